"""A label from the fact to the paper: recorded with its job, which the spool brings out."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from shiboken6 import isValid

from app.domain.label import PART_TEMPLATE
from app.domain.print_job import CANCELLED, DOUBTFUL, PRINTED, REPLACED, PrintJob
from app.domain.tags import TAGS
from app.operations.order_labels import LabelOrder, order_labels
from app.operations.order_tags import TagOrder, order_tags
from app.operations.settle_print import confirm_paper
from app.ui.desk import Desk
from app.ui.print_spool import PrintSpool, print_spool_of
from app.ui.screens.label_words import said_of, thing_words
from app.ui.theme import State

if TYPE_CHECKING:
    from app.domain.errors import ShopError
    from app.domain.tags import Tag
    from app.ui.screens.screen import Frame


def issue_label(
    desk: Desk,
    frame: Frame,
    part_id: str,
    language: str,
    recorded: Callable[[], None],
    reason: str = "",
    failed: Callable[[ShopError], None] | None = None,
) -> None:
    """Record a print, call `recorded`, and follow it; `failed` when not even that.

    The flash comes with the paper; without paper a banner stays that says why.
    """
    issue_labels(desk, frame, (part_id,), language, recorded, reason, failed)


def issue_labels(
    desk: Desk,
    frame: Frame,
    part_ids: tuple[str, ...],
    language: str,
    recorded: Callable[[], None],
    reason: str = "",
    failed: Callable[[ShopError], None] | None = None,
    *,
    sheet: str = "",
    printer: str = "",
    instead_of: str = "",
    template: str = PART_TEMPLATE,
) -> None:
    """As issue_label, of many in one job. printer '': the one whose rule names the template."""
    name = printer or desk.edges.printers.for_template(template).name
    order = LabelOrder(
        part_ids,
        language,
        name,
        reason,
        sheet=sheet,
        instead_of=instead_of,
        template=template,
    )

    def out(job_id: str) -> None:
        follow_job(desk, frame, job_id)
        recorded()

    desk.submit(lambda uow: order_labels(uow, order, desk.by), out, failed or frame.refuse)


def issue_tags(
    desk: Desk,
    frame: Frame,
    thing: Tag,
    codes: tuple[str, ...],
    recorded: Callable[[], None],
    *,
    printer: str = "",
    instead_of: str = "",
) -> None:
    """As issue_labels, of what is no part's own label. codes: see TagOrder."""
    name = printer or desk.edges.printers.for_template(TAGS[thing]).name
    order = TagOrder(thing, codes, name, instead_of=instead_of)

    def out(job_id: str) -> None:
        follow_job(desk, frame, job_id)
        recorded()

    desk.submit(lambda uow: order_tags(uow, order, desk.by), out, frame.refuse)


def follow_job(desk: Desk, frame: Frame, job_id: str) -> None:
    """Tell whoever asked what becomes of a job."""
    _Following(print_spool_of(desk), desk, frame, job_id)


class _Following(QObject):
    """Tells whoever asked for a label what became of it, until it is settled."""

    def __init__(self, spool: PrintSpool, desk: Desk, frame: Frame, job_id: str) -> None:
        super().__init__(spool)
        self._spool, self._desk, self._frame, self._job_id = spool, desk, frame, job_id
        spool.came.connect(self._came)
        spool.stuck.connect(self._stuck)
        spool.changed.connect(self._changed)

    def _came(self, job: PrintJob) -> None:
        if job.job_id == self._job_id:
            word = QCoreApplication.translate("LabelIssue", "Label printed")
            self._frame.confirmed(word, said_of(job))

    def _stuck(self, job: PrintJob) -> None:
        if job.job_id != self._job_id or job.problem is None:
            return
        tr = QCoreApplication.translate
        detail = self._desk.say(job.problem, self._frame.language)
        doubtful = tr("LabelIssue", "The label may have been printed: look. The part is safe.")
        held = tr("LabelIssue", "The label is recorded, but no paper came. The part is safe.")
        if job.thing != "part":
            name = f"{thing_words()[job.thing]} {said_of(job)}".strip()
            doubtful = tr("LabelIssue", "{label} may have been printed: look.").format(label=name)
            held = tr("LabelIssue", "{label} waits: no paper came.").format(label=name)
        if job.state == DOUBTFUL:
            self._frame.tell(
                State.STOP,
                doubtful,
                detail=detail,
                action=tr("LabelIssue", "It came out"),
                acted=self._it_came,
            )
            return
        self._frame.tell(
            State.STOP,
            held,
            detail=detail,
            action=tr("LabelIssue", "Try now"),
            acted=self._spool.try_now,
        )

    def _it_came(self) -> None:
        desk = self._desk
        desk.submit(
            lambda uow: confirm_paper(uow, self._job_id, desk.by),
            lambda _: None,
            self._frame.refuse,
        )

    def _changed(self) -> None:
        job = self._spool.job(self._job_id)
        if job is not None and job.state in (PRINTED, CANCELLED, REPLACED) and isValid(self):
            self.deleteLater()
