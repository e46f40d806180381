"""Words by which the inventory's things are found, the same on PostgreSQL and in a file.

A table of words of our own, because neither knows the other's full-text search: every word
without accents and capitals, numbers also without their separators.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Final

from sqlalchemy import (
    Column,
    ColumnElement,
    FromClause,
    Select,
    Table,
    and_,
    func,
    intersect,
    literal,
    or_,
    select,
    union,
)

from app.domain.part import Catalogue, Part
from app.domain.vehicle import Vehicle

_TOKEN: Final = re.compile(r"[^\W_]+")
_LONGEST_WORD: Final = 40
_MOST_WORDS: Final = 60
_LONGEST_TEXT: Final = 120
_MOST_ASKED: Final = 8
_BEHIND_ALL: Final = "\U0010ffff"
"""Sorts behind every letter, in the order of bytes too."""


def part_words(
    part: Part, vehicle: Vehicle | None, aliases: Iterable[str], catalogue: Catalogue
) -> str:
    """Everything a person may type to find a part; the old numbers it is known by are aliases."""
    kind = catalogue.parts.get(part.part_type)
    told = [part.part_id, part.part_type, part.oe_number, part.serial, part.position]
    told += (part.number, part.remark if part.number else "", *aliases)
    told += kind.names.values() if kind else ()
    return " ".join(words_in([*told, *(_told_of(vehicle) if vehicle else ())]))


def vehicle_words(vehicle: Vehicle) -> str:
    """Everything a person may type to find a vehicle."""
    return " ".join(words_in(_told_of(vehicle)))


def words_in(told: Iterable[str]) -> Sequence[str]:
    """The words of texts, each once."""
    found = (word for one in told for word in _words(one[:_LONGEST_TEXT]))
    return tuple(dict.fromkeys(found))[:_MOST_WORDS]


# Names of kinds and makes come again with every part.
@lru_cache(4096)
def _words(text: str) -> Sequence[str]:
    apart = _TOKEN.findall(folded(text))
    together = ["".join(apart)] if len(apart) > 1 and " " not in text.strip() else []
    return tuple(word[:_LONGEST_WORD] for word in (*together, *apart))


def folded(text: str) -> str:
    """Without accents and capitals."""
    if text.isascii():
        return text.lower()
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(one for one in apart if not unicodedata.combining(one))


Typed = Sequence[str]
"""A word that was typed, as its separators part it: it is tried apart and run together."""


def typed_in(text: str) -> list[Typed] | None:
    """The words that were typed, each a beginning. Nothing in the list: nothing was typed.

    None: there was nothing to look for in what was typed.
    """
    typed: list[Typed] = [_TOKEN.findall(one) for one in folded(text[:_LONGEST_TEXT]).split()]
    asked = [one for one in typed if one][:_MOST_ASKED]
    return asked if asked or not text.strip() else None


def having_all(words: Table, asked: Sequence[Typed], before: int) -> Select[tuple[int]]:
    """The positions below one of whatever has all of these words.

    Put together before any list is walked: a server that guesses how rare a word is may
    otherwise walk all parts for two words that never meet.
    """
    having = [_having(words, one, before) for one in asked]
    every = intersect(*having) if len(having) > 1 else having[0]
    found = every.cte(f"having_{words.name}").prefix_with("MATERIALIZED")
    return select(found.c.position)


def has_at(words: Table, asked: Typed, position: Column[int]) -> ColumnElement[bool]:
    """Whether the thing at a position has a word: a look into the index for each."""
    together = _there(words, "".join(asked), position)
    apart = and_(*(_there(words, one, position) for one in asked))
    return or_(together, apart) if len(asked) > 1 else together


def how_many(words: Table, asked: Typed, most: int) -> ColumnElement[int]:
    """At least as many rows of words as things have a word; counted up to a limit."""

    def counted(token: str) -> ColumnElement[int]:
        some = select(words.c.position).where(_begins(words, token)).limit(most).subquery()
        return select(func.count()).select_from(some).scalar_subquery()

    together = counted("".join(asked))
    return together + counted(_longest(asked)) if len(asked) > 1 else together


def _having(words: Table, asked: Typed, before: int) -> Select[tuple[int]]:
    def beginning(token: str) -> Select[tuple[int]]:
        return select(words.c.position).where(_begins(words, token), words.c.position < before)

    together = beginning("".join(asked))
    if len(asked) == 1:
        return together
    others = [one for one in asked if one != _longest(asked)]
    apart = beginning(_longest(asked))
    apart = apart.where(*(_there(words, one, words.c.position) for one in others))
    return select(union(together, apart).subquery().c.position)


def _longest(asked: Typed) -> str:
    """What tells most apart."""
    return max(asked, key=len)


def _there(words: Table, token: str, position: Column[int]) -> ColumnElement[bool]:
    held = words.alias()
    one = select(literal(1)).where(held.c.position == position, _begins(held, token)).limit(1)
    return one.correlate(position.table).scalar_subquery().is_not(None)


def _begins(words: FromClause, token: str) -> ColumnElement[bool]:
    word, beginning = words.c.word, token[:_LONGEST_WORD]
    # A single sign begins too much to tell anything apart: it is a whole word.
    if not token[1:]:
        return word == beginning
    return and_(word >= beginning, word < beginning + _BEHIND_ALL)


def _told_of(vehicle: Vehicle) -> Sequence[str]:
    told = (vehicle.make, vehicle.model, vehicle.year, vehicle.vin, vehicle.own_number)
    return (*told, vehicle.register_no)
