"""PINs on the device: checked by a slow hash with a pepper, worthless without it."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from app.devices.pin_files import Cost, PinFiles
from app.domain.errors import StoreUnavailable
from app.domain.pin import Pin

CHEAP = Cost(1, 64)
PIN = Pin.choose("271828", "0417")


def test_the_right_digits_are_right_and_all_others_wrong(tmp_path: Path) -> None:
    vault = PinFiles(tmp_path, CHEAP)
    verifier = vault.keep(PIN)
    assert vault.is_right(verifier, "271828")
    assert not any(vault.is_right(verifier, one) for one in ("271829", "", "27182", "2718281"))


def test_a_pin_is_checked_the_next_time_by_what_it_was_kept_with(tmp_path: Path) -> None:
    verifier = PinFiles(tmp_path, CHEAP).keep(PIN)
    assert PinFiles(tmp_path, Cost(2, 128)).is_right(verifier, "271828")


def test_the_usual_cost_is_no_less_than_recommended() -> None:
    assert (Cost().iterations, Cost().memory_kib) == (2, 19 * 1024)


def test_a_copied_hash_is_worthless_without_the_pepper(tmp_path: Path) -> None:
    mine, thief = PinFiles(tmp_path / "a", CHEAP), PinFiles(tmp_path / "b", CHEAP)
    verifier = mine.keep(PIN)
    thief.keep(PIN)
    stolen = tmp_path / "b" / "pins" / verifier
    stolen.write_bytes((tmp_path / "a" / "pins" / verifier).read_bytes())
    assert not thief.is_right(verifier, "271828")
    (tmp_path / "b" / "pin.key").write_bytes((tmp_path / "a" / "pin.key").read_bytes())
    assert thief.is_right(verifier, "271828")


def test_two_people_with_one_pin_look_different(tmp_path: Path) -> None:
    vault = PinFiles(tmp_path, CHEAP)
    one, two = ((tmp_path / "pins" / vault.keep(PIN)).read_bytes() for _ in range(2))
    assert one != two


@pytest.mark.skipif(os.name != "posix", reason="modes are POSIX's")
def test_only_the_terminals_user_may_read_them(tmp_path: Path) -> None:
    old = os.umask(0)
    try:
        verifier = PinFiles(tmp_path, CHEAP).keep(PIN)
    finally:
        os.umask(old)
    for file in (tmp_path / "pin.key", tmp_path / "pins" / verifier):
        assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_a_forgotten_pin_is_gone(tmp_path: Path) -> None:
    vault = PinFiles(tmp_path, CHEAP)
    verifier = vault.keep(PIN)
    vault.forget(verifier)
    assert not vault.knows(verifier)
    vault.forget(verifier)


@pytest.mark.parametrize("name", ["", "..", "../pin.key", "x" * 32, "/etc/passwd"])
def test_a_name_that_is_none_leads_nowhere(tmp_path: Path, name: str) -> None:
    vault = PinFiles(tmp_path, CHEAP)
    vault.keep(PIN)
    assert not vault.knows(name)
    vault.forget(name)
    assert (tmp_path / "pin.key").is_file()


def test_a_lost_pepper_is_told_and_not_replaced(tmp_path: Path) -> None:
    vault = PinFiles(tmp_path, CHEAP)
    verifier = vault.keep(PIN)
    (tmp_path / "pin.key").unlink()
    with pytest.raises(StoreUnavailable, match="pin-unreadable"):
        vault.is_right(verifier, "271828")
    with pytest.raises(StoreUnavailable, match="pin-not-kept"):
        vault.keep(PIN)
    assert not (tmp_path / "pin.key").exists()


@pytest.mark.parametrize("content", [b"", b"{}", b"[1]", b'{"salt": "zz"}', b"\xff"])
def test_a_damaged_file_is_told(tmp_path: Path, content: bytes) -> None:
    vault = PinFiles(tmp_path, CHEAP)
    verifier = vault.keep(PIN)
    (tmp_path / "pins" / verifier).write_bytes(content)
    with pytest.raises(StoreUnavailable, match="pin-unreadable"):
        vault.is_right(verifier, "271828")
