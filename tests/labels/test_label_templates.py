"""A broken label file says what is wrong, and spoils no other label."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from app.domain.errors import ShopError
from app.domain.label import PartLabel
from app.labels.label_maker import LabelMakerFromTemplates

TEMPLATE = """
width_mm = 40
height_mm = 20
dpi = 203

[[text]]
field = "code"
box_mm = [2, 2, 36, 4]
face = "mono-bold"
size_pt = 9

[[symbol]]
code = "qr"
box_mm = [2, 7, 12, 12]
most_dots = 4
least_dots = 2
"""


@pytest.fixture
def folder(resources: Path, tmp_path: Path) -> Path:
    for name in ("words.toml", "marks.toml"):
        shutil.copy(resources / "labels" / name, tmp_path)
    (tmp_path / "part_100x60.toml").write_text(TEMPLATE, encoding="utf-8")
    return tmp_path


def test_a_label_of_ones_own_is_one_file(folder: Path, resources: Path, door: PartLabel) -> None:
    drawn = LabelMakerFromTemplates(folder, resources / "fonts").draw(door.said)
    assert drawn.pdf.startswith(b"%PDF")


def test_a_broken_file_spoils_no_other_label(
    folder: Path, resources: Path, door: PartLabel
) -> None:
    (folder / "broken.toml").write_text("[[text", encoding="utf-8")
    drawn = LabelMakerFromTemplates(folder, resources / "fonts").draw(door.said)
    assert drawn.pdf.startswith(b"%PDF")


@pytest.mark.parametrize(
    ("right", "wrong", "named"),
    [
        ("[2, 2, 36, 4]", "[2, 2, 39, 4]", "over the edge"),
        ("mono-bold", "comic", "comic"),
        ("least_dots = 2", "least_dots = 5", "qr"),
        ("dpi = 203", "", "dpi"),
        ("size_pt = 9", "size_pt = 'big'", "big"),
        ("[[text]]", "[[text", "line 6"),
    ],
)
def test_a_mistake_names_the_file_and_the_place(
    folder: Path, resources: Path, door: PartLabel, right: str, wrong: str, named: str
) -> None:
    broken = TEMPLATE.replace(right, wrong)
    (folder / "part_100x60.toml").write_text(broken, encoding="utf-8")
    with pytest.raises(ShopError, match="label-template-broken") as error:
        LabelMakerFromTemplates(folder, resources / "fonts").draw(door.said)
    assert error.value.reason.params["file"] == "part_100x60.toml"
    assert named in error.value.reason.params["problem"]


def test_a_field_that_labels_do_not_have_is_named(
    folder: Path, resources: Path, door: PartLabel
) -> None:
    broken = TEMPLATE.replace('field = "code"', 'field = "price"')
    (folder / "part_100x60.toml").write_text(broken, encoding="utf-8")
    with pytest.raises(ShopError, match="no field is called price"):
        LabelMakerFromTemplates(folder, resources / "fonts").draw(door.said)


def test_words_without_english_are_refused(folder: Path, resources: Path, door: PartLabel) -> None:
    (folder / "words.toml").write_text("", encoding="utf-8")
    with pytest.raises(ShopError, match="en is missing"):
        LabelMakerFromTemplates(folder, resources / "fonts").draw(door.said)


def test_a_missing_typeface_is_named(folder: Path, door: PartLabel) -> None:
    with pytest.raises(ShopError, match="paper-font-missing") as error:
        LabelMakerFromTemplates(folder, folder).draw(door.said)
    assert error.value.reason.params["file"] == "Inter-Regular.ttf"


def test_a_warning_without_words_is_named(folder: Path, resources: Path, door: PartLabel) -> None:
    words = folder / "words.toml"
    text = words.read_text(encoding="utf-8")
    words.write_text(text.replace('hv = "High voltage"\n', ""), encoding="utf-8")
    with pytest.raises(ShopError) as caught:
        LabelMakerFromTemplates(folder, resources / "fonts").draw(door.said)
    assert caught.value.code == "label-template-broken"
    assert caught.value.reason.params["problem"] == "no words for the warnings hv"
