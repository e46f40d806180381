"""Inputs side by side as room allows, and a page that turns when they do not fit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QLayout,
    QScrollArea,
    QSizePolicy,
    QWidget,
)

from app.ui.kit.keys import Key
from app.ui.kit.layouts import MeasuredGrid, column, height_of_rows, row
from app.ui.theme import look

_LEAST_TILE: Final = 172
_MOST_COLUMNS: Final = 4
_MOST_LOOKS: Final = 3


class TileGrid(QWidget):
    """Equal columns, as many as fit; widgets with `wide` take a row of their own."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tiles: list[tuple[QWidget, bool]] = []
        self._columns = 0
        self._grid = MeasuredGrid(self, self.height_at)
        self._grid.setSpacing(look().scale.px(14))

    def set_tiles(self, tiles: Sequence[tuple[QWidget, bool]]) -> None:
        """Show these widgets, each with whether it is wide; the ones before are destroyed."""
        for tile, _ in self._tiles:
            self._grid.removeWidget(tile)
            tile.hide()
            tile.deleteLater()
        self._tiles = list(tiles)
        self._columns = 0
        self._lay(self.width())

    def columns(self, width: int) -> int:
        """How many tiles go beside each other."""
        gap = look().scale.px(14)
        fit = (width + gap) // (self._least() + gap)
        return max(1, min(_MOST_COLUMNS, fit))

    def settle(self) -> None:
        """Let what is around know at once that tiles have grown or shrunk."""
        self._lay(self.width())
        self._grid.invalidate()
        self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        """Room for one column, whatever stands beside each other now.

        A minimum that followed the columns would follow the width it decides.
        """
        widest = max((tile.minimumSizeHint().width() for tile, _ in self._tiles), default=0)
        return QSize(widest, super().minimumSizeHint().height())

    def _least(self) -> int:
        """Width of a column in which no word of a tile is cut."""
        narrow = (tile.minimumSizeHint().width() for tile, wide in self._tiles if not wide)
        return max(look().scale.px(_LEAST_TILE), *narrow, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may hold another number of columns."""
        super().resizeEvent(event)
        self._lay(event.size().width())

    def _lay(self, width: int) -> None:
        columns = self.columns(width)
        if columns == self._columns:
            return
        for place in range(_MOST_COLUMNS):
            self._grid.setColumnStretch(place, 1 if place < columns else 0)
        self._columns = columns
        for tile, line, place, span in self._places(columns):
            self._grid.addWidget(tile, line, place, 1, span)

    def _places(self, columns: int) -> Iterator[tuple[QWidget, int, int, int]]:
        """Every tile with its line, its place in it, and how many columns it spans."""
        line = place = 0
        for tile, wide in self._tiles:
            if wide and place:
                line, place = line + 1, 0
            span = columns if wide else 1
            yield tile, line, place, span
            place += span
            if place >= columns:
                line, place = line + 1, 0

    def height_at(self, width: int) -> int:
        """Pixels that the tiles need at a width in pixels."""
        columns, gap = self.columns(width), self._grid.spacing()
        one = (width - gap * (columns - 1)) // columns
        lines: dict[int, int] = {}
        for tile, line, _, span in self._places(columns):
            if tile.isHidden():
                continue
            across = one if span == 1 else width
            lines[line] = max(lines.get(line, 0), _height(tile, across))
        return height_of_rows(lines.values(), gap)


def _total_height(layout: QLayout, width: int) -> int:
    """What holds no words that break has one height at every width."""
    if layout.hasHeightForWidth():
        return layout.totalHeightForWidth(width)
    return layout.totalMinimumSize().height()


def _height(tile: QWidget, width: int) -> int:
    asked = tile.hasHeightForWidth()
    needs = tile.heightForWidth(width) if asked else tile.minimumSizeHint().height()
    return max(tile.minimumHeight(), needs)


class PagedArea(QWidget):
    """Content that may be taller than its place: two large keys turn the page.

    A finger does not drag it: under a glove every tap trembles, and a tap must stay a tap. The
    keys stand beside the content, or with `keys_below` under it, where they take no width from it.
    """

    def __init__(
        self, content: QWidget, *, keys_below: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._fitting = False
        self._area = QScrollArea()
        self._area.setWidget(content)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Never wider than its place: Qt would widen content to its minimum, which another width
        # may change, and would resize it to and fro until the stack is full.
        content.setMinimumWidth(1)
        self._area.viewport().setAutoFillBackground(False)
        content.setAutoFillBackground(False)
        self._up = Key(icon="up", name=QCoreApplication.translate("PagedArea", "Page up"))
        self._down = Key(icon="down", name=QCoreApplication.translate("PagedArea", "Page down"))
        self._up.setObjectName("page_up")
        self._down.setObjectName("page_down")
        self._up.clicked.connect(lambda: self._turn(-1))
        self._down.clicked.connect(lambda: self._turn(1))
        self._keys = QWidget()
        keys = row(1) if keys_below else column(1)
        for key in (self._up, self._down):
            key.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            keys.addWidget(key)
        self._keys.setLayout(keys)
        self._keys.hide()
        whole = (column if keys_below else row)(self._area, self._keys)
        whole.setStretch(0, 1)
        self.setLayout(whole)
        content.installEventFilter(self)
        bar = self._area.verticalScrollBar()
        bar.rangeChanged.connect(self._say)
        bar.valueChanged.connect(self._say)

    def reveal(self, widget: QWidget) -> None:
        """Turn to where a widget of the content is."""
        self._area.ensureWidgetVisible(widget, 0, look().scale.px(8))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The content may have grown."""
        if event.type() is QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The place may have shrunk."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Bring the keys when the content does not fit without them.

        Showing them lets layouts catch up, which asks again: keys hidden half shown would stay.
        """
        content = self._area.widget()
        layout = content.layout() if content is not None else None
        if layout is None or self._fitting:
            return
        self._fitting = True
        try:
            for _ in range(_MOST_LOOKS):
                needed = _total_height(layout, self.width()) > self.height()
                if needed is not self._keys.isHidden():
                    break
                self._keys.setVisible(needed)
        finally:
            self._fitting = False

    def _turn(self, pages: int) -> None:
        bar = self._area.verticalScrollBar()
        bar.setValue(bar.value() + pages * self._area.viewport().height() * 4 // 5)

    def _say(self) -> None:
        bar = self._area.verticalScrollBar()
        self._up.setEnabled(bar.value() > bar.minimum())
        self._down.setEnabled(bar.value() < bar.maximum())
