"""Enter in the registers of the law what a step's answers say: no form is filled in twice."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from app.domain.errors import NotFound, Refused
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
from app.domain.mass_origin import MassOrigin
from app.domain.procedure import REGISTER_RECORDS, Field, Raw, Step
from app.domain.registers import shortest
from app.domain.run import RunState
from app.domain.run_private import keeps_apart
from app.domain.units import parse_number
from app.operations.ports.unit_of_work import UnitOfWork
from app.operations.tidy import check_origin

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
    origins: Mapping[str, MassOrigin],
) -> None:
    """Record what the step means for the registers; private: where its private answers are,
    origins: which scale or weigh ticket a mass is from.

    Raises Refused for a container that weighs nothing, NotFound for a fraction nobody knows.
    """
    said = _Said(uow, run, step, answers, private, origins)
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
        origins: Mapping[str, MassOrigin],
    ) -> None:
        self._uow, self._run, self._step, self._private = uow, run, step, private
        self._origins = origins
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
        return one.id if one is not None and keeps_apart(one) and self._private else ""

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
        if gross <= tare:
            raise Refused("container-empty", container=code[:20], gross=gross, tare=tare)
        fraction = self._text("container_fraction")
        if fraction and fraction not in self._uow.catalogue.fractions:
            raise NotFound("fraction-unknown", code=fraction[:20])
        origin = check_origin(self._origins.get(self._fields["gross"].id, MassOrigin()))
        masses = (self._text("waste_code"), tare, gross)
        return ContainerClosed(code, *masses, *self._place, fraction, origin)

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
            self._text("slip_receiver_no"),
            self._entry("slip_driver"),
            self._entry("slip_sender"),
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
