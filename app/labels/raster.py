"""Text and marks as dots, in the faces of the PDF: a printer's own fonts look and run otherwise."""

from __future__ import annotations

import functools
import math
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from app.domain.errors import ShopError
from app.labels.layout import PlacedLine, PlacedMark
from app.paper.fonts import FILES, Face, Fonts
from app.paper.grid import dot_at

Dots = NDArray[np.bool_]
# A dot is burnt where the letter covers this share of it, of 255: letters keep their weight.
_COVERED: Final = 100
# Places of a line between two dots that are told apart; each of its glyphs stands on whole dots.
_PARTS: Final = 4
_BLANK: Final = np.zeros((0, 0), np.bool_)
_SHIFT: Final = {"left": 0.0, "centre": 0.5, "right": 1.0}


def lay(area: Dots, dots: Dots, left: int, top: int, *, white: bool = False) -> None:
    """Put dots on an area, or take them off it, as far as they stand on it."""
    (tall, wide), (down, across) = dots.shape, area.shape
    first_row, first_column = max(0, -top), max(0, -left)
    rows, columns = min(tall, down - top), min(wide, across - left)
    if rows <= first_row or columns <= first_column:
        return
    part = dots[first_row:rows, first_column:columns]
    place = area[top + first_row : top + rows, left + first_column : left + columns]
    if white:
        place &= ~part
    else:
        place |= part


class Raster:
    """Draws lines for one resolution; words that come on every label are drawn once.

    So is each letter: no number of a batch is that of the label before.
    """

    def __init__(self, folder: Path, fonts: Fonts, dpi: int) -> None:
        self._folder, self._fonts, self._dpi = folder, fonts, dpi
        self._drawn = functools.lru_cache(2048)(self._draw)
        self._glyph = functools.lru_cache(4096)(self._letter)
        self._marks: dict[PlacedMark, Dots] = {}
        self._face = functools.lru_cache(64)(self._open)

    def line(self, line: PlacedLine) -> tuple[int, int, Dots]:
        """Left and top dot of a line on the label, and its dots; none for a blank one."""
        wide = self._fonts.width(line.text, line.face, line.size)
        left = (line.x - wide * _SHIFT[line.align]) * self._dpi / 25.4
        whole = math.floor(left)
        part = round((left - whole) * _PARTS) / _PARTS
        across, above, dots = self._drawn(line.text, line.face, line.size, part)
        return whole + across, dot_at(line.baseline, self._dpi) + above, dots

    def mark(self, mark: PlacedMark) -> Dots:
        """A hazard mark, from the top left corner of its box."""
        if mark not in self._marks:
            self._marks[mark] = self._shape(mark)
        return self._marks[mark]

    def _shape(self, mark: PlacedMark) -> Dots:
        scale, box = self._dpi / 25.4, mark.box
        left, top = (dot_at(mm, self._dpi) for mm in (box.x, box.y))
        across, down = (dot_at(mm, self._dpi) for mm in (box.width, box.height))
        size = (across + 1, down + 1)
        dark = np.zeros((size[1], size[0]), np.bool_)
        for outline in mark.outlines:
            picture = Image.new("1", size)
            corners = [(x * scale - left, y * scale - top) for x, y in outline]
            ImageDraw.Draw(picture).polygon(corners, fill=1)
            dark ^= np.array(picture, np.bool_)
        return dark

    def _draw(self, text: str, face: Face, size: float, part: float) -> tuple[int, int, Dots]:
        """Its place from the origin of the baseline, `part` of a dot to the right of one.

        Glyph by glyph, as wide as the PDF sets them: rounded widths would run out of the box.
        """
        em, at, glyphs = size * self._dpi / 72, part, []
        for letter in text:
            across, above, dots = self._glyph(letter, face, size)
            if dots.size:
                glyphs.append((round(at) + across, above, dots))
            at += self._fonts.widths[face][letter] * em / 1000
        if not glyphs:
            return 0, 0, _BLANK
        left = min(across for across, _, _ in glyphs)
        top = min(above for _, above, _ in glyphs)
        right = max(across + dots.shape[1] for across, _, dots in glyphs)
        bottom = max(above + dots.shape[0] for _, above, dots in glyphs)
        line = np.zeros((bottom - top, right - left), np.bool_)
        for across, above, dots in glyphs:
            lay(line, dots, across - left, above - top)
        return left, top, line

    def _letter(self, letter: str, face: Face, size: float) -> tuple[int, int, Dots]:
        """A glyph's place from the origin of the baseline and its dots, without blank edges."""
        font = self._face(face, size)
        left, top, right, bottom = font.getbbox(letter, anchor="ls")
        edge, above = math.floor(left) - 1, math.floor(top) - 1
        picture = Image.new("L", (math.ceil(right) + 2 - edge, math.ceil(bottom) + 1 - above))
        ImageDraw.Draw(picture).text((-edge, -above), letter, fill=255, font=font, anchor="ls")
        dots = np.array(picture) >= _COVERED
        rows, columns = (np.flatnonzero(dots.any(axis=axis)) for axis in (1, 0))
        if not rows.size:
            return 0, 0, _BLANK
        inked = dots[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
        return edge + int(columns[0]), above + int(rows[0]), inked

    def _open(self, face: Face, size: float) -> ImageFont.FreeTypeFont:
        try:
            return ImageFont.truetype(
                self._folder / FILES[face],
                size * self._dpi / 72,
                layout_engine=ImageFont.Layout.BASIC,
            )
        except OSError as error:
            raise ShopError("paper-font-missing", file=FILES[face]) from error
