"""Pure judgements over a run: what is open, why not, and what a confirmation becomes.

`now` and `here` come from the caller; nothing here reads a clock or changes a state.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import timedelta
from decimal import Decimal

from app.domain import units
from app.domain.errors import Reason, Refused
from app.domain.events import PrivateRef, StepConfirmed, StepFailed
from app.domain.moment import Moment
from app.domain.procedure import NotPossible, Procedure, Raw, Step
from app.domain.run_failures import takes_failure
from app.domain.run_judgement import ShownLimit, Verdict, judge, plain_text
from app.domain.run_people import Qualified, hold_reasons, lacking
from app.domain.run_private import given_of, hushed
from app.domain.run_progress import Mark, Progress, SectionProgress, StepMark, progress
from app.domain.run_proofs import (
    Here,
    Safety,
    StateShown,
    proof_of,
    proof_reasons,
    renewals,
    renewing,
)
from app.domain.run_state import RunState, Settled
from app.domain.run_view import Applicability, RunView, unit_of

__all__ = [
    "Applicability",
    "Here",
    "Mark",
    "Progress",
    "Qualified",
    "Safety",
    "SectionProgress",
    "ShownLimit",
    "StateShown",
    "StepMark",
    "Verdict",
    "applicability",
    "confirm",
    "context_lacking",
    "judge",
    "may_accept",
    "may_finish",
    "open_steps",
    "prefill",
    "progress",
    "proof_of",
    "renewals",
    "takes_failure",
    "unmet",
    "verdict",
    "waiting",
    "ways_out",
    "why_not",
]


def applicability(procedure: Procedure, state: RunState) -> Mapping[str, Applicability]:
    """Every step's applicability by id.

    A condition that stays unknown although all it reads is settled counts as met: the
    step is done rather than forgotten.
    """
    return RunView(procedure, state).applicability


def open_steps(procedure: Procedure, state: RunState) -> tuple[Step, ...]:
    """The steps that can be worked on: active, unsettled, nothing in front of them."""
    view = RunView(procedure, state)
    return tuple(step for step in procedure.steps if view.is_open(step))


def unmet(procedure: Procedure, state: RunState, step: Step) -> tuple[str, ...]:
    """The ids of steps that must be decided before this one."""
    return tuple(dict.fromkeys(RunView(procedure, state).open_requirements(step)))


def why_not(
    procedure: Procedure,
    state: RunState,
    step: Step,
    person: Qualified,
    now: Moment,
    here: Here,
) -> tuple[Reason, ...]:
    """Everything that keeps this person from confirming this step here and now."""
    view = RunView(procedure, state)
    if step.id in state.settled and not renewing(view, step, now, here):
        return (*_run_reasons(state), Reason("step-settled", {"step": step.id}))
    return (
        *_run_reasons(state),
        *_order_reasons(view, step),
        *(reason for code in step.qual if (reason := lacking(person, code, now))),
        *proof_reasons(view, step, now, here),
        *_hand_reasons(procedure, state, step, person, now, here),
    )


def confirm(
    procedure: Procedure,
    state: RunState,
    step: Step,
    answers: Mapping[str, Raw],
    privately: frozenset[str],
    performer: Qualified,
    signers: Sequence[Qualified],
    now: Moment,
    here: Here,
    *,
    private: PrivateRef | None = None,
    instruments: tuple[str, ...] = (),
) -> StepConfirmed | StepFailed:
    """The fact to record when a step is confirmed: done, or a failed attempt.

    Answers that break a rule are a failed attempt even while others are missing, need no
    signer and wait for nothing `takes_failure` lets them pass. Private answers are judged
    but never enter the fact. Raises Refused ("step-blocked") with every reason when the
    step is held back, incomplete, or its hold point is not signed.
    """
    blocked = why_not(procedure, state, step, performer, now, here)
    judged = judge(procedure, state, step, answers, privately)
    odd = (*judged.malformed, *_unknown(step, answers.keys() | privately))
    if odd or (blocked and not (judged.failures and takes_failure(state, blocked))):
        raise Refused("step-blocked", *blocked, *odd, step=step.id)
    told, apart = given_of(step, answers, privately)
    given = {name: _tidy(step, name, raw) for name, raw in told.items()}
    if judged.failures:
        failures = hushed(judged.failures, apart)
        return StepFailed(state.run_id, step.id, given, failures, apart, private)
    reasons = [Reason("input-missing", {"field": name}) for name in judged.missing]
    reasons += hold_reasons(step, performer, signers, now)
    if reasons:
        raise Refused("step-blocked", *reasons, step=step.id)
    who = tuple(one.person_id for one in signers) if step.hold else ()
    return StepConfirmed(state.run_id, step.id, given, who, apart, private, instruments)


def waiting(procedure: Procedure, state: RunState, step: Step, now: Moment) -> timedelta | None:
    """The time that must still pass before the step can be confirmed; None when none.

    Not begun counts as the whole time: the wait starts when the step it follows is
    confirmed, or when the step itself is opened; at the latest take-over where that came
    later, for nobody here knows what was switched in between.
    """
    if step.wait is None:
        return None
    seconds = max(step.wait.min_s, state.waits.get(step.id, step.wait.default_s))
    since = state.opened_at.get(step.id)
    after = step.wait.after
    if after is not None and after in state.settled:
        since = _standing_since(state, state.settled[after])
    elif after is not None and not RunView(procedure, state).decided(after):
        since = None
    whole = timedelta(seconds=seconds)
    left = whole if since is None else whole - now.elapsed_since(since)
    return left if left > timedelta(0) else None


def _standing_since(state: RunState, settled: Settled) -> Moment:
    taken = state.taken_last
    return settled.at if taken is None or settled.order >= taken.order else taken.at


def may_accept(step: Step) -> bool:
    """Whether a supervisor may accept a failed attempt at it as it is."""
    return not step.critical


def may_finish(procedure: Procedure, state: RunState) -> bool:
    """Whether every step is settled or not applicable and nothing stops the run."""
    view = RunView(procedure, state)
    return state.status == "running" and all(view.decided(step.id) for step in procedure.steps)


def verdict(procedure: Procedure, state: RunState) -> str | None:
    """The first row of the decision table that holds; None when one before it is unknown."""
    view = RunView(procedure, state)
    for name, rule in procedure.verdict.items():
        answer = view.evaluate(rule)
        if answer is not False:
            return name if answer is True else None
    return None


def prefill(procedure: Procedure, state: RunState, step: Step) -> Mapping[str, Raw]:
    """What the inputs of a step may be filled with beforehand, raw, by field id."""
    view = RunView(procedure, state, step)
    filled: dict[str, Raw] = {}
    for one in step.fields:
        value = view.evaluate(one.prefill) if one.prefill is not None else None
        if isinstance(value, Decimal):
            filled[one.id] = plain_text(units.from_base(value, unit_of(one)))
        elif isinstance(value, bool | str):
            filled[one.id] = value
    return filled


def ways_out(
    procedure: Procedure, state: RunState, step: Step, person: Qualified, now: Moment
) -> Mapping[str, NotPossible]:
    """The required inputs of a step that this person may still record as impossible."""
    found = {}
    for one in step.fields:
        way = procedure.way_out(step, one)
        recorded = f"{step.id}.{one.id}" in state.impossible
        if way is None or recorded or one.optional or one.type == "computed":
            continue
        if not way.who or any(lacking(person, code, now) is None for code in way.who):
            found[one.id] = way
    return found


def context_lacking(procedure: Procedure, context: Mapping[str, Raw]) -> tuple[str, ...]:
    """The context variables a run would start without; rules that read them would fail."""
    return tuple(
        name
        for name, variable in procedure.context.items()
        if variable.value is None and name not in context
    )


def _run_reasons(state: RunState) -> Iterator[Reason]:
    if state.status != "running":
        params = {"reason": state.status_reason} if state.status_reason else {}
        yield Reason(f"run-{state.status.replace('_', '-')}", params)


def _order_reasons(view: RunView, step: Step) -> Iterator[Reason]:
    if step.id in view.state.settled:
        return
    found = view.applicability_of(step.id)
    if found is Applicability.NOT_APPLICABLE:
        yield Reason("step-not-applicable", {"step": step.id})
    elif found is Applicability.NOT_KNOWN:
        yield Reason("step-condition-open", {"steps": ", ".join(view.awaited(step))})
    needed = tuple(dict.fromkeys(view.open_requirements(step)))
    if needed:
        yield Reason("step-requires", {"steps": ", ".join(needed)})


def _hand_reasons(
    procedure: Procedure,
    state: RunState,
    step: Step,
    person: Qualified,
    now: Moment,
    here: Here,
) -> Iterator[Reason]:
    """Whoever badges in at a terminal takes over what was in hand there; elsewhere it is kept."""
    left = waiting(procedure, state, step, now)
    if left is not None:
        whole_seconds = -(-left // timedelta(seconds=1))
        yield Reason("wait-running", {"seconds": str(whole_seconds)})
    if step.id in state.blocked_by_nonconformity:
        yield Reason("nonconformity-open", {"step": step.id})
    holder = state.holders.get(step.id)
    others = holder is not None and holder.person != person.person_id
    if holder is not None and others and holder.terminal != here.terminal:
        params = {"person": holder.person, "terminal": holder.terminal}
        yield Reason("step-held", params)


def _unknown(step: Step, names: Iterable[str]) -> Iterator[Reason]:
    for name in sorted(names):
        if step.field_named(name) is None:
            yield Reason("answer-unknown", {"field": name})


def _tidy(step: Step, name: str, raw: Raw) -> Raw:
    """Numbers are recorded with a decimal point, whatever the keyboard gave."""
    one = step.field_named(name)
    numeric = one is not None and (
        one.type in ("number", "count", "parts", "torque") or one.item == "number"
    )
    if not numeric or isinstance(raw, bool):
        return raw
    return (
        raw.replace(",", ".") if isinstance(raw, str) else tuple(p.replace(",", ".") for p in raw)
    )
