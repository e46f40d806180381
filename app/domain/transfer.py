"""Parts on their way between two poles, as the facts tell: what was sent, and what arrived."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from app.domain.events import Recorded
from app.domain.events.transfer import TransferDispatched, TransferReceived


@dataclass(frozen=True, slots=True)
class Transfer:
    """What one transfer slip says, and what became of it.

    arrived, missing and extra: by codes. damaged: words by code. status: `on_the_way`,
    `differences` while something is missing, or `received`.
    """

    sent: TransferDispatched
    at: datetime
    by: str
    arrived: tuple[str, ...] = ()
    extra: tuple[str, ...] = ()
    damaged: Mapping[str, str] = field(default_factory=dict)
    place: str = ""
    received_at: datetime | None = None

    @property
    def missing(self) -> tuple[str, ...]:
        """What is on the slip and did not arrive yet."""
        return tuple(one for one in self.sent.parts if one not in self.arrived)

    @property
    def status(self) -> str:
        """How far it is."""
        if self.received_at is None:
            return "on_the_way"
        return "differences" if self.missing else "received"


def fold_transfer(facts: Iterable[Recorded]) -> Transfer | None:
    """One transfer from the facts about it, whatever order they came in; None without its start."""
    in_order = sorted(facts, key=lambda one: one.order)
    transfer: Transfer | None = None
    for recorded in in_order:
        if isinstance(recorded.event, TransferDispatched):
            transfer = Transfer(recorded.event, recorded.at.wall, recorded.by)
            break
    if transfer is None:
        return None
    for recorded in in_order:
        if isinstance(recorded.event, TransferReceived):
            transfer = _received(transfer, recorded.event, recorded.at.wall)
    return transfer


def _received(transfer: Transfer, event: TransferReceived, at: datetime) -> Transfer:
    return replace(
        transfer,
        arrived=tuple(dict.fromkeys((*transfer.arrived, *event.arrived))),
        extra=tuple(dict.fromkeys((*transfer.extra, *event.extra))),
        damaged={**transfer.damaged, **event.damaged},
        place=event.place or transfer.place,
        received_at=at,
    )
