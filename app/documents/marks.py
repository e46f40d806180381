"""What stands on a page, in mm from its top left corner, before it is drawn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.documents.paper import Stroke
from app.paper.fonts import Face
from app.paper.page import Align

if TYPE_CHECKING:
    from reportlab.graphics.shapes import Drawing

WIDTH, HEIGHT = 210.0, 297.0
MARGIN = 18.0
INNER = WIDTH - 2 * MARGIN
INK, QUIET, FAINT = 0.0, 0.38, 0.75
"""Greys, 0 black to 1 white."""


@dataclass(frozen=True, slots=True)
class Line:
    """Drawable text: x of its edge or centre and its baseline in mm, size in points."""

    text: str
    x: float
    baseline: float
    face: Face
    size: float
    align: Align = "left"
    grey: float = INK


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle in mm from the top left: its edge in grey, or its filling."""

    x: float
    y: float
    width: float
    height: float
    edge: float | None = None
    filling: float | None = None


@dataclass(frozen=True, slots=True)
class Rule:
    """A level line, thickness in mm."""

    x: float
    y: float
    width: float
    thick: float = 0.2
    grey: float = FAINT


@dataclass(frozen=True, slots=True)
class Ink:
    """Strokes of a hand inside a box, in mm; scale: mm on paper for 1/100 mm of glass."""

    strokes: Sequence[Stroke]
    x: float
    y: float
    scale: float


@dataclass(frozen=True, slots=True)
class Plate:
    """A finished drawing, its top left corner in mm."""

    drawing: Drawing
    x: float
    y: float


Mark = Line | Area | Rule | Ink | Plate
