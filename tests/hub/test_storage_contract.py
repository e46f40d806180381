"""What the inventory may rely on, whatever keeps its facts: memory, one file, or a server."""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

import pytest

from app.db.hub_engine import open_file, open_server
from app.db.hub_store import HubStore
from app.domain.events import MasterDataOwned
from app.domain.master_data import owner_in
from app.exchange.fact_row import Entry, recorded_of
from app.exchange.hub_storage import STRETCH_BYTES, HubStorage, HubUnit
from app.exchange.hub_voice import own_master_data
from app.exchange.messages import MOVED, End
from app.hub.intake import MOST_FACTS, take_in
from tests.hub.chains import LIFE, chain, chain_of
from tests.hub.memory_storage import MemoryStorage
from tests.hub.private_postgres import PrivatePostgres
from tests.shop import EPOCH
from tests.sync.memory_log import fact

OTHER = ("ABCD", 3)
OWN = frozenset({"K7Q2", "ABCD"})
LARGEST = 2**63 - 1
LATEST = 2**62
"""The logical clock: a value that leaves room for all who follow."""


@pytest.fixture(params=["file", "server"])
def opened(request: pytest.FixtureRequest, tmp_path: Path) -> Callable[[], HubStore]:
    """Opens the same database each time."""
    return _opened(request, tmp_path)


def _opened(request: pytest.FixtureRequest, tmp_path: Path) -> Callable[[], HubStore]:
    if request.param == "file":
        return lambda: HubStore(open_file(tmp_path / "inventory.sqlite"))
    server: PrivatePostgres = request.getfixturevalue("postgres")
    address = server.address(server.new_database())
    return lambda: HubStore(open_server(address))


@pytest.fixture
def kept(opened: Callable[[], HubStore]) -> Iterator[HubStore]:
    store = opened()
    yield store
    store.close()


