"""Say that a part broke while it was taken off: material from now on, perhaps wanted elsewhere."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

from app.domain.errors import Refused
from app.domain.events import FractionWeighed, PartBroken
from app.domain.mass_origin import MassOrigin
from app.operations.harvest_part import at_work
from app.operations.keep_photo import keep_photo
from app.operations.permissions import require
from app.operations.ports.unit_of_work import UnitOfWork
from app.operations.tidy import check_mass, check_origin, tidy
from app.operations.want_part import pass_wish_on

BREAK_CAUSES = ("seized", "corroded", "clip", "brittle", "tool", "dropped", "other")
BREAK_THENS = ("material", "other_part", "wanted")


@dataclass(frozen=True, slots=True)
class Breakage:
    """A part in pieces. cause: of BREAK_CAUSES; then: of BREAK_THENS.

    kg None: not weighed by itself. fraction: where the pieces go, '' where nobody knows.
    photos: hashes of kept JPEGs. origin: which scale or weigh ticket the mass is from.
    """

    run_id: str
    step: str
    part_type: str
    cause: str
    then: str = "material"
    kg: Decimal | None = None
    fraction: str = ""
    words: str = ""
    photos: tuple[str, ...] = ()
    origin: MassOrigin = field(default_factory=MassOrigin)


def note_broken_part(uow: UnitOfWork, order: Breakage, by: str) -> str:
    """Weighed by itself it is an amount of its fraction, else part of what is weighed there.

    Either way it never counts as reuse (A = Wi - Wb - materials, Decision 2005/293/EC). Returns
    the id of the want that looks for another one where it is `wanted`, else ''. Raises Refused
    for an unknown part, cause or fraction, a mass without a fraction, and where the work stands
    still; NotFound for an unknown person, run or step.
    """
    require(uow, "note_broken_part", by)
    run = at_work(uow, order.run_id, order.step, by)
    _check(uow, order)
    uow.record(
        PartBroken(
            run.vehicle_id,
            order.run_id,
            order.step,
            order.part_type,
            order.cause,
            order.then,
            order.kg,
            order.fraction,
            tidy(order.words),
            next(iter(order.photos), ""),
        ),
        by,
    )
    if order.kg is not None:
        # A place of its own, so that neither the next breakage nor the step replaces it.
        place = f"{order.step}.broken-{uow.new_id()}"
        origin = check_origin(order.origin)
        weighed = (order.fraction, order.kg, order.kg, "kg", origin.source, place, origin)
        uow.record(FractionWeighed(run.vehicle_id, order.run_id, *weighed), by)
        if origin.photo:
            keep_photo(uow, f"vehicle:{run.vehicle_id}", origin.photo, "weigh_ticket", by)
    for sha256 in order.photos:
        keep_photo(uow, f"vehicle:{run.vehicle_id}", sha256, "broken", by)
    if order.then != "wanted":
        return ""
    return pass_wish_on(uow, uow.vehicle(run.vehicle_id), order.part_type, by)


def _check(uow: UnitOfWork, order: Breakage) -> None:
    if order.part_type not in uow.catalogue.parts:
        raise Refused("part-type-unknown", code=order.part_type)
    if order.cause not in BREAK_CAUSES or order.then not in BREAK_THENS:
        raise Refused("broken-unknown", text=order.cause)
    if order.fraction and order.fraction not in uow.catalogue.fractions:
        raise Refused("broken-unknown", text=order.fraction)
    if order.kg is not None:
        check_mass(order.kg)
        if not order.fraction:
            raise Refused("broken-unknown", text="-")
