"""The inventory's tables, for PostgreSQL and SQLite: the feed verbatim, the ends of its chains."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Column,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
)
from sqlalchemy.schema import SchemaItem

metadata = MetaData()


def text_column(name: str, *, key: bool = False) -> Column[str]:
    """A text, never NULL."""
    return Column(name, Text, primary_key=key, nullable=False)


def number_column(name: str, *, key: bool = False) -> Column[int]:
    """A whole number of 64 bits, never NULL, given by us."""
    kind = BigInteger().with_variant(Integer, "sqlite")
    return Column(name, kind, primary_key=key, nullable=False, autoincrement=False)


def hub_table(name: str, *items: SchemaItem) -> Table:
    """A table of the inventory's; import its module where the schema is laid out."""
    return Table(name, metadata, *items, sqlite_strict=True)


# Alone in its table, so that a release finds it whatever a later one made of the others.
schema = hub_table("hub_schema", number_column("version", key=True))

# One row. head: the number of the newest fact.
feed = hub_table(
    "feed",
    number_column("only", key=True),
    text_column("hub"),
    text_column("name"),
    number_column("head"),
)

# How far each life of a terminal was taken in.
life = hub_table(
    "life",
    text_column("terminal", key=True),
    number_column("incarnation", key=True),
    number_column("seq"),
    text_column("hash"),
)

# Facts as they were told, by their number in the feed. reason: why one does not count, or ''. mark:
# of the transaction that put them there, and of no other.
fed = hub_table(
    "fed",
    number_column("number", key=True),
    text_column("event_id"),
    text_column("terminal"),
    number_column("incarnation"),
    number_column("seq"),
    number_column("hlc"),
    text_column("wall"),
    number_column("mono_ms"),
    text_column("boot"),
    text_column("session"),
    text_column("person"),
    text_column("name"),
    number_column("version"),
    text_column("subjects"),
    text_column("body"),
    text_column("prev"),
    text_column("hash"),
    text_column("reason"),
    text_column("mark"),
    UniqueConstraint("terminal", "incarnation", "seq"),
)
# PostgreSQL's trees take no text longer than a third of a page, and a sender may write any.
Index("fed_event", fed.c.event_id, postgresql_using="hash")
# The few that a person looks at are found among millions.
_ASIDE = fed.c.reason != ""
Index("fed_aside", fed.c.terminal, fed.c.number, sqlite_where=_ASIDE, postgresql_where=_ASIDE)
_OWNERSHIP = fed.c.name == "MasterDataOwned"
Index("fed_owner", fed.c.number, sqlite_where=_OWNERSHIP, postgresql_where=_OWNERSHIP)

# How far each reading of the feed was brought: what it makes of it stands in tables of its own.
follower = hub_table(
    "follower",
    text_column("name", key=True),
    number_column("version"),
    number_column("number"),
)
