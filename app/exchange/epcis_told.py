"""What a fact becomes in EPCIS, and the pieces that such an event is put together from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any, Final, Protocol

from app.domain.events import Recorded
from app.exchange.epcis_terms import event_uri, thing

EpcisEvent = Mapping[str, Any]
"""An event as plain JSON values."""
STAMPS: Final = frozenset({"elv:fact", "elv:terminal", "elv:terminalSeq", "elv:hlc"})
"""What an event says of the fact that it tells, as the feed says it too."""


@dataclass(frozen=True, slots=True)
class Told:
    """An EPCIS event. key: by which later facts find it, '' where none does. ends: the key whose
    earlier events no later fact is about any more.
    """

    event: EpcisEvent
    key: str = ""
    ends: str = ""


class Known(Protocol):
    """What is known when a fact is told: names that were given, and what was told before."""

    def part(self, code: str) -> str:
        """The URI of a part, the same for ever."""
        ...

    def pseudonym(self, vin: str) -> str:
        """What stands for a VIN outside: the same for the same vehicle, and no way back."""
        ...

    def under(self, key: str) -> Sequence[EpcisEvent]:
        """The events told under a key that are not over."""
        ...

    def of_fact(self, event_id: str) -> Sequence[EpcisEvent]:
        """The events that a fact was told as."""
        ...


def event(recorded: Recorded, kind: str, ordinal: int = 0, **more: Any) -> dict[str, Any]:
    """An event of a kind at the time of a fact; what is empty is left out."""
    terminal = thing("terminal", recorded.terminal)
    at, zone = _clock(recorded.at.wall)
    told = {
        "type": kind,
        "eventID": event_uri(recorded.event_id, ordinal),
        "eventTime": at,
        "eventTimeZoneOffset": zone,
        "readPoint": {"id": terminal},
        "elv:fact": recorded.event.name,
        "elv:schema": recorded.event.version,
        "elv:terminal": terminal,
        "elv:terminalSeq": recorded.seq,
        "elv:hlc": str(recorded.hlc),
    }
    return told | {name: one for name, one in more.items() if one not in ("", [], {}, None)}


def seen(
    recorded: Recorded, step: str, epcs: Sequence[str], ordinal: int = 0, /, **more: Any
) -> dict[str, Any]:
    """Things were seen or something was done to them, and they are the same things after it."""
    told = event(recorded, "ObjectEvent", ordinal, action="OBSERVE", bizStep=step, **more)
    told["epcList"] = list(dict.fromkeys(epcs))
    return told


def taken_out(recorded: Recorded, parent: str, ordinal: int = 0, **more: Any) -> dict[str, Any]:
    """Something was taken off a vehicle, which is there after it: no transformation."""
    inside = {"action": "DELETE", "bizStep": "removing", "parentID": parent}
    return event(recorded, "AssociationEvent", ordinal, **inside, **more)


def amount(epc_class: str, kg: Decimal) -> dict[str, Any]:
    """A mass of a kind."""
    return {"epcClass": epc_class, "quantity": float(kg), "uom": "KGM"}


def measured(*reports: Mapping[str, Any]) -> list[dict[str, Any]]:
    """What was measured, as the one sensor element of an event; nothing for nothing."""
    found = [dict(one) for one in reports if one]
    return [{"sensorReport": found}] if found else []


def mass(kg: Decimal | None, kind: str = "Mass") -> dict[str, Any]:
    """A mass that was measured; nothing for an unknown one."""
    return {} if kg is None else {"type": kind, "value": float(kg), "uom": "KGM"}


def at_place(code: str) -> dict[str, str]:
    """A place as a location; nothing for none."""
    return {"id": thing("place", code)} if code else {}


def paper(kind: str, name: str, of_type: str = "") -> list[dict[str, str]]:
    """The paper or the order an event belongs to."""
    told = {"bizTransaction": thing(kind, name)}
    return [{"type": of_type, **told} if of_type else told]


def declared(
    recorded: Recorded, key: str, known: Known, *, corrective: Sequence[str] = ()
) -> list[Told]:
    """What was told under a key was told wrongly; see `declared_wrong`."""
    wrong = declared_wrong(recorded, known.under(key), corrective)
    return [Told(one, ends=key) for one in wrong]


def declared_wrong(
    recorded: Recorded, told: Sequence[EpcisEvent], corrective: Sequence[str] = ()
) -> list[EpcisEvent]:
    """The same events, ids and all, declared to be wrong.

    corrective: ids of the events that hold instead; without one nothing of it occurred.
    """
    declaration: dict[str, Any] = {
        "declarationTime": _clock(recorded.at.wall)[0],
        "reason": "incorrect_data" if corrective else "did_not_occur",
        "elv:fact": recorded.event.name,
        "elv:eventID": event_uri(recorded.event_id),
    }
    if corrective:
        declaration["correctiveEventIDs"] = list(corrective)
    return [{**one, "errorDeclaration": declaration} for one in told]


def replacing(
    recorded: Recorded, key: str, known: Known, right: EpcisEvent, *, keyed: bool = True
) -> list[Told]:
    """An event that holds instead of what was told under the same key."""
    wrong = declared(recorded, key, known, corrective=[str(right["eventID"])]) if keyed else []
    return [*wrong, Told(right, key if keyed else "")]


def _clock(wall: datetime) -> tuple[str, str]:
    """The time as the clocks of the site show it, and their zone; in UTC where no clock ever
    stood."""
    if 1972 <= wall.year <= 9000:
        at = wall.astimezone()
    else:
        at = wall.astimezone(UTC) if 1 < wall.year < 9999 else wall.replace(tzinfo=UTC)
    told = at.isoformat(timespec="microseconds")
    return told, told[-6:]
