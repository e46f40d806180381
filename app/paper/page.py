"""One PDF page in mm, measured from its top left corner.

Text is only ever drawn glyph by glyph, never parsed: reportlab's Paragraph understands
markup and would fetch files named in it. Equal drawings give equal bytes.
"""

from __future__ import annotations

import io
from typing import Literal

from reportlab.pdfgen.canvas import FILL_NON_ZERO, Canvas
from reportlab.pdfgen.pathobject import PDFPathObject

from app.paper.fonts import POINTS_PER_MM, Face
from app.paper.symbols import Symbol, dark_runs

Align = Literal["left", "centre", "right"]
# A printer or rasteriser of one bit burns every dot it touches; bars that keep this share
# of a dot away from their neighbours come out as wide as they should (bar width reduction).
INSET_DOTS = 0.1
# Keeps a whole number of dots from being rounded up to one more by a rasteriser.
_UNDER_POINTS = 0.001


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
        self._dot = 72 / dpi
        self._inset = inset * self._dot
        across, down = (round(side / 25.4 * dpi) for side in (width_mm, height_mm))
        self._top = down * self._dot - _UNDER_POINTS
        self._buffer = io.BytesIO()
        size = (across * self._dot - _UNDER_POINTS, self._top)
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

    def symbol(
        self, symbol: Symbol, x_mm: float, y_mm: float, dots: int, height_mm: float | None = None
    ) -> None:
        """A symbol without its quiet zones, `dots` printer dots to a module.

        height_mm: the bars of a linear symbol; a matrix symbol is as high as wide.
        """
        left, top = self._on_dot(x_mm), self._on_dot(y_mm)
        module = dots * self._dot
        tall = self._on_dot(height_mm) if symbol.linear and height_mm else module
        path = self._canvas.beginPath()
        for number, row in enumerate(symbol.rows):
            for first, count in dark_runs(row):
                across, down = left + first * module, top + number * module
                self._dark(path, across, down, count * module, tall)
        # The same dark cells once more, upright: closes the hairlines between the rows.
        for number, column in enumerate(map("".join, zip(*symbol.rows, strict=True))):
            for first, count in dark_runs(column) if not symbol.linear else ():
                across, down = left + number * module, top + first * module
                self._dark(path, across, down, module, count * module)
        self._canvas.setFillGray(0)
        self._canvas.drawPath(path, stroke=0, fill=1, fillMode=FILL_NON_ZERO)

    def turn(self) -> None:
        """What follows stands on another page of the same size."""
        self._canvas.showPage()

    def finish(self) -> bytes:
        """The page, and those before it, as PDF."""
        self._canvas.showPage()
        self._canvas.save()
        return self._buffer.getvalue()

    def _on_dot(self, mm: float) -> float:
        return round(mm * POINTS_PER_MM / self._dot) * self._dot

    def _dark(
        self, path: PDFPathObject, left: float, top: float, width: float, height: float
    ) -> None:
        inset = self._inset
        path.rect(
            left + inset, self._top - top - height + inset, width - 2 * inset, height - 2 * inset
        )
