"""What an inventory's database complains about, in the shop's words; every sentence names it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from sqlalchemy.exc import DBAPIError, OperationalError
from sqlalchemy.exc import TimeoutError as NoConnectionFree

from app.db.failures import explained
from app.domain.errors import StoreUnavailable

_COLLIDED: Final = ("40001", "40P01")
_CODES: Final = {
    "53100": "disk-full",
    "58030": "disk-failed",
    "25006": "database-readonly",
    "42501": "database-readonly",
    "55P03": "database-locked",
    "40001": "database-locked",
    "40P01": "database-locked",
    "XX001": "database-damaged",
    "XX002": "database-damaged",
}


def is_collision(error: DBAPIError) -> bool:
    """Whether a transaction gave way to another and may simply be run again."""
    return _state(error) in _COLLIDED


@contextmanager
def told_of_file(path: Path) -> Iterator[None]:
    """Turn errors of the driver and the disk inside the block into StoreUnavailable."""
    try:
        with explained(path):
            yield
    except NoConnectionFree as error:
        raise StoreUnavailable("database-locked", file=path) from error


@contextmanager
def told_of_postgres(named: str) -> Iterator[None]:
    """Turn errors of the driver and the server inside the block into StoreUnavailable."""
    try:
        yield
    except NoConnectionFree as error:
        raise StoreUnavailable("database-locked", file=named) from error
    except DBAPIError as error:
        state = _state(error)
        detail = state or type(error.orig).__name__
        if state in _CODES:
            raise StoreUnavailable(_CODES[state], file=named, detail=detail) from error
        if isinstance(error, OperationalError) or error.connection_invalidated:
            raise StoreUnavailable("hub-unreachable", file=named, detail=detail) from error
        raise


def _state(error: DBAPIError) -> str:
    return getattr(error.orig, "sqlstate", None) or ""
