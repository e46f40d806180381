"""What every pressable widget shares: it fits a glove, grows with its words and takes no focus."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from app.ui.kit.painting import Line, stack_height, text_width, word_width
from app.ui.theme import look


class Target(QAbstractButton):
    """A press-down surface with lines of text.

    It takes no keyboard focus: a scanner that types would press it with its closing Enter.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._heights: dict[int, int] = {}
        self._widths: dict[Hashable, int] = {}

    def updateGeometry(self) -> None:
        """What the widget says has changed; what was measured of it no longer holds."""
        self._heights.clear()
        self._widths.clear()
        super().updateGeometry()

    def lines(self) -> Sequence[Line]:
        """The texts that decide how large the widget has to be."""
        return ()

    def padding(self) -> tuple[int, int]:
        """Room left and right, and above and below the text, in pixels."""
        scale = look().scale
        return scale.px(26), scale.px(10)

    def tight(self) -> int:
        """Room left and right, in pixels, where the words would not fit otherwise."""
        return look().scale.px(12)

    def least(self) -> QSize:
        """The smallest size a glove can hit."""
        side = look().scale.secondary
        return QSize(side, side)

    def room(self) -> int:
        """Width taken by something beside the text, as an icon."""
        return 0

    def hasHeightForWidth(self) -> bool:
        """Narrow buttons wrap their words and grow."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height for the wrapped text, never below the least; layouts ask for it very often."""
        height = self._heights.get(width)
        if height is None:
            height = self._heights[width] = max(self.least().height(), self.measured(width))
        return height

    def measured(self, width: int) -> int:
        """Height that the wrapped text needs at a width."""
        inner = width - 2 * self.across(width) - self.room()
        return stack_height(self.lines(), inner) + 2 * self.padding()[1]

    def across(self, width: int) -> int:
        """Room left and right at a width: it gives way before the words break."""
        wanted, tight = self.padding()[0], self.tight()
        spare = width - self.room() - self._widest(text_width)
        return max(tight, min(wanted, spare // 2))

    def sizeHint(self) -> QSize:
        """Every line unbroken."""
        width = self._widest(text_width) + 2 * self.padding()[0] + self.room()
        width = max(self.least().width(), width)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Every word unbroken."""
        width = self._widest(word_width) + 2 * self.tight() + self.room()
        return self.least().expandedTo(QSize(width, 0))

    def _widest(self, measure: Callable[[str, str], int]) -> int:
        width = self._widths.get(measure)
        if width is None:
            width = max((measure(line.text, line.kind) for line in self.lines()), default=0)
            self._widths[measure] = width
        return width
