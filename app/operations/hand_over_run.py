"""Pass a run to another terminal by a ticket, and take one in."""

from __future__ import annotations

from app.domain.errors import NotAllowed, NotFound, Refused
from app.domain.events import (
    MassRecorded,
    RunHandedOver,
    RunStarted,
    RunTakenOver,
    TerminalTrusted,
)
from app.domain.handover import Ticket, ticket_for
from app.operations.ports.unit_of_work import UnitOfWork

_KEY_HEX = 64


def hand_over_run(uow: UnitOfWork, run_id: str, by: str) -> Ticket:
    """Give the run away; its proofs end here and now.

    A run that was handed over gives the same ticket again, so that a lost print can be
    repeated. Raises Refused for a stopped run.
    """
    run = uow.run(run_id)
    vehicle = uow.vehicle(run.vehicle_id)
    if run.status == "handed_over":
        return ticket_for(run.status_reason, uow.terminal, run, vehicle)
    if run.status not in ("running", "paused"):
        raise Refused("run-not-running", status=run.status)
    ticket_id = uow.new_id()
    uow.record(RunHandedOver(run_id, ticket_id), by)
    return ticket_for(ticket_id, uow.terminal, run, vehicle)


def take_over_run(uow: UnitOfWork, ticket: Ticket, by: str) -> str:
    """Go on with a run another terminal handed over; returns the run id.

    The ticket's signature was checked before. Raises Refused for a ticket that was used or
    issued here, NotFound when its procedure is not on this terminal.
    """
    if ticket.terminal == uow.terminal:
        raise Refused("ticket-own")
    if ticket.demo != uow.demo:
        raise Refused("ticket-demo")
    uow.procedure(ticket.digest)
    try:
        known = uow.run(ticket.run_id)
    except NotFound:
        _bring(uow, ticket, by)
    else:
        if known.status != "handed_over":
            raise Refused("ticket-used")
    uow.record(RunTakenOver(ticket.run_id, ticket.ticket_id, ticket.snapshot), by)
    return ticket.run_id


def _bring(uow: UnitOfWork, ticket: Ticket, by: str) -> None:
    """The vehicle and its run, which this terminal has not heard of yet."""
    vehicle = ticket.vehicle
    uow.record(vehicle, by)
    if ticket.mass_in_kg is not None:
        uow.record(MassRecorded(vehicle.vehicle_id, "in", ticket.mass_in_kg, "ticket"), by)
    uow.record(
        RunStarted(ticket.run_id, vehicle.vehicle_id, ticket.digest, ticket.context, ticket.demo),
        by,
    )


def trust_terminal(uow: UnitOfWork, terminal: str, public_key: str, by: str) -> None:
    """Accept another terminal's key (hex). Raises NotAllowed, or Refused for a broken key."""
    if not uow.person(by).may("supervisor"):
        raise NotAllowed("needs-supervisor")
    if len(public_key) != _KEY_HEX or any(one not in "0123456789abcdef" for one in public_key):
        raise Refused("terminal-key-broken")
    uow.record(TerminalTrusted(terminal, public_key), by)


def trusted_key(uow: UnitOfWork, terminal: str) -> str:
    """The accepted public key (hex) of a terminal. Raises Refused when there is none."""
    try:
        return uow.place(f"terminal:{terminal}").label
    except NotFound as unknown:
        raise Refused("terminal-not-trusted", terminal=terminal) from unknown
