"""Take over parts of an earlier stock: they get an identity here, their numbers stay valid."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final
from uuid import NAMESPACE_URL, uuid5

from app.domain.code_link import fold_link, subject_of
from app.domain.errors import NotAllowed, NotFound, Refused
from app.domain.events import CodeLinked, PlaceRegistered, VehicleDescribed
from app.domain.events.stock import PartTakenOver
from app.domain.part import GRADES
from app.domain.stock_line import StockLine
from app.operations.permissions import is_owned_elsewhere, require
from app.operations.ports.unit_of_work import UnitOfWork
from app.operations.tidy import check_mass, tidy

MOST_AT_ONCE: Final = 500
"""Lines in one transaction: whoever works at the terminal waits no longer for it than a moment."""


def import_stock(uow: UnitOfWork, source: str, lines: Sequence[StockLine], by: str) -> int:
    """Returns how many parts were taken over; those a file gave before are passed over.

    source: SHA-256 of the file. Bins that are not known are registered with them. All or none:
    raises NotAllowed for anybody but a supervisor, and for a bin that the inventory does not know
    where it keeps them; Refused for too many lines at once, an unknown
    kind or grade, a number that stands for something else already, or a place that is no bin.
    """
    require(uow, "import_stock", by)
    if len(lines) > MOST_AT_ONCE:
        raise Refused("stock-too-many", most=MOST_AT_ONCE)
    return sum(_take_over(uow, source, one, by) for one in lines)


def _take_over(uow: UnitOfWork, source: str, line: StockLine, by: str) -> bool:
    if line.part_type not in uow.catalogue.parts or line.grade not in GRADES:
        raise Refused("part-incomplete")
    link = fold_link(uow.history(subject_of(line.code)))
    if link is not None:
        if link.kind == "part" and _came_from(uow, link.key, source, line.line):
            return False
        raise Refused("code-linked-already", text=line.number[:40])
    if line.kg is not None:
        check_mass(line.kg)
    _know_bin(uow, line.place, by)
    part_id = uow.mint_part_id().code
    uow.record(
        PartTakenOver(
            part_id,
            _donor(uow, source, line, by),
            line.part_type,
            tidy(line.number),
            source,
            line.line,
            tidy(line.position),
            tidy(line.oe_number).upper(),
            line.grade,
            line.kg,
            line.place,
            tidy(line.description),
            line.price,
            line.currency,
        ),
        by,
    )
    uow.record(CodeLinked(line.code, f"part:{part_id}", tidy(line.number)), by)
    return True


def _came_from(uow: UnitOfWork, part_id: str, source: str, line: int) -> bool:
    part = uow.history(f"part:{part_id}")
    told = (one.event for one in part if isinstance(one.event, PartTakenOver))
    return any((one.source, one.line) == (source, line) for one in told)


def _donor(uow: UnitOfWork, source: str, line: StockLine, by: str) -> str:
    """The vehicle such parts came from, one for each make, model and year of a file: which one it
    was nobody knows any more."""
    said = tuple(map(tidy, (line.make, line.model, line.year)))
    vehicle_id = str(uuid5(NAMESPACE_URL, "|".join((source, *said)).casefold()))
    try:
        uow.vehicle(vehicle_id)
    except NotFound:
        uow.record(VehicleDescribed(vehicle_id, *said), by)
    return vehicle_id


def _know_bin(uow: UnitOfWork, code: str, by: str) -> None:
    if not code:
        return
    try:
        place = uow.place(code)
    except NotFound:
        if is_owned_elsewhere(uow):
            raise NotAllowed("bin-not-kept", place=code) from None
        uow.record(PlaceRegistered(code, "bin", ""), by)
        return
    if place.kind != "bin":
        raise Refused("place-is-no-bin", place=code)
    if place.retired:
        raise Refused("place-retired", place=code)
