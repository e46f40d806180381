"""A laid-out label as the dots its ZPL burns, to be read back before it is sent."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from app.labels.layout import Layout
from app.labels.raster import Raster, lay
from app.labels.template import Template
from app.labels.zpl_symbols import as_dots
from app.paper.grid import dot_at
from app.paper.picture import black_and_white


def dots_of(template: Template, layout: Layout, raster: Raster, dpi: int) -> NDArray[np.uint8]:
    """Rows by columns, 0 black and 255 white; symbols with the modules of ours."""
    across, down = (dot_at(side, dpi) for side in (template.width, template.height))
    page = np.zeros((down, across), np.bool_)
    for box in layout.fills:
        left, top = dot_at(box.x, dpi), dot_at(box.y, dpi)
        right = max(left + 1, dot_at(box.x + box.width, dpi))
        page[top : max(top + 1, dot_at(box.y + box.height, dpi)), left:right] = True
    for line in layout.lines:
        left, top, dots = raster.line(line)
        lay(page, dots, left, top, white=line.white)
    for mark in layout.marks:
        at = (dot_at(mm, dpi) for mm in (mark.box.x, mark.box.y))
        lay(page, raster.mark(mark), *at)
    for placed in layout.symbols:
        left, top, high = (dot_at(mm, dpi) for mm in (placed.x, placed.y, placed.height))
        lay(page, as_dots(placed.symbol, placed.dots, high), left, top)
    return black_and_white(page)
