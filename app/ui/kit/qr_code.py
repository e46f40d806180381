"""A QR code on the screen, for the scanner or camera of another terminal."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

QUIET = 4
"""Light modules around the code (ISO/IEC 18004)."""
SMALLEST = 3
"""Pixels to a module; with fewer, scanners held by hand fail."""


class QrCode(QWidget):
    """Black modules on white in every theme, each a whole number of pixels.

    rows: `1` is dark. Without rows the place stays white.
    """

    def __init__(self, rows: Sequence[str] = (), *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = tuple(rows)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_rows(self, rows: Sequence[str]) -> None:
        """Show another code."""
        self._rows = tuple(rows)
        self.updateGeometry()
        self.update()

    @property
    def module(self) -> int:
        """Device pixels to a module as it is drawn now."""
        room = int(min(self.width(), self.height()) * self.devicePixelRatioF())
        return max(SMALLEST, room // self._across)

    @property
    def _across(self) -> int:
        return len(self._rows) + 2 * QUIET

    def sizeHint(self) -> QSize:
        """As large as there is room."""
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        """The smallest that scanners read."""
        side = self._across * SMALLEST
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """White ground to the edge of the quiet zone, then the modules."""
        del event
        ratio, picture = self.devicePixelRatioF(), self._picture()
        picture.setDevicePixelRatio(ratio)
        left = int((self.width() * ratio - picture.width()) / 2) / ratio
        top = int((self.height() * ratio - picture.height()) / 2) / ratio
        with QPainter(self) as painter:
            painter.drawImage(QPointF(left, top), picture)

    def _picture(self) -> QImage:
        side = self._across * self.module
        picture = QImage(side, side, QImage.Format.Format_RGB32)
        # A scanner wants the contrast of print, whatever the theme is.
        picture.fill(Qt.GlobalColor.white)
        module = self.module
        with QPainter(picture) as painter:
            for down, row in enumerate(self._rows, QUIET):
                for across, cell in enumerate(row, QUIET):
                    if cell == "1":
                        painter.fillRect(
                            across * module,
                            down * module,
                            module,
                            module,
                            Qt.GlobalColor.black,
                        )
        return picture
