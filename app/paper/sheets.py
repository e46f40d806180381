"""Finished pages side by side on sheets of A4."""

from __future__ import annotations

import io
from contextlib import closing
from typing import Final

import pypdfium2

from app.domain.errors import ShopError
from app.domain.print_job import LabelSheet
from app.paper.picture import PDFIUM

_A4: Final = (595.276, 841.89)
_ROUNDING: Final = 0.5
"""Points that a page may be larger than its place: sizes are rounded to dots."""


def on_sheets(pdf: bytes, sheet: LabelSheet) -> bytes:
    """Every page in the middle of the next place of A4 sheets, in its own size.

    Raises ShopError where a page is larger than a place.
    """
    across, down = _A4[0] / sheet.columns, _A4[1] / sheet.rows
    with (
        PDFIUM,
        closing(pypdfium2.PdfDocument(pdf)) as source,
        closing(pypdfium2.PdfDocument.new()) as whole,
    ):
        paper = whole.new_page(*_A4)
        for page in range(len(source)):
            place = sheet.start - 1 + page
            row, column = divmod(place % sheet.places, sheet.columns)
            if page and (row, column) == (0, 0):
                paper.gen_content()
                paper = whole.new_page(*_A4)
            width, height = source.get_page_size(page)
            if width > across + _ROUNDING or height > down + _ROUNDING:
                raise ShopError("label-sheet-too-small", sheet=str(sheet))
            label = source.page_as_xobject(page, whole).as_pageobject()
            left = column * across + (across - width) / 2
            low = _A4[1] - (row + 1) * down + (down - height) / 2
            label.set_matrix(pypdfium2.PdfMatrix().translate(left, low))
            paper.insert_obj(label)
        paper.gen_content()
        stream = io.BytesIO()
        whole.save(stream)
        return stream.getvalue()
