"""What people say of labels on their way: stop, it came out, another printer, it sticks there."""

from __future__ import annotations

from app.domain.errors import NotFound, Refused
from app.domain.events.printing import (
    LabelVerified,
    PrintCame,
    PrintDropped,
    PrintMoved,
)
from app.domain.print_job import DOUBTFUL, SENDING, TAKEN, UNFINISHED, WAITING, PrintJob
from app.operations.order_labels import print_job
from app.operations.permissions import require
from app.operations.ports.unit_of_work import UnitOfWork


def cancel_print(uow: UnitOfWork, job_id: str, by: str) -> None:
    """No more paper is to come. What was recorded stays, as do labels that are out.

    Raises Refused where it is printed just now, or settled.
    """
    require(uow, "cancel_print", by)
    _open(uow, job_id)
    uow.record(PrintDropped(job_id), by)


def confirm_paper(uow: UnitOfWork, job_id: str, by: str) -> None:
    """Somebody looked: everything that may have come out did. Raises Refused elsewhere."""
    require(uow, "confirm_paper", by)
    job = print_job(uow, job_id)
    if job.state != DOUBTFUL:
        raise Refused("print-settled")
    uow.record(PrintCame(job_id, job.upto, "looked"), by)


def move_print(uow: UnitOfWork, job_id: str, printer: str, by: str) -> None:
    """What waits goes to another printer. Raises Refused for what may have gone to one."""
    require(uow, "move_print", by)
    if _open(uow, job_id).state not in WAITING:
        raise Refused("print-in-doubt")
    uow.record(PrintMoved(job_id, printer), by)


def verify_label(uow: UnitOfWork, job_id: str, part_id: str, by: str) -> None:
    """A label was scanned where it sticks; once more tells nothing new.

    Raises NotFound where it is not of this job, Refused before it is known to be out.
    """
    require(uow, "verify_label", by)
    job = print_job(uow, job_id)
    if part_id not in {one.code for one in job.labels}:
        raise NotFound("label-not-of-job", code=part_id)
    if part_id not in {one.code for one in job.labels[: job.done]}:
        raise Refused("label-not-out", code=part_id)
    if part_id not in job.verified:
        uow.record(LabelVerified(part_id, job_id), by)


def _open(uow: UnitOfWork, job_id: str) -> PrintJob:
    job = print_job(uow, job_id)
    if job.state in (SENDING, TAKEN):
        raise Refused("print-under-way")
    if job.state not in UNFINISHED:
        raise Refused("print-settled")
    return job
