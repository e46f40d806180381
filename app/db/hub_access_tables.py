"""Whom the inventory lets in: its tables. Times are texts of `stamp`, '' for never."""

from __future__ import annotations

from sqlalchemy import Index

from app.db.hub_tables import hub_table, number_column, text_column

# What the service must keep to itself: its signing key, the site's authority.
secret = hub_table("hub_secret", text_column("name", key=True), text_column("value"))

# A machine that enrolled, told from others by its database. token: its SHA-256.
machine = hub_table(
    "hub_machine",
    text_column("database", key=True),
    text_column("code"),
    text_column("name"),
    text_column("public_key"),
    text_column("token"),
    text_column("enrolled"),
    text_column("seen"),
    text_column("told"),
    text_column("revoked"),
    number_column("offset_ms"),
)
Index("hub_machine_token", machine.c.token, unique=True)

# Every code a machine ever had: what was recorded under it is told by that machine alone.
machine_code = hub_table("hub_machine_code", text_column("code", key=True), text_column("database"))

# How far each life of a machine reached when it enrolled.
brought = hub_table(
    "hub_brought",
    text_column("terminal", key=True),
    number_column("incarnation", key=True),
    number_column("seq"),
)

# One-time codes by their SHA-256, until somebody used them.
offered_code = hub_table("hub_offered_code", text_column("code", key=True), text_column("until"))

# Somebody who may sign in; known: the name without its case.
staff = hub_table(
    "hub_staff",
    text_column("known", key=True),
    text_column("name"),
    text_column("role"),
    text_column("verifier"),
)

# One-time codes by which somebody takes an account.
offered_account = hub_table(
    "hub_offered_account",
    text_column("code", key=True),
    text_column("role"),
    text_column("until"),
)

# Who is signed in. token: its SHA-256.
session = hub_table(
    "hub_session",
    text_column("token", key=True),
    text_column("known"),
    text_column("csrf"),
    text_column("until"),
)

# Programs of others. token: its SHA-256.
partner = hub_table(
    "hub_partner", text_column("name", key=True), text_column("token"), text_column("since")
)
Index("hub_partner_token", partner.c.token, unique=True)
