"""Small pictures of parts for the rows that are seen, read beside the window one by one."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QImage, QImageReader, QPixmap
from shiboken6 import isValid

from app.ui.theme import look

if TYPE_CHECKING:
    from app.ui.desk import Desk

MOST_KEPT: Final = 300
"""Pictures in memory, some 3 MB; whichever was not seen for longest goes first."""
MOST_WAITING: Final = 40
"""More rows than any panel shows: who scrolls on waits for nothing that is out of sight."""
_SIDE: Final = 52


class Thumbnails(QObject):
    """Answers at once what is known of a photo, and reads what is not; `came` tells of each.

    The photo asked for last is read first: it is the one on the glass. One is read at a time:
    labels are drawn on the same thread, and come in between. What cannot be read is not tried
    again before the list begins anew.
    """

    came = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._kept: OrderedDict[str, QPixmap | None] = OrderedDict()
        self._waiting: OrderedDict[str, None] = OrderedDict()
        self._reading = ""

    def known(self, sha256: str) -> QPixmap | None:
        """The picture, or None while it is read and where it cannot be."""
        if sha256 in self._kept:
            self._kept.move_to_end(sha256)
            return self._kept[sha256]
        self._waiting[sha256] = None
        self._waiting.move_to_end(sha256)
        if len(self._waiting) > MOST_WAITING:
            self._waiting.popitem(last=False)
        self._read()
        return None

    def forget(self) -> None:
        """Nobody waits for the pictures of an older list, and what failed is tried again."""
        self._waiting.clear()
        for lost in [one for one, picture in self._kept.items() if picture is None]:
            del self._kept[lost]

    @property
    def kept(self) -> int:
        """How many are in memory."""
        return len(self._kept)

    def _read(self) -> None:
        self._waiting.pop(self._reading, None)
        if self._reading or not self._waiting:
            return
        sha256, _ = self._waiting.popitem()
        self._reading = sha256
        media, side = self._desk.edges.media, look().scale.px(_SIDE)

        def done(image: QImage | None) -> None:
            if not isValid(self):
                return
            self._reading = ""
            there = image is not None and not image.isNull()
            self._keep(sha256, QPixmap.fromImage(image) if image is not None and there else None)
            if there:
                self.came.emit()
            self._read()

        self._desk.work(lambda: small(media.read(sha256), side), done, lambda _: done(None))

    def _keep(self, sha256: str, picture: QPixmap | None) -> None:
        self._kept[sha256] = picture
        while len(self._kept) > MOST_KEPT:
            self._kept.popitem(last=False)


def small(content: bytes, side: int) -> QImage:
    """A picture cut to a square of `side` pixels; null where it cannot be read."""
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    whole = reader.size()
    if whole.isValid():
        wanted = whole.scaled(QSize(side, side), Qt.AspectRatioMode.KeepAspectRatioByExpanding)
        reader.setScaledSize(wanted)
    image = reader.read()
    left, top = (image.width() - side) // 2, (image.height() - side) // 2
    return image.copy(QRect(left, top, side, side)) if not image.isNull() else image
