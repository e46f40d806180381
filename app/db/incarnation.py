"""Which life of the database records: nothing minted is ever minted twice.

A mark beside the database says how far it had come. A database found behind its mark
was put back from a copy and lives on under a new incarnation. Without a readable mark
nobody can tell which incarnations were used, so the terminal takes a new code.

The mark follows every commit without a sync of its own: it survives the death of the
program, and a power cut may only leave it behind the database, which is no rewind.
"""

from __future__ import annotations

import json
import logging
import os
import secrets
from pathlib import Path
from typing import BinaryIO, NamedTuple

from app.domain.identifiers import BASE36, OWN_VEHICLE
from app.exchange.fact_row import GENESIS

_LOG = logging.getLogger(__name__)
_WIDTH = 256
_SYNC_EVERY = 64
_OWN_NUMBERS_PER_LIFE = 36**4


class Terminal(NamedTuple):
    """The one row that says who records here and how far the counters are."""

    code: str
    database: str
    incarnation: int
    seq: int
    head: str
    hlc: int
    part_counter: int
    own_counter: int
    demo: int
    created: str


class Mark(NamedTuple):
    """How far a database had come when it was last seen."""

    database: str
    terminal: str
    incarnation: int
    seq: int


def mark_of(terminal: Terminal) -> Mark:
    """The mark a terminal leaves."""
    return Mark(terminal.database, terminal.code, terminal.incarnation, terminal.seq)


def new_code() -> str:
    """Four random base-36 characters; never such that a part's code looks like a vehicle's."""
    while True:
        code = "".join(secrets.choice(BASE36) for _ in range(4))
        if not code.startswith(OWN_VEHICLE):
            return code


def is_continuous(terminal: Terminal, mark: Mark | None) -> bool:
    """Whether the database stands where its mark left it, or further."""
    return (
        mark is not None
        and (mark.database, mark.terminal) == (terminal.database, terminal.code)
        and (terminal.incarnation, terminal.seq) >= (mark.incarnation, mark.seq)
    )


def next_life(terminal: Terminal, mark: Mark | None) -> Terminal:
    """The terminal under an incarnation nobody has used, its chain beginning anew."""
    if mark is None or mark.database != terminal.database:
        return terminal._replace(code=new_code(), incarnation=1, seq=0, head=GENESIS)
    incarnation = mark.incarnation + 1
    if mark.terminal == terminal.code:
        incarnation = max(incarnation, terminal.incarnation + 1)
    return renewed(terminal._replace(code=mark.terminal), incarnation)


def renewed(terminal: Terminal, incarnation: int) -> Terminal:
    """The terminal under an incarnation: no number it counted before is counted again."""
    return terminal._replace(
        incarnation=incarnation,
        seq=0,
        head=GENESIS,
        own_counter=max(terminal.own_counter, (incarnation - 1) * _OWN_NUMBERS_PER_LIFE),
    )


class HighWater:
    """The mark's file, `<database>.highwater`; open while the store is."""

    def __init__(self, database: Path) -> None:
        self.path = database.with_name(database.name + ".highwater")
        self._file: BinaryIO | None = None
        self._moves = 0

    def read(self) -> Mark | None:
        """The mark, or None where it is missing or unreadable."""
        try:
            said = json.loads(self.path.read_text("utf-8"))
            return Mark(
                str(said["database"]),
                str(said["terminal"]),
                int(said["incarnation"]),
                int(said["seq"]),
            )
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def begin(self, mark: Mark) -> None:
        """Put the mark down durably (written, synced, renamed) and keep the file open."""
        self.close()
        fresh = self.path.with_name(self.path.name + ".new")
        with fresh.open("wb") as file:
            file.write(_line(mark))
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(self.path)
        sync_folder(self.path.parent)
        self._file = self.path.open("r+b", buffering=0)

    def move(self, mark: Mark) -> None:
        """Follow a commit. A failure is logged only: the fact itself is on disk already."""
        if self._file is None:
            raise RuntimeError("the mark was not begun")
        try:
            self._file.seek(0)
            self._file.write(_line(mark))
            self._moves += 1
            if self._moves % _SYNC_EVERY == 0:
                os.fsync(self._file.fileno())
        except OSError:
            _LOG.exception("the mark %s could not follow", self.path)

    def close(self) -> None:
        """Sync and let go of the file."""
        if self._file is None:
            return
        try:
            os.fsync(self._file.fileno())
        except OSError:
            _LOG.exception("the mark %s could not be synced", self.path)
        self._file.close()
        self._file = None


def _line(mark: Mark) -> bytes:
    return json.dumps(mark._asdict()).ljust(_WIDTH - 1).encode() + b"\n"


def sync_folder(folder: Path) -> None:
    """Make a rename in a folder durable, where the system lets a folder be synced."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
