"""Rows of the inventory's stock, written: all of a batch at once, whatever was there replaced."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any, Final

from sqlalchemy import Connection, Table, delete, func, select

from app.db import hub_stock_tables as tables
from app.db.hub_rows import among, put_rows
from app.db.projection_rows import plain_text
from app.domain.code_link import CodeLink
from app.domain.moment import local_day
from app.domain.site import Site
from app.exchange.stock_flow import Move

_LONGEST: Final = 120
"""Of a text that an index holds: PostgreSQL's take no more than a third of a page."""
_MOST_KG: Final = Decimal(10**9)
_WORDS: Final = {
    "stock_part": tables.stock_part_word,
    "stock_vehicle": tables.stock_vehicle_word,
}


@dataclass(frozen=True, slots=True)
class Told:
    """A thing as it stands; columns: what is asked for beside its words."""

    code: str
    words: str
    state: Any
    columns: Mapping[str, str]


def put_facts(connection: Connection, about: Sequence[tuple[str, int]]) -> None:
    """Note which facts are about which things; each is read once."""
    put_rows(connection, tables.stock_fact, about)


def put_things(connection: Connection, table: Table, told: Sequence[Told]) -> None:
    """Replace things; whatever is known for the first time gets the next place of the list."""
    if not told:
        return
    row, codes = table.c, [one.code for one in told]
    known = connection.execute(
        select(row.code, row.position, row.words).where(among(row.code, codes))
    ).all()
    places = {code: position for code, position, _ in known}
    last = connection.scalar(select(func.max(row.position))) or 0
    for one in told:
        if one.code not in places:
            last += 1
            places[one.code] = last
    connection.execute(delete(table).where(among(row.code, codes)))
    put_rows(connection, table, [_row(table, places[one.code], one) for one in told])
    before = {code: words for code, _, words in known}
    changed = [one for one in told if before.get(one.code) != storable(one.words)]
    _put_words(connection, _WORDS[table.name], {places[one.code]: one.words for one in changed})


def _row(table: Table, position: int, one: Told) -> Sequence[Any]:
    told = {name: storable(text)[:_LONGEST] for name, text in one.columns.items()}
    told |= {"code": one.code, "words": storable(one.words)}
    told["state"] = storable(plain_text(one.state))
    return (position, *(told[column.name] for column in table.c if column.name != "position"))


def _put_words(connection: Connection, table: Table, told: Mapping[int, str]) -> None:
    if not told:
        return
    connection.execute(delete(table).where(among(table.c.position, told)))
    rows = [(word, at) for at, words in told.items() for word in storable(words).split()]
    put_rows(connection, table, rows)


def put_links(connection: Connection, links: Mapping[str, CodeLink | None]) -> None:
    """Replace what codes stand for."""
    if not links:
        return
    table = tables.stock_alias
    connection.execute(delete(table).where(among(table.c.code, links)))
    rows = [
        (code, storable(link.to)[:_LONGEST], storable(link.text))
        for code, link in links.items()
        if link is not None
    ]
    put_rows(connection, table, rows)


def put_site(connection: Connection, key: str, site: Site | None) -> None:
    """Replace the workshop."""
    if site is not None:
        connection.execute(delete(tables.stock_site).where(tables.stock_site.c.code == key))
        put_rows(connection, tables.stock_site, [(key, storable(plain_text(site)))])


def put_moves(connection: Connection, moves: Mapping[str, Sequence[Move]]) -> None:
    """Replace the ways things went, by subject."""
    if not moves:
        return
    table = tables.stock_move
    connection.execute(delete(table).where(among(table.c.subject, moves)))
    rows = [
        _move(subject, step, one)
        for subject, ways in moves.items()
        for step, one in enumerate(ways)
    ]
    put_rows(connection, table, rows)


def _move(subject: str, step: int, one: Move) -> Sequence[Any]:
    amounts = map(_grams, (one.kg, one.co2_low, one.co2_high))
    return (subject, step, _day(one.at), one.origin, one.target, one.pieces, *amounts)


def note_unread(connection: Connection, unread: Mapping[int, str]) -> None:
    """Note facts that changed nothing because they do not fit; again and again the same ones."""
    table = tables.stock_unread
    if unread:
        connection.execute(delete(table).where(among(table.c.number, unread)))
        put_rows(connection, table, list(unread.items()))


def storable(text: str) -> str:
    """A text every database keeps: facts may hold half characters and NUL behind an escape."""
    if text.isascii() and "\0" not in text:
        return text
    return text.replace("\0", "").encode(errors="replace").decode()


def _grams(kg: Decimal | None) -> int | None:
    if kg is None or not kg.is_finite() or abs(kg) > _MOST_KG:
        return None
    return int(kg * 1000)


def _day(at: datetime) -> str:
    try:
        return local_day(at).isoformat()
    except (ValueError, OverflowError):
        return at.date().isoformat()
