"""Facts the inventory put aside, and a clock that is off, in people's words."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.domain.master_data import OWNED_BY_INVENTORY

if TYPE_CHECKING:
    from app.operations.ports.inventory_link import SyncState


def aside_lines(state: SyncState, time: Callable[[datetime], str]) -> Iterator[tuple[str, str]]:
    """Which fact, and why it is put aside; the newest first."""
    for one in state.newest_aside:
        place = f"{one.terminal} {one.incarnation}/{one.seq}"
        at = time(datetime.fromisoformat(one.wall)) if one.wall else ""
        said = " · ".join(word for word in (place, at) if word)
        yield said, _why(one.reason)


def _why(reason: str) -> str:
    tr = QCoreApplication.translate
    words = {
        "fact-altered": tr("Sync", "it was altered after it was recorded"),
        "fact-told-twice": tr("Sync", "another fact with its number was told before"),
        "fact-unreadable": tr("Sync", "it cannot be read"),
        "fact-beyond-time": tr("Sync", "it is from a time no clock shows"),
        OWNED_BY_INVENTORY: tr("Sync", "only the inventory may change this; it does not count"),
    }
    return words.get(reason, reason)


def ahead_words(seconds: int) -> str:
    """How far this clock is from the inventory's."""
    tr = QCoreApplication.translate
    hours, minutes = divmod(abs(seconds) // 60, 60)
    ahead = tr("Sync", "{hours} h {minutes} min ahead of the inventory's")
    behind = tr("Sync", "{hours} h {minutes} min behind the inventory's")
    return (ahead if seconds > 0 else behind).format(hours=hours, minutes=minutes)
