"""A terminal around any screen: a real store, a real window, played edges."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QBuffer, QByteArray, QEventLoop, QIODevice, Qt, QTimer
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app import main
from app.db.queries import SqliteQueries
from app.db.store import SqliteStore
from app.devices.document_folder import FileFolder
from app.devices.simulated_clock import SimulatedClock
from app.documents.maker import DocumentMakerFromWords
from app.domain.errors import ShopError
from app.domain.label import Label, PartLabel
from app.domain.register_lines import Period
from app.labels.templates_in_use import LabelTemplatesInUse
from app.office import LocalOffice
from app.operations.harvest_part import Harvest, harvest_part
from app.operations.ports.label_printer import PRINTER_DPI, BadgeCard, DrawnLabel, PlaceCard
from app.operations.ports.office import Office
from app.operations.ports.printers import (
    ALL,
    Language,
    PaperOrder,
    Printer,
    Printers,
    Rule,
)
from app.operations.ports.scale import Scale
from app.operations.ports.signer import Signer
from app.operations.ports.watch import Watch, unwatched
from app.operations.print_label import print_label
from app.recognition import maker_labels_in_use
from app.settings import Settings
from app.shipped import Shipped
from app.stations.dismantling.station import Dismantling
from app.ui.desk import Desk
from app.ui.edges import Edges, Local
from app.ui.kit.banner import Banner
from app.ui.kit.flash import FlashHost
from app.ui.kit.text import Text
from app.ui.language import LanguageSwitch
from app.ui.screens.all_screens import MAKERS
from app.ui.shell import Shell
from app.ui.wedge import Wedge
from tests.a_vault import PlayedVault
from tests.shop import PIN, SMALL, START, Shop, badge, catalogue, small_procedure
from tests.ui.kit.dressing import RESOURCES, dress
from tests.ui.steps.player import (
    Elsewhere,
    HeardTones,
    MemoryMedia,
    NoSignatures,
    PlayedCamera,
    PlayedCare,
)

W = TypeVar("W", bound=QWidget)
_AS_LONG_AS_A_TEST_LASTS = 600_000
DOCUMENTS = DocumentMakerFromWords(RESOURCES / "documents", RESOURCES / "fonts")
HARVESTING = SMALL.replace(
    "skip: {who: [SUPERVISOR]},", "skip: {who: [SUPERVISOR]}, harvest: [DFL, CAT, STA],"
).replace(
    "{id: holder,",
    "{id: odometer, type: number, unit: km, min: 0, optional: true, records: odometer,\n"
    "               label: {en: odometer}},\n              {id: holder,",
)


@dataclass
class PlayedLabels:
    """Draws white labels and takes them; without paper it refuses."""

    name: str = "Bench printer"
    paper: bool = True
    drawn: list[Label] = field(default_factory=list)
    printed: list[str] = field(default_factory=list)

    def draw(self, label: Label, dpi: int = PRINTER_DPI) -> DrawnLabel:
        """A white picture; what it says is kept."""
        self.drawn.append(label)
        return DrawnLabel(label.fields.get("short_code", "").encode(), _white_png())

    def draw_many(
        self, labels: Iterable[Label], watch: Watch = unwatched, dpi: int = PRINTER_DPI
    ) -> bytes:
        """The pages one after the other."""
        return b"".join(self._watched(labels, watch))

    def zpl(self, label: Label, dpi: int = PRINTER_DPI) -> bytes:
        """No ZPL, but what tells the label."""
        self.drawn.append(label)
        return label.fields["short_code"].encode()

    def zpl_many(
        self, labels: Iterable[Label], watch: Watch = unwatched, dpi: int = PRINTER_DPI
    ) -> bytes:
        """The labels one after the other."""
        return b"".join(self._watched(labels, watch))

    def _watched(self, labels: Iterable[Label], watch: Watch) -> Iterator[bytes]:
        for number, label in enumerate(labels, 1):
            yield self.zpl(label)
            watch("labels", number)

    speaks: Language = "pdf"
    dpi: int = 203
    at_once: int = ALL

    def draw_codes(self, labels: Sequence[PartLabel], order: PaperOrder, watch: Watch) -> bytes:
        """The codes of the labels, as often as each is wanted; what they say is kept."""
        self.drawn += [one.said for one in labels]
        codes = [one.code for one in labels for _ in range(order.sets)]
        watch("labels", len(codes))
        return " ".join(codes).encode()

    def print_label(self, name: str, pdf: bytes) -> None:
        """Take a page that is not of the spool. Raises ShopError without paper."""
        assert pdf.decode() == name
        self.look()
        self.printed.append(name)

    def look(self) -> None:
        """Raises ShopError without paper."""
        if not self.paper:
            raise ShopError("printer-refused", printer=self.name, problem="no paper")

    def send(self, name: str, page: bytes) -> str:
        """Take the labels of a job, told by their codes."""
        codes = page.decode().split()
        assert name.startswith(codes[0])
        self.printed += codes
        return f"bench-{len(self.printed)}"

    def came_out(self, ticket: str) -> bool:
        """As soon as it was sent."""
        del ticket
        return True


def only(printer: Printer) -> Printers:
    """A terminal with one printer for everything."""
    return Printers((Rule(printer),))


class Window:
    """Somebody at a terminal; `furnished` False is a terminal nobody has set up.

    real: which of line, reception and step are the real screens. opened: whether the database is.
    guided: whether everybody was shown long ago how it goes.
    """

    def __init__(
        self,
        folder: Path,
        *,
        furnished: bool = True,
        signer: Signer | None = None,
        real: Sequence[str] = (),
        opened: bool = True,
        procedure: str = HARVESTING,
        guided: bool = True,
        resources: Path = RESOURCES,
        scales: tuple[Scale, ...] = (),
    ) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        dress(resources=resources)
        self.app, self.clock = app, SimulatedClock(START)
        self.folder = folder / "documents"
        self.store = SqliteStore(Settings(folder).database, self.clock, catalogue(), demo=True)
        self.shop = Shop(self.store, self.clock, small_procedure(folder, procedure))
        self.vault = PlayedVault()
        if furnished:
            self.shop.furnish().give_pins(self.vault)
        if guided:
            self.shop.guide()
        self.queries = SqliteQueries(Settings(folder).database, catalogue())
        self.camera, self.media, self.sound = PlayedCamera(), MemoryMedia(), HeardTones()
        self.labels, self.care, self.wedge = PlayedLabels(), PlayedCare(), Wedge()
        self.written, self.cards, self.places = list[Period](), *_no_cards()
        self.edges = replace(self._played_edges(signer), scales=scales)
        self.desk = Desk(main.load_sentences)
        left_out = {"step", "reception", "line"}.difference(real)
        makers = {**MAKERS, **dict.fromkeys(left_out, Elsewhere)}
        self.shell = Shell(self.desk, self.wedge, LanguageSwitch(app, resources), makers)
        self._let_flashes_stay()
        self.shell.begin()
        self.shell.resize(1280, 800)
        self.shell.show()
        if opened:
            self.open()

    full = False
    """Whether the disk of the registers is."""
    while_writing: Callable[[Watch], None] = staticmethod(lambda _: None)
    """What happens while the registers are written."""

    def _played_edges(self, signer: Signer | None) -> Edges:
        return Edges(
            clock=self.clock,
            media=self.media,
            label_maker=self.labels,
            templates=LabelTemplatesInUse(main.label_maker()),
            printers=only(self.labels),
            draw_labels=self.labels.draw_codes,
            camera=self.camera,
            sound=self.sound,
            station=Dismantling(),
            signer=signer or NoSignatures(),
            pins=self.vault,
            qr=main.qr_modules,
            badge_card=self._draw_card,
            place_label=self._draw_place,
            scanner_card=main.draw_scanner_card,
            read_picture=Path.read_bytes,
            rules=main.load_rules,
            documents=DOCUMENTS,
            document_folder=FileFolder(self.folder),
            write_registers=self._write_registers,
            office=_office(self.folder.parent),
            care=self.care,
            maker_labels=lambda: maker_labels_in_use(self.folder),
        )

    def _write_registers(self, period: Period, watch: Watch) -> Path:
        self.while_writing(watch)
        if self.full:
            raise ShopError("registers-not-written", folder="documents", problem="disk full")
        self.written.append(period)
        return Path("documents") / f"registers-{period.first:%Y-%m}"

    def _draw_card(self, card: BadgeCard) -> bytes:
        self.cards.append(card)
        return f"badge-{card.number}".encode()

    def _draw_place(self, card: PlaceCard) -> bytes:
        self.places.append(card)
        return f"place-{card.code}".encode()

    def banner(self) -> str:
        """What the banner says."""
        return self.widget(Banner, "banner").text()

    def open(self, opener: Callable[[], Local] | None = None) -> Window:
        """Open the database; `opener` brings another one, or a failure."""
        self.desk.open(opener or (lambda: Local(self.store, self.queries, self.edges)))
        self.settle()
        return self

    def close(self) -> None:
        """Take everything down."""
        self.settle()
        self.shell.close()
        self.shell.deleteLater()
        self.desk.close()
        self.queries.close()
        self.store.close()

    def sign_in(self, number: str = "0417") -> Window:
        """Somebody works here now."""
        self.desk.switch_person(self.queries.person_by_badge(badge(number)))
        self.settle()
        return self

    def go(self, key: str, where: object = None) -> Window:
        """Show a screen."""
        self.shell.go(key, where)
        self.settle()
        return self

    def _let_flashes_stay(self) -> None:
        for timer in self.shell.findChildren(FlashHost)[0].findChildren(QTimer):
            timer.setInterval(_AS_LONG_AS_A_TEST_LASTS)

    def lock(self) -> Window:
        """Nobody works here any more."""
        self.desk.switch_person(None)
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

    def see(self, name: str) -> bool:
        """Whether a widget of this name can be seen."""
        return any(one.isVisible() for one in self.shell.findChildren(QWidget, name))

    def widget(self, kind: type[W], name: str) -> W:
        """The visible widget of a name, the one made last."""
        found = [one for one in self.shell.findChildren(kind, name) if one.isVisible()]
        assert found, f"nothing named {name} is shown"
        return found[-1]

    def tap(self, *names: str) -> Window:
        """Tap one widget after the other."""
        for name in names:
            target = self.widget(QWidget, name)
            assert target.isEnabled(), f"{name} is off"
            QTest.mouseClick(target, Qt.MouseButton.LeftButton)
            self.settle()
        return self

    def sign(self) -> Window:
        """Type the PIN on the sheet in front."""
        assert self.see("pin_sheet"), "no PIN is asked for"
        return self.tap(*(f"key:{digit}" for digit in PIN), "accept")

    def scan(self, *texts: str) -> Window:
        """Read codes, or type lines that end with Enter."""
        for text in texts:
            self.shell.scan(text)
            self.settle()
        return self

    def type(self, text: str) -> Window:
        """Write on a keyboard, without Enter."""
        self.wedge.typing.emit(text)
        self.settle()
        return self

    def answer_banner(self) -> Window:
        """Press the button of the banner."""
        self.widget(Banner, "banner").acted.emit()
        self.settle()
        return self

    def said(self) -> str:
        """Everything that is put into words on the screen."""
        texts = [one.text() for one in self.shell.findChildren(Text) if one.isVisible()]
        return "\n".join(texts)

    def front(self) -> str:
        """The key of the screen in front."""
        return self.shell.here[0]

    def part(self, run_id: str, kind: str = "DFL", *, labelled: bool = True) -> str:
        """A part off a vehicle, as somebody else recorded it."""
        by = self.shop.people["0417"]
        order = Harvest(run_id, "A010", kind, oe_number="8200426586", grade="A")
        code = self.shop.do(lambda uow: harvest_part(uow, order, by))
        if labelled:
            self.shop.do(lambda uow: print_label(uow, code, "en", "test", by))
        return code


def _no_cards() -> tuple[list[BadgeCard], list[PlaceCard]]:
    return [], []


def _office(folder: Path) -> Office:
    shipped = Shipped(catalogue(), main.load_rules, main.load_sentences)
    return LocalOffice(Settings(folder), shipped)


def _white_png() -> bytes:
    image = QImage(100, 60, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    kept = QByteArray()
    buffer = QBuffer(kept)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(kept.data())
