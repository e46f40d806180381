"""Undo what was recorded by mistake: a fact that compensates it, never one that is deleted."""

from __future__ import annotations

from app.domain.errors import NotFound, Refused
from app.domain.events import PartHarvested, PartTakenBack, StoringTakenBack, WentBack
from app.domain.run_undo import TAKEN_BACK, may_take_back
from app.domain.want import reserved_for
from app.operations.permissions import require
from app.operations.ports.unit_of_work import UnitOfWork
from app.operations.record_facts import take_back_facts
from app.operations.workable_run import workable_run


def take_back_step(uow: UnitOfWork, run_id: str, step_id: str, by: str) -> None:
    """By whoever recorded it and without a reason, while no other step stands on it.

    What it weighed, entered in registers and proved holds no more; a state it ended stays ended.
    Raises Refused for a stopped run, a step that is not settled, that somebody else settled, or
    on which others stand: `go_back` asks for a reason there.
    """
    require(uow, "take_back_step", by)
    run = workable_run(uow, run_id)
    if run.status != "running":
        raise Refused("run-not-running", status=run.status)
    if step_id not in run.settled:
        raise Refused("step-not-done", step=step_id)
    if not may_take_back(uow.procedure(run.digest), run, step_id, by):
        raise Refused("undo-needs-reason", step=step_id)
    uow.record(WentBack(run_id, step_id, TAKEN_BACK), by)
    take_back_facts(uow, run, by)


def take_back_storing(uow: UnitOfWork, part_id: str, by: str) -> str:
    """Returns where the part lies as before, '' for in no bin.

    Raises Refused for a part that left, or whose last storing was taken back already.
    """
    require(uow, "take_back_storing", by)
    part = uow.part(part_id)
    if part.left:
        raise Refused("part-left-already", code=part_id)
    if part.stored_from is None:
        raise Refused("storing-not-recorded", code=part_id)
    uow.record(StoringTakenBack(part_id, part.stored_from), by)
    return part.stored_from


def take_back_part(uow: UnitOfWork, part_id: str, by: str) -> None:
    """The part was never taken off: it leaves the vehicle's parts, and who waited waits again.

    Raises Refused for a part that left, whose step is done, or whose run stands still; NotFound
    where it is not known which step it was taken off at.
    """
    require(uow, "take_back_part", by)
    part = uow.part(part_id)
    facts = (one.event for one in uow.history(f"part:{part_id}"))
    taken = next((one for one in facts if isinstance(one, PartHarvested)), None)
    if taken is None:
        raise NotFound("part-unknown", part=part_id)
    want = reserved_for(uow.wants().values(), part_id)
    if part.left or (want is not None and want.status == "fulfilled"):
        raise Refused("part-left-already", code=part_id)
    run = workable_run(uow, taken.run_id)
    if run.status != "running":
        raise Refused("run-not-running", status=run.status)
    if taken.step in run.settled:
        raise Refused("part-of-a-done-step", code=part_id)
    waits = want.want_id if want is not None else ""
    uow.record(PartTakenBack(part_id, part.vehicle_id, taken.run_id, taken.step, waits), by)
