"""Stories about one part that cannot both be true, or that two people told without each other.

Terminals record alone and the inventory puts their facts into one feed. Who comes first there has
the part; what no order explains (gone twice, seen after it went) is for somebody to look at. A
pure function of the facts: it finds the same whatever order it is given them in, and each fact
contradicts at most one before it, so that there is one decision for each.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

from app.domain.events import (
    Event,
    PartHarvested,
    PartLeft,
    PartRecognised,
    PartReserved,
    PartStored,
    PartTakenBack,
    Recorded,
    WantClosed,
)
from app.domain.events.counter import PartReturned
from app.domain.events.transfer import PartArrived, PartDispatched

RESERVED_TWICE: Final = "reserved_twice"
LEFT_THOUGH_RESERVED: Final = "left_though_reserved"
RESERVED_AFTER_LEAVING: Final = "reserved_after_leaving"
MOVED_APART: Final = "moved_apart"
HANDED_OVER_TWICE: Final = "handed_over_twice"
INSTALLED_TWICE: Final = "installed_twice"
LEFT_TWO_WAYS: Final = "left_two_ways"
SEEN_AFTER_LEAVING: Final = "seen_after_leaving"
DISPATCHED_TWICE: Final = "dispatched_twice"
HARVESTED_TWICE: Final = "harvested_twice"
PHYSICAL: Final = (
    HANDED_OVER_TWICE,
    INSTALLED_TWICE,
    LEFT_TWO_WAYS,
    SEEN_AFTER_LEAVING,
    DISPATCHED_TWICE,
    HARVESTED_TWICE,
)
"""What no decision makes true: a supervisor looks, with both stories side by side."""
KINDS: Final = (
    RESERVED_TWICE,
    LEFT_THOUGH_RESERVED,
    RESERVED_AFTER_LEAVING,
    MOVED_APART,
    *PHYSICAL,
)
_Seen = PartStored | PartRecognised | PartDispatched | PartArrived
_Lies = PartStored | PartArrived


@dataclass(frozen=True, slots=True)
class Told:
    """A fact and its number in the inventory's feed."""

    number: int
    fact: Recorded

    @property
    def event(self) -> Event:
        """What it says."""
        return self.fact.event

    @property
    def after(self) -> tuple[int, str, int, int]:
        """Its place in the order of the logical clock: when it was recorded, not when it came."""
        return self.fact.order


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two facts that contradict each other. part_id: of the second.

    first came first in the feed. stands: the id of the fact that is proposed to hold.
    """

    kind: str
    part_id: str
    first: Told
    second: Told
    stands: str

    @property
    def key(self) -> str:
        """The same wherever and whenever it is found: a decision about it names this."""
        return f"{self.kind}:{self.first.fact.event_id}:{self.second.fact.event_id}"

    @property
    def physical(self) -> bool:
        """Whether somebody has to go and look, rather than only be told."""
        return self.kind in PHYSICAL

    @property
    def gives_way(self) -> str:
        """The id of the fact that is proposed not to hold."""
        both = (self.first.fact.event_id, self.second.fact.event_id)
        return both[1] if self.stands == both[0] else both[0]


def find_conflicts(facts: Iterable[Told]) -> tuple[Conflict, ...]:
    """All contradictions among these facts, in the order of the feed; a fact told twice is one.

    Give it all facts about the parts in question and about the wants they were put aside for.
    """
    once: dict[str, Told] = {}
    for one in sorted(facts, key=lambda told: told.number):
        once.setdefault(one.fact.event_id, one)
    book = _Book(tuple(once.values()))
    return tuple(book.conflicts())


@dataclass
class _Standing:
    """What holds of one part so far."""

    harvested: Told | None = None
    reserved: Told | None = None
    gone: Told | None = None
    lies: Told | None = None
    transit: Told | None = None


@dataclass
class _Book:
    """Reads the facts once, in the order of the feed."""

    facts: tuple[Told, ...]
    parts: dict[str, _Standing] = field(default_factory=dict)
    fixtures: dict[tuple[str, ...], Told] = field(default_factory=dict)
    reservations: dict[str, set[str]] = field(default_factory=dict)

    @cached_property
    def mistakes(self) -> frozenset[str]:
        """Parts that there never were."""
        return frozenset(
            one.event.part_id for one in self.facts if isinstance(one.event, PartTakenBack)
        )

    def conflicts(self) -> Iterator[Conflict]:
        """Each as its second fact is read."""
        for told in self.facts:
            event = told.event
            if isinstance(event, WantClosed):
                self._closed(event)
            elif isinstance(event, PartHarvested):
                yield from self._harvested(told, event)
            elif isinstance(event, PartReserved):
                yield from self._reserved(told, event)
            elif isinstance(event, PartLeft):
                yield from self._left(told, event)
            elif isinstance(event, _Seen):
                yield from self._seen(told, event)
            elif isinstance(event, PartTakenBack):
                self._of(event.part_id).gone = told
            elif isinstance(event, PartReturned):
                here = self._of(event.part_id)
                here.gone = here.lies = here.transit = here.reserved = None

    def _of(self, part_id: str) -> _Standing:
        return self.parts.setdefault(part_id, _Standing())

    # -------------------------------------------------------------------------- taken off

    def _harvested(self, told: Told, event: PartHarvested) -> Iterator[Conflict]:
        """The same code twice, or two codes for what a vehicle has once."""
        standing = self._of(event.part_id)
        other = standing.harvested
        if event.part_id not in self.mistakes:
            for fixture in _fixtures(event):
                before = self.fixtures.setdefault(fixture, told)
                if other is None and before is not told and _apart(before, told):
                    other = before
        if other is not None:
            yield _first_stands(HARVESTED_TWICE, event.part_id, other, told)
        if standing.harvested is None:
            standing.harvested = told

    # --------------------------------------------------------------------------- put aside

    def _reserved(self, told: Told, event: PartReserved) -> Iterator[Conflict]:
        standing = self._of(event.part_id)
        held = standing.reserved
        self.reservations.setdefault(event.want_id, set()).add(event.part_id)
        if standing.gone is not None:
            if not _served(standing.gone, event.want_id):
                yield _first_stands(RESERVED_AFTER_LEAVING, event.part_id, standing.gone, told)
        elif held is None:
            standing.reserved = told
        elif _want_of(held) != event.want_id:
            yield _first_stands(RESERVED_TWICE, event.part_id, held, told)

    def _closed(self, event: WantClosed) -> None:
        """Nobody waits any more: what was put aside for them is free."""
        if event.outcome != "withdrawn":
            return
        for part_id in self.reservations.get(event.want_id, ()):
            standing = self._of(part_id)
            if standing.reserved is not None and _want_of(standing.reserved) == event.want_id:
                standing.reserved = None

    # --------------------------------------------------------------------------- leaving

    def _left(self, told: Told, event: PartLeft) -> Iterator[Conflict]:
        standing = self._of(event.part_id)
        before, held = standing.gone, standing.reserved
        if before is not None and not self._came_back(event.part_id, before, told):
            yield _first_stands(_twice(before.event, event), event.part_id, before, told)
            return
        standing.gone = told
        if held is not None and event.slip and event.want_id != _want_of(held):
            # It is out of the house: the decision can only say who waits again.
            yield Conflict(
                LEFT_THOUGH_RESERVED, event.part_id, held, told, stands=told.fact.event_id
            )

    def _came_back(self, part_id: str, first: Told, second: Told) -> bool:
        """Whether a return lies between, which may come later in the feed than both."""
        return any(
            isinstance(one.event, PartReturned)
            and one.event.part_id == part_id
            and first.after < one.after < second.after
            for one in self.facts
        )

    # --------------------------------------------------------------------------- seeing

    def _seen(self, told: Told, event: _Seen) -> Iterator[Conflict]:
        standing = self._of(event.part_id)
        if standing.gone is not None:
            # What was recorded before it left is late news and no contradiction.
            if told.after > standing.gone.after:
                yield _first_stands(SEEN_AFTER_LEAVING, event.part_id, standing.gone, told)
            return
        if isinstance(event, PartDispatched):
            before = standing.transit
            if before is not None and _apart(before, told):
                yield _first_stands(DISPATCHED_TWICE, event.part_id, before, told)
                return
            standing.transit = told
        if isinstance(event, PartArrived):
            standing.transit = None
        if isinstance(event, _Lies):
            yield from self._lies(standing, told, event)

    def _lies(self, standing: _Standing, told: Told, event: _Lies) -> Iterator[Conflict]:
        """Recorded before what is known already, and told after it: neither knew of the other."""
        before = standing.lies
        if before is not None and told.after < before.after and _apart(before, told):
            if _place_of(before) != event.place:
                yield _first_stands(MOVED_APART, event.part_id, before, told)
            return
        standing.lies = told


def _first_stands(kind: str, part_id: str, first: Told, second: Told) -> Conflict:
    return Conflict(kind, part_id, first, second, stands=first.fact.event_id)


def _apart(one: Told, other: Told) -> bool:
    """Told by two terminals, or by two lives of one."""
    return (one.fact.terminal, one.fact.incarnation) != (
        other.fact.terminal,
        other.fact.incarnation,
    )


def _fixtures(event: PartHarvested) -> Iterator[tuple[str, ...]]:
    """What there is only one of: a serial number, and a place on a vehicle."""
    # 0000 and - are written where a number is asked for and none can be read.
    if len(set(event.serial)) > 1:
        yield ("serial", event.part_type, event.serial)
    if event.position and event.vehicle_id:
        yield ("place", event.vehicle_id, event.part_type, event.position)


def _want_of(told: Told) -> str:
    return told.event.want_id if isinstance(told.event, PartReserved) else ""


def _served(gone: Told, want_id: str) -> bool:
    """Whether it went to the very one it is put aside for: the news came in another order."""
    return isinstance(gone.event, PartLeft) and gone.event.want_id == want_id


def _place_of(told: Told) -> str:
    return told.event.place if isinstance(told.event, _Lies) else ""


def _twice(first: Event, second: PartLeft) -> str:
    if not isinstance(first, PartLeft):
        return SEEN_AFTER_LEAVING
    if first.how != second.how:
        return LEFT_TWO_WAYS
    return INSTALLED_TWICE if second.how == "fitted" else HANDED_OVER_TWICE
