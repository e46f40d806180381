"""One thing that waits for a supervisor, and what every source of them may ask."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from app.domain.errors import NotFound
from app.domain.procedure import Procedure
from app.domain.run import RunState
from app.domain.want import Want
from app.operations.ports.queries import BoardRow, Queries
from app.ui.language import Language
from app.ui.theme import State


@dataclass(frozen=True)
class Task:
    """What is the matter, with whom, and the one thing to do.

    key: unlike any other task's. screen and place: where it is done. state: how pressing, STOP
    before LOOK before INFO.
    """

    key: str
    title: str
    about: str
    detail: str
    do: str
    screen: str
    place: object
    state: State = State.LOOK


@dataclass(frozen=True)
class Work:
    """A vehicle of the board with its run and procedure."""

    line: BoardRow
    procedure: Procedure
    run: RunState

    @property
    def known_as(self) -> str:
        """The vehicle in one line."""
        return " · ".join(one for one in (self.line.title, self.line.known_as) if one)


@dataclass(frozen=True)
class Asked:
    """What sources look at, read once for all of them."""

    queries: Queries
    language: Language
    today: date

    @cached_property
    def works(self) -> tuple[Work, ...]:
        """Vehicles on the line and those closed last, where their run is known here."""
        return tuple(self._works())

    @cached_property
    def on_line(self) -> tuple[Work, ...]:
        """Vehicles whose file is open."""
        return tuple(one for one in self.works if one.line.vehicle_status == "received")

    @cached_property
    def wants(self) -> tuple[Want, ...]:
        """All parts that somebody waits or waited for."""
        return tuple(self.queries.wants().values())

    def _works(self) -> Iterator[Work]:
        for line in self.queries.board():
            try:
                if line.run_id:
                    run = self.queries.run(line.run_id)
                    yield Work(line, self.queries.procedure(run.digest), run)
            except NotFound:
                continue


Source = Callable[[Asked], Iterable[Task]]
