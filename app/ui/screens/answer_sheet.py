"""A sheet with one line to write that a supervisor signs, as for a reference or a reason."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from app.domain.pin import Signature
from app.operations.ports.unit_of_work import UnitOfWork
from app.ui.desk import Desk
from app.ui.kit.text import Text
from app.ui.screens.screen import Frame
from app.ui.screens.supervisor_sheet import SupervisorSheet
from app.ui.theme import Role


@dataclass(frozen=True)
class Question:
    """What is asked: a title, what it is about, what to write, and the word on the button.

    purpose: what the PIN signs, for the log, without personal data.
    """

    title: str
    about: str
    asked: str
    word: str
    done: str
    purpose: str
    role: Role = Role.PRIMARY


class AnswerSheet(SupervisorSheet):
    """`record` is called with the text and the person id inside the transaction."""

    def __init__(
        self,
        desk: Desk,
        frame: Frame,
        question: Question,
        record: Callable[[UnitOfWork, str, str], None],
    ) -> None:
        told = (question.title, "", question.word)
        super().__init__(desk, frame, *told, asked=question.asked, role=question.role)
        self.setObjectName("answer_sheet")
        self._question, self._keep = question, record
        self.body.addWidget(Text(question.about, "body"))
        self.finish()

    def purpose(self) -> str:
        """As the question says it."""
        return self._question.purpose

    def submit(self, by: str, signature: Signature) -> None:
        """Record what was written."""
        text, keep = self.written, self._keep
        self.desk.submit(
            lambda uow: keep(uow, text, by),
            lambda _: self._recorded(),
            self.failed,
            (signature,),
        )

    def _recorded(self) -> None:
        self.frame.close_sheet()
        self.frame.confirmed(self._question.done, self.written)
