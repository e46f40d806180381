"""A laid-out label as the dots its ZPL burns, to be read back before it is sent."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from app.labels.layout import Layout
from app.labels.raster import Dots, Raster
from app.labels.template import Template
from app.labels.zpl_symbols import as_dots


def dots_of(template: Template, layout: Layout, raster: Raster, dpi: int) -> NDArray[np.uint8]:
    """Rows by columns, 0 black and 255 white; symbols with the modules of ours."""
    across, down = (round(side * dpi / 25.4) for side in (template.width, template.height))
    page = np.zeros((down, across), np.bool_)
    for box in layout.fills:
        left, top = round(box.x * dpi / 25.4), round(box.y * dpi / 25.4)
        right = max(left + 1, round((box.x + box.width) * dpi / 25.4))
        page[top : max(top + 1, round((box.y + box.height) * dpi / 25.4)), left:right] = True
    for line in layout.lines:
        left, top, dots = raster.line(line)
        lay(page, dots, left, top, white=line.white)
    for mark in layout.marks:
        at = (round(mm * dpi / 25.4) for mm in (mark.box.x, mark.box.y))
        lay(page, raster.mark(mark), *at)
    for placed in layout.symbols:
        left, top, high = (round(mm * dpi / 25.4) for mm in (placed.x, placed.y, placed.height))
        lay(page, as_dots(placed.symbol, placed.dots, high), left, top)
    return np.where(page, np.uint8(0), np.uint8(255))


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
