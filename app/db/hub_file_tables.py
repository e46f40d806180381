"""The inventory's table of photos and files that facts name."""

from __future__ import annotations

from sqlalchemy import Index

from app.db.hub_tables import hub_table, number_column, text_column

# held: 1 where the shelf has it.
named_file = hub_table("named_file", text_column("sha256", key=True), number_column("held"))
Index("named_file_missing", named_file.c.held, named_file.c.sha256)
