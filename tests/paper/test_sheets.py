"""Labels side by side on A4: in their own size, from the first free place on, and none lost."""

from __future__ import annotations

import pypdfium2
import pytest
import zxingcpp

from app.domain.errors import ShopError
from app.domain.print_job import LabelSheet
from app.paper.page import Page
from app.paper.picture import grey
from app.paper.sheets import on_sheets
from app.paper.symbols import qr
from tests.paper.pages import joined

_A4 = (595.276, 841.89)


def labels(count: int) -> bytes:
    """Labels of 100 by 60 mm, each with a code of its own."""
    pages = []
    for number in range(count):
        page = Page(100, 60, 203, title="t", author="a")
        page.symbol(qr(f"LABEL-{number}"), 10, 10, 6, 0)
        pages.append(page.finish())
    return joined(pages)


def read(pdf: bytes, page: int) -> dict[str, tuple[int, int]]:
    """The codes on a page, and in which column and row of a 2 x 4 sheet each stands."""
    dots = grey(pdf, 150, page)
    height, width = dots.shape
    found = {}
    for one in zxingcpp.read_barcodes(dots):
        x, y = one.position.top_left.x, one.position.top_left.y
        found[one.text] = (2 * x // width, 4 * y // height)
    return found


def test_labels_begin_at_the_first_free_place_and_go_on_to_the_next_sheet() -> None:
    pdf = on_sheets(labels(7), LabelSheet(2, 4, start=4))

    with pypdfium2.PdfDocument(pdf) as document:
        sizes = [document.get_page_size(number) for number in range(len(document))]
    assert [(round(w, 2), round(h, 2)) for w, h in sizes] == [(595.28, 841.89)] * 2
    assert read(pdf, 0) == {
        "LABEL-0": (1, 1),
        "LABEL-1": (0, 2),
        "LABEL-2": (1, 2),
        "LABEL-3": (0, 3),
        "LABEL-4": (1, 3),
    }
    assert read(pdf, 1) == {"LABEL-5": (0, 0), "LABEL-6": (1, 0)}


def test_a_full_sheet_begins_no_empty_one() -> None:
    with pypdfium2.PdfDocument(on_sheets(labels(8), LabelSheet(2, 4))) as document:
        assert len(document) == 1


def test_labels_too_large_for_their_places_are_refused() -> None:
    with pytest.raises(ShopError, match="label-sheet-too-small"):
        on_sheets(labels(1), LabelSheet(3, 8))
