"""Take a vehicle in and start its dismantling run."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

from app.domain.errors import Refused
from app.domain.events import MassRecorded, VehicleReceived, VehicleRefused
from app.domain.identifiers import Vin
from app.domain.mass_origin import MassOrigin
from app.domain.vehicle import DRIVES, STATES
from app.operations.keep_photo import keep_photo
from app.operations.permissions import require
from app.operations.ports.unit_of_work import UnitOfWork
from app.operations.start_run import start_run
from app.operations.tidy import check_mass, check_origin, tidy

MOST_KEYS = 99


@dataclass(frozen=True, slots=True)
class Reception:
    """The reception sheet. vin None: no readable plate; mass in kg, None: not weighed yet."""

    vin: str | None
    drive: str
    state: str
    keys: int
    make: str = ""
    model: str = ""
    year: str = ""
    mass_kg: Decimal | None = None
    mass_origin: MassOrigin = field(default_factory=MassOrigin)
    domain: str = "dismantling"


@dataclass(frozen=True, slots=True)
class Received:
    """What the reception made."""

    vehicle_id: str
    run_id: str
    register_no: str
    known_as: str


def receive_vehicle(uow: UnitOfWork, sheet: Reception, by: str) -> Received:
    """Raises Refused for a VIN already on the line or a value that cannot be.

    Raises NotFound for an unknown person or without an approved procedure.
    """
    require(uow, "receive_vehicle", by)
    _check(sheet)
    vin = Vin.parse(sheet.vin).text if sheet.vin else ""
    if vin and (there := uow.vehicle_by_vin(vin)) is not None:
        raise Refused("vehicle-already-here", vin=vin, register=there.register_no)
    procedure = uow.approved_procedure(sheet.domain)
    vehicle_id = uow.new_id()
    own = "" if vin else uow.next_own_vehicle_number()
    register_no = uow.next_register_number()
    uow.record(
        VehicleReceived(
            vehicle_id,
            register_no,
            vin,
            own,
            tidy(sheet.make),
            tidy(sheet.model),
            tidy(sheet.year),
            sheet.drive,
            sheet.state,
            sheet.keys,
        ),
        by,
    )
    if sheet.mass_kg is not None:
        origin = check_origin(sheet.mass_origin)
        mass = ("in", sheet.mass_kg, origin.source, origin)
        uow.record(MassRecorded(vehicle_id, *mass), by)
        if origin.photo:
            keep_photo(uow, f"vehicle:{vehicle_id}", origin.photo, "weigh_ticket", by)
    run_id = start_run(uow, uow.vehicle(vehicle_id), procedure, by, told={})
    return Received(vehicle_id, run_id, register_no, vin or own)


def _check(sheet: Reception) -> None:
    if sheet.drive not in DRIVES or sheet.state not in STATES:
        raise Refused("reception-incomplete")
    if not 0 <= sheet.keys <= MOST_KEYS:
        raise Refused("keys-count", keys=sheet.keys, most=MOST_KEYS)
    if sheet.mass_kg is not None:
        check_mass(sheet.mass_kg)


def refuse_vehicle(uow: UnitOfWork, vin: str, reason: str, by: str) -> str:
    """Turn a vehicle away at the gate; the refusal is kept with its reason.

    Raises NotFound for an unknown person, Refused without a reason.
    """
    require(uow, "refuse_vehicle", by)
    why = tidy(reason)
    if not why:
        raise Refused("reason-missing")
    vehicle_id = uow.new_id()
    uow.record(VehicleRefused(vehicle_id, tidy(vin), why), by)
    return vehicle_id
