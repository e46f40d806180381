"""Parts that somebody waits for, and which part goes to whom, as the facts tell."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Final

from app.domain.events import (
    PartReserved,
    PartTakenBack,
    PartWanted,
    Recorded,
    WantClosed,
    WantReopened,
)
from app.domain.events.claim import ClaimDecided
from app.domain.events.counter import PartReturned
from app.domain.part import Part
from app.domain.vehicle import Vehicle

WHYS: Final = ("reservation", "retrofit", "core", "stock")
REPLACEMENT: Final = "replacement"
"""Why a want is on the list that nobody put there: such a part broke while it was taken off."""
OUTCOMES: Final = ("fulfilled", "withdrawn")
MOST_WANTED: Final = 99
YES, PERHAPS, NO = "yes", "perhaps", "no"


@dataclass(frozen=True, slots=True)
class Want:
    """What is asked for and what was put aside. status: open, fulfilled or withdrawn.

    parts: the codes put aside, first come first served, never more than asked for.
    """

    asked: PartWanted
    at: datetime
    by: str
    status: str = "open"
    reason: str = ""
    parts: tuple[str, ...] = ()

    @property
    def want_id(self) -> str:
        """What identifies the want."""
        return self.asked.want_id

    @property
    def missing(self) -> int:
        """How many parts are still to be found; none once the want is closed."""
        return self.asked.quantity - len(self.parts) if self.status == "open" else 0

    def overdue(self, today: date) -> bool:
        """Whether the day went by and parts are missing still."""
        return bool(self.missing and self.asked.until and self.asked.until < today)


def fold_wants(facts: Iterable[Recorded]) -> Mapping[str, Want]:
    """All wants by id, whatever order the facts came in.

    They are folded together: a part that two terminals put aside goes to the earlier want, or to
    the one for which the inventory decided.
    """
    books, found = _Books(), sorted(facts, key=lambda one: one.order)
    overruled = {
        one.event.gives_way
        for one in found
        if isinstance(one.event, ClaimDecided) and one.by_inventory
    }
    for recorded in found:
        if recorded.event_id not in overruled:
            books.enter(recorded)
    return books.wants


class _Books:
    """Which want has which part; `_owner` is the want by part."""

    def __init__(self) -> None:
        self.wants: dict[str, Want] = {}
        self._owner: dict[str, str] = {}

    def enter(self, recorded: Recorded) -> None:
        event = recorded.event
        if isinstance(event, PartWanted):
            self.wants.setdefault(event.want_id, Want(event, recorded.at.wall, recorded.by))
        elif isinstance(event, PartTakenBack | PartReturned):
            self._freed(event.part_id)
        elif isinstance(event, PartReserved | WantClosed | WantReopened):
            want = self.wants.get(event.want_id)
            if want is not None:
                self.wants[event.want_id] = self._after(want, event)

    def _freed(self, part_id: str) -> None:
        """There is no such part any more, or nobody wants it: who it was put aside for waits."""
        want = self.wants.get(self._owner.pop(part_id, ""))
        if want is not None:
            left = tuple(one for one in want.parts if one != part_id)
            self.wants[want.want_id] = replace(want, parts=left)

    def _after(self, want: Want, event: PartReserved | WantClosed | WantReopened) -> Want:
        if isinstance(event, PartReserved):
            if not want.missing or self._owner.get(event.part_id):
                return want
            self._owner[event.part_id] = want.want_id
            return replace(want, parts=(*want.parts, event.part_id))
        if isinstance(event, WantClosed):
            if want.status != "open":
                return want
            if event.outcome == "withdrawn":
                for part_id in want.parts:
                    self._owner.pop(part_id)
            return replace(want, status=event.outcome, reason=event.reason)
        return self._reopened(want)

    def _reopened(self, want: Want) -> Want:
        """Parts that a withdrawn want gave up come back where nobody else has them by now."""
        owners = {one: self._owner.setdefault(one, want.want_id) for one in want.parts}
        kept = tuple(one for one, owner in owners.items() if owner == want.want_id)
        return replace(want, status="open", reason="", parts=kept)


def reserved_for(wants: Iterable[Want], part_id: str) -> Want | None:
    """The want that a part is put aside for, or went to."""
    return next((one for one in wants if one.status != "withdrawn" and part_id in one.parts), None)


def in_turn(wants: Iterable[Want]) -> list[Want]:
    """Who is served first: the earlier day, then who asked first."""
    return sorted(wants, key=lambda one: (one.asked.until or date.max, one.at, one.want_id))


def next_for(wants: Iterable[Want], vehicle: Vehicle, part: Part) -> Want | None:
    """Whose turn it is for a part. Only a part that certainly fits is given away."""
    for want in in_turn(one for one in wants if one.missing):
        if fits_part(want.asked, vehicle, part) == YES:
            return want
    return None


def fits_vehicle(asked: PartWanted, vehicle: Vehicle) -> str:
    """`yes`, `no`, or `perhaps` where the vehicle's make, model or year is not known."""
    return _all_of(
        words_fit(asked.make, vehicle.make),
        words_fit(asked.model, vehicle.model),
        _year_fits(asked, vehicle.year),
    )


def fits_part(asked: PartWanted, vehicle: Vehicle, part: Part) -> str:
    """As `fits_vehicle`; the side and the OE number must be the same where they are asked for."""
    if part.part_type != asked.part_type or part.route == "material":
        return NO
    return _all_of(
        fits_vehicle(asked, vehicle),
        _same(asked.side, part.position),
        _same(_code(asked.oe_number), _code(part.oe_number)),
    )


def _all_of(*said: str) -> str:
    return NO if NO in said else PERHAPS if PERHAPS in said else YES


def _same(asked: str, there: str) -> str:
    if not asked:
        return YES
    return PERHAPS if not there else YES if asked == there else NO


def words_fit(asked: str, there: str) -> str:
    """Every word asked for begins a word that is there; accents and capitals do not count."""
    wanted, known = _plain(asked).split(), _plain(there).split()
    if not wanted:
        return YES
    if not known:
        return PERHAPS
    return YES if all(any(one.startswith(word) for one in known) for word in wanted) else NO


def _year_fits(asked: PartWanted, year: str) -> str:
    if asked.year_from is None and asked.year_to is None:
        return YES
    if not year.isdecimal():
        return PERHAPS
    return YES if (asked.year_from or 0) <= int(year) <= (asked.year_to or 9999) else NO


def _plain(text: str) -> str:
    apart = unicodedata.normalize("NFKD", text.casefold().replace("-", " "))
    return "".join(one for one in apart if not unicodedata.combining(one))


def _code(text: str) -> str:
    return "".join(one for one in text.upper() if one.isalnum())
