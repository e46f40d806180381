"""The way from a vehicle's file to its documents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shiboken6 import isValid

from app.ui.screens.badge_sheet import BadgeSheet
from app.ui.screens.documents_sheet import DocumentsSheet

if TYPE_CHECKING:
    from app.ui.desk import Desk
    from app.ui.kit.sheet import Sheet
    from app.ui.screens.screen import Frame


class VehicleDocuments:
    """The documents of the vehicle in front: opened, kept up to date, given the scans of badges."""

    def __init__(self, desk: Desk, frame: Frame) -> None:
        self._desk, self._frame = desk, frame
        self._sheet: DocumentsSheet | None = None
        self._top: Sheet | None = None

    def open(self, vehicle_id: str) -> None:
        """Lay the sheet over the file."""
        self._sheet = DocumentsSheet(self._desk, self._frame, vehicle_id, self._laid)
        self._top = None
        self._frame.open_sheet(self._sheet)

    def _laid(self, sheet: Sheet) -> None:
        self._top = sheet

    def refresh(self) -> None:
        """A certificate was recorded."""
        if self._sheet is not None and isValid(self._sheet):
            self._sheet.ask()

    def badge_sheet(self) -> BadgeSheet | None:
        """The sheet that waits for a badge, if one is on top."""
        top = self._top
        return top if isinstance(top, BadgeSheet) and isValid(top) else None
