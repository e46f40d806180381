"""Pages of the inventory's feed, taken into a terminal's database: the feed's order counts.

What is known of a page is asked at once, its rows are stored at once, and each subject is folded
on once, however many facts of it came: the writer is held for as short as can be.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from sqlite3 import Connection
from typing import Final, NamedTuple

from app.db import chain_links as links
from app.db.chain_links import Link
from app.db.event_log import append, append_all, newest_of
from app.db.parts_together import PartsTogether
from app.db.projections import KINDS, Projector
from app.db.unit_of_work import SqliteUnitOfWork
from app.domain.events import Recorded
from app.domain.master_data import OWNED_BY_INVENTORY
from app.exchange.fact_row import Entry, UnreadableFact, digest, recorded_of
from app.exchange.logical_clock import is_believable
from app.exchange.messages import MOVED, Page

# Runs before procedures: one that comes in the same page wakes the runs that waited for it.
_IN_TURN: Final = {kind: at for at, kind in enumerate(KINDS, 1)} | {"run": 0}


@dataclass(frozen=True, slots=True)
class Known:
    """What stands here already of a page: hashes by place in a chain, and by fact."""

    links: dict[Link, str]
    facts: dict[str, str]


class _New(NamedTuple):
    """A row that counts from now on, read."""

    row: Entry
    subjects: tuple[str, ...]
    fact: Recorded


def known_of(raw: Connection, page: Page) -> Known:
    """What stands here already of a page."""
    return Known(
        links.links_at(raw, map(_place, page.rows)),
        links.hashes_of(raw, (row.event_id for row in page.rows)),
    )


def rewrites(known: Known, page: Page) -> bool:
    """Whether a page puts facts elsewhere than they stand here, so that all is folded anew."""
    stands, counts = dict(known.links), dict(known.facts)
    for at, row in enumerate(page.rows):
        if stands.setdefault(_place(row), row.hash) != row.hash:
            return True
        if at not in page.apart and counts.setdefault(row.event_id, row.hash) != row.hash:
            return True
    return False


def holds_back(raw: Connection, page: Page) -> bool:
    """Whether facts that count here do no longer, or again, so that all is folded anew."""
    owned = (page.rows[at] for at, why in page.apart.items() if why == OWNED_BY_INVENTORY)
    counts_less = any(links.counts_though_owned(raw, one) for one in owned)
    return counts_less or (page.anew and links.holds_facts_back(raw))


def note_asides(raw: Connection, page: Page) -> None:
    """What the inventory keeps apart of the facts that stand here, its reader's own among them."""
    for at, why in page.apart.items():
        if why != MOVED:
            links.note_aside(raw, page.rows[at], why)


def take_in(
    raw: Connection, projector: Projector, uow: SqliteUnitOfWork, page: Page, known: Known
) -> None:
    """Take in a page that rewrites nothing. What cannot be read is set apart: one bad fact holds
    up no other."""
    news = _news(raw, uow, page, known)
    if not news:
        return
    about: dict[str, list[Recorded]] = {}
    for one in news:
        for subject in dict.fromkeys(one.subjects):
            about.setdefault(subject, []).append(one.fact)
    newest = newest_of(raw, about)
    append_all(raw, [(one.row, one.subjects) for one in news])
    ids = json.dumps([one.row.event_id for one in news])
    raw.execute("DELETE FROM displaced WHERE event_id IN (SELECT value FROM json_each(?))", (ids,))
    uow.catch_up(max(one.row.hlc for one in news))
    uow.recorded.extend(one.fact for one in news)
    codes = [one.removeprefix("part:") for one in about if one.startswith("part:")]
    with projector.together(PartsTogether(raw, codes, {one.row.hlc for one in news})):
        for subject in sorted(about, key=_turn):
            facts = sorted(about[subject], key=lambda one: one.order)
            if newest.get(subject, -1) < facts[0].hlc:
                projector.follow(raw, subject, facts)
            else:
                projector.refold(raw, subject)


def _news(raw: Connection, uow: SqliteUnitOfWork, page: Page, known: Known) -> list[_New]:
    """The rows that count and are not here yet; whatever else is new is set apart."""
    stands, counts = dict(known.links), dict(known.facts)
    news: list[_New] = []
    for at, row in enumerate(page.rows):
        why, place = page.apart.get(at, ""), _place(row)
        if place[:2] == (uow.terminal, uow.incarnation):
            continue
        if place in stands if why else counts.get(row.event_id) == row.hash:
            continue
        read = None if why else _read(row)
        if read is None:
            links.set_apart(raw, row, why or "fact-unreadable")
        else:
            if place in stands:
                links.count_again(raw, place)
            counts[row.event_id] = row.hash
            news.append(read)
        stands[place] = row.hash
    return news


def take_in_moved(raw: Connection, uow: SqliteUnitOfWork, row: Entry, why: str) -> None:
    """Take in a row of a page that rewrites; everything is folded anew afterwards.

    why: the reason it does not count, or ''.
    """
    life = (row.terminal, row.incarnation)
    if life == (uow.terminal, uow.incarnation):
        return
    stands = links.link_at(raw, life, row.seq)
    if stands not in ("", row.hash):
        links.displace(raw, life, row.seq)
        stands = ""
    known = None if why else links.fact_of(raw, row.event_id)
    if (why and stands) or (known is not None and known.hash == row.hash):
        return
    read = None if why else _read(row)
    if read is None:
        links.set_apart(raw, row, why or "fact-unreadable")
        return
    if known is not None:
        links.take_out(raw, known)
        links.set_apart(raw, known, MOVED)
    links.count_again(raw, _place(row))
    raw.execute("DELETE FROM displaced WHERE event_id = ?", (row.event_id,))
    append(raw, row, read.subjects)
    uow.catch_up(row.hlc)
    uow.recorded.append(read.fact)


def _read(row: Entry) -> _New | None:
    if digest(row) != row.hash or not is_believable(row.hlc):
        return None
    try:
        return _New(row, tuple(json.loads(row.subjects)), recorded_of(row))
    except UnreadableFact:
        return None


def _place(row: Entry) -> Link:
    return row.terminal, row.incarnation, row.seq


def _turn(subject: str) -> int:
    return _IN_TURN.get(subject.partition(":")[0], 0)
