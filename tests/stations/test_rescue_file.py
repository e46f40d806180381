"""The rescue steps: short, in every language, for every drive, each with its source."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.domain.errors import ShopError
from app.domain.vehicle import DRIVES
from app.stations.rescue_file import RescueGuide, load_rescue

# What is read at 3 m on the narrowest panel, and what stands below it on one line.
LONGEST, LONGEST_DETAIL = 20, 60


@pytest.fixture
def file(resources: Path) -> Path:
    return resources / "rules" / "battery_danger.toml"


@pytest.fixture
def guide(file: Path) -> RescueGuide:
    return load_rescue(file)


@pytest.mark.parametrize("drive", [*DRIVES, "", "steam"])
def test_every_drive_has_steps_in_every_language_and_the_number(
    guide: RescueGuide, drive: str
) -> None:
    steps = guide.steps(drive)

    assert len(steps) == 4
    for language in ("en", "fr", "nl"):
        texts = [one.text[language] for one in steps]
        assert [text for text in texts if not 0 < len(text.format(number="112")) <= LONGEST] == []
        details = [one.detail[language] for one in steps]
        assert [text for text in details if not 0 < len(text) <= LONGEST_DETAIL] == []
        assert sum("{number}" in text for text in texts) == 1


def test_nobody_knows_which_vehicle_means_the_gravest(guide: RescueGuide) -> None:
    assert guide.steps("") == guide.steps("bev") != guide.steps("diesel")


def test_every_line_says_where_it_comes_from(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    figures = text.count("value = ") + text.count("[[guides.steps]]")

    assert text.count("\nsource = ") == text.count("\nstatus = ") == figures


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('value = "24"', 'value = "a day"'),
        ('status = "seen"', 'status = "sure"'),
        ('"petrol", ', ""),
        ("[rules.watch]", "[rules.sleep]"),
        ('en = "Everybody out"', ""),
        ("[[guides]]", "[[guides"),
    ],
)
def test_a_file_that_is_wrong_is_named(file: Path, tmp_path: Path, before: str, after: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert before in text
    wrong = tmp_path / "wrong.toml"
    wrong.write_text(text.replace(before, after, 1), encoding="utf-8")

    with pytest.raises(ShopError, match=r"content-unreadable.*wrong\.toml"):
        load_rescue(wrong)


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(ShopError, match="content-unreadable"):
        load_rescue(tmp_path / "none.toml")
