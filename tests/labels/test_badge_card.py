"""A badge card has the size of a bank card and reads back as the badge it carries."""

from __future__ import annotations

import pypdfium2
import pytest
import zxingcpp

from app.labels.label_maker import LabelMakerFromTemplates
from app.operations.ports.label_printer import BadgeCard
from app.ui.screens.first_run_draft import new_badge

_POINTS = 72 / 25.4


@pytest.mark.parametrize(
    "name", ["Léa", "Maximiliane-Alexandra van den Broeck-Oudenaarde", "", "李 Özil <b>"]
)
def test_both_codes_carry_the_badge_and_nothing_else(
    maker: LabelMakerFromTemplates, name: str
) -> None:
    badge = new_badge()
    pdf = maker.draw(BadgeCard("Re-Cycle Demo", "0417", name, badge).said, 300).pdf
    page = pypdfium2.PdfDocument(pdf)[0]
    width, height = page.get_size()
    assert abs(width - 85.6 * _POINTS) < 0.5
    assert abs(height - 54 * _POINTS) < 0.5
    read = zxingcpp.read_barcodes(page.render(scale=300 / 72).to_pil().convert("L"))
    assert sorted(one.symbology_identifier for one in read) == ["]C0", "]Q1"]
    assert {one.text for one in read} == {badge}


def test_the_badge_stands_on_the_card_in_codes_alone(maker: LabelMakerFromTemplates) -> None:
    badge = new_badge()
    pdf = maker.draw(BadgeCard("Yard", "0417", "Ada", badge).said, 300).pdf
    text = pypdfium2.PdfDocument(pdf)[0].get_textpage().get_text_range()
    assert "0417" in text
    assert badge not in text
