"""Starting content from CSV files: kinds of parts and material fractions."""

from __future__ import annotations

import csv
import tomllib
from collections.abc import Callable
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from app.domain.errors import ShopError
from app.domain.part import DAMAGE_KINDS, WARNINGS, Catalogue, FractionType, PartType
from app.domain.remarks import RemarkWords

_NEEDED = {
    "part_types.csv": ("code", "name_en", "system", "typical_kg_M", "grading", "core"),
    "fractions.csv": ("code", "name_en", "hazardous"),
}
T = TypeVar("T", PartType, FractionType)


class _Row(NamedTuple):
    """One line of a file, so that whatever is wrong with it can be found again."""

    file: str
    line: int
    cells: dict[str, str]


def load_catalogue(folder: Path) -> Catalogue:
    """Read part_types.csv, fractions.csv and remark_words.toml.

    Raises ShopError naming file and, in a table, the line.
    """
    parts = _by_code(_rows(folder / "part_types.csv"), _part)
    fractions = _by_code(_rows(folder / "fractions.csv"), _fraction)
    for one in parts.values():
        if one.fraction and one.fraction not in fractions:
            raise ShopError("content-fraction", code=one.code, text=one.fraction)
    return Catalogue(parts, fractions, _remark_words(folder / "remark_words.toml"))


def _remark_words(path: Path) -> RemarkWords:
    try:
        told = tomllib.loads(path.read_text(encoding="utf-8"))
        return RemarkWords(
            {
                word: _letters(group["kinds"])
                for group in told["damage"]
                for word in _all_languages(group)
            },
            _all_languages(told["denials"]),
            _all_languages(told["sound"]),
        )
    except (OSError, ValueError, KeyError, TypeError) as fault:
        raise ShopError("content-unreadable", file=path, fault=fault) from fault


def _all_languages(group: dict[str, Any]) -> tuple[str, ...]:
    return tuple(str(word) for code, words in group.items() if code != "kinds" for word in words)


def _letters(kinds: str) -> str:
    if not set(kinds) <= set(DAMAGE_KINDS):
        raise ValueError(f"{kinds!r} are no kinds of damage")
    return kinds


def _by_code(rows: list[_Row], read: Callable[[_Row], T]) -> dict[str, T]:
    found: dict[str, T] = {}
    for row in rows:
        one = read(row)
        if one.code in found:
            raise ShopError("content-twice", file=row.file, line=row.line, code=one.code)
        found[one.code] = one
    return found


def _rows(path: Path) -> list[_Row]:
    try:
        with path.open(encoding="utf-8-sig", newline="") as lines:
            reader = csv.reader(lines, strict=True)
            head = next(reader, [])
            rows = [(reader.line_num, cells) for cells in reader if cells]
    except (OSError, UnicodeDecodeError, csv.Error) as fault:
        raise ShopError("content-unreadable", file=path, fault=fault) from fault
    for column in _NEEDED[path.name]:
        if column not in head:
            raise ShopError("content-column", file=path.name, column=column)
    return [_row(path.name, line, head, cells) for line, cells in rows]


def _row(file: str, line: int, head: list[str], cells: list[str]) -> _Row:
    if len(cells) != len(head):
        raise ShopError("content-cells", file=file, line=line, found=len(cells), needed=len(head))
    row = _Row(file, line, dict(zip(head, cells, strict=True)))
    for column in ("code", "name_en"):
        if not row.cells[column].strip():
            raise ShopError("content-empty", file=file, line=line, column=column)
    return row


def _names(row: _Row) -> dict[str, str]:
    """By language: a column each."""
    return {
        column.removeprefix("name_"): name
        for column, name in row.cells.items()
        if name and column.startswith("name_")
    }


def _decimal(row: _Row, column: str) -> Decimal | None:
    text = row.cells.get(column, "")
    if not text:
        return None
    try:
        number = Decimal(text)
    except InvalidOperation as error:
        raise ShopError("content-number", file=row.file, line=row.line, text=text) from error
    if not number.is_finite() or number < 0:
        raise ShopError("content-number", file=row.file, line=row.line, text=text)
    return number


def _part(row: _Row) -> PartType:
    return PartType(
        row.cells["code"],
        _names(row),
        row.cells["system"],
        _decimal(row, "typical_kg_M"),
        row.cells["grading"],
        row.cells["core"] == "Y",
        row.cells.get("note", ""),
        _warnings(row),
        row.cells.get("fraction", ""),
        row.cells.get("co2_class", ""),
    )


def _warnings(row: _Row) -> tuple[str, ...]:
    codes = row.cells.get("warnings", "").split()
    for code in codes:
        if code not in WARNINGS:
            raise ShopError("content-warning", file=row.file, line=row.line, text=code)
    return tuple(codes)


def _fraction(row: _Row) -> FractionType:
    return FractionType(
        row.cells["code"],
        _names(row),
        row.cells["hazardous"] == "Y",
        _decimal(row, "density_kg_per_l"),
    )
