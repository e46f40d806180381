"""Where a read text goes: to the screen in front, to who owns the badge, or along the station."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtWidgets import QWidget

from app.domain.errors import NotFound, ShopError
from app.domain.expiry import Reminders
from app.domain.site import Person
from app.operations.permissions import allows
from app.operations.ports.scan_source import RawScan
from app.operations.show_guide import show_guide
from app.reading.scan import Scan, read_scan
from app.stations.base import (
    Intent,
    OpenPart,
    OpenVehicle,
    Standing,
    StorePart,
    SwitchPerson,
    TakeOver,
    TrustTerminal,
)
from app.ui.command_hand import CommandHand
from app.ui.command_hand import Window as CardWindow
from app.ui.desk import Desk
from app.ui.screens.arrivals import Arrivals
from app.ui.screens.expiry_words import (
    WEIGHTS,
    Names,
    qualification_names,
    said_of,
    what_to_do,
)
from app.ui.screens.follow import follow
from app.ui.screens.guide_sheet import open_guide
from app.ui.screens.local_time import local_now
from app.ui.screens.scanners_sheet import ScannersSheet
from app.ui.screens.unknown_code import AtHand, take_unknown
from app.ui.steps.new_pin_sheet import NewPinSheet
from app.ui.steps.pin_sheet import PinSheet
from app.ui.wedge import ScanQueue

# No screen may take these for an answer to one of its questions.
_BETWEEN_TERMINALS = ("ticket", "key_card")


class Window(CardWindow, Protocol):
    """The shell, as the router sees it."""

    @property
    def standing(self) -> Standing | None:
        """What is in hand."""
        ...

    def admit(self, person: Person) -> bool:
        """Somebody else works here now; whether they were told what could not be kept."""
        ...

    def wear(self, person: Person) -> bool:
        """What who works here chose holds at once; whether screens were made anew for it."""
        ...


class ScanRouter:
    """Answers one read text at a time; while a badge is looked up the queue waits.

    What scans need brings the domain along: the shell makes the router with the first scan, never
    before the first picture.
    """

    def __init__(
        self, desk: Desk, window: Window, glass: QWidget, queue: ScanQueue[RawScan]
    ) -> None:
        self._desk = desk
        self._window = window
        self._queue = queue
        self._arrivals = Arrivals(desk, window)
        self._commands = CommandHand(window, glass)
        self._reminders = Reminders()

    def read(self, raw: RawScan) -> None:
        """Let a scanned or typed text do the obvious thing."""
        scan = read_scan(raw.text)
        screen = self._window.front
        if screen is None:
            return
        if isinstance(self._window.sheet, ScannersSheet):
            self._window.sheet.take(raw)
            return
        if isinstance(self._window.sheet, PinSheet | NewPinSheet) and scan.kind != "command":
            if scan.kind != "badge":
                self._window.refuse(ShopError("pin-first"))
                return
            # Whoever's badge this is takes the place of the one who was to type.
            self._window.close_sheet()
        if scan.kind == "command" and self._desk.person is not None:
            self._commands.act(scan.value)
            return
        if not raw.by_hand and scan.kind == "unknown" and screen.only_typed:
            self._window.refuse(ShopError("scan-unknown", text=scan.text[:40]))
            return
        if scan.kind not in _BETWEEN_TERMINALS and screen.scanned(scan):
            return
        if self._desk.person is None and scan.kind != "badge":
            self._window.refuse(ShopError("locked"))
            return
        if scan.kind == "invitation":
            self._window.go("sync", scan.text)
            return
        station = self._desk.edges.station
        standing = self._window.standing or Standing()
        self._follow(station.route(scan.kind, scan.value, standing), scan)

    def _follow(self, intent: Intent, scan: Scan) -> None:
        match intent:
            case SwitchPerson(badge):
                self._queue.hold()
                self._desk.ask(
                    lambda queries: queries.person_by_badge(badge), self._switch, self._no_switch
                )
            case OpenVehicle() | OpenPart() | StorePart():
                follow(self._desk, self._window, intent)
            case TakeOver() | TrustTerminal():
                self._arrivals.take(intent)
            case _ if scan.kind == "unknown":
                self._take_unknown(scan)
            case _:
                self._window.refuse(ShopError("scan-unknown", text=scan.text[:40]))

    def _take_unknown(self, scan: Scan) -> None:
        """It may be a code of somebody else that was linked, or could be."""
        standing, front = self._window.standing or Standing(), self._window.front
        vehicle = standing.vehicle_id or (front.vehicle_id if front is not None else "")
        at_hand = AtHand(standing.part_id, vehicle)
        take_unknown(self._desk, self._window, scan.sent, at_hand)

    def _no_switch(self, error: ShopError) -> None:
        self._window.refuse(error)
        self._queue.release()

    def _switch(self, person: Person | None) -> None:
        if person is None:
            self._no_switch(NotFound("badge-unknown"))
            return
        came, told = person.person_id != self._desk.by, False
        if came:
            told = self._window.admit(person)
            self._guide(person)
        else:
            self._window.wear(person)
        self._window.confirmed(person.number)
        if came and not told:
            self._remind(person)
        self._queue.release()

    def _remind(self, person: Person) -> None:
        """What of theirs ends, each stage once a day."""
        today = local_now(self._desk).date()
        found, by = self._reminders.due(person, today), person.person_id
        if not found:
            return

        def tell(names: Names) -> None:
            if self._desk.by == by:
                first = found[0]
                detail = what_to_do(first)
                self._window.tell(WEIGHTS[first.stage], said_of(found, names), detail=detail)

        language = self._window.language
        self._desk.ask(
            lambda queries: qualification_names(queries, language), tell, self._window.refuse
        )

    def _guide(self, person: Person) -> None:
        """The first time somebody works here, show them how it goes."""
        if person.guided or not allows(person, "show_guide"):
            return
        open_guide(self._window.open_sheet)
        by = person.person_id
        self._desk.submit(lambda uow: show_guide(uow, by), lambda _: None, self._window.refuse)
