"""Labels that are out and wait to be scanned where they stick, and the scan that checks them."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from app.domain.errors import Refused
from app.domain.identifiers import PartId
from app.domain.print_job import PrintJob, unchecked
from app.operations.settle_print import verify_label
from app.ui.kit.list_rows import ListRow
from app.ui.print_spool import print_spool_of
from app.ui.screens.label_rows import CHECK, Printable, time_of
from app.ui.theme import State

if TYPE_CHECKING:
    from app.ui.desk import Desk
    from app.ui.screens.screen import Frame

MOST: Final = 200
"""Lines that are listed: who has more of them to scan begins with the newest."""


def codes_to_check(jobs: tuple[PrintJob, ...]) -> list[str]:
    """Of which parts a label waits to be scanned, the newest first."""
    return [copy.code for _, copy in islice(unchecked(jobs), MOST)]


def check_rows(
    jobs: tuple[PrintJob, ...], known: Printable, desk: Desk, language: str
) -> list[ListRow]:
    """A line for every label that waits to be scanned; parts that left need no label."""
    word = QCoreApplication.translate("LabelsScreen", "Not scanned yet")
    return [
        ListRow(
            CHECK + copy.code,
            known.name(copy.code, language),
            PartId.parse(copy.code).grouped,
            badge=f"R{copy.copy_no}" if copy.copy_no else "",
            pill=word,
            state=State.LOOK,
            side=time_of(desk, job.at),
        )
        for job, copy in islice(unchecked(jobs), MOST)
        if copy.code in known.here
    ]


def scan_hint(chosen: str) -> str:
    """What to do, before a part that was tapped and before none."""
    tr = QCoreApplication.translate
    if chosen:
        return tr("LabelsScreen", "Scan the label on this part.")
    return tr("LabelsScreen", "Scan labels where they stick, or tap a part and scan its label.")


def check_label(desk: Desk, frame: Frame, code: str, expected: str = "") -> bool:
    """A label was scanned where it sticks; False where none of that part waits for it.

    expected: of the part somebody stands before; the label of another one is refused.
    """
    if expected and code != expected:
        scanned, wanted = (PartId.parse(one).grouped for one in (code, expected))
        frame.refuse(Refused("label-of-another", code=scanned, expected=wanted))
        return True
    job_id = job_to_check(desk, code)
    if not job_id:
        return False
    word = QCoreApplication.translate("LabelsScreen", "Label checked")
    desk.submit(
        lambda uow: verify_label(uow, job_id, code, desk.by),
        lambda _: frame.confirmed(word, PartId.parse(code).grouped),
        frame.refuse,
    )
    return True


def job_to_check(desk: Desk, code: str) -> str:
    """The job the newest label of a part came out of, where nobody scanned it yet; else ''."""
    found = (job.job_id for job, copy in unchecked(print_spool_of(desk).jobs) if copy.code == code)
    return next(found, "")
