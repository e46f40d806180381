"""States of the vehicle that must be proved here and now, never remembered.

A proof holds on the terminal that took it, while that program runs, until its time is
up by the stricter of both clocks. Everything else is not known, and not known is not safe.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum

from app.domain.errors import Reason
from app.domain.moment import Moment
from app.domain.procedure import Procedure, Sets, Step
from app.domain.procedure_plan import plan_of
from app.domain.run_state import Proof, RunState, Settled
from app.domain.run_view import Applicability, RunView


@dataclass(frozen=True, slots=True)
class Here:
    """The terminal that asks, and its incarnation."""

    terminal: str
    incarnation: int


class Safety(Enum):
    """How a state reads on the screen."""

    SAFE = "safe"
    NOT_SAFE = "not_safe"
    NOT_KNOWN = "not_known"


@dataclass(frozen=True, slots=True)
class StateShown:
    """A state with its value, when it was proved and until when that holds (UTC)."""

    kind: Safety
    value: str
    since: datetime | None
    until: datetime | None


def proof_of(
    procedure: Procedure, state: RunState, name: str, now: Moment, here: Here
) -> StateShown:
    """How a state reads: SAFE only by an unexpired proof of its safe value taken here.

    NOT_SAFE when it was never proved or proved otherwise; NOT_KNOWN when a proof is
    expired, was taken elsewhere or before a restart, or stayed behind at a hand-over.
    """
    proof = state.proofs.get(name)
    if proof is None and name in state.left_behind:
        return StateShown(Safety.NOT_KNOWN, "", None, None)
    if proof is None:
        return StateShown(Safety.NOT_SAFE, "", None, None)
    since = proof.at.wall
    until = None if proof.ttl_s is None else since + timedelta(seconds=proof.ttl_s)
    if _staleness(proof, now, here) is not None:
        return StateShown(Safety.NOT_KNOWN, proof.value, since, until)
    safe = proof.value == procedure.safe.get(name)
    return StateShown(Safety.SAFE if safe else Safety.NOT_SAFE, proof.value, since, until)


def proof_reasons(view: RunView, step: Step, now: Moment, here: Here) -> Iterator[Reason]:
    """Which of the states a step needs are not proved here and now, and why."""
    for guard in step.needs:
        params = {"state": guard.state, "value": guard.value}
        proof = view.state.proofs.get(guard.state)
        if proof is None:
            yield Reason("state-not-proved", params)
        elif proof.value != guard.value:
            yield Reason("state-proof-other", {**params, "proved": proof.value})
        elif (code := _staleness(proof, now, here)) is not None:
            yield Reason(code, {**params, "terminal": proof.terminal})


def renewals(procedure: Procedure, state: RunState, now: Moment, here: Here) -> tuple[Step, ...]:
    """The settled steps to do anew, in order, because a state that work needs has lapsed."""
    view = RunView(procedure, state)
    return tuple(step for step in procedure.steps if renewing(view, step, now, here))


def renewing(view: RunView, step: Step, now: Moment, here: Here) -> bool:
    """Whether a settled step may be done anew now to renew a lapsed state."""
    proving = plan_of(view.procedure).renewable.get(step.id)
    if proving is None or step.id not in view.state.settled:
        return False
    for one in proving.sets:
        if one.renew and _lapsed_and_needed(view, one, now, here):
            chain = [*one.renew, proving.id]
            applicable = [part for part in chain if _applies(view, part)]
            stale = (part for part in applicable if not _fresh(view, part, one, now, here))
            if next(stale, proving.id) == step.id:
                return True
    return False


def _applies(view: RunView, step_id: str) -> bool:
    return view.applicability_of(step_id) is Applicability.ACTIVE


def _lapsed_and_needed(view: RunView, one: Sets, now: Moment, here: Here) -> bool:
    proof = view.state.proofs.get(one.state)
    if proof is not None and proof.value == one.value and _staleness(proof, now, here) is None:
        return False
    return any(
        guard.state == one.state and guard.value == one.value
        for step in view.procedure.steps
        if not view.decided(step.id)
        for guard in step.needs
    )


def _fresh(view: RunView, step_id: str, one: Sets, now: Moment, here: Here) -> bool:
    settled = view.state.settled.get(step_id)
    if settled is None or _past(settled, one.ttl_min, now):
        return False
    lost = view.state.lost.get(one.state)
    here_again = (settled.terminal, settled.incarnation) == (here.terminal, here.incarnation)
    return here_again and (lost is None or settled.order > lost)


def _past(settled: Settled, ttl_min: int | None, now: Moment) -> bool:
    limit = timedelta.max if ttl_min is None else timedelta(minutes=ttl_min)
    return now.could_be_past(settled.at, limit)


def _staleness(proof: Proof, now: Moment, here: Here) -> str | None:
    """The reason code why a proof does not hold here and now; None when it does."""
    if (proof.terminal, proof.incarnation) != (here.terminal, here.incarnation):
        return "state-proof-elsewhere"
    if proof.at.session != now.session:
        return "state-proof-session"
    limit = timedelta.max if proof.ttl_s is None else timedelta(seconds=proof.ttl_s)
    return "state-proof-expired" if now.could_be_past(proof.at, limit) else None
