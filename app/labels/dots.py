"""A laid-out label as the dots its ZPL burns, to be read back before it is sent."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from app.labels.layout import Layout
from app.labels.raster import Raster, lay
from app.labels.template import Template
from app.labels.zpl_symbols import as_dots
from app.paper.picture import black_and_white


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
    return black_and_white(page)
