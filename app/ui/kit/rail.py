"""The way round the terminal: what the operator's role uses, and the lock at the bottom."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from app.ui.kit.buttons import HoldButton
from app.ui.kit.icons import icon
from app.ui.kit.layouts import forget_sizes
from app.ui.kit.painting import (
    Line,
    draw_ground,
    draw_shade,
    draw_stack,
    draw_surface,
    painting,
    stack_height,
    word_width,
)
from app.ui.kit.target import Target
from app.ui.kit.text import Text
from app.ui.theme import Role, Tone, look


class RailItem(NamedTuple):
    """Its name in the code, its icon file and its word; a place to go, or else a thing to open."""

    key: str
    icon: str
    word: str
    place: bool = True


class Rail(QWidget):
    """Icons with words, one of them chosen. `chosen` carries the key that was pressed.

    `bottom` stands apart, as the lock; it is pressed, never chosen.
    """

    chosen = Signal(str)

    def __init__(
        self,
        items: Sequence[RailItem] = (),
        bottom: RailItem | None = None,
        *,
        brand: str = "RE\u00b7",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._buttons: dict[str, RailButton] = {}
        self._alarm: QWidget | None = None
        scale = look().scale
        self._column = QVBoxLayout(self)
        self._column.setSpacing(scale.key_gap)
        self._brand = Text(brand, "brand", wrap=False)
        self._brand.setAlignment(Qt.AlignmentFlag.AlignCenter)
        # A width set on the rail itself would hold against the longest word on it.
        self._brand.setMinimumWidth(scale.px(88))
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)
        self.set_items(items, bottom)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A ground of its own."""
        del event
        with painting(self) as painter:
            draw_ground(painter, self.rect(), look().theme.rail)

    def set_items(self, items: Sequence[RailItem], bottom: RailItem | None = None) -> None:
        """Show other items, as after a sign-in; nothing is chosen then."""
        for button in self._buttons.values():
            button.hide()
            button.deleteLater()
        while self._column.count():
            self._column.takeAt(0)
        self._buttons = {}
        self._column.addWidget(self._brand)
        self._column.addSpacing(look().scale.px(4))
        for item in items:
            self._column.addWidget(self._add(item, checkable=item.place))
        # What is held in an emergency is never hit with the item above it.
        self._column.addSpacing(look().scale.gap - self._column.spacing())
        self._column.addStretch(1)
        if self._alarm is not None:
            self._column.addWidget(self._alarm)
            self._column.addSpacing(look().scale.mm(3))
        if bottom is not None:
            self._column.addWidget(self._add(bottom, checkable=False))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another height may have room for the brand, or none."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """The brand gives way to what is touched."""
        side = look().scale.px(8)
        for branded in (True, False):
            self._brand.setVisible(branded)
            self._column.setContentsMargins(side, side * 3 if branded else side, side, side)
            forget_sizes(self._column)
            if self._column.minimumSize().height() <= self.height():
                return

    def set_alarm(self, widget: QWidget) -> None:
        """Put what is held in an emergency above the bottom, in place of the one before."""
        if self._alarm is not None:
            self._column.removeWidget(self._alarm)
            self._alarm.hide()
            self._alarm.deleteLater()
        self._alarm = widget
        place = self._column.count() - 1
        self._column.insertWidget(max(place, 0), widget)
        self._column.insertSpacing(max(place, 0) + 1, look().scale.mm(3))
        self._fit()

    def choose(self, key: str | None) -> None:
        """Mark where the operator is; None or an unknown key marks nothing."""
        for name, button in self._buttons.items():
            button.setChecked(name == key)

    def button(self, key: str) -> RailButton:
        """The button of an item; raises KeyError."""
        return self._buttons[key]

    def _add(self, item: RailItem, *, checkable: bool) -> RailButton:
        button = RailButton(item)
        button.setCheckable(checkable)
        button.clicked.connect(lambda _=False, key=item.key: self._press(key))
        self._buttons[item.key] = button
        return button

    def _press(self, key: str) -> None:
        if self._buttons[key].isCheckable():
            self.choose(key)
        self.chosen.emit(key)


class RailAlarm(HoldButton):
    """A button of the rail that is held, never tapped: as wide as the rail, 15 mm high."""

    def __init__(self, title: str, subline: str) -> None:
        super().__init__(title, role=Role.ALARM, subline=subline)

    def lines(self) -> Sequence[Line]:
        """Words small enough for the rail."""
        ink = self.tone().ink
        return (
            Line(self.title(), "small_strong", ink),
            Line(self.subline(), "note", ink),
        )

    def least(self) -> QSize:
        """A glove's size."""
        side = look().scale.secondary
        return QSize(side, side)

    def padding(self) -> tuple[int, int]:
        """Words may use nearly the whole width."""
        return look().scale.px(4), look().scale.px(10)

    def tight(self) -> int:
        """As close as it goes."""
        return look().scale.px(4)

    def sizeHint(self) -> QSize:
        """As wide as the other items."""
        width = max(look().scale.px(88), self.minimumSizeHint().width())
        return QSize(width, self.heightForWidth(width))


class RailButton(Target):
    """One item of the rail: an icon over its word."""

    def __init__(self, item: RailItem, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._item = item
        self.setAccessibleName(item.word)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def lines(self) -> Sequence[Line]:
        """The word."""
        return (Line(self._item.word, "note", self._tone().ink),)

    def padding(self) -> tuple[int, int]:
        """Words may use nearly the whole width."""
        return look().scale.px(4), look().scale.px(14)

    def sizeHint(self) -> QSize:
        """As wide as the longest word; further words wrap."""
        return self._size(self.padding()[1])

    def minimumSizeHint(self) -> QSize:
        """Where the rail is full, its items stand closer, never lower than a glove needs."""
        return self._size(look().scale.px(4))

    def _size(self, upright: int) -> QSize:
        scale, across = look().scale, self.padding()[0]
        width = max(self.least().width(), scale.px(88), self._word_width() + 2 * across)
        words = stack_height(self.lines(), width - 2 * across)
        height = scale.px(28) + scale.px(4) + words + 2 * upright
        return QSize(width, max(height, self.least().height()))

    def hasHeightForWidth(self) -> bool:
        """The rail is as wide as it is."""
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Icon and word; the chosen one on a ground of its own."""
        del event
        scale, tone = look().scale, self._tone()
        side, across = scale.px(28), self.padding()[0]
        with painting(self) as painter:
            if self.isChecked():
                draw_surface(painter, self.rect(), tone, width=0, radius=scale.px(12))
            if self.isDown():
                draw_shade(painter, self.rect(), tone.ink, scale.px(12))
            words = stack_height(self.lines(), self.width() - 2 * across)
            top = (self.height() - side - scale.px(4) - words) // 2
            picture = icon(self._item.icon, tone.ink, side)
            painter.drawPixmap(QPoint((self.width() - side) // 2, top), picture)
            below = QRect(across, top + side + scale.px(4), self.width() - 2 * across, words)
            draw_stack(painter, below, self.lines())

    def _word_width(self) -> int:
        return word_width(self._item.word, "note")

    def _tone(self) -> Tone:
        theme = look().theme
        if self.isChecked():
            return Tone(theme.rail_chosen_ink, theme.rail_chosen, theme.rail_chosen)
        return Tone(theme.rail_ink, theme.rail, theme.rail)
