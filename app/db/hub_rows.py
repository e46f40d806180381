"""Many rows at once, in the drivers' own words: wrapping each cost as much as making it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from sqlalchemy import Connection, Table

_MARKS: Final = {"sqlite": "?", "postgresql": "%s"}


def put_rows(connection: Connection, table: Table, rows: Sequence[Sequence[Any]]) -> None:
    """Insert rows in the order of the table's columns."""
    if rows:
        names = ",".join(column.name for column in table.c)
        marks = ",".join([_MARKS[connection.dialect.name]] * len(table.c))
        said = f"INSERT INTO {table.name} ({names}) VALUES ({marks})"  # noqa: S608 - our tables
        connection.exec_driver_sql(said, [tuple(one) for one in rows])
