"""What every kind of station is: a name, its procedures, and where a scan leads."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, Protocol

from app.domain.procedure import Text

ScanKind = Literal[
    "vin", "own_number", "part", "place", "badge", "command", "ticket", "key_card", "unknown"
]


@dataclass(frozen=True, slots=True)
class Standing:
    """What is in hand when a scan comes: the part that waits for a bin, the vehicle at work."""

    part_id: str = ""
    vehicle_id: str = ""


@dataclass(frozen=True, slots=True)
class OpenVehicle:
    """Show the vehicle of this VIN or number, or begin its reception when it is not here."""

    known_as: str
    is_vin: bool


@dataclass(frozen=True, slots=True)
class OpenPart:
    """Show this part."""

    part_id: str


@dataclass(frozen=True, slots=True)
class StorePart:
    """Put the part in hand into this bin."""

    part_id: str
    place: str


@dataclass(frozen=True, slots=True)
class SwitchPerson:
    """The holder of this badge works here now."""

    badge: str


@dataclass(frozen=True, slots=True)
class TakeOver:
    """Ask whether to go on with the run of this hand-over ticket."""

    text: str


@dataclass(frozen=True, slots=True)
class TrustTerminal:
    """Ask a supervisor whether to believe the terminal of this key card."""

    text: str


@dataclass(frozen=True, slots=True)
class NotUnderstood:
    """Say so in one sentence; change nothing."""

    text: str


Intent = (
    OpenVehicle | OpenPart | StorePart | SwitchPerson | TakeOver | TrustTerminal | NotUnderstood
)


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the line board: the procedure's station codes it gathers."""

    title: Text
    stations: tuple[str, ...]


class StationType(Protocol):
    """A kind of station: rules and routing, no screen and no database."""

    @property
    def domain(self) -> str:
        """Its folder under resources/procedures and its key in the catalogue."""
        ...

    @property
    def title(self) -> Text:
        """Its name."""
        ...

    @property
    def icon(self) -> str:
        """Its icon in resources/icons, without suffix."""
        ...

    @property
    def columns(self) -> tuple[Column, ...]:
        """The line board from left to right."""
        ...

    def route(self, kind: ScanKind, value: str, standing: Standing) -> Intent:
        """What a scan means here when the screen in front had no use for it."""
        ...
