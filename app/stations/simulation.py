"""Walks through a procedure at random, as careless people would, to find dead ends.

The walk passes, fails, reports inputs as impossible and lets supervisors decide. It must
always come to an end: finished, or stopped where a person decides. A walk with open work
and nothing that can be done is stuck.
"""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import Literal

from app.domain import run, run_rules
from app.domain.errors import Refused
from app.domain.events import (
    Event,
    InputImpossible,
    NonconformityClosed,
    Recorded,
    RunReleased,
    RunStarted,
    StepOpened,
    WentBack,
)
from app.domain.moment import Moment
from app.domain.procedure import Procedure, Raw, Step
from app.domain.run import RunState
from app.domain.run_rules import Here, Qualified
from app.stations.simulation_answers import failing_answers, passing_answers

RUN = "simulated"
HERE = Here("SIM0", 1)
MAX_ACTIONS = 1500
MANY_TRIES = 20
_ALWAYS = (date(2000, 1, 1), date(2999, 12, 31))
_QUOTED = re.compile(r"'([^']{1,40})'")


@dataclass(frozen=True)
class Scenario:
    """One walk: its seed, the run's context, and answers that are given as they stand.

    fails and impossible: how often, from 0 to 1, a step is failed or an input cannot be
    given. until: stop before this step.
    """

    seed: int = 0
    context: Mapping[str, Raw] = field(default_factory=dict)
    answers: Mapping[str, Raw] = field(default_factory=dict)
    fails: float = 0
    impossible: float = 0
    until: str | None = None


@dataclass(frozen=True)
class Outcome:
    """How a walk ended: finished, stopped for a person, reached `until`, stuck, or tired
    (still moving after very many actions). `recorded` are all facts of the walk; `steps`
    those that could not be settled, or the one that was reached."""

    kind: Literal["finished", "stopped", "reached", "stuck", "tired"]
    state: RunState
    recorded: tuple[Recorded, ...]
    steps: tuple[str, ...] = ()


def simulate(procedure: Procedure, scenario: Scenario) -> Outcome:
    """Walk once; the same scenario always walks the same way."""
    return Walk(procedure, scenario).to_the_end()


def dead_ends(procedure: Procedure, walks: int = 4) -> Iterator[tuple[str, str]]:
    """Steps at which random walks got stuck, with a sentence for the author."""
    seen: set[tuple[str, ...]] = set()
    for seed in range(walks):
        context = any_context(procedure, random.Random(seed))
        careless = 0.05 if seed % 2 else 0.0
        outcome = simulate(procedure, Scenario(seed, context, {}, careless, careless))
        if outcome.kind in ("stuck", "tired") and outcome.steps and outcome.steps not in seen:
            seen.add(outcome.steps)
            shown = ", ".join(outcome.steps[:5])
            how = "gets stuck" if outcome.kind == "stuck" else "goes on for ever"
            yield outcome.steps[0], f"a run {how} here: {shown} can never be settled"


def any_context(procedure: Procedure, chance: random.Random) -> Mapping[str, Raw]:
    """A context of the right types; texts are ones that the conditions ask for."""
    rules = [step.when or "" for step in procedure.steps] + list(procedure.derived.values())
    words = sorted({word for rule in rules for word in _QUOTED.findall(rule)}) or ["other"]
    made: dict[str, Raw] = {}
    for name, variable in procedure.context.items():
        if variable.type == "bool":
            made[name] = chance.random() < 0.5
        else:
            made[name] = str(chance.randint(5, 400)) if variable.type == "num" else ""
        if variable.type == "str":
            made[name] = chance.choice(words)
    return made


