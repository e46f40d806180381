"""The bar beside a list that says where in it one is."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, QRect
from PySide6.QtWidgets import QAbstractScrollArea, QScrollBar

from app.ui.kit.painting import draw_surface, painting
from app.ui.theme import Tone, look

BAR_WIDTH: Final = 12


class ThinBar(QObject):
    """Paints the upright bar of a list as a thin handle without ground or arrows.

    It filters the list's own bar: Qt's lists forget to fetch further rows once that is replaced.
    """

    def __init__(self, area: QAbstractScrollArea) -> None:
        super().__init__(area)
        self._bar = area.verticalScrollBar()
        self._bar.setFixedWidth(look().scale.px(BAR_WIDTH))
        self._bar.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The handle alone is painted."""
        if event.type() is not QEvent.Type.Paint:
            return super().eventFilter(watched, event)
        edge = look().theme.disabled_edge
        with painting(self._bar) as painter:
            draw_surface(painter, _handle(self._bar), Tone(edge, edge, edge), width=0, radius=4)
        return True


def _handle(bar: QScrollBar) -> QRect:
    """As high as the part seen, never below a finger's width."""
    way = bar.maximum() - bar.minimum()
    height = bar.height() * bar.pageStep() // max(1, way + bar.pageStep())
    height = min(bar.height(), max(look().scale.secondary, height))
    top = (bar.height() - height) * (bar.value() - bar.minimum()) // max(1, way)
    return QRect(0, top, bar.width() - 2, height).adjusted(0, 4, 0, -4)
