"""Rows that follow the leading hand, and the bar of buttons below a working screen."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QBoxLayout,
    QGridLayout,
    QHBoxLayout,
    QLayout,
    QVBoxLayout,
    QWidget,
)

from app.ui.theme import look

Piece = QWidget | QLayout | int


def row(*pieces: Piece, gap_mm: float = 2, mirrored: bool | None = None) -> QHBoxLayout:
    """A row without margins; an int is a stretch.

    It turns round for a left-handed operator unless `mirrored` says otherwise. Texts inside keep
    their reading direction.
    """
    made = QHBoxLayout()
    turned = look().mirrored if mirrored is None else mirrored
    if turned:
        made.setDirection(QBoxLayout.Direction.RightToLeft)
    _fill(made, pieces, gap_mm)
    return made


def reading_row(*pieces: Piece, gap_mm: float = 2) -> QHBoxLayout:
    """A row that is read, as a caption and its value: it never turns round."""
    return row(*pieces, gap_mm=gap_mm, mirrored=False)


def column(*pieces: Piece, gap_mm: float = 2) -> QVBoxLayout:
    """A column without margins; an int is a stretch."""
    made = QVBoxLayout()
    _fill(made, pieces, gap_mm)
    return made


class MeasuredGrid(QGridLayout):
    """Tells how high its widgets would be at a width, however they stand beside each other now.

    Whoever compares arrangements asks before the widgets have found their places in any of them.
    `height_at` gives pixels for pixels.
    """

    def __init__(self, holder: QWidget, height_at: Callable[[int], int]) -> None:
        self._height_at = height_at
        self._heights: dict[int, int] = {}
        super().__init__(holder)
        self.setContentsMargins(0, 0, 0, 0)

    def invalidate(self) -> None:
        """A widget has changed; what was measured of all of them no longer holds."""
        self._heights.clear()
        super().invalidate()

    def hasHeightForWidth(self) -> bool:
        """Fewer columns are higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height in pixels at a width in pixels; layouts ask for it very often."""
        height = self._heights.get(width)
        if height is None:
            height = self._heights[width] = self._height_at(width)
        return height

    def minimumHeightForWidth(self, width: int) -> int:
        """There is one height at a width."""
        return self.heightForWidth(width)


def height_of_rows(rows: Iterable[int], gap: int) -> int:
    """Pixels that rows of these heights need below each other."""
    heights = tuple(rows)
    return sum(heights) + gap * max(0, len(heights) - 1)


def forget_sizes(layout: QLayout) -> None:
    """Let a layout and all layouts in it measure anew.

    A changed layout tells its parents only with the next event, so whoever compares
    arrangements would be told the sizes of the one before.
    """
    for place in range(layout.count()):
        item = layout.itemAt(place)
        inner = item.layout() if item is not None else None
        if inner is not None:
            forget_sizes(inner)
    layout.invalidate()


def _fill(layout: QBoxLayout, pieces: tuple[Piece, ...], gap_mm: float) -> None:
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(look().scale.mm(gap_mm))
    for piece in pieces:
        if isinstance(piece, int):
            layout.addStretch(piece)
        elif isinstance(piece, QWidget):
            layout.addWidget(piece)
        else:
            layout.addLayout(piece)


class ActionBar(QWidget):
    """The bottom of a working screen: ways out on one side, the one thing to do on the other.

    Every button has 5 mm of free space, and all stand on the same ground line.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._others = row(gap_mm=5)
        self._primary = row(gap_mm=5)
        bar = row(self._others, 1, self._primary, gap_mm=5)
        self.setLayout(bar)

    def add(self, button: QWidget) -> None:
        """Put a lesser button beside the others."""
        self._others.addWidget(button, 0, Qt.AlignmentFlag.AlignBottom)

    def set_primary(self, button: QWidget) -> None:
        """Put the one thing to do on the side of the leading hand."""
        self._primary.addWidget(button, 0, Qt.AlignmentFlag.AlignBottom)

    def primary(self) -> QWidget | None:
        """The one thing to do, where this bar has one."""
        item = self._primary.itemAt(0)
        return item.widget() if item is not None else None
