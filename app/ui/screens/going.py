"""How far long work is, in words, and how somebody stops it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from app.domain.errors import ShopError
from app.ui.language import format_number

if TYPE_CHECKING:
    from app.operations.ports.watch import Stage
    from app.ui.language import Language

STOPPED: Final = "work-stopped"


class Going:
    """Stands between the thread that works and the screen that asks every second.

    Only plain values cross over: nothing waits for the other thread.
    """

    def __init__(self) -> None:
        self.stopped = False
        self._last: tuple[Stage, int] | None = None

    def __call__(self, stage: Stage, done: int) -> None:
        """Raises ShopError once somebody has stopped it."""
        self._last = (stage, done)
        if self.stopped:
            raise ShopError(STOPPED)

    def words(self, language: Language) -> str:
        """What is being done, and how many of it are done; that it waits for other work before."""
        tr = QCoreApplication.translate
        if self._last is None:
            return tr("Going", "waiting for other work…")
        stage, done = self._last
        text = {
            "vehicles": tr("Going", "Facts of vehicles: {count}"),
            "pictures": tr("Going", "Photos and papers: {count}"),
            "registers": tr("Going", "Registers, vehicles: {count}"),
            "copied": tr("Going", "Copied: {count} MB"),
            "proved": tr("Going", "Facts proved: {count}"),
            "labels": tr("Going", "Labels drawn: {count}"),
        }[stage]
        return text.format(count=format_number(done, language))
