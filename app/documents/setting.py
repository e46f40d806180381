"""Sets the blocks of a document onto A4 pages: what stands where, before any drawing.

Every text goes through the fonts' `drawable` and is wrapped glyph by glyph; nothing is
ever parsed, and what does not fit ends in an ellipsis.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from app.documents.marks import (
    FAINT,
    HEIGHT,
    INK,
    INNER,
    MARGIN,
    QUIET,
    Area,
    Ink,
    Line,
    Mark,
    Plate,
    Rule,
)
from app.documents.paper import (
    Block,
    Column,
    Item,
    NewPage,
    Notice,
    Pair,
    Pairs,
    Paragraph,
    Picture,
    Section,
    Signature,
    Signatures,
    Table,
)
from app.paper.fitting import LEADING, Room, fit
from app.paper.fonts import POINTS_PER_MM, Face, Fonts
from app.paper.page import Align

BOTTOM = 23.0
_GAP = 5.0
_PAD = 1.6
_BODY, _CAPTION = 9.5, 7.5
_MOST_VALUE_LINES, _MOST_CELL_LINES, _MOST_ITEM_LINES = 4, 3, 4
_BOX = 27.0
_UNBOUNDED = 10_000.0


@dataclass(slots=True)
class Setter:
    """Lays block under block; `top` is where a page's content begins, in mm."""

    fonts: Fonts
    first_top: float
    later_top: float
    pages: list[list[Mark]] = field(default_factory=lambda: [[]])
    _y: float = 0.0

    def set_all(self, blocks: Sequence[Block]) -> list[list[Mark]]:
        """The marks of every page."""
        self._y = self.first_top
        for number, block in enumerate(blocks):
            following = blocks[number + 1] if number + 1 < len(blocks) else None
            self._set(block, following)
        return self.pages

    def _set(self, block: Block, following: Block | None) -> None:
        match block:
            case Section():
                self._section(block, following)
            case Paragraph():
                self._paragraph(block)
            case Pairs():
                self._pairs(block)
            case Item():
                self._item(block)
            case Table():
                self._table(block)
            case Notice():
                self._notice(block)
            case Signatures():
                self._signatures(block)
            case NewPage():
                self._turn()
            case Picture():
                self._need(block.height)
                self._put(Plate(block.draw(self.fonts), MARGIN, self._y))
                self._y += block.height + 3.0

    # -------------------------------------------------------------------------- the page

    def _room(self) -> float:
        return HEIGHT - BOTTOM - self._y

    def _turn(self) -> None:
        self.pages.append([])
        self._y = self.later_top

    def _need(self, height: float) -> None:
        if height > self._room() and self.pages[-1]:
            self._turn()

    def _put(self, *marks: Mark) -> None:
        self.pages[-1].extend(marks)

    def _lines(self, text: str, face: Face, size: float, width: float, most: int) -> list[str]:
        room = Room(width, _UNBOUNDED, size, size, most)
        return list(fit(self.fonts, self.fonts.drawable(text, face), face, room).lines)

    def _set_lines(
        self,
        lines: Sequence[str],
        x: float,
        y: float,
        face: Face,
        size: float,
        align: Align = "left",
        grey: float = INK,
    ) -> None:
        first = y + self.fonts.cap_height(face, size)
        for number, line in enumerate(lines):
            self._put(Line(line, x, first + number * _step(size), face, size, align, grey))

    # ------------------------------------------------------------------------ the blocks

    def _section(self, section: Section, following: Block | None) -> None:
        self._need(10 + _kept_below(following))
        self._y += 2.5
        text = self._lines(section.title, "sans-bold", 10.5, INNER, 1)
        self._set_lines(text, MARGIN, self._y, "sans-bold", 10.5)
        self._y += 4.2
        self._put(Rule(MARGIN, self._y, INNER, 0.35, INK))
        self._y += 3.0

    def _paragraph(self, paragraph: Paragraph) -> None:
        size = _CAPTION + 0.5 if paragraph.quiet else _BODY
        lines = self._lines(paragraph.text, "sans", size, INNER, paragraph.most)
        for line in lines:
            self._need(_step(size))
            grey = QUIET if paragraph.quiet else INK
            self._set_lines([line], MARGIN, self._y, "sans", size, grey=grey)
            self._y += _step(size)
        self._y += 2.0

    def _pairs(self, block: Pairs) -> None:
        for start in range(0, len(block.pairs), block.columns):
            row = block.pairs[start : start + block.columns]
            width = (INNER - (block.columns - 1) * _GAP) / block.columns
            self._need(self._pairs_height(row, width))
            self._y += self._across(row, MARGIN, width) + 2.2

    def _item(self, item: Item) -> None:
        columns = max(len(item.pairs), 1)
        width = (INNER - _ITEM_TITLE - columns * _GAP) / columns
        title = self._lines(item.title, "sans-bold", _ITEM_SIZE, _ITEM_TITLE, 3)
        height = max(self._pairs_height(item.pairs, width), len(title) * _step(_ITEM_SIZE))
        self._need(height + 4)
        self._put(Rule(MARGIN, self._y, INNER))
        self._y += 1.9
        self._set_lines(title, MARGIN, self._y, "sans-bold", _ITEM_SIZE)
        self._across(item.pairs, MARGIN + _ITEM_TITLE + _GAP, width)
        self._y += height + 1.6

    def _pairs_height(self, row: Sequence[Pair], width: float) -> float:
        most = max((len(self._value(one, width)) for one in row), default=0)
        return _CAPTION_HEIGHT + most * _step(_BODY)

    def _across(self, row: Sequence[Pair], left: float, width: float) -> float:
        for place, pair in enumerate(row):
            x = left + place * (width + _GAP)
            caption = self._lines(pair.caption, "sans", _CAPTION, width, 1)
            self._set_lines(caption, x, self._y, "sans", _CAPTION, grey=QUIET)
            below, grey = self._y + _CAPTION_HEIGHT, QUIET if pair.missing else INK
            value = self._value(pair, width)
            self._set_lines(value, x, below, _face(pair), _BODY, grey=grey)
        return self._pairs_height(row, width)

    def _value(self, pair: Pair, width: float) -> list[str]:
        lines = self._lines(pair.value, _face(pair), _BODY, width, _MOST_VALUE_LINES)
        return lines or ["–"]

    def _table(self, table: Table) -> None:
        shares = sum(one.share for one in table.columns)
        widths = [INNER * one.share / shares for one in table.columns]
        self._need(16)
        self._titles(table.columns, widths)
        for cells in table.rows:
            self._row(table.columns, widths, cells, bold=False)
        if table.total:
            self._put(Rule(MARGIN, self._y - 1.0, INNER, 0.35, INK))
            self._row(table.columns, widths, table.total, bold=True)
        self._y += 3.0

    def _titles(self, columns: Sequence[Column], widths: Sequence[float]) -> None:
        height = 5.6
        self._put(Area(MARGIN, self._y, INNER, height, filling=0.93))
        for column, x, width in _spread(columns, widths):
            lines = self._lines(column.title, "sans-bold", _CAPTION, width - 2 * _PAD, 1)
            edge = _edge(x, width, column.align)
            self._set_lines(lines, edge, self._y + 1.8, "sans-bold", _CAPTION, column.align)
        self._y += height + 1.2

    def _row(
        self,
        columns: Sequence[Column],
        widths: Sequence[float],
        cells: Sequence[str],
        *,
        bold: bool,
    ) -> None:
        size = 8.5
        told = [
            (column, x, width, self._cell(column, cell, width, size, bold=bold))
            for (column, x, width), cell in zip(_spread(columns, widths), cells, strict=True)
        ]
        height = max(len(lines) for _, _, _, (lines, _) in told) * _step(size) + 1.4
        if height > self._room():
            self._turn()
            self._titles(columns, widths)
        for column, x, width, (lines, face) in told:
            edge = _edge(x, width, column.align)
            self._set_lines(lines, edge, self._y + 0.6, face, size, column.align)
        self._y += height
        self._put(Rule(MARGIN, self._y - 0.2, INNER))
        self._y += 0.8

    def _cell(
        self, column: Column, cell: str, width: float, size: float, *, bold: bool
    ) -> tuple[list[str], Face]:
        face: Face = "mono" if column.exact else "sans"
        if bold:
            face = "mono-bold" if column.exact else "sans-bold"
        lines = self._lines(cell, face, size, width - 2 * _PAD, _MOST_CELL_LINES)
        return lines or ([] if bold else ["–"]), face

    def _notice(self, notice: Notice) -> None:
        inner = INNER - 8
        title = self._lines(notice.title, "sans-bold", 11, inner, 2)
        text = self._lines(notice.text, "sans", 9, inner, 6)
        for one in notice.items:
            text += self._lines(one, "sans", 9, inner, _MOST_ITEM_LINES)
        height = 6.2 + len(title) * _step(11) + len(text) * _step(9) - 1.2
        self._need(height)
        firm = notice.weight == "firm"
        self._put(
            Area(MARGIN, self._y, INNER, height, filling=0.93 if firm else None, edge=INK),
            Area(MARGIN, self._y, 2, height, filling=FAINT if notice.weight == "open" else INK),
        )
        y = self._y + 3.1
        self._set_lines(title, MARGIN + 6, y, "sans-bold", 11)
        y += len(title) * _step(11) + 0.4
        self._set_lines(text, MARGIN + 6, y, "sans", 9)
        self._y += height + 4.0

    def _signatures(self, block: Signatures) -> None:
        count = max(len(block.boxes), 1)
        width = (INNER - (count - 1) * _GAP) / count
        self._need(_BOX + 13)
        for place, box in enumerate(block.boxes):
            self._signature(box, MARGIN + place * (width + _GAP), width)
        self._y += _BOX + 15

    def _signature(self, box: Signature, x: float, width: float) -> None:
        caption = self._lines(box.caption, "sans-bold", 8.5, width, 1)
        self._set_lines(caption, x, self._y, "sans-bold", 8.5)
        top = self._y + 4.0
        self._put(Area(x, top, width, _BOX, edge=FAINT))
        self._put(Rule(x + 4, top + _BOX * 0.75, width - 8, 0.2, FAINT))
        if box.strokes:
            self._put(_ink(box, x, top, width))
        elif box.blank:
            lines = self._lines(box.blank, "sans", 8.5, width - 8, 2)
            self._set_lines(lines, x + width / 2, top + 11, "sans", 8.5, "centre", QUIET)
        below = [one for one in (box.name, box.when) if one]
        for number, text in enumerate(below):
            lines = self._lines(text, "sans", 8, width, 1)
            y = top + _BOX + 1.6 + number * _step(8)
            self._set_lines(lines, x, y, "sans", 8, grey=QUIET if number else INK)


