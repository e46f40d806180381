"""The top of the rescue screen: what it is about, for how long, and whom to call."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.kit.painting import draw_ground, draw_mark, painting
from app.ui.kit.poster import CAPITALS
from app.ui.theme import State, look

_HEIGHT_MM: Final = 21
_NUMBER_MM: Final = 13
_TITLE_MM: Final = 7


class RescueHead(QWidget):
    """Red, with the emergency number in the largest figures of the terminal."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("rescue_head")
        self._number, self._about = "", ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_danger(self, number: str, about: str) -> None:
        """Whom to call, and which vehicle since when."""
        if (number, about) != (self._number, self._about):
            self._number, self._about = number, about
            self.setAccessibleName(f"{_title()}. {number}. {about}")
            self.update()

    def number(self) -> str:
        """Whom to call."""
        return self._number

    def about(self) -> str:
        """Which vehicle, since when."""
        return self._about

    def sizeHint(self) -> QSize:
        """As high as the number needs."""
        return QSize(look().scale.mm(120), look().scale.mm(_HEIGHT_MM))

    def minimumSizeHint(self) -> QSize:
        """It never shrinks."""
        return QSize(0, look().scale.mm(_HEIGHT_MM))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Octagon, title and subject; the number in an inverted box."""
        del event
        theme, scale = look().theme, look().scale
        with painting(self) as painter:
            draw_ground(painter, self.rect(), theme.alarm)
            box = self._draw_number(painter)
            side = scale.mm(12)
            mark = QRectF(scale.mm(4), (self.height() - side) / 2, side, side)
            draw_mark(painter, mark, State.STOP, theme.alarm_ink, theme.alarm)
            left = round(mark.right()) + scale.mm(4)
            words = QRect(left, 0, box.left() - left - scale.mm(4), self.height())
            painter.setPen(QColor(theme.alarm_ink))
            upper = words.adjusted(0, scale.mm(1), 0, -self.height() * 4 // 10)
            painter.setFont(_font(_title(), scale.mm(_TITLE_MM / CAPITALS), upper.width()))
            painter.drawText(upper, Qt.AlignmentFlag.AlignVCenter, _title())
            lower = words.adjusted(0, self.height() * 6 // 10, 0, -scale.mm(1))
            painter.setFont(look().font("title"))
            metrics = QFontMetrics(look().font("title"))
            shown = metrics.elidedText(self._about, Qt.TextElideMode.ElideMiddle, lower.width())
            painter.drawText(lower, Qt.AlignmentFlag.AlignTop, shown)

    def _draw_number(self, painter: QPainter) -> QRect:
        theme, scale = look().theme, look().scale
        font = _font(self._number, scale.mm(_NUMBER_MM / CAPITALS), self.width() * 4 // 10)
        width = QFontMetrics(font).horizontalAdvance(self._number) + scale.mm(12)
        box = QRect(self.width() - width, 0, width, self.height())
        draw_ground(painter, box, theme.alarm_ink)
        painter.setPen(QColor(theme.alarm))
        painter.setFont(font)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._number)
        return box


def _title() -> str:
    return QCoreApplication.translate("Danger", "BATTERY HOT")


def _font(text: str, size: int, width: int) -> QFont:
    """The bold font of a size, smaller only if the text would not fit the width."""
    font = QFont(look().font("strong"))
    font.setPixelSize(size)
    needed = QFontMetrics(font).horizontalAdvance(text)
    if needed > width > 0:
        font.setPixelSize(max(1, size * width // needed))
    return font
