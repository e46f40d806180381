"""What is known about one run: the result of folding its events, raw values only."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from app.domain.errors import Reason
from app.domain.moment import Moment
from app.domain.procedure import Raw

Status = Literal["running", "paused", "held", "quarantined", "aborted", "handed_over", "finished"]
Stop = Literal["paused", "held", "quarantined", "aborted", "handed_over", "finished"]
Outcome = Literal["done", "skipped", "accepted"]
Order = tuple[int, str, int, int]

_GRAVEST_FIRST: tuple[Stop, ...] = (
    "aborted",
    "finished",
    "handed_over",
    "quarantined",
    "held",
    "paused",
)


@dataclass(frozen=True, slots=True)
class Settled:
    """A step is over: done, left out, or accepted as it is; by whom, when and where."""

    kind: Outcome
    by: str
    signers: tuple[str, ...]
    at: Moment
    terminal: str
    incarnation: int
    order: Order


@dataclass(frozen=True, slots=True)
class TakenOver:
    """When work last went on at another terminal; what came before is dated by other clocks."""

    order: Order
    at: Moment


@dataclass(frozen=True, slots=True)
class Holder:
    """Who has a step in hand, at which terminal, since when."""

    person: str
    terminal: str
    at: Moment


@dataclass(frozen=True, slots=True)
class Attempt:
    """A failed attempt; kept for ever."""

    by: str
    at: Moment
    answers: Mapping[str, Raw]
    failures: tuple[Reason, ...]
    given_privately: tuple[str, ...]
    order: Order


@dataclass(frozen=True, slots=True)
class Proof:
    """A state of the vehicle as a step proved it; good only where and while it was taken.

    ttl_s None: good as long as the program runs on this terminal.
    """

    value: str
    step: str
    at: Moment
    ttl_s: int | None
    terminal: str
    incarnation: int


@dataclass(frozen=True, slots=True)
class Problem:
    """Something somebody reported to be in the way."""

    step: str
    kind: str
    words: str
    photo: str
    holds: bool
    by: str
    at: Moment


@dataclass(frozen=True, slots=True)
class Conflict:
    """A step was confirmed twice; the first stands, a supervisor looks at both.

    step empty: two terminals took the run over by one ticket.
    """

    step: str
    first: Order
    second: Order
    by: str


@dataclass(frozen=True)
class RunState:
    """One run. Inputs are named `STEP.field`; values are raw, in the field's own unit.

    failures hold every failed attempt for ever; failed_now the steps not yet passed
    since. impossible: recorded causes; such an input is waived once the run goes on.
    waits: shortened waiting times in seconds. lost: when each state last ceased to be
    proved. repeats: failed attempts since the last success. stops: what keeps the run
    from going on, with its reason. undone: steps to be done again. given: the hand-over by
    which the run left last. taken: the tickets by which it was taken over; taken_last when
    that was last. left_behind: the states
    whose proof ended with a hand-over and that nobody has proved or ended since. last: the
    order of the last event folded.
    """

    run_id: str = ""
    vehicle_id: str = ""
    digest: str = ""
    demo: bool = False
    context: Mapping[str, Raw] = field(default_factory=dict)
    settled: Mapping[str, Settled] = field(default_factory=dict)
    values: Mapping[str, Raw] = field(default_factory=dict)
    privately: frozenset[str] = frozenset()
    holders: Mapping[str, Holder] = field(default_factory=dict)
    opened_at: Mapping[str, Moment] = field(default_factory=dict)
    failures: Mapping[str, tuple[Attempt, ...]] = field(default_factory=dict)
    failed_now: frozenset[str] = frozenset()
    repeats: Mapping[str, int] = field(default_factory=dict)
    blocked_by_nonconformity: frozenset[str] = frozenset()
    impossible: Mapping[str, str] = field(default_factory=dict)
    proofs: Mapping[str, Proof] = field(default_factory=dict)
    lost: Mapping[str, Order] = field(default_factory=dict)
    waits: Mapping[str, int] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    stops: Mapping[Stop, str] = field(default_factory=dict)
    undone: frozenset[str] = frozenset()
    given: Order | None = None
    taken: Mapping[str, Order] = field(default_factory=dict)
    taken_last: TakenOver | None = None
    left_behind: frozenset[str] = frozenset()
    last: Order | None = None

    @property
    def status(self) -> Status:
        """The gravest of what stops the run."""
        return next((one for one in _GRAVEST_FIRST if one in self.stops), "running")

    @property
    def status_reason(self) -> str:
        """Why the run stands still; empty while it runs."""
        return next((self.stops[one] for one in _GRAVEST_FIRST if one in self.stops), "")
