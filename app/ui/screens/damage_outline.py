"""The drawn outline of a part and its numbered zones, read from resources."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainterPath, QTransform

from app.ui.theme import ThemeError, look

# What no outline is drawn for is a block on the bench.
_BLOCK: Final = "box"
_ARGUMENTS: Final = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "Q": 4, "Z": 0}
_TURNED: Final = {"left": "right", "right": "left"}


@dataclass(frozen=True)
class Outline:
    """A shape in free units. zones: what a finger may hit, the first is zone 1; what is painted
    of them lies within the edge. edges: `front`, `left` ... by the side of the drawing."""

    edge: QPainterPath
    glass: tuple[QPainterPath, ...]
    lines: tuple[QPainterPath, ...]
    zones: tuple[QPainterPath, ...]
    edges: Mapping[str, str]

    @property
    def bounds(self) -> QRectF:
        """What has to fit onto the map."""
        whole = self.edge.boundingRect()
        for zone in self.zones:
            whole = whole.united(zone.boundingRect())
        return whole

    def painted(self, number: int) -> QPainterPath:
        """A zone from 1, cut at the edge of the part and where a later one lies on top."""
        shape = self.zones[number - 1].intersected(self.edge)
        for above in self.zones[number:]:
            shape = shape.subtracted(above)
        return shape

    def turned(self) -> Outline:
        """The other side of the vehicle: drawing and zones mirrored, so that 1 stays in front."""
        bounds = self.bounds
        turn = QTransform(-1, 0, 0, 1, bounds.left() + bounds.right(), 0)
        return Outline(
            turn.map(self.edge),
            tuple(turn.map(one) for one in self.glass),
            tuple(turn.map(one) for one in self.lines),
            tuple(turn.map(one) for one in self.zones),
            {_TURNED.get(side, side): what for side, what in self.edges.items()},
        )


def outline_of(part_type: str, position: str = "") -> Outline:
    """The outline of a kind of part, mirrored for the right side; raises ThemeError."""
    told = _content(look().theme.resources / "content" / "outlines.toml")
    family = next((name for name, codes in told["parts"].items() if part_type in codes), _BLOCK)
    sides = told["sides"]
    right = part_type in sides["mirrored"] or position in sides["positions"]
    try:
        outline = _outline(told["outline"][family])
    except (KeyError, ValueError, TypeError) as fault:
        raise ThemeError(f"outline {family!r} is no valid drawing: {fault}") from fault
    return outline.turned() if right else outline


def path_of(text: str) -> QPainterPath:
    """A path of M L H V C Q Z with absolute coordinates; raises ValueError."""
    path = QPainterPath()
    for sign, numbers in _commands(text):
        here = path.currentPosition()
        match sign:
            case "M":
                path.moveTo(*numbers)
            case "L":
                path.lineTo(*numbers)
            case "H":
                path.lineTo(numbers[0], here.y())
            case "V":
                path.lineTo(here.x(), numbers[0])
            case "C":
                path.cubicTo(*numbers)
            case "Q":
                path.quadTo(*numbers)
            case _:
                path.closeSubpath()
    return path


def _commands(text: str) -> Iterator[tuple[str, list[float]]]:
    rest = re.sub(r"[A-Z]|-?\d+(\.\d+)?|[\s,]", "", text)
    if rest:
        raise ValueError(f"{rest!r} is no part of a path")
    for sign, numbers in re.findall(r"([A-Z])([^A-Z]*)", text):
        found = [float(one) for one in re.split(r"[\s,]+", numbers.strip()) if one]
        if len(found) != _ARGUMENTS.get(sign, -1):
            raise ValueError(f"{sign} {numbers.strip()!r}")
        yield sign, found


@lru_cache(maxsize=4)
def _content(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as fault:
        raise ThemeError(f"{path.name} cannot be read: {fault}") from fault


def _outline(told: Mapping[str, Any]) -> Outline:
    zones = told.get("zones") or tuple(_cells(told["grid"]["x"], told["grid"]["y"]))
    return Outline(
        path_of(told["outline"]),
        tuple(path_of(one) for one in told["glass"]),
        tuple(path_of(one) for one in told["lines"]),
        tuple(_zone(one) for one in zones),
        told["edges"],
    )


def _cells(across: Sequence[float], down: Sequence[float]) -> Iterator[tuple[float, ...]]:
    for top, bottom in pairwise(down):
        for left, right in pairwise(across):
            yield left, top, right - left, bottom - top


def _zone(told: str | Sequence[float]) -> QPainterPath:
    if isinstance(told, str):
        return path_of(told)
    path = QPainterPath()
    path.addRect(*told)
    return path
