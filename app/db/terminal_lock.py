"""One writer per database: a terminal holds the lock, writing commands refuse meanwhile."""

from __future__ import annotations

from pathlib import Path
from types import TracebackType
from typing import Self

from filelock import FileLock, Timeout

from app.domain.errors import StoreUnavailable


class TerminalLock:
    """The lock file `<database>.lock`. Freed by the system when its holder dies."""

    def __init__(self, database: Path) -> None:
        self._database = database
        # The writer thread opens the store, whoever ends the program closes it.
        self._lock = FileLock(database.with_name(database.name + ".lock"), thread_local=False)

    def __enter__(self) -> Self:
        """Raises StoreUnavailable where another program writes to the database."""
        try:
            self._lock.acquire(timeout=0)
        except Timeout:
            raise StoreUnavailable("database-in-use", file=self._database) from None
        except OSError as error:
            raise StoreUnavailable(
                "database-readonly", file=self._database, detail=error.strerror or ""
            ) from error
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._lock.release()
