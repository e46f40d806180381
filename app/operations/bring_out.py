"""What the terminal itself records while labels go to paper: each before or after one step."""

from __future__ import annotations

from app.domain.errors import Reason, Refused
from app.domain.events.printing import (
    PrintBegan,
    PrintCame,
    PrintDoubted,
    PrintHeld,
    PrintTaken,
)
from app.domain.print_job import DOUBTFUL, SENDING, TAKEN, UNFINISHED, WAITING
from app.operations.order_labels import print_job
from app.operations.ports.unit_of_work import UnitOfWork


def begin_print(uow: UnitOfWork, job_id: str, upto: int, arranged: int = 0) -> None:
    """Before the first byte leaves; arranged: the version of the template it is drawn with.

    Raises Refused where somebody cancelled it meanwhile.
    """
    if print_job(uow, job_id).state not in WAITING:
        raise Refused("print-settled")
    uow.record(PrintBegan(job_id, upto, arranged), "")


def note_taken(uow: UnitOfWork, job_id: str, ticket: str) -> None:
    """After the last byte left and the printer took it."""
    uow.record(PrintTaken(job_id, ticket), "")


def hold_print(uow: UnitOfWork, job_id: str, problem: Reason) -> None:
    """No paper comes now; a problem that is known already is not told again."""
    job = print_job(uow, job_id)
    if job.state in UNFINISHED and (job.problem != problem or job.state == SENDING):
        uow.record(PrintHeld(job_id, problem.code, problem.params), "")


def doubt_print(uow: UnitOfWork, job_id: str, problem: Reason) -> None:
    """Nobody can tell whether paper came: from here on only a person goes on with it."""
    job = print_job(uow, job_id)
    if job.state in UNFINISHED and job.state != DOUBTFUL:
        uow.record(PrintDoubted(job_id, problem.code, problem.params), "")


def end_print(uow: UnitOfWork, job_id: str) -> None:
    """The printer says that everything it has of the job is out."""
    job = print_job(uow, job_id)
    if job.state in (SENDING, TAKEN):
        uow.record(PrintCame(job_id, job.upto, "printer"), "")
