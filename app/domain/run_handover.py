"""A run that changes terminals without a network: proofs end, and a ticket tells the rest."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any, TypeVar, cast

from app.domain.events import Recorded, RunHandedOver, RunTakenOver, Snapshot, Tried
from app.domain.procedure import Procedure
from app.domain.procedure_plan import plan_of
from app.domain.run_state import Attempt, Conflict, RunState, Settled, TakenOver
from app.domain.run_stops import go_on, stop
from app.domain.run_undo import drop_proofs, forget, without

V = TypeVar("V")
PICTURES = ("photo", "file")
"""Field types whose answers name pictures and files; they are not on the other terminal."""


def handed_over(
    procedure: Procedure, state: RunState, recorded: Recorded, event: RunHandedOver
) -> RunState:
    """The run left this terminal; its proofs stay behind."""
    if event.ticket in state.taken:
        return state
    state = replace(stop(state, "handed_over", event.ticket), given=recorded.order)
    return _leave_behind(state, ())


def taken_over(
    procedure: Procedure, state: RunState, recorded: Recorded, event: RunTakenOver
) -> RunState:
    """Work goes on at another terminal, where every proof is taken anew.

    The snapshot is the word of the terminal that gave the run away. Where its facts have
    arrived it changes nothing.
    """
    first = state.taken.get(event.ticket)
    if first is not None:
        twice = Conflict("", first, recorded.order, recorded.by)
        state = replace(state, conflicts=(*state.conflicts, twice))
    taken = {**state.taken, event.ticket: first or recorded.order}
    state = replace(
        go_on(state, "handed_over", "paused"),
        taken=taken,
        taken_last=TakenOver(recorded.order, recorded.at),
        opened_at=dict.fromkeys(state.opened_at, recorded.at),
    )
    told = event.snapshot
    state = _leave_behind(state, told.left_behind if told else ())
    # Nothing that was done before counts towards a proof, whoever the snapshot says did it.
    state = replace(state, lost={**state.lost, **dict.fromkeys(procedure.states, recorded.order)})
    return _told(procedure, state, recorded, told) if told else state


def _leave_behind(state: RunState, others: Iterable[str]) -> RunState:
    left = state.left_behind | state.proofs.keys() | frozenset(others)
    return replace(drop_proofs(state, tuple(state.proofs)), holders={}, left_behind=left)


def _told(
    procedure: Procedure, state: RunState, recorded: Recorded, snapshot: Snapshot
) -> RunState:
    """The state after what a snapshot tells.

    Of the steps it settles it has the last word. What it does not mention stays: somebody
    else may have done it at the same time.
    """
    known = procedure.by_id.keys()
    undone = frozenset(snapshot.undone) & known
    state = forget(state, undone & state.settled.keys())
    fresh = {
        step: _settled_by(recorded, kind)
        for step, kind in snapshot.settled.items()
        if step in known and (step not in state.settled or state.settled[step].kind != kind)
    }
    settled = {**state.settled, **fresh}
    done = frozenset(snapshot.settled) & known
    state = replace(
        state,
        settled=settled,
        undone=(state.undone | undone) - settled.keys(),
        opened_at=without(state.opened_at, fresh),
    )
    return _told_of_failures(_told_of_answers(procedure, state, snapshot, done), snapshot, recorded)


def _settled_by(recorded: Recorded, kind: str) -> Settled:
    where = (recorded.terminal, recorded.incarnation)
    return Settled(cast("Any", kind), recorded.by, (), recorded.at, *where, recorded.order)


def _told_of_answers(
    procedure: Procedure, state: RunState, snapshot: Snapshot, done: frozenset[str]
) -> RunState:
    inputs = plan_of(procedure).inputs

    elsewhere = state.settled.keys() - done

    def stays(key: str, told: Iterable[str]) -> bool:
        untold = key not in inputs or inputs[key][1].type in PICTURES
        return key in told or untold or key.partition(".")[0] in elsewhere

    def joined(here: Mapping[str, V], told: Mapping[str, V]) -> Mapping[str, V]:
        kept = {key: raw for key, raw in here.items() if stays(key, told)}
        return {**kept, **{key: raw for key, raw in told.items() if key in inputs}}

    private = frozenset(snapshot.privately) & inputs.keys()
    return replace(
        state,
        values=joined(state.values, snapshot.values),
        impossible=joined(state.impossible, snapshot.impossible),
        privately=frozenset(key for key in state.privately if stays(key, private)) | private,
        waits={**state.waits, **snapshot.waits},
    )


def _told_of_failures(state: RunState, snapshot: Snapshot, recorded: Recorded) -> RunState:
    over = state.settled.keys()
    since = frozenset(snapshot.undone)  # they were passed since they failed here
    failures = dict(state.failures)
    for step, tried in snapshot.blocked.items():
        known = failures.get(step, ())
        if not known or not _is_told(known[-1], tried):
            failures[step] = (*known, _attempt_told(tried, recorded))
    blocked = state.blocked_by_nonconformity | snapshot.blocked.keys()
    return replace(
        state,
        failures=failures,
        failed_now=((state.failed_now - since) | frozenset(snapshot.failed_now)) - over,
        blocked_by_nonconformity=blocked - over,
        repeats=without({**without(state.repeats, since), **snapshot.repeats}, over),
    )


def _is_told(known: Attempt, tried: Tried) -> bool:
    """Whether the last attempt known here is the one to decide on."""
    here = (known.answers, known.failures, known.given_privately)
    return here == (tried.answers, tried.failures, tried.given_privately)


def _attempt_told(tried: Tried, recorded: Recorded) -> Attempt:
    """The ticket names nobody: who failed is not known here."""
    return Attempt(
        "", recorded.at, tried.answers, tried.failures, tried.given_privately, recorded.order
    )
