"""An inventory's database is laid out once, and left alone where it is not this release's."""

from __future__ import annotations

import uuid
from typing import Final

from sqlalchemy import Connection, insert, inspect, select

from app.db import (
    hub_access_tables,
    hub_claim_tables,
    hub_epcis_tables,
    hub_file_tables,
    hub_master_tables,
    hub_reserved_tables,
    hub_stock_tables,
)
from app.db import hub_tables as tables
from app.domain.errors import StoreUnavailable

_SUBJECTS: Final = (
    hub_access_tables,
    hub_claim_tables,
    hub_epcis_tables,
    hub_file_tables,
    hub_master_tables,
    hub_reserved_tables,
    hub_stock_tables,
)
"""Their tables are the inventory's from the moment they are imported."""
HUB_SCHEMA: Final = 1
"""What this release reads and writes."""


def lay_out(connection: Connection, named: str) -> None:
    """Make an empty database an inventory's; leave one of this release as it is.

    named: as sentences call it. Raises StoreUnavailable for a database of a later release or of
    another program.
    """
    present = inspect(connection).get_table_names()
    if not present:
        tables.metadata.create_all(connection)
        connection.execute(insert(tables.schema).values(version=HUB_SCHEMA))
        born = {"hub": str(uuid.uuid4()), "name": str(uuid.uuid4())}
        connection.execute(insert(tables.feed).values(only=1, head=0, **born))
        return
    if tables.schema.name not in present:
        raise StoreUnavailable("database-foreign", file=named)
    found = connection.scalar(select(tables.schema.c.version))
    if found != HUB_SCHEMA:
        raise StoreUnavailable("database-newer", file=named, found=found, known=HUB_SCHEMA)
