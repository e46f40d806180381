"""Facts told as EPCIS events in memory, one after the other."""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from app.domain.events import Event, Recorded
from app.domain.moment import Moment
from app.exchange.epcis_mapping import told_of
from app.exchange.epcis_terms import event_uris, part_uri
from app.exchange.epcis_told import EpcisEvent, Told

START = datetime(2026, 11, 22, 8, 0, tzinfo=UTC)
ID = "01a2020f-f9b0-7c91-813c-a1f80ba1{:04x}"


def fact(event: Event, number: int = 1, at: datetime | None = None) -> Recorded:
    """The fact as the terminal K7Q2 recorded it."""
    moment = Moment(at or START + timedelta(minutes=number), number, "boot", "session")
    return Recorded(ID.format(number), "K7Q2", 1, number, number << 16, moment, "ana", event)


class Teller:
    """Tells facts and remembers what it told."""

    def __init__(self, gs1_prefix: str = "") -> None:
        self.told: list[EpcisEvent] = []
        self._prefix = gs1_prefix
        self._under: dict[str, list[EpcisEvent]] = {}

    def tell(self, *events: Event) -> list[EpcisEvent]:
        """The EPCIS events of these facts, one fact a minute."""
        begun = len(self.told)
        for number, event in enumerate(events, begun + 1):
            self.take(told_of(fact(event, number), self))
        return self.told[begun:]

    def take(self, told: Sequence[Told]) -> None:
        """Remember what was told."""
        for one in told:
            self.told.append(one.event)
            if one.ends:
                self._under.pop(one.ends, None)
        for one in told:
            if one.key:
                self._under.setdefault(one.key, []).append(one.event)

    def part(self, code: str) -> str:
        return part_uri(code, self._prefix)

    def pseudonym(self, vin: str) -> str:
        return hmac.new(b"secret", vin.encode("utf-8", "replace"), hashlib.sha256).hexdigest()

    def under(self, key: str) -> Sequence[EpcisEvent]:
        return tuple(self._under.get(key, ()))

    def of_fact(self, event_id: str) -> Sequence[EpcisEvent]:
        ids = event_uris(event_id)
        told = [one for one in self.told if one["eventID"] in ids]
        return [one for one in told if "errorDeclaration" not in one]
