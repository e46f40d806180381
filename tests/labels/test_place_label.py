"""A bin's label reads back as the bin, and says its code large enough for across the aisle."""

from __future__ import annotations

import pypdfium2
import pytest
import zxingcpp

from app.labels.label_maker import LabelMakerFromTemplates
from app.operations.ports.label_printer import PlaceCard
from app.reading.scan import read_scan

_POINTS = 72 / 25.4


@pytest.mark.parametrize("code", ["A-01", "B-02-14", "Q", "RACK-1.B_2-0000000001"[:20]])
@pytest.mark.parametrize(
    "label", ["", "Regal an der Tür", "Doors and tailgates of everything " * 3]
)
def test_both_codes_read_as_the_place(
    maker: LabelMakerFromTemplates, code: str, label: str
) -> None:
    pdf = maker.draw(PlaceCard("Re-Cycle Demo", code, label).said).pdf
    page = pypdfium2.PdfDocument(pdf)[0]
    width, height = page.get_size()
    assert abs(width - 100 * _POINTS) < 0.5
    assert abs(height - 60 * _POINTS) < 0.5
    read = zxingcpp.read_barcodes(page.render(scale=406 / 72).to_pil().convert("L"))
    assert sorted(one.symbology_identifier for one in read) == ["]C0", "]Q1"]
    assert {(read_scan(one.text).kind, read_scan(one.text).value) for one in read} == {
        ("place", code)
    }


def test_the_code_stands_there_in_words(maker: LabelMakerFromTemplates) -> None:
    pdf = maker.draw(PlaceCard("Yard", "A-01", "Doors").said).pdf
    text = pypdfium2.PdfDocument(pdf)[0].get_textpage().get_text_range()
    assert "A-01" in text
    assert "Doors" in text
    assert "Yard" in text
