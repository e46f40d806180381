"""What the opened terminal offers its screens: the store, and all that lies outside it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from app.domain.label import Label
    from app.domain.register_lines import Period
    from app.domain.rules import RulePack
    from app.operations.ports.camera import Camera
    from app.operations.ports.clock import Clock
    from app.operations.ports.documents import DocumentFolder, DocumentMaker, DrawnDocument
    from app.operations.ports.inventory_link import InventoryLink
    from app.operations.ports.label_printer import (
        BadgeCard,
        LabelMaker,
        LabelPrinter,
        PlaceCard,
    )
    from app.operations.ports.label_templates import LabelTemplates
    from app.operations.ports.media_store import MediaStore
    from app.operations.ports.office import Office
    from app.operations.ports.pin_vault import PinVault
    from app.operations.ports.printers import PaperOrder, Printers
    from app.operations.ports.queries import Queries
    from app.operations.ports.scale import Scale
    from app.operations.ports.scan_source import ScanSource
    from app.operations.ports.signer import Signer
    from app.operations.ports.site_alarm import SiteAlarm
    from app.operations.ports.sound import Sound
    from app.operations.ports.store import SharingStore
    from app.operations.ports.terminal_care import TerminalCare
    from app.operations.ports.viewfinder import Viewfinder
    from app.operations.ports.watch import Watch
    from app.reading.maker_labels import MakerLabel
    from app.stations.base import StationType


@dataclass(frozen=True, slots=True)
class Edges:
    """Everything outside that screens use through ports.

    draw_labels: the labels of a job as the printer needs them, on any thread.
    document_printer: None where no printer of pages is set up; documents are then saved.
    qr: the modules of a QR code of a text, row by row (`1` dark), without quiet zone.
    badge_card, place_label: a badge, and the label of a bin, as a page of PDF.
    scanner_card: the test card of scanners that type, in a language.
    care: looks after the terminal itself; slow.
    write_registers: writes the registers of a period and answers the folder, on any thread.
    office: balances, inspections and slips, on any thread but the one of the screens.
    rules: the dated rules of a country; slow when first asked.
    scales: what is set up here to weigh on, read all the time.
    maker_labels: patterns of what makers print on parts; slow when first asked.
    alarm: tells the other terminals of a hot battery; None where it is switched off.
    inventory: the exchange with it; None where this program takes no part in any.
    scanners: what reads codes without this window's keys, each under a name of its own.
    viewfinder: a camera that reads codes while somebody looks through it; None where none may.
    demo_badges, demo_pins: in a demo, who may be played, the text on their badge, their PIN.
    """

    clock: Clock
    media: MediaStore
    label_maker: LabelMaker
    templates: LabelTemplates
    printers: Printers
    draw_labels: Callable[[Sequence[Label], PaperOrder, Watch], bytes]
    camera: Camera
    sound: Sound
    station: StationType
    signer: Signer
    pins: PinVault
    qr: Callable[[str], tuple[str, ...]]
    badge_card: Callable[[BadgeCard], bytes]
    place_label: Callable[[PlaceCard], bytes]
    scanner_card: Callable[[str], DrawnDocument]
    read_picture: Callable[[Path], bytes]
    rules: Callable[[str], RulePack]
    documents: DocumentMaker
    document_folder: DocumentFolder
    write_registers: Callable[[Period, Watch], Path]
    office: Office
    care: TerminalCare
    document_printer: LabelPrinter | None = None
    scales: tuple[Scale, ...] = ()
    alarm: SiteAlarm | None = None
    inventory: InventoryLink | None = None
    scanners: tuple[ScanSource, ...] = ()
    maker_labels: Callable[[], Sequence[MakerLabel]] = tuple
    viewfinder: Viewfinder | None = None
    demo_badges: Mapping[str, str] = field(default_factory=dict)
    demo_pins: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Local:
    """The opened local database, and everything else outside that screens use."""

    store: SharingStore
    queries: Queries
    edges: Edges
