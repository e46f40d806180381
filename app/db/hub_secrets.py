"""What the inventory keeps to itself, the same for every instance before one database."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from sqlalchemy import select, text, update

from app.db.hub_access_tables import secret
from app.db.hub_engine import HubDatabase

_KEPT: Final = text(
    "INSERT INTO hub_secret (name, value) VALUES (:name, :value) ON CONFLICT DO NOTHING"
)


class StoredSecrets:
    """See the port Secrets."""

    def __init__(self, database: HubDatabase) -> None:
        self._database = database

    def of(self, name: str, make: Callable[[], str]) -> str:
        """Of two instances that start at once one makes it."""
        known = told_value(self._database, name)
        if known:
            return known
        with self._database.told(), self._database.engine.begin() as connection:
            connection.execute(_KEPT, {"name": name, "value": make()})
        return told_value(self._database, name)


def told_value(database: HubDatabase, name: str) -> str:
    """What stands under a name, or ''. Raises StoreUnavailable."""
    with database.told(), database.reader.connect() as connection:
        return connection.scalar(select(secret.c.value).where(secret.c.name == name)) or ""


def keep_value(database: HubDatabase, name: str, value: str) -> None:
    """Put another value there. Raises StoreUnavailable."""
    with database.told(), database.engine.begin() as connection:
        connection.execute(_KEPT, {"name": name, "value": value})
        connection.execute(update(secret).where(secret.c.name == name).values(value=value))
