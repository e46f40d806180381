"""Whether an inventory keeps people, places, procedures and settings: buttons and banners ask."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.domain.events.site import MASTER
from app.domain.master_data import ownership_in
from app.ui.desk import Kept

if TYPE_CHECKING:
    from app.domain.errors import ShopError
    from app.operations.ports.queries import Queries
    from app.ui.desk import Desk

_FACTS = 100


class KeptWatch(QObject):
    """Lives as long as the desk, and keeps `desk.kept` true."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        desk.changed.connect(self._changed)
        self._ask()

    def _changed(self, topics: frozenset[str]) -> None:
        if topics & {"owner", "person", "place", "site", "procedure", "template"}:
            self._ask()

    def _ask(self) -> None:
        self._desk.ask(_question, self._know, self._failed)

    def _know(self, kept: Kept | None) -> None:
        self._desk.kept = kept

    def _failed(self, error: ShopError) -> None:
        """What is known stays; the operations ask the log themselves."""


def _question(queries: Queries) -> Kept | None:
    found = ownership_in(reversed(queries.history(MASTER, _FACTS)))
    if found is None:
        return None
    return Kept(found.since.wall, queries.master_version(found.inventory))
