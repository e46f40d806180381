"""Writes the lines of the registers from the files of vehicles."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from app.domain.events import ContainerClosed, HulkDispatched, HulkReceived, RefrigerantRecovered
from app.domain.events.stock import PartTakenOver
from app.domain.moment import local_day
from app.domain.movement_slip import mass_differs
from app.domain.part import Catalogue
from app.domain.part_exits import PartExit
from app.domain.procedure import text_in
from app.domain.register_lines import (
    ContainerLine,
    ExitLine,
    HulkLine,
    Line,
    Period,
    PoliceLine,
    RefrigerantLine,
    TicketLine,
    WasteLine,
)
from app.domain.registers import Entered, Stamp, VehicleFile, recovered_g, series_of
from app.domain.rules import RulePack
from app.domain.site import Person, joined
from app.domain.vehicle import Vehicle
from app.domain.weigh_ticket import WeighTicket, Yard, within

HULK = "hulk"
"""What the rules call a hulk where they name its waste code."""
FGAS = "FGAS"
"""The qualification whose evidence is the attestation of Reg. (EU) 2024/573 Art. 10."""
_COMBUSTION = ("petrol", "diesel", "lpg", "cng")
Names = Callable[[str, str], str]
"""What an entry of a private record says, by record and entry; '' where it is not to be told."""
WasteCode = Callable[[str, date], str]
"""The waste code of a fraction that is valid on a day."""


def no_names(record: str, entry: str) -> str:
    """Personal data is not told."""
    del record, entry
    return ""


def waste_codes(pack: RulePack) -> WasteCode:
    """The codes of the rules by day; empty where they name none."""
    of_day = cache(pack.at)

    def code(fraction: str, day: date) -> str:
        return of_day(day).text(f"waste_code.{fraction}")

    return code


@dataclass(frozen=True, slots=True)
class Registrar:
    """Writes the lines of a period, one vehicle's file after the other.

    people by person id; fraction names in one language; waste_code by day.
    """

    period: Period
    catalogue: Catalogue
    people: Mapping[str, Person]
    waste_code: WasteCode
    language: str = "en"
    names: Names = no_names

    def lines(self, one: VehicleFile) -> Iterator[tuple[str, Line]]:
        """Every line a vehicle's file gives, with the register it belongs into."""
        if one.vehicle.register_no and self._in_police_book(one):
            yield "police", self._police(one)
        for weighed in self._waste(one):
            yield "waste", weighed
        for entered in one.entered.values():
            if self.period.holds(entered.stamp.at):
                yield from self._entered(one, entered)
        for gone in one.parts.exits:
            if self.period.holds(gone.at) or self.period.holds(gone.back_at):
                yield "exits", self._exit(one.vehicle, gone)

    def hulk_line(self, one: VehicleFile) -> HulkLine | None:
        """The line of the last slip of a vehicle, whenever that was; None while it is here."""
        out = one.dispatch
        if out is None or not isinstance(out.fact, HulkDispatched):
            return None
        return self._hulk(one, out.fact, out.stamp)

    def tickets(self, yard: Yard) -> tuple[TicketLine, ...]:
        """The lines of the weigh tickets of the period, those withdrawn last."""
        shown = (*yard.tickets, *yard.withdrawn)
        return tuple(map(self._ticket, within(shown, self.period.first, self.period.last)))

    def _ticket(self, one: WeighTicket) -> TicketLine:
        told = one.stated
        return TicketLine(
            told.day,
            told.number,
            told.container,
            told.fraction,
            self._name(told.fraction),
            told.waste_code,
            told.gross_kg,
            told.tare_kg,
            one.net_kg,
            one.closed_kg,
            told.scale,
            told.weighed_by,
            told.taker,
            told.country,
            told.treatment,
            one.withdrawn,
            one.entered_at,
            self._number_of(one.entered_by),
        )

    def _name(self, fraction: str) -> str:
        kind = self.catalogue.fractions.get(fraction)
        names = kind.names if kind else {}
        return names.get(self.language) or names.get("en") or fraction

    def _exit(self, vehicle: Vehicle, gone: PartExit) -> ExitLine:
        fact, came, back = gone.fact, gone.came, gone.back
        kind = self.catalogue.parts.get(came.part_type) if came else None
        record = fact.to.record if fact.to else ""
        return ExitLine(
            at=gone.at,
            slip=fact.slip,
            part=fact.part_id,
            number=came.number if isinstance(came, PartTakenOver) else "",
            name=text_in(kind.names, self.language) if kind else "",
            oe_number=came.oe_number if came else "",
            grade=came.grade if came else "",
            kg=came.kg if came else None,
            register_no=vehicle.register_no,
            vehicle=vehicle.known_as,
            make=vehicle.make,
            model=vehicle.model,
            how=fact.how,
            price=fact.price,
            currency=fact.currency,
            buyer_record=record,
            buyer_name=self.names(record, "to") if record else "",
            buyer_address=self.names(record, "address") if record else "",
            buyer_document=self.names(record, "document") if record else "",
            returned_at=gone.back_at,
            credit=back.credit if back else None,
            credit_note=back.note if back else "",
            by=self._number_of(gone.by),
        )

    # -------------------------------------------------------------------------- police

    def _in_police_book(self, one: VehicleFile) -> bool:
        left = one.dispatch.stamp.at if one.dispatch else None
        closed = one.closed.at if one.closed else None
        return any(self.period.holds(at) for at in (one.vehicle.received_at, left, closed))

    def _police(self, one: VehicleFile) -> PoliceLine:
        vehicle, out = one.vehicle, one.dispatch
        slip = out.fact if out and isinstance(out.fact, HulkDispatched) else None
        records = sorted({ref.record for ref, _ in one.holder.values()})
        return PoliceLine(
            register_no=vehicle.register_no,
            series=series_of(vehicle.register_no),
            entered_at=vehicle.received_at,
            entered_by=self._number(one.received),
            vehicle=vehicle.known_as,
            make=vehicle.make,
            model=vehicle.model,
            year=vehicle.year,
            drive=vehicle.drive,
            state=vehicle.state,
            mass_in_kg=vehicle.mass_in_kg,
            price_eur=one.bought.price if one.bought else None,
            payment=one.bought.payment if one.bought else "",
            seller_capacity=one.capacity,
            seller_record=" ".join(records),
            seller_name=self._told(one, "holder_name"),
            seller_address=self._told(one, "holder_address"),
            seller_nationality=self._told(one, "holder_nationality"),
            seller_document=self._told(one, "holder_document"),
            plate=self._told(one, "plate"),
            left_at=out.stamp.at if out else None,
            slip=slip.slip if slip else "",
            receiver_permit=slip.permit if slip else "",
            closed_at=one.closed.at if one.closed else None,
        )

    def _told(self, one: VehicleFile, what: str) -> str:
        if what not in one.holder:
            return ""
        ref, entry = one.holder[what]
        return self.names(ref.record, entry)

    def _number(self, stamp: Stamp | None) -> str:
        return self._number_of(stamp.by) if stamp else ""

    def _number_of(self, person_id: str) -> str:
        person = self.people.get(person_id)
        return person.number if person else ""

    # ------------------------------------------------------------------ waste and the rest

    def _waste(self, one: VehicleFile) -> Iterator[WasteLine]:
        for weighed in one.weighed.values():
            fact, at = weighed.fact, weighed.stamp.at
            if not self.period.holds(at) or fact.kg == 0:
                continue
            kind = self.catalogue.fractions.get(fact.fraction)
            yield WasteLine(
                at,
                one.vehicle.register_no,
                fact.fraction,
                self._name(fact.fraction),
                self.waste_code(fact.fraction, local_day(at)),
                bool(kind and kind.hazardous),
                fact.kg,
                fact.measured,
                fact.unit,
                fact.source,
                self._number(weighed.stamp),
            )

    def _entered(self, one: VehicleFile, entered: Entered) -> Iterator[tuple[str, Line]]:
        match entered.fact:
            case ContainerClosed() as closed:
                yield "containers", self._container(one, closed, entered.stamp)
            case RefrigerantRecovered() as gas:
                yield "refrigerant", self._refrigerant(one, gas, entered.stamp)
            case HulkDispatched() as slip:
                yield "hulks", self._hulk(one, slip, entered.stamp)

    def _container(self, one: VehicleFile, fact: ContainerClosed, stamp: Stamp) -> ContainerLine:
        return ContainerLine(
            stamp.at,
            fact.container,
            fact.waste_code or self.waste_code(fact.fraction, local_day(stamp.at)),
            fact.tare_kg,
            fact.gross_kg,
            fact.gross_kg - fact.tare_kg,
            one.vehicle.register_no,
            self._number(stamp),
        )

    def _refrigerant(
        self, one: VehicleFile, fact: RefrigerantRecovered, stamp: Stamp
    ) -> RefrigerantLine:
        person = self.people.get(stamp.by)
        held = person.qualifications.get(FGAS) if person else None
        day = local_day(stamp.at)
        valid = held is not None and held.valid_from <= day <= held.valid_to
        return RefrigerantLine(
            stamp.at,
            one.vehicle.register_no,
            one.vehicle.known_as,
            fact.gas,
            recovered_g(fact),
            fact.cylinder,
            held.evidence if held and valid else "",
            held.issuer if held and valid else "",
            self._number(stamp),
        )

    def _hulk(self, one: VehicleFile, fact: HulkDispatched, stamp: Stamp) -> HulkLine:
        back = one.receipt
        receipt = back.fact if back and isinstance(back.fact, HulkReceived) else None
        private = fact.private.record if fact.private else ""
        plates = self.names(private, fact.plates).replace("\n", " ") if fact.plates else ""
        weighed = one.vehicle.mass_hulk_kg
        line = HulkLine(
            at=stamp.at,
            register_no=one.vehicle.register_no,
            vehicle=one.vehicle.known_as,
            slip=fact.slip,
            lot=fact.lot,
            waste_code=self.waste_code(HULK, local_day(stamp.at)),
            electric_or_hybrid=one.vehicle.drive not in _COMBUSTION,
            mass_kg=fact.kg,
            destination=fact.destination,
            receiver=fact.receiver,
            receiver_permit=fact.permit,
            operation=fact.operation,
            carrier=fact.carrier,
            carrier_no=fact.carrier_no,
            plates=plates,
            receipt=receipt.receipt if receipt else "",
            received_kg=receipt.kg if receipt else None,
            received_at=back.stamp.at if back else None,
            by=self._number(stamp),
            open=(),
            receiver_no=joined(fact.receiver_no),
            weighed_kg=weighed,
            odd=("mass_kg",) if mass_differs(fact.kg, weighed, fact.lot) else (),
            apart=("plates",) if fact.plates and not plates else (),
        )
        return _with_open(line, fact)


_ASKED_OF_A_HULK = (
    "slip",
    "mass_kg",
    "destination",
    "receiver",
    "receiver_no",
    "receiver_permit",
    "operation",
    "carrier",
    "carrier_no",
    "receipt",
)


def _with_open(line: HulkLine, fact: HulkDispatched) -> HulkLine:
    missing = [name for name in _ASKED_OF_A_HULK if not getattr(line, name)]
    if not fact.plates:
        missing.append("plates")
    return replace(line, open=tuple(missing))
