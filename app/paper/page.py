"""One PDF page in mm, measured from its top left corner.

Text is only ever drawn glyph by glyph, never parsed: reportlab's Paragraph understands
markup and would fetch files named in it. Equal drawings give equal bytes.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Literal

import numpy as np
from reportlab import rl_config
from reportlab.pdfgen.canvas import FILL_EVEN_ODD, Canvas

from app.paper.fonts import POINTS_PER_MM, Face
from app.paper.grid import dot_at
from app.paper.symbols import Symbol, dark_areas

Align = Literal["left", "centre", "right"]
# A printer or rasteriser of one bit burns every dot it touches; bars that keep this share
# of a dot away from their neighbours come out as wide as they should (bar width reduction).
INSET_DOTS = 0.1
# Keeps a whole number of dots from being rounded up to one more by a rasteriser.
_UNDER_POINTS = 0.001
# Parts of a dot that a symbol is drawn in.
_UNITS = 20
# Binary streams: the text form of old mail is a quarter longer and takes longer than the drawing.
rl_config.useA85 = 0


class Page:
    """A page whose size is a whole number of the printer's dots, so that bars lie on them."""

    def __init__(
        self,
        width_mm: float,
        height_mm: float,
        dpi: int,
        *,
        title: str,
        author: str,
        inset: float = INSET_DOTS,
    ) -> None:
        self._dpi, self._dot = dpi, 72 / dpi
        self._inset = inset * self._dot
        size = self._size(width_mm, height_mm)
        self._top = size[1]
        self._buffer = io.BytesIO()
        self._canvas = Canvas(self._buffer, pagesize=size, invariant=1, pageCompression=1)
        self._canvas.setTitle(title)
        self._canvas.setAuthor(author)
        self._canvas.setCreator("Refactory Station")
        self._canvas.setViewerPreference("PrintScaling", "None")

    def text(
        self,
        line: str,
        x_mm: float,
        baseline_mm: float,
        face: Face,
        size: float,
        *,
        align: Align = "left",
        white: bool = False,
    ) -> None:
        """A line of drawable text; x is its left edge, centre or right edge. Size in points."""
        draw = {
            "left": self._canvas.drawString,
            "centre": self._canvas.drawCentredString,
            "right": self._canvas.drawRightString,
        }[align]
        self._canvas.setFillGray(1 if white else 0)
        self._canvas.setFont(face, size)
        draw(x_mm * POINTS_PER_MM, self._top - baseline_mm * POINTS_PER_MM, line)

    def fill(self, x_mm: float, y_mm: float, width_mm: float, height_mm: float) -> None:
        """A black rectangle; its edges are moved to whole dots, to print as thick everywhere."""
        left, top = self._on_dot(x_mm), self._on_dot(y_mm)
        right, bottom = self._on_dot(x_mm + width_mm), self._on_dot(y_mm + height_mm)
        self._canvas.setFillGray(0)
        self._canvas.rect(
            left + self._inset,
            self._top - bottom + self._inset,
            max(right - left, self._dot) - 2 * self._inset,
            max(bottom - top, self._dot) - 2 * self._inset,
            stroke=0,
            fill=1,
        )

    def shape(self, outlines: Sequence[Sequence[tuple[float, float]]]) -> None:
        """Closed lines in mm, dark where an odd number of them lie around."""
        path = self._canvas.beginPath()
        for first, *rest in outlines:
            path.moveTo(first[0] * POINTS_PER_MM, self._top - first[1] * POINTS_PER_MM)
            for x, y in rest:
                path.lineTo(x * POINTS_PER_MM, self._top - y * POINTS_PER_MM)
            path.close()
        self._canvas.setFillGray(0)
        self._canvas.drawPath(path, stroke=0, fill=1, fillMode=FILL_EVEN_ODD)

    def symbol(
        self, symbol: Symbol, x_mm: float, y_mm: float, dots: int, height_mm: float | None = None
    ) -> None:
        """A symbol without its quiet zones, `dots` printer dots to a module.

        height_mm: the bars of a linear symbol; a matrix symbol is as high as wide.
        """
        left, top = self._on_dot(x_mm), self._on_dot(y_mm)
        tall = dot_at(height_mm, self._dpi) if symbol.linear and height_mm else dots
        unit = self._dot / _UNITS
        # Whole numbers of a grid that is finer than the printer's: short, and quick to write.
        put = f"q 0 g {unit:.12f} 0 0 {-unit:.12f} {left:.6f} {self._top - top:.6f} cm"
        inset = round(self._inset / unit)
        dark = dark_areas(symbol) * ((dots * _UNITS, tall * _UNITS) * 2)
        dark += np.array((inset, inset, -2 * inset, -2 * inset))
        areas = "%d %d %d %d re\n" * len(dark) % tuple(dark.ravel().tolist())
        self._canvas.addLiteral(f"{put}\n{areas}f Q")

    def turn(self, width_mm: float | None = None, height_mm: float | None = None) -> None:
        """What follows stands on another page, of the same size or of its own."""
        self._canvas.showPage()
        if width_mm is not None and height_mm is not None:
            size = self._size(width_mm, height_mm)
            self._top = size[1]
            self._canvas.setPageSize(size)

    def finish(self) -> bytes:
        """The page, and those before it, as PDF."""
        self._canvas.showPage()
        self._canvas.save()
        return self._buffer.getvalue()

    def _size(self, width_mm: float, height_mm: float) -> tuple[float, float]:
        across, down = (dot_at(mm, self._dpi) for mm in (width_mm, height_mm))
        return across * self._dot - _UNDER_POINTS, down * self._dot - _UNDER_POINTS

    def _on_dot(self, mm: float) -> float:
        return dot_at(mm, self._dpi) * self._dot
