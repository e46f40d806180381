"""What must be known of a vehicle before it goes on the line, as far as the sheet tells."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from app.ui.theme import State

HIGH_VOLTAGE = ("hev", "phev", "bev", "fcev")
GAS = ("lpg", "cng", "fcev")
DAMAGED = ("crashed", "burnt", "flooded")

Said = tuple[str, State]


def checks(drive: str, condition: str) -> Iterator[tuple[str, Said]]:
    """Caption, words and state; nothing is called harmless before it was said."""
    tr = QCoreApplication.translate
    yield tr("Reception", "High voltage"), _high_voltage(drive)
    yield tr("Reception", "Gas tank"), _gas(drive)
    yield tr("Reception", "Condition"), _condition(condition)
    asked = tr("Reception", "asked in the first steps")
    yield tr("Reception", "Holder and document"), (asked, State.INFO)


def _high_voltage(drive: str) -> Said:
    tr = QCoreApplication.translate
    if not drive:
        return tr("Reception", "choose the drive first"), State.INFO
    if drive in HIGH_VOLTAGE:
        return tr("Reception", "treat as live until proved"), State.STOP
    return tr("Reception", "none on this drive"), State.OFF


def _gas(drive: str) -> Said:
    tr = QCoreApplication.translate
    if not drive:
        return tr("Reception", "choose the drive first"), State.INFO
    if drive in GAS:
        return tr("Reception", "purge before any hot work"), State.STOP
    return tr("Reception", "look under the boot"), State.LOOK


def _condition(condition: str) -> Said:
    tr = QCoreApplication.translate
    if not condition:
        return tr("Reception", "choose the condition first"), State.INFO
    if condition in DAMAGED:
        return tr("Reception", "temperature watch first"), State.LOOK
    return tr("Reception", "nothing reported"), State.OFF
