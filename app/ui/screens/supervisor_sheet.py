"""A sheet on which a supervisor decides something, with one line to write and a badge."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from shiboken6 import isValid

from app.domain.errors import NotAllowed, ShopError
from app.domain.pin import Signature
from app.domain.site import Person
from app.ui.desk import Desk
from app.ui.kit.buttons import ActionButton
from app.ui.kit.layouts import row
from app.ui.kit.value_tile import ValueTile
from app.ui.language import inside
from app.ui.screens.badge_sheet import BadgeSheet
from app.ui.screens.screen import Frame
from app.ui.steps.entry_sheet import TextSheet
from app.ui.theme import Role, look


class SupervisorSheet(BadgeSheet):
    """Subclasses fill the body, call `finish`, and say in `lacking` what else is awaited.

    `word` is what the button says; `purpose` what the PIN signs; `submit` records. `asked` is
    what is to be written; without it that is the reason.
    """

    def __init__(
        self,
        desk: Desk,
        frame: Frame,
        title: str,
        caption: str,
        word: str,
        *,
        asked: str = "",
        role: Role = Role.PRIMARY,
    ) -> None:
        super().__init__(desk, frame, title, caption)
        tr = QCoreApplication.translate
        self.written = ""
        self._writing: TextSheet | None = None
        self._title = asked or tr("DecisionSheet", "What is the reason?")
        self._awaited = inside(asked) if asked else tr("DecisionSheet", "reason")
        tile = asked or tr("DecisionSheet", "Reason")
        self._tile = ValueTile(tile, hint=tr("DecisionSheet", "tap to write"), words=True)
        self._tile.setObjectName("decision_text")
        self._tile.clicked.connect(self._ask)
        self.badge_tile.setObjectName("decision_badge")
        self._record = ActionButton(word, role=role)
        self._record.setObjectName("decision_record")
        self._record.setMinimumWidth(look().scale.px(320))
        self._record.clicked.connect(self._sign)
        self._word = word

    def finish(self) -> None:
        """Put text, badge and button below what the body holds."""
        across = row(self._tile, self.badge_tile, gap_mm=3)
        across.setStretch(0, 2)
        across.setStretch(1, 1)
        self.body.addLayout(across)
        self.body.addStretch(1)
        self.bar.set_primary(self._record)
        self.begin(QCoreApplication.translate("DecisionSheet", "needs a supervisor"))
        self.update_ready()

    def write(self, words: str) -> None:
        """What stands in the line; on its keys where it is being written just now."""
        if self._writing is not None and isValid(self._writing) and self._writing.isVisible():
            self._writing.keypad.set_text(words)
            return
        self.written = words
        self._tile.set_value(words)
        self.update_ready()

    def lacking(self) -> list[str]:
        """What is still to be chosen, beside the text and the badge."""
        return []

    def purpose(self) -> str:
        """What is signed, without personal data."""
        raise NotImplementedError

    def submit(self, by: str, signature: Signature) -> None:
        """Record the decision; `failed` takes what goes wrong."""
        raise NotImplementedError

    def _ask(self) -> None:
        sheet = TextSheet(self._title, self.frame.language, text=self.written)
        sheet.setObjectName("text_sheet")
        self._writing = sheet

        def entered(words: str) -> None:
            self.frame.close_sheet()
            self._writing = None
            self.write(words)

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
        waiting = self.lacking()
        if not self.written:
            waiting.append(self._awaited)
        if self.answerer is None:
            waiting.append(QCoreApplication.translate("DecisionSheet", "supervisor"))
        if waiting:
            text = QCoreApplication.translate("DecisionSheet", "waiting for: {things}")
            self._record.wait_for(text.format(things=", ".join(waiting)))
        else:
            self._record.ready()

    def _sign(self) -> None:
        self.sign(f"{self._word} · {self.written}", self.purpose(), self._submit)

    def _submit(self, signature: Signature) -> None:
        self._record.wait_for(QCoreApplication.translate("DecisionSheet", "recording"))
        self.submit(signature.person_id, signature)

    def failed(self, error: ShopError) -> None:
        """Nothing was recorded: say why, and let it be tried again."""
        self.frame.refuse(error)
        self.update_ready()
