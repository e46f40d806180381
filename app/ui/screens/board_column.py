"""One station of the board: its vehicles from the top, and a tap for those that do not fit."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from app.ui.kit.buttons import ActionButton
from app.ui.kit.layouts import column
from app.ui.kit.text import Text
from app.ui.theme import look


class BoardColumn(QWidget):
    """Cards below a title, as many as there is room for; the button turns to the next ones.

    `first` is the place of the card to begin with, as another board left it.
    """

    def __init__(self, title: str, cards: Sequence[QWidget], first: int = 0) -> None:
        super().__init__()
        self._cards = tuple(cards)
        self._first = first if first < len(self._cards) else 0
        self._shown = 0
        self.title = title
        self._title = Text(title, "small_strong")
        self._more = ActionButton("")
        self._more.setObjectName("more")
        self._more.clicked.connect(self._turn)
        self._pile = column(self._title, *self._cards, self._more, 1)
        self.setLayout(self._pile)
        self._show()

    @property
    def first(self) -> int:
        """The place of the first card seen."""
        return self._first

    def minimumSizeHint(self) -> QSize:
        """The board gives the height."""
        return QSize(super().minimumSizeHint().width(), 0)

    def least(self) -> int:
        """Height in which every card can be seen whole, one after the other."""
        heights = [self._height(card) for card in self._cards]
        more = self._height(self._more) if len(heights) > 1 else 0
        return self._height(self._title) + max(heights, default=0) + more

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another height may hold another number of cards."""
        super().resizeEvent(event)
        self._show()

    def event(self, event: QEvent) -> bool:
        """A card may have grown, as by a proof that ran out."""
        if event.type() is QEvent.Type.LayoutRequest:
            self._show()
        return super().event(event)

    def _turn(self) -> None:
        self._first += self._shown
        if self._first >= len(self._cards):
            self._first = 0
        self._show()

    def _show(self) -> None:
        heights = [self._height(card) for card in self._cards]
        room = self.height() - self._height(self._title)
        if sum(heights) > room or self._first:
            room -= self._height(self._more)
        left = heights[self._first :]
        self._shown = next((n for n in range(len(left), 0, -1) if sum(left[:n]) <= room), 1)
        last = self._first + self._shown
        for place, card in enumerate(self._cards):
            card.setVisible(self._first <= place < last)
        hidden = len(self._cards) - min(self._shown, len(left))
        more = QCoreApplication.translate("LineScreen", "{count} more").format(count=hidden)
        self._more.set_title(more)
        self._more.setVisible(hidden > 0)

    def _height(self, widget: QWidget) -> int:
        """With the gap below it."""
        grows = widget.hasHeightForWidth()
        height = widget.heightForWidth(self.width()) if grows else widget.sizeHint().height()
        return height + look().scale.mm(2)
