"""Each operation on weigh tickets once, for the table of who may do what."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from app.domain.events import ShredderStated
from app.main import load_rules
from app.operations.enter_weigh_ticket import (
    Weighing,
    enter_weigh_ticket,
    withdraw_weigh_ticket,
)
from app.operations.ports.unit_of_work import UnitOfWork
from app.operations.state_shredding import state_shredding, withdraw_shredding
from tests.operations.certified import TODAY
from tests.operations.house import House

WEIGHING = Weighing(
    "W-1", "Outlet", "C-1", "F-OIL", Decimal(900), Decimal(200), TODAY, "gate", country="FR"
)
Act = Callable[[UnitOfWork], Any]


def _enter(shop: House, by: str) -> Act:
    del shop
    return lambda uow: enter_weigh_ticket(uow, WEIGHING, load_rules("fr"), by)


def _withdraw(shop: House, by: str) -> Act:
    boss = shop.people["0900"]
    shop.do(lambda uow: enter_weigh_ticket(uow, WEIGHING, load_rules("fr"), boss))
    return lambda uow: withdraw_weigh_ticket(uow, "W-1", "Outlet", "wrong tare", by)


SAID = ShredderStated("2026-11", "80", "12", "Shredder Ltd", "R-1", ("ferrous=68/0/0",))


def _state(shop: House, by: str) -> Act:
    del shop
    return lambda uow: state_shredding(uow, SAID, by)


def _unstate(shop: House, by: str) -> Act:
    del shop
    return lambda uow: withdraw_shredding(uow, "2026-11", "wrong month", by)


TICKETS: dict[str, Callable[[House, str], Act]] = {
    "enter_weigh_ticket": _enter,
    "withdraw_weigh_ticket": _withdraw,
    "state_shredding": _state,
    "withdraw_shredding": _unstate,
}
