"""Questions of the parts screen: why a label is printed again, how a part leaves."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal

from app.domain.part import WAYS_OUT
from app.ui.kit.choice import Choice, Option
from app.ui.kit.sheet import Sheet
from app.ui.kit.text import Text
from app.ui.screens.part_words import REPRINTS, reprint_words
from app.ui.screens.words import part_status_word
from app.ui.theme import State


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
