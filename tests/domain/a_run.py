"""Builds a run for the tests of the engine: a clock, people, a terminal, recorded facts."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from app.domain import run, run_rules
from app.domain.errors import Reason
from app.domain.events import Event, Recorded, RunStarted, StepConfirmed, StepFailed, StepOpened
from app.domain.moment import Moment
from app.domain.procedure import Field, Procedure, Raw, Section, Step
from app.domain.run import RunState
from app.domain.run_rules import Here, Qualified

RUN = "run-1"
START = datetime(2026, 3, 2, 8, tzinfo=UTC)
VALID = (date(2020, 1, 1), date(2030, 12, 31))
HERE = Here("T1", 1)


def person(name: str, *codes: str) -> Qualified:
    """Somebody with these qualifications, in date."""
    return Qualified(name, dict.fromkeys(codes, VALID))


ANA = person("ana", "MECH", "HV", "LEAD")
BEN = person("ben", "MECH", "HV", "LEAD")
YES = Field("ok", "bool")


def procedure(*steps: Step, **more: object) -> Procedure:
    """A procedure of one section; states hv and gas, in sequence unless told."""
    given: dict[str, object] = {
        "id": "test",
        "version": "1.0.0",
        "title": {"en": "Test"},
        "domain": "dismantling",
        "languages": ("en",),
        "author": "somebody",
        "sections": (Section("A", {"en": "A"}, steps),),
        "states": {"hv": ("dead", "live"), "gas": ("purged",)},
        "safe": {"hv": "dead"},
        **more,
    }
    return Procedure(**given)  # type: ignore[arg-type]


def step(name: str, *fields: Field, **more: object) -> Step:
    """A step; with one yes-or-no input unless told."""
    return Step(name, {"en": name}, fields=fields or (YES,), **more)  # type: ignore[arg-type]


class ARun:
    """A run that is driven by hand; the clock moves one second with every fact."""

    def __init__(self, procedure: Procedure, context: dict[str, Raw] | None = None) -> None:
        self.procedure = procedure
        self.here = HERE
        self.session = "s1"
        self.boot = "b1"
        self.seconds = 0
        self.recorded: list[Recorded] = []
        self.state: RunState = run.start()
        self.record(RunStarted(RUN, "v1", procedure.digest, context or {}))

    @property
    def now(self) -> Moment:
        """This terminal's time."""
        wall = START + timedelta(seconds=self.seconds)
        return Moment(wall, self.seconds * 1000, self.boot, self.session)

    def wait(self, **time: float) -> None:
        """Let time pass."""
        self.seconds += int(timedelta(**time).total_seconds())

    def restart(self) -> None:
        """The program is started again."""
        self.session += "'"

    def record(self, event: Event, by: str = "ana") -> RunState:
        """Note a fact; the fold so far is `state`."""
        self.seconds += 1
        number = len(self.recorded) + 1
        fact = Recorded(
            f"e{number}",
            self.here.terminal,
            self.here.incarnation,
            number,
            self.seconds,
            self.now,
            by,
            event,
        )
        self.recorded.append(fact)
        self.state = run.apply(self.procedure, self.state, fact)
        return self.state

    def open(self, name: str, by: str = "ana") -> RunState:
        """Take a step in hand."""
        return self.record(StepOpened(RUN, name), by)

    def confirm(
        self,
        name: str,
        *signers: Qualified,
        by: Qualified = ANA,
        privately: frozenset[str] = frozenset(),
        **answers: Raw,
    ) -> StepConfirmed | StepFailed:
        """Confirm a step by the rules and record what becomes of it; yes unless told."""
        one = self.procedure.by_id[name]
        given = answers or ({"ok": True} if one.field_named("ok") else {})
        event = run_rules.confirm(
            self.procedure, self.state, one, given, privately, by, signers, self.now, self.here
        )
        self.record(event, by.person_id)
        return event

    def why_not(self, name: str, who: Qualified = ANA) -> list[str]:
        """The reason codes that keep somebody from confirming a step."""
        return [one.code for one in self.reasons(name, who)]

    def reasons(self, name: str, who: Qualified = ANA) -> tuple[Reason, ...]:
        """The reasons themselves."""
        one = self.procedure.by_id[name]
        return run_rules.why_not(self.procedure, self.state, one, who, self.now, self.here)

    def open_steps(self) -> list[str]:
        """The ids of the open steps."""
        return [one.id for one in run_rules.open_steps(self.procedure, self.state)]
