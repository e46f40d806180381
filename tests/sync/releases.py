"""Releases of terminals and inventories beside one another: what they record, what they say."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any, Final, Literal

from app.domain import codec
from app.exchange.fact_row import Entry
from app.exchange.inventory_line import TurnedAway
from app.exchange.messages import (
    Anchor,
    Inventory,
    Life,
    Page,
    Place,
    Taken,
    batch_text,
    can_talk,
    page_in,
    page_text,
    read,
    rows_in,
    told,
)
from tests.sync.lines import DirectLine
from tests.sync.memory_log import fact

Release = Literal["earlier", "today", "later", "far later"]
RELEASES: Final[tuple[Release, ...]] = ("earlier", "today", "later", "far later")
SPEAK: Final[Mapping[Release, tuple[int, int]]] = {
    "earlier": (1, 1),
    "today": (1, 2),
    "later": (1, 3),
    "far later": (2, 4),
}
"""The first and the last one never understand each other."""
_WORDS: Final[Mapping[Release, tuple[int, Mapping[str, Any]]]] = {
    "earlier": (1, {}),
    "today": (2, {"pole": "re-trofit"}),
    "later": (9, {"pole": "re-trofit", "aisle": 7}),
    "far later": (9, {"label": {"en": "Bin", "fr": "Bac"}}),
}


def are_apart(one: Release, other: Release) -> bool:
    """Whether two releases do not understand each other."""
    return not can_talk(SPEAK[one], SPEAK[other])


def place_fact(event_id: str, hlc: int, code: str, release: Release) -> Entry:
    """A bin, as a release tells of it; it stands in no chain yet."""
    version, words = _WORDS[release]
    body = {"code": code, "kind": "bin", "label": f"{code} {event_id}", **words}
    row = fact(event_id, hlc, codec.canonical(body))
    return row._replace(
        name="PlaceRegistered", version=version, subjects=codec.canonical([f"place:{code}"])
    )


class SkewedLine(DirectLine):
    """Carries what two releases say as text, where a later one says more than is asked."""

    def __init__(self, line: DirectLine, terminal: Release, inventory: Release) -> None:
        self._line, self._ours, self._theirs = line, terminal, inventory

    def ask(self) -> Inventory:
        text = told(self._line.ask())
        said = read(Inventory, self._and_more(text, speaks=list(SPEAK[self._theirs])))
        if not can_talk(said.speaks, SPEAK[self._ours]):
            raise TurnedAway("sync-other-version", inventory="inventory")
        return said

    def hash_at(self, life: Life, seq: int) -> str:
        return self._line.hash_at(life, seq)

    def push(self, rows: Sequence[Entry], anchor: Anchor | None = None) -> Taken:
        sent = rows_in(batch_text(tuple(rows)))
        return read(Taken, self._and_more(told(self._line.push(sent, anchor))))

    def pull(self, place: Place, limit: int, besides: Life) -> Page:
        return page_in(self._and_more(page_text(self._line.pull(place, limit, besides))))

    def _and_more(self, text: bytes, **said: Any) -> bytes:
        more = {"said_later": [{"word": 1}]} if "later" in self._theirs else {}
        return json.dumps({**json.loads(text), **said, **more}).encode()
