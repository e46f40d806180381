"""Hazards and protection as pictures, for whoever cannot read the language."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.kit.icons import icon
from app.ui.kit.painting import Line, draw_stack, painting, stack_height, word_width
from app.ui.theme import look

HAZARDS: Final = frozenset(
    {"HV", "PYRO", "EX", "FLAM", "PRESS", "CHEM", "ACID", "CMR", "TOX"}
    | {"CRUSH", "LOAD", "CUT", "NOISE", "HOT", "GAS", "FIRE", "LIFT"}
)
PROTECTION: Final = frozenset(
    {"shoes", "shoes_esd", "glasses", "goggles", "face_arc", "face_shield", "ears", "ffp2", "ffp3"}
    | {"gloves", "gloves_cut", "gloves_nitrile", "gloves_hv0", "gloves_cold"}
    | {"fr_clothing", "antistatic"}
)


@dataclass(frozen=True)
class Sign:
    """One pictogram (a name of HAZARDS or PROTECTION) and the word below it."""

    name: str
    word: str


class PictogramRow(QWidget):
    """Yellow triangles for hazards, blue discs for protection, each with its word.

    The row breaks where its width ends. `side_mm` is the height of one picture.
    """

    def __init__(
        self, signs: Sequence[Sign] = (), *, side_mm: float = 9, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._signs: tuple[Sign, ...] = ()
        self._placed: dict[int, list[QRect]] = {}
        self._side_mm = side_mm
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_signs(signs)

    def set_signs(self, signs: Sequence[Sign]) -> None:
        """Show other pictograms; raises ValueError for an unknown name."""
        for sign in signs:
            if sign.name not in HAZARDS and sign.name not in PROTECTION:
                raise ValueError(f"unknown pictogram: {sign.name}")
        self._signs = tuple(signs)
        self._placed.clear()
        self.setAccessibleName(", ".join(sign.word for sign in signs))
        self.updateGeometry()
        self.update()

    def signs(self) -> tuple[Sign, ...]:
        """The pictograms shown."""
        return self._signs

    def hasHeightForWidth(self) -> bool:
        """It breaks into further rows."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height of all rows."""
        cells = self._cells(width)
        return max((cell.bottom() + 1 for cell in cells), default=0)

    def sizeHint(self) -> QSize:
        """All in one row."""
        cells = self._cells(100_000)
        width = max((cell.right() + 1 for cell in cells), default=0)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """One below the other, if it must be."""
        widest = max((cell.width() for cell in self._cells(100_000)), default=0)
        return QSize(widest, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Pictures over words."""
        del event
        side = look().scale.mm(self._side_mm)
        with painting(self) as painter:
            for sign, cell in zip(self._signs, self._cells(self.width()), strict=True):
                corner = QPoint(cell.center().x() - side // 2, cell.top())
                painter.drawPixmap(corner, icon(f"sign-{sign.name.lower()}", "", side))
                words = cell.adjusted(0, side + look().scale.px(3), 0, 0)
                words.setHeight(stack_height((_word(sign),), cell.width()))
                draw_stack(painter, words, (_word(sign),))

    def _cells(self, width: int) -> list[QRect]:
        if width not in self._placed:
            self._placed[width] = self._place(width)
        return self._placed[width]

    def _place(self, width: int) -> list[QRect]:
        scale = look().scale
        side, gap = scale.mm(self._side_mm), scale.mm(2)
        cells: list[QRect] = []
        left = top = lowest = 0
        for sign in self._signs:
            across = max(side + scale.px(20), word_width(sign.word, "small") + 2)
            height = side + scale.px(3) + stack_height((_word(sign),), across)
            if left and left + across > width:
                left, top = 0, lowest + gap
            cells.append(QRect(left, top, across, height))
            left, lowest = left + across + gap, max(lowest, top + height)
        return cells


def _word(sign: Sign) -> Line:
    return Line(sign.word, "small", look().theme.ink)
