"""What somebody does with a label: stop it, say that it came, print it once more."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.operations.settle_print import cancel_print, confirm_paper
from app.ui.print_spool import print_spool_of
from app.ui.screens.label_issue import issue_labels, issue_tags
from app.ui.screens.label_words import said_of
from app.ui.screens.parts_sheets import ReprintSheet

if TYPE_CHECKING:
    from app.domain.print_job import PrintJob
    from app.ui.desk import Desk
    from app.ui.screens.screen import Frame


def stop_job(desk: Desk, frame: Frame, job: PrintJob) -> None:
    """The part keeps its identity: its label is printed again whenever somebody asks."""
    print_spool_of(desk).stop_drawing(job.job_id)
    word = QCoreApplication.translate("LabelsScreen", "Not printed")
    desk.submit(
        lambda uow: cancel_print(uow, job.job_id, desk.by),
        lambda _: frame.confirmed(word, said_of(job), settles=True),
        frame.refuse,
    )


def say_it_came(desk: Desk, frame: Frame, job: PrintJob) -> None:
    """Somebody looked: the labels in doubt are there."""
    word = QCoreApplication.translate("LabelIssue", "Label printed")
    desk.submit(
        lambda uow: confirm_paper(uow, job.job_id, desk.by),
        lambda _: frame.confirmed(word, said_of(job), settles=True),
        frame.refuse,
    )


def ask_why(frame: Frame, then: Callable[[str], None]) -> None:
    """A label once more needs a reason."""
    sheet = ReprintSheet()

    def chosen(reason: str) -> None:
        frame.close_sheet()
        then(reason)

    sheet.chosen.connect(chosen)
    frame.open_sheet(sheet)


def once_more(desk: Desk, frame: Frame, job: PrintJob, recorded: Callable[[], None]) -> None:
    """All labels of a job again; those of parts need a reason."""
    codes = tuple(one.code for one in job.labels)
    if job.thing != "part":
        issue_tags(desk, frame, job.thing, codes, recorded)
        return
    language, template = job.asked.language, job.asked.template
    ask_why(
        frame,
        lambda reason: issue_labels(
            desk, frame, codes, language, recorded, reason, template=template
        ),
    )


def print_instead(desk: Desk, frame: Frame, job: PrintJob, recorded: Callable[[], None]) -> None:
    """What is left of a job in doubt, once more: nothing more comes of the job itself."""
    codes = tuple(one.code for one in job.left)
    if job.thing != "part":
        issue_tags(desk, frame, job.thing, codes, recorded, instead_of=job.job_id)
        return
    issue_labels(
        desk,
        frame,
        codes,
        job.asked.language,
        recorded,
        "no-paper",
        instead_of=job.job_id,
        template=job.asked.template,
    )
