"""A print job, as its facts tell: what waits, what may be out, and what somebody must look at."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Final

from app.domain.errors import Reason
from app.domain.events import Recorded
from app.domain.events.printing import (
    LabelCopy,
    LabelVerified,
    PrintAsked,
    PrintBegan,
    PrintCame,
    PrintDoubted,
    PrintDropped,
    PrintEvent,
    PrintHeld,
    PrintMoved,
    PrintTaken,
)
from app.domain.tags import Thing, thing_of

QUEUED: Final = "queued"
HELD: Final = "held"
SENDING: Final = "sending"
TAKEN: Final = "taken"
DOUBTFUL: Final = "doubtful"
PRINTED: Final = "printed"
CANCELLED: Final = "cancelled"
REPLACED: Final = "replaced"
UNFINISHED: Final = (QUEUED, HELD, SENDING, TAKEN, DOUBTFUL)
WAITING: Final = (QUEUED, HELD)
"""Nothing of what is left has gone to the printer: sent by itself, moved, or cancelled."""
MOST_LABELS: Final = 500
MOST_SETS: Final = 20
A4: Final = (210, 297)
_SHEET = re.compile(r"([1-9]\d?)x([1-9]\d?)\+([1-9]\d{0,2})")


@dataclass(frozen=True, slots=True)
class LabelSheet:
    """Labels side by side on A4. start: the first free place, 1 at the upper left, row by row."""

    columns: int
    rows: int
    start: int = 1

    @property
    def places(self) -> int:
        """How many labels a whole sheet holds."""
        return self.columns * self.rows

    def __str__(self) -> str:
        return f"{self.columns}x{self.rows}+{self.start}"


def sheet_of(text: str) -> LabelSheet | None:
    """What `3x8+5` means; None for anything else and for a start beyond the sheet."""
    found = _SHEET.fullmatch(text)
    if found is None:
        return None
    sheet = LabelSheet(*(int(one) for one in found.groups()))
    return sheet if sheet.start <= sheet.places else None


def grids_for(size: tuple[int, int]) -> tuple[str, ...]:
    """Sheets of A4 for labels of a size in mm: as many as fit, and with a row less to cut."""
    columns, rows = (whole // one for whole, one in zip(A4, size, strict=True))
    return tuple(f"{columns}x{high}" for high in (rows, rows - 1) if columns and high > 0)


@dataclass(frozen=True, slots=True)
class Check:
    """Who scanned a label where it sticks, and when."""

    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class PrintJob:
    """state: one of the words above. done: labels that are out. upto: labels that may be.

    problem: why it is held or in doubt. ended: when the last thing happened to it.
    verified: by code, which labels were scanned where they stick. terminal, incarnation: whose.
    arranged: the version of the template that the newest paper was drawn with, 0 as shipped.
    """

    asked: PrintAsked
    at: datetime
    by: str
    terminal: str
    incarnation: int
    printer: str
    ended: datetime
    state: str = QUEUED
    done: int = 0
    upto: int = 0
    ticket: str = ""
    problem: Reason | None = None
    verified: Mapping[str, Check] = field(default_factory=dict)
    arranged: int = 0

    @property
    def job_id(self) -> str:
        """What identifies the job."""
        return self.asked.job_id

    @property
    def labels(self) -> tuple[LabelCopy, ...]:
        """All of them, in order."""
        return self.asked.labels

    @property
    def thing(self) -> Thing:
        """What its labels stick on."""
        return thing_of(self.asked.template)

    @property
    def left(self) -> tuple[LabelCopy, ...]:
        """What is not known to be out."""
        return self.asked.labels[self.done :]

    @property
    def is_verified(self) -> bool:
        """Whether every label of it was scanned where it sticks."""
        return self.state == PRINTED and {one.code for one in self.labels} <= self.verified.keys()


def unchecked(jobs: Iterable[PrintJob]) -> Iterator[tuple[PrintJob, LabelCopy]]:
    """Labels that are out and were not scanned where they stick, the newest job first.

    A label printed once more takes the place of the one before it. Only a part is bound to its
    label by a scan.
    """
    seen: set[str] = set()
    of_parts = (one for one in jobs if one.thing == "part")
    for job in sorted(of_parts, key=lambda one: one.job_id, reverse=True):
        out = job.labels[: job.done]
        for copy in out:
            if copy.code not in seen and copy.code not in job.verified:
                yield job, copy
        seen.update(copy.code for copy in out)


def fold_print(facts: Iterable[Recorded]) -> PrintJob | None:
    """The job after its facts, whatever order they came in; None before it was asked for."""
    job: PrintJob | None = None
    for recorded in sorted(facts, key=lambda one: one.order):
        event = recorded.event
        if job is None:
            job = _begun(event, recorded) if isinstance(event, PrintAsked) else None
        elif isinstance(event, PrintEvent | LabelVerified):
            job = _after(job, event, recorded)
    return job


def _begun(event: PrintAsked, recorded: Recorded) -> PrintJob:
    at = recorded.at.wall
    life = (recorded.terminal, recorded.incarnation)
    return PrintJob(event, at, recorded.by, *life, event.printer, at)


def _after(job: PrintJob, event: PrintEvent | LabelVerified, recorded: Recorded) -> PrintJob:
    at = recorded.at.wall
    if isinstance(event, LabelVerified):
        first = job.verified.get(event.part_id, Check(recorded.by, at))
        return replace(job, verified={**job.verified, event.part_id: first})
    if job.state not in UNFINISHED:
        return job
    after = _moved_on(job, event)
    return job if after is job else replace(after, ended=at)


def _moved_on(job: PrintJob, event: PrintEvent) -> PrintJob:
    match event:
        case PrintAsked() if event.instead_of == job.job_id:
            return replace(job, state=REPLACED)
        case PrintBegan() if job.state in WAITING:
            begun = replace(job, upto=event.upto, arranged=event.arranged)
            return replace(begun, state=SENDING, ticket="", problem=None)
        case PrintTaken() if job.state == SENDING:
            return replace(job, state=TAKEN, ticket=event.ticket)
        case PrintHeld():
            problem = Reason(event.problem, event.params)
            state = job.state if job.state in (TAKEN, DOUBTFUL) else HELD
            return replace(job, state=state, problem=problem)
        case PrintDoubted():
            return replace(job, state=DOUBTFUL, problem=Reason(event.problem, event.params))
        case PrintCame():
            whole = event.upto >= len(job.labels)
            state = PRINTED if whole else QUEUED
            return replace(job, state=state, done=event.upto, upto=event.upto, problem=None)
        case PrintMoved() if job.state in WAITING:
            return replace(job, printer=event.printer, state=QUEUED, problem=None)
        case PrintDropped() if job.state not in (SENDING, TAKEN):
            return replace(job, state=CANCELLED)
    return job
