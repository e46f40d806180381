"""The one writer of CSV: a spreadsheet reads its cells as text and numbers, never as formulas."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Final

MARK: Final = "\ufeff"
"""Stands first in a file: without it spreadsheets read UTF-8 as something else."""
Cell = str | int | Decimal | bool | date | tuple[str, ...] | None

# What starts a formula (OWASP, CSV injection), also in the wide and small forms that some
# spreadsheets read as the plain ones.
_SIGN: Final = "=+\\-@\uff1d\uff0b\uff0d\uff20\ufe66\ufe62\ufe63\ufe6b\u2212"
# What is skipped before it: blanks of every kind, controls, and marks that nobody sees.
_UNSEEN: Final = r"\s\x00-\x1f\x7f-\xa0\u00ad\u034f\u061c\u115f\u180e\u200b-\u200f\u2028-\u202f" + (
    r"\u205f-\u206f\u2800\u3000\u3164\ufeff"
)
# A formula begins a cell, or what a spreadsheet that splits at other signs takes for one.
_FORMULA: Final = re.compile(f"(^|[;|\t\r\n])(?=[{_UNSEEN}]*[{_SIGN}])")
_PLAIN: Final = re.compile(r"[0-9A-Za-z_.:]+")
_QUOTED: Final = re.compile(r"[\"\r\n]")
_STARTS_UNSEEN: Final = ("\t", "\r", "\n")


def csv_text(rows: Iterable[Sequence[Cell]]) -> str:
    """Rows as CSV (RFC 4180) with a byte order mark, so that accents survive a double click."""
    return MARK + "".join(map(csv_line, rows))


def csv_line(cells: Iterable[Cell]) -> str:
    """One line, for a file that is written as it comes."""
    safe = [safe_cell(one) for one in cells]
    line = ",".join(safe)
    # A long table waits for its writer; a line without a sign that needs quotes needs none.
    if len(safe) > 1 and line.count(",") == len(safe) - 1 and not _QUOTED.search(line):
        return line + "\r\n"
    buffer = io.StringIO(newline="")
    csv.writer(buffer, lineterminator="\r\n").writerow(safe)
    return buffer.getvalue()


def safe_cell(cell: Cell) -> str:
    """A cell as it is written.

    A number stays one, a negative one too: a point, no exponent. None is empty; times are ISO
    8601. In a text an apostrophe stands before whatever would be calculated.
    """
    # Most cells of a long table are of these two kinds.
    if type(cell) is str:
        return cell if _PLAIN.fullmatch(cell) else _safe_text(cell)
    if type(cell) is int:
        return str(cell)
    match cell:
        case None:
            return ""
        case bool():
            return "true" if cell else "false"
        case int():  # of a kind of its own
            return str(int(cell))
        case Decimal():
            return format(cell, "f")
        case datetime():
            return cell.isoformat(timespec="seconds")
        case date():
            return cell.isoformat()
        case tuple():
            return _safe_text(" ".join(cell))
        case str():
            return _safe_text(cell)


def _safe_text(text: str) -> str:
    safe = _FORMULA.sub(r"\1'", text)
    return f"'{safe}" if safe.startswith(_STARTS_UNSEEN) else safe
