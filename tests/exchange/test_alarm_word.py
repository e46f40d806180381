"""A word about a hot battery is believed whole, from a trusted terminal, about its own facts."""

from __future__ import annotations

import json
import zlib
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain import events
from app.domain.events.danger import DangerFact
from app.exchange.alarm_word import FACTS, LARGEST, seal, unseal
from app.operations.ports.site_alarm import Word
from app.operations.ports.store import Row
from tests.exchange.a_ticket import MemoryKey

OURS, OTHERS = MemoryKey(1), MemoryKey(2)
BELIEVED = {"K7Q2": OURS.public_key}


def row(terminal: str = "K7Q2", name: str = "BatteryDangerRaised") -> Row:
    texts = ("id", terminal, 1, 7, 8, "2026-11-23T08:00:00.000000+00:00", 9, "b", "s", "")
    return (*texts, name, 1, '["danger:x"]', "{}", "0" * 64, "1" * 64)


def word(*rows: Row) -> Word:
    return Word("K7Q2", ("x",), rows, {"v": "…445566 Renault Zoé"})


def told(*datagrams: bytes, by: MemoryKey = OURS) -> list[Word | None]:
    del by
    return [unseal(one, BELIEVED, OTHERS) for one in datagrams]


def sealed(body: Any, terminal: str = "K7Q2", key: MemoryKey = OURS) -> bytes:
    """A datagram with anything in it, rightly signed."""
    packed = zlib.compress(json.dumps(body).encode())
    signature = key.sign(b"refactory alarm 1 " + terminal.encode() + packed)
    return b"RA1" + terminal.encode() + signature + packed


def test_a_word_comes_as_it_was_said_a_row_in_each_datagram() -> None:
    datagrams = seal(word(row(), row(name="BatteryDangerEnded")), OURS)

    first, second, third = told(*datagrams)
    assert first == Word("K7Q2", ("x",), (), {"v": "…445566 Renault Zoé"})
    assert second is not None and second.rows == (row(),)
    assert third is not None and third.rows == (row(name="BatteryDangerEnded"),)


def test_a_row_of_the_log_fits_one_frame_of_a_wired_network() -> None:
    assert max(map(len, seal(word(row()), OURS))) <= 1472


def test_nobody_but_a_trusted_terminal_is_heard() -> None:
    assert told(*seal(Word("M3P9", ("x",)), OTHERS)) == [None]
    assert told(*seal(word(), OTHERS)) == [None]
    assert told(*seal(word(), OURS)) != [None]


@pytest.mark.parametrize("at", range(3, 120, 7))
def test_a_word_changed_on_its_way_is_no_word(at: int) -> None:
    (datagram,) = seal(word(), OURS)
    changed = bytearray(datagram)
    changed[at] ^= 1
    assert told(bytes(changed)) == [None]


def test_a_terminal_tells_only_of_hot_batteries_and_only_its_own_facts() -> None:
    (_, fine) = told(*seal(word(row()), OURS))
    assert fine is not None
    assert told(*seal(word(row(terminal="M3P9")), OURS))[1] is None
    assert told(*seal(word(row(name="PersonEnrolled")), OURS))[1] is None


def test_every_fact_about_a_danger_can_be_told() -> None:
    names = {name for name, one in events.KINDS.items() if issubclass(one, DangerFact)}
    assert names == FACTS


@pytest.mark.parametrize(
    "body",
    [
        None,
        [],
        [[], [], []],
        [["x"] * 101, [], {}],
        [[1], [], {}],
        [[], [[1]], {}],
        [[], [], {"v": 1}],
        [[], [], {"v": "\ud800"}],
        [[], [[*row()[:2], -1, *row()[3:]]], {}],
        [[], [[*row()[:2], True, *row()[3:]]], {}],
        [[], [[*row()[:2], 2**63, *row()[3:]]], {}],
        [["x" * 4001], [], {}],
    ],
)
def test_what_is_no_word_is_passed_over_even_when_it_is_signed(body: Any) -> None:
    assert told(sealed(body)) == [None]
    assert told(sealed([[], [], {}])) != [None]


def test_a_word_that_unpacks_to_more_than_any_word_is_passed_over() -> None:
    bomb = sealed([["x" * 3000] * 90, [], {}])
    assert len(bomb) < LARGEST
    assert told(bomb) == [None]


@given(st.binary(max_size=300))
def test_noise_is_passed_over(noise: bytes) -> None:
    assert told(noise, b"RA1K7Q2" + noise) == [None, None]
