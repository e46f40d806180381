"""Personal data leaves this terminal only for a badge and its PIN, and only once on record."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.devices.system_clock import SystemClock
from app.domain.errors import ShopError
from app.main import open_database
from app.operations.disclose_private_data import check_discloser, disclose_private_data
from app.signing import bearer, sign

if TYPE_CHECKING:
    from app.domain.events import PrivateDataDisclosed
    from app.settings import Settings


@dataclass(frozen=True, slots=True)
class Taker:
    """Who takes personal data: the text of their badge, and what asks for their PIN."""

    badge: str
    pin: Callable[[], str]


def disclose(settings: Settings, told: Iterable[PrivateDataDisclosed], taker: Taker) -> str:
    """Record who takes what; the person's number. The terminal must be closed meanwhile.

    The PIN is asked for once everything else is sound. Raises ShopError without a badge,
    NotFound for an unknown one, NotAllowed for anybody but supervisor or inspector and for the
    wrong PIN, StoreUnavailable.
    """
    if not taker.badge:
        raise ShopError("names-need-badge")
    facts = tuple(told)
    store, queries = open_database(settings, SystemClock())
    with store, closing(queries):
        person = bearer(queries, taker.badge)
        store.perform(lambda uow: check_discloser(uow, person.person_id))
        signature = sign(settings, store, person, taker.pin, "disclose_private_data")
        store.perform(lambda uow: disclose_private_data(uow, facts, person.person_id), (signature,))
        return person.number
