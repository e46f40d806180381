"""Large tiles of which one, or several, are chosen; none is chosen beforehand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from app.ui.kit.buttons import ActionButton
from app.ui.kit.painting import draw_tick, painting
from app.ui.theme import Role, Tone, look


@dataclass(frozen=True)
class Option:
    """One answer: what it is called in the code, and what the tile says."""

    key: str
    title: str
    subline: str = ""


class Choice(QWidget):
    """A grid of tiles. `role` colours what is chosen; a tick marks it for those who see no colour.

    `columns` is how many stand beside each other where there is room; no word is ever broken.
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
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
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
        width = event.size().width()
        fit = (n for n in range(self._most, 1, -1) if self._least_width(n) <= width)
        self._lay(next(fit, 1))

    def _least_width(self, columns: int) -> int:
        widths = [tile.minimumSizeHint().width() for tile in self._tiles.values()]
        wide = sum(max(widths[place::columns], default=0) for place in range(columns))
        return wide + (columns - 1) * self._grid.horizontalSpacing()

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


class ChoiceTile(ActionButton):
    """One tile of a choice."""

    def __init__(self, option: Option, role: Role, parent: QWidget | None = None) -> None:
        super().__init__(option.title, subline=option.subline, tall=False, parent=parent)
        self._chosen_role = role
        self.setCheckable(True)

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
