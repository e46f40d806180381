"""A vehicle on its way from the gate to the hulk, as its facts tell."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from decimal import Decimal

from app.domain.events import (
    BatteryDangerEnded,
    BatteryDangerRaised,
    BatteryVehicleNamed,
    CertificatePrepared,
    FractionWeighed,
    HarvestPlanned,
    MassRecorded,
    PartHarvested,
    PartTakenBack,
    PhotoTaken,
    Recorded,
    RunStarted,
    RunTakenOver,
    VehicleClosed,
    VehicleDescribed,
    VehicleReceived,
    VehicleRefused,
    VehicleSnapshot,
    VinFound,
)

DRIVES = ("petrol", "diesel", "lpg", "cng", "mhev48", "hev", "phev", "bev", "fcev")
STATES = ("whole", "crashed", "burnt", "flooded")


@dataclass(frozen=True, slots=True)
class Vehicle:
    """One vehicle. Masses in kg. status: received, refused or closed.

    fractions: sums by code. weighed: the last amount of every place it was measured in, by
    `RUN/STEP.field/code`; what was measured in no known place stands in the sums alone.
    typed: what was typed without a weigh ticket and counts: `in`, `hulk`, and places of `weighed`.
    dangers and dangers_ended: hot batteries by danger id, sorted.
    plan: what was decided by kind of part, see `harvest_plan`; empty while nothing was.
    """

    vehicle_id: str
    status: str = "unknown"
    register_no: str = ""
    vin: str = ""
    own_number: str = ""
    make: str = ""
    model: str = ""
    year: str = ""
    drive: str = ""
    state: str = ""
    keys: int = 0
    received_at: datetime | None = None
    run_id: str = ""
    mass_in_kg: Decimal | None = None
    mass_hulk_kg: Decimal | None = None
    fractions: Mapping[str, Decimal] = field(default_factory=dict)
    weighed: Mapping[str, Decimal] = field(default_factory=dict)
    parts: tuple[str, ...] = ()
    photos: tuple[str, ...] = ()
    reason: str = ""
    reuse_kg: Decimal | None = None
    dangers: tuple[str, ...] = ()
    dangers_ended: tuple[str, ...] = ()
    certificates: tuple[str, ...] = ()
    plan: Mapping[str, str] = field(default_factory=dict)
    planned_at: datetime | None = None
    typed: tuple[str, ...] = ()

    @property
    def running_dangers(self) -> tuple[str, ...]:
        """The hot batteries told of this vehicle that no supervisor has ended yet."""
        return tuple(one for one in self.dangers if one not in self.dangers_ended)

    @property
    def red(self) -> bool:
        """Whether nobody may work on it because its battery got hot."""
        return bool(self.running_dangers)

    @property
    def known_as(self) -> str:
        """The VIN, or our own number while none is known."""
        return self.vin or self.own_number

    @property
    def fractions_kg(self) -> Decimal:
        """Sum of all fractions taken from this vehicle."""
        return sum(self.fractions.values(), Decimal(0))

    @property
    def typed_kg(self) -> Mapping[str, Decimal]:
        """What was typed without a weigh ticket: kg by fraction, `in` and `hulk`."""
        whole = {"in": self.mass_in_kg, "hulk": self.mass_hulk_kg}
        found: dict[str, Decimal] = {}
        for one in self.typed:
            code = one.rpartition("/")[2]
            kg = whole[one] if one in whole else self.weighed.get(one)
            found[code] = found.get(code, Decimal(0)) + (kg or 0)
        return found

    @property
    def reused_kg(self) -> Decimal | None:
        """A, once the vehicle and its hulk are weighed."""
        return reused(self.mass_in_kg, self.mass_hulk_kg, self.fractions_kg)


def reused(mass_in: Decimal | None, hulk: Decimal | None, sent: Decimal) -> Decimal | None:
    """A = Wi - Wb - materials sent out (Decision 2005/293/EC), kg; None while one is open."""
    return None if mass_in is None or hulk is None else mass_in - hulk - sent


def fold_vehicle(vehicle: Vehicle | None, recorded: Recorded) -> Vehicle | None:
    """The vehicle after a fact; facts that arrive before the reception wait their turn."""
    event = recorded.event
    if vehicle is None:
        vehicle = Vehicle(recorded.event.subjects()[-1].partition(":")[2])
    match event:
        case VehicleReceived():
            return _received(vehicle, event, recorded.at.wall)
        case VehicleDescribed():
            return replace(
                vehicle,
                make=event.make or vehicle.make,
                model=event.model or vehicle.model,
                year=event.year or vehicle.year,
            )
        case VehicleRefused():
            return replace(vehicle, status="refused", vin=event.vin, reason=event.reason)
        case VinFound():
            return replace(vehicle, vin=event.vin)
        case MassRecorded() | FractionWeighed():
            return _weighed(vehicle, event)
        case PhotoTaken() | PartHarvested() | PartTakenBack() | CertificatePrepared():
            return _with_what_is_there(vehicle, event)
        case HarvestPlanned():
            return replace(vehicle, plan=event.choices, planned_at=recorded.at.wall)
        case RunStarted():
            return replace(vehicle, run_id=event.run_id)
        case RunTakenOver(vehicle=VehicleSnapshot() as told):
            return _told(vehicle, told, event.run_id)
        case VehicleClosed():
            return replace(vehicle, status="closed", reuse_kg=event.reuse_kg)
        case BatteryDangerRaised() | BatteryVehicleNamed() | BatteryDangerEnded():
            return _endangered(vehicle, event)
    return vehicle


def _with_what_is_there(
    vehicle: Vehicle, event: PhotoTaken | PartHarvested | PartTakenBack | CertificatePrepared
) -> Vehicle:
    """One more picture, part or certificate; or a part less."""
    match event:
        case PhotoTaken():
            return replace(vehicle, photos=(*vehicle.photos, event.sha256))
        case PartHarvested():
            return replace(vehicle, parts=(*vehicle.parts, event.part_id))
        case PartTakenBack():
            left = tuple(one for one in vehicle.parts if one != event.part_id)
            return replace(vehicle, parts=left)
    return replace(vehicle, certificates=(*vehicle.certificates, event.certificate_id))


def _endangered(
    vehicle: Vehicle, event: BatteryDangerRaised | BatteryVehicleNamed | BatteryDangerEnded
) -> Vehicle:
    """Two sets that only grow: whatever order the facts come in, the colour is the same."""
    if isinstance(event, BatteryDangerEnded):
        ended = sorted({*vehicle.dangers_ended, event.danger_id})
        return replace(vehicle, dangers_ended=tuple(ended))
    return replace(vehicle, dangers=tuple(sorted({*vehicle.dangers, event.danger_id})))


def measured_in(event: FractionWeighed) -> str:
    """Where a fraction was measured, as `Vehicle.weighed` names it; empty when not known."""
    return f"{event.run_id}/{event.step}/{event.fraction}" if event.step else ""


def _weighed(vehicle: Vehicle, event: MassRecorded | FractionWeighed) -> Vehicle:
    nothing = Decimal(0)
    if isinstance(event, FractionWeighed):
        code, place = event.fraction, measured_in(event)
        total = vehicle.fractions.get(code, nothing) - vehicle.weighed.get(place, nothing)
        return replace(
            vehicle,
            typed=_typed(vehicle, place, event),
            fractions={**vehicle.fractions, code: total + event.kg},
            weighed={**vehicle.weighed, place: event.kg} if place else vehicle.weighed,
        )
    typed = _typed(vehicle, event.kind, event)
    if event.kind == "in":
        return replace(vehicle, mass_in_kg=event.kg, typed=typed)
    return replace(vehicle, mass_hulk_kg=event.kg, typed=typed)


def _typed(vehicle: Vehicle, what: str, event: MassRecorded | FractionWeighed) -> tuple[str, ...]:
    """What stands without scale or ticket after a fact; what nobody was asked for is not told."""
    others = {*vehicle.typed} - {what}
    unproved = event.origin is not None and not event.origin.proved and bool(event.kg and what)
    return tuple(sorted({*others, what} if unproved else others))


def _received(vehicle: Vehicle, event: VehicleReceived, at: datetime) -> Vehicle:
    return replace(
        vehicle,
        status="closed" if vehicle.status == "closed" else "received",
        register_no=event.register_no,
        vin=event.vin or vehicle.vin,
        own_number=event.own_number,
        make=event.make or vehicle.make,
        model=event.model or vehicle.model,
        year=event.year or vehicle.year,
        drive=event.drive,
        state=event.state,
        keys=event.keys,
        received_at=at,
    )


def _told(vehicle: Vehicle, told: VehicleSnapshot, run_id: str) -> Vehicle:
    """What a ticket tells stands in for facts that have not arrived.

    It changes nothing where they have.
    """
    weighed = {**vehicle.weighed, **told.weighed}
    return replace(
        vehicle,
        status="received" if vehicle.status == "unknown" else vehicle.status,
        register_no=told.register_no or vehicle.register_no,
        vin=told.vin or vehicle.vin,
        own_number=told.own_number or vehicle.own_number,
        make=told.make or vehicle.make,
        model=told.model or vehicle.model,
        year=told.year or vehicle.year,
        drive=told.drive or vehicle.drive,
        state=told.state or vehicle.state,
        keys=told.keys,
        received_at=vehicle.received_at or told.received_at,
        run_id=run_id,
        mass_in_kg=vehicle.mass_in_kg if told.mass_in_kg is None else told.mass_in_kg,
        mass_hulk_kg=vehicle.mass_hulk_kg if told.mass_hulk_kg is None else told.mass_hulk_kg,
        fractions=_joined(vehicle, told, weighed),
        weighed=weighed,
        typed=_typed_together(vehicle, told),
    )


def _typed_together(vehicle: Vehicle, told: VehicleSnapshot) -> tuple[str, ...]:
    """Of each mass as whoever tells it counts: whole masses as known here, else as told."""
    known = {"in": vehicle.mass_in_kg, "hulk": vehicle.mass_hulk_kg}
    mine = {one for one in vehicle.typed if one not in told.weighed}
    theirs = {one for one in told.typed if known.get(one) is None}
    return tuple(sorted(mine | theirs))


def _joined(
    vehicle: Vehicle, told: VehicleSnapshot, weighed: Mapping[str, Decimal]
) -> Mapping[str, Decimal]:
    """Amounts measured in a known place count once; of the others a sum only ever grows."""

    def elsewhere(known: Vehicle | VehicleSnapshot, code: str) -> Decimal:
        return known.fractions.get(code, Decimal(0)) - _placed(known.weighed, code)

    return {
        code: max(elsewhere(vehicle, code), elsewhere(told, code)) + _placed(weighed, code)
        for code in {**vehicle.fractions, **told.fractions}
    }


def _placed(weighed: Mapping[str, Decimal], code: str) -> Decimal:
    return sum((kg for key, kg in weighed.items() if key.endswith(f"/{code}")), Decimal(0))
