"""The composition root: builds every edge and hands it over. Nobody else knows everyone.

Heavy libraries are imported inside functions: the first window is painted before any is read.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable, Mapping
from dataclasses import replace
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
    from app.labels.label_maker import LabelMakerFromTemplates
    from app.operations.ports.camera import Camera
    from app.operations.ports.clock import Clock
    from app.operations.ports.documents import DocumentFolder, DocumentMaker, DrawnDocument
    from app.operations.ports.inventory_link import InventoryLink
    from app.operations.ports.label_printer import LabelPrinter
    from app.operations.ports.media_store import MediaStore
    from app.operations.ports.office import Office
    from app.operations.ports.pin_vault import PinVault
    from app.operations.ports.printers import Printers
    from app.operations.ports.signer import Signer
    from app.operations.ports.sound import Sound
    from app.operations.ports.terminal_care import TerminalCare
    from app.operations.ports.watch import Watch
    from app.settings import Settings
    from app.shipped import Shipped
    from app.ui.desk import Desk
    from app.ui.edges import Edges, Local
    from app.ui.shell import Shell

    Met = Callable[[InventoryLink], None]
    Demo = Mapping[str, tuple[str, str]]

STATION = "dismantling"
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
    demo: Demo | None = None,
    camera: Camera | None = None,
    desk: Desk | None = None,
) -> Local:
    """Open the local database, build every edge; `desk` lends its writer. Raises ShopError."""
    from app.devices.alarm_line import site_alarm
    from app.devices.camera_viewfinder import CameraViewfinder
    from app.devices.line_scale import open_scales
    from app.devices.scan_sources import scan_sources
    from app.recognition import maker_labels_in_use
    from app.ui.edges import Local

    scales = open_scales(settings.scales, paths.resources() / "scales", clock)
    scanners = scan_sources(settings.scanners)
    store, queries = open_database(settings, clock)
    edges = build_edges(settings, clock, demo, camera)
    eyes = None if camera else CameraViewfinder(settings.camera)
    makers = partial(maker_labels_in_use, settings.home)
    edges = replace(edges, maker_labels=makers, viewfinder=eyes)
    alarm = site_alarm(edges.signer, settings.alarm_port)
    also = replace(edges, alarm=alarm, scanners=scanners, scales=scales)
    if desk is not None:
        from app.inventory_link import begin_exchange

        told = (desk.on_writer, desk.announce)
        also = replace(also, inventory=begin_exchange(settings, store, clock, edges.signer, *told))
    return Local(store, queries, also)


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
    settings: Settings, clock: Clock, demo: Demo | None = None, camera: Camera | None = None
) -> Edges:
    """Everything outside the screens, by port. demo: badge and PIN of whoever may be played."""
    from app.devices.picture_file import read_picture
    from app.labels.templates_in_use import LabelTemplatesInUse
    from app.printing import draw_badge, draw_labels, draw_place, label_printers
    from app.stations.catalog import STATIONS
    from app.ui.edges import Edges

    labels, printers = label_maker(), label_printers(settings, STATION)
    bench, (media, pins, folder) = camera or _camera(settings), _folders(settings)
    return Edges(
        clock=clock,
        media=media,
        label_maker=labels,
        templates=LabelTemplatesInUse(labels),
        printers=printers,
        draw_labels=partial(draw_labels, labels),
        camera=bench,
        sound=_tones(),
        station=STATIONS[STATION],
        signer=_signer(settings),
        pins=pins,
        qr=qr_modules,
        badge_card=partial(draw_badge, labels),
        place_label=partial(draw_place, labels),
        scanner_card=draw_scanner_card,
        read_picture=read_picture,
        rules=load_rules,
        documents=document_maker(),
        document_folder=folder,
        document_printer=page_printer(settings),
        write_registers=partial(write_month, settings),
        office=local_office(settings),
        care=local_care(settings, clock, bench, printers),
        demo_badges={name: badge for name, (badge, _) in (demo or {}).items()},
        demo_pins={name: pin for name, (_, pin) in (demo or {}).items()},
    )


def _camera(settings: Settings) -> Camera:
    from app.devices.camera import BenchCamera

    return BenchCamera(settings.camera)


def _folders(settings: Settings) -> tuple[MediaStore, PinVault, DocumentFolder]:
    from app.devices.document_folder import FileFolder
    from app.devices.media_files import MediaFiles
    from app.devices.pin_files import PinFiles

    return MediaFiles(settings.media), PinFiles(settings.home), FileFolder(settings.documents)


def _tones() -> Sound:
    from app.devices.tones import Tones

    return Tones(paths.resources() / "sounds")


def _signer(settings: Settings) -> Signer:
    from app.devices.terminal_key import TerminalKey

    return TerminalKey(settings.home / "terminal.key")


def local_care(
    settings: Settings, clock: Clock, camera: Camera, printers: Printers
) -> TerminalCare:
    """What looks after this terminal itself."""
    from app.terminal_care import LocalCare

    copy = partial(back_up, settings, clock)
    return LocalCare(settings.database, clock, printers, camera, copy)


def local_office(settings: Settings) -> Office:
    """Balances, inspections and slips of this terminal's own records."""
    from app.office import LocalOffice

    return LocalOffice(settings, shipped())


