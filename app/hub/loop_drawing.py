"""Where the places of the loop stand in its drawing, and the arrows between them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import hypot, sqrt
from typing import Final

from app.exchange.stock import Flow
from app.exchange.stock_flow import EARLIER, GATE, MATERIALS, VEHICLES

WIDTH: Final = 1200
HEIGHT: Final = 640
_NODE: Final = (220, 84)
_CENTRES: Final[Mapping[str, tuple[int, int]]] = {
    GATE: (125, 230),
    EARLIER: (125, 470),
    "recycle": (430, 320),
    "retrofit": (720, 80),
    "energy": (760, 560),
    "fitted": (1075, 180),
    "sold": (1075, 400),
    MATERIALS: (430, 585),
}
_APART: Final = 20
"""Half the way between an arrow and the one that goes back."""
_HEAD: Final = 16
_THIN, _THICK = 2.5, 14.0
_SAID: Final = (80, 40)
"""How far beside an upright and a level arrow its text stands."""


@dataclass(frozen=True, slots=True)
class Box:
    """A place; x and y are its upper left corner."""

    name: str
    x: int
    y: int
    width: int
    height: int

    @property
    def middle(self) -> int:
        """Where its texts are centred."""
        return self.x + self.width // 2


@dataclass(frozen=True, slots=True)
class Arrow:
    """One way. path and head: as SVG's `d` and `points`; x, y: where its text stands."""

    flow: Flow
    path: str
    head: str
    thick: str
    x: int
    y: int


def boxes(flows: Sequence[Flow]) -> tuple[Box, ...]:
    """Every place of the loop; an earlier stock only where something came from it."""
    used = {one.origin for one in flows}
    wide, high = _NODE
    return tuple(
        Box(name, x - wide // 2, y - high // 2, wide, high)
        for name, (x, y) in _CENTRES.items()
        if name != EARLIER or name in used
    )


def arrows(flows: Sequence[Flow]) -> tuple[Arrow, ...]:
    """One for each way between two places; the more pieces, the thicker.

    What came off vehicles moved within Re-Cycle, and has no arrow.
    """
    drawn = [
        one
        for one in flows
        if one.origin != VEHICLES and one.origin in _CENTRES and one.target in _CENTRES
    ]
    most = max((one.pieces for one in drawn), default=0) or 1
    return tuple(_arrow(one, most) for one in drawn)


def _arrow(flow: Flow, most: int) -> Arrow:
    (x1, y1), (x2, y2) = _CENTRES[flow.origin], _CENTRES[flow.target]
    far = hypot(x2 - x1, y2 - y1)
    along = ((x2 - x1) / far, (y2 - y1) / far)
    # To the right of where it goes, so that there and back stand beside each other.
    aside = (-along[1] * _APART, along[0] * _APART)
    gap = _to_edge(along)
    start = (x1 + along[0] * gap + aside[0], y1 + along[1] * gap + aside[1])
    tip = (x2 - along[0] * gap + aside[0], y2 - along[1] * gap + aside[1])
    end = (tip[0] - along[0] * _HEAD, tip[1] - along[1] * _HEAD)
    wing = (-along[1] * _HEAD * 0.8, along[0] * _HEAD * 0.8)
    head = [tip, (end[0] + wing[0], end[1] + wing[1]), (end[0] - wing[0], end[1] - wing[1])]
    thick = _THIN + (_THICK - _THIN) * sqrt(flow.pieces / most)
    # Nearer to where it goes: ways that leave one place side by side have parted there.
    spot = [begin + (finish - begin) * 0.6 for begin, finish in zip(start, tip, strict=True)]
    return Arrow(
        flow,
        f"M{_point(start)}L{_point(end)}",
        " ".join(map(_point, head)),
        f"{thick:.1f}",
        round(spot[0] - along[1] * _SAID[0]),
        round(spot[1] + along[0] * _SAID[1]),
    )


def _to_edge(along: tuple[float, float]) -> float:
    """From the middle of a place to where a line leaves it."""
    wide, high = _NODE[0] / 2 + 6, _NODE[1] / 2 + 6
    return min(wide / abs(along[0] or 1e-9), high / abs(along[1] or 1e-9))


def _point(at: tuple[float, float]) -> str:
    return f"{at[0]:.1f},{at[1]:.1f}"
