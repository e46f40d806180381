"""Keys of a grabbed scanner become exactly the scans it read."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from app.devices.key_frames import KeyFrames
from app.reading.keyboard import Stroke, signs
from tests.reading.a_keyboard import numbered, typed_by

Key = tuple[int, int]
SIGNS = "ABCZYMQWabczymqw0123456789-[]()>@/:.,_+\x1d\x1e\x04"


def presses(strokes: list[Stroke]) -> list[Key]:
    """The events a kernel tells of these keys, and Enter: what is held stays down while it is."""
    keys = {"shift": 42, "control": 29, "alt": 56, "altgr": 100}
    events, down = list[Key](), list[int]()
    for one in strokes:
        held = [code for name, code in keys.items() if getattr(one, name)]
        events += [(code, 0) for code in down if code not in held]
        events += [(code, 1) for code in held if code not in down]
        events += [] if one.code == 56 else [(one.code, 1), (one.code, 0)]
        down = held
    return [*events, *((code, 0) for code in down), (28, 1), (28, 0)]


def typed(sent: list[str]) -> list[Key]:
    """The events of one scan after the other."""
    return [key for one in sent for key in presses(typed_by("us", one, "us"))]


def read(frames: KeyFrames, events: list[Key], layout: str = "us") -> list[str]:
    return [signs(frames.take(), layout) for code, value in events if frames.feed(code, value)]


@given(st.lists(st.text(SIGNS, min_size=1, max_size=20), max_size=5))
def test_every_scan_arrives_once_and_as_it_was(sent: list[str]) -> None:
    assert read(KeyFrames(), typed(sent)) == sent


@given(
    st.lists(st.text(SIGNS, min_size=1, max_size=9), max_size=4),
    st.lists(st.text(SIGNS, min_size=1, max_size=9), max_size=4),
    st.randoms(use_true_random=False),
)
def test_two_scanners_at_once_never_mix(one: list[str], other: list[str], order: object) -> None:
    queues = [
        [key for t in sent for key in presses(typed_by("us", t, "us"))] for sent in (one, other)
    ]
    frames, heard = [KeyFrames(), KeyFrames()], [list[str](), list[str]()]
    while any(queues):
        turn = order.choice([n for n in (0, 1) if queues[n]])  # type: ignore[attr-defined]
        heard[turn] += read(frames[turn], [queues[turn].pop(0)])

    assert heard == [one, other]


def test_alt_numbers_are_control_signs() -> None:
    strokes = [*typed_by("us", "10A", "us"), *numbered("029"), *typed_by("us", "21B", "us")]

    assert read(KeyFrames(), presses(strokes)) == ["10A\x1d21B"]


def test_locks_and_repeats_write_nothing() -> None:
    events = [(58, 1), (58, 0), (69, 1), (30, 1), (30, 2), (30, 2), (30, 0), (28, 1)]

    assert read(KeyFrames(), events) == ["a"]


def test_silence_ends_a_scan_only_of_a_scanner_that_sends_no_end() -> None:
    frames = KeyFrames()
    frames.feed(30, 1)
    assert not frames.silence(0.5)
    assert frames.silence(1.0)
    frames.take()

    assert read(frames, [(30, 1), (28, 1)]) == ["a"]
    frames.feed(48, 1)
    assert not frames.silence(1.0)
    assert not frames.broken(1.0)
    assert frames.broken(2.5)
    assert read(frames, [(46, 1), (28, 1)]) == ["c"]


def test_a_key_held_when_the_cable_was_pulled_is_let_go() -> None:
    frames = KeyFrames()
    frames.feed(42, 1)
    frames.cut()

    assert read(frames, [(30, 1), (28, 1)]) == ["a"]
