"""Slips as files: of hulks, into the outbox when one leaves and anew with its register; of the
counter and of transfers, drawn when somebody asks for them."""

from __future__ import annotations

import hashlib
import json
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from app import paths
from app.db.queries import SqliteQueries
from app.devices.durable_file import write_durably
from app.documents.counter_slips import delivery_paper, transfer_paper
from app.documents.hulk_slip import hulk_slip
from app.documents.maker import PREVIEW_DPI, DocumentMakerFromWords
from app.domain import codec
from app.domain.counter_slip import DeliverySlip, TransferSlip
from app.domain.errors import NotFound, ShopError
from app.domain.events import HulkDispatched
from app.domain.movement_slip import Hands, hands_of
from app.domain.register_lines import HulkLine, Period
from app.domain.registrar import Names, Registrar, no_names, waste_codes
from app.exchange import bsvhu
from app.operations.ports.documents import DrawnDocument
from app.operations.read_slip import read_delivery_slip, read_transfer_slip
from app.paper.picture import pngs

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.documents.paper import Paper
    from app.domain.site import Site
    from app.operations.ports.queries import Queries
    from app.settings import Settings
    from app.shipped import Shipped

Slip = DeliverySlip | TransferSlip
_EVER = Period(date.min, date.max)


class SlipMaker:
    """Draws the slips of one workshop."""

    def __init__(self, site: Site, language: str, *, demo: bool) -> None:
        resources = paths.resources()
        self._maker = DocumentMakerFromWords(resources / "documents", resources / "fonts")
        self._site, self._demo = site, demo
        self._language = language if language in self._maker.words else "en"

    def delivery(self, slip: DeliverySlip) -> DrawnDocument:
        """The slip that a buyer takes along. Raises ShopError."""
        return self._drawn(delivery_paper, slip, slip.number)

    def transfer(self, slip: TransferSlip) -> DrawnDocument:
        """The slip that travels with parts between the poles. Raises ShopError."""
        return self._drawn(transfer_paper, slip, slip.number)

    def _drawn(self, paper: Callable[..., Paper], slip: Slip, number: str) -> DrawnDocument:
        told = codec.plain(slip)
        data = (json.dumps(told, ensure_ascii=False, indent=2) + "\n").encode()
        digest, words = hashlib.sha256(data).hexdigest(), self._maker.words[self._language]
        sheet = paper(slip, self._site, words, self._language, digest, demo=self._demo)
        pdf = self._maker.draw(sheet)
        return DrawnDocument(f"{number}-{self._language}", pdf, data, pngs(pdf, PREVIEW_DPI))

    def pdf(self, line: HulkLine, data: bytes, hands: Hands) -> bytes:
        """The slip on paper; data: the JSON it goes with. Raises ShopError."""
        words, digest = self._maker.words[self._language], hashlib.sha256(data).hexdigest()
        paper = hulk_slip(line, self._site, words, self._language, digest, hands, demo=self._demo)
        return self._maker.draw(paper)


def slip_data(line: HulkLine, site: Site) -> bytes:
    """The slip as Trackdéchets takes it, as JSON."""
    told = bsvhu.slip(line, site)
    return (json.dumps(told, ensure_ascii=False, indent=2) + "\n").encode()


def put_out(
    line: HulkLine, site: Site, outbox: Path, maker: SlipMaker | None, hands: Hands
) -> Path:
    """One slip to a register number: written again it replaces itself. Answers the JSON."""
    document = outbox / "bsvhu" / f"{line.register_no}.json"
    data = slip_data(line, site)
    write_durably(document, data)
    if maker is not None:
        write_durably(document.with_suffix(".pdf"), maker.pdf(line, data, hands))
    return document


def write_slip(settings: Settings, shipped: Shipped, vehicle_id: str) -> Path:
    """The slip of a hulk that just left, without what is personal, into the outbox.

    Raises NotFound where no hulk left, StoreUnavailable, and ShopError for a folder that takes
    nothing.
    """
    with closing(SqliteQueries(settings.database, shipped.catalogue)) as queries:
        line, hands, site = _found(queries, shipped, vehicle_id, settings.language, no_names)
        maker = SlipMaker(site, settings.language, demo=queries.demo)
        try:
            return put_out(line, site, settings.outbox, maker, hands)
        except OSError as fault:
            problem = fault.strerror or type(fault).__name__
            folder = settings.outbox
            raise ShopError("document-not-written", folder=folder, problem=problem) from fault


def show_slip(
    settings: Settings, shipped: Shipped, vehicle_id: str, language: str
) -> DrawnDocument:
    """The slip as it goes along with the hulk: with plates and signatures where they are here.

    Raises NotFound where no hulk left, and StoreUnavailable.
    """
    with closing(SqliteQueries(settings.database, shipped.catalogue)) as queries:

        def names(record: str, entry: str) -> str:
            return str(queries.private(record).get(entry, ""))

        line, hands, site = _found(queries, shipped, vehicle_id, language, names)
        data = slip_data(line, site)
        pdf = SlipMaker(site, language, demo=queries.demo).pdf(line, data, hands)
    return DrawnDocument(f"{line.slip}-{language}", pdf, data, pngs(pdf, PREVIEW_DPI))


def show_delivery(
    settings: Settings, shipped: Shipped, number: str, language: str
) -> DrawnDocument:
    """The delivery slip of a sale. Raises NotFound, and StoreUnavailable."""
    with closing(SqliteQueries(settings.database, shipped.catalogue)) as queries:
        slip = read_delivery_slip(queries, number, language)
        return _maker_of(queries, language).delivery(slip)


def show_transfer(
    settings: Settings, shipped: Shipped, transfer_id: str, language: str
) -> DrawnDocument:
    """The slip of a transfer. Raises NotFound, and StoreUnavailable."""
    with closing(SqliteQueries(settings.database, shipped.catalogue)) as queries:
        slip = read_transfer_slip(queries, transfer_id, language)
        return _maker_of(queries, language).transfer(slip)


def _maker_of(queries: Queries, language: str) -> SlipMaker:
    site = queries.site()
    if site is None:
        raise NotFound("site-missing")
    return SlipMaker(site, language, demo=queries.demo)


def _found(
    queries: Queries, shipped: Shipped, vehicle_id: str, language: str, names: Names
) -> tuple[HulkLine, Hands, Site]:
    """The last slip of a vehicle, and who signed it."""
    site, file = queries.site(), queries.registers.file_of(vehicle_id)
    out = file.dispatch if file else None
    if site is None or file is None or out is None or not isinstance(out.fact, HulkDispatched):
        raise NotFound("slip-missing")
    people = {one.person_id: one for one in queries.people()}
    codes = waste_codes(shipped.rules(site.country))
    scribe = Registrar(_EVER, queries.catalogue, people, codes, language, names)
    line = scribe.hulk_line(file)
    if line is None:
        raise NotFound("slip-missing")
    return line, hands_of(out.fact, names), site
