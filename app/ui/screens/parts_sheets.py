"""Questions of the parts screen: which parts to show, why a label is printed again."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication, Signal

from app.domain.part import GRADES, WAYS_OUT
from app.ui.kit.buttons import ActionButton
from app.ui.kit.choice import Choice, Option
from app.ui.kit.sheet import Sheet
from app.ui.kit.text import Text
from app.ui.screens.grade_words import grade_words
from app.ui.screens.part_words import REPRINTS, reprint_words
from app.ui.screens.words import part_status_word
from app.ui.theme import Role, State

_STATUSES: Final = ("stored", "labelled", "harvested", *WAYS_OUT)
_ANY: Final = "-"


class FilterSheet(Sheet):
    """Grade and status, one each or any; `chosen` carries both."""

    chosen = Signal(str, str)

    def __init__(self, grade: str, status: str) -> None:
        super().__init__(QCoreApplication.translate("PartsScreen", "Which parts?"))
        self.setObjectName("filter_sheet")
        self.back_button.setObjectName("sheet_back")
        every = Option(_ANY, QCoreApplication.translate("PartsScreen", "All"))
        words = grade_words()
        self._grade = Choice([every, *(Option(one, one, words[one]) for one in GRADES)], columns=5)
        self._status = Choice(
            [every, *(Option(one, part_status_word(one)) for one in _STATUSES)], columns=3
        )
        for key in (_ANY, *GRADES):
            self._grade.tile(key).setObjectName(f"grade:{key}")
        for key in (_ANY, *_STATUSES):
            self._status.tile(key).setObjectName(f"status:{key}")
        self._grade.choose(grade or _ANY)
        self._status.choose(status or _ANY)
        self.body.addWidget(Text(QCoreApplication.translate("PartsScreen", "Grade"), "strong"))
        self.body.addWidget(self._grade)
        self.body.addWidget(Text(QCoreApplication.translate("PartsScreen", "Where"), "strong"))
        self.body.addWidget(self._status)
        self.body.addStretch(1)
        show = ActionButton(QCoreApplication.translate("PartsScreen", "Show"), role=Role.PRIMARY)
        show.setObjectName("filter_done")
        show.clicked.connect(self._done)
        self.bar.set_primary(show)

    def _done(self) -> None:
        grade, status = self._grade.chosen()[0], self._status.chosen()[0]
        self.chosen.emit("" if grade == _ANY else grade, "" if status == _ANY else status)


class ReprintSheet(Sheet):
    """A reprint needs a reason; the new label says which copy it is."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__(QCoreApplication.translate("PartsScreen", "Why once more?"))
        self.setObjectName("reason_sheet")
        self.back_button.setObjectName("sheet_back")
        words = reprint_words()
        choice = Choice([Option(one, words[one]) for one in REPRINTS], columns=3)
        for one in REPRINTS:
            choice.tile(one).setObjectName(f"reason:{one}")
        choice.changed.connect(lambda keys: self.chosen.emit(keys[0]))
        note = QCoreApplication.translate(
            "PartsScreen", "The new label carries its number, R1, R2 …, and is kept in the history."
        )
        self.body.addWidget(choice)
        self.body.addWidget(Text(note, "body", state=State.OFF))
        self.body.addStretch(1)


class ReleaseSheet(Sheet):
    """How a part leaves for good; `chosen` carries `sold` or `fitted`."""

    chosen = Signal(str)

    def __init__(self, part: str) -> None:
        title = QCoreApplication.translate("PartsScreen", "{part}: how does it leave?")
        super().__init__(title.format(part=part))
        self.setObjectName("release_sheet")
        self.back_button.setObjectName("sheet_back")
        choice = Choice([Option(one, part_status_word(one)) for one in WAYS_OUT], columns=2)
        for one in WAYS_OUT:
            choice.tile(one).setObjectName(f"way:{one}")
        choice.changed.connect(lambda keys: self.chosen.emit(keys[0]))
        note = QCoreApplication.translate(
            "PartsScreen", "This is for good: a part that left cannot be stored or sold again."
        )
        self.body.addWidget(choice)
        self.body.addWidget(Text(note, "body", state=State.OFF))
        self.body.addStretch(1)
