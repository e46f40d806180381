"""The line from a terminal to the inventory, whatever carries it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from app.domain.errors import Reason, ShopError
from app.exchange.fact_row import Entry
from app.exchange.messages import Anchor, Inventory, Life, Page, Place, Taken


class LineLost(Exception):
    """Nobody knows whether what was asked was heard; ask again later."""


class Busy(LineLost):
    """The inventory asks to be left alone for so many seconds."""

    def __init__(self, seconds: float) -> None:
        super().__init__(f"busy for {seconds:g} s")
        self.seconds = seconds


class StrangeCertificate(LineLost):
    """Whoever answers is not vouched for by the site's own CA."""


class TurnedAway(ShopError):
    """The inventory heard and said no; asking again changes nothing before a person acted."""


def why_lost(lost: LineLost, inventory: str) -> Reason:
    """What is told to people."""
    if isinstance(lost, Busy):
        return Reason("sync-busy", {"inventory": inventory})
    if isinstance(lost, StrangeCertificate):
        return Reason("sync-strange-certificate", {"inventory": inventory})
    return Reason("sync-unreachable", {"inventory": inventory})


class InventoryLine(Protocol):
    """Every call raises LineLost where no whole answer came, and TurnedAway."""

    def ask(self) -> Inventory:
        """How things stand."""
        ...

    def hash_at(self, life: Life, seq: int) -> str:
        """What the inventory holds at a place of a chain, or ''."""
        ...

    def push(self, rows: Sequence[Entry], anchor: Anchor | None = None) -> Taken:
        """Tell facts of one life, in the order of its chain.

        anchor: the inventory's word that it held them, for facts of another terminal.
        """
        ...

    def pull(self, place: Place, limit: int, besides: Life) -> Page:
        """What is new after a place, without what that life recorded itself and what counts."""
        ...
