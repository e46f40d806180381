"""A step shows how its photo should look, beside the photo, and nothing where nobody drew one."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.stations.procedure_file import load
from app.stations.procedure_pictures import keep_pictures
from app.ui.kit.photo_tile import PhotoTile
from tests.shop import SMALL
from tests.ui.steps.player import Player

RED = (
    b'<svg xmlns="http://www.w3.org/2000/svg" width="200" height="50">'
    b'<rect width="200" height="50" fill="#FF0000"/></svg>'
)
PHOTO = "fields: [{id: seen, type: photo, label: {en: seen}}, {id: mass,"


def at_photo(folder: Path, *, drawn: bool) -> Player:
    """At a step that asks for a photo."""
    (folder / "pictures").mkdir()
    (folder / "pictures" / "red.svg").write_bytes(RED)
    text = SMALL.replace("fields: [{id: mass,", PHOTO)
    if drawn:
        text = text.replace(
            "title: {en: Weigh}, qual", "title: {en: Weigh}, media: [red.svg], qual"
        )
    one = Player(folder, procedure=text).sign_in("0417")
    keep_pictures(load(folder / "small.yaml"), folder, one.media)
    return one.play("A010")


def is_red(widget: QWidget, at: QPoint) -> bool:
    image: QImage = widget.grab().toImage()
    colour = image.pixelColor(at)
    return colour.red() > 200 and colour.green() < 60


@pytest.fixture
def drawn(qtbot: QtBot, tmp_path: Path) -> Player:
    return at_photo(tmp_path, drawn=True)


def test_the_reference_stands_left_of_the_picture_taken(drawn: Player) -> None:
    drawn.tap("take_photo:seen")
    reference = drawn.widget(PhotoTile, "reference")
    taken = drawn.widget(PhotoTile, "take_photo:seen")

    left, right = (one.mapTo(drawn.shell, QPoint(0, 0)) for one in (reference, taken))
    assert left.x() + reference.width() <= right.x()
    assert abs(left.y() - right.y()) <= 1
    drawn.close()


def test_it_is_whole_and_not_cut(drawn: Player) -> None:
    reference = drawn.widget(PhotoTile, "reference")
    middle = reference.rect().center()

    assert is_red(reference, middle)
    assert is_red(reference, QPoint(4, middle.y()))
    assert not is_red(reference, QPoint(middle.x(), 4))
    drawn.close()


def test_a_tap_shows_both_large_and_another_gives_one_all_the_room(drawn: Player) -> None:
    drawn.tap("take_photo:seen", "reference")
    half = drawn.widget(PhotoTile, "picture:0").width()
    assert drawn.see("picture:1")

    drawn.tap("picture:0")
    assert drawn.widget(PhotoTile, "picture:0").width() > 1.8 * half
    assert not drawn.see("picture:1")

    drawn.tap("picture:0")
    assert drawn.see("picture:1")
    drawn.tap("sheet_back")
    assert drawn.see("step_title")
    drawn.close()


def test_before_a_picture_is_taken_the_reference_is_shown_alone(drawn: Player) -> None:
    drawn.tap("reference")

    assert drawn.see("picture:0")
    assert not drawn.see("picture:1")
    drawn.close()


def test_an_expert_does_not_need_it(drawn: Player) -> None:
    drawn.tap("view")

    assert not drawn.see("reference")
    assert drawn.see("take_photo:seen")
    drawn.close()


def test_where_nobody_drew_one_nothing_pretends_to_be_one(qtbot: QtBot, tmp_path: Path) -> None:
    one = at_photo(tmp_path, drawn=False)

    assert not one.see("reference")
    assert one.see("take_photo:seen")
    one.close()
