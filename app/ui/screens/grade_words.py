"""The words for grades: what they mean, what they follow from, and why one is given by eye."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Final

from PySide6.QtCore import QCoreApplication

from app.domain.part import (
    BY_MILEAGE,
    MILES_15K_KM,
    MILES_60K_KM,
    MILES_200K_KM,
    GradedAs,
    PartType,
)
from app.ui.kit.choice import Option
from app.ui.language import Language, counts_as_one, format_number

_UNITS: Final = {"A": "≤ 1", "B": "≤ 2", "C": "> 2"}
EYE_REASONS: Final = ("worn", "incomplete", "tested", "cosmetic", "unseen")


def grade_words() -> Mapping[str, str]:
    """What a grade means."""
    return {
        "A": QCoreApplication.translate("PartWords", "very good"),
        "B": QCoreApplication.translate("PartWords", "good"),
        "C": QCoreApplication.translate("PartWords", "usable"),
        "X": QCoreApplication.translate("PartWords", "not known"),
    }


def grade_options(kind: PartType) -> list[Option]:
    """The grades as tiles; with a body part each says its units of damage."""
    notes = {} if kind.grading in BY_MILEAGE else _UNITS
    return [Option(grade, grade, notes.get(grade, "")) for grade in grade_words()]


def rule_line(rule: GradedAs, language: Language) -> str:
    """A grade with what it follows from: `A · 0.5 units`, `B · 142 000 km, 9 years`."""
    if rule.rule == "damage_units":
        if not rule.grade:
            return QCoreApplication.translate("PartWords", "not looked at yet")
        units = Decimal(f"{Decimal(rule.facts['units']).normalize():f}")
        text = QCoreApplication.translate("PartWords", "{count} units of damage")
        if counts_as_one(units, language):
            text = QCoreApplication.translate("PartWords", "{count} unit of damage")
        return f"{rule.grade} · {text.format(count=format_number(units, language))}"
    km, years = rule.facts["km"], rule.facts["years"]
    if km == "?":
        unread = QCoreApplication.translate("PartWords", "mileage not known")
        return f"{rule.grade} · {unread}"
    shown = QCoreApplication.translate("PartWords", "{km} km").format(
        km=format_number(int(km), language)
    )
    if years != "?":
        age = QCoreApplication.translate("PartWords", "{count} years")
        if years == "1":
            age = QCoreApplication.translate("PartWords", "{count} year")
        shown = f"{shown}, {age.format(count=years)}"
    return f"{rule.grade} · {shown}"


def grade_line(grade: str, rule: GradedAs, language: Language, reason: str = "") -> str:
    """Why a part has its grade; by eye, and for which reason, where that is not the rule's."""
    line = rule_line(rule, language)
    if grade == rule.grade:
        return line
    text = QCoreApplication.translate("PartWords", "{grade} · by eye: {reason} (by rule {line})")
    return text.format(grade=grade, line=line, reason=eye_text(reason))


def why_rule(rule: GradedAs, language: Language) -> str:
    """One sentence: the rule with its limits, and who set them."""
    if rule.rule == "damage_units":
        return QCoreApplication.translate(
            "PartWords",
            "A body part is A up to 1 unit of damage, B up to 2, C above; 1 unit is one credit "
            "card (ARA damage code, as Car-Part's help pages give it).",
        )
    text = QCoreApplication.translate(
        "PartWords",
        "A mechanical part is A up to {few} km, or up to {yearly} km a year; C above {most} km; "
        "B between, X where the mileage is not known (Car-Part Scoop 2008, miles turned into km).",
    )
    few, yearly, most = (
        format_number(km, language) for km in (MILES_60K_KM, MILES_15K_KM, MILES_200K_KM)
    )
    return text.format(few=few, yearly=yearly, most=most)


def eye_words() -> Mapping[str, str]:
    """Why a grade differs from the rule; other reasons show themselves."""
    return {
        "worn": QCoreApplication.translate("PartWords", "More worn than the rule sees"),
        "incomplete": QCoreApplication.translate("PartWords", "Pieces are missing"),
        "tested": QCoreApplication.translate("PartWords", "Tested and good"),
        "cosmetic": QCoreApplication.translate("PartWords", "Cannot be seen once fitted"),
        "unseen": QCoreApplication.translate("PartWords", "Cannot be judged here"),
    }


def eye_text(reason: str) -> str:
    """A reason in the operator's language, or as somebody typed it."""
    return eye_words().get(reason, reason)
