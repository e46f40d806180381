"""A sheet with one line to write that a supervisor signs, as for a reference or a reason."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from app.domain.errors import NotAllowed, ShopError
from app.domain.pin import Signature
from app.domain.site import Person
from app.operations.ports.unit_of_work import UnitOfWork
from app.ui.desk import Desk
from app.ui.kit.buttons import ActionButton
from app.ui.kit.layouts import row
from app.ui.kit.text import Text
from app.ui.kit.value_tile import ValueTile
from app.ui.language import inside
from app.ui.screens.badge_sheet import BadgeSheet
from app.ui.screens.screen import Frame
from app.ui.steps.entry_sheet import TextSheet
from app.ui.theme import Role, look


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


class AnswerSheet(BadgeSheet):
    """`record` is called with the text and the person id inside the transaction."""

    def __init__(
        self,
        desk: Desk,
        frame: Frame,
        question: Question,
        record: Callable[[UnitOfWork, str, str], None],
    ) -> None:
        super().__init__(desk, frame, question.title)
        self.setObjectName("answer_sheet")
        self._question, self._record = question, record
        self._text = ""
        self._tile = ValueTile(
            question.asked,
            hint=QCoreApplication.translate("AnswerSheet", "tap to write"),
            words=True,
        )
        self._tile.setObjectName("answer_text")
        self._tile.clicked.connect(self._ask)
        self.badge_tile.setObjectName("answer_badge")
        self._button = ActionButton(question.word, role=question.role)
        self._button.setObjectName("answer_record")
        self._button.setMinimumWidth(look().scale.px(320))
        self._button.clicked.connect(self._sign)
        self.body.addWidget(Text(question.about, "body"))
        across = row(self._tile, self.badge_tile, gap_mm=3)
        across.setStretch(0, 2)
        across.setStretch(1, 1)
        self.body.addLayout(across)
        self.body.addStretch(1)
        self.bar.set_primary(self._button)
        self.begin(QCoreApplication.translate("AnswerSheet", "needs a supervisor"))
        self.update_ready()

    def _ask(self) -> None:
        sheet = TextSheet(self._question.asked, self.frame.language, text=self._text)
        sheet.setObjectName("text_sheet")

        def entered(words: str) -> None:
            self.frame.close_sheet()
            self._text = words
            self._tile.set_value(words)
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
        waiting = [] if self._text else [inside(self._question.asked)]
        if self.answerer is None:
            waiting.append(QCoreApplication.translate("AnswerSheet", "supervisor"))
        if waiting:
            text = QCoreApplication.translate("AnswerSheet", "waiting for: {things}")
            self._button.wait_for(text.format(things=", ".join(waiting)))
        else:
            self._button.ready()

    def _sign(self) -> None:
        what = f"{self._question.word} · {self._text}"
        self.sign(what, self._question.purpose, self._submit)

    def _submit(self, signature: Signature) -> None:
        text, by, record = self._text, signature.person_id, self._record
        self._button.wait_for(QCoreApplication.translate("AnswerSheet", "recording"))
        self.desk.submit(
            lambda uow: record(uow, text, by),
            lambda _: self._recorded(),
            self._failed,
            (signature,),
        )

    def _recorded(self) -> None:
        self.frame.close_sheet()
        self.frame.confirmed(self._question.done, self._text)

    def _failed(self, error: ShopError) -> None:
        self.frame.refuse(error)
        self.update_ready()
