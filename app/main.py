"""The composition root: builds every edge and hands it over. Nobody else knows everyone.

Heavy libraries are imported inside the functions that need them, so that the first window
is painted before any of them is read.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Mapping
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

from app import paths
from app.domain.errors import ShopError, StoreUnavailable

if TYPE_CHECKING:
    from types import TracebackType

    from PySide6.QtWidgets import QApplication

    from app.db.queries import SqliteQueries
    from app.db.store import SqliteStore
    from app.domain.part import Catalogue
    from app.domain.register_lines import Period
    from app.domain.rules import RulePack
    from app.domain.sentences import Sentences
    from app.operations.ports.camera import Camera
    from app.operations.ports.clock import Clock
    from app.operations.ports.documents import DocumentMaker
    from app.operations.ports.label_printer import BadgeCard, LabelMaker, LabelPrinter, PlaceCard
    from app.operations.ports.office import Office
    from app.operations.ports.signer import Signer
    from app.operations.ports.sound import Sound
    from app.operations.ports.terminal_care import TerminalCare
    from app.settings import Settings
    from app.shipped import Shipped
    from app.ui.desk import Desk
    from app.ui.edges import Edges, Local
    from app.ui.shell import Shell


_SOON_MS = 60_000
_HOUR_MS = 3_600_000


def load_sentences() -> Sentences:
    """Every sentence of resources/sentences."""
    import tomllib

    from app.domain.sentences import Sentences

    by_code: dict[str, Mapping[str, str]] = {}
    for file in sorted((paths.resources() / "sentences").glob("*.toml")):
        by_code.update(tomllib.loads(file.read_text(encoding="utf-8")))
    return Sentences(by_code)


@cache
def load_catalogue() -> Catalogue:
    """Kinds of parts and fractions from resources/content. Raises ShopError."""
    from app.stations.content_file import load_catalogue as load

    return load(paths.resources() / "content")


@cache
def load_rules(country: str) -> RulePack:
    """The dated rules of a country, from resources/rules. Raises ShopError."""
    from app.stations.rule_file import load_rules as load

    return load(paths.resources() / "rules", country)


def shipped() -> Shipped:
    """All of it, for whatever writes files."""
    from app.shipped import Shipped

    return Shipped(load_catalogue(), load_rules, load_sentences)


def open_local(
    settings: Settings,
    clock: Clock,
    demo: Mapping[str, tuple[str, str]] | None = None,
    camera: Camera | None = None,
) -> Local:
    """Open, check and upgrade the local database, and build every edge.

    Raises StoreUnavailable with the next step.
    """
    from app.ui.edges import Local

    store, queries = open_database(settings, clock)
    return Local(store, queries, build_edges(settings, clock, demo, camera))


def open_database(
    settings: Settings, clock: Clock, *, demo: bool = False
) -> tuple[SqliteStore, SqliteQueries]:
    """The store and its questions; `demo` creates a demo database where none is."""
    from app.db.queries import SqliteQueries
    from app.db.store import SqliteStore

    catalogue = load_catalogue()
    make_home(settings)
    store = SqliteStore(settings.database, clock, catalogue, demo=demo)
    return store, SqliteQueries(settings.database, catalogue)


def make_home(settings: Settings) -> None:
    """The folder of this terminal's data. Raises StoreUnavailable where it cannot be made."""
    try:
        settings.home.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        raise StoreUnavailable(
            "database-cannot-open", file=settings.database, detail=fault.strerror
        ) from fault


