"""Take a part off: grade, identity, and where it goes."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

from app.domain.errors import NotFound, Refused
from app.domain.events import PartHarvested, PartNotHarvested
from app.domain.mass_origin import MassOrigin
from app.domain.part import (
    GRADE_RULES,
    GRADES,
    REUSED,
    ROUTES,
    WEIGHED_CLASSES,
    parse_damage,
)
from app.domain.remarks import contradiction
from app.domain.run import RunState
from app.domain.run_people import lacking
from app.operations.open_step import blocking
from app.operations.permissions import require
from app.operations.ports.unit_of_work import UnitOfWork
from app.operations.sign import qualified
from app.operations.tidy import check_mass, check_origin, tidy
from app.operations.want_part import reserve_part
from app.operations.workable_run import workable_run


@dataclass(frozen=True, slots=True)
class Harvest:
    """A part on the bench. kg None: not weighed, which is allowed.

    grade_rule is what the grade follows from, one of GRADE_RULES, or '' where nobody says;
    grade_reason is why the eye differs. damage `000` says that somebody looked and saw none.
    remark_reason: why a remark stays that seems to say something else than the damage code.
    origin: which scale the mass is from, if any.
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
    grade_rule: str = ""
    grade_reason: str = ""
    remark_reason: str = ""
    origin: MassOrigin = field(default_factory=MassOrigin)


def harvest_part(uow: UnitOfWork, order: Harvest, by: str) -> str:
    """Returns the new short code; a part that somebody waits for is put aside for them.

    Raises Refused when the remark contradicts the damage code and nobody said why both stay, a
    grade follows from damage units that nobody looked for, or from the eye without a reason, a
    battery to be kept has no mass, grade, its rule, route or kind of part are unknown, the work
    stands still, the step is locked or beyond this person; NotFound for whom nobody knows.
    """
    require(uow, "harvest_part", by)
    run = _at_unlocked(uow, order.run_id, order.step, by)
    if order.part_type not in uow.catalogue.parts:
        raise Refused("part-type-unknown", code=order.part_type)
    _check(order)
    _check_mass(uow, order)
    remark, kept = _remark(uow, order)
    part_id = uow.mint_part_id().code
    uow.record(
        PartHarvested(
            part_id,
            run.vehicle_id,
            order.run_id,
            order.step,
            order.part_type,
            tidy(order.position),
            tidy(order.oe_number).upper(),
            tidy(order.serial),
            order.damage,
            order.grade,
            order.route,
            order.kg,
            remark,
            order.grade_rule,
            tidy(order.grade_reason) if order.grade_rule == "by_eye" else "",
            kept,
            None if order.kg is None else check_origin(order.origin),
        ),
        by,
    )
    reserve_part(uow, uow.part(part_id), by)
    return part_id


def _check_mass(uow: UnitOfWork, order: Harvest) -> None:
    """A battery that is kept leaves the balance by its own mass, never unseen."""
    kind = uow.catalogue.parts[order.part_type]
    if order.kg is None and order.route in REUSED and kind.material in WEIGHED_CLASSES:
        raise Refused("battery-needs-mass")


def _remark(uow: UnitOfWork, order: Harvest) -> tuple[str, str]:
    """The remark, and why it stays beside a damage code that says otherwise."""
    kinds = [one.kind for one in parse_damage(order.damage)]
    remark, kept = tidy(order.remark), tidy(order.remark_reason)
    if not kept and contradiction(kinds, remark, uow.catalogue.remarks):
        raise Refused("remark-contradicts")
    return remark, kept


def _check(order: Harvest) -> None:
    if order.kg is not None:
        check_mass(order.kg)
    known = order.grade in GRADES and order.route in ROUTES
    if not known or order.grade_rule not in ("", *GRADE_RULES):
        raise Refused("part-incomplete")
    if order.grade_rule == "damage_units" and not order.damage.strip():
        raise Refused("part-not-looked-at")
    if order.grade_rule == "by_eye" and not order.grade_reason.strip():
        raise Refused("grade-needs-reason")


def note_absent_part(
    uow: UnitOfWork, run_id: str, step: str, part_type: str, cause: str, by: str
) -> None:
    """A listed part is `missing`, `broken`, `worn` or `left_on`; also told when the work is over.

    The list is a hint, the truth is kept.
    """
    require(uow, "note_absent_part", by)
    run = at_work(uow, run_id, step, by, over=True)
    uow.record(PartNotHarvested(run.vehicle_id, run_id, step, part_type, cause), by)


def at_work(uow: UnitOfWork, run_id: str, step_id: str, by: str, *, over: bool = False) -> RunState:
    """The run, where it is going on and the person may do the step today.

    over: also where all its steps are done.
    Raises NotFound for an unknown person, run or step, else Refused.
    """
    person, run = uow.person(by), workable_run(uow, run_id)
    step = uow.procedure(run.digest).by_id.get(step_id)
    if step is None:
        raise NotFound("step-unknown", step=step_id[:20])
    if run.status != "running" and not (over and run.status == "finished"):
        raise Refused("run-not-running", status=run.status)
    able = qualified(person)
    reasons = [one for code in step.qual if (one := lacking(able, code, uow.now))]
    if reasons:
        raise Refused("step-blocked", *reasons, step=step.id)
    return run


def _at_unlocked(uow: UnitOfWork, run_id: str, step_id: str, by: str) -> RunState:
    """A part comes off where its step may be worked on, so that nothing live is taken apart.

    What was found absent may be noted anywhere: nobody lays a hand on it.
    """
    run = at_work(uow, run_id, step_id, by)
    reasons = () if step_id in run.settled else blocking(uow, run, step_id, by)
    if reasons:
        raise Refused("step-blocked", *reasons, step=step_id)
    return run
