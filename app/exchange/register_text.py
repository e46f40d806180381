"""Registers as text: CSV for people and spreadsheets, JSON for programs."""

from __future__ import annotations

import json
from dataclasses import fields
from typing import IO

from app.domain import codec
from app.domain.register_lines import LINES, Line
from app.exchange.safe_csv import MARK, csv_line


class RegisterFile:
    """One register, written line by line into a CSV and a JSON file that are open for text.

    Close it to end the JSON; nothing is held in memory.
    """

    def __init__(self, register: str, table: IO[str], document: IO[str]) -> None:
        """Begin both; the columns of `register` are the fields of its lines."""
        self.count = 0
        self._names = [one.name for one in fields(LINES[register])]
        self._table, self._document = table, document
        table.write(MARK + csv_line(self._names))
        document.write("[")

    def write(self, line: Line) -> None:
        """Put a line at the end."""
        self._table.write(csv_line(getattr(line, name) for name in self._names))
        told = json.dumps(codec.plain(line), ensure_ascii=False)
        self._document.write(("," if self.count else "") + "\n" + told)
        self.count += 1

    def close(self) -> None:
        """End the JSON document."""
        self._document.write("\n]\n")
