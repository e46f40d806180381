"""The printers of this terminal, as its settings say, and labels as paper for them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from app.devices.cups_printer import CupsPrinter
from app.devices.file_printer import FilePrinter
from app.devices.zebra_printer import PORT, ZebraPrinter
from app.domain.errors import NotFound
from app.domain.label import part_label
from app.labels.templates_in_use import LabelTemplatesInUse
from app.operations.ports.label_printer import CARD_DPI
from app.operations.ports.printers import Language, PaperOrder, Printer, Printers, Rule
from app.operations.ports.watch import Watch, unwatched
from app.operations.read_template import as_arranged
from app.paper.sheets import on_sheets
from app.ui.system_printer import SystemPrinter

if TYPE_CHECKING:
    from datetime import date

    from app.domain.label import Label
    from app.domain.part import Part
    from app.labels.label_maker import LabelMakerFromTemplates
    from app.operations.ports.label_printer import BadgeCard, LabelMaker, PlaceCard
    from app.operations.ports.queries import Queries
    from app.settings import PrinterSetting, Settings


def label_printers(settings: Settings, station: str) -> Printers:
    """Those set up for the station, and behind them the one queue, or the folder."""
    own = [
        Rule(_printer(one), one.templates)
        for one in settings.printers
        if not one.stations or station in one.stations
    ]
    last: Printer = FilePrinter(settings.papers)
    if settings.printer:
        last = CupsPrinter(settings.printer)
    return Printers((*own, Rule(last)), is_folder=not settings.printer)


def _printer(one: PrinterSetting) -> Printer:
    if one.kind == "zebra":
        host, _, port = one.address.partition(":")
        return ZebraPrinter(host, int(port or PORT), name=one.name, dpi=one.dpi)
    if one.kind == "folder":
        return FilePrinter(Path(one.address), one.name, dpi=one.dpi)
    if one.kind == "system":
        return SystemPrinter(one.address, one.name, dpi=one.dpi)
    speaks: Language = "zpl" if one.language == "zpl" else "pdf"
    return CupsPrinter(one.address, one.name, speaks=speaks, dpi=one.dpi)


def draw_labels(
    maker: LabelMaker, labels: Sequence[Label], order: PaperOrder, watch: Watch = unwatched
) -> bytes:
    """All labels of a job for one printer. Raises ShopError, and what the watch raises."""
    said = [one for one in labels for _ in range(order.sets)]
    if order.sheet is not None:
        return on_sheets(maker.draw_many(said, watch, order.dpi), order.sheet)
    if order.speaks == "zpl":
        return maker.zpl_many(said, watch, order.dpi)
    return maker.draw_many(said, watch, order.dpi)


def draw_badge(maker: LabelMaker, card: BadgeCard) -> bytes:
    """A badge as a page of PDF, for a printer of cards."""
    return maker.draw(card.said, CARD_DPI).pdf


def draw_place(maker: LabelMaker, card: PlaceCard) -> bytes:
    """The label of a bin as a page of PDF."""
    return maker.draw(card.said).pdf


def draw_copy(
    queries: Queries, maker: LabelMakerFromTemplates, part: Part, language: str, day: date
) -> bytes:
    """The label of a part as it would print again now, as a page of PDF; day: when it came off."""
    site = queries.site()
    if site is None:
        raise NotFound("site-missing")
    label = part_label(
        part,
        queries.catalogue.parts[part.part_type],
        queries.vehicle(part.vehicle_id),
        site,
        language,
        removed_on=day,
        copy_no=part.labels,
        demo=queries.demo,
    )
    return maker.draw(as_arranged(queries, LabelTemplatesInUse(maker), label.said)).pdf
