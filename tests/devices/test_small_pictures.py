"""Small copies of pictures: made once, kept, and hostile ones harm nobody."""

from __future__ import annotations

import hashlib
import io
import random
from pathlib import Path

import pytest
from PIL import Image

from app.devices import small_pictures
from app.devices.file_shelf import FolderShelf
from app.devices.small_pictures import LONGEST_PX
from app.devices.worker import WorkerFailed, run_worker
from tests.devices.test_pictures import png_of


def photo(width: int, height: int) -> bytes:
    buffer = io.BytesIO()
    Image.new("RGB", (width, height), "#8899AA").save(buffer, "JPEG")
    return buffer.getvalue()


@pytest.fixture
def shelf(tmp_path: Path) -> FolderShelf:
    return FolderShelf(tmp_path)


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How large each picture was that a worker was given."""
    given: list[int] = []

    def counted(module: str, *args: str, **how: object) -> bytes:
        given.append(len(how["given"]))  # type: ignore[arg-type]
        return run_worker(module, *args, **how)  # type: ignore[arg-type]

    monkeypatch.setattr(small_pictures, "run_worker", counted)
    return given


def kept(shelf: FolderShelf, content: bytes) -> str:
    name = hashlib.sha256(content).hexdigest()
    shelf.begin(name, "K7Q2", len(content))
    shelf.append(name, "K7Q2", 0, content)
    return name


def test_a_copy_is_small_and_made_once(shelf: FolderShelf, made: list[int], tmp_path: Path) -> None:
    name = kept(shelf, photo(2560, 1440))
    small = shelf.small(name)
    assert small is not None
    assert Image.open(io.BytesIO(small)).size == (LONGEST_PX, 270)
    assert shelf.small(name) == FolderShelf(tmp_path).small(name) == small
    assert len(made) == 1


@pytest.mark.parametrize(
    "content",
    [
        b"\xff\xd8\xff" + random.Random(7).randbytes(2000),
        b"\x89PNG\r\n\x1a\n",
        png_of(40_000),
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
    ],
    ids=["noise", "cut", "bomb", "no picture"],
)
def test_a_hostile_picture_has_none_and_is_not_tried_again(
    shelf: FolderShelf, made: list[int], content: bytes
) -> None:
    name = kept(shelf, content)
    assert shelf.small(name) is None
    tried = len(made)
    assert shelf.small(name) is None
    assert len(made) == tried <= 1
    assert shelf.read(name) == content


def test_a_worker_that_hangs_says_nothing_about_the_picture(
    shelf: FolderShelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    def hung(*_: object, **__: object) -> bytes:
        raise WorkerFailed(None)

    name = kept(shelf, photo(640, 480))
    with monkeypatch.context() as patch:
        patch.setattr(small_pictures, "run_worker", hung)
        assert shelf.small(name) is None
    assert shelf.small(name) is not None


def test_nobody_waits_for_ever_where_many_wait(
    shelf: FolderShelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    name = kept(shelf, photo(640, 480))
    monkeypatch.setattr(small_pictures, "_PATIENCE_S", 0)
    with shelf._copies._turns, shelf._copies._turns:
        assert shelf.small(name) is None
    assert shelf.small(name) is not None


def test_what_is_not_here_has_no_copy(shelf: FolderShelf) -> None:
    assert shelf.small("ab" * 32) is None
