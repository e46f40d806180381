"""A terminal that fills its police book as fast as it can, until it is killed.

Arguments: database, and when a vehicle gets its number: `inside` the transaction that receives it,
or one of the sins: taken `before` it in a transaction of its own, or counted `after` it.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from app.db.store import SqliteStore
from app.domain.events import VehicleReceived
from app.operations.ports.unit_of_work import UnitOfWork
from tests.shop_floor import CATALOGUE, PlayedClock, take_in

Told = Callable[[str], None]


class _Unsaid(Exception):
    """A number that was only looked at: raised to roll its counting back."""


def say(word: str) -> None:
    """One line in one write: it is either said or not."""
    os.write(sys.stdout.fileno(), f"{word}\n".encode())


def receive(uow: UnitOfWork, number: str) -> str:
    """A vehicle under a number that came from elsewhere."""
    own, vehicle_id = uow.next_own_vehicle_number(), uow.new_id()
    said = VehicleReceived(vehicle_id, number, "", own, "", "", "2016", "bev", "whole", 1)
    uow.record(said, "ada")
    return number


def inside(store: SqliteStore, told: Told) -> None:
    """As the reception does it."""

    def one(uow: UnitOfWork) -> str:
        return uow.vehicle(take_in(uow, "").vehicle_id).register_no

    told(store.perform(one).value)


def before(store: SqliteStore, told: Told) -> None:
    """Whoever is killed as soon as the number is told loses it."""
    number = store.perform(lambda uow: uow.next_register_number()).value
    told(number)
    store.perform(partial(receive, number=number))


def after(store: SqliteStore, told: Told) -> None:
    """Whoever is killed as soon as the number is told gives it twice."""

    def look(uow: UnitOfWork) -> None:
        raise _Unsaid(uow.next_register_number())

    try:
        store.perform(look)
    except _Unsaid as number:
        told(store.perform(partial(receive, number=str(number))).value)
    store.perform(lambda uow: uow.next_register_number())


WAYS: Mapping[str, Callable[[SqliteStore, Told], None]] = {
    "inside": inside,
    "before": before,
    "after": after,
}


def main(path: Path, way: str) -> None:
    """Open, say so, and receive vehicles for ever."""
    with SqliteStore(path, PlayedClock(), CATALOGUE, demo=True) as store:
        say("OPEN")
        while True:
            WAYS[way](store, lambda number: say(f"ACK {number}"))


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
