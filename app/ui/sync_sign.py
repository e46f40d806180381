"""Keeps the sync pill of the top bar true, and what is known of the inventory's master data."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from app.operations.ports.inventory_link import SyncState
from app.ui.kept_elsewhere import KeptWatch
from app.ui.sync_words import pill_words

if TYPE_CHECKING:
    from app.ui.desk import Desk
    from app.ui.language import Language
    from app.ui.theme import State


class SyncSign:
    """Looks once a second; a terminal without any exchange works alone."""

    def __init__(
        self, desk: Desk, show: Callable[[str, State], None], language: Callable[[], Language]
    ) -> None:
        self._desk, self._show, self._language = desk, show, language
        self._kept = KeptWatch(desk)

    def tick(self) -> None:
        """A second went by, or the language changed."""
        if self._desk.is_open:
            link = self._desk.edges.inventory
            state = link.state if link is not None else SyncState()
            self._show(*pill_words(state, self._language()))
