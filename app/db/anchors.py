"""The inventory's signed words about how far it holds each chain, as a terminal keeps them."""

from __future__ import annotations

from collections.abc import Mapping
from sqlite3 import Connection
from typing import Final

from app.exchange.messages import Anchor, End, Life

_NEAR: Final = 250
"""Words about places nearer to one another than this are thinned: half of what an inventory takes
in at once, so that any two kept ones still lie within one batch."""
_COLUMNS: Final = "hub, terminal, incarnation, seq, hash, signature"
_CHAIN: Final = "hub = ? AND terminal = ? AND incarnation = ?"


def keep_anchor(raw: Connection, anchor: Anchor) -> None:
    """Keep a word; the one before goes where the one before that is near enough."""
    chain = (anchor.hub, *anchor.life)
    raw.execute(
        f"INSERT OR REPLACE INTO anchor ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?)",  # noqa: S608
        (*chain, anchor.end.seq, anchor.end.hash, anchor.signature),
    )
    before = raw.execute(
        f"SELECT seq FROM anchor WHERE {_CHAIN} AND seq < ? ORDER BY seq DESC LIMIT 2",  # noqa: S608
        (*chain, anchor.end.seq),
    ).fetchall()
    if len(before) == 2 and anchor.end.seq - before[1][0] <= _NEAR:
        raw.execute(
            f"DELETE FROM anchor WHERE {_CHAIN} AND seq = ?",  # noqa: S608
            (*chain, before[0][0]),
        )


def anchored(raw: Connection, hub: str) -> Mapping[Life, int]:
    """How far an inventory ever said it holds each chain."""
    found = raw.execute(
        "SELECT terminal, incarnation, max(seq) FROM anchor WHERE hub = ? GROUP BY 1, 2", (hub,)
    )
    return {(code, incarnation): seq for code, incarnation, seq in found.fetchall()}


def anchors_of(raw: Connection, hub: str, held: Mapping[Life, End]) -> tuple[Anchor, ...]:
    """What an inventory gave its word for beyond what it holds, by life and place."""
    beyond = [
        (life, held.get(life, End()).seq)
        for life, seq in anchored(raw, hub).items()
        if seq > held.get(life, End()).seq
    ]
    return tuple(one for life, seq in sorted(beyond) for one in _after(raw, hub, life, seq))


def _after(raw: Connection, hub: str, life: Life, seq: int) -> list[Anchor]:
    found = raw.execute(
        f"SELECT seq, hash, signature FROM anchor WHERE {_CHAIN} AND seq > ? ORDER BY seq",  # noqa: S608
        (hub, *life, seq),
    )
    return [Anchor(hub, life, End(at, link), signed) for at, link, signed in found.fetchall()]
