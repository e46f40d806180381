"""Say that a battery is hot: without a badge, at a locked terminal, and at once."""

from __future__ import annotations

from app.domain.battery_danger import running
from app.domain.errors import NotFound, Refused
from app.domain.events import BatteryDangerRaised, BatteryVehicleNamed, ProblemReported
from app.domain.run import RunState
from app.operations.ports.unit_of_work import UnitOfWork

_OVER = ("finished", "aborted")


def raise_battery_danger(uow: UnitOfWork, vehicle_id: str, place: str, by: str) -> str:
    """Returns the danger's id. vehicle_id '' while nobody knows which vehicle; by may be ''.

    One danger for one vehicle: told again at this terminal, it is the same danger. The work
    on the vehicle is held, and nothing counts as proved any more.
    """
    for one in running(uow.dangers()):
        if vehicle_id in one.vehicles or not (vehicle_id or one.vehicles):
            return one.danger_id
    danger_id = uow.new_id()
    uow.record(BatteryDangerRaised(danger_id, vehicle_id, place), by)
    _hold_work(uow, vehicle_id, by)
    return danger_id


def name_battery_vehicle(uow: UnitOfWork, danger_id: str, vehicle_id: str, by: str) -> None:
    """Which vehicle it is. Raises NotFound, or Refused for a danger that is over."""
    danger = uow.danger(danger_id)
    if not danger.running:
        raise Refused("danger-over")
    if uow.vehicle(vehicle_id).vehicle_id in danger.vehicles:
        return
    uow.record(BatteryVehicleNamed(danger_id, vehicle_id), by)
    _hold_work(uow, vehicle_id, by)


def hold_endangered(uow: UnitOfWork) -> int:
    """Stop the work here on vehicles whose battery another terminal called hot.

    Returns how many runs were stopped; one that stands for a hot battery is left as it is.
    """
    named = {
        vehicle_id
        for danger in running(uow.dangers())
        if danger.terminal != uow.terminal
        for vehicle_id in danger.vehicles
    }
    return sum(_hold_work(uow, one, "") for one in sorted(named) if not _stands(uow, one))


def _stands(uow: UnitOfWork, vehicle_id: str) -> bool:
    run = _run_of(uow, vehicle_id)
    return run is None or (
        "held" in run.stops and any(one.kind == "battery_hot" for one in run.problems)
    )


def _hold_work(uow: UnitOfWork, vehicle_id: str, by: str) -> bool:
    """The run stops by its own facts as well: a supervisor must let it go on afterwards."""
    run = _run_of(uow, vehicle_id)
    if run is None or run.status in _OVER:
        return False
    uow.record(ProblemReported(run.run_id, "", "battery_hot", "", "", holds=True), by)
    return True


def _run_of(uow: UnitOfWork, vehicle_id: str) -> RunState | None:
    try:
        return uow.run(uow.vehicle(vehicle_id).run_id)
    except NotFound:
        return None
