"""What the inventory keeps to itself, the same for every instance before one database."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from sqlalchemy import select, text

from app.db.hub_access_tables import secret
from app.db.hub_engine import HubDatabase

_KEPT: Final = text(
    "INSERT INTO hub_secret (name, value) VALUES (:name, :value) ON CONFLICT DO NOTHING"
)


def secret_of(database: HubDatabase, name: str, make: Callable[[], str]) -> str:
    """A secret, made where there is none: of two instances that start at once one makes it.

    Raises StoreUnavailable.
    """
    asked = select(secret.c.value).where(secret.c.name == name)
    with database.told(), database.engine.begin() as connection:
        known = connection.scalar(asked)
        if known is None:
            connection.execute(_KEPT, {"name": name, "value": make()})
            known = connection.scalar(asked)
        return str(known)
