"""A ticket's text: all of it comes back, it fits the paper, and nothing else is taken for one."""

from __future__ import annotations

import json
import random
import zlib
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from functools import cache

import numpy as np
import pytest
import zxingcpp
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import NotFound, Refused, ShopError
from app.domain.events import Snapshot, Tried, VehicleSnapshot
from app.domain.handover import Ticket, signed_text
from app.domain.procedure import Procedure, Raw
from app.domain.procedure_plan import plan_of
from app.exchange import ticket_body
from app.exchange.ticket import (
    PIECE,
    Pieces,
    add_piece,
    key_card,
    read_key_card,
    read_ticket,
    seal,
)
from app.paper.symbols import qr
from app.reading.scan import LONGEST, read_scan
from tests.exchange.a_ticket import MemoryKey, catalogue, ticket_of, walked

BLOCK = np.ones((3, 3), np.uint8)
KEY, OTHER = MemoryKey(1), MemoryKey(2)
STEPS = [one.id for one in catalogue().steps]
INPUTS = sorted(plan_of(catalogue()).inputs)


def here(digest: str) -> Procedure:
    if digest != catalogue().digest:
        raise NotFound("procedure-unknown", digest=digest)
    return catalogue()


def joined(texts: tuple[str, ...]) -> str:
    pieces = Pieces()
    for one in texts:
        pieces = add_piece(pieces, one)
    return pieces.whole


@cache
def last_step() -> Ticket:
    return ticket_of(walked(3, "bev").state)


# ----------------------------------------------------------------------------- round trips

words = st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), max_size=12) | st.text(
    "+-['~,;01\n", max_size=4
)
raws = st.one_of(st.booleans(), words, st.lists(words, max_size=3).map(tuple))
masses = st.none() | st.decimals(0, 9999, places=3)
tried = st.builds(Tried, st.dictionaries(words, raws, max_size=2), given_privately=st.just(("x",)))


def by(names: list[str], values: st.SearchStrategy[object]) -> st.SearchStrategy[dict[str, object]]:
    return st.dictionaries(st.sampled_from(names), values, max_size=12)


def some(names: list[str]) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(st.sampled_from(names), max_size=6, unique=True).map(tuple)


snapshots = st.builds(
    Snapshot,
    by(STEPS, st.sampled_from(["done", "skipped", "accepted"])),
    some(STEPS),
    by(INPUTS, raws),
    some(INPUTS),
    by(INPUTS, words),
    some(STEPS),
    by(STEPS, tried),
    by(STEPS, st.integers(0, 9)),
    by(STEPS, st.integers(0, 99999)),
    some(["hv", "gas"]),
)
vehicles = st.builds(
    VehicleSnapshot,
    *(words for _ in range(9)),
    st.integers(0, 9),
    st.none() | st.datetimes(timezones=st.just(UTC)),
    masses,
    masses,
    st.dictionaries(words, st.decimals(0, 999, places=3), max_size=3),
)


@given(snapshots, vehicles)
def test_all_of_a_ticket_comes_back(snapshot: Snapshot, vehicle: VehicleSnapshot) -> None:
    ticket = replace(last_step(), snapshot=snapshot, vehicle=vehicle)
    sealed = read_ticket(joined(seal(ticket, catalogue(), KEY)), here)
    assert sealed.ticket == ticket
    assert KEY.is_signed(signed_text(sealed.ticket), sealed.signature, KEY.public_key)


def test_a_key_card_names_the_terminal_and_its_key() -> None:
    card = key_card("K7Q2", KEY.public_key)
    assert read_key_card(card.lower()) == ("K7Q2", KEY.public_key.hex())


# ------------------------------------------------------------------------------------ size


def told(ticket: Ticket, chance: random.Random) -> Ticket:
    """The same with measured figures and typed words in place of the simulation's own."""
    inputs, signs = plan_of(catalogue()).inputs, "ABCDEFGHJKLMNPRSTUVWXYZ0123456789"

    def answer(key: str) -> Raw:
        one = inputs[key][1]
        if one.type in ("number", "count", "parts"):
            return str(Decimal(chance.randint(1, 99999)) / 100)
        if one.type == "code":
            return "".join(chance.choices(signs, k=17))
        if one.type == "text":
            return " ".join("".join(chance.choices(signs, k=6)).lower() for _ in range(4))
        if one.type == "choice":
            return chance.choice(one.options).id
        if one.type == "list":
            return tuple("P" + "".join(chance.choices("0123456789", k=4)) for _ in range(6))
        return ticket.snapshot.values[key]

    values = {key: answer(key) for key in ticket.snapshot.values}
    return replace(ticket, snapshot=replace(ticket.snapshot, values=values))


@pytest.mark.parametrize("drive", ["bev", "phev", "petrol"])
@pytest.mark.parametrize("seed", range(4))
def test_a_run_at_its_last_step_fits_one_code(seed: int, drive: str) -> None:
    ticket = told(ticket_of(walked(seed, drive).state), random.Random(seed))
    (text,) = seal(ticket, catalogue(), KEY)
    assert len(text) <= PIECE <= 4296 <= LONGEST


def test_the_code_on_the_screen_reads_back() -> None:
    (text,) = seal(last_step(), catalogue(), KEY)
    rows = qr(text, "L").rows
    assert len(rows) <= 141
    picture = np.array([[0 if cell == "1" else 255 for cell in row] for row in rows], np.uint8)
    (read,) = zxingcpp.read_barcodes(np.kron(np.pad(picture, 4, constant_values=255), BLOCK))
    assert read.text == text


