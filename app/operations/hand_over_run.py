"""Pass a run to another terminal by a ticket, and take one in."""

from __future__ import annotations

from app.domain.errors import NotFound, Refused
from app.domain.events import RunHandedOver, RunStarted, RunTakenOver
from app.domain.handover import SealedTicket, Ticket, signed_text, ticket_for
from app.domain.run import RunState
from app.operations.permissions import require
from app.operations.ports.signer import Signer
from app.operations.ports.unit_of_work import UnitOfWork
from app.operations.sign import require_pin
from app.operations.trust_terminal import trusted_key
from app.operations.workable_run import refuse_while_red, workable_run

_OVER = ("finished", "aborted")


def hand_over_run(uow: UnitOfWork, run_id: str, by: str) -> Ticket:
    """Give the run away; its proofs end here and now.

    A run that was handed over gives the same ticket again, so that a lost print can be
    repeated. Raises Refused for a stopped run.
    """
    require(uow, "hand_over_run", by)
    run = workable_run(uow, run_id)
    if run.status != "handed_over":
        if run.status not in ("running", "paused"):
            raise Refused("run-not-running", status=run.status)
        uow.record(RunHandedOver(run_id, uow.new_id()), by)
        run = uow.run(run_id)
    vehicle = uow.vehicle(run.vehicle_id)
    procedure = uow.procedure(run.digest)
    return ticket_for(run.status_reason, uow.terminal, procedure, run, vehicle)


def check_here(run: RunState) -> None:
    """Raises Refused for a run that was handed over: what it has come to is told elsewhere."""
    if run.status == "handed_over":
        raise Refused("run-not-here")


def take_back_run(uow: UnitOfWork, run_id: str, by: str) -> None:
    """Go on here after all: a supervisor answers for it that nobody took the run over.

    Raises NotAllowed, or Refused for a run that was not handed over.
    """
    require(uow, "take_back_run", by)
    require_pin(uow, by)
    run = workable_run(uow, run_id)
    if run.status != "handed_over":
        raise Refused("run-not-handed-over")
    uow.record(RunTakenOver(run_id, run.status_reason), by)


def check_ticket(uow: UnitOfWork, sealed: SealedTicket, signer: Signer) -> Ticket:
    """The ticket, once it is sure who signed it and that it may be used here.

    Raises Refused for one that is forged, of a terminal nobody trusts, used, or our own.
    """
    ticket = sealed.ticket
    if ticket.terminal == uow.terminal:
        raise Refused("ticket-own")
    if ticket.demo != uow.demo:
        raise Refused("ticket-demo")
    key = bytes.fromhex(trusted_key(uow, ticket.terminal))
    if not signer.is_signed(signed_text(ticket), sealed.signature, key):
        raise Refused("ticket-forged", terminal=ticket.terminal)
    refuse_while_red(uow, ticket.vehicle.vehicle_id)
    known = _known_run(uow, ticket)
    if known is not None and (known.status in _OVER or _older(ticket, known)):
        raise Refused("ticket-used")
    there = uow.vehicle_by_vin(ticket.vehicle.vin) if ticket.vehicle.vin else None
    if there is not None and there.vehicle_id != ticket.vehicle.vehicle_id:
        raise Refused("vehicle-already-here", vin=ticket.vehicle.vin, register=there.register_no)
    return ticket


def take_over_run(uow: UnitOfWork, sealed: SealedTicket, signer: Signer, by: str) -> str:
    """Go on with a run another terminal handed over; returns the run id.

    Nothing is recorded before `check_ticket` let the ticket pass.
    """
    require(uow, "take_over_run", by)
    ticket = check_ticket(uow, sealed, signer)
    uow.catch_up(ticket.hlc)
    if _known_run(uow, ticket) is None:
        vehicle_id = ticket.vehicle.vehicle_id
        started = RunStarted(ticket.run_id, vehicle_id, ticket.digest, ticket.context, ticket.demo)
        uow.record(started, by)
    uow.record(RunTakenOver(ticket.run_id, ticket.ticket_id, ticket.snapshot, ticket.vehicle), by)
    return ticket.run_id


def _known_run(uow: UnitOfWork, ticket: Ticket) -> RunState | None:
    """What this terminal knows of the run. Raises NotFound when its procedure is not here."""
    uow.procedure(ticket.digest)
    try:
        return uow.run(ticket.run_id)
    except NotFound:
        return None


def _older(ticket: Ticket, run: RunState) -> bool:
    """Whether the run was taken over by this ticket, or by one that was written later."""
    return any(one == ticket.ticket_id or order[0] > ticket.hlc for one, order in run.taken.items())
