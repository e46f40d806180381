"""A vehicle told by facts, and the fact that carries its ticket, for the tests of its fold."""

from __future__ import annotations

from datetime import timedelta

from app.domain.events import Event, Recorded, RunTakenOver
from app.domain.handover import ticket_for
from app.domain.moment import Moment
from app.domain.run_state import RunState
from app.domain.vehicle import Vehicle, fold_vehicle
from tests.domain.a_run import RUN, START, procedure, step


def folded(*events: Event) -> Vehicle:
    """The vehicle after these facts, one a second."""
    vehicle: Vehicle | None = None
    for number, event in enumerate(events, 1):
        moment = Moment(START + timedelta(seconds=number), number, "boot", "session")
        recorded = Recorded(f"e{number}", "T1", 1, number, number, moment, "ana", event)
        vehicle = fold_vehicle(vehicle, recorded)
    assert vehicle is not None
    return vehicle


def taken_over(vehicle: Vehicle) -> RunTakenOver:
    """The fact that carries a vehicle's ticket."""
    ticket = ticket_for("ticket", "T1", procedure(step("A010")), RunState(run_id=RUN), vehicle)
    return RunTakenOver(RUN, "ticket", ticket.snapshot, ticket.vehicle)
