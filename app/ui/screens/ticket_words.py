"""What a weigh ticket says, in the operator's words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.domain.procedure import text_in
from app.domain.weigh_ticket import HULK

if TYPE_CHECKING:
    from app.domain.part import Catalogue
    from app.ui.language import Language

NOT_SAID = "-"


def weigher_words() -> dict[str, str]:
    """Whose scale it was."""
    tr = QCoreApplication.translate
    return {
        "taker": tr("Tickets", "The taker's scale"),
        "public": tr("Tickets", "A public weighbridge"),
        "here": tr("Tickets", "Our own scale"),
    }


def treatment_words() -> dict[str, str]:
    """What the taker makes of it."""
    tr = QCoreApplication.translate
    return {
        NOT_SAID: tr("Tickets", "Not said"),
        "recycling": tr("Tickets", "Recycled"),
        "energy": tr("Tickets", "Burnt for energy"),
        "disposal": tr("Tickets", "Disposed of"),
    }


def load_word(code: str, catalogue: Catalogue, language: Language) -> str:
    """What is in the container."""
    if code == HULK:
        return QCoreApplication.translate("Tickets", "Hulks")
    kind = catalogue.fractions.get(code)
    return text_in(kind.names, language) if kind else code


def value_captions() -> dict[str, str]:
    """What each value of a ticket is called, in the order of its sheet."""
    tr = QCoreApplication.translate
    return {
        "container": tr("Tickets", "Container"),
        "fraction": tr("Tickets", "What is in it"),
        "number": tr("Tickets", "Ticket number"),
        "day": tr("Tickets", "Day on the ticket"),
        "gross_kg": tr("Tickets", "Gross"),
        "tare_kg": tr("Tickets", "Tare"),
        "taker": tr("Tickets", "Taker"),
        "scale": tr("Tickets", "Scale, or place"),
        "country": tr("Tickets", "Goes to country"),
    }
