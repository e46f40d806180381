"""Is the database whole, and is its history the one that was written?"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from heapq import merge
from itertools import groupby
from pathlib import Path
from typing import Any, TypeVar

from app.db.driver import connect, driver
from app.db.event_log import COLUMNS
from app.db.failures import explained, unavailable
from app.db.watching import watching
from app.exchange.fact_row import GENESIS, Entry, digest
from app.operations.ports.watch import Watch, unwatched

T = TypeVar("T")
_EVENTS = f"SELECT {COLUMNS} FROM event e ORDER BY terminal, incarnation, seq"  # noqa: S608
_APART = (
    "SELECT terminal, incarnation, seq, hash, entry FROM apart ORDER BY terminal, incarnation, seq"
)
_PREV = Entry._fields.index("prev")
_MOST_COMPLAINTS = 20
_FACTS = 1_000
"""Between two looks."""


@dataclass(frozen=True, slots=True)
class BrokenLink:
    """Where a chain is broken: `content` was changed, `link` does not fit its predecessor,
    `missing` facts before this one, or the `end` is not where the terminal left it."""

    terminal: str
    incarnation: int
    seq: int
    why: str

    def __str__(self) -> str:
        """As maintenance reads it, whoever found it."""
        return f"{self.terminal} {self.incarnation}/{self.seq} {self.why}"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a check found: SQLite's complaints and the first broken link."""

    complaints: tuple[str, ...]
    broken: BrokenLink | None

    @property
    def ok(self) -> bool:
        """Whether the database is whole and its history untouched."""
        return not self.complaints and self.broken is None


def verify(path: Path, *, thorough: bool = False, watch: Watch = unwatched) -> Verdict:
    """Check pages and chains; `thorough` compares every index with its table as well.

    What cannot be read is a complaint. Raises StoreUnavailable where the file cannot be opened,
    and what the watch raises.
    """
    with explained(path):
        raw = connect(path)
        # Text that is no longer UTF-8 is a changed fact like any other.
        raw.text_factory = _as_far_as_it_goes
        try:
            with watching(raw, lambda: watch("proved", 0)):
                complaints = _complaints(raw, thorough=thorough)
            return Verdict(complaints, None if complaints else first_broken_link(raw, watch))
        except (driver().Error, UnicodeDecodeError) as error:
            sentence = unavailable(error, path)
            if sentence is not None and sentence.code != "database-damaged":
                raise
            return Verdict((str(error),), None)
        finally:
            raw.close()


def _as_far_as_it_goes(text: bytes) -> str:
    return text.decode("utf-8", "replace")


def _complaints(raw: Any, *, thorough: bool) -> tuple[str, ...]:
    check = "integrity_check" if thorough else "quick_check"
    found = raw.execute(f"PRAGMA {check}({_MOST_COMPLAINTS})").fetchall()
    return tuple(str(row[0]) for row in found if row[0] != "ok")


def first_broken_link(raw: Any, watch: Watch = unwatched) -> BrokenLink | None:
    """Walk every chain from its first fact to the end its terminal noted.

    Of other terminals not every fact need be here: those that are must be whole, and follow
    each other where they are neighbours.
    """
    return next(_broken_links(raw, watch), None)


def _broken_links(raw: Any, watch: Watch) -> Iterator[BrokenLink]:
    noted_ends = raw.execute("SELECT code, incarnation, seq, head FROM terminal").fetchall()
    if len(noted_ends) != 1:
        yield BrokenLink("", 0, 0, "end")
    own = {code for code, *_ in noted_ends}
    own_lives = set(_rows(raw, "own_life", "SELECT terminal, incarnation FROM own_life"))
    ends = {(code, life_no): (seq, head) for code, life_no, seq, head in noted_ends}
    links = _watched(_links(raw), watch)
    for life, entries in groupby(links, key=lambda one: (one[0].terminal, one[0].incarnation)):
        is_own = life[0] in own or life in own_lives
        at, last = 0, GENESIS
        for entry, counts in entries:
            if not is_own and entry.seq > at + 1:
                at, last = entry.seq - 1, entry.prev
            why = _what_is_wrong(entry, at, last, counts=counts)
            if why:
                yield BrokenLink(*life, entry.seq, why)
            at, last = entry.seq, entry.hash
        if ends.pop(life, (at, last)) != (at, last):
            yield BrokenLink(*life, at, "end")
    for (terminal, life_no), (noted, _) in ends.items():
        if noted:
            yield BrokenLink(terminal, life_no, 0, "end")


def _links(raw: Any) -> Iterator[tuple[Entry, bool]]:
    """Every link of every chain in its order, and whether it counts as a fact."""
    facts = ((Entry(*row), True) for row in raw.execute(_EVENTS))
    apart = ((_kept_apart(*row), False) for row in _rows(raw, "apart", _APART))
    return merge(facts, apart, key=lambda one: one[0][1:4])


def _kept_apart(terminal: str, incarnation: int, seq: int, link: str, text: str) -> Entry:
    """A link as its columns place it; what it says is believed by nobody anyway."""
    try:
        prev = str(json.loads(text)[_PREV])
    except (ValueError, TypeError, IndexError, RecursionError):
        prev = ""
    at = (terminal, incarnation, seq)
    return Entry("", *at, 0, "", 0, "", "", "", "", 0, "", "", prev, link)


def _rows(raw: Any, table: str, question: str) -> Iterator[Any]:
    """Nothing from a database that is older than the table."""
    known = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?"
    found = raw.execute(question) if raw.execute(known, (table,)).fetchone() else ()
    return iter(found)


def _watched(rows: Iterator[T], watch: Watch) -> Iterator[T]:
    for number, one in enumerate(rows):
        if not number % _FACTS:
            watch("proved", number)
        yield one


def _what_is_wrong(entry: Entry, at: int, last: str, *, counts: bool) -> str:
    try:
        if counts and digest(entry) != entry.hash:
            return "content"
    except (TypeError, ValueError):
        return "content"
    if entry.seq != at + 1:
        return "missing"
    return "" if entry.prev == last else "link"
