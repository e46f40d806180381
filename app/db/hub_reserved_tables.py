"""The inventory's tables of parts that are put aside for somebody."""

from __future__ import annotations

from app.db.hub_tables import hub_table, number_column, text_column

# about: `want:…` or `part:…`. number: of a fact about wants, in the feed.
want_fact = hub_table(
    "want_fact", text_column("about", key=True), number_column("number", key=True)
)
reserved_part = hub_table("reserved_part", text_column("code", key=True))
