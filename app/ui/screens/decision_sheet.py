"""What a supervisor decides: a stopped vehicle goes on, or a failed step is judged."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.domain.errors import NotAllowed, ShopError
from app.domain.procedure import Step
from app.domain.run_rules import may_accept
from app.domain.site import Person
from app.operations.decide import close_nonconformity, release_run
from app.operations.ports.unit_of_work import UnitOfWork
from app.ui.desk import Desk
from app.ui.kit.buttons import ActionButton
from app.ui.kit.choice import Choice, Option
from app.ui.kit.layouts import row
from app.ui.kit.text import Text
from app.ui.kit.value_tile import ValueTile
from app.ui.screens.badge_sheet import BadgeSheet
from app.ui.screens.screen import Frame
from app.ui.steps.entry_sheet import TextSheet
from app.ui.steps.wording import explain, stop_word, title_of
from app.ui.steps.work import Work
from app.ui.theme import Role, look


class DecisionSheet(BadgeSheet):
    """A decision with its reason and the badge of a supervisor.

    `step` is the failed step to judge; None: the stopped vehicle is to be released.
    """

    def __init__(self, desk: Desk, frame: Frame, work: Work, step: Step | None) -> None:
        if step is None:
            title = QCoreApplication.translate("DecisionSheet", "Let work on this vehicle go on?")
        else:
            title = QCoreApplication.translate("DecisionSheet", "What becomes of this step?")
        caption = "" if step is None else title_of(work.procedure, step.id, frame.language)
        super().__init__(desk, frame, title, caption)
        self.setObjectName("decision_sheet")
        self._work, self._step = work, step
        self._decision = "release" if step is None else ""
        self._reason = ""
        self._reason_tile = ValueTile(
            QCoreApplication.translate("DecisionSheet", "Reason"),
            hint=QCoreApplication.translate("DecisionSheet", "tap to write"),
            words=True,
        )
        self._reason_tile.setObjectName("decision_reason")
        self._reason_tile.clicked.connect(self._ask_reason)
        self.badge_tile.setObjectName("decision_badge")
        self._record = ActionButton(self._word(), role=Role.PRIMARY)
        self._record.setObjectName("decision_record")
        self._record.setMinimumWidth(look().scale.px(320))
        self._record.clicked.connect(self._submit)
        for line in self._what_happened():
            self.body.addWidget(Text(line, "body"))
        if step is not None:
            self.body.addWidget(self._decisions(step))
        across = row(self._reason_tile, self.badge_tile, gap_mm=3)
        across.setStretch(0, 2)
        across.setStretch(1, 1)
        self.body.addLayout(across)
        self.body.addStretch(1)
        self.bar.set_primary(self._record)
        self.begin(QCoreApplication.translate("DecisionSheet", "needs a supervisor"))
        self.update_ready()

    def _word(self) -> str:
        if self._step is None:
            return QCoreApplication.translate("DecisionSheet", "Release the vehicle")
        return QCoreApplication.translate("DecisionSheet", "Record the decision")

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

    def _ask_reason(self) -> None:
        title = QCoreApplication.translate("DecisionSheet", "What is the reason?")
        sheet = TextSheet(title, self.frame.language, text=self._reason)
        sheet.setObjectName("text_sheet")

        def entered(words: str) -> None:
            self.frame.close_sheet()
            self._reason = words
            self._reason_tile.set_value(words)
            self.update_ready()

        sheet.entered.connect(entered)
        self.frame.open_sheet(sheet)

    def may_answer(self, person: Person) -> bool:
        """Supervisors alone."""
        return person.may("supervisor")

    def refuse_answerer(self) -> None:
        """Say that it takes a supervisor."""
        self.frame.refuse(NotAllowed("needs-supervisor"))

    def update_ready(self) -> None:
        """Say on the button what is missing."""
        waiting = []
        if not self._decision:
            waiting.append(QCoreApplication.translate("DecisionSheet", "decision"))
        if not self._reason:
            waiting.append(QCoreApplication.translate("DecisionSheet", "reason"))
        if self.answerer is None:
            waiting.append(QCoreApplication.translate("DecisionSheet", "supervisor"))
        if waiting:
            text = QCoreApplication.translate("DecisionSheet", "waiting for: {things}")
            self._record.wait_for(text.format(things=", ".join(waiting)))
        else:
            self._record.ready()

    def _submit(self) -> None:
        if self.answerer is None:
            return
        run_id, by = self._work.run.run_id, self.answerer.person_id
        step_id = self._step.id if self._step else ""
        decision, reason = self._decision, self._reason

        def record(uow: UnitOfWork) -> None:
            if step_id:
                close_nonconformity(uow, run_id, step_id, decision, reason, by)
            else:
                release_run(uow, run_id, reason, by)

        self._record.wait_for(QCoreApplication.translate("DecisionSheet", "recording"))
        self.desk.submit(record, lambda _: self._recorded(), self._failed)

    def _recorded(self) -> None:
        self.frame.close_sheet()
        self.frame.confirmed(QCoreApplication.translate("DecisionSheet", "Recorded"), self._reason)

    def _failed(self, error: ShopError) -> None:
        self.frame.refuse(error)
        self.update_ready()