@pytest.fixture(params=["memory", "file", "server"])
def storage(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[HubStorage]:
    if request.param == "memory":
        yield MemoryStorage()
        return
    store = _opened(request, tmp_path)()
    yield store
    store.close()


def push(storage: HubStorage, rows: Sequence[Entry]) -> list[str]:
    taken = storage.transact(lambda unit: take_in(unit, OWN, rows))
    return [one.fate for one in taken.outcomes]


def test_an_inventory_begins_with_nothing(storage: HubStorage) -> None:
    feed = storage.transact(lambda unit: unit.feed())
    assert (feed.head, bool(feed.hub), bool(feed.name)) == (0, True, True)
    assert storage.transact(lambda unit: unit.ends()) == {}
    assert storage.transact(lambda unit: unit.hold(LIFE)) == End()
    assert storage.transact(lambda unit: unit.known(["a"])) == {}
    assert list(storage.transact(lambda unit: unit.after(0, 9))) == []
    assert storage.transact(lambda unit: unit.mark_at(1)) == ""


def test_facts_stand_in_the_feed_in_the_order_they_were_told(storage: HubStorage) -> None:
    first, other = chain("a", "b"), chain("x", life=OTHER)
    last = chain("c", after=End(2, first[-1].hash))
    for rows in (first, other, last):
        push(storage, rows)
    told = [*first, *other, *last]
    fed = storage.transact(lambda unit: unit.after(0, 9))
    assert list(fed) == [(at, row, "") for at, row in enumerate(told, 1)]
    assert list(storage.transact(lambda unit: unit.after(1, 2))) == list(fed[1:3])
    assert storage.transact(lambda unit: unit.feed()).head == 4
    marks = storage.transact(lambda unit: [unit.mark_at(at) for at in range(6)])
    assert [bool(one) for one in marks] == [False, True, True, True, True, False]
    assert marks[1] == marks[2], "told together"
    assert len(set(marks)) == 4


def test_each_life_ends_where_it_was_taken_in(storage: HubStorage) -> None:
    rows, others = chain("a", "b", "c"), chain("x", life=OTHER)
    push(storage, rows)
    push(storage, others)
    ends = {LIFE: End(3, rows[-1].hash), OTHER: End(1, others[-1].hash)}
    assert storage.transact(lambda unit: unit.ends()) == ends
    assert storage.transact(lambda unit: unit.hold(LIFE)) == ends[LIFE]
    hashes = storage.transact(lambda unit: unit.hashes(LIFE, 2, LARGEST))
    assert hashes == {2: rows[1].hash, 3: rows[2].hash}


def test_a_fact_that_does_not_count_has_its_place_and_its_reason(storage: HubStorage) -> None:
    rows = chain("a", "b")
    rows[1] = rows[1]._replace(body='{"altered":1}')
    assert push(storage, rows) == ["stored", "quarantined"]
    fed = storage.transact(lambda unit: unit.after(0, 9))
    assert [(row.event_id, why) for _, row, why in fed] == [("a", ""), ("b", "fact-altered")]
    assert storage.transact(lambda unit: unit.known(["a", "b", "c"])) == {"a": rows[0]}
    assert storage.transact(lambda unit: unit.hashes(LIFE, 1, 9))[2] == rows[1].hash


def test_a_reader_is_told_which_of_its_own_facts_are_apart(storage: HubStorage) -> None:
    rows = chain("a", "b", "c")
    rows[1] = rows[1]._replace(body='{"altered":1}')
    push(storage, rows)
    push(storage, chain("x", life=OTHER))
    push(storage, chain("a", life=(LIFE[0], 2)))
    found = storage.transact(lambda unit: unit.after(0, 9, LIFE))
    assert [(row.event_id, why) for _, row, why in found] == [
        ("b", "fact-altered"),
        ("x", ""),
        ("a", MOVED),
    ]


def test_long_facts_are_read_a_few_at_once_and_all_of_them_in_the_end(
    storage: HubStorage,
) -> None:
    long = json.dumps({"text": "é" * (STRETCH_BYTES // 5)}, ensure_ascii=False)
    facts = [fact("a"), *(fact(one, body=long) for one in "bcdef"), fact("g")]
    facts[2] = fact("c", body=long * 3)
    storage.transact(lambda unit: unit.append(chain_of(facts), {}))
    pages, number = [], 0
    while rows := storage.transact(partial(_after, number)):
        pages.append("".join(row.event_id for _, row, _ in rows))
        number = rows[-1][0]
    assert pages == ["ab", "c", "de", "fg"]


def _after(number: int, unit: HubUnit) -> Sequence[tuple[int, Entry, str]]:
    return unit.after(number, 500)


def test_who_owns_master_data_is_found_among_all_facts(storage: HubStorage) -> None:
    push(storage, chain("a", "b"))
    assert list(storage.transact(lambda unit: unit.ownerships())) == []
    storage.transact(lambda unit: own_master_data(unit, EPOCH))
    (found,) = map(recorded_of, storage.transact(lambda unit: unit.ownerships()))
    assert found.event == MasterDataOwned(found.terminal, ((*LIFE, 2),))
    assert owner_in([found]) == found.terminal


def test_nobody_brought_anything_who_never_said_so(storage: HubStorage) -> None:
    assert storage.transact(lambda unit: unit.brought(LIFE)) == 0


def test_what_fails_changes_nothing(kept: HubStore) -> None:
    push(kept, chain("a"))

    def half(unit: HubUnit) -> None:
        take_in(unit, OWN, chain("x", life=OTHER))
        raise KeyError("half-way")

    with pytest.raises(KeyError, match="half-way"):
        kept.transact(half)
    assert kept.transact(lambda unit: unit.feed()).head == 1
    assert set(kept.transact(lambda unit: unit.ends())) == {LIFE}
    assert push(kept, chain("x", life=OTHER)) == ["stored"]


def _noise(length: int) -> str:
    letters = random.Random(length)
    return "".join(chr(letters.randrange(0x4E00, 0x9FFF)) for _ in range(length))


@pytest.mark.parametrize(
    "row",
    [
        fact("a", body='{"b":  1.50, "a":1e3,\n "é":"\\u00e9\\ud83d\\ude97 🚗", "a":2}'),
        fact("a", body='{"x":"' + _noise(200_000) + '"}'),
        fact(_noise(20_000)),
        fact("' OR 1=1; -- \\N \t\r\n %s :x {}")._replace(name="\x01\x7f\u2028"),
        fact("a")._replace(hlc=LATEST, mono_ms=LARGEST, version=LARGEST, session="", wall=""),
    ],
    ids=["spaces", "long", "long id", "hostile", "largest"],
)
def test_a_fact_is_kept_as_it_was_told_to_the_byte(storage: HubStorage, row: Entry) -> None:
    rows = chain_of([row, fact("after it")])
    assert push(storage, rows) == ["stored", "stored"]
    fed = storage.transact(lambda unit: unit.after(0, 9))
    assert [one for _, one, _ in fed] == rows
    known = storage.transact(lambda unit: unit.known([row.event_id]))
    assert known == {row.event_id: rows[0]}


def test_a_whole_batch_is_one_push_and_told_again_it_is_known(storage: HubStorage) -> None:
    rows = chain(*(f"e{at}" for at in range(MOST_FACTS)))
    assert push(storage, rows) == ["stored"] * MOST_FACTS
    assert push(storage, rows) == ["duplicate"] * MOST_FACTS
    known = storage.transact(lambda unit: unit.known([one.event_id for one in rows]))
    assert known == {one.event_id: one for one in rows}
    assert storage.transact(lambda unit: unit.feed()).head == MOST_FACTS


def test_what_was_taken_in_is_there_when_the_service_starts_again(
    opened: Callable[[], HubStore],
) -> None:
    rows, store = chain("a", "b"), opened()
    before = push(store, rows), store.transact(lambda unit: unit.feed())
    store.close()
    store = opened()
    assert (["stored", "stored"], store.transact(lambda unit: unit.feed())) == before
    assert [row for _, row, _ in store.transact(lambda unit: unit.after(0, 9))] == rows
    store.close()
