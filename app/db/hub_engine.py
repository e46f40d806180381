"""Where an inventory keeps its facts: a PostgreSQL server, or one SQLite file in a small shop."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final

from sqlalchemy import URL, Engine, create_engine, make_url, text
from sqlalchemy.exc import ArgumentError

from app.db.engine import readers_engine, writer_engine
from app.db.hub_failures import told_of_file, told_of_postgres
from app.db.hub_layout import lay_out
from app.domain.errors import StoreUnavailable

_SESSION: Final = (
    "-c synchronous_commit=on -c lock_timeout=30s -c idle_in_transaction_session_timeout=60s "
    "-c plan_cache_mode=force_custom_plan"
)
"""Committed means on disk, and nobody holds up the others for ever. A plan that was made while a
table was empty would go on to walk it when it is full."""
_ASKED: Final = {"fsync": "on", "full_page_writes": "on", "server_encoding": "UTF8"}
"""Without them a server forgets what it confirmed, or cannot keep every text."""
# Two services that start at once lay out one schema.
_LAY_OUT_ALONE: Final = text("SELECT pg_advisory_xact_lock(7340032)")


@dataclass(frozen=True, slots=True)
class HubDatabase:
    """Engines over a database that is laid out; `told` puts their errors into sentences.

    reader: for questions, which in a file wait for no writer; the same one on a server.
    """

    engine: Engine
    reader: Engine
    told: Callable[[], AbstractContextManager[None]]

    def close(self) -> None:
        """Let go of the database."""
        self.reader.dispose()
        self.engine.dispose()


def open_file(path: Path) -> HubDatabase:
    """The inventory in a SQLite file, made where it is missing. Raises StoreUnavailable."""
    told = partial(told_of_file, path)
    with told():
        path.parent.mkdir(parents=True, exist_ok=True)
        engine = writer_engine(path, create=True, in_turn=True)
        return _laid_out(HubDatabase(engine, readers_engine(path), told), str(path))


def open_server(address: str) -> HubDatabase:
    """The inventory on a PostgreSQL server, laid out where empty. Raises StoreUnavailable.

    address: as psycopg reads it, postgresql://user@host/database.
    """
    url = _url(address)
    named = f"{url.database}@{url.host or 'localhost'}"
    told = partial(told_of_postgres, named)
    try:
        engine = create_engine(url, connect_args={"options": _SESSION}, pool_pre_ping=True)
    except ModuleNotFoundError as error:
        raise StoreUnavailable("hub-driver-missing", file=named) from error
    with told():
        return _laid_out(HubDatabase(engine, engine, told), named)


def _url(address: str) -> URL:
    try:
        return make_url(address).set(drivername="postgresql+psycopg")
    except ArgumentError as error:
        raise StoreUnavailable("hub-address-unreadable") from error


def _laid_out(database: HubDatabase, named: str) -> HubDatabase:
    try:
        with database.engine.begin() as connection:
            if connection.dialect.name == "postgresql":
                connection.execute(_LAY_OUT_ALONE)
                settings = text("SELECT name, setting FROM pg_settings WHERE name = ANY(:names)")
                found = connection.execute(settings, {"names": list(_ASKED)})
                _refuse_unfit(dict(found.all()), named)
            lay_out(connection, named)
    except BaseException:
        database.close()
        raise
    return database


def _refuse_unfit(settings: Mapping[str, str], named: str) -> None:
    for name, needed in _ASKED.items():
        if settings[name] != needed:
            found = f"{name}={settings[name]}"
            raise StoreUnavailable(
                "hub-server-unfit", file=named, found=found, needed=f"{name}={needed}"
            )
