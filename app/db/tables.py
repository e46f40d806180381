"""The schema: the log of facts, what must stay apart, and projections that can be rebuilt."""

from __future__ import annotations

from sqlalchemy import (
    Column,
    Connection,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
    text,
)
from sqlalchemy.schema import SchemaItem

from app.db.driver import SCHEMA_VERSION
from app.domain.master_data import OWNED_BY_INVENTORY

HEAD = f"{SCHEMA_VERSION:04d}"

metadata = MetaData()


def _text(name: str, *, key: bool = False) -> Column[str]:
    return Column(name, Text, primary_key=key, nullable=False)


def _number(name: str, *, key: bool = False) -> Column[int]:
    return Column(name, Integer, primary_key=key, nullable=False, autoincrement=False)


def _table(name: str, *items: SchemaItem, rowid: bool = True) -> Table:
    return Table(name, metadata, *items, sqlite_strict=True, sqlite_with_rowid=rowid)


# Who records here; one row. seq and head: end of this incarnation's chain.
terminal = _table(
    "terminal",
    _number("only", key=True),
    _text("code"),
    _text("database"),
    _number("incarnation"),
    _number("seq"),
    _text("head"),
    _number("hlc"),
    _number("part_counter"),
    _number("own_counter"),
    _number("demo"),
    _text("created"),
)

# Facts, verbatim. wall: ISO 8601 UTC with microseconds; prev, hash: SHA-256 in hex.
event = _table(
    "event",
    _number("id", key=True),
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
    UniqueConstraint("event_id"),
    UniqueConstraint("terminal", "incarnation", "seq"),
)
# Figures of a day come from few kinds of facts: indexed, so that no screen walks the log.
FIGURES = ("FractionWeighed", "LabelPrinted", "VehicleClosed", "VehicleReceived")
IN_FIGURES = "name IN ({})".format(", ".join(f"'{name}'" for name in FIGURES))
Index("event_figures", event.c.name, event.c.wall, sqlite_where=text(IN_FIGURES))

event_subject = _table(
    "event_subject",
    _text("subject", key=True),
    _number("hlc", key=True),
    _text("terminal", key=True),
    _number("incarnation", key=True),
    _number("seq", key=True),
    Column("event", Integer, ForeignKey("event.id"), nullable=False),
    rowid=False,
)

private_record = _table(
    "private_record",
    _text("id", key=True),
    _text("salt"),
    _text("body"),
    _text("erased_at"),
)

register_counter = _table("register_counter", _number("year", key=True), _number("last"))

# ------------------------------------------------------------------ the exchange of facts

# Every life that ever recorded in this database, the newest last.
own_life = _table(
    "own_life", _number("position", key=True), _text("terminal"), _number("incarnation")
)

# How far the inventory's feed was read; one row.
feed_place = _table(
    "feed_place", _number("only", key=True), _text("feed"), _number("number"), _text("event_id")
)

# Links of chains that do not count as facts, with the reason; entry: all columns as JSON.
apart = _table(
    "apart",
    _text("terminal", key=True),
    _number("incarnation", key=True),
    _number("seq", key=True),
    _text("hash"),
    _text("entry"),
    _text("reason"),
    rowid=False,
)

# Facts whose place in a chain another took, until they come again elsewhere.
displaced = _table("displaced", _text("event_id", key=True), _text("entry"))

# How far an inventory said it holds a chain, in its own signed words.
anchor = _table(
    "anchor",
    _text("hub", key=True),
    _text("terminal", key=True),
    _number("incarnation", key=True),
    _number("seq", key=True),
    _text("hash"),
    _text("signature"),
    rowid=False,
)

# Facts that an inventory keeps apart, with its reason. Here they count, but for those that only
# the owner of master data may state.
put_aside = _table(
    "put_aside",
    _text("terminal", key=True),
    _number("incarnation", key=True),
    _number("seq", key=True),
    _text("reason"),
    rowid=False,
)
# Of an event `e`.
NOT_OWN_TO_SAY = (
    "EXISTS (SELECT 1 FROM put_aside p WHERE p.terminal = e.terminal "  # noqa: S608 - our own
    f"AND p.incarnation = e.incarnation AND p.seq = e.seq AND p.reason = '{OWNED_BY_INVENTORY}')"
)

# ------------------------------------------------------------------------- projections
# position: hlc of the founding fact, the order of lists. changed: wall time of the last
# fact. state: the fold's result as plain JSON.

site = _table(
    "site", _text("subject", key=True), _text("changed"), _number("position"), _text("state")
)

person = _table(
    "person",
    _text("person_id", key=True),
    _text("number"),
    _text("badge_digest"),
    _text("changed"),
    _number("position"),
    _text("state"),
)
Index("person_badge", person.c.badge_digest)

place = _table(
    "place",
    _text("code", key=True),
    _text("kind"),
    _text("label"),
    _text("changed"),
    _number("position"),
    _text("state"),
)

# approved: hlc of the newest approval that counts, 0 without one.
procedure = _table(
    "procedure",
    _text("digest", key=True),
    _text("id"),
    _text("version"),
    _text("domain"),
    _text("content"),
    _text("approved_by"),
    _number("demo_only"),
    _number("approved"),
)
Index("procedure_domain", procedure.c.domain, procedure.c.approved)

vehicle = _table(
    "vehicle",
    _text("vehicle_id", key=True),
    _text("status"),
    _text("register_no"),
    _text("vin"),
    _text("own_number"),
    _text("make"),
    _text("model"),
    _text("title"),
    _text("drive"),
    _text("condition"),
    _text("received_at"),
    _text("run_id"),
    _text("changed"),
    _number("position"),
    _text("state"),
)
Index("vehicle_vin", vehicle.c.vin)
Index("vehicle_board", vehicle.c.status, vehicle.c.changed)
Index("vehicle_position", vehicle.c.position)

# The position is the row's key: full-text hits come out newest first without sorting.
part = _table(
    "part",
    _number("position", key=True),
    _text("part_id"),
    _text("vehicle_id"),
    _text("part_type"),
    _text("side"),
    _text("oe_number"),
    _text("grade"),
    _text("route"),
    _text("status"),
    _text("place"),
    _text("harvested_at"),
    _text("changed"),
    _text("state"),
    UniqueConstraint("part_id"),
)
Index("part_vehicle", part.c.vehicle_id, part.c.position)
Index("part_grade", part.c.grade, part.c.position)
Index("part_status", part.c.status, part.c.position)

run = _table(
    "run",
    _text("run_id", key=True),
    _text("vehicle_id"),
    _text("digest"),
    _text("status"),
    _text("reason"),
    _text("station"),
    _number("done"),
    _number("total"),
    _text("last_change"),
    _number("position"),
)
Index("run_digest", run.c.digest)

PART_TEXT = (
    "CREATE VIRTUAL TABLE part_text USING fts5(words, "
    "tokenize='unicode61 remove_diacritics 2', prefix='2 3')"
)
PROJECTIONS = (site, person, place, procedure, vehicle, part, run)


def create_all(connection: Connection) -> None:
    """Lay out an empty database as the newest migration would leave it."""
    metadata.create_all(connection)
    connection.exec_driver_sql(PART_TEXT)
    connection.exec_driver_sql(
        "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL, "
        "CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num))"
    )
    connection.exec_driver_sql("INSERT INTO alembic_version VALUES (?)", (HEAD,))
    connection.exec_driver_sql(f"PRAGMA user_version = {SCHEMA_VERSION}")
