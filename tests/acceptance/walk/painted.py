"""Every word on a window: where it is painted, in which ink, and how much room it has.

The recording stands in QPainter itself while a test looks; production knows nothing of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, Final

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QLabel, QWidget

ELLIPSIS: Final = "…"
_BOLD: Final = 500
_WRAP: Final = int(Qt.TextFlag.TextWordWrap)


@dataclass(frozen=True)
class Words:
    """One text. needs: the pixels of its widget that it fills; has: those it was given.

    bold: set in a weight that titles and states are set in, not running text. enabled: whether
    what it stands on can be used.
    """

    text: str
    widget: QWidget
    needs: QRect
    has: QRect
    ink: QColor
    bold: bool
    enabled: bool


@dataclass
class Seen:
    """What was painted, and the texts that were shortened to fit.

    found: all that can be seen of it, with the labels, once that was looked for.
    """

    words: list[Words] = field(default_factory=list)
    shortened: list[str] = field(default_factory=list)
    found: list[Words] | None = None


@contextmanager
def watched() -> Iterator[Seen]:
    """Record what widgets paint with words of their own."""
    seen = Seen()
    draw, elide = QPainter.drawText, QFontMetrics.elidedText

    def watched_draw(painter: QPainter, *given: Any) -> Any:
        device = painter.device()
        if isinstance(device, QWidget):
            seen.words.append(_words(painter, device, *given))
        return draw(painter, *given)

    def watched_elide(metrics: QFontMetrics, text: str, *how: Any) -> str:
        cut = elide(metrics, text, *how)
        if cut != text:
            seen.shortened.append(text)
        return cut

    QPainter.drawText = watched_draw  # type: ignore[assignment, method-assign]
    QFontMetrics.elidedText = watched_elide  # type: ignore[assignment, method-assign]
    try:
        yield seen
    finally:
        QPainter.drawText = draw  # type: ignore[method-assign]
        QFontMetrics.elidedText = elide  # type: ignore[method-assign]


def _words(painter: QPainter, widget: QWidget, *given: Any) -> Words:
    """A text drawn into a rectangle, or along its ground line."""
    metrics, text, first = painter.fontMetrics(), str(given[-1]), given[0]
    if isinstance(first, QRect | QRectF):
        has = first.toRect() if isinstance(first, QRectF) else first
        needs = metrics.boundingRect(has, int(given[1]), text)
        one_line = needs.height() < 2 * metrics.height()
        if one_line and not has.contains(needs):
            # The ink decides: figures and capitals leave room of their line empty.
            ink_of = metrics.tightBoundingRect(text)
            top = needs.top() + metrics.ascent() + ink_of.top()
            needs = QRect(needs.left(), top, needs.width(), ink_of.height())
    else:
        at = QPoint(int(given[0]), int(given[1])) if isinstance(first, int) else first
        at = at.toPoint() if isinstance(at, QPointF) else at
        needs = metrics.tightBoundingRect(text).translated(at)
        has = widget.rect()
    moved, ink = painter.transform(), painter.pen().color()
    return Words(
        text,
        widget,
        moved.mapRect(needs),
        moved.mapRect(has),
        ink,
        _is_bold(painter.font()),
        widget.isEnabled(),
    )


def labels(window: QWidget) -> Iterator[Words]:
    """The words of labels, which Qt paints by itself."""
    for label in window.findChildren(QLabel):
        own = type(label).paintEvent is not QLabel.paintEvent
        if own or not label.isVisible() or not label.text():
            continue
        room = label.contentsRect()
        flags = int(label.alignment()) | (_WRAP if label.wordWrap() else 0)
        needs = label.fontMetrics().boundingRect(room, flags, label.text())
        ink = label.palette().color(label.foregroundRole())
        bold, enabled = _is_bold(label.font()), label.isEnabled()
        yield Words(label.text(), label, needs, room, ink, bold, enabled)


def _is_bold(font: QFont) -> bool:
    return int(font.weight()) >= _BOLD
