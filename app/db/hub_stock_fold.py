"""The histories of things on the inventory, folded by the domain's own folds, one fact at a time.

A fact that cannot be read, or that a fold trips over, is noted and left out; the rest counts.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import Any, Final

from sqlalchemy import Connection, Table, select

from app.db.hub_rows import among
from app.db.hub_stock_tables import stock_fact
from app.db.hub_tables import fed
from app.domain.code_link import CodeLink, fold_link
from app.domain.events import FractionWeighed, Recorded, Unknown
from app.domain.part import TAKEN_BACK, Part, fold_part
from app.domain.site import fold_site
from app.domain.vehicle import Vehicle, fold_vehicle
from app.exchange.fact_row import Entry, recorded_of
from app.exchange.stock_flow import Move, moves_between

_COLUMNS: Final = tuple(fed.c[name] for name in Entry._fields)
# What any of the folds can meet in a fact that was made by hand; a bug shows in the tests.
_TRIPPED: Final = (ValueError, TypeError, LookupError, ArithmeticError, AttributeError)


Noted = tuple[str, int, Entry]
"""A thing, and a fact about it with its number in the feed."""


@dataclass
class History:
    """The readable facts about a thing in their one order; unread: numbers of the others."""

    facts: list[Recorded] = field(default_factory=list)
    unread: dict[int, str] = field(default_factory=dict)
    numbers: dict[str, int] = field(default_factory=dict)

    def part(self, code: str) -> tuple[Part, Sequence[Move]]:
        """The part these facts tell of, and which ways it went."""
        moves: list[Move] = []

        def fold(part: Part, fact: Recorded) -> Part:
            after = fold_part(part, fact) or part
            moves.extend(moves_between(part, after, fact.at.wall))
            return after

        part = self.folded(Part(code), fold)
        return part, [] if part.left == TAKEN_BACK else moves

    def vehicle(self, vehicle_id: str) -> Vehicle:
        """The vehicle these facts tell of."""
        return self.folded(Vehicle(vehicle_id), fold_vehicle)  # type: ignore[no-any-return]

    def site(self) -> Any:
        """The workshop, or None before it named itself."""
        return self.folded(None, fold_site)

    def link(self) -> CodeLink | None:
        """What a code stands for."""
        return fold_link(self.facts)

    def last_weighed(self) -> Recorded | None:
        """The newest weighing of a material."""
        found = (one for one in reversed(self.facts) if isinstance(one.event, FractionWeighed))
        return next(found, None)

    def folded(self, state: Any, fold: Callable[[Any, Recorded], Any]) -> Any:
        """What a fold comes to, fact by fact."""
        for one in self.facts:
            if isinstance(one.event, Unknown):
                continue
            try:
                state = fold(state, one)
            except _TRIPPED as error:
                self.unread[self.numbers[one.event_id]] = type(error).__name__
        return state


def histories(
    connection: Connection,
    subjects: Sequence[str],
    noted: Table = stock_fact,
    newest: Sequence[Noted] = (),
) -> Mapping[str, History]:
    """The whole history of each thing that has one, in the order of the things.

    noted: where a reading wrote down which facts are about which things. newest: those at hand, of
    which the database is not asked: all that are about these things from the first of them on.
    """
    if not subjects:
        return {}
    asked = (
        select(noted.c.subject, fed.c.number, *_COLUMNS)
        .join(fed, fed.c.number == noted.c.number)
        .where(among(noted.c.subject, subjects))
    )
    if newest:
        asked = asked.where(noted.c.number < newest[0][1])
    at_hand = ((subject, number, *row) for subject, number, row in newest)
    found = _read(chain(connection.execute(asked), at_hand))
    return {one: found[one] for one in subjects if one in found}


def _read(rows: Iterable[Any]) -> Mapping[str, History]:
    found: dict[str, History] = {}
    read: dict[int, Recorded | str] = {}
    for subject, number, *columns in rows:
        history = found.setdefault(subject, History())
        if number not in read:
            read[number] = _fact(columns)
        fact = read[number]
        if isinstance(fact, str):
            history.unread[number] = fact
        else:
            history.facts.append(fact)
            history.numbers[fact.event_id] = number
    for history in found.values():
        history.facts.sort(key=lambda one: one.order)
    return found


def _fact(columns: Sequence[Any]) -> Recorded | str:
    try:
        return recorded_of(columns)
    except _TRIPPED as error:
        return type(error).__name__
