"""Hazard marks as closed lines of our own, read from one TOML file."""

from __future__ import annotations

import math
import tomllib
from pathlib import Path
from typing import Any, Final

from app.domain.errors import ShopError
from app.labels.template import Box

Outlines = tuple[tuple[tuple[float, float], ...], ...]
# A circle has this many corners: at 600 dots per inch none is seen.
_CORNERS: Final = 48


def read_marks(file: Path) -> dict[str, Outlines]:
    """Every mark in a square of 100 x 100, from its top left corner. Raises ShopError."""
    try:
        raw = tomllib.loads(file.read_text(encoding="utf-8"))
        return {name: _outlines(one) for name, one in raw.items()}
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise ShopError("label-template-broken", file=file.name, problem=error) from error


def placed(outlines: Outlines, box: Box) -> Outlines:
    """A mark as large as its box, in mm of the label."""
    return tuple(
        tuple((box.x + x * box.width / 100, box.y + y * box.height / 100) for x, y in one)
        for one in outlines
    )


def _outlines(raw: dict[str, Any]) -> Outlines:
    lines = [tuple((float(x), float(y)) for x, y in one) for one in raw.get("lines", ())]
    lines += [_circle(*(float(one) for one in circle)) for circle in raw.get("circles", ())]
    if not lines or any(len(one) < 3 for one in lines):
        raise ValueError("a mark needs closed lines of three corners or more")
    return tuple(lines)


def _circle(x: float, y: float, radius: float) -> tuple[tuple[float, float], ...]:
    steps = [2 * math.pi * step / _CORNERS for step in range(_CORNERS)]
    return tuple((x + radius * math.cos(one), y + radius * math.sin(one)) for one in steps)
