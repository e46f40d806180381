"""Give a vehicle its VIN once one is found."""

from __future__ import annotations

from app.domain.errors import Refused
from app.domain.events import VinFound
from app.domain.identifiers import Vin
from app.operations.permissions import require
from app.operations.ports.unit_of_work import UnitOfWork


def record_vin(uow: UnitOfWork, vehicle_id: str, vin: str, where: str, by: str) -> None:
    """Raises Refused when the vehicle has a VIN or another open vehicle bears this one."""
    require(uow, "record_vin", by)
    vehicle = uow.vehicle(vehicle_id)
    text = Vin.parse(vin).text
    if vehicle.vin:
        raise Refused("vin-known", vin=vehicle.vin)
    if (there := uow.vehicle_by_vin(text)) is not None:
        raise Refused("vehicle-already-here", vin=text, register=there.register_no)
    uow.record(VinFound(vehicle_id, text, where), by)
