"""Begin work on a vehicle by a procedure, with all that is known beforehand."""

from __future__ import annotations

from collections.abc import Mapping

from app.domain.errors import Refused
from app.domain.events import RunStarted
from app.domain.procedure import Procedure, Raw
from app.domain.run_rules import context_lacking
from app.domain.vehicle import Vehicle
from app.operations.ports.unit_of_work import UnitOfWork


def start_run(
    uow: UnitOfWork,
    vehicle: Vehicle,
    procedure: Procedure,
    by: str,
    *,
    told: Mapping[str, Raw],
    reason: str = "",
) -> str:
    """Returns the run id. `told` is what was known to an earlier run; site and vehicle know better.

    Raises Refused where the procedure would judge by something nobody told.
    """
    context = {**told, **uow.site().settings, **_known_of(vehicle)}
    known = {name: value for name, value in context.items() if name in procedure.context}
    if lacking := context_lacking(procedure, known):
        raise Refused("context-lacking", names=", ".join(lacking), procedure=procedure.id)
    run_id = uow.new_id()
    started = RunStarted(run_id, vehicle.vehicle_id, procedure.digest, known, uow.demo, reason)
    uow.record(started, by)
    return run_id


def _known_of(vehicle: Vehicle) -> Mapping[str, Raw]:
    known: dict[str, Raw] = {
        "vehicle.drive": vehicle.drive,
        "vehicle.state": vehicle.state,
        "vehicle.keys": str(vehicle.keys),
        "vehicle.has_vin": bool(vehicle.vin),
    }
    if vehicle.mass_in_kg is not None:
        known["vehicle.mass_in"] = str(vehicle.mass_in_kg)
    return known
