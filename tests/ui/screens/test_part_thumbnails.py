"""A part with a photo is recognised in the list and beside it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from app.ui.kit.list_rows import ListRow
from app.ui.kit.list_view import RowList
from app.ui.kit.photo_tile import PhotoTile
from app.ui.screens.part_thumbnails import small
from app.ui.screens.places import PartPlace
from tests.ui.screens.bench import Bench


def picture(width: int = 400, height: int = 200, colour: str = "#00FF00") -> bytes:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    kept = QByteArray()
    buffer = QBuffer(kept)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(kept.data())


@pytest.fixture
def bench(qtbot: QtBot, tmp_path: Path) -> Iterator[Bench]:
    one = Bench(tmp_path)
    yield one
    one.window.close()


def stored(bench: Bench, *photos: bytes) -> str:
    window = bench.open("DFL")
    for content in photos:
        window.camera.picture = content
        window.tap("photo")
    window.tap("no_damage", "label_and_store", "bin_later")
    return bench.parts()[-1].part_id


def rows(bench: Bench) -> tuple[ListRow, ...]:
    listed = bench.window.widget(RowList, "parts_list")
    return listed._model.rows()


def test_the_newest_photo_stands_in_the_list_and_beside_it(bench: Bench) -> None:
    part_id = stored(bench, picture(), picture(colour="#FF0000"))
    window = bench.window.go("parts", PartPlace(part_id))

    (row,) = rows(bench)
    assert row.picture is not None
    assert row.picture.toImage().pixelColor(5, 5) == QColor("#FF0000")
    assert window.widget(PhotoTile, "photo").accessibleName() == "photo 2 of 2"


def test_a_part_without_a_photo_has_none(bench: Bench) -> None:
    stored(bench)
    bench.window.go("parts")

    (row,) = rows(bench)
    assert row.picture is None


def test_a_lost_photo_hides_no_part_and_no_other_photo(bench: Bench) -> None:
    lost = stored(bench, picture(colour="#0000FF"))
    seen = stored(bench, picture())
    window = bench.window
    name = window.queries.part(lost).photos[0]
    del window.media.files[name]
    window.go("parts")

    pictures = {row.key: row.picture for row in rows(bench)}
    assert pictures[lost] is None
    assert pictures[seen] is not None


@pytest.mark.parametrize("size", [(400, 200), (200, 400), (30, 20), (1, 900)])
def test_a_picture_is_cut_to_a_square_and_never_squeezed(size: tuple[int, int]) -> None:
    assert small(picture(*size), 52).size() == QSize(52, 52)


def test_what_is_no_picture_is_none() -> None:
    assert small(b"a picture", 52).isNull()
