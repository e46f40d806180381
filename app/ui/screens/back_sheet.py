"""Go back to a step that is done, with a reason."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from app.domain.procedure import Step
from app.domain.run_undo import stands_on
from app.operations.go_back import go_back
from app.ui.desk import Desk
from app.ui.kit.choice import Choice, Option
from app.ui.kit.sheet import Sheet
from app.ui.kit.text import Text
from app.ui.screens.screen import Frame
from app.ui.steps.entry_sheet import TextSheet
from app.ui.steps.wording import title_of
from app.ui.steps.work import Work
from app.ui.theme import Role, State


class BackSheet(Sheet):
    """Says what will have to be done again and asks why; `gone` is called once it is recorded."""

    def __init__(
        self, desk: Desk, frame: Frame, work: Work, step: Step, gone: Callable[[], None]
    ) -> None:
        title = QCoreApplication.translate("BackSheet", "Why does this step have to be done again?")
        super().__init__(title, caption=title_of(work.procedure, step.id, frame.language))
        self.setObjectName("back_sheet")
        self.back_button.setObjectName("sheet_back")
        self._desk, self._frame, self._work, self._step = desk, frame, work, step
        self._gone = gone
        self.body.addWidget(Text(self._what_falls(), "body", state=State.OFF))
        reasons = _reasons()
        options = [Option(str(place), word) for place, word in enumerate(reasons)]
        other = QCoreApplication.translate("BackSheet", "Something else…")
        tiles = Choice([*options, Option("other", other)], columns=2, role=Role.DANGER)
        for key in (*(option.key for option in options), "other"):
            tiles.tile(key).setObjectName(f"reason:{key}")
        tiles.changed.connect(lambda chosen: self._chosen(chosen[0]))
        self.body.addWidget(tiles)
        self.body.addStretch(1)

    def _what_falls(self) -> str:
        others = [
            title_of(self._work.procedure, step_id, self._frame.language)
            for step_id in stands_on(self._work.procedure, self._work.run, self._step.id)
        ]
        if not others:
            return QCoreApplication.translate("BackSheet", "No other step stands on this one.")
        if len(others) == 1:
            text = QCoreApplication.translate(
                "BackSheet", "1 more step stands on it and must be done again: {steps}."
            )
        else:
            text = QCoreApplication.translate(
                "BackSheet", "{count} more steps stand on it and must be done again: {steps}."
            )
        shown = ", ".join(others[:4]) + (", …" if len(others) > 4 else "")
        return text.format(count=len(others), steps=shown)

    def _chosen(self, key: str) -> None:
        if key != "other":
            self._submit(_reasons()[int(key)])
            return
        sheet = TextSheet(
            QCoreApplication.translate("BackSheet", "What is the reason?"), self._frame.language
        )
        sheet.setObjectName("text_sheet")

        def entered(words: str) -> None:
            self._frame.close_sheet()
            self._submit(words)

        sheet.entered.connect(entered)
        self._frame.open_sheet(sheet)

    def _submit(self, reason: str) -> None:
        run_id, step_id, by = self._work.run.run_id, self._step.id, self._desk.by
        self._desk.submit(
            lambda uow: go_back(uow, run_id, step_id, reason, by),
            lambda _: self._recorded(),
            self._frame.refuse,
        )

    def _recorded(self) -> None:
        self._frame.close_sheet()
        self._gone()


def _reasons() -> tuple[str, ...]:
    return (
        QCoreApplication.translate("BackSheet", "A value was entered wrongly"),
        QCoreApplication.translate("BackSheet", "The work was not finished"),
        QCoreApplication.translate("BackSheet", "Something changed since"),
    )
