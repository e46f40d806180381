"""The one inventory that a release's words are recorded at and played to: its name and key stay."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from sqlalchemy import update

from app.db.hub_engine import open_file
from app.db.hub_tables import feed
from app.hub.key import HubKey
from app.inventory import Kept, opened
from tests.sync.served_hub import ServedHub

_HUB, _FEED = "inventory of the released words", "its feed"
_KEY = "5a" * 32


@contextmanager
def played(home: Path) -> Iterator[ServedHub]:
    """The real service over a database of its own, until the block ends."""
    kept = Kept(home)
    database = open_file(kept.file)
    with database.engine.begin() as connection:
        connection.execute(update(feed).values(hub=_HUB, name=_FEED))
    database.close()
    with opened(kept) as hub:
        # What the inventory states by itself would stand among the words, now here, now there.
        at = ServedHub(replace(hub, key=HubKey(_KEY), works=()))
        try:
            yield at
        finally:
            at.end()
