"""A run on its way from one terminal to another, with no network between them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from app.domain.events import Snapshot, VehicleReceived
from app.domain.procedure import Raw
from app.domain.run import RunState
from app.domain.vehicle import Vehicle


@dataclass(frozen=True, slots=True)
class Ticket:
    """Everything the other terminal needs to go on: vehicle, procedure, and what was done.

    It carries no proof and no personal data. mass_in_kg: None while not weighed.
    """

    ticket_id: str
    terminal: str
    run_id: str
    digest: str
    demo: bool
    context: Mapping[str, Raw]
    vehicle: VehicleReceived
    mass_in_kg: Decimal | None
    snapshot: Snapshot


def ticket_for(ticket_id: str, terminal: str, run: RunState, vehicle: Vehicle) -> Ticket:
    """The ticket of a run as it stands."""
    return Ticket(
        ticket_id,
        terminal,
        run.run_id,
        run.digest,
        run.demo,
        dict(run.context),
        VehicleReceived(
            vehicle.vehicle_id,
            vehicle.register_no,
            vehicle.vin,
            vehicle.own_number,
            vehicle.make,
            vehicle.model,
            vehicle.year,
            vehicle.drive,
            vehicle.state,
            vehicle.keys,
        ),
        vehicle.mass_in_kg,
        Snapshot(
            {step: one.kind for step, one in run.settled.items()},
            dict(run.values),
            tuple(sorted(run.privately)),
            dict(run.impossible),
            tuple(sorted(run.failed_now)),
            tuple(sorted(run.blocked_by_nonconformity)),
            dict(run.waits),
        ),
    )
