"""Personal data leaves this terminal only for a badge, and only after that is on record."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import closing
from typing import TYPE_CHECKING

from app.devices.system_clock import SystemClock
from app.domain.errors import NotFound, ShopError
from app.main import open_database
from app.operations.disclose_private_data import disclose_private_data

if TYPE_CHECKING:
    from app.domain.events import PrivateDataDisclosed
    from app.operations.ports.unit_of_work import UnitOfWork
    from app.settings import Settings


def disclose(settings: Settings, told: Iterable[PrivateDataDisclosed], badge: str) -> str:
    """Record who takes what; the person's number. The terminal must be closed meanwhile.

    Raises ShopError without a badge, NotFound for an unknown one, NotAllowed for anybody but
    supervisor or inspector, StoreUnavailable.
    """
    if not badge:
        raise ShopError("names-need-badge")
    store, queries = open_database(settings, SystemClock())
    with store, closing(queries):
        # A command line may hold bytes that are no text; no badge has them.
        person = queries.person_by_badge(badge.encode("utf-8", "replace").decode())
        if person is None:
            raise NotFound("badge-unknown")

        def record(uow: UnitOfWork) -> None:
            for one in told:
                disclose_private_data(uow, one, person.person_id)

        store.perform(record)
        return person.number
