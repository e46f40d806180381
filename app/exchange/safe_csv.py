"""CSV that a spreadsheet opens as text and numbers, never as formulas."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Final

# What starts a formula in spreadsheets (OWASP, CSV injection); line feed because some skip it.
_STARTS_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "\n")
Cell = str | int | Decimal | bool | None


def csv_text(rows: Iterable[Sequence[Cell]]) -> str:
    """Rows as CSV (RFC 4180) with a byte order mark, so that accents survive a double click.

    None is an empty cell; decimals have a point and no exponent.
    """
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, lineterminator="\r\n")
    for row in rows:
        writer.writerow([safe_cell(one) for one in row])
    return "\ufeff" + buffer.getvalue()


def safe_cell(cell: Cell) -> str:
    """A cell as text; one that a spreadsheet would calculate begins with an apostrophe."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    text = format(cell, "f") if isinstance(cell, Decimal) else str(cell)
    return f"'{text}" if text.startswith(_STARTS_FORMULA) else text
