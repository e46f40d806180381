"""Seal a vehicle's file with its mass balance."""

from __future__ import annotations

from decimal import Decimal

from app.domain.events import VehicleClosed
from app.operations.ports.unit_of_work import UnitOfWork


def close_vehicle(uow: UnitOfWork, vehicle_id: str, by: str) -> None:
    """A = Wi - Wb - materials sent out (Decision 2005/293/EC); 0 kg where nothing was weighed."""
    vehicle = uow.vehicle(vehicle_id)
    uow.record(
        VehicleClosed(
            vehicle_id,
            vehicle.mass_in_kg or Decimal(0),
            vehicle.fractions_kg,
            vehicle.mass_hulk_kg or Decimal(0),
            vehicle.reused_kg or Decimal(0),
        ),
        by,
    )
