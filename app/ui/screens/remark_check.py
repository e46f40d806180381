"""A remark and the marks say different things: somebody says which is right."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Signal

from app.ui.kit.buttons import ActionButton
from app.ui.kit.choice import Choice, Option
from app.ui.kit.layouts import reading_row
from app.ui.kit.sheet import Sheet
from app.ui.kit.text import Text
from app.ui.screens.part_words import damage_text, damage_words
from app.ui.theme import Role, State

if TYPE_CHECKING:
    from app.domain.remarks import Contradiction

KEPT: Final = ("elsewhere", "repaired", "too_small")


class RemarkSheet(Sheet):
    """Nothing blocks: the mark is right, the remark is right, or both stay for a reason.

    `trust_code` drops the remark, `trust_remark` corrects the marks, `keep` carries the reason.
    """

    trust_code = Signal()
    trust_remark = Signal()
    keep = Signal(str)

    def __init__(self, remark: str, code: str, found: Contradiction) -> None:
        super().__init__(QCoreApplication.translate("HarvestScreen", "Which is right?"))
        self.setObjectName("remark_sheet")
        self.back_button.setObjectName("sheet_back")
        self.body.addWidget(Text(_says(remark, code, found), "h2", state=State.LOOK))
        line = reading_row(gap_mm=5)
        for button in (self._code_button(code, found), self._remark_button(found)):
            line.addWidget(button, 1)
        self.body.addLayout(line)
        self.body.addStretch(1)
        both = QCoreApplication.translate("HarvestScreen", "Both are right, because:")
        self.body.addWidget(Text(both, "title"))
        words = kept_words()
        choice = Choice([Option(one, words[one]) for one in KEPT], columns=3)
        for one in KEPT:
            choice.tile(one).setObjectName(f"keep:{one}")
        choice.changed.connect(lambda keys: self.keep.emit(keys[0]))
        self.body.addWidget(choice)

    def _code_button(self, code: str, found: Contradiction) -> ActionButton:
        right = QCoreApplication.translate("HarvestScreen", "The mark")
        if found.kind == "lacks":
            right = QCoreApplication.translate("HarvestScreen", "What is marked")
        drops = QCoreApplication.translate("HarvestScreen", "{code}; the remark is taken back")
        button = ActionButton(
            right, role=Role.PRIMARY, subline=drops.format(code=damage_text(code))
        )
        button.setObjectName("trust_code")
        button.clicked.connect(self.trust_code)
        return button

    def _remark_button(self, found: Contradiction) -> ActionButton:
        then = QCoreApplication.translate("HarvestScreen", "mark the damage")
        if found.kind == "denies":
            then = QCoreApplication.translate("HarvestScreen", "the marks are taken back")
            if found.kinds:
                then = QCoreApplication.translate("HarvestScreen", "correct the marks")
        button = ActionButton(
            QCoreApplication.translate("HarvestScreen", "The remark"),
            role=Role.PRIMARY,
            subline=then,
        )
        button.setObjectName("trust_remark")
        button.clicked.connect(self.trust_remark)
        return button


def kept_words() -> dict[str, str]:
    """Why a remark stays beside marks that say something else."""
    return {
        "elsewhere": QCoreApplication.translate("HarvestScreen", "The drawing does not show it"),
        "repaired": QCoreApplication.translate("HarvestScreen", "It was repaired before"),
        "too_small": QCoreApplication.translate("HarvestScreen", "Too small to count"),
    }


def _says(remark: str, code: str, found: Contradiction) -> str:
    words = damage_words()
    kinds = ", ".join(words[one] for one in found.kinds)
    text = QCoreApplication.translate(
        "HarvestScreen", "The remark says “{remark}”, but {code} is marked."
    )
    if found.kind == "lacks" and kinds:
        text = QCoreApplication.translate(
            "HarvestScreen", "The remark says “{remark}”: {kinds}. Marked is: {code}."
        )
    return text.format(remark=remark, code=damage_text(code), kinds=kinds)
