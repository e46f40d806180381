"""What the floor has on paper, and what burns there: certificates, wants, a hot battery."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from decimal import Decimal
from functools import partial

from app.domain.events import ContainerClosed, ShredderStated
from app.domain.events.counter import SoldPart
from app.main import load_rules
from app.operations.declare_certificate import declare_certificate
from app.operations.enter_weigh_ticket import Weighing, enter_weigh_ticket
from app.operations.find_certificate import find_certificate
from app.operations.hand_over_parts import Buyer, Sale, hand_over_parts
from app.operations.name_authority import name_authority
from app.operations.ports.store import Operation
from app.operations.ports.unit_of_work import UnitOfWork
from app.operations.prepare_certificate import prepare_certificate
from app.operations.raise_battery_danger import raise_battery_danger
from app.operations.reserve_for_buyer import Reservation, reserve_for_buyer
from app.operations.sign_certificate import Hands, sign_certificate
from app.operations.state_shredding import state_shredding
from app.operations.transfer_parts import Dispatch, dispatch_parts
from app.operations.want_part import Order, close_want, want_part
from app.operations.watch_battery import read_battery_temperature, watch_battery
from tests.operations.certified import HAND, order

Do = Callable[[Operation[str]], str]


def certify(do: Do, vehicles: tuple[str, str, str], boss: str) -> None:
    """The certificate of three vehicles: drawn up, signed, and told to the authority."""

    def authority(uow: UnitOfWork) -> str:
        name_authority(uow, "Préfecture", "1 rue Jean Houdon, 78000 Versailles", boss)
        return ""

    do(authority)
    for place, vehicle_id in enumerate(vehicles):
        do(partial(_certify, vehicle_id=vehicle_id, signed=place, boss=boss))


def _certify(uow: UnitOfWork, vehicle_id: str, signed: int, boss: str) -> str:
    today = uow.now.wall.date()
    key = prepare_certificate(uow, order(vehicle_id), boss)
    if signed:
        digest = find_certificate(uow, key).digest
        sign_certificate(uow, key, Hands(digest, today, HAND, HAND), boss)
    if signed > 1:
        declare_certificate(uow, key, "SIV-4711", today, boss)
    return key


def weigh_out(do: Do, vehicle_id: str, by: str) -> None:
    """Two containers are full; one has left on a ticket, and one before it."""

    def record(uow: UnitOfWork) -> str:
        day = uow.now.wall.date()
        for code, waste in (("C-07", "16 01 03"), ("C-12", "16 01 20"), ("C-15", "13 02 05*")):
            kg = (Decimal(1850), Decimal("4320.5"))
            uow.record(ContainerClosed(code, waste, *kg, vehicle_id, code, "FRA020"), by)
        for number, container, fraction, taker, country in (
            ("2026-11-4711", "C-03", "F-TYRE", "Granulats du Nord SARL", "FR"),
            ("W-88120", "C-12", "F-GLASS", "Glas Recycling GmbH & Co. KG", "DE"),
        ):
            enter_weigh_ticket(
                uow,
                Weighing(
                    number, taker, container, fraction, Decimal(4310), Decimal(1850), day,
                    "Pont-bascule 2", "taker", country, "recycling",
                ),
                load_rules("fr"),
                by,
            )  # fmt: skip
        return ""

    do(record)


def state_hulks(do: Do, boss: str) -> None:
    """The shredder's report of the year, with three of the four lines."""

    def record(uow: UnitOfWork) -> str:
        lines = ("ferrous=68/0/0", "non-ferrous=4/0/0", "light=6.5/12/8")
        told = ("80", "12", "Broyeur Nord SARL, 2026-11-04", "RB-2026-000117")
        state_shredding(uow, ShredderStated(f"{uow.now.wall:%Y}", *told, lines), boss)
        return ""

    do(record)


def want(do: Do, boss: str) -> None:
    """Somebody waits for parts: more than there are, as many, and no more."""

    def place(uow: UnitOfWork, order: Order) -> str:
        return want_part(uow, order, boss)

    for wanted in (
        Order(
            "DFL",
            "reservation",
            3,
            make="Renault",
            model="Clio II",
            side="left",
            until=date(2026, 12, 24),
            reference="4500017",
            customer="Jeanne Dupont",
        ),
        Order("HLL", "stock", make="Renault"),
        Order("BON", "core"),
    ):
        last = do(partial(place, order=wanted))

    def withdraw(uow: UnitOfWork) -> str:
        close_want(uow, last, "withdrawn", "break", boss)
        return last

    do(withdraw)


SOLD, KEPT = 4, 2
"""Which of the parts was sold at the counter, and which one is kept for an order at Re-Trofit."""


def counter(do: Do, parts: Sequence[str], by: str) -> None:
    """One part went over the counter, another is kept for somebody."""
    sale = Sale((SoldPart(parts[SOLD], Decimal(45)),), Buyer("Garage Martin"))
    do(lambda uow: hand_over_parts(uow, sale, load_rules("fr"), by))
    do(lambda uow: reserve_for_buyer(uow, Reservation(parts[KEPT], reference="4500021"), by))
    do(lambda uow: dispatch_parts(uow, Dispatch((parts[KEPT],), "retrofit", "pallet 7"), by))


def heat(do: Do, vehicle_id: str, by: str) -> str:
    """A battery is hot, measured twice, and somebody looks again."""

    def record(uow: UnitOfWork) -> str:
        danger_id = raise_battery_danger(uow, vehicle_id, "", by)
        for celsius in (Decimal(71), Decimal("58.5")):
            read_battery_temperature(uow, danger_id, celsius, "side", by)
        watch_battery(uow, danger_id, timedelta(minutes=15), by, by)
        return danger_id

    return do(record)
