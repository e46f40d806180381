"""Bytes of a line become exactly the scans that were sent, whatever pieces they come in."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.devices.frames import LONGEST, Frames, read_bytes

codes = st.lists(
    st.binary(min_size=1, max_size=30).filter(lambda one: not {10, 13} & set(one)), max_size=6
)


@st.composite
def pieces(draw: st.DrawFn) -> tuple[list[bytes], list[bytes]]:
    """What was sent, and its bytes cut anywhere."""
    sent = draw(codes)
    stream = b"".join(one + draw(st.sampled_from([b"\r", b"\n", b"\r\n"])) for one in sent)
    cuts = sorted(draw(st.lists(st.integers(0, len(stream)), max_size=8)))
    edges = [0, *cuts, len(stream)]
    return sent, [stream[a:b] for a, b in pairwise(edges)]


@given(pieces())
def test_no_scan_is_lost_split_or_doubled(given_: tuple[list[bytes], list[bytes]]) -> None:
    sent, stream = given_
    frames = Frames()

    assert [scan for piece in stream for scan in frames.feed(piece)] == sent
    assert not frames.cut()


@given(pieces(), pieces(), st.randoms(use_true_random=False))
def test_two_scanners_at_once_never_mix(
    one: tuple[list[bytes], list[bytes]], other: tuple[list[bytes], list[bytes]], order: object
) -> None:
    queues, readers = [list(one[1]), list(other[1])], [Frames(), Frames()]
    heard: list[list[bytes]] = [[], []]
    while any(queues):
        turn = order.choice([n for n in (0, 1) if queues[n]])  # type: ignore[attr-defined]
        heard[turn] += readers[turn].feed(queues[turn].pop(0))

    assert heard == [one[0], other[0]]


def test_through_one_reader_two_scanners_would_mix() -> None:
    """The control: it is the reader of one's own that keeps them apart."""
    shared = Frames()
    heard = [scan for piece in (b"AB", b"12", b"C\r", b"3\r") for scan in shared.feed(piece)]

    assert heard == [b"AB12C", b"3"]


def test_a_scanner_without_an_end_is_told_by_silence() -> None:
    frames = Frames()
    assert frames.feed(b"VF1BM0A0") == []
    assert frames.feed(b"H33445566") == []
    assert frames.silence() == b"VF1BM0A0H33445566"
    assert frames.silence() == b""


def test_a_scanner_that_sends_ends_is_never_cut_by_a_pause() -> None:
    frames = Frames()
    frames.feed(b"FIRST\r")
    frames.feed(b"VF1BM0A0")
    assert frames.silence() == b""
    assert frames.feed(b"H33445566\r") == [b"VF1BM0A0H33445566"]


def test_a_half_scan_is_dropped_and_known() -> None:
    frames = Frames()
    frames.feed(b"FIRST\rHAL")
    assert frames.cut()
    assert not frames.cut()
    assert frames.feed(b"NEXT\r") == [b"NEXT"]


def test_the_longest_code_passes_and_a_flood_is_dropped_up_to_its_end() -> None:
    frames = Frames()
    assert frames.feed(b"X" * LONGEST + b"\r") == [b"X" * LONGEST]

    for _ in range(10):
        assert frames.feed(b"X" * 1024) == []
    assert frames.feed(b"tail\rGOOD\r") == [b"GOOD"]
    assert frames.dropped == 1


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        (b"VF1BM0A0H33445566", "VF1BM0A0H33445566"),
        ("Citroën".encode(), "Citroën"),
        ("Citroën".encode("latin-1"), "Citroën"),
        (b"10A\x1d21B", "10A\x1d21B"),
        (b"[)>\x1e06\x1dPX\x1e\x04", "[)>\x1e06\x1dPX\x1e\x04"),
        (b"\x02]C1A\x03", "]C1A"),
        (b"A\x00B", None),
        (b"\x80\x00\xf8\x86", None),
        (b"\x02\x03", None),
    ],
)
def test_bytes_are_signs_or_noise(raw: bytes, text: str | None) -> None:
    assert read_bytes(raw) == text
