"""Take a part off: grade, identity, and where it goes."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from app.domain.errors import Refused
from app.domain.events import PartHarvested, PartNotHarvested
from app.domain.part import GRADE_RULES, GRADES, ROUTES, parse_damage, remark_contradicts
from app.operations.ports.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class Harvest:
    """A part on the bench. kg None: not weighed, which is allowed.

    grade_rule is what the grade follows from, one of GRADE_RULES, or '' where nobody says.
    """

    run_id: str
    step: str
    part_type: str
    position: str = ""
    oe_number: str = ""
    serial: str = ""
    damage: str = ""
    grade: str = ""
    route: str = "stock"
    kg: Decimal | None = None
    remark: str = ""
    remark_checked: bool = False
    grade_rule: str = ""


def harvest_part(uow: UnitOfWork, order: Harvest, by: str) -> str:
    """Returns the new short code.

    Raises Refused when the remark contradicts the damage code and nobody said which is
    right, or grade, its rule, route or kind of part are unknown.
    """
    if order.part_type not in uow.catalogue.parts:
        raise Refused("part-type-unknown", code=order.part_type)
    if order.grade not in GRADES or order.route not in ROUTES:
        raise Refused("part-incomplete")
    if order.grade_rule not in ("", *GRADE_RULES):
        raise Refused("part-incomplete")
    if order.kg is not None and order.kg <= 0:
        raise Refused("mass-not-positive")
    damage = parse_damage(order.damage)
    if not order.remark_checked and remark_contradicts(damage, order.remark):
        raise Refused("remark-contradicts")
    run = uow.run(order.run_id)
    part_id = uow.mint_part_id().code
    uow.record(
        PartHarvested(
            part_id,
            run.vehicle_id,
            order.run_id,
            order.step,
            order.part_type,
            order.position,
            order.oe_number.strip().upper(),
            order.serial.strip(),
            order.damage,
            order.grade,
            order.route,
            order.kg,
            order.remark.strip(),
            order.grade_rule,
        ),
        by,
    )
    return part_id


def note_absent_part(
    uow: UnitOfWork, run_id: str, step: str, part_type: str, cause: str, by: str
) -> None:
    """A listed part is `missing`, `broken` or `left_on`: the list is a hint, the truth is kept."""
    run = uow.run(run_id)
    uow.record(PartNotHarvested(run.vehicle_id, run_id, step, part_type, cause), by)
