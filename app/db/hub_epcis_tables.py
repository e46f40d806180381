"""The inventory's EPCIS repository: its tables. Times are microseconds since 1970."""

from __future__ import annotations

from sqlalchemy import REAL, Column, Double, Index, Text, UniqueConstraint

from app.db.hub_tables import hub_table, number_column, text_column

# One row, held by whoever puts events in until the commit: numbers and record times in its order.
clock = hub_table(
    "epcis_clock", number_column("id", key=True), number_column("number"), number_column("us")
)

# ours: 1 for what was made of the feed, which is made anew; 0 for what a partner told. declared:
# when it was declared wrong, see UNDECLARED. key: by which later facts find it, or ''.
event = hub_table(
    "epcis_event",
    number_column("number", key=True),
    number_column("record_us"),
    text_column("event_id"),
    number_column("declared"),
    number_column("ours"),
    text_column("captured_by"),
    text_column("digest"),
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
Index("epcis_event_recorded", event.c.record_us, unique=True)
Index("epcis_event_happened", event.c.event_us, event.c.number)
Index("epcis_event_declared", event.c.declared, event.c.number)
Index("epcis_event_kind", event.c.kind, event.c.number)
Index("epcis_event_step", event.c.biz_step, event.c.number)
Index("epcis_event_disposition", event.c.disposition, event.c.number)
Index("epcis_event_read", event.c.read_point, event.c.number)
Index("epcis_event_location", event.c.biz_location, event.c.number)
Index("epcis_event_key", event.c.key)

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
