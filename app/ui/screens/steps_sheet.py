"""All steps of a run in rows that a glove can hit: open one, or go back to one that is done."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication, Signal

from app.domain.moment import Moment
from app.domain.procedure import text_in
from app.domain.run_rules import Mark
from app.ui.desk import Desk
from app.ui.kit.buttons import ActionButton
from app.ui.kit.list_rows import Column, ListRow
from app.ui.kit.list_view import RowList, RowModel
from app.ui.kit.sheet import Sheet
from app.ui.language import Language
from app.ui.steps.barred import barred
from app.ui.steps.work import Work
from app.ui.theme import State

_COLUMNS: Final = (Column("title", 520), Column("text", 240), Column("pill", 180))


class StepsSheet(Sheet):
    """The steps of a run; with `only_open` those that can be worked on now. `chosen`: a step id."""

    chosen = Signal(str)
    pause = Signal()

    def __init__(
        self, desk: Desk, work: Work, now: Moment, language: Language, *, only_open: bool
    ) -> None:
        if only_open:
            title = QCoreApplication.translate("StepsSheet", "Steps that are open now")
        else:
            title = QCoreApplication.translate("StepsSheet", "All steps")
        super().__init__(title)
        self.setObjectName("steps_sheet")
        self.back_button.setObjectName("sheet_back")
        open_now = {step.id for step in work.open(now)}
        model = RowModel(lambda _: None)
        rows = RowList(model, columns=_COLUMNS)
        rows.setObjectName("steps")
        rows.tapped.connect(self.chosen)
        shown = [
            _row(work, one.step_id, section.id, one.mark, language)
            for section in work.progress.sections
            for one in section.steps
            if one.mark != "not_applicable" and (one.step_id in open_now or not only_open)
        ]
        model.start()
        model.append(shown, complete=True)
        rows.set_summary(_count(len(shown)))
        self.body.addWidget(rows, 1)
        if work.run.status == "running" and not only_open:
            rest = ActionButton(QCoreApplication.translate("StepsSheet", "Pause the vehicle…"))
            rest.setObjectName("pause")
            rest.clicked.connect(self.pause)
            why = barred(desk, "pause_run")
            if why:
                rest.wait_for(why)
            self.bar.add(rest)


def _count(steps: int) -> str:
    if steps == 1:
        return QCoreApplication.translate("StepsSheet", "1 step")
    return QCoreApplication.translate("StepsSheet", "{count} steps").format(count=steps)


def _row(work: Work, step_id: str, section_id: str, mark: Mark, language: Language) -> ListRow:
    step = work.procedure.by_id[step_id]
    section = next(one for one in work.procedure.sections if one.id == section_id)
    word, state = _mark_word(mark)
    title = text_in(step.title, language)
    return ListRow(step_id, title, text=text_in(section.title, language), pill=word, state=state)


def _mark_word(mark: Mark) -> tuple[str, State]:
    words: dict[Mark, tuple[str, State]] = {
        "done": (QCoreApplication.translate("StepsSheet", "Done"), State.OK),
        "accepted": (QCoreApplication.translate("StepsSheet", "Accepted"), State.OK),
        "skipped": (QCoreApplication.translate("StepsSheet", "Left out"), State.OFF),
        "now": (QCoreApplication.translate("StepsSheet", "In hand"), State.INFO),
        "open": (QCoreApplication.translate("StepsSheet", "Open"), State.INFO),
        "failed": (QCoreApplication.translate("StepsSheet", "Failed, open"), State.LOOK),
        "blocked": (QCoreApplication.translate("StepsSheet", "Stopped"), State.STOP),
        "locked": (QCoreApplication.translate("StepsSheet", "Not yet"), State.OFF),
    }
    return words.get(mark, ("", State.OFF))
