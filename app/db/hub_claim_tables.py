"""The inventory's tables of what facts about parts may contradict, and what was decided."""

from __future__ import annotations

from app.db.hub_tables import hub_table, number_column, text_column

# about: a part, a want, or what a vehicle has only once. number: of the fact in the feed.
claim_fact = hub_table(
    "claim_fact", text_column("about", key=True), number_column("number", key=True)
)
claim_decided = hub_table("claim_decided", text_column("claim", key=True))
