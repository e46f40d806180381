"""The exchange over HTTP: who may speak, what is believed, and what is answered to nonsense."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from app.domain import codec
from app.exchange.messages import Anchor, End, Inventory, Page, Taken, batch_text, page_in, read
from app.exchange.packing import pack, unpack
from app.hub.enrolment import offer_code
from app.hub.serving import MOST_BYTES
from app.inventory import Kept, opened
from tests.hub.a_hub import AHub, ATerminal
from tests.hub.chains import chain
from tests.hub.private_postgres import PrivatePostgres


@pytest.fixture(params=["file", "server"])
def at(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[AHub]:
    address = ""
    if request.param == "server":
        server: PrivatePostgres = request.getfixturevalue("postgres")
        address = server.address(server.new_database())
    with opened(Kept(tmp_path, address)) as hub:
        yield AHub(hub)


@pytest.fixture
def alone(tmp_path: Path) -> Iterator[AHub]:
    with opened(Kept(tmp_path)) as hub:
        yield AHub(hub)


def asked(terminal: ATerminal) -> Inventory:
    return read(Inventory, terminal.asker.get("/sync/state").body)


def pulled(terminal: ATerminal) -> Page:
    answer = terminal.asker.get("/sync/feed", terminal=terminal.code, incarnation=1)
    assert answer.status == 200
    return page_in(answer.body)


def test_what_one_terminal_tells_another_reads(at: AHub) -> None:
    first, second = at.enrol("K7Q2"), at.enrol("M3XA")
    taken = read(Taken, first.tell(chain("a", "b")).body)
    assert [one.fate for one in taken.outcomes] == ["stored", "stored"]
    page = pulled(second)
    assert [one.event_id for one in page.rows] == ["a", "b"]
    assert (asked(second).head, asked(second).end_of(("K7Q2", 1)).seq) == (2, 2)


def test_the_answer_to_a_push_is_the_inventorys_signed_word(at: AHub) -> None:
    terminal = at.enrol()
    taken = read(Taken, terminal.tell(chain("a", "b")).body)
    word = taken.anchor
    assert word is not None and (word.hub, word.end) == (terminal.hub, taken.end)
    signature = bytes.fromhex(word.signature)
    assert at.hub.key.is_signed(word.signed(), signature, terminal.hub_key)


def test_a_link_of_a_chain_can_be_asked_for(at: AHub) -> None:
    terminal, rows = at.enrol(), chain("a", "b")
    terminal.tell(rows)
    answer = terminal.asker.get("/sync/link", terminal="K7Q2", incarnation=1, seq=2)
    assert answer.json == {"hash": rows[1].hash}
    beyond = terminal.asker.get("/sync/link", terminal="K7Q2", incarnation=1, seq=3)
    assert beyond.json == {"hash": ""}


def test_a_batch_is_believed_by_its_signature_alone(alone: AHub) -> None:
    terminal, other = alone.enrol("K7Q2"), alone.enrol("M3XA")
    rows = chain("a")
    body = batch_text(tuple(rows))
    for wrong in (other.signature(body), terminal.signature(body + b" "), "00" * 64, "no hex"):
        answer = terminal.tell(rows, Refactory_Signature=wrong)
        assert answer.status == 400, wrong
    assert asked(terminal).head == 0


def test_a_terminal_speaks_for_itself_alone(alone: AHub) -> None:
    alone.enrol("K7Q2")
    other = alone.enrol("M3XA")
    answer = other.tell(chain("a"))
    assert (answer.status, answer.headers["content-type"]) == (409, "application/problem+json")
    assert asked(other).head == 0


def test_what_another_told_comes_back_under_the_inventorys_own_word(alone: AHub) -> None:
    other, rows = alone.enrol("M3XA"), chain("a", "b")
    hub = other.hub
    word = Anchor(hub, ("K7Q2", 1), End(2, rows[1].hash))
    signed = replace(word, signature=alone.hub.key.sign(word.signed()).hex())
    forged = replace(word, signature=other.key.sign(word.signed()).hex())
    for given, status in ((word, 409), (forged, 409), (signed, 200)):
        text = codec.canonical(codec.plain(given))
        assert other.tell(rows, Refactory_Anchor=text).status == status
    assert asked(other).end_of(("K7Q2", 1)) == End(2, rows[1].hash)


@pytest.mark.parametrize(
    ("body", "coding", "status"),
    [
        (b"", "", 400),
        (b"[]", "", 400),
        (b"{}", "", 400),
        (b"\xff\xfe", "", 400),
        (b"[[1,2,3]]", "", 400),
        (b"[" * 100_000, "", 400),
        (b"[]", "zstd", 400),
        (pack(b"[]") + b"more", "zstd", 400),
        (pack(b"[]")[:-2], "zstd", 400),
        (b"[]", "br", 415),
        (b" " * (MOST_BYTES + 1), "", 413),
        (pack(b" " * (MOST_BYTES + 1)), "zstd", 413),
        (b" " * 9_000_000, "", 413),
    ],
)
def test_nonsense_is_refused_with_a_problem(
    alone: AHub, body: bytes, coding: str, status: int
) -> None:
    terminal = alone.enrol()
    headers = {"Refactory_Signature": terminal.signature(body), "Content_Encoding": coding}
    answer = terminal.asker.post("/sync/facts", body, **headers)
    assert (answer.status, answer.headers["content-type"]) == (status, "application/problem+json")
    assert asked(terminal).head == 0


def test_large_bodies_travel_packed_both_ways(alone: AHub) -> None:
    terminal = alone.enrol()
    rows = chain(*[f"fact {number}" for number in range(50)])
    body = batch_text(tuple(rows))
    headers = {"Refactory_Signature": terminal.signature(body), "Content_Encoding": "zstd"}
    assert terminal.asker.post("/sync/facts", pack(body), **headers).status == 200
    answer = terminal.asker.get("/sync/feed", {"Accept-Encoding": "gzip, zstd"})
    assert answer.headers["content-encoding"] == "zstd"
    page = page_in(unpack(answer.body, MOST_BYTES))
    assert len(page.rows) == 50
    word = page.anchors[-1]
    assert alone.hub.key.is_signed(word.signed(), bytes.fromhex(word.signature), terminal.hub_key)


def test_the_token_opens_and_a_revoked_one_does_not(alone: AHub) -> None:
    terminal = alone.enrol()
    assert alone.anybody.get("/sync/state").status == 401
    assert terminal.asker.get("/sync/state").status == 200
    assert alone.hub.access.terminals.revoke("K7Q2", alone.clock.wall)
    answer = terminal.asker.get("/sync/state", {"Accept-Language": "fr-BE, en;q=0.5"})
    assert answer.status == 401
    assert "L'inventaire ne connaît pas ce terminal" in answer.json["detail"]


def test_a_code_lets_one_machine_in_once_and_for_fifteen_minutes(at: AHub) -> None:
    code = offer_code(at.hub)
    at.enrol("K7Q2", offered=code.lower().replace("-", " "))
    late = ATerminal(at, "M3XA", "another")
    assert late.enrol(code).status == 401
    expired = offer_code(at.hub)
    at.clock.go(minutes=16)
    assert late.enrol(expired).status == 401


def test_another_machines_code_is_refused_and_the_enrolment_code_stays_good(at: AHub) -> None:
    at.enrol("K7Q2", database="first")
    code = offer_code(at.hub)
    second = ATerminal(at, "K7Q2", "second")
    assert second.enrol(code).status == 409
    second.code = "M3XA"
    assert second.enrol(code).status == 200


def test_a_machine_says_once_how_far_its_own_lives_reach(at: AHub) -> None:
    def brought(code: str, incarnation: int) -> int:
        return at.hub.storage.transact(lambda unit: unit.brought((code, incarnation)))

    at.enrol("ABCD", database="another machine")
    terminal = ATerminal(at, "K7Q2", "a database")
    lives = [["K7Q2", 1, 12], ["K7Q2", 2, 3], ["ABCD", 1, 99]]
    for recorded in (lives, [["K7Q2", 1, 500]]):
        assert terminal.enrol(offer_code(at.hub), recorded=recorded).status == 200
    assert (brought("K7Q2", 1), brought("K7Q2", 2)) == (12, 3)
    assert brought("ABCD", 1) == 0, "another machine has that code"


@pytest.mark.parametrize(
    "recorded",
    [
        "all",
        [["K7Q2", 1]],
        [["K7Q2", 0, 1]],
        [["K7Q2", 1, -1]],
        [["K7Q2", 1, 10_000_001]],
        [["K7Q2", 1, 2**63]],
        [[1, 1, 1]],
    ],
)
def test_a_machine_that_says_nonsense_of_its_lives_is_not_let_in(
    at: AHub, recorded: object
) -> None:
    answer = ATerminal(at, "K7Q2", "a database").enrol(offer_code(at.hub), recorded=recorded)
    assert answer.status == 422


def test_a_machine_that_took_another_code_still_tells_what_it_recorded_before(at: AHub) -> None:
    at.enrol("K7Q2", database="one machine")
    again = at.enrol("M3XA", database="one machine")
    assert again.tell(chain("a")).status == 200
    assert again.tell(chain("b", life=("M3XA", 1))).status == 200
    (row,) = at.hub.access.terminals.all_terminals()
    assert (row.code, row.codes) == ("M3XA", ("K7Q2", "M3XA"))


def test_the_inventory_knows_when_a_terminal_spoke_and_how_its_clock_goes(at: AHub) -> None:
    terminal = at.enrol()
    ahead = at.clock.wall.replace(hour=at.clock.wall.hour + 1).isoformat()
    terminal.tell(chain("a"), Refactory_Clock=ahead)
    (row,) = at.hub.access.terminals.all_terminals()
    assert (row.seen, row.told, row.offset_ms) == (at.clock.wall, at.clock.wall, 3_600_000)


def test_health_is_open_and_says_nothing_else(alone: AHub) -> None:
    assert alone.anybody.get("/healthz").json == {"status": "alive"}
    answer = alone.anybody.get("/readyz")
    assert answer.json == {"status": "ready"}
    assert "default-src 'none'" in answer.headers["content-security-policy"]
    assert answer.headers["x-content-type-options"] == "nosniff"


def test_whoever_guesses_codes_waits_and_the_others_do_not(alone: AHub) -> None:
    guesser, other = ATerminal(alone, "K7Q2", "a"), ATerminal(alone, "M3XA", "b")
    other.asker.address = "10.0.0.2"
    assert {guesser.enrol("AAAA-AAAA-AAAA-AAAA").status for _ in range(10)} == {401}
    refused = guesser.enrol(offer_code(alone.hub))
    assert (refused.status, refused.headers["retry-after"]) == (429, "300")
    assert other.enrol(offer_code(alone.hub)).status == 200
    alone.clock.go(seconds=300)
    assert guesser.enrol(offer_code(alone.hub)).status == 200


def test_a_thousand_guessers_wait_together(alone: AHub) -> None:
    guesser = ATerminal(alone, "K7Q2", "a")
    answers = []
    for number in range(101):
        # One machine has a whole network of the newer addresses to itself.
        guesser.asker.address = f"2001:db8:{number:x}::1"
        answers.append(guesser.enrol("AAAA-AAAA-AAAA-AAAA").status)
    assert answers == [401] * 100 + [429]
