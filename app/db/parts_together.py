"""The parts of a page of facts, asked for and written together.

By itself each part costs two questions and two statements, which together took longer than all
that was made of it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from sqlite3 import Connection
from typing import Final

from app.db.part_text import write_texts
from app.db.projection_rows import PART_STANDINGS, Standing, standing_of, write_parts

_TAKEN: Final = "SELECT position FROM part WHERE position IN (SELECT value FROM json_each(?))"


class PartsTogether:
    """While one page is taken in; nothing of it stands in the database before it is written.

    codes: of the parts it is about. positions: any that a part may get by it.
    """

    def __init__(self, raw: Connection, codes: Iterable[str], positions: Iterable[int]) -> None:
        self._raw = raw
        asked, places = sorted(codes), sorted(positions)
        found = raw.execute(PART_STANDINGS, (json.dumps(asked),)).fetchall()
        self.known = {code: standing_of("part", *row) for code, *row in found}
        self.absent = set(asked) - self.known.keys()
        taken = {one for (one,) in raw.execute(_TAKEN, (json.dumps(places),)).fetchall()}
        self._free = set(places) - taken
        self._given = set[int]()
        self._parts: dict[str, Standing] = {}
        self._words: dict[int, str] = {}

    def is_free(self, position: int) -> bool | None:
        """Whether no part has this place; None where the database has to be asked."""
        if position in self._given:
            return False
        return True if position in self._free else None

    def put(self, code: str, part: Standing) -> None:
        """A part as it stands after the page."""
        self._parts[code] = part
        self.absent.discard(code)
        self._given.add(part.position)

    def put_words(self, position: int, words: str) -> None:
        """What the part at a place is found by."""
        self._words[position] = words

    def write(self) -> None:
        """All of them."""
        write_parts(self._raw, self._parts)
        write_texts(self._raw, self._words)
