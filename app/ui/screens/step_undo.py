"""Undo at a step: what one confirmed last is open again, with what was entered."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Protocol

from PySide6.QtCore import QCoreApplication

from app.domain.errors import ShopError
from app.domain.instruction_view import always_whole
from app.domain.procedure import Step, text_in
from app.domain.run_undo import last_settled, may_take_back
from app.operations.take_back import take_back_step
from app.ui.desk import Desk
from app.ui.kit.sheet import Sheet
from app.ui.screens.back_sheet import BackSheet
from app.ui.screens.screen import Frame
from app.ui.steps.barred import barred
from app.ui.steps.draft import drafts_of, keeps_apart
from app.ui.steps.work import Work


class Front(Protocol):
    """The step in front, as it is when it is asked for."""

    work: Work | None
    recording: bool

    def open_sheet(self, sheet: Sheet) -> None:
        """Lay a sheet over the step."""
        ...

    def refused(self, error: ShopError) -> None:
        """Say why something did not happen."""
        ...


class StepUndo:
    """Takes back the step that whoever is at work recorded last here; no clock runs out on it.

    `go` leads to a step.
    """

    def __init__(
        self, desk: Desk, frame: Frame, front: Front, go: Callable[[str, str], None]
    ) -> None:
        self._desk, self._frame, self._front, self._go = desk, frame, front, go

    @property
    def step(self) -> Step | None:
        """What one tap takes back."""
        work = self._front.work
        if work is None or work.run.status != "running" or not self._desk.by:
            return None
        if barred(self._desk, "take_back_step"):
            return None
        last = last_settled(work.run, self._desk.by, work.here.terminal)
        return work.procedure.by_id.get(last)

    def act(self) -> None:
        """At once where nothing else falls; else the sheet says what falls and asks why."""
        work, step, by = self._front.work, self.step, self._desk.by
        if work is None or step is None or self._front.recording:
            return
        if not may_take_back(work.procedure, work.run, step.id, by):
            gone = partial(self._go, step.id, "")
            self._front.open_sheet(BackSheet(self._desk, self._frame, work, step, gone))
            return
        self._desk.submit(
            lambda uow: take_back_step(uow, work.run.run_id, step.id, by),
            lambda _: self._taken_back(work, step, by),
            self._front.refused,
        )

    def _taken_back(self, work: Work, step: Step, by: str) -> None:
        self._refill(work, step, by)
        word = QCoreApplication.translate("StepUndo", "Taken back")
        self._frame.confirmed(word, text_in(step.title, self._frame.language))
        self._go(step.id, "")

    def _refill(self, work: Work, step: Step, by: str) -> None:
        """One wrong value is no reason to type nine; what lives hang on is measured anew."""
        if always_whole(step):
            return
        draft = drafts_of(self._desk).begin(work.run.run_id, step.id, by)
        for one in step.fields:
            raw = work.run.values.get(f"{step.id}.{one.id}")
            if raw is not None and not keeps_apart(one):
                draft.put(one, raw)
