"""Begin new work on a vehicle whose run was stopped for good."""

from __future__ import annotations

from app.domain.errors import Refused
from app.operations.decide import check_decider
from app.operations.ports.unit_of_work import UnitOfWork
from app.operations.start_run import start_run
from app.operations.workable_run import workable_run


def begin_anew(uow: UnitOfWork, vehicle_id: str, domain: str, reason: str, by: str) -> str:
    """Returns the id of a new run by the approved procedure of a domain.

    No step, value or proof of the stopped run counts in it; what was weighed and taken off
    stays with the vehicle. Raises NotAllowed for anybody but a supervisor, Refused without a
    reason or for a vehicle that is not stopped for good, NotFound without a procedure.
    """
    check_decider(uow, "begin_anew", by, reason)
    vehicle = uow.vehicle(vehicle_id)
    stopped = workable_run(uow, vehicle.run_id)
    if vehicle.status != "received" or stopped.status != "aborted":
        raise Refused("run-not-aborted")
    procedure = uow.approved_procedure(domain)
    why = reason.strip()
    return start_run(uow, vehicle, procedure, by, told=stopped.context, reason=why)
