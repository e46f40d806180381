"""Which PINs may be chosen, how long wrong ones wait, and how long a signature holds."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import Refused
from app.domain.events import PersonEnrolled, PinAccepted, PinSet, PinTried, PrivateRef, Recorded
from app.domain.moment import Moment
from app.domain.pin import DELAYS_MIN, SIGNATURE_HOLDS, Pin, Signature, wait_left
from app.domain.site import Person, fold_person
from tests.shop import START

NOW = Moment(START, 1_000_000, "boot", "session")
ADA = PersonEnrolled("p1", "0417", PrivateRef("r1", "00"), "digest", ("operator",), "en")


def later(moment: Moment, by: timedelta, *, boot: str = "boot", session: str = "session") -> Moment:
    """A moment after, on every clock."""
    return Moment(moment.wall + by, moment.mono_ms + by // timedelta(milliseconds=1), boot, session)


def ada(*facts: PinSet | PinTried | PinAccepted, at: Moment = NOW) -> Person:
    """Somebody after these facts."""
    person = None
    for n, one in enumerate((ADA, *facts)):
        person = fold_person(person, Recorded(f"e{n}", "T1", 1, n, n, at, "", one))
    assert person is not None
    return person


MISS = PinTried("p1", "test")
RIGHT = PinAccepted("p1", "test")


@pytest.mark.parametrize("text", ["", "12345", "1234567", "12345a", " 19283", "٣٣٣٣٣٣", "²³²³²³"])
def test_a_pin_is_six_digits(text: str) -> None:
    with pytest.raises(Refused, match="pin-shape"):
        Pin.choose(text, "0417")


@pytest.mark.parametrize(
    "text", ["000000", "777777", "123456", "654321", "456789", "890123", "098765", "210987"]
)
def test_what_is_guessed_first_is_refused(text: str) -> None:
    with pytest.raises(Refused, match="pin-trivial"):
        Pin.choose(text, "0417")


@pytest.mark.parametrize(
    ("number", "text"),
    [("0417", "000417"), ("0417", "041704"), ("938271", "938271"), ("A-93", "939393")],
)
def test_the_number_everybody_reads_is_no_pin(number: str, text: str) -> None:
    with pytest.raises(Refused, match="pin-trivial"):
        Pin.choose(text, number)


@given(st.from_regex(r"[0-9]{6}", fullmatch=True))
def test_a_chosen_pin_keeps_its_digits_and_shows_them_to_nobody(text: str) -> None:
    try:
        pin = Pin.choose(text, "0417")
    except Refused as refused:
        assert refused.code == "pin-trivial"
        return
    assert pin.digits == text
    assert text not in repr(pin)


def test_three_tries_are_free_and_each_later_one_waits_longer() -> None:
    waits = [wait_left(ada(*[MISS] * n), NOW) // timedelta(minutes=1) for n in range(9)]
    assert waits == [0, 0, 0, 1, 5, 15, 60, 60, 60]
    assert all(one <= two for one, two in pairwise(DELAYS_MIN))


def test_the_right_pin_and_a_new_pin_forget_the_misses() -> None:
    for mending in (RIGHT, PinSet("p1", "v2")):
        assert wait_left(ada(*[MISS] * 6, mending), NOW) == timedelta(0)


@given(st.timedeltas(min_value=timedelta(minutes=-500), max_value=timedelta(minutes=14)))
def test_a_restart_and_any_clock_set_back_never_shorten_the_wait(by: timedelta) -> None:
    locked = ada(*[MISS] * 5)
    after = Moment(NOW.wall + by, 5, "another boot", "another session")
    assert wait_left(locked, after) > timedelta(0)


def test_setting_the_clock_forward_within_one_boot_gains_nothing() -> None:
    forward = Moment(NOW.wall + timedelta(days=1), NOW.mono_ms + 1000, "boot", "session")
    assert wait_left(ada(*[MISS] * 5), forward) > timedelta(minutes=14)


def test_the_wait_ends() -> None:
    assert wait_left(ada(*[MISS] * 5), later(NOW, timedelta(minutes=15))) <= timedelta(0)


def test_a_signature_holds_for_its_time_and_no_longer() -> None:
    mine = Signature("p1", NOW)
    assert mine.holds(later(NOW, SIGNATURE_HOLDS - timedelta(seconds=1)))
    assert not mine.holds(later(NOW, SIGNATURE_HOLDS))
    assert not mine.holds(later(NOW, timedelta(seconds=1), session="restarted"))
    assert not mine.holds(later(NOW, timedelta(seconds=-1)))


def test_the_pin_set_last_is_tried_first_and_each_terminal_has_its_own() -> None:
    person: Person | None = None
    facts = [("T1", ADA), ("T1", PinSet("p1", "a")), ("T2", PinSet("p1", "b"))]
    for n, (terminal, event) in enumerate([*facts, ("T1", PinSet("p1", "c"))]):
        person = fold_person(person, Recorded(f"e{n}", terminal, 1, n, n, NOW, "", event))
    assert person is not None
    assert person.verifiers == ("c", "b")
