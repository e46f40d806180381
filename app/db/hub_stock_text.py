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

from sqlalchemy import CTE, ColumnElement, FromClause, Table, and_, intersect, or_, select

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
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(one for one in apart if not unicodedata.combining(one))


def found_by(words: Table, text: str, before: int) -> list[CTE] | None:
    """The positions below one of whatever has all that was typed, every word a beginning.

    A word with separators is tried apart and run together. Nothing in the list: nothing was
    typed. None: there was nothing to look for in what was typed.
    """
    typed = [_TOKEN.findall(one) for one in folded(text[:_LONGEST_TEXT]).split()]
    asked = [one for one in typed if one][:_MOST_ASKED]
    if not asked:
        return None if text.strip() else []
    having = [select(words.c.position).where(_has(words, one, before)) for one in asked]
    # Put together before the list is walked: a server that guesses how rare a word is may
    # otherwise walk all parts for two words that never meet.
    every = intersect(*having) if len(having) > 1 else having[0]
    return [every.cte(f"having_{words.name}").prefix_with("MATERIALIZED")]


def _has(words: Table, tokens: Sequence[str], before: int) -> ColumnElement[bool]:
    has = _begins(words, "".join(tokens))
    if len(tokens) > 1:
        apart = [_begins(words, tokens[0])]
        for token in tokens[1:]:
            others = words.alias()
            also = select(others.c.position).where(_begins(others, token))
            apart.append(words.c.position.in_(also))
        has = or_(has, and_(*apart))
    return and_(has, words.c.position < before)


def _begins(words: FromClause, token: str) -> ColumnElement[bool]:
    word, beginning = words.c.word, token[:_LONGEST_WORD]
    # A single sign begins too much to tell anything apart: it is a whole word.
    if not token[1:]:
        return word == beginning
    return and_(word >= beginning, word < beginning + _BEHIND_ALL)


def _told_of(vehicle: Vehicle) -> Sequence[str]:
    told = (vehicle.make, vehicle.model, vehicle.year, vehicle.vin, vehicle.own_number)
    return (*told, vehicle.register_no)
