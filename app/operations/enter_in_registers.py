"""Enter in the registers of the law what a step's answers say: no form is filled in twice."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from app.domain.events import (
    ContainerClosed,
    EntryTakenBack,
    Event,
    HolderRecorded,
    HulkDispatched,
    HulkReceived,
    PrivateRef,
    RefrigerantRecovered,
    VehicleBought,
)
from app.domain.procedure import REGISTER_RECORDS, Field, Raw, Step
from app.domain.registers import shortest
from app.domain.run import RunState
from app.domain.units import parse_number
from app.operations.ports.unit_of_work import UnitOfWork

_IN_KG = {"t": Decimal(1000), "kg": Decimal(1), "g": Decimal("0.001")}
_REFRIGERANT = "F-REFR"
_HOLDER = ("holder_name", "holder_address", "holder_nationality", "holder_document", "plate")


def enter_in_registers(
    uow: UnitOfWork,
    run: RunState,
    step: Step,
    answers: Mapping[str, Raw],
    by: str,
    private: PrivateRef | None,
) -> None:
    """Record what the step means for the registers; private: where its private answers are."""
    said = _Said(uow, run, step, answers, private)
    for event in (
        said.holder(),
        said.bought(),
        said.refrigerant(),
        said.container(),
        said.dispatched(),
        said.received(),
    ):
        if event is not None:
            uow.record(event, by)


def take_back_entries(uow: UnitOfWork, before: RunState, by: str) -> None:
    """What steps entered that count as done no more does not hold; before: the run as it was."""
    dropped = before.settled.keys() - uow.run(before.run_id).settled.keys()
    for step in uow.procedure(before.digest).steps:
        if step.id in dropped and any(one.records in REGISTER_RECORDS for one in step.fields):
            uow.record(EntryTakenBack(before.vehicle_id, before.run_id, step.id), by)


class _Said:
    """The answers of one step by what they record."""

    def __init__(
        self,
        uow: UnitOfWork,
        run: RunState,
        step: Step,
        answers: Mapping[str, Raw],
        private: PrivateRef | None,
    ) -> None:
        self._uow, self._run, self._step, self._private = uow, run, step, private
        self._fields = {one.records: one for one in step.fields if one.records}
        self._answers = answers
        self._place = (run.vehicle_id, run.run_id, step.id)

    def _text(self, records: str) -> str:
        one = self._fields.get(records)
        raw = self._answers.get(one.id) if one else None
        return raw.strip() if isinstance(raw, str) else ""

    def _kg(self, records: str) -> Decimal | None:
        one = self._fields.get(records)
        amount = parse_number(self._text(records))
        return None if one is None or amount is None else _in_kg(one, amount)

    def _entry(self, records: str) -> str:
        """The name of the entry in the private record, '' where nothing is kept apart."""
        one = self._fields.get(records)
        return one.id if one is not None and one.private and self._private else ""

    def holder(self) -> Event | None:
        """Who handed the vehicle over."""
        entries = {what: entry for what in _HOLDER if (entry := self._entry(what))}
        if not entries or self._private is None:
            return None
        capacity = self._text("holder_capacity")
        return HolderRecorded(self._run.vehicle_id, self._private, entries, capacity)

    def bought(self) -> Event | None:
        """What was paid for it."""
        price, payment = parse_number(self._text("price")), self._text("payment")
        if price is None and not payment:
            return None
        return VehicleBought(self._run.vehicle_id, price, payment)

    def refrigerant(self) -> Event | None:
        """What went into a cylinder: the refrigerant weighed in the same step."""
        cylinder, kg = self._text("cylinder"), self._kg(f"fraction:{_REFRIGERANT}")
        if not cylinder or kg is None:
            return None
        gas = self._text("refrigerant_gas") or self._earlier("refrigerant_gas")
        return RefrigerantRecovered(*self._place, gas, kg, cylinder)

    def container(self) -> Event | None:
        """A container that was full."""
        code, tare, gross = self._text("container"), self._kg("tare"), self._kg("gross")
        if not code or tare is None or gross is None:
            return None
        return ContainerClosed(code, self._text("waste_code"), tare, gross, *self._place)

    def dispatched(self) -> Event | None:
        """The movement slip of the hulk."""
        slip = self._text("slip")
        if not slip:
            return None
        return HulkDispatched(
            *self._place,
            slip,
            self._text("slip_lot"),
            self._text("slip_destination"),
            self._text("slip_operation"),
            self._text("slip_permit"),
            self._kg("slip_mass"),
            self._text("slip_receiver"),
            self._text("slip_carrier"),
            self._text("slip_carrier_no"),
            self._entry("slip_plates"),
            self._private,
        )

    def received(self) -> Event | None:
        """The receiver's receipt."""
        receipt = self._text("receipt")
        return HulkReceived(*self._place, receipt, self._kg("receipt_mass")) if receipt else None

    def _earlier(self, records: str) -> str:
        """What another step of the run recorded under a name, the last of the procedure first."""
        values = self._uow.run(self._run.run_id).values
        for step in reversed(self._uow.procedure(self._run.digest).steps):
            for one in step.fields:
                raw = values.get(f"{step.id}.{one.id}") if one.records == records else None
                if isinstance(raw, str) and raw:
                    return raw
        return ""


def _in_kg(one: Field, amount: Decimal) -> Decimal | None:
    factor = _IN_KG.get(one.unit)
    return None if factor is None else shortest(amount * factor)
