"""A part with a photo is recognised in the list and beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import fields
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from app.domain.errors import ShopError
from app.operations.keep_photo import keep_photo
from app.ui.desk import Desk
from app.ui.kit.list_rows import ListRow
from app.ui.kit.list_view import RowList
from app.ui.kit.photo_tile import PhotoTile
from app.ui.screens.part_thumbnails import MOST_KEPT, MOST_WAITING, Thumbnails, small
from app.ui.screens.places import PartPlace
from app.ui.theme import look
from tests.ui.kit.dressing import dress
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
    return listed(bench)._model.rows()


def listed(bench: Bench) -> RowList:
    return bench.window.widget(RowList, "parts_list")


def painted(bench: Bench, place: int = 0) -> str:
    """The colour in the middle of a row's picture, as it stands on the glass."""
    bench.window.settle()
    view = listed(bench).view
    index = view.model().index(place, 0)
    middle = view.visualRect(index).center().y()
    return view.viewport().grab().toImage().pixelColor(look().scale.px(18 + 19), middle).name()


def test_the_newest_photo_stands_in_the_list_and_beside_it(bench: Bench) -> None:
    part_id = stored(bench, picture(), picture(colour="#FF0000"))
    window = bench.window.go("parts", PartPlace(part_id))

    assert painted(bench) == "#ff0000"
    assert window.widget(PhotoTile, "photo").accessibleName() == "photo 2 of 2"


def test_a_photo_taken_meanwhile_takes_its_place(bench: Bench) -> None:
    part_id = stored(bench, picture(colour="#FF0000"))
    window = bench.window.go("parts", PartPlace(part_id))
    assert painted(bench) == "#ff0000"
    sha256, by = window.media.keep(picture(colour="#0000FF"), "image/jpeg"), window.desk.by
    window.desk.submit(
        lambda uow: keep_photo(uow, f"part:{part_id}", sha256, "part", by),
        lambda _: None,
        window.shell.refuse,
    )
    window.settle()
    assert painted(bench) == "#0000ff"


def test_a_part_without_a_photo_has_none_and_keeps_no_place_for_one(bench: Bench) -> None:
    stored(bench)
    bench.window.go("parts")

    (row,) = rows(bench)
    assert row.photo == ""
    assert painted(bench) not in ("#ff0000", look().theme.surface_2.lower())


def test_a_lost_photo_hides_no_part_and_no_other_photo(bench: Bench) -> None:
    lost = stored(bench, picture(colour="#0000FF"))
    stored(bench, picture())
    window = bench.window
    name = window.queries.part(lost).photos[0]
    del window.media.files[name]
    window.go("parts")

    assert painted(bench, 0) == "#00ff00"
    assert painted(bench, 1) == look().theme.surface_2.lower()
    assert len(rows(bench)) == 2


@pytest.mark.parametrize("size", [(400, 200), (200, 400), (30, 20), (1, 900)])
def test_a_picture_is_cut_to_a_square_and_never_squeezed(size: tuple[int, int]) -> None:
    assert small(picture(*size), 52).size() == QSize(52, 52)


def test_what_is_no_picture_is_none() -> None:
    assert small(b"a picture", 52).isNull()


class Beside:
    """A desk whose work is done when the test says so, and media that counts what is read."""

    def __init__(self) -> None:
        self.edges, self.media = self, self
        self.asked: list[tuple[Callable[[], QImage], Callable[[QImage], None]]] = []
        self.read_names: list[str] = []
        self.content = picture()

    def work(
        self,
        task: Callable[[], QImage],
        done: Callable[[QImage], None],
        failed: Callable[[ShopError], None],
    ) -> None:
        """Keep it for later."""
        del failed
        self.asked.append((task, done))

    def read(self, name: str) -> bytes:
        """A picture."""
        self.read_names.append(name)
        return self.content

    def finish(self, count: int = 1) -> None:
        """Do some of the work."""
        for _ in range(count):
            task, done = self.asked.pop(0)
            done(task())


@pytest.fixture
def beside(qtbot: QtBot) -> Beside:
    dress()
    return Beside()


def test_painting_never_reads_a_picture_itself(beside: Beside) -> None:
    seen = Thumbnails(cast("Desk", beside))
    assert [seen.known(str(n)) for n in range(10)] == [None] * 10
    assert beside.read_names == []
    assert len(beside.asked) == 1, "one after the other: labels come in between"


def test_what_is_on_the_glass_is_read_before_what_was_scrolled_by(beside: Beside) -> None:
    seen = Thumbnails(cast("Desk", beside))
    for number in range(10 * MOST_WAITING):
        seen.known(str(number))
    beside.finish(MOST_WAITING + 1)
    newest = range(10 * MOST_WAITING - 1, 9 * MOST_WAITING - 1, -1)
    assert beside.read_names == ["0", *(str(number) for number in newest)]
    assert beside.asked == []


def test_memory_is_bounded_and_what_is_seen_stays(beside: Beside) -> None:
    seen = Thumbnails(cast("Desk", beside))
    for number in range(2 * MOST_KEPT):
        seen.known(str(number))
        beside.finish()
        assert seen.known("0") is not None
    assert seen.kept == MOST_KEPT
    assert seen.known("1") is None, "control: what nobody saw for long was given up"


def test_what_cannot_be_read_is_tried_once_and_again_in_a_new_list(beside: Beside) -> None:
    beside.content = b"no picture"
    seen = Thumbnails(cast("Desk", beside))
    came: list[None] = []
    seen.came.connect(lambda: came.append(None))
    seen.known("a")
    beside.finish()
    assert (seen.known("a"), beside.asked, came) == (None, [], [])
    seen.forget()
    beside.content = picture()
    seen.known("a")
    beside.finish()
    assert seen.known("a") is not None
    assert len(came) == 1


def test_a_row_holds_no_picture(beside: Beside) -> None:
    """A hundred thousand rows may have been fetched; their pictures may not stay."""
    del beside
    assert not [one for one in fields(ListRow) if "Pixmap" in str(one.type)]
