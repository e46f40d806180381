"""Ask for labels of parts: the job is kept with the facts, and printed until it is settled."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.errors import NotFound, Refused
from app.domain.events.printing import LabelCopy, PrintAsked
from app.domain.label import PART_TEMPLATE
from app.domain.print_job import (
    MOST_LABELS,
    MOST_SETS,
    SENDING,
    TAKEN,
    UNFINISHED,
    PrintJob,
    fold_print,
    sheet_of,
)
from app.domain.tags import is_for_parts
from app.operations.permissions import require
from app.operations.ports.unit_of_work import UnitOfWork
from app.operations.print_label import print_label
from app.operations.tidy import tidy


@dataclass(frozen=True, slots=True)
class LabelOrder:
    """What is to be printed, see PrintAsked. reason: needed where a part has a label already.

    template: in which size. instead_of: a job that may have come out in part, or did not: nothing
    more comes of it.
    """

    part_ids: tuple[str, ...]
    language: str
    printer: str
    reason: str = ""
    sets: int = 1
    sheet: str = ""
    instead_of: str = ""
    template: str = PART_TEMPLATE


def order_labels(uow: UnitOfWork, order: LabelOrder, by: str) -> str:
    """Returns the job's id. Every label is refused or none: see print_label.

    Raises Refused for no part or more than 500, for 0 or more than 20 sets, for a sheet that is
    none, and for a job instead of one that is settled or just being printed.
    """
    require(uow, "order_labels", by)
    parts = tuple(dict.fromkeys(order.part_ids))
    check_paper(uow, len(parts), order.sets, order.sheet, order.instead_of)
    if not is_for_parts(order.template):
        raise Refused("label-not-of-parts", template=order.template)
    reason = tidy(order.reason)
    labels = [
        print_label(uow, part_id, order.language, order.printer, by, reason, order.template)
        for part_id in parts
    ]
    job_id = uow.new_id()
    copies = tuple(LabelCopy(one.code, one.copy_no) for one in labels)
    uow.record(
        PrintAsked(
            job_id,
            copies,
            order.template,
            order.language,
            order.printer,
            reason,
            order.sets,
            order.sheet,
            order.instead_of,
        ),
        by,
    )
    return job_id


def print_job(uow: UnitOfWork, job_id: str) -> PrintJob:
    """The job as it stands. Raises NotFound."""
    job = fold_print(uow.history(f"print:{job_id}"))
    if job is None:
        raise NotFound("print-job-unknown")
    return job


def check_paper(uow: UnitOfWork, count: int, sets: int, sheet: str, instead_of: str) -> None:
    """Whether so many labels can be one job, and may take the place of another one.

    Raises Refused, and NotFound for a job that is not here.
    """
    if not 1 <= count <= MOST_LABELS or not 1 <= sets <= MOST_SETS:
        raise Refused("labels-too-many", most=MOST_LABELS, sets=MOST_SETS)
    if sheet and sheet_of(sheet) is None:
        raise Refused("label-sheet-unknown", sheet=sheet)
    if instead_of:
        _check_replaced(print_job(uow, instead_of))


def _check_replaced(job: PrintJob) -> None:
    if job.state in (SENDING, TAKEN):
        raise Refused("print-under-way")
    if job.state not in UNFINISHED:
        raise Refused("print-settled")
