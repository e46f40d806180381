"""Values one after the other: tapped, or typed on a keyboard and ended with Enter."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QGridLayout, QWidget
from shiboken6 import isValid

from app.ui.kit.value_tile import ValueTile
from app.ui.language import inside
from app.ui.steps.entry_sheet import TextSheet
from app.ui.theme import look

if TYPE_CHECKING:
    from app.ui.screens.screen import Frame


@dataclass(frozen=True)
class Asked:
    """One value: its name in the code, its caption, a hint, whether it may stay empty."""

    name: str
    caption: str
    hint: str = ""
    optional: bool = False


class FieldTiles(QWidget):
    """Tiles for texts; the one in focus takes what a keyboard types. `given` carries name, text."""

    given = Signal(str, str)

    def __init__(self, frame: Frame, asked: Sequence[Asked], *, columns: int = 2) -> None:
        super().__init__()
        self._frame = frame
        self._asked = {one.name: one for one in asked}
        self._values = {one.name: "" for one in asked}
        self._tiles: dict[str, ValueTile] = {}
        self._focus = asked[0].name
        self._sheet: TextSheet | None = None
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(look().scale.mm(2))
        for place, one in enumerate(asked):
            tile = ValueTile(one.caption, hint=one.hint, compact=True)
            tile.setObjectName(f"field:{one.name}")
            tile.clicked.connect(lambda _=False, name=one.name: self._enter(name))
            self._tiles[one.name] = tile
            grid.addWidget(tile, place // columns, place % columns)
        for side in range(columns):
            grid.setColumnStretch(side, 1)

    def missing(self) -> list[str]:
        """What must not stay empty, as a sentence names it."""
        return [
            inside(one.caption)
            for name, one in self._asked.items()
            if not one.optional and not self._values[name]
        ]

    def show_values(self, **values: str) -> None:
        """Show what is known; the first that lacks and may not stay empty comes into focus."""
        self._values |= values
        needed = [name for name, one in self._asked.items() if not one.optional]
        lacking = [name for name in needed or self._asked if not self._values[name]]
        self._focus = lacking[0] if lacking else next(iter(self._asked))
        self._show()

    def typed(self, text: str) -> None:
        """What a keyboard types, before Enter."""
        if self._sheet is not None and isValid(self._sheet):
            if text:
                self._sheet.keypad.set_text(text)
        elif text:
            self._tiles[self._focus].set_value(text)
        else:
            self._show()

    def take(self, text: str) -> None:
        """Enter, or the sheet's accept: the value is given and the next comes into focus."""
        if self._sheet is not None and isValid(self._sheet):
            self._frame.close_sheet()
        self._sheet = None
        name = self._focus
        self._values[name] = text.strip()
        names = list(self._asked)
        self._focus = names[(names.index(name) + 1) % len(names)]
        self._show()
        self.given.emit(name, text.strip())

    def _enter(self, name: str) -> None:
        self._focus = name
        self._show()
        one = self._asked[name]
        text = self._values[name]
        self._sheet = TextSheet(
            one.caption, self._frame.language, text=text, hint=one.hint, required=not one.optional
        )
        self._sheet.setObjectName("text_sheet")
        self._sheet.entered.connect(self.take)
        self._frame.open_sheet(self._sheet)

    def _show(self) -> None:
        may = QCoreApplication.translate("FirstRun", "may stay empty")
        for name, tile in self._tiles.items():
            one = self._asked[name]
            tile.clear(one.hint or (may if one.optional else "\u00a0"))
            tile.set_value(self._values[name])
            tile.set_focus(name == self._focus)