def label_maker() -> LabelMakerFromTemplates:
    """Labels from the shipped templates."""
    from app.labels.label_maker import LabelMakerFromTemplates

    resources = paths.resources()
    return LabelMakerFromTemplates(resources / "labels", resources / "fonts")


def document_maker() -> DocumentMaker:
    """Documents in the shipped words."""
    from app.documents.maker import DocumentMakerFromWords

    resources = paths.resources()
    return DocumentMakerFromWords(resources / "documents", resources / "fonts")


def page_printer(settings: Settings) -> LabelPrinter | None:
    """The one for documents, where one is set up."""
    from app.devices.cups_printer import CupsPrinter

    return CupsPrinter(settings.document_printer) if settings.document_printer else None


def draw_scanner_card(language: str) -> DrawnDocument:
    """The test card of scanners that type."""
    from app.labels.scanner_card import scanner_card

    return scanner_card(paths.resources() / "labels", paths.resources() / "fonts", language)


def write_month(settings: Settings, period: Period, watch: Watch) -> Path:
    """The registers of a period; answers their folder. Raises ShopError, and as the watch."""
    from app.registers import write_registers

    folder = settings.documents / f"registers-{period.first:%Y-%m}"
    write_registers(settings, load_catalogue(), load_rules, period, folder, watch)
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


def run_terminal(settings: Settings, demo: Demo | None = None, met: Met | None = None) -> int:
    """Open the terminal and stay until it is closed; returns the exit status.

    The window is painted before anything it does not show is imported. met: handed the exchange
    once the terminal is open. Raises ShopError where there is no display.
    """
    from app.display import require_display
    from app.ui.desk import Desk

    require_display(sys.platform, os.environ)
    app = new_application()
    desk = Desk(load_sentences)
    shell = build_window(app, settings, desk)
    report_unexpected(shell)

    def open_now() -> Local:
        from app.devices.system_clock import SystemClock
        from app.devices.terminal_log import configure_logging

        make_home(settings)
        configure_logging(settings.home)
        return open_local(settings, SystemClock(), demo, desk=desk)

    shell.painted.connect(lambda: desk.open(open_now))
    # What a start has made stays for good: never look through it again.
    desk.opened.connect(gc.freeze)
    desk.opened.connect(lambda: keep_backups(desk, shell, settings))
    desk.opened.connect(lambda: met(desk.edges.inventory) if met and desk.edges.inventory else 0)
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


def back_up(settings: Settings, clock: Clock, watch: Watch | None = None) -> Path:
    """A proved copy, and the old ones thinned out. Raises StoreUnavailable, and as the watch."""
    from app.db.backup import backup, thin_out
    from app.operations.ports.watch import unwatched

    made = backup(settings.database, clock.now().wall, watch=watch or unwatched)
    thin_out(settings.database)
    return made


def keep_backups(desk: Desk, shell: Shell, settings: Settings) -> None:
    """Back up soon after opening and then every hour, beside the work."""
    from PySide6.QtCore import QTimer

    def now() -> None:
        clock = desk.edges.clock
        desk.work(lambda: back_up(settings, clock), lambda _: None, shell.refuse, "files")

    hourly = QTimer(shell)
    hourly.setInterval(_HOUR_MS)
    hourly.timeout.connect(now)
    hourly.start()
    QTimer.singleShot(_SOON_MS, shell, now)
