"""Laid-out labels in ZPL II (Zebra Programming Guide): symbols and areas as the printer's own.

Nothing but this file writes `^` or `~`: every field is hexadecimal but for letters and digits, so
that no text and no code can command the printer.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from app.labels.layout import Layout, PlacedSymbol
from app.labels.raster import Dots, Raster, lay
from app.labels.template import Box, Template
from app.labels.zpl_fields import field_data, graphic
from app.labels.zpl_symbols import (
    QR_DROP,
    as_dots,
    code128_data,
    datamatrix_data,
    is_native_qr,
    qr_data,
)
from app.paper.grid import dot_at


def zpl_of(template: Template, layout: Layout, raster: Raster, dpi: int) -> bytes:
    """One label for a printer of dpi dots per inch."""
    across, down = (dot_at(side, dpi) for side in (template.width, template.height))
    body = "".join(_body(layout, raster, dpi))
    return f"^XA^CI28^LH0,0^PW{across}^LL{down}{body}^XZ\n".encode("ascii")


def _body(layout: Layout, raster: Raster, dpi: int) -> Iterator[str]:
    lines = [(one, *raster.line(one)) for one in layout.lines]
    white = [(left, top, dots) for one, left, top, dots in lines if one.white]
    for box in layout.fills:
        yield _fill(box, white, dpi)
    for one, left, top, dots in lines:
        if not one.white and dots.size:
            yield f"^FO{max(0, left)},{max(0, top)}{graphic(dots)}"
    for mark in layout.marks:
        mark_left, mark_top = dot_at(mark.box.x, dpi), dot_at(mark.box.y, dpi)
        yield f"^FO{mark_left},{mark_top}{graphic(raster.mark(mark))}"
    for placed in layout.symbols:
        yield _symbol(placed, dpi)


def _fill(box: Box, white: list[tuple[int, int, Dots]], dpi: int) -> str:
    """A black area; one with white letters on it is drawn with them left out."""
    left, top = dot_at(box.x, dpi), dot_at(box.y, dpi)
    width = max(1, dot_at(box.x + box.width, dpi) - left)
    height = max(1, dot_at(box.y + box.height, dpi) - top)
    area = np.ones((height, width), np.bool_)
    for line_left, line_top, dots in white:
        lay(area, dots, line_left - left, line_top - top, white=True)
    if area.all():
        return f"^FO{left},{top}^GB{width},{height},{min(width, height)},B,0^FS"
    return f"^FO{left},{top}{graphic(area)}"


def _symbol(placed: PlacedSymbol, dpi: int) -> str:
    """The printer's own symbol where it surely comes out as ours, else ours as a picture."""
    symbol, dots = placed.symbol, placed.dots
    left, top, high = dot_at(placed.x, dpi), dot_at(placed.y, dpi), dot_at(placed.height, dpi)
    match symbol.identifier:
        case "]C0" | "]C1" if signs := code128_data(symbol):
            bars = f"^BY{dots},3,{high}^BCN,{high},N,N,N,N"
            return f"^FO{left},{top}{bars}{field_data(signs)}"
        case "]A0":
            bars = f"^BY{dots},3,{high}^B3N,N,{high},N,N"
            return f"^FO{left},{top}{bars}{field_data(symbol.payload)}"
        case "]d1" | "]d2":
            size = f"^BXN,{dots},200,{symbol.columns},{len(symbol.rows)},,_"
            return f"^FO{left},{top}{size}{field_data(datamatrix_data(symbol))}"
        case "]Q1" if is_native_qr(symbol, dots) and top > QR_DROP:
            asked = f"^BY1,3,{QR_DROP}^BQN,2,{dots}"
            return f"^FO{left},{top - QR_DROP}{asked}{field_data(qr_data(symbol))}"
        case _:
            return f"^FO{left},{top}{graphic(as_dots(symbol, dots, high))}"
