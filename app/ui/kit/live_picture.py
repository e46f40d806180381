"""What a camera sees now, with outlines around what was found in it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.kit.painting import Line, draw_stack, painting
from app.ui.theme import State, Tone, look

Corners = Sequence[tuple[float, float]]


class LivePicture(QWidget):
    """The whole picture as large as there is room; words stand in its place while there is none."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._image = QImage()
        self._words = ""
        self._outlines: Sequence[tuple[Corners, bool]] = ()
        self._frame = QRectF()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def minimumSizeHint(self) -> QSize:
        """Enough to aim with."""
        return QSize(look().scale.px(320), look().scale.px(180))

    def show_picture(self, image: QImage, outlines: Sequence[tuple[Corners, bool]]) -> None:
        """outlines: corners in shares of the picture, and whether that code was just taken."""
        self._image, self._outlines, self._words = image, outlines, ""
        self.update()

    def set_frame(self, share: QRectF) -> None:
        """Draw a frame to aim with, in shares of the picture."""
        self._frame = share
        self.update()

    def framed(self) -> QImage:
        """What of the picture lies within the frame."""
        wide, high = self._image.width(), self._image.height()
        share = self._frame
        part = QRectF(share.x() * wide, share.y() * high, share.width() * wide, 0)
        part.setHeight(share.height() * high)
        return self._image.copy(part.toAlignedRect())

    def show_words(self, words: str) -> None:
        """There is no picture, and why."""
        self._image, self._outlines, self._words = QImage(), (), words
        self.setAccessibleDescription(words)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Picture and outlines, or words."""
        del event
        theme, scale = look().theme, look().scale
        with painting(self) as painter:
            painter.fillRect(self.rect(), QColor(theme.surface_2))
            if self._image.isNull():
                inset = scale.px(24)
                room = self.rect().adjusted(inset, inset, -inset, -inset)
                draw_stack(painter, room, (Line(self._words, "body", theme.ink),))
                return
            lies = self._lies()
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(lies, self._image)
            share = self._frame
            if not share.isNull():
                ends = (share.left(), share.right()), (share.top(), share.bottom())
                (left, right), (top, below) = ends
                corners = ((left, top), (right, top), (right, below), (left, below))
                self._outline(painter, lies, corners, look().theme.tone(State.LOOK), 2)
            for around, taken in self._outlines:
                tone = look().theme.tone(State.OK if taken else State.FOCUS)
                self._outline(painter, lies, around, tone, 5)

    def _lies(self) -> QRectF:
        size = self._image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        left, top = (self.width() - size.width()) / 2, (self.height() - size.height()) / 2
        return QRectF(left, top, size.width(), size.height())

    @staticmethod
    def _outline(painter: QPainter, lies: QRectF, corners: Corners, tone: Tone, width: int) -> None:
        """A line of two colours: it is seen on paper and on black plastic."""
        points = [
            QPointF(lies.x() + x * lies.width(), lies.y() + y * lies.height()) for x, y in corners
        ]
        shape = QPolygonF(points)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for colour, wide in ((look().theme.surface, width + 4), (tone.edge, width)):
            pen = QPen(QColor(colour), look().scale.px(wide))
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            painter.setPen(pen)
            painter.drawPolygon(shape)
