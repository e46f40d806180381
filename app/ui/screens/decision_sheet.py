"""What a supervisor decides: a stopped vehicle goes on, or a failed step is judged."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.domain.pin import Signature
from app.domain.procedure import Step
from app.domain.run_rules import may_accept
from app.operations.decide import close_nonconformity, release_run
from app.operations.ports.unit_of_work import UnitOfWork
from app.ui.desk import Desk
from app.ui.kit.choice import Choice, Option
from app.ui.kit.text import Text
from app.ui.screens.screen import Frame
from app.ui.screens.supervisor_sheet import SupervisorSheet
from app.ui.steps.wording import explain, stop_word, title_of
from app.ui.steps.work import Work


class DecisionSheet(SupervisorSheet):
    """A decision with its reason and the badge of a supervisor.

    `step` is the failed step to judge; None: the stopped vehicle is to be released.
    """

    def __init__(self, desk: Desk, frame: Frame, work: Work, step: Step | None) -> None:
        if step is None:
            title = QCoreApplication.translate("DecisionSheet", "Let work on this vehicle go on?")
            word = QCoreApplication.translate("DecisionSheet", "Release the vehicle")
        else:
            title = QCoreApplication.translate("DecisionSheet", "What becomes of this step?")
            word = QCoreApplication.translate("DecisionSheet", "Record the decision")
        caption = "" if step is None else title_of(work.procedure, step.id, frame.language)
        super().__init__(desk, frame, title, caption, word)
        self.setObjectName("decision_sheet")
        self._work, self._step = work, step
        self._decision = "release" if step is None else ""
        for line in self._what_happened():
            self.body.addWidget(Text(line, "body"))
        if step is not None:
            self.body.addWidget(self._decisions(step))
        self.finish()

    def _what_happened(self) -> list[str]:
        language, run = self.frame.language, self._work.run
        if self._step is None:
            return [stop_word(self._work.procedure, run.status_reason, language)]
        attempts = run.failures.get(self._step.id, ())
        reasons = attempts[-1].failures if attempts else ()
        return [
            explain(self.desk, one, self._work.procedure, self._step, language) for one in reasons
        ]

    def _decisions(self, step: Step) -> Choice:
        accept = Option("accept", QCoreApplication.translate("DecisionSheet", "Accept it as it is"))
        repeat = Option("repeat", QCoreApplication.translate("DecisionSheet", "Repeat the step"))
        tiles = Choice([repeat, accept], columns=2)
        for key in ("repeat", "accept"):
            tiles.tile(key).setObjectName(f"decision:{key}")
        if not may_accept(step):
            tiles.tile("accept").wait_for(
                QCoreApplication.translate("DecisionSheet", "never where lives hang on it")
            )
        tiles.changed.connect(lambda chosen: self._decided(chosen[0]))
        return tiles

    def _decided(self, decision: str) -> None:
        self._decision = decision
        self.update_ready()

    def lacking(self) -> list[str]:
        """The decision."""
        return [] if self._decision else [QCoreApplication.translate("DecisionSheet", "decision")]

    def purpose(self) -> str:
        """The decision and what it is about."""
        step = f" {self._step.id}" if self._step else ""
        return f"{self._decision} run:{self._work.run.run_id}{step}"

    def submit(self, by: str, signature: Signature) -> None:
        """Record it."""
        run_id, step_id = self._work.run.run_id, self._step.id if self._step else ""
        decision, reason = self._decision, self.written

        def record(uow: UnitOfWork) -> None:
            if step_id:
                close_nonconformity(uow, run_id, step_id, decision, reason, by)
            else:
                release_run(uow, run_id, reason, by)

        self.desk.submit(record, lambda _: self._recorded(), self.failed, (signature,))

    def _recorded(self) -> None:
        self.frame.close_sheet()
        self.frame.confirmed(QCoreApplication.translate("DecisionSheet", "Recorded"), self.written)
