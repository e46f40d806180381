"""Erase what is kept of a person who bought, waited for a part or brought a vehicle."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from app.domain.errors import NotFound, Refused
from app.domain.events import PartLeft, PartReserved, PrivateDataErased, Recorded, RunStarted
from app.domain.events.base import Subject
from app.domain.events.counter import DeliverySlipIssued
from app.domain.moment import local_day
from app.domain.private_data import PrivateData, data_carried
from app.domain.rules import RulePack
from app.operations.permissions import require
from app.operations.ports.unit_of_work import UnitOfWork
from app.operations.sign import require_pin


@dataclass(frozen=True, slots=True)
class Erasable:
    """What is kept under a subject: `free` may go now, `held` the law has kept."""

    about: Subject
    free: tuple[PrivateData, ...]
    held: tuple[PrivateData, ...]


def erase_private_data(uow: UnitOfWork, about: Subject, rules: RulePack, by: str) -> Erasable:
    """For good, on record; what the law has kept stays. The facts and their chain stay whole.

    about: `slip:`, `part:` or `vehicle:` and its name. Raises as `check_erasable` does, and
    NotAllowed without a PIN.
    """
    found = check_erasable(uow, about, rules, by)
    require_pin(uow, by)
    for one in found.free:
        uow.erase_private(one.record)
    uow.record(PrivateDataErased(about, tuple(one.record for one in found.free)), by)
    return found


def check_erasable(uow: UnitOfWork, about: Subject, rules: RulePack, by: str) -> Erasable:
    """Asked before anybody types a PIN for it.

    Raises NotAllowed for anybody but a supervisor, NotFound where nothing is kept any more,
    Refused where the law has all of it kept.
    """
    require(uow, "erase_private_data", by)
    kept = [one for one in data_carried(_facts(uow, about)) if uow.private(one.record)]
    if not kept:
        raise NotFound("private-none")
    today = local_day(uow.now.wall)
    law = rules.at(today)
    held = tuple(one for one in kept if one.until(law) > today)
    if len(held) == len(kept):
        last = max(held, key=lambda one: one.until(law))
        source = law.by_key[last.rule].source
        raise Refused("private-held", until=last.until(law), rule=last.rule, source=source)
    return Erasable(about, tuple(one for one in kept if one not in held), held)


def _facts(uow: UnitOfWork, about: Subject) -> Iterator[Recorded]:
    """The facts of one person's doing: never the buyers of a vehicle's parts beside its holder."""
    whole = uow.history(about)
    of_vehicle = about.startswith("vehicle:")
    facts = [one for one in whole if not (of_vehicle and isinstance(one.event, PartLeft))]
    yield from facts
    for one in facts:
        if isinstance(one.event, RunStarted):
            yield from uow.history(f"run:{one.event.run_id}")
        elif isinstance(one.event, PartReserved):
            yield from uow.history(f"want:{one.event.want_id}")
        elif isinstance(one.event, DeliverySlipIssued):
            yield from _reserved(uow, one.event)


def _reserved(uow: UnitOfWork, sale: DeliverySlipIssued) -> Iterator[Recorded]:
    """Whom its parts had been put aside for, as the want says."""
    for line in sale.parts:
        for one in uow.history(f"part:{line.part_id}"):
            if isinstance(one.event, PartLeft) and one.event.slip == sale.slip:
                yield from uow.history(f"want:{one.event.want_id}") if one.event.want_id else ()
