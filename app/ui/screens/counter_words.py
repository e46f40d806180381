"""The words of the counter and of the ways between the poles."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from app.ui.language import Language, format_number


def reason_words() -> Mapping[str, str]:
    """Why a part comes back."""
    tr = QCoreApplication.translate
    return {
        "defect": tr("Counter", "It is defective"),
        "wrong_part": tr("Counter", "Wrong part"),
        "not_needed": tr("Counter", "Not needed"),
        "incomplete": tr("Counter", "Something is missing"),
        "other": tr("Counter", "Something else"),
    }


def back_words() -> Mapping[str, str]:
    """Where a part goes that came back."""
    tr = QCoreApplication.translate
    return {"stock": tr("Counter", "Back to stock"), "material": tr("Counter", "To material")}


def pole_words() -> Mapping[str, str]:
    """The poles, by their names."""
    return {"recycle": "Re-Cycle", "retrofit": "Re-Trofit", "energy": "Re-Energy"}


def money_text(amount: Decimal | None, currency: str, language: Language) -> str:
    """An amount with two decimals and its currency; empty for none."""
    if amount is None:
        return ""
    return f"{format_number(amount, language, 2)}\u00a0{currency or 'EUR'}"
