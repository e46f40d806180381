"""The terminal's row, read and renewed."""

from __future__ import annotations

from pathlib import Path
from sqlite3 import Connection

from app.db.incarnation import Terminal, renewed
from app.domain.errors import StoreUnavailable
from app.exchange.fact_row import GENESIS

_READ = (
    "SELECT code, database, incarnation, seq, head, hlc, part_counter, own_counter, demo, "
    "created FROM terminal"
)


def read_terminal(connection: Connection, path: Path) -> Terminal:
    """Who records in this database. Raises StoreUnavailable where the row is gone."""
    row = connection.execute(_READ).fetchone()
    if row is None:
        raise StoreUnavailable("database-damaged", file=path, detail="terminal")
    return Terminal(*row)


def begun(connection: Connection, terminal: Terminal, incarnation: int) -> Terminal:
    """The terminal under a new incarnation of its code, its chain beginning anew."""
    life = renewed(terminal, incarnation)
    save_identity(connection, life)
    return life


def begun_under(connection: Connection, terminal: Terminal, code: str) -> Terminal:
    """The terminal under another code, in its first incarnation."""
    life = terminal._replace(code=code, incarnation=1, seq=0, head=GENESIS)
    save_identity(connection, life)
    return life


def save_identity(connection: Connection, terminal: Terminal) -> None:
    """Write a new life: code, incarnation, the beginning of its chain, its counters.

    The lives before it stay known as this terminal's own.
    """
    connection.execute(
        "INSERT INTO own_life (position, terminal, incarnation) "
        "SELECT max(position) + 1, ?, ? FROM own_life",
        (terminal.code, terminal.incarnation),
    )
    connection.execute(
        "UPDATE terminal SET code = ?, incarnation = ?, seq = ?, head = ?, own_counter = ?",
        (
            terminal.code,
            terminal.incarnation,
            terminal.seq,
            terminal.head,
            terminal.own_counter,
        ),
    )
