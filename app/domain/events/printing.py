"""Facts about labels on their way to paper: asked for, begun, out, in doubt, settled."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from app.domain.events.base import Event, Subject


@dataclass(frozen=True, slots=True)
class LabelCopy:
    """One label of a job: the part's code and which copy it is, 0 the first print."""

    code: str
    copy_no: int


@dataclass(frozen=True, slots=True)
class PrintEvent(Event):
    """What happened to a job; its id is time-ordered."""

    job_id: str

    def subjects(self) -> tuple[Subject, ...]:
        """The job."""
        return (f"print:{self.job_id}",)


@dataclass(frozen=True, slots=True)
class PrintAsked(PrintEvent):
    """Labels were asked for on a printer. What they say is drawn from the facts when they print.

    sets: how many of each. sheet: `3x8+5` for A4 sheets of 3 columns and 8 rows that begin at the
    fifth place, '' for one label a page. instead_of: the job it takes the place of, or ''.
    """

    labels: tuple[LabelCopy, ...]
    template: str
    language: str
    printer: str
    reason: str = ""
    sets: int = 1
    sheet: str = ""
    instead_of: str = ""

    def subjects(self) -> tuple[Subject, ...]:
        """The job, and the one it takes the place of."""
        own = f"print:{self.job_id}"
        return (own, f"print:{self.instead_of}") if self.instead_of else (own,)


@dataclass(frozen=True, slots=True)
class PrintBegan(PrintEvent):
    """From here on paper may come out, up to this many labels of the job.

    arranged: the number of the template's version they are drawn with, 0 as shipped.
    """

    upto: int
    arranged: int = 0


@dataclass(frozen=True, slots=True)
class PrintTaken(PrintEvent):
    """The printer has it. ticket: what the print service calls it, '' where it names nothing."""

    ticket: str


@dataclass(frozen=True, slots=True)
class PrintHeld(PrintEvent):
    """The printer says why no paper comes now: a sentence code and its parameters."""

    problem: str
    params: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PrintDoubted(PrintEvent):
    """Nobody can tell whether paper came, for a reason: somebody must look."""

    problem: str
    params: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PrintCame(PrintEvent):
    """Up to this many labels of the job are out. how: `printer` said so, somebody `looked`."""

    upto: int
    how: str


@dataclass(frozen=True, slots=True)
class PrintMoved(PrintEvent):
    """What is not printed yet goes to another printer."""

    printer: str


@dataclass(frozen=True, slots=True)
class PrintDropped(PrintEvent):
    """No more paper is to come of it."""


@dataclass(frozen=True, slots=True)
class LabelVerified(Event):
    """A printed label was scanned where it sticks: it reads, and names this part."""

    part_id: str
    job_id: str

    def subjects(self) -> tuple[Subject, ...]:
        """The part, and the job its label came out of."""
        return (f"part:{self.part_id}", f"print:{self.job_id}")


@dataclass(frozen=True, slots=True)
class RollLoaded(Event):
    """Somebody put labels of a size, in mm, into a printer, and a new ribbon or the one before."""

    printer: str
    width: int
    height: int
    ribbon: bool = False

    def subjects(self) -> tuple[Subject, ...]:
        """The printer."""
        return (f"printer:{self.printer}",)


PRINTING: tuple[type[Event], ...] = (
    PrintAsked,
    PrintBegan,
    PrintTaken,
    PrintHeld,
    PrintDoubted,
    PrintCame,
    PrintMoved,
    PrintDropped,
    LabelVerified,
    RollLoaded,
)