def build_edges(
    settings: Settings,
    clock: Clock,
    demo: Mapping[str, tuple[str, str]] | None = None,
    camera: Camera | None = None,
) -> Edges:
    """Everything outside the screens, by port. demo: badge and PIN of whoever may be played."""
    from app.devices.camera import BenchCamera
    from app.devices.document_folder import FileFolder
    from app.devices.media_files import MediaFiles
    from app.devices.picture_file import read_picture
    from app.devices.pin_files import PinFiles
    from app.stations.catalog import STATIONS
    from app.ui.edges import Edges

    bench = camera or BenchCamera(settings.camera)
    return Edges(
        clock=clock,
        media=MediaFiles(settings.media),
        label_maker=label_maker(),
        printer=label_printer(settings),
        camera=bench,
        sound=_tones(),
        station=STATIONS["dismantling"],
        signer=_signer(settings),
        pins=PinFiles(settings.home),
        qr=qr_modules,
        badge_card=draw_badge,
        place_label=draw_place,
        read_picture=read_picture,
        rules=load_rules,
        documents=document_maker(),
        document_folder=FileFolder(settings.documents),
        document_printer=page_printer(settings),
        write_registers=lambda period: write_month(settings, period),
        office=local_office(settings),
        care=local_care(settings, clock, bench),
        demo_badges={name: badge for name, (badge, _) in (demo or {}).items()},
        demo_pins={name: pin for name, (_, pin) in (demo or {}).items()},
    )


def _tones() -> Sound:
    from app.devices.tones import Tones

    return Tones(paths.resources() / "sounds")


def _signer(settings: Settings) -> Signer:
    from app.devices.terminal_key import TerminalKey

    return TerminalKey(settings.home / "terminal.key")


def local_care(settings: Settings, clock: Clock, camera: Camera) -> TerminalCare:
    """What looks after this terminal itself."""
    from app.terminal_care import LocalCare

    copy = partial(back_up, settings, clock)
    return LocalCare(settings.database, clock, settings.printer, camera, copy)


def local_office(settings: Settings) -> Office:
    """Balances and inspections of this terminal's own records."""
    from app.office import LocalOffice

    return LocalOffice(settings, shipped())


def label_maker() -> LabelMaker:
    """Labels from the shipped templates."""
    from app.labels.label_maker import LabelMakerFromTemplates

    resources = paths.resources()
    return LabelMakerFromTemplates(resources / "labels", resources / "fonts")


def document_maker() -> DocumentMaker:
    """Documents in the shipped words."""
    from app.documents.maker import DocumentMakerFromWords

    resources = paths.resources()
    return DocumentMakerFromWords(resources / "documents", resources / "fonts")


def label_printer(settings: Settings) -> LabelPrinter:
    """The one set up, or a folder."""
    from app.devices.cups_printer import CupsPrinter
    from app.devices.file_printer import FilePrinter

    return CupsPrinter(settings.printer) if settings.printer else FilePrinter(settings.papers)


def page_printer(settings: Settings) -> LabelPrinter | None:
    """The one for documents, where one is set up."""
    from app.devices.cups_printer import CupsPrinter

    return CupsPrinter(settings.document_printer) if settings.document_printer else None


def draw_badge(card: BadgeCard) -> bytes:
    """A badge as a page of PDF."""
    from app.labels.badge_card import badge_card

    return badge_card(paths.resources() / "fonts", card)


def draw_place(card: PlaceCard) -> bytes:
    """The label of a bin as a page of PDF."""
    from app.labels.place_label import place_label

    return place_label(paths.resources() / "fonts", card)


def write_month(settings: Settings, period: Period) -> Path:
    """The registers of a period as files; answers their folder. Raises ShopError."""
    from app.registers import write_registers

    folder = settings.documents / f"registers-{period.first:%Y-%m}"
    write_registers(settings, load_catalogue(), load_rules, period, folder)
    return folder


def qr_modules(text: str) -> tuple[str, ...]:
    """A ticket's code at the level that holds most; what draws it is read when first needed."""
    from app.paper.symbols import qr

    return qr(text, "L").rows


def build_window(app: QApplication, settings: Settings, desk: Desk) -> Shell:
    """The themed window with every screen; nothing heavy is imported here."""
    from app.ui.language import Language, LanguageSwitch
    from app.ui.screens.all_screens import MAKERS
    from app.ui.shell import Shell
    from app.ui.theme import Scale, Theme, apply
    from app.ui.wedge import Wedge

    resources = paths.resources()
    scale = Scale.of_screen(app.primaryScreen(), settings.px_per_mm or None)
    apply(app, Theme.load(settings.theme, resources), scale, mirrored=settings.mirrored)
    languages = LanguageSwitch(app, resources)
    languages.use(Language(settings.language))
    return Shell(desk, Wedge(), languages, MAKERS)


