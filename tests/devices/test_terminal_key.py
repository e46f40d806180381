"""The terminal's key: made once, readable by nobody else, and never replaced in silence."""

from __future__ import annotations

import os
import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from app.devices.terminal_key import TerminalKey
from app.domain.errors import StoreUnavailable
from app.main import load_sentences


def test_a_signature_is_checked_with_the_public_key_alone(tmp_path: Path) -> None:
    mine, other = TerminalKey(tmp_path / "a.key"), TerminalKey(tmp_path / "b.key")
    signature = mine.sign(b"message")

    assert other.is_signed(b"message", signature, mine.public_key)
    assert not other.is_signed(b"another", signature, mine.public_key)
    assert not other.is_signed(b"message", signature, other.public_key)


@pytest.mark.parametrize(("signature", "key"), [(b"", b""), (b"x" * 64, b"y" * 31), (b"x", b"")])
def test_malformed_signatures_and_keys_are_simply_wrong(
    tmp_path: Path, signature: bytes, key: bytes
) -> None:
    assert not TerminalKey(tmp_path / "a.key").is_signed(b"message", signature, key)


@pytest.mark.skipif(os.name != "posix", reason="modes are POSIX's")
def test_only_the_terminals_user_may_read_the_key(tmp_path: Path) -> None:
    old = os.umask(0)
    try:
        TerminalKey(tmp_path / "home" / "a.key").sign(b"message")
    finally:
        os.umask(old)
    assert stat.S_IMODE((tmp_path / "home" / "a.key").stat().st_mode) == 0o600


def test_the_key_is_the_same_the_next_time(tmp_path: Path) -> None:
    first = TerminalKey(tmp_path / "a.key").public_key

    assert TerminalKey(tmp_path / "a.key").public_key == first
    assert [one.name for one in tmp_path.iterdir()] == ["a.key"]


def test_threads_that_need_it_at_once_get_one_key(tmp_path: Path) -> None:
    key = TerminalKey(tmp_path / "a.key")
    with ThreadPoolExecutor(8) as pool:
        keys = {one.result() for one in [pool.submit(lambda: key.public_key) for _ in range(32)]}

    assert keys == {TerminalKey(tmp_path / "a.key").public_key}


def test_no_key_is_made_before_one_is_needed(tmp_path: Path) -> None:
    TerminalKey(tmp_path / "a.key").is_signed(b"message", b"", b"")

    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("content", [b"", b"short", b"x" * 33])
def test_a_damaged_key_is_left_alone_and_said_in_a_sentence(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.key").write_bytes(content)
    key = TerminalKey(tmp_path / "a.key")

    with pytest.raises(StoreUnavailable) as refused:
        key.sign(b"message")

    assert refused.value.code == "terminal-key-unreadable"
    assert "Call maintenance" in load_sentences().say(refused.value.reason, "en")
    assert (tmp_path / "a.key").read_bytes() == content


def test_a_folder_that_takes_no_file_is_said_in_the_same_sentence(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("a file where the folder should be", encoding="utf-8")

    with pytest.raises(StoreUnavailable, match="terminal-key-unreadable"):
        TerminalKey(tmp_path / "home" / "a.key").sign(b"message")
