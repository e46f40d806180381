"""Large tiles of which one, or several, are chosen; none is chosen beforehand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from app.ui.kit.buttons import ActionButton
from app.ui.kit.layouts import MeasuredGrid, height_of_rows
from app.ui.kit.painting import Line, draw_tick, painting, word_width
from app.ui.theme import Role, Tone, look


@dataclass(frozen=True)
class Option:
    """One answer: what it is called in the code, and what the tile says."""

    key: str
    title: str
    subline: str = ""


class Choice(QWidget):
    """A grid of tiles. `role` colours what is chosen; a tick marks it for those who see no colour.

    `columns` is how many stand beside each other where there is room; words are set smaller where
    that saves a row, and no word is ever broken.
    `changed` carries the chosen keys in the order of the options, after a press only.
    """

    changed = Signal(tuple)

    def __init__(
        self,
        options: Sequence[Option],
        *,
        columns: int = 4,
        multiple: bool = False,
        role: Role = Role.PRIMARY,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._multiple = multiple
        self._tiles: dict[str, ChoiceTile] = {}
        self._most = max(1, min(columns, len(options)))
        self._columns = 0
        self._grid = MeasuredGrid(self, self._height_at)
        self._grid.setSpacing(look().scale.key_gap)
        for option in options:
            tile = ChoiceTile(option, role)
            tile.clicked.connect(lambda _=False, key=option.key: self._press(key))
            self._tiles[option.key] = tile
        self._lay(self._most)

    def minimumSizeHint(self) -> QSize:
        """All tiles below each other."""
        return QSize(self._least_width(1), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may hold another number of columns."""
        super().resizeEvent(event)
        columns, small = self._arranged(event.size().width())
        for tile in self._tiles.values():
            tile.set_small(small)
        self._lay(columns)

    def _arranged(self, width: int) -> tuple[int, bool]:
        """How many stand beside each other at a width, and whether their words are set smaller."""
        plain, small = self._fit(width), self._fit(width, small=True)
        saves = self._rows(small) < self._rows(plain)
        return (small if saves else plain), saves

    def _height_at(self, width: int) -> int:
        columns, small = self._arranged(width)
        gap, tiles = self._grid.spacing(), list(self._tiles.values())
        wide = _shared(width - gap * (columns - 1), self._least_widths(columns, small=small))
        heights = [
            tile.height_at(wide[place % columns], small=small) for place, tile in enumerate(tiles)
        ]
        rows = (max(heights[at : at + columns]) for at in range(0, len(tiles), columns))
        return height_of_rows(rows, gap)

    def _fit(self, width: int, *, small: bool = False) -> int:
        fit = (n for n in range(self._most, 1, -1) if self._least_width(n, small=small) <= width)
        return next(fit, 1)

    def _rows(self, columns: int) -> int:
        return -(-len(self._tiles) // columns)

    def _least_width(self, columns: int, *, small: bool = False) -> int:
        gaps = (columns - 1) * self._grid.horizontalSpacing()
        return sum(self._least_widths(columns, small=small)) + gaps

    def _least_widths(self, columns: int, *, small: bool) -> list[int]:
        widths = [tile.least_width(small=small) for tile in self._tiles.values()]
        return [max(widths[place::columns], default=0) for place in range(columns)]

    def _lay(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for place in range(self._most):
            self._grid.setColumnStretch(place, 1 if place < columns else 0)
        for place, tile in enumerate(self._tiles.values()):
            self._grid.addWidget(tile, place // columns, place % columns)

    def chosen(self) -> tuple[str, ...]:
        """The keys chosen, in the order of the options."""
        return tuple(key for key, tile in self._tiles.items() if tile.isChecked())

    def choose(self, *keys: str) -> None:
        """Choose exactly these, without `changed`."""
        for key, tile in self._tiles.items():
            tile.setChecked(key in keys)

    def clear(self) -> None:
        """Choose nothing, without `changed`."""
        self.choose()

    def tile(self, key: str) -> ActionButton:
        """The tile of an option, to switch it off with a reason."""
        return self._tiles[key]

    def _press(self, key: str) -> None:
        if not self._multiple:
            self.choose(key)
        self.changed.emit(self.chosen())


def _shared(width: int, least: Sequence[int]) -> list[int]:
    """Columns as a grid makes them: equal, but none below its least; the others give way."""
    wide, open_places, left = list(least), list(range(len(least))), width
    while open_places:
        share = left // len(open_places)
        fixed = [place for place in open_places if least[place] > share]
        if not fixed:
            for place in open_places:
                wide[place] = share
            break
        left -= sum(least[place] for place in fixed)
        open_places = [place for place in open_places if place not in fixed]
    return wide


class ChoiceTile(ActionButton):
    """One tile of a choice."""

    def __init__(self, option: Option, role: Role, parent: QWidget | None = None) -> None:
        super().__init__(option.title, subline=option.subline, tall=False, parent=parent)
        self._chosen_role = role
        self._small = False
        self.setCheckable(True)

    def set_small(self, small: bool) -> None:
        """Set the title smaller, or plainly again."""
        if small != self._small:
            self._small = small
            self.updateGeometry()
            self.update()

    def height_at(self, width: int, *, small: bool) -> int:
        """Pixels that the words need at a width, with the title as it is or smaller."""
        if small == self._small:
            return self.heightForWidth(width)
        as_it_is, self._widths = self._widths, {}
        self._small = small
        try:
            return max(self.least().height(), self.measured(width))
        finally:
            self._small = not small
            self._widths = as_it_is

    def least_width(self, *, small: bool) -> int:
        """Pixels that keep every word whole, with the title as it is or smaller."""
        width = self._widths.get(small)
        if width is None:
            words = max(word_width(one.text, one.kind) for one in self._lines(small=small))
            width = max(self.least().width(), words + 2 * self.tight() + self.room())
            self._widths[small] = width
        return width

    def lines(self) -> Sequence[Line]:
        """Title and subline, as large as the choice has room for."""
        return self._lines(small=self._small)

    def _lines(self, *, small: bool) -> tuple[Line, Line]:
        title, below = super().lines()
        return title._replace(kind="strong" if small else title.kind), below

    def tone(self) -> Tone:
        """Coloured while chosen."""
        if self.isChecked() and self.isEnabled():
            return look().theme.button(self._chosen_role)
        return super().tone()

    def padding(self) -> tuple[int, int]:
        """Room for the tick in the corner."""
        scale = look().scale
        return scale.px(22), scale.px(8)

    def tight(self) -> int:
        """The tick keeps its corner."""
        return look().scale.px(14)

    def least(self) -> QSize:
        """A glove's size."""
        side = look().scale.secondary
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """As any button, with a tick while chosen."""
        super().paintEvent(event)
        if self.isChecked():
            side, inset = look().scale.px(11), look().scale.px(5)
            box = QRectF(self.width() - side - inset, inset, side, side)
            with painting(self) as painter:
                draw_tick(painter, box, self.tone().ink)
