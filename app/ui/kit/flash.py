"""What a scan came to, readable from 3 m: a band across the window, gone by itself."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from PySide6.QtCore import QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPaintEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from app.ui.kit.painting import draw_mark, painting
from app.ui.theme import State, Tone, look

# 17 minutes of arc, the least that reads well, are 15 mm of cap height at 3 m; Inter's capitals
# are 0.727 of its size.
_WORD_MM: Final = 15 / 0.727
_DETAIL_MM: Final = 7


class Flash(StrEnum):
    """What a scan came to."""

    OK = "ok"
    REFUSED = "refused"
    DUPLICATE = "duplicate"


_STATES: Final = {Flash.OK: State.OK, Flash.REFUSED: State.STOP, Flash.DUPLICATE: State.LOOK}


class FlashHost(QWidget):
    """Holds the window's content and flashes over it without taking any finger away from it."""

    def __init__(
        self, content: QWidget, *, lasts_ms: int = 1200, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        layers = QStackedLayout(self)
        layers.setStackingMode(QStackedLayout.StackingMode.StackAll)
        self._band = _Band()
        layers.addWidget(self._band)
        layers.addWidget(content)
        layers.setCurrentWidget(self._band)
        self._band.hide()
        self._over = QTimer(self)
        self._over.setSingleShot(True)
        self._over.setInterval(lasts_ms)
        self._over.timeout.connect(self.dismiss)

    def flash(self, kind: Flash, word: str, detail: str = "") -> None:
        """Show a word ("OK", "Refused") and one line of detail; a newer flash replaces it."""
        self._band.say(kind, word, detail)
        self._band.show()
        self._band.raise_()
        self._over.start()

    def showing(self) -> Flash | None:
        """What is being flashed."""
        return self._band.kind if self._band.isVisibleTo(self) else None

    def dismiss(self) -> None:
        """End the flash now."""
        self._over.stop()
        self._band.hide()


class _Band(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.kind = Flash.OK
        self._word, self._detail = "", ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def say(self, kind: Flash, word: str, detail: str) -> None:
        self.kind, self._word, self._detail = kind, word, detail
        self.setAccessibleName(f"{word}. {detail}")
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What shows between frame and band is not its own: it need not be painted for it."""
        super().resizeEvent(event)
        edge = look().scale.mm(4)
        inner = self.rect().adjusted(edge, edge, -edge, -edge)
        self.setMask(QRegion(self.rect()) - QRegion(inner) + QRegion(self._middle()))

    def _middle(self) -> QRect:
        height = look().scale.mm(52)
        return QRect(0, (self.height() - height) // 2, self.width(), height)

    def paintEvent(self, event: QPaintEvent) -> None:
        tone, scale = _tone(self.kind), look().scale
        band = self._middle()
        with painting(self) as painter:
            painter.fillRect(event.rect(), QColor(tone.ground))
            if not band.intersects(event.rect()):
                return
            side, inset = scale.mm(28), scale.mm(10)
            box = QRectF(inset, band.center().y() - side / 2, side, side)
            draw_mark(painter, box, _STATES[self.kind], tone.ink, tone.ground)
            words = band.adjusted(inset * 2 + side, 0, -inset, 0)
            upper = words.adjusted(0, 0, 0, -(scale.mm(16) if self._detail else 0))
            painter.setPen(QColor(tone.ink))
            painter.setFont(_fitting(self._word, scale.mm(_WORD_MM), words.width()))
            left = Qt.AlignmentFlag.AlignLeft
            painter.drawText(upper, left | Qt.AlignmentFlag.AlignVCenter, self._word)
            painter.setFont(_fitting(self._detail, scale.mm(_DETAIL_MM), words.width()))
            lower = words.adjusted(0, 0, 0, -scale.mm(6))
            painter.drawText(lower, left | Qt.AlignmentFlag.AlignBottom, self._detail)


def _tone(kind: Flash) -> Tone:
    theme = look().theme
    if kind is Flash.OK:
        return Tone(theme.confirm_ink, theme.confirm, theme.confirm)
    if kind is Flash.REFUSED:
        return Tone(theme.alarm_ink, theme.alarm, theme.alarm)
    return Tone(theme.look_solid_ink, theme.look_edge, theme.look_edge)


def _fitting(text: str, size: int, width: int) -> QFont:
    """The bold font of a size, smaller only if the text would not fit the width."""
    font = QFont(look().font("strong"))
    font.setPixelSize(size)
    needed = QFontMetrics(font).horizontalAdvance(text)
    if needed > width > 0:
        font.setPixelSize(max(1, size * width // needed))
    return font
