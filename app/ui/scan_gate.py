"""Where read texts come in: kept in order, held while one is looked up, answered one by one."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from app.ui.wedge import ScanQueue

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.operations.ports.scan_source import RawScan
    from app.ui.danger import DangerWatch
    from app.ui.desk import Desk
    from app.ui.scan_router import ScanRouter, Window


class ScanGate(ScanQueue["RawScan"]):
    """Gives a text to the rescue screen where that lies over everything, else to the router."""

    def __init__(
        self, desk: Desk, window: Window, glass: QWidget, danger: Callable[[], DangerWatch | None]
    ) -> None:
        super().__init__(self._read)
        self._desk, self._window, self._glass, self._danger = desk, window, glass, danger
        self._router: ScanRouter | None = None

    def _read(self, raw: RawScan) -> None:
        danger = self._danger()
        if danger is not None and danger.scanned(raw.text):
            return
        if self._router is None:
            # What a scan needs brings the domain along: never before the first paint.
            from app.ui.scan_router import ScanRouter

            self._router = ScanRouter(self._desk, self._window, self._glass, self)
        self._router.read(raw)
