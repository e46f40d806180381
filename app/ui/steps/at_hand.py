"""Pictograms of a step, and the tools to have at hand before it begins."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QBoxLayout, QWidget

from app.domain.procedure import Step, text_in
from app.ui.kit.layouts import column
from app.ui.kit.pictograms import PictogramRow
from app.ui.kit.text import Text
from app.ui.language import Language
from app.ui.steps.hazards import signs_of
from app.ui.theme import State, look

_WIDEST: Final = 420
"""Pixels at 96 dpi: what is left beside it holds the tools on the narrowest panel."""


class AtHand(QWidget):
    """The tools stand quietly below the pictograms, or beside them where there is no height."""

    def __init__(self, step: Step, language: Language) -> None:
        super().__init__()
        self._pile = column(gap_mm=2)
        self._signs = PictogramRow(signs_of(step), side_mm=7)
        if self._signs.signs():
            self._pile.addWidget(self._signs)
        if step.tools:
            at_hand = ", ".join(text_in(one, language) for one in step.tools)
            said = QCoreApplication.translate("StepPage", "Tools: {tools}").format(tools=at_hand)
            tools = Text(said, "small", state=State.OFF)
            tools.setObjectName("tools")
            self._pile.addWidget(tools)
        self._pile.setStretch(self._pile.count() - 1, 1)
        self.setLayout(self._pile)

    @property
    def empty(self) -> bool:
        """Whether the step warns of nothing and needs nothing."""
        return not self._pile.count()

    def turn(self, *, low: bool) -> None:
        """Beside each other where it is to be low."""
        along, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        if look().mirrored:
            along = QBoxLayout.Direction.RightToLeft
        self._pile.setDirection(along if low else down)
        # The words break, never the row of pictograms for their sake.
        whole = min(self._signs.sizeHint().width(), look().scale.px(_WIDEST))
        self._signs.setMinimumWidth(whole if low and self._pile.count() > 1 else 0)
