"""Starting content from CSV files: kinds of parts and material fractions."""

from __future__ import annotations

import csv
from decimal import Decimal, InvalidOperation
from pathlib import Path

from app.domain.errors import ShopError
from app.domain.part import WARNINGS, Catalogue, FractionType, PartType

LANGUAGES = ("en", "fr", "nl")


def load_catalogue(folder: Path) -> Catalogue:
    """Read part_types.csv and fractions.csv. Raises ShopError naming file and line."""
    parts = {one.code: one for one in (_part(*row) for row in _rows(folder / "part_types.csv"))}
    fractions = {
        one.code: one for one in (_fraction(*row) for row in _rows(folder / "fractions.csv"))
    }
    return Catalogue(parts, fractions)


def _rows(path: Path) -> list[tuple[Path, int, dict[str, str]]]:
    with path.open(encoding="utf-8", newline="") as lines:
        reader = csv.DictReader(lines)
        return [(path, reader.line_num, row) for row in reader]


def _names(row: dict[str, str]) -> dict[str, str]:
    return {code: row[f"name_{code}"] for code in LANGUAGES if row.get(f"name_{code}")}


def _decimal(path: Path, line: int, text: str) -> Decimal | None:
    if not text:
        return None
    try:
        return Decimal(text)
    except InvalidOperation as error:
        raise ShopError("content-number", file=path.name, line=line, text=text) from error


def _part(path: Path, line: int, row: dict[str, str]) -> PartType:
    return PartType(
        row["code"],
        _names(row),
        row["system"],
        _decimal(path, line, row["typical_kg_M"]),
        row["grading"],
        row["core"] == "Y",
        row.get("note", ""),
        _warnings(path, line, row.get("warnings", "")),
    )


def _warnings(path: Path, line: int, text: str) -> tuple[str, ...]:
    for code in text.split():
        if code not in WARNINGS:
            raise ShopError("content-warning", file=path.name, line=line, text=code)
    return tuple(text.split())


def _fraction(path: Path, line: int, row: dict[str, str]) -> FractionType:
    return FractionType(
        row["code"],
        _names(row),
        row["low_code_M"],
        row["hazardous"] == "Y",
        _decimal(path, line, row.get("density_kg_per_l", "")),
    )
