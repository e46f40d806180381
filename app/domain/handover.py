"""A run on its way from one terminal to another, with no network between them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from app.domain import codec
from app.domain.events import Snapshot, Tried, VehicleSnapshot
from app.domain.procedure import Procedure, Raw
from app.domain.procedure_plan import plan_of
from app.domain.run import RunState
from app.domain.run_handover import PICTURES
from app.domain.vehicle import Vehicle

_SIGNED_AS = b"refactory.ticket/1\n"


@dataclass(frozen=True, slots=True)
class Ticket:
    """Everything the other terminal needs to go on: vehicle, procedure, and what was done.

    It carries no proof, no picture and no personal data. hlc: the logical time of the
    hand-over; whoever takes the run over records later than that.
    """

    ticket_id: str
    terminal: str
    hlc: int
    run_id: str
    digest: str
    demo: bool
    context: Mapping[str, Raw]
    vehicle: VehicleSnapshot
    snapshot: Snapshot


@dataclass(frozen=True, slots=True)
class SealedTicket:
    """A ticket as it was read, and the signature it came with: nothing is checked yet."""

    ticket: Ticket
    signature: bytes


def signed_text(ticket: Ticket) -> bytes:
    """What a ticket's signature is made over: its meaning, however it was packed."""
    return _SIGNED_AS + codec.canonical(codec.plain(ticket)).encode()


def ticket_for(
    ticket_id: str, terminal: str, procedure: Procedure, run: RunState, vehicle: Vehicle
) -> Ticket:
    """The ticket of a run that was handed over, the same whatever came to be known since."""
    hlc = run.given[0] if run.given else 0
    context = {name: raw for name, raw in run.context.items() if name in procedure.context}
    told = VehicleSnapshot(
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
        vehicle.received_at,
        vehicle.mass_in_kg,
        vehicle.mass_hulk_kg,
        dict(vehicle.fractions),
        dict(vehicle.weighed),
        vehicle.typed,
    )
    snapshot = snapshot_of(procedure, run)
    return Ticket(
        ticket_id, terminal, hlc, run.run_id, run.digest, run.demo, context, told, snapshot
    )


def snapshot_of(procedure: Procedure, run: RunState) -> Snapshot:
    """What a run has come to, as far as the other terminal needs it."""
    inputs = plan_of(procedure).inputs
    return Snapshot(
        settled={step: one.kind for step, one in run.settled.items()},
        undone=tuple(sorted(run.undone)),
        values={
            key: raw
            for key, raw in run.values.items()
            if key in inputs and inputs[key][1].type not in PICTURES
        },
        privately=tuple(sorted(run.privately & inputs.keys())),
        impossible=dict(run.impossible),
        failed_now=tuple(sorted(run.failed_now)),
        blocked={step: _tried(run, step) for step in sorted(run.blocked_by_nonconformity)},
        repeats=dict(run.repeats),
        waits=dict(run.waits),
        left_behind=tuple(sorted(run.left_behind | run.proofs.keys())),
    )


def _tried(run: RunState, step: str) -> Tried:
    last = run.failures[step][-1]
    return Tried(last.answers, last.failures, last.given_privately)
