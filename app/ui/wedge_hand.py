"""The scanner that types works as its test card showed, from the start and from then on."""

from __future__ import annotations

from PySide6.QtCore import QObject

from app.domain.errors import Reason, ShopError
from app.domain.wedge_setting import WedgeSetting
from app.operations.ports.scan_source import SourceNews
from app.ui.desk import Desk
from app.ui.screens.scanner_words import setting_of
from app.ui.wedge import KEYBOARD, Wedge


class WedgeHand(QObject):
    """Asks once the terminal is open, and whenever the card was read anew."""

    def __init__(self, desk: Desk, wedge: Wedge) -> None:
        super().__init__(wedge)
        self._desk, self._wedge = desk, wedge
        desk.changed.connect(self._changed)
        wedge.cut.connect(self._cut)
        self._ask()

    def _changed(self, topics: frozenset[str]) -> None:
        if "wedge" in topics:
            self._ask()

    def _ask(self) -> None:
        self._desk.ask(setting_of, self._set, self._failed)

    def _set(self, setting: WedgeSetting) -> None:
        self._wedge.setting = setting

    def _failed(self, error: ShopError) -> None:
        """What it reads is asked again with the next change; keys are taken as they come."""
        del error

    def _cut(self) -> None:
        news = SourceNews(KEYBOARD, "ready", Reason("scanner-typed-cut"))
        self._desk.sources.told.emit(news)
