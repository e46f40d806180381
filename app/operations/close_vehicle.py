"""Seal a vehicle's file with its mass balance."""

from __future__ import annotations

from app.domain.events import VehicleClosed
from app.operations.permissions import require
from app.operations.ports.unit_of_work import UnitOfWork


def close_vehicle(uow: UnitOfWork, vehicle_id: str, by: str) -> None:
    """A = Wi - Wb - materials sent out (Decision 2005/293/EC).

    What was not weighed stays unknown: a zero would be a measurement nobody made.
    """
    require(uow, "close_vehicle", by)
    vehicle = uow.vehicle(vehicle_id)
    uow.record(
        VehicleClosed(
            vehicle_id,
            vehicle.mass_in_kg,
            vehicle.fractions_kg if vehicle.fractions else None,
            vehicle.mass_hulk_kg,
            vehicle.reused_kg,
        ),
        by,
    )
