"""The inventory's schema, for PostgreSQL and SQLite: the feed verbatim, the ends of its chains."""

from __future__ import annotations

import uuid
from typing import Final

from sqlalchemy import (
    BigInteger,
    Column,
    Connection,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
    insert,
    inspect,
    select,
)
from sqlalchemy.schema import SchemaItem

from app.domain.errors import StoreUnavailable

HUB_SCHEMA: Final = 1
"""What this release reads and writes."""

metadata = MetaData()


def _text(name: str, *, key: bool = False) -> Column[str]:
    return Column(name, Text, primary_key=key, nullable=False)


def _number(name: str, *, key: bool = False) -> Column[int]:
    kind = BigInteger().with_variant(Integer, "sqlite")
    return Column(name, kind, primary_key=key, nullable=False, autoincrement=False)


def _table(name: str, *items: SchemaItem) -> Table:
    return Table(name, metadata, *items, sqlite_strict=True)


# Alone in its table, so that a release finds it whatever a later one made of the others.
schema = _table("hub_schema", _number("version", key=True))

# One row. head: the number of the newest fact.
feed = _table("feed", _number("only", key=True), _text("hub"), _text("name"), _number("head"))

# How far each life of a terminal was taken in.
life = _table(
    "life",
    _text("terminal", key=True),
    _number("incarnation", key=True),
    _number("seq"),
    _text("hash"),
)

# Facts as they were told, by their number in the feed. reason: why one does not count, or ''.
fed = _table(
    "fed",
    _number("number", key=True),
    _text("event_id"),
    _text("terminal"),
    _number("incarnation"),
    _number("seq"),
    _number("hlc"),
    _text("wall"),
    _number("mono_ms"),
    _text("boot"),
    _text("session"),
    _text("person"),
    _text("name"),
    _number("version"),
    _text("subjects"),
    _text("body"),
    _text("prev"),
    _text("hash"),
    _text("reason"),
    UniqueConstraint("terminal", "incarnation", "seq"),
)
# PostgreSQL's trees take no text longer than a third of a page, and a sender may write any.
Index("fed_event", fed.c.event_id, postgresql_using="hash")


def lay_out(connection: Connection, named: str) -> None:
    """Make an empty database an inventory's; leave one of this release as it is.

    named: as sentences call it. Raises StoreUnavailable for a database of a later release or of
    another program.
    """
    present = inspect(connection).get_table_names()
    if not present:
        metadata.create_all(connection)
        connection.execute(insert(schema).values(version=HUB_SCHEMA))
        born = {"hub": str(uuid.uuid4()), "name": str(uuid.uuid4())}
        connection.execute(insert(feed).values(only=1, head=0, **born))
        return
    if schema.name not in present:
        raise StoreUnavailable("database-foreign", file=named)
    found = connection.scalar(select(schema.c.version))
    if found != HUB_SCHEMA:
        raise StoreUnavailable("database-newer", file=named, found=found, known=HUB_SCHEMA)
