"""The door through which every change goes: one writer, one transaction per operation."""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Callable, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self, TypeVar

from app.db import received_facts, upgrade
from app.db.creation import create_database, is_created
from app.db.engine import raw_of, writer_engine
from app.db.failures import FATAL, explained, unavailable
from app.db.incarnation import HighWater, is_continuous, mark_of, next_life
from app.db.projections import Projector
from app.db.terminal_lock import TerminalLock
from app.db.terminal_row import read_terminal, save_identity
from app.db.unit_of_work import SqliteUnitOfWork
from app.domain.errors import StoreUnavailable
from app.domain.part import Catalogue
from app.domain.pin import Signature
from app.exchange.fact_row import Entry
from app.operations.ports.clock import Clock
from app.operations.ports.store import Operation, Receipt, Row

T = TypeVar("T")
_LOG = logging.getLogger(__name__)


class SqliteStore:
    """The local database, held open by its one writer. Close it, or use it in `with`.

    Raises StoreUnavailable where the file cannot be opened, is in use, comes from a later
    release, or where a simulated clock meets a database that was not made for demonstration.
    """

    def __init__(
        self, path: Path, clock: Clock, catalogue: Catalogue, *, demo: bool = False
    ) -> None:
        """Open the database, or create it (`demo` counts only then)."""
        self.path = path
        self._clock = clock
        self._catalogue = catalogue
        self._projector = Projector(catalogue)
        self._failed: StoreUnavailable | None = None
        self._at_work = False
        path.parent.mkdir(parents=True, exist_ok=True)
        self._lock = TerminalLock(path)
        self._lock.__enter__()
        try:
            self._open(demo)
        except BaseException:
            self._lock.__exit__(None, None, None)
            raise

    def _open(self, demo: bool) -> None:
        path = self.path
        if not is_created(path):
            create_database(path, demo=demo, at=self._clock.now().wall)
        with explained(path):
            upgrade.upgrade(path, self._clock.now().wall)
            self.engine = writer_engine(path)
            try:
                self._connection = self.engine.connect()
                self.raw = raw_of(self._connection)
                self._begin_life()
            except BaseException:
                self.engine.dispose()
                raise

    def _begin_life(self) -> None:
        """Go on where the mark stands, or under a new incarnation where it cannot be trusted."""
        self._mark = HighWater(self.path)
        mark = self._mark.read()
        with self._connection.begin():
            row = read_terminal(self.raw, self.path)
            if self._clock.simulated and not row.demo:
                raise StoreUnavailable("simulated-clock-refused", file=self.path)
            if not is_continuous(row, mark):
                _LOG.warning("%s was put back: a new incarnation begins", self.path)
                row = next_life(row, mark)
                save_identity(self.raw, row)
        self._row = row
        self._mark.begin(mark_of(row))

    # ----------------------------------------------------------------------- identity

    @property
    def terminal(self) -> str:
        """Four base-36 characters naming this terminal."""
        return self._row.code

    @property
    def incarnation(self) -> int:
        """Which life of this terminal's database records now."""
        return self._row.incarnation

    @property
    def demo(self) -> bool:
        """Whether the database was created for demonstration."""
        return bool(self._row.demo)

    @property
    def database(self) -> str:
        """The database's UUID, part of every private part identity."""
        return self._row.database

    # -------------------------------------------------------------------------- change

    def perform(self, operation: Operation[T], signed: Sequence[Signature] = ()) -> Receipt[T]:
        """Run and commit; the Receipt exists only after COMMIT returned.

        Raises ShopError from the operation, or StoreUnavailable; then nothing has changed.
        """
        return self._commit(operation, signed)

    def receive(self, rows: Sequence[Row]) -> Receipt[int]:
        """Take in facts of other terminals, verbatim and in any order; returns how many were new.

        Facts known already are passed over. Raises StoreUnavailable for a row whose hash
        does not fit, or that claims the place of another.
        """

        def take_in(uow: SqliteUnitOfWork) -> int:
            for row in rows:
                received_facts.take_in(self.raw, self._projector, uow, Entry._make(row))
            return len(uow.recorded)

        return self._commit(take_in)

    def maintain(self, work: Callable[[sqlite3.Connection, Projector], T]) -> T:
        """Run work on the tables themselves in one transaction, with nothing kept in memory."""
        projector = Projector(self._catalogue)
        receipt = self._commit(lambda _: work(self.raw, projector))
        self._projector = projector
        return receipt.value

    def rewrite(
        self, work: Callable[[SqliteUnitOfWork, Projector], T], *, anew: bool
    ) -> Receipt[T]:
        """Run work on the log itself in one transaction; anew: it folds everything again."""
        projector = Projector(self._catalogue) if anew else self._projector
        receipt = self._commit(lambda uow: work(uow, projector))
        self._projector = projector
        return receipt

    def erase(self, record: str) -> None:
        """Erase personal data for good; the facts that point at it, and their chain, stay."""

        self.perform_erasing(lambda uow: uow.erase_private(record))

    def perform_erasing(
        self, operation: Operation[T], signed: Sequence[Signature] = ()
    ) -> Receipt[T]:
        """As `perform`; what it erased is in the journal no more either."""
        with explained(self.path):
            receipt = self.perform(operation, signed)
            self.raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        return receipt

    def _commit(
        self, operation: Callable[[SqliteUnitOfWork], T], signed: Sequence[Signature] = ()
    ) -> Receipt[T]:
        if self._failed is not None:
            raise self._failed
        if self._at_work:
            raise RuntimeError("an operation must not perform another one")
        self._at_work = True
        try:
            return self._in_transaction(operation, signed)
        except Exception as error:
            sentence = unavailable(error, self.path)
            if sentence is None:
                raise
            if sentence.code in FATAL:
                self._failed = sentence
            raise sentence from error
        finally:
            self._at_work = False

    def _in_transaction(
        self, operation: Callable[[SqliteUnitOfWork], T], signed: Sequence[Signature]
    ) -> Receipt[T]:
        self.raw.execute("BEGIN IMMEDIATE")
        try:
            now = self._clock.now()
            uow = SqliteUnitOfWork(
                self.raw, self._row, self._projector, self._catalogue, now, signed
            )
            value = operation(uow)
            uow.finish()
            self.raw.execute("COMMIT")
        except BaseException:
            self._projector.forget()
            if self.raw.in_transaction:
                self.raw.execute("ROLLBACK")
            raise
        self._row = uow.row
        self._projector.keep()
        self._mark.move(mark_of(uow.row))
        return Receipt(value, tuple(uow.recorded))

    # --------------------------------------------------------------------------- close

    def close(self) -> None:
        """Let go of the file; the mark is synced."""
        self._mark.close()
        self._connection.close()
        self.engine.dispose()
        self._lock.__exit__(None, None, None)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()