class Walk:
    """One run by one terminal with two signers at hand; its clock moves by itself."""

    def __init__(self, procedure: Procedure, scenario: Scenario) -> None:
        self.procedure = procedure
        self.scenario = scenario
        self.chance = random.Random(scenario.seed)
        everything = dict.fromkeys(procedure.quals, _ALWAYS)
        self.performer = Qualified("ana", everything)
        self.signers = tuple(Qualified(name, everything) for name in ("ben", "cas", "dan"))
        self.recorded: list[Recorded] = []
        self.state = run.start()
        self._seconds = 0
        self._tries: Counter[str] = Counter()
        self._ever_settled: set[str] = set()
        self.record(RunStarted(RUN, "vehicle", procedure.digest, scenario.context))

    @property
    def now(self) -> Moment:
        """The walk's time."""
        wall = datetime(2026, 1, 5, 8, tzinfo=UTC) + timedelta(seconds=self._seconds)
        return Moment(wall, self._seconds * 1000, "boot", "session")

    def record(self, event: Event, by: str = "ana") -> None:
        """Note a fact and fold it in."""
        self._seconds += 1
        number = len(self.recorded) + 1
        fact = Recorded(
            f"e{number}",
            HERE.terminal,
            HERE.incarnation,
            number,
            self._seconds,
            self.now,
            by,
            event,
        )
        self.recorded.append(fact)
        self.state = run.apply(self.procedure, self.state, fact)
        self._ever_settled.update(self.state.settled)

    def pass_time(self, seconds: int) -> None:
        """Let time go by."""
        self._seconds += seconds

    def to_the_end(self) -> Outcome:
        """Act until nothing more happens."""
        for _ in range(MAX_ACTIONS):
            if self.state.status == "aborted":
                return self._end("stopped")
            if self.state.status != "running":
                if self.chance.random() < 0.05 or not self.scenario.impossible:
                    return self._end("stopped")
                self.record(RunReleased(RUN, "seen"), "ben")
                continue
            if run_rules.may_finish(self.procedure, self.state):
                return self._end("finished")
            step = self._next()
            if step is None:
                left = run_rules.progress(self.procedure, self.state).sections
                marks = ("locked", "open", "failed", "blocked", "now")
                ids = tuple(m.step_id for s in left for m in s.steps if m.mark in marks)
                return self._end("stuck", ids)
            if step.id == self.scenario.until:
                return self._end("reached", (step.id,))
            self.act(step)
        hopeless = (name for name, tries in self._tries.most_common() if tries >= MANY_TRIES)
        return self._end("tired", tuple(one for one in hopeless if one not in self._ever_settled))

    def act(self, step: Step) -> None:
        """Do one thing at a step: decide, prove anew, wait, answer."""
        self._tries[step.id] += 1
        if step.id in self.state.blocked_by_nonconformity:
            accept = run_rules.may_accept(step) and self.chance.random() < 0.5
            decision = "accept" if accept else "repeat"
            self.record(NonconformityClosed(RUN, step.id, decision, "seen"), "ben")
            return
        if step.id not in self.state.opened_at:
            self.record(StepOpened(RUN, step.id))
        left = run_rules.waiting(self.procedure, self.state, step, self.now)
        if left is not None:
            self.pass_time(int(left.total_seconds()) + 1)
        if self._lapsed(step):
            return
        self._answer(step)

    def _next(self) -> Step | None:
        renewals = run_rules.renewals(self.procedure, self.state, self.now, HERE)
        ready = run_rules.open_steps(self.procedure, self.state)
        if renewals and any(step.needs for step in ready):
            return renewals[0]
        return self.chance.choice(ready) if ready else None

    def _lapsed(self, step: Step) -> bool:
        """Go back to the step that proves a state the work needs, when it is not proved."""
        reasons = run_rules.why_not(
            self.procedure, self.state, step, self.performer, self.now, HERE
        )
        wanted = {one.params.get("state") for one in reasons if one.code.startswith("state-")}
        for guard in (one for one in step.needs if one.state in wanted):
            for proving in self.procedure.steps:
                proves = any((s.state, s.value) == (guard.state, guard.value) for s in proving.sets)
                if proves and proving.id in self.state.settled:
                    self.record(WentBack(RUN, proving.id, "prove again"))
                    return True
        return False

    def _answer(self, step: Step) -> None:
        scenario = self.scenario
        wanted = {one.id: f"{step.id}.{one.id}" for one in step.fields}
        given = {name: scenario.answers[k] for name, k in wanted.items() if k in scenario.answers}
        ways = run_rules.ways_out(self.procedure, self.state, step, self.performer, self.now)
        for name in ways:
            if self.chance.random() < scenario.impossible:
                self.record(InputImpossible(RUN, step.id, name, "worn away", "", "ben"))
                if self.state.status != "running":
                    return
        if self.chance.random() < scenario.fails:
            answers = failing_answers(self.procedure, self.state, step, given, self.chance)
        else:
            answers = passing_answers(self.procedure, self.state, step, given, self.chance)
        self._confirm(step, answers, tuple(ways))

    def _confirm(self, step: Step, answers: Mapping[str, Raw], ways: tuple[str, ...]) -> None:
        signers = self.signers[: len(step.hold.who)] if step.hold else ()
        try:
            event = run_rules.confirm(
                self.procedure,
                self.state,
                step,
                answers,
                frozenset(),
                self.performer,
                signers,
                self.now,
                HERE,
            )
        except Refused as refused:
            missing = [one.params.get("field", "") for one in refused.reasons]
            for name in missing:
                if name in ways:
                    self.record(InputImpossible(RUN, step.id, name, "no answer", "", "ben"))
            return
        self.record(event)

    def _end(
        self,
        kind: Literal["finished", "stopped", "reached", "stuck", "tired"],
        steps: tuple[str, ...] = (),
    ) -> Outcome:
        return Outcome(kind, self.state, tuple(self.recorded), steps)
