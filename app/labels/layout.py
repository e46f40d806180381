"""Where everything on a label stands: a template filled with contents, before any drawing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from app.domain.errors import ShopError
from app.labels.template import Box, Fill, SymbolBox, SymbolKind, Template, TextBox
from app.paper.fitting import LEADING, block_height, fit
from app.paper.fonts import POINTS_PER_MM, Face, Fonts
from app.paper.page import Align
from app.paper.symbols import Symbol


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
class Layout:
    """One label, ready to draw."""

    fills: tuple[Box, ...]
    lines: tuple[PlacedLine, ...]
    symbols: tuple[PlacedSymbol, ...]


def lay_out(
    template: Template,
    contents: Mapping[str, str],
    symbols: Mapping[SymbolKind, Symbol],
    fonts: Fonts,
) -> Layout:
    """Place everything. Raises ShopError where a code is too long for its box."""
    return Layout(
        tuple(one.box for one in template.fills if _shown(one, contents)),
        tuple(line for one in template.texts for line in _lines(one, contents, fonts)),
        tuple(_symbol(one, symbols[one.kind], template.dpi) for one in template.symbols),
    )


def _shown(fill: Fill, contents: Mapping[str, str]) -> bool:
    return not fill.when or bool(contents[fill.when])


def _lines(text: TextBox, contents: Mapping[str, str], fonts: Fonts) -> tuple[PlacedLine, ...]:
    box = text.box
    drawable = fonts.drawable(contents[text.field], text.face)
    fitted = fit(fonts, drawable, text.face, text.room)
    spare = box.height - block_height(fonts, text.face, fitted.size, len(fitted.lines))
    top = box.y + spare * {"top": 0.0, "middle": 0.5, "bottom": 1.0}[text.valign]
    first = top + fonts.cap_height(text.face, fitted.size)
    step = fitted.size * LEADING / POINTS_PER_MM
    x = _edge(box, text.align)
    return tuple(
        PlacedLine(
            text.field, line, x, first + n * step, text.face, fitted.size, text.align, text.white
        )
        for n, line in enumerate(fitted.lines)
    )


def _edge(box: Box, align: Align) -> float:
    return box.x + box.width * {"left": 0.0, "centre": 0.5, "right": 1.0}[align]


def _symbol(place: SymbolBox, symbol: Symbol, dpi: int) -> PlacedSymbol:
    box = place.box
    dot = 25.4 / dpi
    across = symbol.columns + 2 * symbol.quiet
    room = box.width if symbol.linear else min(box.width, box.height)
    dots = min(place.most_dots, int(room / (across * dot)))
    if dots < place.least_dots:
        raise ShopError("label-code-too-long", payload=symbol.payload.decode()[:40])
    module = dots * dot
    size = symbol.columns * module
    quiet = symbol.quiet * module
    # Set in by the quiet zone of the largest module, so that the dark edge always lines up.
    inset = min(symbol.quiet * place.most_dots * dot, box.width - size - quiet)
    spare = box.width - size
    left = {"left": inset, "centre": spare / 2, "right": spare - inset}[place.align]
    if symbol.linear:
        return PlacedSymbol(symbol, box.x + left, box.y, dots, box.height)
    down = min(symbol.quiet * place.most_dots * dot, box.height - size - quiet)
    return PlacedSymbol(symbol, box.x + left, box.y + down, dots, size)
