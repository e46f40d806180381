"""Master data at the inventory: what its facts come to, and the names that stand beside them."""

from __future__ import annotations

from sqlalchemy import Index

from app.db.hub_tables import hub_table, number_column, text_column

# Which facts are about a subject, so that it can be folded anew; number: in the feed.
master_fact = hub_table(
    "master_fact",
    text_column("subject", key=True),
    number_column("number", key=True),
)

# state: the fold's result as plain JSON; a procedure's without its content.
master_thing = hub_table(
    "master_thing",
    text_column("subject", key=True),
    text_column("kind"),
    text_column("state"),
)
Index("master_thing_kind", master_thing.c.kind)

# The private records that facts about people name.
person_ref = hub_table(
    "person_ref",
    text_column("record", key=True),
    text_column("digest"),
    text_column("person"),
    number_column("number"),
)

# Names themselves: told by people, not by facts, so nothing here is ever made anew.
# body: '' once it was erased, at erased_at.
person_record = hub_table(
    "person_record",
    text_column("record", key=True),
    text_column("salt"),
    text_column("body"),
    text_column("erased_at"),
)

MADE = (master_fact, master_thing, person_ref)
"""What a reading makes of the feed."""