@cache
def wordy() -> Ticket:
    """A ticket with more to say than one code holds."""
    chance = random.Random(5)
    prose = {key: chance.randbytes(60).hex() for key in INPUTS[:90]}
    return replace(last_step(), snapshot=Snapshot(values=prose))


def test_a_long_ticket_is_cut_and_read_in_any_order() -> None:
    ticket = wordy()
    texts = seal(ticket, catalogue(), KEY)
    assert len(texts) > 1
    assert max(map(len, texts)) <= PIECE
    mixed = tuple(reversed(texts))
    assert read_ticket(joined((*mixed, mixed[0])), here).ticket == ticket


def test_a_missing_piece_is_named() -> None:
    texts = seal(wordy(), catalogue(), KEY)
    pieces = add_piece(Pieces(), texts[-1])
    assert pieces.whole == ""
    assert pieces.missing == tuple(range(1, len(texts)))


def test_a_piece_of_another_ticket_begins_anew() -> None:
    texts = seal(wordy(), catalogue(), KEY)
    others = seal(replace(wordy(), terminal="X1Y2"), catalogue(), KEY)
    pieces = add_piece(add_piece(Pieces(), texts[0]), others[1])
    assert set(pieces.read) == {2}


def test_a_ticket_without_end_is_refused_before_it_is_shown() -> None:
    chance = random.Random(1)
    prose = {key: chance.randbytes(400).hex() for key in INPUTS}
    endless = replace(last_step(), snapshot=Snapshot(values=prose))
    with pytest.raises(Refused, match="ticket-too-long"):
        seal(endless, catalogue(), KEY)


# --------------------------------------------------------------------------- what is refused


def code(read: Callable[[], object]) -> str:
    with pytest.raises(ShopError) as refused:
        read()
    return refused.value.code


@given(st.integers(4, 2000), st.sampled_from("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"))
def test_a_changed_sign_is_damage_or_breaks_the_signature(place: int, sign: str) -> None:
    (text,) = seal(last_step(), catalogue(), KEY)
    place %= len(text) - 1
    changed = text[:place] + sign + text[place + 1 :]
    try:
        sealed = read_ticket(changed, here)
    except Refused:
        return
    right = KEY.is_signed(signed_text(sealed.ticket), sealed.signature, KEY.public_key)
    assert right is (sealed.ticket == last_step() and changed.upper() == text)


@given(st.integers(0, 2500))
def test_a_cut_ticket_is_refused(length: int) -> None:
    (text,) = seal(last_step(), catalogue(), KEY)
    assert code(lambda: read_ticket(text[: min(length, len(text) - 4)], here)) in (
        "ticket-damaged",
        "ticket-procedure",
    )


def test_a_ticket_of_a_procedure_that_is_not_here_says_so() -> None:
    (text,) = seal(last_step(), catalogue(), KEY)

    def nowhere(digest: str) -> Procedure:
        raise NotFound("procedure-unknown", digest=digest)

    assert code(lambda: read_ticket(text, nowhere)) == "ticket-procedure"


def test_nobody_else_signs_for_a_terminal() -> None:
    (text,) = seal(last_step(), catalogue(), OTHER)
    sealed = read_ticket(text, here)
    assert not KEY.is_signed(signed_text(sealed.ticket), sealed.signature, KEY.public_key)


def packed(content: bytes) -> bytes:
    deflating = zlib.compressobj(9, zdict=ticket_body._words(catalogue()))
    return deflating.compress(content) + deflating.flush()


def test_a_small_ticket_that_inflates_without_end_is_refused() -> None:
    """Control: the same layout at a likely size is read as far as its content allows."""
    bomb = packed(b"[" + b"2," * 5_000_000 + b"2]")
    with pytest.raises(ValueError, match="inflated"):
        ticket_body.unpack(bomb, catalogue())
    with pytest.raises(ValueError, match="layout"):
        ticket_body.unpack(packed(b"[" + b"3," * 9 + b"1]"), catalogue())


@given(st.recursive(st.none() | st.booleans() | st.integers() | words, st.lists, max_leaves=30))
def test_any_packed_content_is_a_ticket_or_a_value_error(content: object) -> None:
    tail = content if isinstance(content, list) else [content] * 9
    text = json.dumps([2, *tail], ensure_ascii=False).encode()
    with pytest.raises(ValueError, match=r".*"):
        ticket_body.unpack(packed(text), catalogue())


@given(st.text(max_size=400) | st.from_regex(r"RT1[:/][A-Z2-7/:]*", fullmatch=True))
def test_any_text_is_read_or_refused(text: str) -> None:
    for read in (
        lambda: read_ticket(text, here),
        lambda: add_piece(Pieces(), text).whole,
        lambda: read_key_card(text),
    ):
        try:
            read()
        except Refused as refused:
            assert refused.code in ("ticket-damaged", "ticket-procedure", "terminal-key-broken")


@given(st.integers(0, 56))
def test_a_cut_key_card_is_refused(length: int) -> None:
    card = key_card("K7Q2", KEY.public_key)
    assert code(lambda: read_key_card(card[: min(length, len(card) - 1)])) == "terminal-key-broken"


def test_scanned_as_a_wedge_types_it_a_ticket_is_a_ticket() -> None:
    (text,) = seal(last_step(), catalogue(), KEY)
    scan = read_scan(f"]Q1{text.lower()}\r")
    assert (scan.kind, scan.value) == ("ticket", text)


def test_when_a_vehicle_came_is_told_to_the_second() -> None:
    came = datetime(2026, 11, 22, 8, 3, 2, 512, tzinfo=UTC)
    vehicle = replace(last_step().vehicle, received_at=came)
    ticket = replace(last_step(), vehicle=vehicle)
    assert read_ticket(joined(seal(ticket, catalogue(), KEY)), here).ticket == ticket
