"""How work goes, in pictures with arrows: for whoever cannot read the language."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.kit.icons import icon
from app.ui.kit.painting import draw_shade, draw_surface, painting
from app.ui.kit.target import Target
from app.ui.theme import Tone, look

_ARROW_MM: Final = 6
_LEAST_MM: Final = 24
_BELOW_SHARE: Final = 0.38
"""Of the height: what stands apart is seen at once, but the way of work is what is learnt."""


@dataclass(frozen=True)
class Picture:
    """Drawings of `resources/icons` upon each other, each in a colour of the theme by its name."""

    layers: tuple[tuple[str, str], ...]
    says: str


class PictureStrip(Target):
    """Pictures in a row, each leading to the next; below them, apart, what is no part of that way.

    All of it is one target: a tap anywhere presses it. What the pictures say is its name.
    """

    def __init__(
        self, way: Sequence[Picture], apart: Sequence[Picture], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._way, self._apart = tuple(way), tuple(apart)
        self.setAccessibleName(" ".join(one.says for one in (*way, *apart)))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def hasHeightForWidth(self) -> bool:
        """Its pictures take the room there is."""
        return False

    def minimumSizeHint(self) -> QSize:
        """Pictures that are still understood at arm's length."""
        scale = look().scale
        across = len(self._way) * scale.mm(_LEAST_MM) + (len(self._way) - 1) * scale.mm(_ARROW_MM)
        return QSize(across, 2 * scale.mm(_LEAST_MM))

    def sizeHint(self) -> QSize:
        """The least: it grows."""
        return self.minimumSizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Two rows, and the mark of a finger."""
        del event
        theme, gap = look().theme, look().scale.gap
        below = round(self.height() * _BELOW_SHARE)
        above = QRect(0, 0, self.width(), self.height() - below - gap)
        lower = QRect(0, above.bottom() + 1 + gap, self.width(), below)
        with painting(self) as painter:
            self._draw_way(painter, above)
            edge = look().scale.px(4)
            draw_surface(painter, lower, Tone("", theme.stop_ground, theme.alarm), width=edge)
            self._draw_row(painter, lower, self._apart, theme.stop)
            if self.isDown():
                draw_shade(painter, self.rect(), theme.ink, look().scale.radius)

    def _draw_way(self, painter: QPainter, room: QRect) -> None:
        theme = look().theme
        draw_surface(painter, room, Tone("", theme.surface, theme.line), width=look().scale.px(2))
        self._draw_row(painter, room, self._way, theme.accent)

    def _draw_row(
        self, painter: QPainter, room: QRect, pictures: Sequence[Picture], arrows: str
    ) -> None:
        """As large as they fit, with an arrow between each two."""
        scale, many = look().scale, len(pictures)
        edge, arrow = scale.mm(3), scale.mm(_ARROW_MM)
        across = (room.width() - 2 * edge - (many - 1) * (arrow + edge)) // many
        side = min(across, room.height() - 2 * edge)
        pitch = side + min(3 * arrow, (room.width() - 2 * edge - many * side) // (many - 1))
        left = room.left() + (room.width() - (many - 1) * pitch - side) // 2
        for place, one in enumerate(pictures):
            corner = QPoint(left + place * pitch, room.center().y() - side // 2)
            for name, colour in one.layers:
                painter.drawPixmap(corner, icon(name, getattr(look().theme, colour), side))
            if place + 1 < many:
                middle = corner.x() + side + (pitch - side) // 2
                at = QPoint(middle - arrow // 2, room.center().y() - arrow // 2)
                painter.drawPixmap(at, icon("guide-arrow", arrows, arrow))
