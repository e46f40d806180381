"""Questions that partners keep under a name; each sees its own."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any, Final

from sqlalchemy import Connection, delete, func, select, text

from app.db import hub_epcis_tables as tables
from app.exchange.epcis_named import NamedQuery
from app.exchange.epcis_store import Keeping

_QUERY: Final = tables.query.c
_PUT: Final = text(
    "INSERT INTO epcis_query (partner, name, definition)"
    " VALUES (:partner, :name, :definition) ON CONFLICT DO NOTHING"
)


def put_query(connection: Connection, partner: str, query: NamedQuery, most: int) -> Keeping:
    """Keep one, unless its name is taken or there are that many."""
    mine = select(func.count()).select_from(tables.query).where(_QUERY.partner == partner)
    if (connection.scalar(mine) or 0) >= most:
        return "full"
    told = {"partner": partner, "name": query.name, "definition": json.dumps(query.query)}
    return "kept" if connection.execute(_PUT, told).rowcount else "taken"


def queries_after(
    connection: Connection, partner: str, after: str, limit: int
) -> Sequence[NamedQuery]:
    """By their names."""
    mine = select(tables.query).where(_QUERY.partner == partner, _QUERY.name > after)
    found = connection.execute(mine.order_by(_QUERY.name).limit(limit))
    return [_query(one) for one in found]


def query_named(connection: Connection, partner: str, name: str) -> NamedQuery | None:
    """One of a partner's."""
    mine = select(tables.query).where(_QUERY.partner == partner, _QUERY.name == name)
    found = connection.execute(mine).one_or_none()
    return None if found is None else _query(found)


def drop_query(connection: Connection, partner: str, name: str) -> bool:
    """Whether there was one."""
    mine = delete(tables.query).where(_QUERY.partner == partner, _QUERY.name == name)
    return connection.execute(mine).rowcount > 0


def _query(row: Any) -> NamedQuery:
    return NamedQuery(row.name, json.loads(row.definition))
