"""Confirm a step with what was measured: done, or recorded as the failed attempt it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from app.domain.errors import Reason, Refused
from app.domain.events import (
    FractionWeighed,
    MassRecorded,
    PrivateRef,
    RunFinished,
    StepConfirmed,
    StepFailed,
    VehicleDescribed,
)
from app.domain.procedure import Procedure, Raw, Step
from app.domain.run import RunState
from app.domain.run_private import sort_out
from app.domain.run_rules import confirm, may_finish
from app.domain.units import parse_number
from app.domain.vehicle import measured_in
from app.operations.close_vehicle import close_vehicle
from app.operations.ports.unit_of_work import UnitOfWork
from app.operations.sign import here, qualified


@dataclass(frozen=True, slots=True)
class Confirmation:
    """What the operator entered. signers are person ids.

    `private` answers are kept apart, and so is what `answers` say of a private field.
    sources says of a field whether its value came from a `scale` or was `typed`.
    """

    run_id: str
    step: str
    answers: Mapping[str, Raw]
    private: Mapping[str, str] = field(default_factory=dict)
    signers: tuple[str, ...] = ()
    instruments: tuple[str, ...] = ()
    sources: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Outcome:
    """done, or failed with its failures; finished when this was the last step."""

    done: bool
    failures: tuple[Reason, ...] = ()
    finished: bool = False


def confirm_step(uow: UnitOfWork, order: Confirmation, by: str) -> Outcome:
    """Raises Refused, with every reason, while the step may not be confirmed at all."""
    run = uow.run(order.run_id)
    procedure = uow.procedure(run.digest)
    step = procedure.by_id[order.step]
    answers, private = sort_out(step, order.answers, order.private)
    event = confirm(
        procedure,
        run,
        step,
        answers,
        frozenset(private),
        qualified(uow.person(by)),
        [qualified(uow.person(signer)) for signer in order.signers],
        uow.now,
        here(uow),
        private=_kept_apart(uow, private),
        instruments=order.instruments,
    )
    uow.record(event, by)
    if isinstance(event, StepFailed):
        return Outcome(False, event.failures)
    _record_facts(uow, run, step, event, order, by)
    return Outcome(True, finished=finish_if_done(uow, order.run_id, procedure, by))


def _kept_apart(uow: UnitOfWork, private: Mapping[str, str]) -> PrivateRef | None:
    return uow.keep_private(private) if private else None


def finish_if_done(uow: UnitOfWork, run_id: str, procedure: Procedure, by: str) -> bool:
    """Finish the run and close its vehicle when no step is left."""
    run = uow.run(run_id)
    if run.status != "running" or not may_finish(procedure, run):
        return False
    uow.record(RunFinished(run_id), by)
    close_vehicle(uow, run.vehicle_id, by)
    return True


def _record_facts(
    uow: UnitOfWork,
    run: RunState,
    step: Step,
    event: StepConfirmed,
    order: Confirmation,
    by: str,
) -> None:
    """Some answers are facts about the vehicle too: what it is, masses and fractions."""
    _describe(uow, run, step, event, by)
    for one in step.fields:
        raw = event.answers.get(one.id)
        if not one.records or not isinstance(raw, str):
            continue
        amount = parse_number(raw)
        if amount is None:
            continue
        source = order.sources.get(one.id, "typed")
        kind, _, code = one.records.partition(":")
        if kind == "mass_in":
            uow.record(MassRecorded(run.vehicle_id, "in", amount, source), by)
        elif kind == "mass_hulk":
            uow.record(MassRecorded(run.vehicle_id, "hulk", amount, source), by)
        elif kind == "fraction":
            _record_fraction(uow, run, f"{step.id}.{one.id}", code, amount, one.unit, source, by)


def _record_fraction(
    uow: UnitOfWork,
    run: RunState,
    place: str,
    code: str,
    amount: Decimal,
    unit: str,
    source: str,
    by: str,
) -> None:
    """Nothing is a fact only where it takes back an amount measured in the same place."""
    kg = _in_kg(uow, code, amount, unit)
    weighed = FractionWeighed(
        run.vehicle_id, run.run_id, code, kg, amount, unit, source, step=place
    )
    if amount > 0 or measured_in(weighed) in uow.vehicle(run.vehicle_id).weighed:
        uow.record(weighed, by)


def _describe(uow: UnitOfWork, run: RunState, step: Step, event: StepConfirmed, by: str) -> None:
    said = {
        one.records: raw
        for one in step.fields
        if one.records and isinstance(raw := event.answers.get(one.id), str)
    }
    described = VehicleDescribed(
        run.vehicle_id,
        said.get("make", "").strip(),
        said.get("model", "").strip(),
        said.get("first_registration", "")[:4],
    )
    if described != VehicleDescribed(run.vehicle_id):
        uow.record(described, by)


def _in_kg(uow: UnitOfWork, fraction: str, amount: Decimal, unit: str) -> Decimal:
    """Litres by the fraction's density, grams by 1000. Raises Refused without a density."""
    if unit == "kg":
        return amount
    if unit == "g":
        return amount / 1000
    kind = uow.catalogue.fractions.get(fraction)
    if unit != "L" or kind is None or kind.density is None:
        raise Refused("fraction-without-density", fraction=fraction, unit=unit)
    return (amount * kind.density).quantize(Decimal("0.001"))
