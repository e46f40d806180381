"""Text of CSV files that a spreadsheet opens as text and never runs.

A cell that begins with = + - @, a tab or a line end would be taken for a formula; such a cell
gets an apostrophe in front (OWASP, CSV injection). Numbers of ours are written as they are.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from datetime import date, datetime
from decimal import Decimal

Cell = str | int | Decimal | date | datetime | None | tuple[str, ...]
MARK = "\ufeff"
"""Stands first in a file: without it spreadsheets read UTF-8 as something else."""
_RUNS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def safe_text(text: str) -> str:
    """The text as a spreadsheet may have it."""
    runs = text.startswith(_RUNS) or text.lstrip(" \u00a0\u3000").startswith(_RUNS)
    return f"'{text}" if runs else text


def csv_line(cells: Iterable[Cell]) -> str:
    """One line (RFC 4180, ends in CR LF). Times are UTC, numbers have a decimal point."""
    buffer = io.StringIO()
    csv.writer(buffer, quoting=csv.QUOTE_MINIMAL).writerow([_text(one) for one in cells])
    return buffer.getvalue()


def _text(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    if isinstance(cell, Decimal):
        return format(cell, "f")
    if isinstance(cell, int):
        return str(cell)
    if isinstance(cell, datetime):
        return cell.isoformat(timespec="seconds")
    if isinstance(cell, date):
        return cell.isoformat()
    return safe_text(cell if isinstance(cell, str) else " ".join(cell))
