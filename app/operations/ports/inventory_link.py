"""How this terminal stands with the inventory, and what people may ask of that."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal, Protocol

from app.domain.errors import Reason

Standing = Literal["alone", "asking", "in_sync", "telling", "offline", "stopped"]
"""alone: never enrolled. asking: the first round is not over yet. in_sync: all was told and read
at the last round. telling: a round is going on with facts to tell. offline: nobody answers.
stopped: a person must act first."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """Facts that are held nowhere else yet. oldest: when the first was recorded, '' for none."""

    count: int = 0
    oldest: str = ""


@dataclass(frozen=True, slots=True)
class AsideFact:
    """An own fact that the inventory keeps apart. name, wall: '' where it is not here any more."""

    terminal: str
    incarnation: int
    seq: int
    reason: str
    name: str
    wall: str


@dataclass(frozen=True, slots=True)
class SyncState:
    """How the exchange stands; every time is the wall clock's of this terminal.

    inventory: host and port, '' while alone. since: of the standing. last: when a round was last
    whole. reason: why it is offline or stopped. aside: own facts the inventory keeps apart, the
    newest of them in `newest_aside`. clock_ahead_s: this clock against the inventory's, None
    before they met.
    """

    standing: Standing = "alone"
    inventory: str = ""
    terminal: str = ""
    since: datetime | None = None
    last: datetime | None = None
    waiting: Waiting = Waiting()
    reason: Reason | None = None
    aside: int = 0
    newest_aside: tuple[AsideFact, ...] = ()
    clock_ahead_s: int | None = None


class InventoryLink(Protocol):
    """Works by itself from its first moment on; every call but `enrol` returns at once."""

    @property
    def state(self) -> SyncState:
        """As it stands."""
        ...

    def recorded(self) -> None:
        """This terminal recorded something."""
        ...

    def exchange_now(self) -> None:
        """Try at once, also where it had stopped."""
        ...

    def enrol(self, text: str) -> None:
        """Enrol with what an inventory shows; slow. Raises ShopError, then all is as it was."""
        ...

    def close(self) -> None:
        """End, whatever hangs."""
        ...
