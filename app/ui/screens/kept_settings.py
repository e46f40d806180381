"""Settings that the inventory keeps, to be read: nothing here can be tapped."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.domain.site import (
    COMPANY_NUMBER,
    EMERGENCY_NUMBER,
    LOCK_MINUTES,
    PYRO_FIRST,
    TAKT_MINUTES,
)
from app.operations.change_settings import TEXTS, setting
from app.ui.kit.card import Card
from app.ui.kit.facts import FactRow
from app.ui.kit.layouts import column, reading_row
from app.ui.kit.text import Text
from app.ui.screens.site_words import setting_words, value_words

if TYPE_CHECKING:
    from app.domain.site import Site

_SHOWN: Final = {
    "workshop": (*TEXTS, COMPANY_NUMBER, EMERGENCY_NUMBER, "label_language"),
    "labels": ("gs1_prefix", "link_base", "label_shows_vin"),
    "rules": (TAKT_MINUTES, LOCK_MINUTES, PYRO_FIRST),
}


class KeptSettingsPage(QWidget):
    """One section of the service screen, with the same settings in the same order."""

    def __init__(self, section: str, site: Site) -> None:
        super().__init__()
        words, card = setting_words(), Card()
        facts = [
            FactRow(words[name], value_words(name, setting(site, name)), divided=True)
            for name in _SHOWN[section]
        ]
        half = -(-len(facts) // 2)
        both = reading_row(column(*facts[:half], 1), column(*facts[half:], 1), gap_mm=8)
        both.setStretch(0, 1)
        both.setStretch(1, 1)
        card.body.addLayout(both)
        body = column(Text(_titles()[section], "h1"), card, 1, gap_mm=3)
        body.setContentsMargins(0, 0, 0, 0)
        self.setLayout(body)


def _titles() -> dict[str, str]:
    tr = QCoreApplication.translate
    return {
        "workshop": tr("FirstRun", "The workshop"),
        "labels": tr("FirstRun", "Codes on the labels"),
        "rules": tr("Service", "Line and safety"),
    }
