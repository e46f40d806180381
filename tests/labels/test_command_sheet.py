"""The printed command cards: every code reads back, in every language."""

from __future__ import annotations

from pathlib import Path

import pytest
import zxingcpp

from app import paths
from app.domain.errors import ShopError
from app.labels.command_sheet import command_sheet
from app.paper.picture import grey
from app.reading.command import Command
from app.reading.scan import read_scan

FOLDER = paths.resources()


@pytest.mark.parametrize("language", ["en", "fr", "nl", "xx"])
def test_every_card_reads_back_as_its_command(language: str) -> None:
    pdf = command_sheet(FOLDER / "labels", FOLDER / "fonts", language)

    pages = (grey(pdf, 200, page) for page in (0, 1))
    read = [read_scan(one.text) for page in pages for one in zxingcpp.read_barcodes(page)]

    assert {one.kind for one in read} == {"command"}
    assert {one.value for one in read} == {command.value for command in Command}


def test_a_broken_word_list_is_told_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "command_sheet.toml").write_text("[fr]\n", encoding="utf-8")

    with pytest.raises(ShopError) as told:
        command_sheet(tmp_path, FOLDER / "fonts", "fr")
    assert told.value.code == "label-template-broken"
