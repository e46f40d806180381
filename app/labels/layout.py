"""Where everything on a label stands: a template filled with contents, before any drawing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from app.domain.errors import ShopError
from app.labels.marks import Outlines, placed
from app.labels.template import Box, SymbolBox, Template, TextBox
from app.paper.fitting import LEADING, block_height, fit
from app.paper.fonts import POINTS_PER_MM, Face, Fonts
from app.paper.page import Align
from app.paper.symbols import Symbol

# A bar of one dot is thinner or thicker by half, as the printer is warm.
_LEAST_DOTS: Final = 2


@dataclass(frozen=True, slots=True)
class Drawings:
    """What a layout is made with. symbols: of the boxes that have something to carry."""

    fonts: Fonts
    symbols: Mapping[SymbolBox, Symbol]
    marks: Mapping[str, Outlines]


@dataclass(frozen=True, slots=True)
class PlacedLine:
    """A line of drawable text: x of its edge or centre and its baseline in mm, size in points."""

    field: str
    text: str
    x: float
    baseline: float
    face: Face
    size: float
    align: Align
    white: bool


@dataclass(frozen=True, slots=True)
class PlacedSymbol:
    """A symbol at its top left module, in mm; `dots` printer dots to a module."""

    symbol: Symbol
    x: float
    y: float
    dots: int
    height: float


@dataclass(frozen=True, slots=True)
class PlacedMark:
    """A hazard mark: closed lines in mm, dark where an odd number of them lie around."""

    mark: str
    box: Box
    outlines: Outlines


@dataclass(frozen=True, slots=True)
class Layout:
    """One label, ready to draw."""

    fills: tuple[Box, ...]
    lines: tuple[PlacedLine, ...]
    symbols: tuple[PlacedSymbol, ...]
    marks: tuple[PlacedMark, ...] = ()


def lay_out(
    template: Template,
    said: Callable[[TextBox], str],
    shown: Callable[[str], bool],
    things: Drawings,
    dpi: int,
) -> Layout:
    """Place everything for a printer of dpi dots per inch.

    said: what stands in a box; shown: whether a condition holds. Raises ShopError for a code
    that is too long for its box.
    """
    return Layout(
        tuple(one.box for one in template.fills if shown(one.when)),
        tuple(line for one in template.texts for line in _lines(one, said(one), things.fonts)),
        tuple(
            found
            for one in template.symbols
            if one in things.symbols and shown(one.when)
            if (found := _symbol(one, things.symbols[one], template.dpi, dpi)) is not None
        ),
        tuple(
            PlacedMark(one.mark, one.box, placed(things.marks[one.mark], one.box))
            for one in template.marks
            if shown(one.when)
        ),
    )


def _lines(text: TextBox, said: str, fonts: Fonts) -> tuple[PlacedLine, ...]:
    box = text.box
    drawable = fonts.drawable(said, text.face)
    fitted = fit(fonts, drawable, text.face, text.room)
    spare = box.height - block_height(fonts, text.face, fitted.size, len(fitted.lines))
    top = box.y + spare * {"top": 0.0, "middle": 0.5, "bottom": 1.0}[text.valign]
    first = top + fonts.cap_height(text.face, fitted.size)
    step = fitted.size * LEADING / POINTS_PER_MM
    x = _edge(box, text.align)
    return tuple(
        PlacedLine(
            text.name, line, x, first + n * step, text.face, fitted.size, text.align, text.white
        )
        for n, line in enumerate(fitted.lines)
    )


def _edge(box: Box, align: Align) -> float:
    return box.x + box.width * {"left": 0.0, "centre": 0.5, "right": 1.0}[align]


def _symbol(place: SymbolBox, symbol: Symbol, meant: int, dpi: int) -> PlacedSymbol | None:
    box = place.box
    dot = 25.4 / dpi
    most, least = _dots(place, meant, dpi)
    across = symbol.columns + 2 * symbol.quiet
    room = box.width if symbol.linear else min(box.width, box.height)
    dots = min(most, int(room / (across * dot)))
    if dots < least and place.optional:
        return None
    if dots < least:
        raise ShopError("label-code-too-long", payload=symbol.payload.decode()[:40])
    module = dots * dot
    size = symbol.columns * module
    quiet = symbol.quiet * module
    # Set in by the quiet zone of the largest module, so that the dark edge always lines up.
    inset = min(symbol.quiet * most * dot, box.width - size - quiet)
    spare = box.width - size
    left = {"left": inset, "centre": spare / 2, "right": spare - inset}[place.align]
    if symbol.linear:
        return PlacedSymbol(symbol, box.x + left, box.y, dots, box.height)
    down = min(symbol.quiet * most * dot, box.height - size - quiet)
    return PlacedSymbol(symbol, box.x + left, box.y + down, dots, size)


def _dots(place: SymbolBox, meant: int, dpi: int) -> tuple[int, int]:
    """Most and least dots a module. Finer printers may go one dot below the same size in mm."""
    if dpi == meant:
        return place.most_dots, place.least_dots
    most = max(1, round(place.most_dots * dpi / meant))
    return most, max(_LEAST_DOTS, min(most, int(place.least_dots * dpi / meant)))
