"""Keep watch over a hot battery: its temperature, where it stands, and who looks next."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

from app.domain.battery_danger import BatteryDanger
from app.domain.errors import Refused
from app.domain.events import BatteryQuarantined, BatteryTemperatureRead, BatteryWatched
from app.operations.ports.unit_of_work import UnitOfWork
from app.operations.tidy import tidy

# Wider than any fire of a battery or any winter: beyond it somebody mistyped.
COLDEST, HOTTEST = Decimal(-60), Decimal(1500)
_LONGEST = timedelta(hours=48)


def read_battery_temperature(
    uow: UnitOfWork, danger_id: str, celsius: Decimal, where: str, by: str
) -> None:
    """°C. Raises NotFound, or Refused for a figure that cannot be or a danger that is over."""
    _running(uow, danger_id)
    if not COLDEST <= celsius <= HOTTEST:
        raise Refused("temperature-impossible", celsius=celsius)
    uow.record(BatteryTemperatureRead(danger_id, celsius, tidy(where)), by)


def quarantine_battery(uow: UnitOfWork, danger_id: str, place: str, by: str) -> None:
    """`place` is a registered place, or words such as `yard, north fence`.

    Raises NotFound, or Refused without a place or for a danger that is over.
    """
    _running(uow, danger_id)
    where = tidy(place)
    if not where:
        raise Refused("danger-place-missing")
    uow.record(BatteryQuarantined(danger_id, where), by)


def watch_battery(uow: UnitOfWork, danger_id: str, after: timedelta, who: str, by: str) -> None:
    """Somebody looks again after this time; who is a person id, '' for whoever is there.

    Raises NotFound, or Refused for a time that is none or for a danger that is over.
    """
    _running(uow, danger_id)
    if not timedelta(0) < after <= _LONGEST:
        raise Refused("danger-look-time")
    if who:
        uow.person(who)
    uow.record(BatteryWatched(danger_id, uow.now.wall + after, who), by)


def _running(uow: UnitOfWork, danger_id: str) -> BatteryDanger:
    danger = uow.danger(danger_id)
    if not danger.running:
        raise Refused("danger-over")
    return danger
