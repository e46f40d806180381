"""The test card of scanners: what its codes hold is what the terminal looks for."""

from __future__ import annotations

from pathlib import Path

import pytest
import zxingcpp

from app import paths
from app.domain.errors import ShopError
from app.labels.scanner_card import scanner_card
from app.paper.picture import grey
from app.reading.scanner_card import FIELDS, SIGNS

FOLDER = paths.resources()


@pytest.mark.parametrize("language", ["en", "fr", "nl", "xx"])
def test_both_codes_read_back_byte_for_byte(language: str) -> None:
    card = scanner_card(FOLDER / "labels", FOLDER / "fonts", language)

    read = zxingcpp.read_barcodes(grey(card.pdf, 200))
    assert {(one.symbology_identifier, one.bytes) for one in read} == {
        ("]C0", SIGNS.encode()),
        ("]C1", "\x1d".join(FIELDS).encode()),
    }


def test_a_broken_word_list_is_told_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "scanner_card.toml").write_text("[fr]\n", encoding="utf-8")

    with pytest.raises(ShopError) as told:
        scanner_card(tmp_path, FOLDER / "fonts", "fr")
    assert told.value.code == "label-template-broken"
