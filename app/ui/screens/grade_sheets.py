"""Why a part has its grade, and why somebody's eye differs from the rule."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal

from app.ui.kit.buttons import ActionButton
from app.ui.kit.card import Card
from app.ui.kit.choice import Choice, Option
from app.ui.kit.layouts import column, reading_row
from app.ui.kit.sheet import Sheet
from app.ui.kit.text import Text
from app.ui.screens.damage_marks import GradeBadge
from app.ui.screens.grade_words import EYE_REASONS, eye_text, eye_words, rule_line, why_rule
from app.ui.theme import State

if TYPE_CHECKING:
    from app.domain.part import GradedAs
    from app.ui.language import Language


class WhySheet(Sheet):
    """One sentence on what the grade follows from, the rule behind it, and an eye that differs.

    `by_rule` asks to take the grade by rule after all.
    """

    by_rule = Signal()

    def __init__(
        self, part: str, rule: GradedAs, grade: str, reason: str, language: Language
    ) -> None:
        title = QCoreApplication.translate("GradeSheets", "Why no grade yet?")
        if grade:
            title = QCoreApplication.translate("GradeSheets", "Why grade {grade}?")
        super().__init__(title.format(grade=grade), caption=part)
        self.setObjectName("why_sheet")
        self.back_button.setObjectName("sheet_back")
        badge = GradeBadge()
        badge.set_grade(grade)
        says = Text(self._sentence(rule, grade, reason, language), "h2")
        line = reading_row(badge, says, gap_mm=4)
        line.setStretch(1, 1)
        card = Card(state=State.LOOK if grade != rule.grade else None)
        card.body.addLayout(line)
        card.body.addWidget(Text(why_rule(rule, language), "body"))
        self.body.addLayout(column(card, 1))
        if grade != rule.grade and rule.grade:
            take = QCoreApplication.translate("GradeSheets", "Take {grade}, by rule")
            button = ActionButton(take.format(grade=rule.grade))
            button.setObjectName("by_rule")
            button.clicked.connect(self.by_rule)
            self.bar.add(button)

    @staticmethod
    def _sentence(rule: GradedAs, grade: str, reason: str, language: Language) -> str:
        line = rule_line(rule, language)
        if grade == rule.grade:
            if grade:
                return line
            return QCoreApplication.translate(
                "GradeSheets", "Nobody has looked yet: mark the damage, or tap No damage."
            )
        text = QCoreApplication.translate(
            "GradeSheets", "{grade} by eye, because: {reason}. By rule: {line}."
        )
        return text.format(grade=grade, reason=eye_text(reason), line=line)


class EyeSheet(Sheet):
    """Why a grade is given against the rule; `given` carries a code or typed words.

    `typing` asks for the keyboard.
    """

    given = Signal(str)
    typing = Signal()

    def __init__(self, part: str, rule: GradedAs, grade: str, language: Language) -> None:
        title = QCoreApplication.translate("GradeSheets", "Why {grade}, not as the rule says?")
        super().__init__(title.format(grade=grade), caption=part)
        self.setObjectName("eye_sheet")
        self.back_button.setObjectName("sheet_back")
        self.body.addWidget(Text(rule_line(rule, language), "h2", state=State.LOOK))
        words = eye_words()
        choice = Choice([Option(code, words[code]) for code in EYE_REASONS], columns=3)
        for code in EYE_REASONS:
            choice.tile(code).setObjectName(f"eye:{code}")
        choice.changed.connect(lambda keys: self.given.emit(keys[0]))
        self.body.addWidget(choice)
        says = QCoreApplication.translate(
            "GradeSheets", "Grade, reason and your number stay with the part."
        )
        self.body.addWidget(Text(says, "body", state=State.OFF))
        self.body.addStretch(1)
        other = ActionButton(QCoreApplication.translate("GradeSheets", "Other words…"))
        other.setObjectName("eye_words")
        other.clicked.connect(self.typing)
        self.bar.add(other)
