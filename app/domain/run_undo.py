"""Taking back what no longer stands: completions, their values, and proved states."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from typing import Final, TypeVar

from app.domain.procedure import Procedure, Step
from app.domain.procedure_plan import plan_of
from app.domain.run_state import RunState

V = TypeVar("V")

TAKEN_BACK: Final = "taken back at once"
"""Stands for the reason where a step was undone right after it was confirmed."""


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


def stands_on(procedure: Procedure, state: RunState, step_id: str) -> tuple[str, ...]:
    """The other settled steps that would have to be done again as well, in declared order."""
    falls = plan_of(procedure).dependants[step_id] & state.settled.keys()
    return tuple(one.id for one in procedure.steps if one.id in falls and one.id != step_id)


def may_take_back(procedure: Procedure, state: RunState, step_id: str, by: str) -> bool:
    """Whether somebody may undo a step without a reason: their own, and nothing stands on it.

    What a supervisor accepted is decided, and no longer only theirs.
    """
    settled = state.settled.get(step_id)
    if settled is None or settled.by != by or settled.kind == "accepted":
        return False
    return not stands_on(procedure, state, step_id)


def last_settled(state: RunState, by: str, terminal: str) -> str:
    """The step that somebody settled last at a terminal and that still stands; '' for none."""
    mine = [
        (settled.order, step_id)
        for step_id, settled in state.settled.items()
        if (settled.by, settled.terminal) == (by, terminal) and settled.kind != "accepted"
    ]
    return max(mine, default=((0, "", 0, 0), ""))[1]


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
