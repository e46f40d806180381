"""A camera for machines without one: every picture says that it is a demonstration."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QColor, QFont, QImage, QImageWriter, QPainter

_SIZE = (960, 640)


class DemoCamera:
    """Draws a numbered picture instead of taking one."""

    def __init__(self) -> None:
        self._taken = 0

    def take(self) -> bytes:
        """A JPEG."""
        self._taken += 1
        image = QImage(*_SIZE, QImage.Format.Format_RGB32)
        image.fill(QColor("#3F4F5F"))
        painter = QPainter(image)
        painter.setPen(QColor("#DDE4EA"))
        font = QFont("Inter")
        font.setPixelSize(64)
        painter.setFont(font)
        painter.drawText(image.rect(), Qt.AlignmentFlag.AlignCenter, f"DEMO · {self._taken}")
        painter.end()
        content = QByteArray()
        buffer = QBuffer(content)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        QImageWriter(buffer, QByteArray(b"jpeg")).write(image)
        return bytes(content.data())
