"""The vehicle at work and the way through its steps, beside the step in hand."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from app.domain.procedure import text_in
from app.domain.run_rules import Mark
from app.ui.kit.buttons import ActionButton
from app.ui.kit.card import Card
from app.ui.kit.layouts import column, reading_row
from app.ui.kit.pill import Pill
from app.ui.kit.progress import ProgressBar
from app.ui.kit.step_list import StepList, StepMark, StepState
from app.ui.kit.text import Text
from app.ui.language import Language, format_number
from app.ui.steps.work import Work
from app.ui.theme import State, look

_STATES: dict[Mark, StepState] = {
    "done": StepState.DONE,
    "accepted": StepState.DONE,
    "skipped": StepState.SKIPPED,
    "blocked": StepState.STOPPED,
}


class RunColumn(Card):
    """Which vehicle, how far, what next.

    `all_steps` asks for the list that can be tapped, `other_view` for more or less to read,
    `undo` takes back what was confirmed last.
    """

    all_steps = Signal()
    other_view = Signal()
    undo = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        scale = look().scale
        self.body.setContentsMargins(*(scale.px(n) for n in (16, 14, 16, 14)))
        self._known_as = Text("", "mono_strong")
        self._known_as.setObjectName("vehicle")
        self._facts = Text("", "small", state=State.OFF)
        self._count = Text("", "small_strong")
        self._count.setObjectName("progress")
        self._left = Text("", "small", wrap=False, state=State.OFF)
        self._bar = ProgressBar()
        self._draft = Pill(
            QCoreApplication.translate("RunColumn", "Draft translation"), State.LOOK, small=True
        )
        self._draft.setObjectName("draft")
        self._draft.hide()
        self._pills = [Pill("", small=True) for _ in range(2)]
        self._list = StepList()
        for widget in (self._known_as, self._facts):
            self.body.addWidget(widget)
        count = reading_row(self._count, self._left)
        count.setStretch(0, 1)
        self.body.addLayout(count)
        self.body.addWidget(self._bar)
        for pill in (self._draft, *self._pills):
            self.body.addWidget(pill)
        self.body.addWidget(self._list, 1)
        self._add_buttons()
        self.show_view(short=False, kept=False)
        self.show_safety(())
        self._work: Work | None = None
        self._shown = ("", "")

    def _add_buttons(self) -> None:
        tr = QCoreApplication.translate
        every = ActionButton(tr("RunColumn", "All steps"), icon="list")
        self._view = ActionButton("")
        self._undo = ActionButton(tr("RunColumn", "Undo"), icon="back")
        for button, name, signal in (
            (self._undo, "undo", self.undo),
            (every, "all_steps", self.all_steps),
            (self._view, "view", self.other_view),
        ):
            button.setObjectName(name)
            button.clicked.connect(signal)
        self.body.addLayout(column(self._undo, every, self._view))
        self._undo.hide()

    def show_run(self, work: Work, step_id: str, drive: str, language: Language) -> None:
        """Show a run as it stands; `drive` is the word for what moves the vehicle."""
        if self._work is work and self._shown == (step_id, language):
            return
        self._work, self._shown = work, (step_id, language)
        vehicle = work.vehicle
        mass = vehicle.mass_in_kg
        facts = (
            f"{vehicle.make} {vehicle.model}".strip(),
            vehicle.year,
            "" if mass is None else f"{format_number(mass, language)}\u00a0kg",
            drive,
        )
        self._draft.setVisible(language in work.procedure.drafts)
        self._known_as.setText(vehicle.known_as)
        self._facts.setText(" · ".join(fact for fact in facts if fact))
        done = work.progress
        steps = QCoreApplication.translate("RunColumn", "{done} of {total} steps")
        self._count.setText(steps.format(done=done.done, total=done.total))
        self._bar.set(done.done, done.total)
        self._left.setText(_time_left(work))
        self._list.set_steps(step_marks(work, step_id, language))

    def show_view(self, *, short: bool, kept: bool) -> None:
        """What a tap leads to. kept: a step that everybody reads whole, whatever their view."""
        if kept:
            title = QCoreApplication.translate("RunColumn", "View: short")
        elif short:
            title = QCoreApplication.translate("RunColumn", "All instructions")
        else:
            title = QCoreApplication.translate("RunColumn", "Short view")
        self._view.set_title(title)
        always = QCoreApplication.translate("RunColumn", "not for this step")
        self._view.set_subline(always if kept else "")

    def show_undo(self, title: str) -> None:
        """What was done last, and that it can be taken back; empty while nothing can."""
        self._undo.setVisible(bool(title))
        self._undo.set_subline(title)

    def show_safety(self, lines: Sequence[tuple[str, State]]) -> None:
        """States that matter beside the one in the top bar."""
        for place, pill in enumerate(self._pills):
            pill.setVisible(place < len(lines))
            if place < len(lines):
                pill.set(*lines[place])


def step_marks(work: Work, step_id: str, language: str) -> tuple[StepMark, ...]:
    """Every step that is part of the run, under its section; `step_id` is the one in hand."""
    marks = []
    for section, shown in zip(work.procedure.sections, work.progress.sections, strict=True):
        for one in shown.steps:
            if one.mark == "not_applicable":
                continue
            state = _STATES.get(one.mark, StepState.TODO)
            if one.step_id == step_id and state is not StepState.STOPPED:
                state = StepState.NOW
            title = text_in(work.procedure.by_id[one.step_id].title, language)
            marks.append(StepMark(title, state, text_in(section.title, language)))
    return tuple(marks)


def _time_left(work: Work) -> str:
    """The time the open steps usually take; nothing where the author gave no times."""
    left = [
        work.procedure.by_id[one.step_id].std_s
        for section in work.progress.sections
        for one in section.steps
        if one.mark not in ("done", "accepted", "skipped", "not_applicable")
    ]
    minutes = -(-sum(left) // 60)
    if not minutes:
        return ""
    if minutes < 60:
        return QCoreApplication.translate("RunColumn", "{count} min").format(count=minutes)
    text = QCoreApplication.translate("RunColumn", "{hours} h {minutes}")
    return text.format(hours=minutes // 60, minutes=f"{minutes % 60:02}")
