"""The command line of the stock as a table: take one over, write ours out."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Annotated, Any

import typer

from app.domain.errors import ShopError
from app.settings import Settings

_MOST_SHOWN = 50

AsJson = Annotated[bool, typer.Option("--json", help="Answer as one JSON document.")]
PinFile = Annotated[
    Path | None,
    typer.Option("--pin-file", help="Read the PIN from this file instead of asking for it."),
]


def pin_of(file: Path | None) -> str:
    """The PIN, never echoed. Raises ShopError for a file that cannot be read."""
    if file is None:
        return str(typer.prompt("PIN", hide_input=True, err=True))
    try:
        return file.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError) as fault:
        raise ShopError("pin-file-unreadable", file=file) from fault


def take_stock_over(
    file: Annotated[Path, typer.Argument(help="The table of the earlier stock, as CSV.")],
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Only say what would be taken over.")
    ] = False,
    encoding: Annotated[str, typer.Option(help="utf-8, utf-16 or cp1252; else guessed.")] = "",
    separator: Annotated[str, typer.Option(help="; , | or tab; else guessed.")] = "",
    by: Annotated[str, typer.Option("--by", help="The badge of the supervisor.")] = "",
    pin_file: PinFile = None,
    as_json: AsJson = False,
) -> int:
    """Take an existing stock over from a table; status 1 if a line has a problem.

    Nothing is written while one line has a problem, and never with --dry-run. Begun again it goes
    on where it was cut.
    """
    from app.exchange.stock_table import Asked
    from app.stock_files import Taker, take_over

    taker = None if dry_run else Taker(by, lambda: pin_of(pin_file))
    told = take_over(Settings.load(), file, Asked(encoding, separator), taker)
    if as_json:
        sys.stdout.write(json.dumps(told, ensure_ascii=False, indent=2) + "\n")
        return 1 if told["problems"] else 0
    sys.stdout.write("".join(f"{one}\n" for one in _said(file, told)))
    return 1 if told["problems"] else 0


def _said(file: Path, told: Mapping[str, Any]) -> Iterator[str]:
    problems = told["problems"]
    for one in problems[:_MOST_SHOWN]:
        yield f"{file}:{one['line']}: {one['column']}: {one['message']}"
    if len(problems) > _MOST_SHOWN:
        yield f"… and {len(problems) - _MOST_SHOWN} more; --json tells them all."
    separator = "tab" if told["separator"] == "\t" else told["separator"]
    yield f"Read as {told['encoding']}, columns divided by {separator}."
    yield from (f"Please check: {one} was guessed." for one in told["questions"])
    if told["ignored"]:
        yield f"Columns left out: {', '.join(told['ignored'])}"
    if told["new_places"]:
        yield f"Bins that are new here: {' '.join(told['new_places'])}"
    yield (
        f"{told['lines']} lines, {told['good']} good, {len(problems)} with a problem, "
        f"{told['taken_before']} taken over before, {told['taken']} taken over now."
    )


def export_stock(
    out: Annotated[Path, typer.Option("--out", help="The CSV file to write.")],
    as_json: AsJson = False,
) -> None:
    """Write every part that is here as CSV."""
    from app.stock_files import write_stock

    count = write_stock(Settings.load(), out)
    if as_json:
        sys.stdout.write(json.dumps({"file": str(out), "parts": count}) + "\n")
    else:
        sys.stdout.write(f"{count} parts: {out}\n")
