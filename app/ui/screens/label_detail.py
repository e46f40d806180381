"""One label beside the list: as it prints, and why it did not."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from shiboken6 import isValid

from app.domain.print_job import PrintJob
from app.operations.read_job import read_job
from app.operations.read_part_label import read_part_label
from app.operations.read_template import read_version
from app.ui.desk import Desk
from app.ui.kit.card import Card
from app.ui.kit.progress import ProgressBar
from app.ui.kit.text import Text
from app.ui.language import format_date, format_time
from app.ui.screens.harvest_preview import LabelPreview
from app.ui.screens.local_time import local
from app.ui.theme import State, look

if TYPE_CHECKING:
    from app.domain.errors import ShopError
    from app.domain.label import Label
    from app.domain.rules import RulePack
    from app.operations.ports.queries import Queries
    from app.ui.screens.screen import Frame


class LabelDetail(Card):
    """The picture is made from the page that is printed."""

    def __init__(self, desk: Desk, frame: Frame) -> None:
        super().__init__()
        tr = QCoreApplication.translate
        self._desk, self._frame, self._part_id = desk, frame, ""
        self.setMinimumWidth(look().scale.px(320))
        self._preview = LabelPreview(
            desk, frame, tr("LabelsScreen", "Scan it on the part, then a bin.")
        )
        self._checked = Text("", "strong")
        self._checked.setObjectName("label_checked")
        self._version = Text("", "small", state=State.OFF)
        self._version.setObjectName("label_version")
        self._said, self._progress = Text("", "strong"), ProgressBar()
        self._progress.setObjectName("label_progress")
        self.show_progress(0, 0)
        self.body.addWidget(Text(tr("LabelsScreen", "As it prints"), "title"))
        self.body.addWidget(self._preview)
        self.body.addWidget(self._version)
        self.body.addWidget(self._checked)
        self.body.addWidget(self._said)
        self.body.addWidget(self._progress)
        self.body.addStretch(1)

    def show_progress(self, done: int, count: int) -> None:
        """How many labels of a job of many are drawn; none of none hides it."""
        self._said.setVisible(bool(count))
        self._progress.setVisible(bool(count))
        text = QCoreApplication.translate("LabelsScreen", "drawn: {done} of {count}")
        self._said.setText(text.format(done=done, count=count))
        self._progress.set(done, count, State.INFO)

    def show_job(self, job: PrintJob) -> None:
        """Labels on their way, stuck or printed; the first of those that are left is drawn."""
        copy = job.left[0] if job.left else job.labels[0]
        self._show(copy.code, job)
        self._desk.ask(
            lambda queries: {one.person_id: one.number for one in queries.people()},
            lambda people: self._say_checked(job, people),
            self._frame.refuse,
        )

    def _say_checked(self, job: PrintJob, people: Mapping[str, str]) -> None:
        """Who scanned the label last, and when; of many, how many were scanned."""
        copy = job.left[0] if job.left else job.labels[0]
        if not isValid(self) or self._part_id != copy.code or not job.verified:
            return
        tr = QCoreApplication.translate
        last = max(job.verified.values(), key=lambda one: one.at)
        at = local(self._desk, last.at)
        who = people.get(last.by, "")
        day, time = format_date(at, self._frame.language), format_time(at)
        said = tr("LabelsScreen", "Scanned by {who}, {day} {time}").format(
            who=who, day=day, time=time
        )
        if len(job.labels) > 1:
            count = tr("LabelsScreen", "scanned: {done} of {count}")
            said = f"{said} · {count.format(done=len(job.verified), count=len(job.labels))}"
        self._checked.setText(said)
        self._checked.show()

    def show_part(self, part_id: str, hint: str = "") -> None:
        """The newest label of a part, and what to do with it; '' where none is chosen."""
        self._show(part_id)
        self._checked.setText(hint)
        self._checked.setVisible(bool(hint))

    def _show(self, part_id: str, job: PrintJob | None = None) -> None:
        self._part_id = part_id
        self._checked.hide()
        self._version.setVisible(job is not None and bool(job.arranged))
        said = QCoreApplication.translate(
            "LabelsScreen", "Drawn by version {number} of its template"
        )
        self._version.setText(said.format(number=job.arranged if job else 0))
        if not part_id:
            self._preview.show_label(None)
            return

        def show(label: Label) -> None:
            if isValid(self) and self._part_id == part_id:
                self._preview.show_label(label, printer=job.printer if job else "")

        def not_there(error: ShopError) -> None:
            if isValid(self) and self._part_id == part_id:
                self._preview.show_label(None, self._desk.explain(error, self._frame.language))

        edges = self._desk.edges

        def question(queries: Queries) -> Label:
            label = _label_of(queries, part_id, job, edges.rules)
            if job is None or job.left:
                return label
            drawn = read_version(queries, edges.templates, label.template, job.arranged)
            return replace(label, arrangement=drawn)

        self._desk.ask(question, show, not_there)


def _label_of(
    queries: Queries,
    part_id: str,
    job: PrintJob | None,
    rules: Callable[[str], RulePack],
) -> Label:
    if job is not None:
        at = job.done if job.left else 0
        return read_job(queries, replace(job, done=at), at + 1, rules)[0]
    site = queries.site()
    language = site.languages[0] if site and site.languages else "en"
    return read_part_label(queries, part_id, "", language, None)
