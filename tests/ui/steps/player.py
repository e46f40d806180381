"""A whole terminal around the step player: a real store, a real window, played edges."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app import main
from app.db.queries import SqliteQueries
from app.db.store import SqliteStore
from app.devices.document_folder import FileFolder
from app.devices.simulated_clock import SimulatedClock
from app.documents.maker import DocumentMakerFromWords
from app.domain.errors import NotFound, ShopError
from app.domain.events import Event
from app.domain.label import Label
from app.domain.register_lines import Period
from app.domain.run import RunState
from app.labels.templates_in_use import LabelTemplatesInUse
from app.office import LocalOffice
from app.operations.ports.label_printer import PRINTER_DPI, DrawnLabel
from app.operations.ports.printers import Language, PaperOrder, Printers, Rule
from app.operations.ports.scale import Scale
from app.operations.ports.sound import Tone
from app.operations.ports.terminal_care import Finding
from app.operations.ports.watch import Watch, unwatched
from app.operations.receive_vehicle import Received
from app.settings import Settings
from app.shipped import Shipped
from app.stations.dismantling.station import Dismantling
from app.ui.desk import Desk
from app.ui.edges import Edges, Local
from app.ui.kit.buttons import ActionButton
from app.ui.kit.text import Text
from app.ui.language import LanguageSwitch
from app.ui.screens.places import StepPlace
from app.ui.screens.screen import Frame, Screen
from app.ui.screens.step_screen import StepScreen
from app.ui.shell import Shell
from app.ui.wedge import Wedge
from tests.a_vault import PlayedVault
from tests.shop import PIN, SMALL, START, Shop, badge, catalogue, small_procedure
from tests.ui.kit.dressing import RESOURCES, dress

W = TypeVar("W", bound=QWidget)


@dataclass
class PlayedCamera:
    """A camera that gives one picture, or none."""

    picture: bytes = b"a picture"

    def take(self) -> bytes:
        """The picture; without one, as a missing camera does."""
        if not self.picture:
            raise ShopError("camera-missing")
        return self.picture


@dataclass
class MemoryMedia:
    """Files in memory."""

    files: dict[str, bytes] = field(default_factory=dict)

    def keep(self, content: bytes, media_type: str) -> str:
        """Keep by hash."""
        del media_type
        name = hashlib.sha256(content).hexdigest()
        self.files[name] = content
        return name

    def read(self, sha256: str) -> bytes:
        """Read by hash."""
        if sha256 not in self.files:
            raise NotFound("media-unknown")
        return self.files[sha256]


@dataclass
class HeardTones:
    """Keeps which tones were played."""

    tones: list[Tone] = field(default_factory=list)

    def play(self, tone: Tone) -> None:
        """Note it."""
        self.tones.append(tone)


@dataclass
class PlayedCare:
    """A terminal as a test says it is."""

    findings: tuple[Finding, ...] = ()
    copies: int = 0
    full: bool = False
    meanwhile: Callable[[Watch], None] = field(default=lambda _: None)
    """What happens while it copies."""

    def examine(self, watch: Watch = unwatched) -> tuple[Finding, ...]:
        """What is said."""
        watch("proved", 0)
        return self.findings

    def back_up(self, watch: Watch = unwatched) -> None:
        """Count it; a full disk refuses."""
        self.meanwhile(watch)
        if self.full:
            raise ShopError("disk-full", file="db.sqlite")
        self.copies += 1


class Elsewhere(Screen):
    """Any other screen: only that it was gone to counts here."""

    key = "elsewhere"

    def enter(self, where: object) -> None:
        """Nothing to show."""
        del where


DOCUMENTS = DocumentMakerFromWords(RESOURCES / "documents", RESOURCES / "fonts")


def no_registers(period: Period, watch: Watch) -> Path:
    """There is no folder to write to here."""
    watch("registers", 0)
    raise ShopError("registers-not-written", folder=period.first, problem="no folder")


class NoLabels:
    """No label is drawn or printed at a step."""

    name = "none"
    speaks: Language = "pdf"
    dpi, at_once = 203, 0

    def look(self) -> None:
        """It is well; nothing is sent."""

    def send(self, name: str, page: bytes) -> str:
        """Never."""
        raise AssertionError(name, page)

    def came_out(self, ticket: str) -> bool:
        """Never."""
        raise AssertionError(ticket)

    def draw(self, label: Label, dpi: int = PRINTER_DPI) -> DrawnLabel:
        """Never."""
        raise AssertionError(label)

    def draw_many(
        self, labels: Iterable[Label], watch: Watch = unwatched, dpi: int = PRINTER_DPI
    ) -> bytes:
        """Never."""
        raise AssertionError(labels)

    def zpl(self, label: Label, dpi: int = PRINTER_DPI) -> bytes:
        """Never."""
        raise AssertionError(label)

    def zpl_many(
        self, labels: Iterable[Label], watch: Watch = unwatched, dpi: int = PRINTER_DPI
    ) -> bytes:
        """Never."""
        raise AssertionError(labels)

    def print_label(self, name: str, pdf: bytes) -> None:
        """Never."""
        raise AssertionError(name, pdf)


class NoSignatures:
    """No ticket is signed or checked at a step."""

    public_key = b""

    def sign(self, message: bytes) -> bytes:
        """Never."""
        raise AssertionError(message)

    def is_signed(self, message: bytes, signature: bytes, public_key: bytes) -> bool:
        """Never."""
        raise AssertionError(message, signature, public_key)


def _no_drawing(labels: Sequence[Label], order: PaperOrder, watch: Watch) -> bytes:
    """Nothing is printed at a step."""
    raise AssertionError(labels, order, watch)


class Player:
    """Somebody at a terminal with one vehicle on the line."""

    def __init__(
        self,
        folder: Path,
        *,
        drive: str = "petrol",
        procedure: str = SMALL,
        scales: tuple[Scale, ...] = (),
    ) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        dress()
        self.app = app
        self.clock = SimulatedClock(START)
        self.store = SqliteStore(Settings(folder).database, self.clock, catalogue(), demo=True)
        self.vault = PlayedVault()
        self.shop = Shop(self.store, self.clock, small_procedure(folder, procedure)).furnish()
        self.shop.give_pins(self.vault).guide()
        self.vehicle: Received = self.shop.take_in(drive)
        self.queries = SqliteQueries(Settings(folder).database, catalogue())
        self.camera, self.media, self.sound = PlayedCamera(), MemoryMedia(), HeardTones()
        self.desk = Desk(main.load_sentences)
        edges = replace(self._edges(folder), scales=scales)
        self.desk.open(lambda: Local(self.store, self.queries, edges))
        elsewhere: Callable[[Desk, Frame], Screen] = Elsewhere
        makers = dict.fromkeys(("lock", "line", "vehicle", "harvest", "parts"), elsewhere)
        makers[StepScreen.key] = StepScreen
        self.shell = Shell(self.desk, Wedge(), LanguageSwitch(app, RESOURCES), makers)
        self.shell.resize(1280, 800)
        self.shell.show()
        self.settle()

    def _edges(self, folder: Path) -> Edges:
        labels = NoLabels()
        return Edges(
            clock=self.clock,
            media=self.media,
            label_maker=labels,
            templates=LabelTemplatesInUse(main.label_maker()),
            printers=Printers((Rule(labels),)),
            draw_labels=_no_drawing,
            camera=self.camera,
            sound=self.sound,
            station=Dismantling(),
            signer=NoSignatures(),
            pins=self.vault,
            qr=lambda text: (text,),
            badge_card=lambda card: card.badge.encode(),
            place_label=lambda card: card.code.encode(),
            scanner_card=main.draw_scanner_card,
            read_picture=Path.read_bytes,
            rules=main.load_rules,
            documents=DOCUMENTS,
            document_folder=FileFolder(folder / "documents"),
            write_registers=no_registers,
            office=LocalOffice(
                Settings(folder), Shipped(catalogue(), main.load_rules, main.load_sentences)
            ),
            care=PlayedCare(),
        )

    def close(self) -> None:
        """Take everything down."""
        self.settle()
        self.shell.close()
        self.shell.deleteLater()
        self.desk.close()
        self.queries.close()
        self.store.close()

    def sign_in(self, number: str) -> Player:
        """Somebody works here now."""
        self.desk.switch_person(self.queries.person_by_badge(badge(number)))
        self.settle()
        return self

    def play(self, step: str = "") -> Player:
        """Show a step of the vehicle's run, or the first that is open."""
        self.shell.go("step", StepPlace(self.vehicle.run_id, step))
        self.settle()
        return self

    def settle(self) -> None:
        """Let everything come back that was asked, and everything be laid out."""
        while self.desk.busy:
            loop = QEventLoop()
            self.desk.settled.connect(loop.quit)
            loop.exec()
        for _ in range(3):
            self.app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)

    def all(self, kind: type[W], name: str) -> list[W]:
        """The visible widgets of a name, the one made last at the end."""
        return [one for one in self.shell.findChildren(kind, name) if one.isVisible()]

    def see(self, name: str) -> bool:
        """Whether a widget of this name can be seen."""
        return bool(self.all(QWidget, name))

    def widget(self, kind: type[W], name: str) -> W:
        """The visible widget of a name."""
        found = self.all(kind, name)
        assert found, f"nothing named {name} is shown"
        return found[-1]

    def tap(self, *names: str) -> Player:
        """Tap one widget after the other."""
        for name in names:
            target = self.widget(QWidget, name)
            assert target.isEnabled(), f"{name} is off"
            QTest.mouseClick(target, Qt.MouseButton.LeftButton)
            self.settle()
        return self

    def number(self, field_id: str, text: str) -> Player:
        """Enter a number on the keypad."""
        return self.tap(f"tile:{field_id}", *(f"key:{sign}" for sign in text), "accept")

    def scan(self, text: str) -> Player:
        """Read a code."""
        self.shell.scan(text)
        self.settle()
        return self

    def sign(self) -> Player:
        """Type the PIN on the sheet in front."""
        assert self.see("pin_sheet"), "no PIN is asked for"
        return self.tap(*(f"key:{digit}" for digit in PIN), "accept")

    def go_on(self, seconds: int) -> Player:
        """Let time pass; the window's second comes round."""
        self.clock.advance(seconds)
        self.shell.tick()
        self.settle()
        return self

    @property
    def confirm(self) -> ActionButton:
        """The one button that records."""
        return self.widget(ActionButton, "confirm")

    @property
    def title(self) -> str:
        """The step in front."""
        return self.widget(Text, "step_title").text()

    @property
    def run(self) -> RunState:
        """The run as it is recorded."""
        return self.queries.run(self.vehicle.run_id)

    def events(self, kind: type[Event]) -> list[Event]:
        """What was recorded about the run and its vehicle, oldest first."""
        subjects = (f"run:{self.vehicle.run_id}", f"vehicle:{self.vehicle.vehicle_id}")
        found = {one.event_id: one for s in subjects for one in self.queries.history(s, 500)}
        ordered = sorted(found.values(), key=lambda one: one.order)
        return [one.event for one in ordered if isinstance(one.event, kind)]

    def said(self) -> str:
        """Everything in the banners, top bar and page that is put into words."""
        texts = [one.text() for one in self.shell.findChildren(Text) if one.isVisible()]
        return "\n".join(texts)


Make = Callable[..., Player]


def weigh(one: Player) -> Player:
    """Do the first step."""
    one.play("A010").number("mass", "1502")
    return one.scan("Jane Doe").tap("confirm")


def plug_out(one: Player) -> Player:
    """Do what makes a battery vehicle ready to be proved dead."""
    return weigh(one).tap("out:yes", "confirm")
