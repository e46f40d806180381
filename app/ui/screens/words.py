"""The words for ids that stand in facts: drives, conditions, routes, grades."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def drive_word(drive: str) -> str:
    """What moves the vehicle."""
    words = {
        "petrol": QCoreApplication.translate("Words", "Petrol"),
        "diesel": QCoreApplication.translate("Words", "Diesel"),
        "lpg": QCoreApplication.translate("Words", "LPG"),
        "cng": QCoreApplication.translate("Words", "CNG"),
        "mhev48": QCoreApplication.translate("Words", "Mild 48 V"),
        "hev": QCoreApplication.translate("Words", "Hybrid"),
        "phev": QCoreApplication.translate("Words", "Plug-in"),
        "bev": QCoreApplication.translate("Words", "Electric"),
        "fcev": QCoreApplication.translate("Words", "Hydrogen"),
    }
    return words.get(drive, drive)


def state_word(state: str) -> str:
    """The condition in which a vehicle came."""
    words = {
        "whole": QCoreApplication.translate("Words", "Whole"),
        "crashed": QCoreApplication.translate("Words", "Crashed"),
        "burnt": QCoreApplication.translate("Words", "Burnt"),
        "flooded": QCoreApplication.translate("Words", "Flooded"),
    }
    return words.get(state, state)


def route_word(route: str) -> str:
    """Where a part goes."""
    words = {
        "stock": QCoreApplication.translate("Words", "Re-Cycle stock"),
        "retrofit": QCoreApplication.translate("Words", "Re-Trofit"),
        "core": QCoreApplication.translate("Words", "Core"),
        "material": QCoreApplication.translate("Words", "Material"),
    }
    return words.get(route, route)


def part_status_word(status: str) -> str:
    """How far a part has come."""
    words = {
        "harvested": QCoreApplication.translate("Words", "No label yet"),
        "labelled": QCoreApplication.translate("Words", "Labelled, no bin"),
        "stored": QCoreApplication.translate("Words", "In stock"),
        "in_transit": QCoreApplication.translate("Words", "On its way"),
        "sold": QCoreApplication.translate("Words", "Sold"),
        "fitted": QCoreApplication.translate("Words", "Fitted"),
        "taken_back": QCoreApplication.translate("Words", "Taken back"),
    }
    return words.get(status, status)


def run_status_word(status: str) -> str:
    """How a run stands."""
    words = {
        "running": QCoreApplication.translate("Words", "At work"),
        "paused": QCoreApplication.translate("Words", "Paused"),
        "held": QCoreApplication.translate("Words", "Held"),
        "quarantined": QCoreApplication.translate("Words", "Quarantine"),
        "aborted": QCoreApplication.translate("Words", "Stopped for good"),
        "handed_over": QCoreApplication.translate("Words", "Handed over"),
        "finished": QCoreApplication.translate("Words", "Finished"),
    }
    return words.get(status, status)


def vehicle_status_word(status: str) -> str:
    """How far a vehicle's file is."""
    words = {
        "received": QCoreApplication.translate("Words", "On the line"),
        "refused": QCoreApplication.translate("Words", "Turned away"),
        "closed": QCoreApplication.translate("Words", "File closed"),
        "unknown": QCoreApplication.translate("Words", "Not received here yet"),
    }
    return words.get(status, status)


def role_word(role: str) -> str:
    """What somebody is here."""
    words = {
        "operator": QCoreApplication.translate("Words", "Operator"),
        "supervisor": QCoreApplication.translate("Words", "Supervisor"),
        "maintenance": QCoreApplication.translate("Words", "Maintenance"),
        "trainer": QCoreApplication.translate("Words", "Trainer"),
        "inspector": QCoreApplication.translate("Words", "Inspector"),
    }
    return words.get(role, role)


def where_words() -> dict[str, str]:
    """Where on a battery a temperature is measured, by the word that is recorded."""
    return {
        "case": QCoreApplication.translate("Danger", "case"),
        "side": QCoreApplication.translate("Danger", "side"),
        "terminals": QCoreApplication.translate("Danger", "terminals"),
        "smoke": QCoreApplication.translate("Danger", "where it smokes"),
    }
