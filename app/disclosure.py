"""Personal data leaves this terminal, or is erased, only for a badge and its PIN, and on record."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from app.db.backup import backups_in
from app.devices.system_clock import SystemClock
from app.domain.errors import NotFound, ShopError
from app.domain.moment import local_day
from app.main import load_rules, open_database
from app.operations.disclose_private_data import check_discloser, disclose_private_data
from app.operations.erase_private_data import Erasable, check_erasable, erase_private_data
from app.signing import bearer, sign

if TYPE_CHECKING:
    from app.db.queries import SqliteQueries
    from app.domain.events import PrivateDataDisclosed
    from app.domain.rules import RulesOfDay
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


def erase(settings: Settings, named: str, taker: Taker) -> dict[str, Any]:
    """Erase whom a slip, a part or a vehicle names. The terminal must be closed meanwhile.

    named: a slip's number, a part's code, a VIN, own or register number. Raises NotFound for what
    is not here, and as `erase_private_data` does; the PIN is asked for once all else is sound.
    """
    if not settings.database.exists():
        raise NotFound("site-missing")
    store, queries = open_database(settings, SystemClock())
    with store, closing(queries):
        about, site = _about(queries, named.strip().upper()), queries.site()
        rules = load_rules(site.country if site else "")
        person = bearer(queries, taker.badge)
        by = person.person_id
        store.perform(lambda uow: check_erasable(uow, about, rules, by))
        signature = sign(settings, store, person, taker.pin, "erase_private_data")
        done = store.perform_erasing(
            lambda uow: erase_private_data(uow, about, rules, by), (signature,)
        ).value
    return _told(settings, done, rules.at(local_day(SystemClock().now().wall)))


def _told(settings: Settings, done: Erasable, law: RulesOfDay) -> dict[str, Any]:
    kept = [
        {
            "until": one.until(law).isoformat(),
            "rule": one.rule,
            "source": law.by_key[one.rule].source,
        }
        for one in done.held
    ]
    copies = [str(backups_in(settings.database)), str(settings.documents)]
    return {"erased": len(done.free), "kept": kept, "copies": copies}


def _about(queries: SqliteQueries, named: str) -> str:
    for kind in ("slip", "part"):
        if queries.history(f"{kind}:{named}", 1):
            return f"{kind}:{named}"
    for one in queries.find_vehicles(named) if named else ():
        if named in (one.vin, one.own_number, one.register_no):
            return f"vehicle:{one.vehicle_id}"
    raise NotFound("private-none")