_CAPTION_HEIGHT = 3.7
_ITEM_TITLE, _ITEM_SIZE = 42.0, 8.5


def _face(pair: Pair) -> Face:
    return "mono" if pair.exact else "sans"


def _kept_below(following: Block | None) -> float:
    """How much of what follows stays with its title, in mm."""
    match following:
        case Signatures():
            return _BOX + 13
        case Picture():
            return following.height
    return 16


def _step(size: float) -> float:
    return size * LEADING / POINTS_PER_MM


def _edge(x: float, width: float, align: Align) -> float:
    inner = {"left": _PAD, "centre": width / 2, "right": width - _PAD}
    return x + inner[align]


def _spread(
    columns: Sequence[Column], widths: Sequence[float]
) -> list[tuple[Column, float, float]]:
    told, x = [], MARGIN
    for column, width in zip(columns, widths, strict=True):
        told.append((column, x, width))
        x += width
    return told


def _ink(box: Signature, x: float, top: float, width: float) -> Ink:
    """The strokes as large as the box holds them, in the middle of it."""
    scale = min((width - 4) / max(box.width, 1), (_BOX - 2) / max(box.height, 1))
    left = x + (width - box.width * scale) / 2
    return Ink(box.strokes, left, top + (_BOX - box.height * scale) / 2, scale)
