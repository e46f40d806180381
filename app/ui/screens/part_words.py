"""The words for what is said about a part: positions, damages, warnings, reasons."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from app.domain.part import NO_DAMAGE
from app.ui.language import Language, format_number

if TYPE_CHECKING:
    from app.domain.avoided_co2 import Avoided, AvoidedTotal

POSITIONS: Final = ("L", "R", "front", "rear", "FL", "FR", "RL", "RR")
ABSENT: Final = ("missing", "broken", "worn", "left_on")
REPRINTS: Final = ("torn", "unreadable", "lost")


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
        "worn": QCoreApplication.translate("PartWords", "Worn out"),
        "left_on": QCoreApplication.translate("PartWords", "Left on"),
    }


def break_words() -> Mapping[str, str]:
    """What broke a part, by the code of the operation."""
    return {
        "seized": QCoreApplication.translate("PartWords", "Bolt seized"),
        "corroded": QCoreApplication.translate("PartWords", "Rusted through"),
        "clip": QCoreApplication.translate("PartWords", "Clip or holder"),
        "brittle": QCoreApplication.translate("PartWords", "Brittle, cracked"),
        "tool": QCoreApplication.translate("PartWords", "Tool slipped"),
        "dropped": QCoreApplication.translate("PartWords", "Dropped"),
        "other": QCoreApplication.translate("PartWords", "Something else"),
    }


def damage_text(code: str) -> str:
    """A damage code as it is read: `000` in words."""
    if code == NO_DAMAGE:
        return QCoreApplication.translate("PartWords", "no damage")
    return code.replace(",", ", ")


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


def co2_text(known: Avoided | AvoidedTotal | None, language: Language) -> str:
    """What a part or many avoid: low, middle and high, never one number; unknown is said."""
    if known is None or known.low is None or known.middle is None or known.high is None:
        return QCoreApplication.translate("PartWords", "not known")
    kg = (format_number(one, language) for one in (known.low, known.middle, known.high))
    # An en dash between figures is read as "to"; the spaces keep a minus apart from it.
    return QCoreApplication.translate("PartWords", "{range} kg CO2e").format(range=" – ".join(kg))


def co2_tier(known: Avoided) -> str:
    """How a figure was found: its tier in words, best first."""
    words = {
        "published": QCoreApplication.translate("PartWords", "1: published for such a part"),
        "weighed": QCoreApplication.translate("PartWords", "2: by material, mass weighed"),
        "typical": QCoreApplication.translate("PartWords", "2: by material, usual mass"),
    }
    unknown = QCoreApplication.translate("PartWords", "3: no figure for such a part")
    return words.get(known.basis, unknown)
