"""Looking in on a statement that takes long, and ending it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from sqlite3 import Connection
from typing import Final

_STEPS: Final = 100_000
"""Of SQLite's machine between two looks: some milliseconds."""


@contextmanager
def watching(raw: Connection, look: Callable[[], None]) -> Iterator[None]:
    """Call `look` every so often while statements run; what it raises ends them and is raised."""
    raised: list[Exception] = []

    def asked() -> int:
        try:
            look()
        except Exception as fault:
            raised.append(fault)
        return len(raised)

    raw.set_progress_handler(asked, _STEPS)
    try:
        yield
    except Exception:
        if raised:
            raise raised[0] from None
        raise
    finally:
        raw.set_progress_handler(None, 0)
