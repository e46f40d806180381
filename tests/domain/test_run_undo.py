"""Undo, on walks through the shipped dismantling: one step falls, and no proof is won by it."""

from __future__ import annotations

import random
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain import run
from app.domain.events import Event, Recorded, StepConfirmed, WentBack
from app.domain.procedure import Raw
from app.domain.run import RunState
from app.domain.run_undo import TAKEN_BACK, last_settled, may_take_back, stands_on
from app.stations.simulation import HERE, RUN, Scenario, Walk, any_context
from tests.exchange.a_ticket import catalogue


class UndoingWalk(Walk):
    """After every confirmation it looks at what an undo would come to, and walks on without."""

    undone = 0
    asked = 0

    def record(self, event: Event, by: str = "ana") -> None:
        """Note a fact; then look."""
        before = self.state
        super().record(event, by)
        if isinstance(event, StepConfirmed):
            self._look(before, event.step)

    def _look(self, before: RunState, step: str) -> None:
        after = self.state
        assert last_settled(after, "ana", HERE.terminal) == step
        assert last_settled(after, "ben", HERE.terminal) == ""
        assert not may_take_back(self.procedure, after, step, "ben")
        if not may_take_back(self.procedure, after, step, "ana"):
            self.asked += 1
            assert stands_on(self.procedure, after, step)
            return
        self.undone += 1
        back = self._fold(after, WentBack(RUN, step, TAKEN_BACK))
        assert back.settled.keys() == after.settled.keys() - {step}
        assert {k: v for k, v in after.values.items() if not k.startswith(f"{step}.")} == (
            back.values
        )
        assert back.proofs.items() <= before.proofs.items()
        assert all(proof.step != step for proof in back.proofs.values())
        assert step in back.undone

    def _fold(self, state: RunState, event: Event) -> RunState:
        number = len(self.recorded) + 1
        fact = Recorded("undo", *(HERE.terminal, 1, number), 9**9, self.now, "ana", event)
        return run.apply(self.procedure, state, fact)


@settings(max_examples=6)
@given(st.integers(0, 999), st.sampled_from(("petrol", "diesel", "bev", "hev")))
def test_what_was_confirmed_last_can_be_undone_and_proves_nothing_any_more(
    seed: int, drive: str
) -> None:
    some = any_context(catalogue(), random.Random(seed))
    context = {**some, "vehicle.drive": drive, "vehicle.state": "whole"}
    answers: dict[str, Raw] = {"REC050.powertrain": drive, "REC080.missing": ("none",)}
    walk = UndoingWalk(catalogue(), Scenario(seed, context, answers))
    walk.to_the_end()
    assert walk.undone > 20


def test_what_a_supervisor_accepted_is_not_the_operators_to_undo() -> None:
    context = {**any_context(catalogue(), random.Random(1)), "vehicle.drive": "petrol"}
    walk = Walk(catalogue(), Scenario(1, context, until="REC070"))
    state = walk.to_the_end().state
    last = last_settled(state, "ana", HERE.terminal)
    decided = replace(state.settled[last], kind="accepted")
    accepted = replace(state, settled={**state.settled, last: decided})

    assert may_take_back(catalogue(), state, last, "ana")
    assert not may_take_back(catalogue(), accepted, last, "ana")
    assert last_settled(accepted, "ana", HERE.terminal) != last
