"""What stands on the page of a step, and where: as much at once as the panel has room for."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QBoxLayout, QLayout, QWidget

from app.ui.kit.layouts import column, forget_sizes, row
from app.ui.steps.at_hand import AtHand
from app.ui.theme import look

_UNBOUNDED: Final = (1 << 24) - 1


class Arrangement(Enum):
    """Where pictograms and inputs stand; what suits wide pages comes first."""

    SIGNS_BESIDE = auto()
    SIGNS_ABOVE = auto()
    INPUTS_BESIDE = auto()


@dataclass(frozen=True)
class Pieces:
    """What a step page is made of; a step has a picture and pictograms or has none.

    top: the banners. words: what to do. told: the buttons below the words. asked: the inputs.
    signs: pictograms, and the tools below them. way_out: what leads on where an input cannot be
    given; it gives way to the inputs.
    """

    top: QLayout
    words: QLayout
    told: QLayout
    asked: QLayout
    picture: QWidget | None
    signs: AtHand | None
    way_out: QWidget


class StepContent(QWidget):
    """The content of a step page, arranged for the room that is given to it."""

    def __init__(self, pieces: Pieces) -> None:
        super().__init__()
        self._pieces = pieces
        self._above = column()
        self._beside = column()
        if pieces.picture is not None:
            self._beside.addWidget(pieces.picture)
        self._beside.addStretch(1)
        self._head = row(gap_mm=4)
        self._head.addLayout(pieces.words, 1)
        self._head.addLayout(self._beside)
        self._split = column(gap_mm=3)
        self._split.addLayout(column(self._head, pieces.told, 1), 1)
        self._split.addLayout(pieces.asked, 1)
        self._whole = column(pieces.top, self._above, self._split, 1)
        self._whole.setSpacing(look().scale.px(8))
        self.setLayout(self._whole)
        self._arranged: tuple[QSize, bool, int, int] | None = None
        self._lay(Arrangement.SIGNS_BESIDE)

    def arrange(self, room: QSize, *, way_out: bool) -> None:
        """Choose the arrangement that shows all at once, or else the one that turns least.

        The way out is shown while there is room, as the sheets of the inputs and the problem
        sheet lead to it as well. Where the page has to turn, the pictograms come first: whoever
        cannot read relies on them.
        """
        if self._mark(room, way_out) == self._arranged:
            return
        self._choose(room, way_out=way_out)
        self._arranged = self._mark(room, way_out)

    def _mark(self, room: QSize, way_out: bool) -> tuple[QSize, bool, int, int]:
        """What a choice hangs on: while it stays the same, so does the choice."""
        forget_sizes(self._whole)
        least = self._whole.totalMinimumSize().width()
        return QSize(room), way_out, self._height(room.width()), least

    def _choose(self, room: QSize, *, way_out: bool) -> None:
        for with_way_out in (True, False) if way_out else (False,):
            self._pieces.way_out.setVisible(with_way_out)
            for one in Arrangement:
                self._lay(one)
                if self._height(room.width()) <= room.height() and self._fits(room.width()):
                    return
        self._pieces.way_out.setVisible(way_out)
        narrower = room.width() - look().scale.secondary - look().scale.mm(2)
        turned = QSize(narrower, room.height())
        self._lay(Arrangement.INPUTS_BESIDE)
        pages, fits = self._pages(turned), self._fits(narrower)
        self._lay(Arrangement.SIGNS_ABOVE)
        if fits and pages < self._pages(turned):
            self._lay(Arrangement.INPUTS_BESIDE)

    def _pages(self, room: QSize) -> int:
        return -(-self._height(room.width()) // max(1, room.height()))

    def _height(self, width: int) -> int:
        return self._whole.totalHeightForWidth(width)

    def _fits(self, width: int) -> bool:
        return self._whole.totalMinimumSize().width() <= width

    def _lay(self, one: Arrangement) -> None:
        inputs_beside = one is Arrangement.INPUTS_BESIDE
        signs_beside = one is Arrangement.SIGNS_BESIDE
        along, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        if look().mirrored:
            along = QBoxLayout.Direction.RightToLeft
        self._split.setDirection(along if inputs_beside else down)
        self._head.setDirection(down if inputs_beside else along)
        if self._pieces.picture is not None:
            _bound(self._pieces.picture, bounded=not inputs_beside)
        if self._pieces.signs is not None:
            self._place_signs(self._pieces.signs, beside=signs_beside)
        forget_sizes(self._whole)

    def _place_signs(self, signs: AtHand, *, beside: bool) -> None:
        signs.turn(low=not beside)
        _bound(signs, bounded=beside)
        wanted, other = self._beside, self._above
        if not beside:
            wanted, other = other, wanted
        if wanted.indexOf(signs) < 0:
            other.removeWidget(signs)
            wanted.insertWidget(wanted.count() - 1 if beside else 0, signs)


def _bound(piece: QWidget, *, bounded: bool) -> None:
    """Give what stands beside the words a column of one width."""
    width = look().scale.px(240)
    piece.setMinimumWidth(width if bounded else 0)
    piece.setMaximumWidth(width if bounded else _UNBOUNDED)