def new_application() -> QApplication:
    """The one QApplication of this process."""
    from PySide6.QtWidgets import QApplication

    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    app = QApplication([*sys.argv[:1], "-style", "Fusion"])
    app.setApplicationName("Refactory Station")
    return app


def require_display(platform: str, environment: Mapping[str, str]) -> None:
    """Raises ShopError where no window can be shown: Qt itself would end the program."""
    shown = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    if platform == "linux" and not any(environment.get(name) for name in shown):
        raise ShopError("no-display")


def report_unexpected(shell: Shell) -> None:
    """What no code of ours caught, as in a Qt slot, goes to the log and is said in a banner."""
    from shiboken6 import isValid

    telling = [False]

    def hook(kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
        if not issubclass(kind, Exception):
            sys.__excepthook__(kind, fault, trace)
            return
        import logging

        log = logging.getLogger(__name__)
        log.critical("unexpected", exc_info=(kind, fault, trace))
        # A fault in showing the fault is in the log as well, and must not be shown for ever.
        if not telling[0] and isValid(shell):
            telling[0] = True
            try:
                shell.refuse(ShopError("unexpected"))
            finally:
                telling[0] = False

    sys.excepthook = hook


def run_terminal(settings: Settings, demo: Mapping[str, tuple[str, str]] | None = None) -> int:
    """Open the terminal and stay until it is closed; returns the exit status.

    The window is painted before anything it does not show is imported. Raises ShopError
    where there is no display.
    """
    from app.ui.desk import Desk

    require_display(sys.platform, os.environ)
    app = new_application()
    desk = Desk(load_sentences)
    shell = build_window(app, settings, desk)
    report_unexpected(shell)

    def open_now() -> Local:
        from app.devices.system_clock import SystemClock

        make_home(settings)
        configure_logging(settings.home)
        return open_local(settings, SystemClock(), demo)

    shell.painted.connect(lambda: desk.open(open_now))
    desk.opened.connect(_sweep_again)
    desk.unavailable.connect(_sweep_again)
    desk.opened.connect(lambda: keep_backups(desk, shell, settings))
    shell.begin()
    if settings.fullscreen:
        shell.showFullScreen()
    else:
        shell.resize(1280, 800)
        shell.show()
    status = app.exec()
    sys.excepthook = sys.__excepthook__
    desk.close()
    return status


def _sweep_again() -> None:
    """What a start has made stays for good: never look through it again."""
    gc.freeze()
    gc.enable()


def back_up(settings: Settings, clock: Clock) -> Path:
    """A proved copy of the database, and the old ones thinned out. Raises StoreUnavailable."""
    from app.db.backup import backup, thin_out

    made = backup(settings.database, clock.now().wall)
    thin_out(settings.database)
    return made


def keep_backups(desk: Desk, shell: Shell, settings: Settings) -> None:
    """Back up soon after opening and then every hour, beside the work."""
    from PySide6.QtCore import QTimer

    def now() -> None:
        clock = desk.edges.clock
        desk.work(lambda: back_up(settings, clock), lambda _: None, shell.refuse)

    hourly = QTimer(shell)
    hourly.setInterval(_HOUR_MS)
    hourly.timeout.connect(now)
    hourly.start()
    QTimer.singleShot(_SOON_MS, shell, now)


def configure_logging(home: Path) -> None:
    """Write what maintenance needs to home/terminal.log; never a person's name or a VIN.

    Where that file cannot be written the lines go to standard error: no log stops the work.
    """
    import logging
    from logging.handlers import RotatingFileHandler

    handler: logging.Handler
    try:
        handler = RotatingFileHandler(
            home / "terminal.log", maxBytes=10_000_000, backupCount=9, encoding="utf-8"
        )
    except OSError:
        handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    logging.basicConfig(level=logging.INFO, handlers=[handler], force=True)
