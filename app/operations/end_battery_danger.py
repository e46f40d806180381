"""A supervisor calls a hot battery over, after it was watched and measured."""

from __future__ import annotations

from app.domain.battery_danger import DangerRules, why_not_over
from app.domain.errors import NotAllowed, Refused
from app.domain.events import BatteryDangerEnded
from app.operations.permissions import require
from app.operations.ports.unit_of_work import UnitOfWork
from app.operations.sign import require_pin


def end_battery_danger(
    uow: UnitOfWork, danger_id: str, reason: str, rules: DangerRules, by: str
) -> None:
    """The vehicle is red no more; its run stays held until a supervisor releases that too.

    Raises NotAllowed for anybody but a supervisor who signed with the PIN; Refused
    without a reason, too early, or without readings that show it is cool and stays so.
    """
    if not by:
        raise NotAllowed("needs-supervisor")
    require(uow, "end_battery_danger", by)
    require_pin(uow, by)
    danger = uow.danger(danger_id)
    if not danger.running:
        raise Refused("danger-over")
    if not reason.strip():
        raise Refused("reason-missing")
    held_by = why_not_over(danger, rules, uow.now)
    if held_by:
        raise Refused("danger-not-over", *held_by)
    for vehicle_id in danger.vehicles or ("",):
        uow.record(BatteryDangerEnded(danger_id, vehicle_id, reason.strip()), by)
