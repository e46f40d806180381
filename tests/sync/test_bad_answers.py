"""What a terminal makes of answers that are none: it asks again later, or a person must act."""

from __future__ import annotations

import json
from itertools import repeat
from pathlib import Path
from typing import NoReturn

import pytest
import urllib3
from urllib3.exceptions import HTTPError

from app.devices.terminal_key import TerminalKey
from app.exchange.inventory_line import Busy, LineLost, TurnedAway
from app.exchange.messages import Inventory, told
from app.exchange.packing import pack
from app.sync import wire_calls
from app.sync.http_line import HttpLine
from app.sync.membership import Membership
from app.sync.wire_calls import Patience, WireCalls
from tests.shop_floor import PlayedClock
from tests.sync.scripted_server import answer, saying

pytestmark = pytest.mark.enable_socket
HUB = "hub-1"
PROBLEM = "Content-Type: application/problem+json"
STATE = Inventory(HUB, "feed", 0, "2026-11-23T08:00:00+00:00", (), 1, 500, 4_000_000)


@pytest.fixture
def key(tmp_path: Path) -> TerminalKey:
    return TerminalKey(tmp_path / "terminal.key")


def asked(address: str, key: TerminalKey, patience: Patience | None = None) -> Inventory:
    member = Membership(address, HUB, key.public_key.hex(), "AAAA", "token")
    line = HttpLine(member, key, PlayedClock(), patience or Patience(2, 2, 4))
    try:
        return line.ask()
    finally:
        line.close()


def test_a_whole_answer_is_understood(key: TerminalKey) -> None:
    with saying([answer(200, told(STATE))]) as address:
        assert asked(address, key) == STATE


def test_a_packed_answer_is_understood(key: TerminalKey) -> None:
    packed = answer(200, pack(told(STATE)), "Content-Encoding: zstd")
    with saying([packed]) as address:
        assert asked(address, key) == STATE


@pytest.mark.parametrize(
    "said",
    [
        b"",
        b"\x00\xff" * 200,
        b"HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{",
        answer(200, b"<html>Please accept our terms</html>"),
        answer(200, b"[" * 100_000),
        answer(200, b'{"hub":1}'),
        answer(200, b"\x28\xb5\x2f\xfd junk", "Content-Encoding: zstd"),
        answer(302, b"", "Location: http://elsewhere.example/"),
        answer(401, b"<html>Sign in to the network</html>", "Content-Type: text/html"),
        answer(403, b"<html>403 Forbidden</html>", "Content-Type: text/html"),
        answer(404, b"nothing here"),
        answer(409, b"conflict", "Content-Type: text/plain"),
        answer(413, b"<html>413 Request Entity Too Large</html>", "Content-Type: text/html"),
        answer(500),
        answer(502, b"bad gateway"),
    ],
)
def test_what_is_no_answer_is_a_lost_line(said: bytes, key: TerminalKey) -> None:
    with saying([said]) as address, pytest.raises(LineLost) as lost:
        asked(address, key)
    assert not isinstance(lost.value, Busy)


def test_a_small_body_that_inflates_without_end_is_a_lost_line(
    key: TerminalKey, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(wire_calls, "MOST_INFLATED", 100_000)
    bomb = answer(200, pack(b"[" + b" " * 1_000_000 + b"]"), "Content-Encoding: zstd")
    with saying([bomb]) as address, pytest.raises(LineLost):
        asked(address, key)


def test_an_answer_without_end_is_a_lost_line(
    key: TerminalKey, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(wire_calls, "MOST_PACKED", 1_000_000)
    begun = b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n"

    def endless() -> object:
        yield begun
        yield from repeat(b" " * 65_536)

    with saying(endless()) as address, pytest.raises(LineLost):  # type: ignore[arg-type]
        asked(address, key)


def test_nobody_at_the_address_is_a_lost_line(key: TerminalKey) -> None:
    with saying([]) as address:
        pass
    with pytest.raises(LineLost):
        asked(address, key)


@pytest.mark.parametrize(
    ("status", "again", "seconds"),
    [(503, "7", 7), (429, "1", 1), (429, "999999", 300), (503, "soon", 5), (503, "-1", 5)],
)
def test_who_is_busy_says_for_how_long_within_reason(
    status: int, again: str, seconds: float, key: TerminalKey
) -> None:
    said = answer(status, b"", f"Retry-After: {again}")
    with saying([said]) as address, pytest.raises(Busy) as busy:
        asked(address, key)
    assert busy.value.seconds == seconds


@pytest.mark.parametrize(
    ("status", "code"),
    [
        (401, "sync-locked-out"),
        (403, "sync-locked-out"),
        (409, "sync-speaks-for-another"),
        (413, "sync-too-large"),
        (422, "sync-not-understood"),
    ],
)
def test_a_refusal_is_told_to_a_person(status: int, code: str, key: TerminalKey) -> None:
    said = answer(status, json.dumps({"title": "no"}).encode(), PROBLEM)
    with saying([said]) as address, pytest.raises(TurnedAway) as refused:
        asked(address, key)
    assert refused.value.code == code


def test_an_inventory_of_a_far_release_is_told_to_a_person(key: TerminalKey) -> None:
    later = told(STATE).replace(b'"speaks":[1,1]', b'"speaks":[7,9]')
    with saying([answer(200, later)]) as address, pytest.raises(TurnedAway) as refused:
        asked(address, key)
    assert refused.value.code == "sync-other-version"


class Impatient(urllib3.PoolManager):
    """Notes how long it would wait, and answers nobody."""

    def __init__(self) -> None:
        super().__init__()
        self.waits: list[urllib3.Timeout] = []

    def request(self, *_: object, **how: object) -> NoReturn:
        timeout = how["timeout"]
        assert isinstance(timeout, urllib3.Timeout)
        self.waits.append(timeout)
        raise HTTPError


def test_an_answer_is_waited_for_longer_than_a_connection() -> None:
    """A large batch on a slow disk takes its time; an inventory with no news says so seldom."""
    pool = Impatient()
    calls = WireCalls(pool, "http://127.0.0.1:1", "token", Patience(connect=5, read=20, whole=60))
    for ask in (lambda: calls.get("/"), lambda: calls.post("/", b""), lambda: calls.listen("/")):
        with pytest.raises(LineLost):
            ask()
    waits = [(one.connect_timeout, one.read_timeout, one.total) for one in pool.waits]
    assert waits == [(5, 20, None), (5, 20, None), (5, 60, None)]
