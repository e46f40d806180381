"""A history that was touched does not verify; one that was not, does."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.db.backup import backup
from app.db.driver import connect
from app.db.store import SqliteStore
from app.db.verify import verify
from app.domain import codec
from app.domain.errors import StoreUnavailable
from app.exchange.fact_row import Entry, chained_text, digest
from app.operations.ports.store import Row
from tests.shop_floor import CATALOGUE, MORNING, PlayedClock, found_site, harvest, take_in

Attack = Callable[[Any], object]
_ENTRY = f"SELECT {', '.join(Entry._fields)} FROM event WHERE id = 5"


@pytest.fixture
def history(path: Path) -> Path:
    """A closed database with some ten facts."""
    with SqliteStore(path, PlayedClock(), CATALOGUE, demo=True) as store:
        store.perform(found_site)
        opened = store.perform(take_in).value
        store.perform(lambda uow: harvest(uow, opened))
    return path


def attack(path: Path, *statements: str) -> None:
    raw = connect(path)
    for statement in statements:
        raw.execute(statement)
    raw.close()


def rows() -> st.SearchStrategy[Entry]:
    numbers = ("incarnation", "seq", "hlc", "mono_ms", "version")
    kinds = (st.integers() if name in numbers else st.text() for name in Entry._fields)
    return st.tuples(*kinds).map(lambda values: Entry(*values))


@given(rows())
def test_what_is_hashed_is_the_canonical_text_of_every_other_column(row: Entry) -> None:
    columns = {name: value for name, value in row._asdict().items() if name != "hash"}
    assert chained_text(row) == codec.canonical(columns)


def test_an_untouched_history_verifies(history: Path) -> None:
    assert verify(history, thorough=True).ok


@pytest.mark.parametrize(
    "column", [name for name in Entry._fields if name not in ("terminal", "incarnation", "seq")]
)
def test_editing_any_column_of_a_fact_is_found(history: Path, column: str) -> None:
    number = column in ("hlc", "mono_ms", "version")
    changed = f"{column} + 1" if number else f"{column} || 'x'"
    attack(history, f"UPDATE event SET {column} = {changed} WHERE id = 5")
    broken = verify(history).broken
    assert broken is not None
    assert (broken.seq, broken.why) == (5, "content")


@pytest.mark.parametrize(
    ("statement", "why"),
    [
        ("DELETE FROM event WHERE id = 4", "missing"),
        ("DELETE FROM event WHERE id = 1", "missing"),
        ("DELETE FROM event WHERE id > 7", "end"),
        ("DELETE FROM event", "end"),
        ("UPDATE event SET seq = seq + 100 WHERE id > 7", "content"),
    ],
)
def test_taking_facts_away_or_moving_them_is_found(history: Path, statement: str, why: str) -> None:
    attack(history, "PRAGMA foreign_keys=OFF", statement)
    broken = verify(history).broken
    assert broken is not None and broken.why == why


def test_a_fact_slipped_in_with_its_own_right_hash_is_found(history: Path) -> None:
    raw = connect(history)
    entry = Entry(*raw.execute(_ENTRY).fetchone())
    forged = entry._replace(event_id="forged", seq=6)
    forged = forged._replace(hash=digest(forged))
    raw.execute("UPDATE event SET seq = seq + 1000 WHERE id > 5")
    raw.execute(
        f"INSERT INTO event ({', '.join(Entry._fields)}) "
        f"VALUES ({', '.join('?' * len(Entry._fields))})",
        forged,
    )
    raw.close()
    broken = verify(history).broken
    assert broken is not None
    assert (broken.seq, broken.why) == (6, "link")


def test_rewriting_one_fact_with_its_hash_breaks_the_next_link(history: Path) -> None:
    raw = connect(history)
    entry = Entry(*raw.execute(_ENTRY).fetchone())
    forged = digest(entry._replace(person="somebody else"))
    raw.execute("UPDATE event SET person = 'somebody else', hash = ? WHERE id = 5", (forged,))
    raw.close()
    broken = verify(history).broken
    assert broken is not None
    assert (broken.seq, broken.why) == (6, "link")


def test_erasing_a_person_leaves_the_chain_whole(store: SqliteStore) -> None:
    ada = store.perform(found_site).value
    record = store.perform(lambda uow: uow.person(ada)).value.private.record
    store.erase(record)
    assert b"Lovelace" not in store.path.read_bytes()
    assert verify(store.path).ok


def test_a_received_fact_that_was_changed_on_the_way_is_refused(
    history: Path, tmp_path: Path
) -> None:
    raw = connect(history)
    entry = Entry(*raw.execute(_ENTRY).fetchone())
    raw.close()
    with SqliteStore(tmp_path / "other.sqlite", PlayedClock(), CATALOGUE, demo=True) as other:
        with pytest.raises(StoreUnavailable) as refused:
            other.receive([entry._replace(person="somebody else")])
        assert refused.value.code == "received-fact-damaged"
        assert other.receive([entry, entry]).value == 1
        assert other.receive([entry]).value == 0
        forged = entry._replace(event_id="another")
        with pytest.raises(StoreUnavailable) as refused:
            other.receive([forged._replace(hash=digest(forged))])
        assert refused.value.code == "received-fact-conflict"


def test_facts_under_our_own_name_that_we_never_wrote_are_refused(
    history: Path, tmp_path: Path
) -> None:
    raw = connect(history)
    entry = Entry(*raw.execute(_ENTRY).fetchone())
    raw.close()
    with SqliteStore(history, PlayedClock(), CATALOGUE) as store:
        claimed = entry._replace(event_id="clone", seq=4711)
        with pytest.raises(StoreUnavailable) as refused:
            store.receive([claimed._replace(hash=digest(claimed))])
        assert refused.value.code == "received-fact-conflict"


def _told(path: Path) -> list[Row]:
    raw = connect(path)
    rows = raw.execute(f"SELECT {', '.join(Entry._fields)} FROM event ORDER BY seq").fetchall()
    raw.close()
    return [tuple(row) for row in rows]


@pytest.fixture
def elsewhere(history: Path, tmp_path: Path) -> Iterator[SqliteStore]:
    """A terminal that heard three facts of the other one, as a hot battery makes them heard."""
    told = _told(history)
    with SqliteStore(tmp_path / "elsewhere.sqlite", PlayedClock(), CATALOGUE, demo=True) as store:
        store.perform(found_site)
        store.receive([told[3], told[6], told[7]])
        yield store


def test_some_facts_of_another_terminal_are_no_broken_history(elsewhere: SqliteStore) -> None:
    assert verify(elsewhere.path).ok
    assert verify(backup(elsewhere.path, MORNING), thorough=True).ok


@pytest.mark.parametrize(
    "attack_on", ["UPDATE event SET body = '{}' WHERE seq = 7", "UPDATE event SET prev = hash"]
)
def test_facts_of_another_terminal_that_were_touched_do_not_verify(
    elsewhere: SqliteStore, attack_on: str
) -> None:
    other = f"{attack_on}{' AND' if 'WHERE' in attack_on else ' WHERE'} terminal != ?"
    elsewhere.raw.execute(other, (elsewhere.terminal,))
    broken = verify(elsewhere.path).broken
    assert broken is not None
    assert broken.why == "content"


def test_neighbours_of_another_terminal_must_follow_each_other(
    elsewhere: SqliteStore, history: Path
) -> None:
    rows = [Entry._make(one) for one in _told(history)]
    forged = rows[7]._replace(prev="0" * 64)
    forged = forged._replace(hash=digest(forged))
    elsewhere.raw.execute(
        "UPDATE event SET prev = ?, hash = ? WHERE event_id = ?",
        (forged.prev, forged.hash, forged.event_id),
    )
    broken = verify(elsewhere.path).broken
    assert broken is not None
    assert broken.why == "link"
