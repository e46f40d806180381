"""How this terminal stands with the inventory, in a pill's few words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from app.ui.language import format_number
from app.ui.theme import State

if TYPE_CHECKING:
    from app.operations.ports.inventory_link import SyncState
    from app.ui.language import Language

CLOCK_OFF_S: Final = 120
"""Two clocks that differ by more than this are worth a look; nothing depends on it."""


def pill_words(state: SyncState, language: Language) -> tuple[str, State]:
    """What the top bar says: the truth, and how much waits."""
    tr = QCoreApplication.translate
    count = format_number(state.waiting.count, language)
    if state.standing == "alone":
        return tr("Shell", "Works alone"), State.OFF
    if state.standing == "asking":
        return tr("Sync", "Sync begins"), State.OFF
    if state.standing == "telling":
        return tr("Sync", "Telling {count}").format(count=count), State.INFO
    if state.standing == "offline":
        return tr("Sync", "Offline, {count} waiting").format(count=count), State.LOOK
    if state.standing == "stopped":
        return tr("Sync", "Sync stopped: {why}").format(why=stop_words(state)), State.STOP
    if state.aside:
        aside = format_number(state.aside, language)
        return tr("Sync", "In sync, {count} put aside").format(count=aside), State.LOOK
    if clock_is_off(state):
        return tr("Sync", "In sync, clock is off"), State.LOOK
    return tr("Sync", "In sync"), State.OK


def clock_is_off(state: SyncState) -> bool:
    """Whether this clock and the inventory's differ by what a person should look at."""
    return state.clock_ahead_s is not None and abs(state.clock_ahead_s) > CLOCK_OFF_S


def stop_words(state: SyncState) -> str:
    """Why it stopped, in two words; the Sync screen says it in a sentence."""
    tr = QCoreApplication.translate
    words = {
        "sync-locked-out": tr("Sync", "not let in"),
        "sync-other-code": tr("Sync", "enrol again"),
        "sync-speaks-for-another": tr("Sync", "enrol again"),
        "sync-another-inventory": tr("Sync", "another inventory"),
        "sync-other-version": tr("Sync", "update needed"),
        "disk-full": tr("Sync", "disk full"),
    }
    return words.get(state.reason.code if state.reason else "", tr("Sync", "look at Sync"))
