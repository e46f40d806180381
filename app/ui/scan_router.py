"""Where a read text goes: to the screen in front, to who owns the badge, or along the station."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtWidgets import QWidget

from app.domain.errors import NotFound, ShopError
from app.domain.site import Person
from app.operations.permissions import allows
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
from app.ui.screens.expiry_words import ends_soon
from app.ui.screens.follow import follow
from app.ui.screens.guide_sheet import open_guide
from app.ui.screens.local_time import local_now
from app.ui.steps.new_pin_sheet import NewPinSheet
from app.ui.steps.pin_sheet import PinSheet
from app.ui.theme import State
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

    def __init__(self, desk: Desk, window: Window, glass: QWidget, queue: ScanQueue) -> None:
        self._desk = desk
        self._window = window
        self._queue = queue
        self._arrivals = Arrivals(desk, window)
        self._commands = CommandHand(window, glass)

    def read(self, text: str) -> None:
        """Let a scanned or typed text do the obvious thing."""
        scan = read_scan(text)
        screen = self._window.front
        if screen is None:
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
        if scan.kind not in _BETWEEN_TERMINALS and screen.scanned(scan):
            return
        if self._desk.person is None and scan.kind != "badge":
            self._window.refuse(ShopError("locked"))
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
            case _:
                self._window.refuse(ShopError("scan-unknown", text=scan.text[:40]))

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
        warning = ends_soon(person, local_now(self._desk).date()) if came and not told else ""
        if warning:
            self._window.tell(State.LOOK, warning)
        self._queue.release()

    def _guide(self, person: Person) -> None:
        """The first time somebody works here, show them how it goes."""
        if person.guided or not allows(person, "show_guide"):
            return
        open_guide(self._window.open_sheet)
        by = person.person_id
        self._desk.submit(lambda uow: show_guide(uow, by), lambda _: None, self._window.refuse)
