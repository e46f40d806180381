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

Dots = NDArray[np.bool_]
# A dot is burnt where the letter covers this share of it, of 255: letters keep their weight.
_COVERED: Final = 100
# Places of a glyph between two dots that are told apart, and dots left free beside a line.
_PARTS, _ROOM = 4, 3
_SHIFT: Final = {"left": 0.0, "centre": 0.5, "right": 1.0}


class Raster:
    """Draws lines for one resolution; words that come on every label are drawn once."""

    def __init__(self, folder: Path, fonts: Fonts, dpi: int) -> None:
        self._folder, self._fonts, self._dpi = folder, fonts, dpi
        self._drawn = functools.lru_cache(2048)(self._draw)
        self._marks: dict[PlacedMark, Dots] = {}
        self._face = functools.lru_cache(64)(self._open)

    def line(self, line: PlacedLine) -> tuple[int, int, Dots]:
        """Left and top dot of a line on the label, and its dots; none for a blank one."""
        wide = self._fonts.width(line.text, line.face, line.size)
        left = (line.x - wide * _SHIFT[line.align]) * self._dpi / 25.4
        whole = math.floor(left)
        part = round((left - whole) * _PARTS) / _PARTS
        across, above, dots = self._drawn(line.text, line.face, line.size, part)
        return whole + across, round(line.baseline * self._dpi / 25.4) + above, dots

    def mark(self, mark: PlacedMark) -> Dots:
        """A hazard mark, from the top left corner of its box."""
        if mark not in self._marks:
            self._marks[mark] = self._shape(mark)
        return self._marks[mark]

    def _shape(self, mark: PlacedMark) -> Dots:
        scale, box = self._dpi / 25.4, mark.box
        left, top = round(box.x * scale), round(box.y * scale)
        size = (round(box.width * scale) + 1, round(box.height * scale) + 1)
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
        font, em = self._face(face, size), size * self._dpi / 72
        left, top, _, bottom = font.getbbox(text, anchor="ls")
        width = self._fonts.width(text, face, size) * self._dpi / 25.4
        edge, above = int(left) - _ROOM, int(top) - 1
        picture = Image.new("L", (int(width) + 2 * _ROOM - edge, int(bottom) + 2 - above))
        pen, at = ImageDraw.Draw(picture), part - edge
        for glyph in text:
            pen.text((at, -above), glyph, fill=255, font=font, anchor="ls")
            at += self._fonts.widths[face][glyph] * em / 1000
        return edge, above, np.array(picture) >= _COVERED

    def _open(self, face: Face, size: float) -> ImageFont.FreeTypeFont:
        try:
            return ImageFont.truetype(
                self._folder / FILES[face],
                size * self._dpi / 72,
                layout_engine=ImageFont.Layout.BASIC,
            )
        except OSError as error:
            raise ShopError("paper-font-missing", file=FILES[face]) from error
