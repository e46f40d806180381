"""Numbered lines that are read from 3 m, on the colour of danger."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.kit.painting import draw_ground, painting
from app.ui.theme import look

# 15 mm of cap height are 17 minutes of arc at 3 m; Inter's capitals are 0.727 of its size.
CAPITALS: Final = 0.727
_WANTED_MM: Final = 15
_SMALLEST_PX: Final = 18
# Of the size of the words: the detail's size, the room of the words with what hangs below
# their line, the room of the detail, and of both together.
_DETAIL_SHARE: Final = 0.25
_WORDS_SHARE: Final = 1.08
_DETAIL_ROOM: Final = 1.2
_ROW_SHARE: Final = _WORDS_SHARE + _DETAIL_SHARE * _DETAIL_ROOM + 0.01
_LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip


class Poster(QWidget):
    """Lines of a few words with a detail below each; as large as all of them fit."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[tuple[str, str], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_lines(self, lines: Sequence[tuple[str, str]]) -> None:
        """Show other lines, each with its detail."""
        self._lines = tuple(lines)
        self.setAccessibleName(". ".join(f"{words}. {more}" for words, more in lines))
        self.update()

    def lines(self) -> tuple[tuple[str, str], ...]:
        """What is shown."""
        return self._lines

    def cap_mm(self) -> float:
        """Height of the capitals of the words, in millimetres on the panel."""
        return self._size() * CAPITALS / look().scale.px_per_mm

    def minimumSizeHint(self) -> QSize:
        """It takes what it gets."""
        return QSize(0, look().scale.mm(40))

    def paintEvent(self, event: QPaintEvent) -> None:
        """A disc with the number, the words, the detail below them."""
        del event
        theme = look().theme
        with painting(self) as painter:
            draw_ground(painter, self.rect(), theme.alarm)
            if not self._lines:
                return
            size, pitch = self._size(), self.height() // len(self._lines)
            for place, (words, detail) in enumerate(self._lines):
                row = QRect(_margin(), place * pitch, self.width() - 2 * _margin(), pitch)
                self._draw_line(painter, row, size, (str(place + 1), words, detail))

    def _draw_line(
        self, painter: QPainter, row: QRect, size: int, told: tuple[str, str, str]
    ) -> None:
        theme, number = look().theme, told[0]
        side = min(round(size * 1.06), row.height() - 4)
        disc = QRectF(row.left(), row.center().y() - side / 2, side, side)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.alarm_ink))
        painter.drawEllipse(disc)
        painter.setPen(QColor(theme.alarm))
        painter.setFont(_font(round(side * 0.62)))
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, number)
        painter.setPen(QColor(theme.alarm_ink))
        right = row.adjusted(self._indent(size), 0, 0, 0)
        small = self._detail_size(size, right.width())
        words, detail = round(size * _WORDS_SHARE), round(small * _DETAIL_ROOM)
        top = row.top() + (row.height() - words - detail) // 2
        painter.setFont(_font(size))
        painter.drawText(QRect(right.left(), top, right.width(), words), _LEFT, told[1])
        painter.setFont(_font(small, QFont.Weight.Medium))
        below = QRect(right.left(), top + words, right.width(), detail)
        painter.drawText(below, _LEFT, told[2])

    def _indent(self, size: int) -> int:
        return round(size * 1.06) + look().scale.mm(4)

    def _size(self) -> int:
        """The wanted size, or the largest at which every line fits."""
        if not self._lines:
            return _SMALLEST_PX
        size = round(_WANTED_MM / CAPITALS * look().scale.px_per_mm)
        size = min(size, round(self.height() / len(self._lines) / _ROW_SHARE))
        while size > _SMALLEST_PX and not self._fits(size):
            size -= 2
        return max(size, _SMALLEST_PX)

    def _fits(self, size: int) -> bool:
        room = self.width() - 2 * _margin() - self._indent(size)
        metrics = QFontMetrics(_font(size))
        return all(metrics.horizontalAdvance(words) <= room for words, _ in self._lines)

    def _detail_size(self, size: int, room: int) -> int:
        small = max(round(size * _DETAIL_SHARE), _SMALLEST_PX)
        longest = max((detail for _, detail in self._lines), key=len)
        needed = QFontMetrics(_font(small, QFont.Weight.Medium)).horizontalAdvance(longest)
        return small if needed <= room else max(small * room // needed, 12)


def _margin() -> int:
    return look().scale.px(20)


def _font(size: int, weight: QFont.Weight = QFont.Weight.Bold) -> QFont:
    font = QFont(look().font("strong" if weight is QFont.Weight.Bold else "note"))
    font.setPixelSize(max(size, 1))
    return font
