"""Photos follow their facts: what is wanted is sent, from where it was cut, and nothing else."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from app.devices.file_shelf import FolderShelf
from app.devices.media_files import MediaFiles
from app.exchange.file_shelf import Begun, OtherContent, OtherOffset
from app.exchange.inventory_line import LineLost
from app.sync.files import PIECE, Sent, send_files

PHOTO = b"\xff\xd8\xff" + bytes(range(256)) * 4096


class StraightLine:
    """To a shelf without anything between; loses the line after so many pieces."""

    def __init__(self, shelf: FolderShelf, wanted: list[str], pieces: int = 1000) -> None:
        self.shelf = shelf
        self.names = wanted
        self.pieces = pieces
        self.sent: list[int] = []

    def wanted(self, after: str) -> list[str]:
        lacking = [one for one in sorted(self.names) if self.shelf.size(one) is None]
        return [one for one in lacking if one > after][:2]

    def picture(self, procedure: str, sha256: str) -> bytes | None:
        raise AssertionError("photos go one way")

    def begin(self, sha256: str, length: int) -> Begun | None:
        return self.shelf.begin(sha256, "K7Q2", length)

    def append(self, sha256: str, offset: int, piece: bytes) -> Begun:
        if not self.pieces:
            raise LineLost
        self.pieces -= 1
        self.sent.append(len(piece))
        return self.shelf.append(sha256, "K7Q2", offset, piece)


@pytest.fixture
def shelf(tmp_path: Path) -> FolderShelf:
    return FolderShelf(tmp_path / "shelf")


@pytest.fixture
def media(tmp_path: Path) -> MediaFiles:
    return MediaFiles(tmp_path / "media")


def test_what_is_wanted_and_here_is_sent(shelf: FolderShelf, media: MediaFiles) -> None:
    names = [media.keep(PHOTO + bytes([one]), "image/jpeg") for one in range(5)]
    line = StraightLine(shelf, [*names[:4], "0" * 64])
    assert send_files(line, media, 9) == Sent(files=4, elsewhere=1)
    assert [shelf.read(one) == media.read(one) for one in names[:4]] == [True] * 4
    assert shelf.size(names[4]) is None
    assert send_files(line, media, 9) == Sent(elsewhere=1)


def test_a_lost_line_costs_one_piece(shelf: FolderShelf, media: MediaFiles) -> None:
    name = media.keep(PHOTO, "image/jpeg")
    line = StraightLine(shelf, [name], pieces=2)
    with pytest.raises(LineLost):
        send_files(line, media, 9)
    assert shelf.begun(name, "K7Q2") == Begun(2 * PIECE, len(PHOTO))
    line.pieces = 1000
    assert send_files(line, media, 9).files == 1
    assert sum(line.sent) == len(PHOTO)
    assert shelf.read(name) == PHOTO


def test_a_turn_is_short(shelf: FolderShelf, media: MediaFiles) -> None:
    names = [media.keep(PHOTO + bytes([one]), "image/jpeg") for one in range(3)]
    line = StraightLine(shelf, names)
    assert send_files(line, media, 2) == Sent(files=2, after=sorted(names)[1], more=True)


def test_what_nobody_here_can_bring_is_looked_through_a_part_at_a_turn(
    shelf: FolderShelf, media: MediaFiles, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.sync.files.MOST_NAMES", 4)
    photo = media.keep(PHOTO, "image/jpeg")
    line = StraightLine(shelf, [*(f"{at}" * 64 for at in range(6)), photo, "g" * 64])
    line.names.sort()
    turns = [send_files(line, media, 9)]
    while turns[-1].after:
        turns.append(send_files(line, media, 9, turns[-1].after))
    assert [one.elsewhere + one.files for one in turns] == [4, 4, 0]
    assert sum(one.files for one in turns) == 1


def test_a_photo_that_was_altered_here_is_not_sent(
    shelf: FolderShelf, media: MediaFiles, tmp_path: Path
) -> None:
    name = media.keep(PHOTO, "image/jpeg")
    (tmp_path / "media" / name[:2] / name[2:4] / name).write_bytes(b"other")
    assert send_files(StraightLine(shelf, [name]), media, 9) == Sent(damaged=1)


def test_what_is_not_what_its_name_says_is_thrown_away(shelf: FolderShelf) -> None:
    name = hashlib.sha256(PHOTO).hexdigest()
    shelf.begin(name, "K7Q2", 5)
    with pytest.raises(OtherContent):
        shelf.append(name, "K7Q2", 0, b"other")
    assert shelf.begun(name, "K7Q2") is None
    assert shelf.size(name) is None


def test_more_than_was_announced_is_refused(shelf: FolderShelf) -> None:
    name = hashlib.sha256(PHOTO).hexdigest()
    shelf.begin(name, "K7Q2", 5)
    with pytest.raises(OtherContent):
        shelf.append(name, "K7Q2", 0, b"longer")


def test_a_whole_file_is_put_there_and_mended_where_it_decayed(
    shelf: FolderShelf, tmp_path: Path
) -> None:
    name = shelf.keep(PHOTO)
    assert (name, shelf.read(name)) == (hashlib.sha256(PHOTO).hexdigest(), PHOTO)
    (tmp_path / "shelf" / name[:2] / name[2:4] / name).write_bytes(b"decayed")
    assert shelf.keep(PHOTO) == name
    assert shelf.read(name) == PHOTO


def test_two_senders_of_one_file_do_not_meet(shelf: FolderShelf) -> None:
    name = hashlib.sha256(PHOTO).hexdigest()
    shelf.begin(name, "K7Q2", len(PHOTO))
    shelf.begin(name, "ABCD", len(PHOTO))
    shelf.append(name, "K7Q2", 0, PHOTO[:10])
    assert shelf.append(name, "ABCD", 0, PHOTO).whole
    assert shelf.begin(name, "K7Q2", len(PHOTO)).whole
    assert shelf.read(name) == PHOTO


def test_what_decayed_on_the_disk_is_wanted_again(shelf: FolderShelf, tmp_path: Path) -> None:
    name = hashlib.sha256(PHOTO).hexdigest()
    shelf.begin(name, "K7Q2", len(PHOTO))
    shelf.append(name, "K7Q2", 0, PHOTO)
    (tmp_path / "shelf" / name[:2] / name[2:4] / name).write_bytes(b"decayed")
    assert shelf.read(name) is None
    assert shelf.size(name) is None


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    yield tmp_path_factory.mktemp("shelves")


@given(content=some.binary(min_size=1, max_size=60), pieces=some.lists(some.integers(0, 70)))
def test_whatever_comes_in_whatever_pieces_only_the_content_gets_its_name(
    folder: Path, content: bytes, pieces: list[int]
) -> None:
    shelf, name = FolderShelf(folder), hashlib.sha256(content + b"!").hexdigest()
    state = shelf.begin(name, "K7Q2", len(content) + 1)
    for offset in pieces:
        try:
            state = shelf.append(name, "K7Q2", offset, (content + b"!")[offset : offset + 20])
        except OtherOffset:
            assert offset != state.offset or state.whole
    while not state.whole:
        at = state.offset
        state = shelf.append(name, "K7Q2", at, (content + b"!")[at : at + 20])
    assert shelf.read(name) == content + b"!"
