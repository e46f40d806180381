"""What is kept is what is read, or nothing is."""

from __future__ import annotations

import errno
import hashlib
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.devices.media_files import MediaFiles
from app.domain.errors import NotFound, StoreUnavailable

PHOTO = b"\xff\xd8\xff a photo"


@pytest.fixture
def store(tmp_path: Path) -> MediaFiles:
    return MediaFiles(tmp_path / "media")


def only_file(tmp_path: Path) -> Path:
    (found,) = (one for one in tmp_path.rglob("*") if one.is_file())
    return found


def test_a_file_is_named_by_what_is_in_it(store: MediaFiles, tmp_path: Path) -> None:
    sha256 = store.keep(PHOTO, "image/jpeg")
    assert sha256 == hashlib.sha256(PHOTO).hexdigest()
    assert only_file(tmp_path) == tmp_path / "media" / sha256[:2] / sha256[2:4] / sha256


@given(st.binary(max_size=2000))
def test_what_is_kept_is_what_is_read(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    store = MediaFiles(tmp_path_factory.getbasetemp() / "kept")
    assert store.read(store.keep(content, "image/jpeg")) == content


def test_the_same_photo_twice_is_one_file(store: MediaFiles, tmp_path: Path) -> None:
    assert store.keep(PHOTO, "image/jpeg") == store.keep(PHOTO, "image/jpeg")
    only_file(tmp_path)


@pytest.mark.parametrize("damaged", [b"", PHOTO[:-1], PHOTO + b"!"])
def test_a_damaged_file_is_never_shown_and_heals_when_kept_again(
    store: MediaFiles, tmp_path: Path, damaged: bytes
) -> None:
    sha256 = store.keep(PHOTO, "image/jpeg")
    only_file(tmp_path).write_bytes(damaged)
    with pytest.raises(StoreUnavailable, match="media-damaged"):
        store.read(sha256)
    store.keep(PHOTO, "image/jpeg")
    assert store.read(sha256) == PHOTO


@pytest.mark.parametrize("name", ["0" * 64, "../../etc/passwd", "", "A" * 64, "0" * 63 + "\n"])
def test_what_is_not_there_is_not_found(store: MediaFiles, name: str) -> None:
    with pytest.raises(NotFound, match="media-missing"):
        store.read(name)


def test_a_full_disk_keeps_nothing_half(
    store: MediaFiles, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as fault:
        fault.setattr(os, "fsync", full)
        with pytest.raises(StoreUnavailable, match="No space left"):
            store.keep(PHOTO, "image/jpeg")
    assert [one for one in tmp_path.rglob("*") if one.is_file()] == []
    store.keep(PHOTO, "image/jpeg")
    only_file(tmp_path)
