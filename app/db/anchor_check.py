"""Is the history here the one an inventory gave its word for? Asked without a line to it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.db.anchors import anchored, anchors_of
from app.db.chain_links import last_link, link_at
from app.db.driver import connect
from app.db.failures import explained
from app.db.verify import BrokenLink
from app.exchange.messages import Anchor, Life

SignedRight = Callable[[Anchor], bool]


@dataclass(frozen=True, slots=True)
class Anchored:
    """What was held against the inventory's words.

    words: how many there are. beyond: own facts no word covers yet. broken: `unsigned` for a word
    that is not the inventory's, `missing` for a fact that was here once, `rewritten` where
    another stands in its place.
    """

    words: int
    beyond: int
    broken: tuple[BrokenLink, ...]


def check_anchors(path: Path, hub: str, is_signed: SignedRight) -> Anchored:
    """Hold every chain against every word. Raises StoreUnavailable."""
    with explained(path), closing(connect(path)) as raw:
        words = anchors_of(raw, hub, {})
        broken = tuple(_broken(raw, words, is_signed))
        return Anchored(len(words), _beyond(raw, anchored(raw, hub)), broken)


def _broken(raw: Any, words: tuple[Anchor, ...], is_signed: SignedRight) -> Iterator[BrokenLink]:
    for word in words:
        link = link_at(raw, word.life, word.end.seq)
        if not is_signed(word):
            yield BrokenLink(*word.life, word.end.seq, "unsigned")
        elif not link:
            yield BrokenLink(*word.life, word.end.seq, "missing")
        elif link != word.end.hash:
            yield BrokenLink(*word.life, word.end.seq, "rewritten")


def _beyond(raw: Any, held: Any) -> int:
    lives: list[Life] = [
        tuple(row) for row in raw.execute("SELECT terminal, incarnation FROM own_life").fetchall()
    ]
    return sum(max(0, last_link(raw, life).seq - held.get(life, 0)) for life in lives)
