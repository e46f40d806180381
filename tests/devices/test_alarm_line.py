"""Terminals that trust one another hear of a hot battery over the network itself."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Iterator

import pytest

from app.devices.alarm_line import GROUP, AlarmLine, site_alarm
from app.operations.ports.site_alarm import Word
from tests.exchange.a_ticket import MemoryKey

pytestmark = pytest.mark.enable_socket
KEYS = {"K7Q2": MemoryKey(1), "M3P9": MemoryKey(2), "X9X9": MemoryKey(3)}
LOOPBACK = "lo"


@pytest.fixture
def port() -> int:
    """One that nobody uses now."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


@pytest.fixture
def line(port: int) -> Iterator[Callable[[str], AlarmLine]]:
    if LOOPBACK not in {name for _, name in socket.if_nameindex()}:
        pytest.skip("no loopback of this name")
    made: list[AlarmLine] = []

    def make(terminal: str) -> AlarmLine:
        made.append(AlarmLine(KEYS[terminal], port, (LOOPBACK,)))
        return made[-1]

    yield make
    for one in made:
        one.close()


def keys(*terminals: str) -> dict[str, bytes]:
    return {one: KEYS[one].public_key for one in terminals}


def heard(line: AlarmLine, *, known: str) -> Word:
    """The first word with a danger in it; the test's own time limit ends the wait."""
    never = threading.Event()
    while True:
        for word in line.heard():
            if known in word.knows:
                return word
        never.wait(0.02)


def test_a_danger_reaches_a_terminal_that_trusts_the_one_who_tells(
    line: Callable[[str], AlarmLine],
) -> None:
    here, there = line("K7Q2"), line("M3P9")
    there.tell(Word("M3P9"), keys("K7Q2"))
    assert there.silence() == {"K7Q2": None}
    here.tell(Word("K7Q2", ("d1",), (), {"v": "…445566 Renault"}), keys("M3P9"))

    assert heard(there, known="d1") == Word("K7Q2", ("d1",), (), {"v": "…445566 Renault"})
    gone = there.silence()["K7Q2"]
    assert gone is not None and gone >= 0


def test_it_is_said_again_to_one_that_comes_later(line: Callable[[str], AlarmLine]) -> None:
    here = line("K7Q2")
    here.tell(Word("K7Q2", ("d1",)), keys("M3P9"))
    there = line("M3P9")
    there.tell(Word("M3P9"), keys("K7Q2"))

    assert heard(there, known="d1").terminal == "K7Q2"


def test_a_stranger_and_ones_own_words_are_not_heard(
    line: Callable[[str], AlarmLine], port: int
) -> None:
    here, friend, stranger = line("M3P9"), line("K7Q2"), line("X9X9")
    here.tell(Word("M3P9", ("own",)), keys("K7Q2"))
    stranger.tell(Word("X9X9", ("lie",)), keys("M3P9"))
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as noise:
        noise.sendto(b"RA1" + bytes(500), (GROUP, port))
    friend.tell(Word("K7Q2", ("d1",)), keys("M3P9"))

    told = [heard(here, known="d1")]
    told += here.heard()
    assert {one.terminal for one in told} == {"K7Q2"}
    assert set(here.silence()) == {"K7Q2"}


def test_nothing_is_opened_while_nobody_is_trusted(
    line: Callable[[str], AlarmLine], port: int
) -> None:
    here = line("K7Q2")
    here.tell(Word("K7Q2", ("d1",)), {})

    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as alone:
        alone.bind((GROUP, port))
    assert "alarm" not in {one.name for one in threading.enumerate()}


def test_port_0_switches_it_off() -> None:
    assert site_alarm(KEYS["K7Q2"], 0) is None
    assert site_alarm(KEYS["K7Q2"], 1) is not None
