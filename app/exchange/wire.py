"""Rows of the log on the wire: read strictly, because whoever sends may be broken or hostile."""

from __future__ import annotations

from collections.abc import Sequence
from operator import itemgetter
from typing import Any, Final, get_type_hints

from app.exchange.fact_row import Entry

_KINDS: Final = tuple(get_type_hints(Entry).values())
_NUMBERS: Final = tuple(at for at, kind in enumerate(_KINDS) if kind is int)
_TEXTS: Final = itemgetter(*(at for at, kind in enumerate(_KINDS) if kind is str))
_LARGEST_NUMBER: Final = 2**63
_LAST_LIFE: Final = 2**31
"""Far more than any terminal can have; a next one must always be left."""
_DIGEST: Final = 64
_HEX: Final = frozenset("0123456789abcdef")


def row_of(columns: Any) -> Entry:
    """A row of the log from a JSON array. Raises ValueError for anything else.

    Whether its hash fits its content is not asked here.
    """
    if not isinstance(columns, list | tuple) or len(columns) != len(Entry._fields):
        raise ValueError("no row")
    row = Entry._make(columns)
    for at in _NUMBERS:
        whole_number(row[at])
    # All texts in one go: of half a million rows, asking each text took as long as reading them.
    storable_text(_run_together(_TEXTS(row)))
    placed = row.seq and 0 < row.incarnation < _LAST_LIFE
    if not (placed and is_digest(row.prev) and is_digest(row.hash)):
        raise ValueError("no place in a chain")
    return row


def _run_together(texts: Sequence[Any]) -> str:
    try:
        return "".join(texts)
    except TypeError as error:
        raise ValueError("no text") from error


def is_digest(text: str) -> bool:
    """Whether a text is a SHA-256 as the log writes it."""
    return len(text) == _DIGEST and _HEX.issuperset(text)


def storable_text(value: Any) -> str:
    """A text every database keeps: no half characters, no NUL. Raises ValueError."""
    if not isinstance(value, str) or "\0" in value:
        raise ValueError("no text")
    value.encode()
    return value


def whole_number(value: Any) -> int:
    """0 to 2^63 - 1. Raises ValueError."""
    if type(value) is not int or not 0 <= value < _LARGEST_NUMBER:
        raise ValueError("no number")
    return value
