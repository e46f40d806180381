"""Taking back what no longer stands: completions, their values, and proved states."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from typing import TypeVar

from app.domain.procedure import Procedure, Step
from app.domain.procedure_plan import plan_of
from app.domain.run_state import RunState

V = TypeVar("V")


def without(known: Mapping[str, V], keys: Iterable[str]) -> Mapping[str, V]:
    """The mapping without some keys."""
    dropped = frozenset(keys)
    return {key: value for key, value in known.items() if key not in dropped} if dropped else known


def inputs_of(keys: Iterable[str], steps: Collection[str]) -> frozenset[str]:
    """Those `STEP.field` keys that belong to some steps."""
    return frozenset(key for key in keys if key.partition(".")[0] in steps)


def go_back(procedure: Procedure, state: RunState, to: str) -> RunState:
    """Drop a step and all that stands on it: completions, values, and the states they set."""
    dropped = plan_of(procedure).dependants[to]
    proofs = tuple(name for name, proof in state.proofs.items() if proof.step in dropped)
    return forget(drop_proofs(state, proofs), dropped)


def forget(state: RunState, dropped: Collection[str]) -> RunState:
    """Drop the completions of steps with their values; failed attempts stay on record."""
    return replace(
        state,
        settled=without(state.settled, dropped),
        values=without(state.values, inputs_of(state.values, dropped)),
        privately=state.privately - inputs_of(state.privately, dropped),
        impossible=without(state.impossible, inputs_of(state.impossible, dropped)),
        holders=without(state.holders, dropped),
        opened_at=without(state.opened_at, dropped),
        undone=state.undone | (state.settled.keys() & frozenset(dropped)),
    )


def end_proofs(procedure: Procedure, state: RunState, step: Step) -> RunState:
    """End the proofs that name the step in their `until`, those left behind too."""
    ended = [
        name
        for name, proof in state.proofs.items()
        for one in procedure.by_id[proof.step].sets
        if one.state == name and step.id in one.until
    ]
    if state.left_behind:
        sets = (one for proving in procedure.steps for one in proving.sets)
        left = state.left_behind - {one.state for one in sets if step.id in one.until}
        state = replace(state, left_behind=left)
    return drop_proofs(state, ended)


def drop_proofs(state: RunState, names: Collection[str]) -> RunState:
    """End the proofs of some states and remember when they were lost."""
    ended = [name for name in names if name in state.proofs]
    if not ended or state.last is None:
        return state
    lost = {**state.lost, **dict.fromkeys(ended, state.last)}
    return replace(state, proofs=without(state.proofs, ended), lost=lost)
