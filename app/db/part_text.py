"""Words by which parts are found: any language, OE number, code, make and model."""

from __future__ import annotations

import re
from collections.abc import Mapping
from sqlite3 import Connection

from app.domain.part import Catalogue, Part
from app.domain.vehicle import Vehicle

_TOKEN = re.compile(r"[^\W_]+")
_MOST_WORDS = 8
_LONGEST_TEXT = 120


def words_of(part: Part, vehicle: Vehicle | None, catalogue: Catalogue) -> str:
    """Everything a person may type to find the part; numbers also without separators."""
    kind = catalogue.parts.get(part.part_type)
    words = [part.part_id, part.part_type, part.oe_number, part.position, part.serial]
    words.append("".join(_TOKEN.findall(part.oe_number)))
    if part.number:
        words += (part.number, "".join(_TOKEN.findall(part.number)), part.remark)
    if kind:
        words.extend(kind.names.values())
    if vehicle:
        words.extend((vehicle.make, vehicle.model))
    return " ".join(dict.fromkeys(one for one in words if one))


def match_for(text: str) -> str:
    """A full-text query for whatever was typed: every word as a prefix; '' finds nothing to ask.

    Words with separators (OE numbers, grouped codes) are tried apart and run together.
    """
    terms = []
    for word in text[:_LONGEST_TEXT].split()[:_MOST_WORDS]:
        tokens = _TOKEN.findall(word)
        if not tokens:
            continue
        apart = " AND ".join(f'"{one}"*' for one in tokens)
        together = f'"{"".join(tokens)}"*'
        terms.append(f"(({apart}) OR {together})" if len(tokens) > 1 else together)
    return " AND ".join(terms)


def write_texts(connection: Connection, words: Mapping[int, str]) -> None:
    """Index the words of parts under their positions."""
    connection.executemany(
        "INSERT OR REPLACE INTO part_text (rowid, words) VALUES (?, ?)", words.items()
    )


def drop_text(connection: Connection, position: int) -> None:
    """Forget the words under a position."""
    connection.execute("DELETE FROM part_text WHERE rowid = ?", (position,))
