"""The inventory's EPCIS repository: its tables. Times are microseconds since 1970."""

from __future__ import annotations

from typing import Any, Final

from sqlalchemy import (
    REAL,
    Column,
    ColumnElement,
    Double,
    Index,
    Text,
    UniqueConstraint,
    literal_column,
)

from app.db.hub_tables import hub_table, number_column, text_column
from app.exchange.epcis_filed import UNDECLARED

# One row, held by whoever puts events in until the commit: the number of the last of them.
clock = hub_table("epcis_clock", number_column("id", key=True), number_column("number"))

# number: when it was recorded, strictly later than all before it: its place as well, so that of a
# repository that was put back from a copy no place is given out a second time. fact: the number in
# the feed of the fact that it tells and whose stamps it bears, else 0. ours: 1 for what was made of
# the feed, which is made anew; 0 for what a partner told. declared: when it was declared wrong, see
# UNDECLARED. key: by which later facts find it, or ''.
event = hub_table(
    "epcis_event",
    number_column("number", key=True),
    number_column("fact"),
    text_column("event_id"),
    number_column("declared"),
    number_column("ours"),
    text_column("captured_by"),
    number_column("event_us"),
    text_column("kind"),
    text_column("action"),
    text_column("biz_step"),
    text_column("disposition"),
    text_column("read_point"),
    text_column("biz_location"),
    text_column("key"),
    text_column("content"),
    UniqueConstraint("event_id", "declared", "ours"),
)
Index("epcis_event_happened", event.c.event_us, event.c.number)
Index("epcis_event_kind", event.c.kind, event.c.number)
Index("epcis_event_step", event.c.biz_step, event.c.number)
Index("epcis_event_read", event.c.read_point, event.c.number)


def _where(name: str, held: ColumnElement[bool], *columns: Column[Any]) -> ColumnElement[bool]:
    """An index of the few events that hold something; questions that are to use it say so too."""
    Index(name, *columns, sqlite_where=held, postgresql_where=held)
    return held


_NONE: Final[ColumnElement[str]] = literal_column("''")
TELLS_FACT: Final = _where("epcis_event_fact", event.c.fact > literal_column("0"), event.c.fact)
IS_DECLARED: Final = _where(
    "epcis_event_declared",
    event.c.declared > literal_column(str(UNDECLARED)),
    event.c.declared,
    event.c.number,
)
HAS_KEY: Final = _where("epcis_event_key", event.c.key != _NONE, event.c.key)
HAS: Final = {
    one.name: _where(f"epcis_event_{one.name}", one != _NONE, one, event.c.number)
    for one in (event.c.disposition, event.c.biz_location)
}
"""That a column which most events leave empty is not."""

# Everything an event is found by as a text: things, kinds of things, papers, parties, fields of
# others. Beginnings are searched: in the order of bytes, whatever the server's.
_VALUE = Text().with_variant(Text(collation="C"), "postgresql")
named = hub_table(
    "epcis_named",
    Column("value", _VALUE, primary_key=True),
    text_column("role", key=True),
    number_column("number", key=True),
)
Index("epcis_named_role", named.c.role, named.c.number)

# The same as numbers: amounts, measurements, times.
amount = hub_table(
    "epcis_amount",
    text_column("role", key=True),
    Column("value", Double().with_variant(REAL(), "sqlite"), primary_key=True),
    number_column("number", key=True),
)

# The URI a thing was first told under, and under `site` the GS1 prefix of the moment.
given_name = hub_table("epcis_given_name", text_column("subject", key=True), text_column("uri"))

# What partners offered, and how it went. errors: JSON.
job = hub_table(
    "epcis_job",
    text_column("capture_id", key=True),
    text_column("partner"),
    text_column("created"),
    text_column("finished"),
    text_column("behaviour"),
    number_column("success"),
    text_column("errors"),
)
Index("epcis_job_partner", job.c.partner, job.c.capture_id)

# What partners ask again and again. definition: JSON, as it was told.
query = hub_table(
    "epcis_query",
    text_column("partner", key=True),
    text_column("name", key=True),
    text_column("definition"),
)
