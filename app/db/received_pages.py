"""Pages of the inventory's feed, taken into a terminal's database: the feed's order counts."""

from __future__ import annotations

import json
from sqlite3 import Connection

from app.db.chain_links import displace, fact_of, link_at, set_apart, take_out
from app.db.event_log import append, is_last
from app.db.projections import Projector
from app.db.unit_of_work import SqliteUnitOfWork
from app.domain.events import Recorded
from app.exchange.fact_row import Entry, UnreadableFact, digest, recorded_of
from app.exchange.logical_clock import is_believable
from app.exchange.messages import MOVED, Page


def rewrites(raw: Connection, page: Page) -> bool:
    """Whether a page puts facts elsewhere than they stand here, so that all is folded anew."""
    for at, row in enumerate(page.rows):
        stands = link_at(raw, (row.terminal, row.incarnation), row.seq)
        if stands not in ("", row.hash):
            return True
        known = None if at in page.apart else fact_of(raw, row.event_id)
        if known is not None and known.hash != row.hash:
            return True
    return False


def take_in(
    raw: Connection, projector: Projector | None, uow: SqliteUnitOfWork, row: Entry, why: str
) -> None:
    """Take in a row of the feed; why: the reason it does not count, or ''.

    projector: None where everything is folded anew afterwards. What cannot be read is set apart:
    one bad fact holds up no other.
    """
    life = (row.terminal, row.incarnation)
    if life == (uow.terminal, uow.incarnation):
        return
    stands = link_at(raw, life, row.seq)
    if stands not in ("", row.hash):
        displace(raw, life, row.seq)
        stands = ""
    known = None if why else fact_of(raw, row.event_id)
    if (why and stands) or (known is not None and known.hash == row.hash):
        return
    fact = None if why else _read(row)
    if fact is None:
        set_apart(raw, row, why or "fact-unreadable")
        return
    if known is not None:
        take_out(raw, known)
        set_apart(raw, known, MOVED)
    _count(raw, projector, uow, row, fact)


def _count(
    raw: Connection,
    projector: Projector | None,
    uow: SqliteUnitOfWork,
    row: Entry,
    fact: Recorded,
) -> None:
    place = (row.terminal, row.incarnation, row.seq)
    raw.execute("DELETE FROM apart WHERE terminal = ? AND incarnation = ? AND seq = ?", place)
    raw.execute("DELETE FROM displaced WHERE event_id = ?", (row.event_id,))
    subjects = tuple(json.loads(row.subjects))
    append(raw, row, subjects)
    uow.catch_up(row.hlc)
    uow.recorded.append(fact)
    for subject in dict.fromkeys(subjects) if projector is not None else ():
        assert projector is not None
        if is_last(raw, subject, fact):
            projector.follow(raw, subject, fact)
        else:
            projector.refold(raw, subject)


def _read(row: Entry) -> Recorded | None:
    if digest(row) != row.hash or not is_believable(row.hlc):
        return None
    try:
        return recorded_of(row)
    except UnreadableFact:
        return None
