"""A terminal's exchange with an inventory, as a test says it stands."""

from __future__ import annotations

from datetime import timedelta

from app.domain.errors import Reason, ShopError
from app.operations.ports.inventory_link import AsideFact, SyncState, Waiting
from tests.shop import START

HUB = "inventory.example:8480"
INVITATION = f"RH1:https://{HUB}#ABCD-EFGH-IJKL-MNOP.{'0123456789abcdef' * 2}"
IN_SYNC = SyncState("in_sync", HUB, "K7Q2", START, START, clock_ahead_s=1)
OFFLINE = SyncState(
    "offline",
    HUB,
    "K7Q2",
    START,
    START - timedelta(days=12),
    Waiting(23_417, (START - timedelta(days=12)).isoformat()),
    Reason("sync-unreachable", {"inventory": HUB}),
)
STOPPED = SyncState(
    "stopped",
    HUB,
    "K7Q2",
    START,
    START,
    Waiting(3, START.isoformat()),
    Reason("sync-locked-out", {"status": "401"}),
)
ASIDE = SyncState(
    "in_sync",
    HUB,
    "K7Q2",
    START,
    START,
    aside=2,
    newest_aside=(
        AsideFact("K7Q2", 2, 918, "fact-altered", "PartHarvested", START.isoformat()),
        AsideFact("K7Q2", 2, 17, "fact-of-a-later-release", "", ""),
    ),
    clock_ahead_s=-7_500,
)


class PlayedLink:
    """Enrols with anything, or refuses as it is told."""

    def __init__(self, state: SyncState | None = None) -> None:
        self.state = state or SyncState(terminal="K7Q2")
        self.refuses: ShopError | None = None
        self.enrolled: list[str] = []
        self.asked = self.noted = 0
        self.closed = False

    def recorded(self) -> None:
        self.noted += 1

    def exchange_now(self) -> None:
        self.asked += 1

    def enrol(self, text: str) -> None:
        if self.refuses is not None:
            raise self.refuses
        self.enrolled.append(text)
        self.state = IN_SYNC

    def close(self) -> None:
        self.closed = True
