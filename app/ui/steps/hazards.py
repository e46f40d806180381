"""Dangers of a step and what to wear against them: the banner and the row of pictograms."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication

from app.domain.procedure import Step
from app.ui.kit.pictograms import HAZARDS, PROTECTION, Sign
from app.ui.language import inside

_LOUD: Final = ("HV", "PYRO", "EX")
_NAMED: Final = 2


def hazard_word(code: str) -> str:
    """What a hazard is called below its triangle."""
    words = {
        "HV": QCoreApplication.translate("Hazards", "High voltage"),
        "PYRO": QCoreApplication.translate("Hazards", "Live airbag"),
        "EX": QCoreApplication.translate("Hazards", "Explosive gas"),
        "FLAM": QCoreApplication.translate("Hazards", "Burns easily"),
        "PRESS": QCoreApplication.translate("Hazards", "Pressure"),
        "CHEM": QCoreApplication.translate("Hazards", "Chemicals"),
        "ACID": QCoreApplication.translate("Hazards", "Acid"),
        "CMR": QCoreApplication.translate("Hazards", "Harms health"),
        "TOX": QCoreApplication.translate("Hazards", "Poison"),
        "CRUSH": QCoreApplication.translate("Hazards", "Crushing"),
        "LOAD": QCoreApplication.translate("Hazards", "Heavy load"),
        "CUT": QCoreApplication.translate("Hazards", "Sharp edges"),
        "NOISE": QCoreApplication.translate("Hazards", "Noise"),
        "HOT": QCoreApplication.translate("Hazards", "Hot"),
    }
    return words.get(code, code)


def protection_word(code: str) -> str:
    """What is to be worn."""
    words = {
        "shoes": QCoreApplication.translate("Hazards", "Safety shoes"),
        "shoes_esd": QCoreApplication.translate("Hazards", "ESD shoes"),
        "glasses": QCoreApplication.translate("Hazards", "Glasses"),
        "gloves_cut": QCoreApplication.translate("Hazards", "Cut gloves"),
        "gloves_nitrile": QCoreApplication.translate("Hazards", "Nitrile gloves"),
        "gloves_hv0": QCoreApplication.translate("Hazards", "Class 0 gloves"),
        "gloves_cold": QCoreApplication.translate("Hazards", "Cold gloves"),
        "face_arc": QCoreApplication.translate("Hazards", "Arc visor"),
        "face_shield": QCoreApplication.translate("Hazards", "Face shield"),
        "fr_clothing": QCoreApplication.translate("Hazards", "Flame-proof clothes"),
        "antistatic": QCoreApplication.translate("Hazards", "Antistatic clothes"),
        "ears": QCoreApplication.translate("Hazards", "Ear protection"),
        "ffp2": QCoreApplication.translate("Hazards", "Mask FFP2"),
        "ffp3": QCoreApplication.translate("Hazards", "Mask FFP3"),
    }
    return words.get(code, code)


def signs_of(step: Step) -> tuple[Sign, ...]:
    """The pictograms of a step, dangers first; codes without a picture stay in the text."""
    dangers = [Sign(code, hazard_word(code)) for code in step.hazard if code in HAZARDS]
    worn = [Sign(code, protection_word(code)) for code in step.ppe if code in PROTECTION]
    return (*dangers, *worn)


def danger_sentence(step: Step) -> str:
    """What can kill here and what stands against it; empty where nothing of the kind is about."""
    loud = [hazard_word(code) for code in step.hazard if code in _LOUD]
    if not loud:
        return ""
    parts = [f"{', '.join(loud)}."]
    if step.ppe:
        on = QCoreApplication.translate("Hazards", "Wear: {things}.")
        things = ", ".join(inside(protection_word(code)) for code in step.ppe[:_NAMED])
        parts.append(on.format(things=things))
    if step.hold is not None:
        parts.append(QCoreApplication.translate("Hazards", "Second person present."))
    return " ".join(parts)


def danger_icon(step: Step) -> str:
    """The picture beside the sentence."""
    return "hv" if "HV" in step.hazard else "warning"
