"""Where the mass went, as bands: from the vehicles over what was taken out to what became of it.

The width of a band is its mass. What is thinner than a line is drawn as a line, so that
nothing that was weighed disappears.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from reportlab.graphics.shapes import Drawing, Path, Rect, String
from reportlab.lib.colors import Color, HexColor

from app.documents.marks import INNER
from app.domain.mass_balance import ROWS, Balance, HulkOutcome
from app.paper.fonts import POINTS_PER_MM, Fonts

HEIGHT: Final = 104.0
_SLOT, _GAP, _BAR, _THIN = 4.3, 1.1, 4.0, 0.35
_LEFT, _MIDDLE, _RIGHT = 0.0, 54.0, 116.0
# Upper left corner: every band leaves the bar in the middle of the height.
_START = 4.0
_SIZE: Final = 7.5
_COLOURS: Final = {
    "in": HexColor(0x4A5560),
    "reuse": HexColor(0x2F7D4F),
    "recycling": HexColor(0x2C6FA8),
    "energy": HexColor(0xB7791F),
    "disposal": HexColor(0x9B2C2C),
    "hulk": HexColor(0x5F6B76),
    "open": HexColor(0x8A9299),
    "fuel": HexColor(0x8A6D3B),
}


@dataclass(frozen=True, slots=True)
class Band:
    """A mass on its way: what it is in the middle, what becomes of it on the right. kg."""

    middle: str
    end: str
    kg: float


@dataclass(frozen=True, slots=True)
class _Node:
    """A bar at its place, mm from the top."""

    y: float
    thick: float


def bands_of(balance: Balance, outcome: HulkOutcome | None) -> tuple[Band, ...]:
    """The bands of a balance, reuse first; empty where A is not known or cannot be."""
    if balance.reuse is None or balance.reuse < 0:
        return ()
    bands = [Band("reuse", "reuse", float(balance.reuse))]
    bands.append(Band("unexplained", "open", float(balance.unexplained)))
    for row in ROWS:
        for one in filter(None, (balance.rows.get(row), balance.abroad.get(row))):
            kilograms = (one.recycled, one.energy, one.disposed)
            for end, kg in zip(("recycling", "energy", "disposal"), kilograms, strict=True):
                bands.append(Band(row, end, float(kg)))
    bands += _hulk(balance, outcome)
    bands.append(Band("fuel", "fuel", float(balance.fuel)))
    bands.append(Band("unplaced", "open", float(balance.unplaced)))
    return tuple(one for one in bands if one.kg > 0)


def _hulk(balance: Balance, outcome: HulkOutcome | None) -> list[Band]:
    hulk = balance.hulk
    if outcome is None:
        return [Band("hulk", "hulk", float(hulk))]
    rest = Decimal(1) - outcome.recycled - outcome.energy
    return [
        Band("hulk", "recycling", float(hulk * outcome.recycled)),
        Band("hulk", "energy", float(hulk * outcome.energy)),
        Band("hulk", "disposal", float(hulk * rest)),
    ]


def flow_picture(
    bands: Sequence[Band], say: Callable[[str, float], str], start: str, fonts: Fonts
) -> Drawing:
    """Bands with a label at every bar. say: the label of a bar by its name and kg."""
    drawing = Drawing(INNER * POINTS_PER_MM, HEIGHT * POINTS_PER_MM)
    middles = _summed(bands, lambda one: one.middle)
    ends = _summed(bands, lambda one: one.end)
    scale = _scale([list(middles.values()), list(ends.values())])
    whole = sum(one.kg for one in bands) * scale
    middle, end = _nodes(middles, scale), _nodes(ends, scale)
    left = (HEIGHT - whole) / 2
    _bar(drawing, _LEFT, _Node(left, whole), "in")
    reached = dict.fromkeys(ends, 0.0)
    passed = dict.fromkeys(middles, 0.0)
    for band in bands:
        thick = band.kg * scale
        colour = _colour(band.end)
        to, on = middle[band.middle], end[band.end]
        across = to.y + passed[band.middle]
        _ribbon(drawing, (_LEFT + _BAR, left), (_MIDDLE, across), thick, colour)
        starts = (_MIDDLE + _BAR, across)
        _ribbon(drawing, starts, (_RIGHT, on.y + reached[band.end]), thick, colour)
        left += thick
        passed[band.middle] += thick
        reached[band.end] += thick
    _label(drawing, fonts, start, _LEFT, _START)
    for x, nodes, sums in ((_MIDDLE, middle, middles), (_RIGHT, end, ends)):
        for name, node in nodes.items():
            _bar(drawing, x, node, name)
            bare = x == _RIGHT or node.thick > _SLOT
            centre = node.y + node.thick / 2
            _label(drawing, fonts, say(name, sums[name]), x + _BAR + 1.2, centre, bare=bare)
    return drawing


def _summed(bands: Sequence[Band], key: Callable[[Band], str]) -> dict[str, float]:
    sums: dict[str, float] = {}
    for one in bands:
        sums[key(one)] = sums.get(key(one), 0.0) + one.kg
    return sums


def _scale(columns: Sequence[Sequence[float]]) -> float:
    """mm to a kg: the most with which every column fits the height with room for its labels."""
    least, most = 0.0, HEIGHT / max((sum(column) for column in columns), default=1.0)
    for _ in range(40):
        middle = (least + most) / 2
        fits = all(
            sum(max(kg * middle, _SLOT) + _GAP for kg in column) <= HEIGHT - 6 for column in columns
        )
        least, most = (middle, most) if fits else (least, middle)
    return least


def _nodes(sums: dict[str, float], scale: float) -> dict[str, _Node]:
    slots = {name: max(kg * scale, _SLOT) for name, kg in sums.items()}
    y = (HEIGHT - sum(slots.values()) - _GAP * (len(slots) - 1)) / 2
    nodes: dict[str, _Node] = {}
    for name, slot in slots.items():
        thick = sums[name] * scale
        nodes[name] = _Node(y + (slot - thick) / 2, thick)
        y += slot + _GAP
    return nodes


def _colour(name: str) -> Color:
    return _COLOURS.get(name, _COLOURS["open"])


def _bar(drawing: Drawing, x: float, node: _Node, name: str) -> None:
    thick = max(node.thick, _THIN)
    drawing.add(
        Rect(
            x * POINTS_PER_MM,
            (HEIGHT - node.y - node.thick / 2 - thick / 2) * POINTS_PER_MM,
            _BAR * POINTS_PER_MM,
            thick * POINTS_PER_MM,
            fillColor=_colour(name),
            strokeColor=None,
        )
    )


def _ribbon(
    drawing: Drawing,
    start: tuple[float, float],
    end: tuple[float, float],
    thick: float,
    colour: Color,
) -> None:
    """A band from the right of a bar to the left of the next; its middle keeps its place."""
    drawn = max(thick, _THIN)
    shift = (drawn - thick) / 2
    (x, y), (to_x, to_y) = start, end
    bend = (to_x - x) / 2
    path = Path(fillColor=_pale(colour), strokeColor=None)
    points = [(x, y - shift), (x + bend, y - shift), (to_x - bend, to_y - shift)]
    points += [(to_x, to_y - shift), (to_x, to_y - shift + drawn)]
    points += [(to_x - bend, to_y - shift + drawn), (x + bend, y - shift + drawn)]
    points.append((x, y - shift + drawn))
    at = [(px * POINTS_PER_MM, (HEIGHT - py) * POINTS_PER_MM) for px, py in points]
    path.moveTo(*at[0])
    path.curveTo(*at[1], *at[2], *at[3])
    path.lineTo(*at[4])
    path.curveTo(*at[5], *at[6], *at[7])
    path.closePath()
    drawing.add(path)


def _pale(colour: Color) -> Color:
    """Two thirds towards white: opaque, so that it prints and archives as it looks."""
    return Color(*(1 - (1 - part) * 0.36 for part in (colour.red, colour.green, colour.blue)))


def _label(
    drawing: Drawing, fonts: Fonts, text: str, x: float, middle: float, *, bare: bool = True
) -> None:
    """bare: without the white ground that keeps thin bands out of the words."""
    baseline = middle + fonts.cap_height("sans", _SIZE) / 2
    shown = fonts.drawable(text, "sans")
    if not bare:
        width, height = fonts.width(shown, "sans", _SIZE) + 1.6, _SLOT - 0.8
        corner = (x - 0.8) * POINTS_PER_MM, (HEIGHT - middle - height / 2) * POINTS_PER_MM
        size = width * POINTS_PER_MM, height * POINTS_PER_MM
        drawing.add(Rect(*corner, *size, fillColor=HexColor(0xFFFFFF), strokeColor=None))
    drawing.add(
        String(
            x * POINTS_PER_MM,
            (HEIGHT - baseline) * POINTS_PER_MM,
            shown,
            fontName="sans",
            fontSize=_SIZE,
            fillColor=HexColor(0x000000),
        )
    )
