"""The stock as the inventory shows it: made of the feed, and made anew whenever that is easier."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, Index, Integer, Text

from app.db.hub_tables import hub_table, number_column, text_column


def _amount(name: str) -> Column[int | None]:
    """Whole grams; NULL where nobody knows."""
    return Column(name, BigInteger().with_variant(Integer, "sqlite"), nullable=True)


def _word(name: str) -> Column[str]:
    """A text whose beginnings are searched: in the order of its bytes, whatever the server's."""
    return Column(name, Text().with_variant(Text(collation="C"), "postgresql"), primary_key=True)


# Which facts are about a thing, so that it can be folded anew; number: in the feed.
stock_fact = hub_table(
    "stock_fact",
    text_column("subject", key=True),
    number_column("number", key=True),
)

# position: the order in which the inventory came to know them; lists show the newest first.
# words: what it is found by. state: the fold's result as plain JSON.
stock_part = hub_table(
    "stock_part",
    number_column("position", key=True),
    text_column("code"),
    text_column("vehicle"),
    text_column("part_type"),
    text_column("grade"),
    text_column("status"),
    text_column("pole"),
    text_column("words"),
    text_column("state"),
)
Index("stock_part_code", stock_part.c.code, unique=True)
for _name in ("vehicle", "part_type", "grade", "status", "pole"):
    Index(f"stock_part_{_name}", stock_part.c[_name], stock_part.c.position)
# How much lies where is counted without a look at the wide rows.
Index("stock_part_held", stock_part.c.pole, stock_part.c.status)

stock_vehicle = hub_table(
    "stock_vehicle",
    number_column("position", key=True),
    text_column("code"),
    text_column("title"),
    text_column("words"),
    text_column("state"),
)
Index("stock_vehicle_code", stock_vehicle.c.code, unique=True)

stock_part_word = hub_table("stock_part_word", _word("word"), number_column("position", key=True))
# Also whether one part has a word, without a look at the table.
Index("stock_part_word_position", stock_part_word.c.position, stock_part_word.c.word)
stock_vehicle_word = hub_table(
    "stock_vehicle_word", _word("word"), number_column("position", key=True)
)
Index("stock_vehicle_word_position", stock_vehicle_word.c.position)

# What the codes of others stand for. target: `part:…` or `vehicle:…`.
stock_alias = hub_table(
    "stock_alias", text_column("code", key=True), text_column("target"), text_column("text")
)
Index("stock_alias_target", stock_alias.c.target)

# The one workshop whose parts these are.
stock_site = hub_table("stock_site", text_column("code", key=True), text_column("state"))

# What a thing was part of on its way between the poles. day: ISO 8601, of the wall clock there.
# co2: avoided, a range.
stock_move = hub_table(
    "stock_move",
    text_column("subject", key=True),
    number_column("step", key=True),
    text_column("day"),
    text_column("origin"),
    text_column("target"),
    number_column("pieces"),
    _amount("grams"),
    _amount("co2_low"),
    _amount("co2_high"),
)
Index("stock_move_day", stock_move.c.day)

# Facts that could not be read, or changed nothing because they do not fit.
stock_unread = hub_table("stock_unread", number_column("number", key=True), text_column("reason"))

MADE = (
    stock_fact,
    stock_part,
    stock_vehicle,
    stock_part_word,
    stock_vehicle_word,
    stock_alias,
    stock_site,
    stock_move,
    stock_unread,
)
