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

from sqlalchemy import ColumnElement, Table, and_, or_, select

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


def asked_words(
    position: ColumnElement[int], words: Table, text: str
) -> list[ColumnElement[bool]] | None:
    """Conditions on a position, one for each word of what was typed, every word a beginning.

    A word with separators is tried apart and run together. None: there was nothing to look for in
    what was typed.
    """
    typed = [_TOKEN.findall(one) for one in folded(text[:_LONGEST_TEXT]).split()]
    asked = [one for one in typed if one][:_MOST_ASKED]
    if text.strip() and not asked:
        return None
    return [_asked(position, words, tokens) for tokens in asked]


def _asked(
    position: ColumnElement[int], words: Table, tokens: Sequence[str]
) -> ColumnElement[bool]:
    def begins(token: str) -> ColumnElement[bool]:
        word, beginning = words.c.word, token[:_LONGEST_WORD]
        # A single sign begins too much to tell anything apart: it is a whole word.
        whole = [word == beginning]
        within = [word >= beginning, word < beginning + _BEHIND_ALL] if token[1:] else whole
        return position.in_(select(words.c.position).where(*within))

    together = begins("".join(tokens))
    return together if len(tokens) == 1 else or_(together, and_(*map(begins, tokens)))


def _told_of(vehicle: Vehicle) -> Sequence[str]:
    told = (vehicle.make, vehicle.model, vehicle.year, vehicle.vin, vehicle.own_number)
    return (*told, vehicle.register_no)
