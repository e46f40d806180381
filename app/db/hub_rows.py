"""Many rows and many values at once, in the drivers' own words: each by itself costs far more."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Boolean, Column, Connection, Integer, Table, literal
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import FunctionElement


def put_rows(connection: Connection, table: Table, rows: Sequence[Sequence[Any]]) -> None:
    """Insert rows in the order of the table's columns; none may be there yet."""
    if not rows:
        return
    names = ",".join(column.name for column in table.c)
    if connection.dialect.name == "postgresql":
        _copy(connection, f"COPY {table.name} ({names}) FROM STDIN", rows)
        return
    marks = ",".join("?" * len(table.c))
    said = f"INSERT INTO {table.name} ({names}) VALUES ({marks})"  # noqa: S608 - our tables
    connection.exec_driver_sql(said, [tuple(one) for one in rows])


def _copy(connection: Connection, said: str, rows: Sequence[Sequence[Any]]) -> None:
    driver: Any = connection.connection.driver_connection
    with driver.cursor() as cursor, cursor.copy(said) as copying:
        for one in rows:
            copying.write_row(one)


class among(FunctionElement[bool]):  # noqa: N801 - reads as the operator it is
    """Whether a column holds one of these values, texts or whole numbers, however many.

    They travel as one parameter: a mark for each has the statement put together anew, and a
    database takes only so many.
    """

    inherit_cache = True
    type = Boolean()

    def __init__(self, column: Column[Any], values: Iterable[str | int]) -> None:
        super().__init__(column, literal(json.dumps(list(values))))


@compiles(among, "sqlite")
def _among_of_file(element: among, compiler: Any, **more: Any) -> str:
    column, told = (compiler.process(one, **more) for one in element.clauses)
    return f"{column} IN (SELECT value FROM json_each({told}))"  # noqa: S608 - put together by us


@compiles(among, "postgresql")
def _among_of_server(element: among, compiler: Any, **more: Any) -> str:
    column, told = (compiler.process(one, **more) for one in element.clauses)
    kind = "bigint" if isinstance(next(iter(element.clauses)).type, Integer) else "text"
    # As an array: the planner then looks each up in the index instead of walking the table.
    texts = f"SELECT json_array_elements_text(CAST({told} AS json))"
    return f"{column} = ANY (CAST(ARRAY({texts}) AS {kind}[]))"
