"""Small pictures of parts for their rows, read one after the other so that nothing waits."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QRect, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPixmap
from shiboken6 import isValid

from app.ui.theme import look

if TYPE_CHECKING:
    from app.ui.desk import Desk

_SIDE: Final = 52
_MOST_KEPT: Final = 300


class Thumbnails(QObject):
    """Brings the newest picture of parts; `show` gets a part and its picture.

    One is read at a time: labels are drawn on the same thread, and come in between.
    """

    def __init__(
        self, desk: Desk, show: Callable[[str, QPixmap], None], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._show = desk, show
        self._kept: dict[str, QPixmap] = {}
        self._waiting: deque[tuple[str, str]] = deque()
        self._reading = False

    def known(self, sha256: str) -> QPixmap | None:
        """A picture read before, so that its row shows it at once."""
        return self._kept.get(sha256)

    def want(self, part_id: str, sha256: str) -> None:
        """Read a picture when its turn comes."""
        self._waiting.append((part_id, sha256))
        self._read()

    def forget(self) -> None:
        """Nobody waits for the pictures of an older list."""
        self._waiting.clear()

    def _read(self) -> None:
        if self._reading or not self._waiting:
            return
        self._reading = True
        part_id, sha256 = self._waiting.popleft()
        media, side = self._desk.edges.media, look().scale.px(_SIDE)

        def done(image: QImage | None) -> None:
            if not isValid(self):
                return
            self._reading = False
            if image is not None and not image.isNull():
                self._keep(sha256, QPixmap.fromImage(image))
                self._show(part_id, self._kept[sha256])
            self._read()

        self._desk.work(lambda: small(media.read(sha256), side), done, lambda _: done(None))

    def _keep(self, sha256: str, picture: QPixmap) -> None:
        if len(self._kept) >= _MOST_KEPT:
            del self._kept[next(iter(self._kept))]
        self._kept[sha256] = picture


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
