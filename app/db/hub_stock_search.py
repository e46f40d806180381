"""The newest parts that have words, found the cheaper way round.

What very many parts have stands among the newest: they are looked at one by one, which soon fills
a page. What few have is taken from the index of words. Either way alone takes a walk over all
parts for some words that people type.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from sqlalchemy import ColumnElement, Connection, func, select

from app.db import hub_stock_tables as tables
from app.db.hub_stock_text import Typed, has_at, having_all, how_many

_PART: Final = tables.stock_part.c
_WORDS: Final = tables.stock_part_word


class Effort(NamedTuple):
    """newest: how many parts are looked at first. many: rows from which on a word is common."""

    newest: int
    many: int


USUAL: Final = Effort(2_000, 8_000)


def newest_with(
    connection: Connection,
    words: Sequence[Typed],
    conditions: Sequence[ColumnElement[bool]],
    before: int,
    most: int,
    effort: Effort = USUAL,
) -> list[int]:
    """The positions below one of parts with all words and conditions, the newest first."""
    if not words:
        return _newest(connection, [*conditions, _PART.position < before], most)
    last = connection.scalar(select(func.max(_PART.position))) or 0
    end = max(0, min(before, last + 1) - effort.newest)
    having = [has_at(_WORDS, one, _PART.position) for one in words]
    near = [*conditions, _PART.position < before, _PART.position >= end, *having]
    found = _newest(connection, near, most)
    if len(found) < most and end:
        far = [*conditions, _PART.position < end, *_taken(connection, words, end, effort.many)]
        found += _newest(connection, far, most - len(found))
    return found


def _taken(
    connection: Connection, words: Sequence[Typed], before: int, many: int
) -> list[ColumnElement[bool]]:
    """Rare words are put together, and what has them is looked at for the common ones.

    A common word alone is looked for part by part: soon enough there are some.
    """
    sizes = connection.execute(select(*(how_many(_WORDS, one, many) for one in words))).one()
    rare = [one for one, size in zip(words, sizes, strict=True) if size < many]
    together = rare or (words if len(words) > 1 else [])
    looked_at = [has_at(_WORDS, one, _PART.position) for one in words if one not in together]
    if not together:
        return looked_at
    return [_PART.position.in_(having_all(_WORDS, together, before)), *looked_at]


def _newest(
    connection: Connection, conditions: Sequence[ColumnElement[bool]], most: int
) -> list[int]:
    asked = select(_PART.position).where(*conditions).order_by(_PART.position.desc()).limit(most)
    return list(connection.execute(asked).scalars())
