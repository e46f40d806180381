"""What somebody wants to work on: never a run, or a battery, of a vehicle that is red."""

from __future__ import annotations

from app.domain.errors import NotFound, Refused
from app.domain.part import Part
from app.domain.run import RunState
from app.operations.ports.unit_of_work import UnitOfWork


def workable_run(uow: UnitOfWork, run_id: str) -> RunState:
    """Every operation on a run begins here, but for reporting a problem and letting a step go.

    Raises NotFound, or Refused while the battery of its vehicle is a danger.
    """
    run = uow.run(run_id)
    refuse_while_red(uow, run.vehicle_id)
    return run


def refuse_while_red(uow: UnitOfWork, vehicle_id: str) -> None:
    """Raises Refused while a hot battery of this vehicle is not ended; unknown ones pass."""
    try:
        vehicle = uow.vehicle(vehicle_id)
    except NotFound:
        return
    if vehicle.red:
        raise Refused("vehicle-red", vehicle=vehicle.known_as)


def refuse_hot_battery(uow: UnitOfWork, part: Part) -> None:
    """A traction battery of a red vehicle is in quarantine: no label offers it, no bin takes it.

    Other parts of the vehicle are not in danger. Raises Refused.
    """
    kind = uow.catalogue.parts.get(part.part_type)
    if kind is None or (kind.system, kind.grading) != ("ev", "battery"):
        return
    try:
        red = uow.vehicle(part.vehicle_id).red
    except NotFound:
        return
    if red:
        raise Refused("battery-in-quarantine", code=part.part_id)
