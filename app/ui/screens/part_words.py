"""The words for what is said about a part: grades, positions, damages, reasons."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Final

from PySide6.QtCore import QCoreApplication

from app.domain.part import GradedAs, PartType
from app.ui.kit.choice import Option
from app.ui.language import Language, format_number

POSITIONS: Final = ("L", "R", "front", "rear", "FL", "FR", "RL", "RR")
ABSENT: Final = ("missing", "broken", "left_on")
REPRINTS: Final = ("torn", "unreadable", "lost")
_BY_MILEAGE: Final = ("mech", "core", "elec", "battery")


def grade_words() -> Mapping[str, str]:
    """What a grade means."""
    return {
        "A": QCoreApplication.translate("PartWords", "very good"),
        "B": QCoreApplication.translate("PartWords", "good"),
        "C": QCoreApplication.translate("PartWords", "usable"),
        "X": QCoreApplication.translate("PartWords", "not known"),
    }


def grade_options(kind: PartType) -> list[Option]:
    """The grades as tiles, each with what it stands for with this kind of part."""
    if kind.grading in _BY_MILEAGE:
        notes = {
            "A": QCoreApplication.translate("PartWords", "few km"),
            "B": QCoreApplication.translate("PartWords", "more km"),
            "C": QCoreApplication.translate("PartWords", "very many km"),
        }
    else:
        notes = {
            "A": QCoreApplication.translate("PartWords", "up to 1 unit"),
            "B": QCoreApplication.translate("PartWords", "up to 2 units"),
            "C": QCoreApplication.translate("PartWords", "above 2"),
        }
    return [Option(grade, grade, notes.get(grade, word)) for grade, word in grade_words().items()]


def rule_line(rule: GradedAs, language: Language) -> str:
    """A grade with what it follows from: `A · 0.5 units`, `B · 142 000 km, 9 years`."""
    if rule.rule == "damage_units":
        units = Decimal(f"{Decimal(rule.facts['units']).normalize():f}")
        text = QCoreApplication.translate("PartWords", "{count} units of damage")
        if units == 1:
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
        age = QCoreApplication.translate("PartWords", "{count} years").format(count=years)
        shown = f"{shown}, {age}"
    return f"{rule.grade} · {shown}"


def grade_line(grade: str, rule: GradedAs, language: Language) -> str:
    """Why a part has its grade; by eye where that is not the one by rule."""
    line = rule_line(rule, language)
    if grade == rule.grade:
        return line
    text = QCoreApplication.translate("PartWords", "{grade} · by eye (by rule {line})")
    return text.format(grade=grade, line=line)


def warning_words() -> Mapping[str, str]:
    """What to warn of, by the code of the catalogue."""
    return {
        "hv": QCoreApplication.translate("PartWords", "High voltage"),
        "pyro": QCoreApplication.translate("PartWords", "Pyrotechnics: check"),
        "oil": QCoreApplication.translate("PartWords", "May hold oil or fluid"),
        "refrigerant": QCoreApplication.translate("PartWords", "Refrigerant: keep closed"),
        "heavy": QCoreApplication.translate("PartWords", "Heavy"),
        "pairing": QCoreApplication.translate("PartWords", "Must be coded to the vehicle"),
        "calibration": QCoreApplication.translate("PartWords", "Calibrate after fitting"),
        "data_erase": QCoreApplication.translate("PartWords", "Erase personal data"),
        "not_reusable": QCoreApplication.translate("PartWords", "Not for reuse as a part"),
        "not_piec": QCoreApplication.translate("PartWords", "Not PIEC (France)"),
    }


def position_words() -> Mapping[str, str]:
    """Where on the vehicle a part was."""
    return {
        "L": QCoreApplication.translate("PartWords", "Left"),
        "R": QCoreApplication.translate("PartWords", "Right"),
        "front": QCoreApplication.translate("PartWords", "Front"),
        "rear": QCoreApplication.translate("PartWords", "Rear"),
        "FL": QCoreApplication.translate("PartWords", "Front left"),
        "FR": QCoreApplication.translate("PartWords", "Front right"),
        "RL": QCoreApplication.translate("PartWords", "Rear left"),
        "RR": QCoreApplication.translate("PartWords", "Rear right"),
    }


def damage_words() -> Mapping[str, str]:
    """The ARA kinds of damage by their letter."""
    return {
        "D": QCoreApplication.translate("PartWords", "Dent"),
        "S": QCoreApplication.translate("PartWords", "Scratch"),
        "R": QCoreApplication.translate("PartWords", "Rust"),
        "J": QCoreApplication.translate("PartWords", "Crack"),
        "T": QCoreApplication.translate("PartWords", "Paint"),
        "P": QCoreApplication.translate("PartWords", "Door ding"),
        "C": QCoreApplication.translate("PartWords", "Crease"),
        "E": QCoreApplication.translate("PartWords", "Bent"),
        "K": QCoreApplication.translate("PartWords", "Buckle"),
        "L": QCoreApplication.translate("PartWords", "Lip"),
        "H": QCoreApplication.translate("PartWords", "Hail"),
        "B": QCoreApplication.translate("PartWords", "Burn"),
    }


def absent_words() -> Mapping[str, str]:
    """Why a listed part did not come off."""
    return {
        "missing": QCoreApplication.translate("PartWords", "Missing"),
        "broken": QCoreApplication.translate("PartWords", "Broken"),
        "left_on": QCoreApplication.translate("PartWords", "Left on"),
    }


def reprint_words() -> Mapping[str, str]:
    """Why a label is printed once more; other reasons show themselves."""
    return {
        "torn": QCoreApplication.translate("PartWords", "Torn"),
        "unreadable": QCoreApplication.translate("PartWords", "Unreadable"),
        "lost": QCoreApplication.translate("PartWords", "Lost"),
        "no-paper": QCoreApplication.translate("PartWords", "No paper came"),
    }


def kg_text(kg: Decimal | None, language: Language) -> str:
    """A mass with its unit, or that nobody weighed."""
    if kg is None:
        return QCoreApplication.translate("PartWords", "not weighed")
    return f"{format_number(kg, language)} kg"


def co2_text(low: Decimal | None, high: Decimal | None, language: Language) -> str:
    """What a part or many avoid, always as a range; unknown is said."""
    if low is None or high is None:
        return QCoreApplication.translate("PartWords", "not known")
    text = QCoreApplication.translate("PartWords", "{low} to {high} kg CO2e")
    return text.format(low=format_number(low, language), high=format_number(high, language))
