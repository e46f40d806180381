"""Finds what could stop a run for ever: circles, jumps to nowhere, values read too early."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from app.domain.procedure import Field, Procedure, Step
from app.domain.procedure_plan import plan_of, reads_of
from app.stations.lint_report import Report


def lint(procedure: Procedure, report: Report) -> None:
    """Find steps that can never be reached or settled, and what is used before it is known."""
    for step in procedure.steps:
        _references(procedure, step, report)
        _for_good(procedure, step, report)
    if _circle(procedure, report):
        return
    before = earlier_steps(procedure)
    for step in procedure.steps:
        _states(procedure, step, before, report)
        _early_values(procedure, step, before, report)
        _left_out(procedure, step, before, report)


def earlier_steps(procedure: Procedure) -> Mapping[str, frozenset[str]]:
    """By step, all steps that are surely settled, or not applicable, before it opens."""
    edges = _edges(procedure)
    if procedure.order == "sequence":
        ids = [step.id for step in procedure.steps]
        return {name: frozenset(ids[:index]) for index, name in enumerate(ids)}
    before: dict[str, frozenset[str]] = {}
    for name in edges:
        reached: set[str] = set()
        waiting = list(edges[name])
        while waiting:
            step = waiting.pop()
            if step not in reached:
                reached.add(step)
                waiting.extend(edges.get(step, ()))
        before[name] = frozenset(reached)
    return before


def _edges(procedure: Procedure) -> dict[str, set[str]]:
    """What each step waits for: what it requires, and what its condition reads."""
    plan = plan_of(procedure)
    return {
        step.id: {one.step for one in plan.requires[step.id]} | set(plan.sources[step.id])
        for step in procedure.steps
    }


def _references(procedure: Procedure, step: Step, report: Report) -> None:
    def known(name: str | None, key: str, what: str) -> None:
        if name is not None and name not in procedure.by_id:
            report.error("unknown-step", f"{what} {name}, which is not known", step.id, key=key)

    for one in step.requires:
        known(one.step, "requires", "it requires")
    for state in step.sets:
        for name in (*state.until, *state.renew):
            known(name, "sets", "the state names the step")
    if step.wait is not None:
        known(step.wait.after, "wait", "it waits after")
    if step.on_fail.do == "goto":
        known(step.on_fail.to or "?", "on_fail", "a failed attempt leads to")
        position = procedure.position.get(step.on_fail.to or "")
        if (
            procedure.order == "sequence"
            and position is not None
            and position > procedure.position[step.id]
        ):
            message = f"a failed attempt leads forward to {step.on_fail.to}, which never opens"
            report.error("dead-end", message, step.id, key="on_fail")


def _for_good(procedure: Procedure, step: Step, report: Report) -> None:
    """No measurement at high voltage holds for ever.

    A state reached once for good, as drained or fired, may stand; at high voltage its author
    says when it lapses or at least which steps prove it again.
    """
    for one in step.sets:
        bounded = one.ttl_min is not None or one.until or one.renew
        if "HV" in step.hazard and procedure.safe.get(one.state) == one.value and not bounded:
            message = (
                f"{one.state} {one.value} would hold for ever: give it ttl_min, until or renew"
            )
            report.error("for-good", message, step.id, key="sets")


def _circle(procedure: Procedure, report: Report) -> bool:
    edges = _edges(procedure)
    if procedure.order == "sequence":
        return _forward(procedure, edges, report)
    left = _peeled({name: {n for n in needed if n in edges} for name, needed in edges.items()})
    waited_for: dict[str, set[str]] = {name: set() for name in left}
    for name, needed in left.items():
        for one in needed:
            waited_for[one].add(name)
    for name in _peeled(waited_for):
        in_circle = ", ".join(sorted(left[name]))
        message = f"it waits for {in_circle}, which waits for it in a circle"
        report.error("dead-end", message, name, key="requires")
    return bool(left)


def _peeled(edges: dict[str, set[str]]) -> dict[str, set[str]]:
    """What is left when everything that waits for nothing is taken away, again and again."""
    left = {name: set(needed) for name, needed in edges.items()}
    while free := [name for name, needed in left.items() if not needed]:
        for name in free:
            del left[name]
        for needed in left.values():
            needed.difference_update(free)
    return left


def _forward(procedure: Procedure, edges: Mapping[str, set[str]], report: Report) -> bool:
    found = False
    for name, needed in edges.items():
        for later in sorted(needed):
            if procedure.position.get(later, -1) >= procedure.position[name]:
                message = f"it waits for {later}, which comes later"
                report.error("dead-end", message, name, key="requires")
                found = True
    return found


def _states(
    procedure: Procedure,
    step: Step,
    before: Mapping[str, frozenset[str]],
    report: Report,
) -> None:
    for guard in step.needs:
        if not any(
            (one.state, one.value) == (guard.state, guard.value)
            for earlier in before[step.id]
            for one in (procedure.by_id[earlier].sets if earlier in procedure.by_id else ())
        ):
            message = f"it needs {guard.state} to be {guard.value}, which no earlier step proves"
            report.error("state-not-set", message, step.id, key="needs")


def _left_out(
    procedure: Procedure, step: Step, before: Mapping[str, frozenset[str]], report: Report
) -> None:
    """What lives hang on is never left out.

    Taking a part off at high voltage may be, once a safe state was proved at high voltage.
    """
    made_safe = any(
        procedure.safe.get(one.state) == one.value
        for name in before[step.id]
        if name in procedure.by_id and "HV" in procedure.by_id[name].hazard
        for one in procedure.by_id[name].sets
    )
    vital = bool(step.sets) or step.hold is not None
    if step.skip is not None and (vital or (step.critical and not made_safe)):
        message = "a step that makes safe, proves a state or is a hold point is never left out"
        report.error("skip-critical", message, step.id, key="skip")


def _early_values(
    procedure: Procedure,
    step: Step,
    before: Mapping[str, frozenset[str]],
    report: Report,
) -> None:
    inputs = plan_of(procedure).inputs
    for one, key, rule in _rules(step):
        read = reads_of(procedure, inputs, rule)
        early = {inputs[name][0].id for name in read.inputs} - before[step.id] - {step.id}
        for name in sorted(early):
            message = f"it uses a value of {name} before that is surely known: {rule}"
            report.error("early-value", message, step.id, one, key)


def _rules(step: Step) -> Iterator[tuple[str, str, str]]:
    for one in step.requires:
        if one.when is not None:
            yield "", "requires", one.when
    for field in step.fields:
        yield from _field_rules(field)


def _field_rules(one: Field) -> Iterator[tuple[str, str, str]]:
    rules = (("ok", one.ok), ("warn", one.warn), ("value", one.value), ("prefill", one.prefill))
    for key, rule in rules:
        if rule is not None:
            yield one.id, key, rule
    for limit in one.limits:
        key = limit.op if limit.level == "legal" else f"site_{limit.op}"
        yield one.id, key, limit.bound
