"""Rates month by month against their limits: a month without vehicles leaves a gap, no zero."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from reportlab.graphics.shapes import Circle, Drawing, Line, PolyLine, String
from reportlab.lib.colors import Color, HexColor

from app.documents.marks import INNER
from app.paper.fonts import POINTS_PER_MM, Fonts

HEIGHT: Final = 58.0
_LEFT, _RIGHT, _TOP, _FOOT = 11.0, 44.0, 4.0, 13.0
_SIZE: Final = 7.0
_GREY: Final = HexColor(0x6B7480)
_FAINT: Final = HexColor(0xD5D9DD)
_COLOURS: Final = (HexColor(0x2C6FA8), HexColor(0xB7791F), HexColor(0x2F7D4F))
_APART: Final = 3.6


@dataclass(frozen=True, slots=True)
class Series:
    """A line of the plot, in %; None where a month has no figure. limit None: no limit."""

    name: str
    values: Sequence[float | None]
    limit: float | None = None


def trend_picture(
    months: Sequence[str], counts: Sequence[str], series: Sequence[Series], fonts: Fonts
) -> Drawing:
    """Lines over months. counts: what stands under each month, as the number of vehicles."""
    drawing = Drawing(INNER * POINTS_PER_MM, HEIGHT * POINTS_PER_MM)
    for value in range(0, 101, 25):
        y = _height(value)
        _line(drawing, (_LEFT, y), (INNER - _RIGHT, y), _FAINT)
        _text(drawing, fonts, f"{value} %", _LEFT - 1.5, y - 0.9, "end")
    for place, (month, count) in enumerate(zip(months, counts, strict=True)):
        x = _across(place, len(months))
        _text(drawing, fonts, month, x, _FOOT - 4.2, "middle")
        _text(drawing, fonts, count, x, _FOOT - 8.4, "middle", _GREY)
    ends: list[tuple[float, str, Color]] = []
    for one, colour in zip(series, _COLOURS, strict=False):
        ends += _series(drawing, one, colour)
    for y, text, colour in _apart(ends):
        _text(drawing, fonts, text, INNER - _RIGHT + 2, y - 0.9, "start", colour)
    return drawing


def _series(drawing: Drawing, one: Series, colour: Color) -> list[tuple[float, str, Color]]:
    """Draws a line and its limit; answers what is to be written at their ends."""
    ends: list[tuple[float, str, Color]] = []
    if one.limit is not None:
        y = _height(one.limit)
        _line(drawing, (_LEFT, y), (INNER - _RIGHT, y), colour, dashed=True)
        ends.append((y, f"≥ {one.limit:g} %", colour))
    points = [
        (_across(place, len(one.values)), _height(value)) if value is not None else None
        for place, value in enumerate(one.values)
    ]
    for before, after in pairwise(points):
        if before is not None and after is not None:
            _line(drawing, before, after, colour, thick=1.4)
    known = [point for point in points if point is not None]
    for x, y in known:
        drawing.add(
            Circle(x * POINTS_PER_MM, y * POINTS_PER_MM, 2.2, fillColor=colour, strokeColor=None)
        )
    if known:
        ends.append((known[-1][1], one.name, colour))
    return ends


def _apart(ends: list[tuple[float, str, Color]]) -> list[tuple[float, str, Color]]:
    """Texts from below upwards, none over another."""
    placed: list[tuple[float, str, Color]] = []
    for y, text, colour in sorted(ends, key=lambda each: each[0]):
        lowest = placed[-1][0] + _APART if placed else y
        placed.append((max(y, lowest), text, colour))
    return placed


def _height(value: float) -> float:
    """mm from the lower edge for a value in %."""
    return _FOOT + (HEIGHT - _FOOT - _TOP) * min(max(value, 0), 100) / 100


def _across(place: int, of: int) -> float:
    wide = INNER - _LEFT - _RIGHT
    return _LEFT + wide * (place + 0.5) / of


def _line(
    drawing: Drawing,
    start: tuple[float, float],
    end: tuple[float, float],
    colour: Color,
    *,
    thick: float = 0.5,
    dashed: bool = False,
) -> None:
    points = [part * POINTS_PER_MM for point in (start, end) for part in point]
    if dashed:
        drawing.add(Line(*points, strokeColor=colour, strokeWidth=0.8, strokeDashArray=(3, 2)))
    else:
        drawing.add(PolyLine(points, strokeColor=colour, strokeWidth=thick))


def _text(
    drawing: Drawing,
    fonts: Fonts,
    text: str,
    x: float,
    y: float,
    anchor: str,
    colour: Color | None = None,
) -> None:
    drawing.add(
        String(
            x * POINTS_PER_MM,
            y * POINTS_PER_MM,
            fonts.drawable(text, "sans"),
            fontName="sans",
            fontSize=_SIZE,
            fillColor=colour or HexColor(0x000000),
            textAnchor=anchor,
        )
    )
