"""Send parts to another pole, and take in what arrives there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from app.domain.errors import NotFound, Refused
from app.domain.events.transfer import (
    PartArrived,
    PartDispatched,
    TransferDispatched,
    TransferReceived,
)
from app.domain.part import Part
from app.domain.pole import POLES
from app.domain.transfer import Transfer, fold_transfer
from app.operations.permissions import require
from app.operations.ports.unit_of_work import UnitOfWork
from app.operations.release_part import check_may_leave
from app.operations.tidy import tidy
from app.operations.workable_run import refuse_hot_battery

TRANSFER_SERIES: Final = "BT"
MOST_PARTS: Final = 200


@dataclass(frozen=True, slots=True)
class Dispatch:
    """Parts for another pole. unit: what they travel in, an SSCC or what people call it."""

    parts: tuple[str, ...]
    to_pole: str
    unit: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True)
class Arrival:
    """What was scanned. place: the bin it goes into, '' for none yet. damaged: words by code."""

    transfer_id: str
    scanned: tuple[str, ...]
    place: str = ""
    damaged: Mapping[str, str] = field(default_factory=dict)


def dispatch_parts(uow: UnitOfWork, order: Dispatch, by: str) -> str:
    """Returns the id of the transfer. A part that is put aside may travel: it stays put aside.

    Raises Refused for no parts, too many or one twice, an unknown pole or the one they are at,
    parts of different poles, one that may not leave, a battery in quarantine; NotFound.
    """
    require(uow, "dispatch_parts", by)
    if not 1 <= len(order.parts) <= MOST_PARTS or len(set(order.parts)) != len(order.parts):
        raise Refused("transfer-incomplete", most=MOST_PARTS)
    if order.to_pole not in POLES:
        raise Refused("pole-unknown", pole=order.to_pole[:20])
    parts = [_sendable(uow, code) for code in order.parts]
    poles = {part.pole for part in parts}
    if len(poles) > 1 or order.to_pole in poles:
        raise Refused("transfer-goes-nowhere")
    place = uow.place(order.place).code if order.place else ""
    transfer_id, number = uow.new_id(), uow.next_number(TRANSFER_SERIES)
    uow.record(
        TransferDispatched(
            transfer_id, number, poles.pop(), order.to_pole, order.parts, tidy(order.unit), place
        ),
        by,
    )
    for code in order.parts:
        uow.record(PartDispatched(code, transfer_id, order.to_pole), by)
    return transfer_id


def receive_parts(uow: UnitOfWork, order: Arrival, by: str) -> Transfer:
    """Returns the transfer as it stands; what is missing may still arrive with a later scan.

    A part that is not on the slip is taken in as well: it lies there. Raises Refused for a place
    of another pole or that is no bin, words of damage for what did not arrive, a part twice, and
    one that left or was taken in before; NotFound.
    """
    require(uow, "receive_parts", by)
    known = found_transfer(uow, order.transfer_id)
    scanned = tuple(order.scanned)
    if len(set(scanned)) != len(scanned) or set(order.damaged) - set(scanned):
        raise Refused("arrival-incomplete")
    place = _bin_of(uow, order.place, known.sent.to_pole)
    damaged = {code: tidy(words) for code, words in order.damaged.items()}
    on_slip = set(known.sent.parts)
    for code in scanned:
        _check_arrives(uow.part(code), known)
    arrived = tuple(one for one in scanned if one in on_slip)
    extra = tuple(one for one in scanned if one not in on_slip)
    missing = tuple(one for one in known.missing if one not in scanned)
    uow.record(TransferReceived(order.transfer_id, place, arrived, missing, extra, damaged), by)
    for code in scanned:
        pole, words = known.sent.to_pole, damaged.get(code, "")
        uow.record(PartArrived(code, order.transfer_id, pole, place, words), by)
    return found_transfer(uow, order.transfer_id)


def found_transfer(uow: UnitOfWork, transfer_id: str) -> Transfer:
    """Raises NotFound."""
    transfer = fold_transfer(uow.history(f"transfer:{transfer_id}"))
    if transfer is None:
        raise NotFound("transfer-unknown")
    return transfer


def _sendable(uow: UnitOfWork, code: str) -> Part:
    part = uow.part(code)
    check_may_leave(part)
    refuse_hot_battery(uow, part)
    return part


def _check_arrives(part: Part, transfer: Transfer) -> None:
    if part.left:
        raise Refused("part-left-already", code=part.part_id)
    if part.part_id in transfer.arrived or part.part_id in transfer.extra:
        raise Refused("part-arrived-already", code=part.part_id)


def _bin_of(uow: UnitOfWork, code: str, pole: str) -> str:
    if not code:
        return ""
    place = uow.place(code)
    if place.retired:
        raise Refused("place-retired", place=place.code)
    if place.kind != "bin":
        raise Refused("place-is-no-bin", place=place.code)
    if place.pole not in ("", pole):
        raise Refused("place-of-another-pole", place=place.code)
    return place.code
