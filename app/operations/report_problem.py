"""Say that something is in the way, and stop the vehicle where that is safer."""

from __future__ import annotations

from app.domain.errors import Refused
from app.domain.events import ProblemReported
from app.operations.hand_over_run import check_here
from app.operations.permissions import require
from app.operations.ports.unit_of_work import UnitOfWork

KINDS = ("unreachable", "reading", "broke", "not_listed", "tool", "help", "battery_hot")


def report_problem(
    uow: UnitOfWork,
    run_id: str,
    step_id: str,
    kind: str,
    words: str,
    photo: str,
    by: str,
    *,
    holds: bool,
) -> None:
    """A hot battery always stops the vehicle.

    Raises Refused for an unknown kind, and where the run was handed over; what stops the
    vehicle is kept even then, and holds it once it comes back.
    """
    require(uow, "report_problem", by)
    if kind not in KINDS:
        raise Refused("problem-kind-unknown", kind=kind)
    stops = holds or kind == "battery_hot"
    run = uow.run(run_id)
    if not stops:
        check_here(run)
    uow.record(ProblemReported(run_id, step_id, kind, words.strip(), photo, stops), by)
