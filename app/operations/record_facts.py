"""Record what answers say about the vehicle itself: what it is, its masses, its fractions."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from app.domain.errors import Refused
from app.domain.events import FractionWeighed, MassRecorded, PrivateRef, VehicleDescribed
from app.domain.mass_origin import MassOrigin
from app.domain.procedure import Field, Raw, Step
from app.domain.run import RunState
from app.domain.units import parse_number
from app.domain.vehicle import measured_in
from app.operations.enter_in_registers import enter_in_registers, take_back_entries
from app.operations.ports.unit_of_work import UnitOfWork
from app.operations.tidy import check_mass, check_origin

_MASSES = {"mass_in": "in", "mass_hulk": "hulk"}


def record_facts(
    uow: UnitOfWork,
    run: RunState,
    step: Step,
    answers: Mapping[str, Raw],
    by: str,
    origins: Mapping[str, MassOrigin],
    private: PrivateRef | None = None,
) -> None:
    """What the step's inputs record; origins says where a mass came from, else it was typed.

    private: where the step's private answers are kept.

    Raises Refused for a mass that cannot be, as a bar code scanned into its input, and for
    litres without a density.
    """
    _describe(uow, run, step, answers, by)
    for one in step.fields:
        raw = answers.get(one.id)
        amount = parse_number(raw) if isinstance(raw, str) else None
        if amount is None or not one.records:
            continue
        origin = check_origin(origins.get(one.id, MassOrigin()))
        kind, _, code = one.records.partition(":")
        if kind in _MASSES:
            check_mass(amount)
            mass = (_MASSES[kind], amount, origin.source, origin)
            uow.record(MassRecorded(run.vehicle_id, *mass), by)
        elif kind == "fraction":
            place = f"{step.id}.{one.id}"
            kg = _in_kg(uow, code, amount, one)
            if amount != 0:
                check_mass(kg)
            # A volume is read off a vessel: no scale and no ticket is asked for.
            known = None if one.unit == "L" else origin
            weighed = (code, kg, amount, one.unit, origin.source, place, known)
            _record_fraction(uow, FractionWeighed(run.vehicle_id, run.run_id, *weighed), by)
    enter_in_registers(uow, run, step, answers, by, private, origins)


def take_back_facts(uow: UnitOfWork, before: RunState, by: str) -> None:
    """What steps weighed or entered in registers that count as done no more does not hold.

    before: the run as it was. Such a step may be left out now, and nothing would correct it.
    """
    take_back_entries(uow, before, by)
    dropped = before.settled.keys() - uow.run(before.run_id).settled.keys()
    for step in uow.procedure(before.digest).steps:
        for one in step.fields if step.id in dropped else ():
            kind, _, code = (one.records or "").partition(":")
            if kind in _MASSES:
                _take_back_mass(uow, before, step, _MASSES[kind], by)
            nothing = FractionWeighed(
                before.vehicle_id,
                before.run_id,
                code,
                Decimal(0),
                Decimal(0),
                one.unit,
                "undone",
                f"{step.id}.{one.id}",
            )
            there = uow.vehicle(before.vehicle_id).weighed if kind == "fraction" else {}
            if there.get(measured_in(nothing)):
                uow.record(nothing, by)


def _take_back_mass(uow: UnitOfWork, before: RunState, step: Step, kind: str, by: str) -> None:
    """What was weighed before the step counts again, as at the gate; else nothing is known."""
    vehicle, at = uow.vehicle(before.vehicle_id), before.settled[step.id].order
    weighed = [
        one.event
        for one in uow.history(f"vehicle:{before.vehicle_id}")
        if isinstance(one.event, MassRecorded) and one.event.kind == kind and one.order < at
    ]
    kg = weighed[-1].kg if weighed else None
    origin = weighed[-1].origin if weighed else None
    typed = origin is not None and not origin.proved
    there = vehicle.mass_in_kg if kind == "in" else vehicle.mass_hulk_kg
    if (kg, typed) != (there, kind in vehicle.typed):
        uow.record(MassRecorded(before.vehicle_id, kind, kg, "undone", origin), by)


def _record_fraction(uow: UnitOfWork, weighed: FractionWeighed, by: str) -> None:
    """Nothing is a fact only where it takes back an amount measured in the same place."""
    before = uow.vehicle(weighed.vehicle_id).weighed
    if weighed.measured > 0 or measured_in(weighed) in before:
        uow.record(weighed, by)


def _describe(
    uow: UnitOfWork, run: RunState, step: Step, answers: Mapping[str, Raw], by: str
) -> None:
    said = {
        one.records: raw
        for one in step.fields
        if one.records and isinstance(raw := answers.get(one.id), str)
    }
    described = VehicleDescribed(
        run.vehicle_id,
        said.get("make", "").strip(),
        said.get("model", "").strip(),
        said.get("first_registration", "")[:4],
    )
    if described != VehicleDescribed(run.vehicle_id):
        uow.record(described, by)


def _in_kg(uow: UnitOfWork, fraction: str, amount: Decimal, one: Field) -> Decimal:
    """Litres by the fraction's density, grams by 1000. Raises Refused without a density."""
    if one.unit == "kg":
        return amount
    if one.unit == "g":
        return amount / 1000
    kind = uow.catalogue.fractions.get(fraction)
    if one.unit != "L" or kind is None or kind.density is None:
        raise Refused("fraction-without-density", fraction=fraction, unit=one.unit)
    return (amount * kind.density).quantize(Decimal("0.001"))
