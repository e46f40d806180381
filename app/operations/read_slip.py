"""Say what the slip of a sale or of a transfer carries, as it stands now."""

from __future__ import annotations

from app.domain.counter_slip import DeliverySlip, SlipPart, TransferSlip
from app.domain.errors import NotFound
from app.domain.events.counter import DeliverySlipIssued, SoldPart
from app.domain.procedure import text_in
from app.domain.transfer import fold_transfer
from app.operations.ports.queries import Queries

_MOST_FACTS = 1000


def read_delivery_slip(queries: Queries, number: str, language: str) -> DeliverySlip:
    """With the buyer where that is here. Raises NotFound for a slip that is not."""
    found = next(
        (
            one
            for one in queries.history(f"slip:{number}", _MOST_FACTS)
            if isinstance(one.event, DeliverySlipIssued)
        ),
        None,
    )
    if found is None or not isinstance(found.event, DeliverySlipIssued):
        raise NotFound("slip-unknown", slip=number[:40])
    slip = found.event
    kept = queries.private(slip.to.record) if slip.to else {}
    return DeliverySlip(
        number,
        found.at.wall,
        _number_of(queries, found.by),
        tuple(_sold(queries, one, language) for one in slip.parts),
        slip.currency,
        slip.statement,
        slip.rule,
        kept.get("to", ""),
        kept.get("address", ""),
        kept.get("signature", ""),
    )


def read_transfer_slip(queries: Queries, transfer_id: str, language: str) -> TransferSlip:
    """With what arrived and what did not. Raises NotFound for a transfer that is not here."""
    transfer = fold_transfer(queries.history(f"transfer:{transfer_id}", _MOST_FACTS))
    if transfer is None:
        raise NotFound("transfer-unknown")
    sent, damaged = transfer.sent, transfer.damaged
    arrived = transfer.received_at is not None
    return TransferSlip(
        sent.number,
        transfer.at,
        _number_of(queries, transfer.by),
        sent.from_pole,
        sent.to_pole,
        sent.unit,
        sent.place,
        tuple(_told(queries, one, language, damaged.get(one, "")) for one in sent.parts),
        transfer.status,
        transfer.received_at,
        tuple(_told(queries, one, language, damaged.get(one, "")) for one in transfer.extra),
        transfer.missing if arrived else (),
    )


def _sold(queries: Queries, line: SoldPart, language: str) -> SlipPart:
    return _told(queries, line.part_id, language, "", line)


def _told(
    queries: Queries, code: str, language: str, note: str, line: SoldPart | None = None
) -> SlipPart:
    part = queries.part(code)
    vehicle = queries.vehicle(part.vehicle_id) if part.vehicle_id else None
    kind = queries.catalogue.parts.get(part.part_type)
    donor = " ".join(filter(None, (vehicle.make, vehicle.model, vehicle.year))) if vehicle else ""
    return SlipPart(
        code,
        text_in(kind.names, language) if kind else part.part_type,
        part.oe_number,
        part.grade,
        donor,
        vehicle.register_no if vehicle else "",
        part.kg,
        line.price if line else None,
        line.reuse if line else False,
        note,
    )


def _number_of(queries: Queries, person_id: str) -> str:
    return next((one.number for one in queries.people() if one.person_id == person_id), "")
