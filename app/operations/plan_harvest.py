"""Decide what a vehicle is to give."""

from __future__ import annotations

from collections.abc import Mapping

from app.domain.errors import Refused
from app.domain.events import HarvestPlanned
from app.domain.harvest_plan import CHOICES
from app.operations.permissions import require
from app.operations.ports.unit_of_work import UnitOfWork


def plan_harvest(uow: UnitOfWork, vehicle_id: str, choices: Mapping[str, str], by: str) -> None:
    """choices: `wanted`, `if_good` or `leave` by kind of part.

    Raises NotAllowed for anybody but a supervisor, NotFound for an unknown vehicle, Refused for
    an unknown kind or choice and for a vehicle whose file is closed.
    """
    require(uow, "plan_harvest", by)
    vehicle = uow.vehicle(vehicle_id)
    if vehicle.status != "received":
        raise Refused("plan-vehicle-gone", vehicle=vehicle.known_as)
    for kind, choice in choices.items():
        if kind not in uow.catalogue.parts:
            raise Refused("part-type-unknown", code=kind)
        if choice not in CHOICES:
            raise Refused("plan-incomplete")
    uow.record(HarvestPlanned(vehicle_id, dict(choices)), by)
