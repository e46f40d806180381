"""What this terminal knows of a Catena-X aspect, from its facts; nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any, Final

from app.domain.part import Part
from app.domain.site import Site
from app.domain.vehicle import DRIVES, Vehicle

_REMOVALS: Final[Mapping[str, tuple[str, ...]]] = {
    "electricVehicleBattery": ("HVB", "B48"),
    "eDriveMotor": ("EMO",),
    "sliBattery": ("BAT",),
    "engine": ("ENG",),
    "catalyticConverter": ("CAT", "DPF"),
    "gearbox": ("GBX",),
    "window": ("WSC", "GLS", "BGL"),
    "wheel": ("WHL", "RIM"),
    "tyre": ("TYR", "WHL"),
    "dashboard": ("DSH",),
    "infotainmentSystem": ("INF", "DIS", "CLU", "HUD"),
    "headlight": ("HLL", "HLR"),
    "wireHarness": ("HAR", "HVC_"),
    "bumper": ("BUF", "BUR"),
    "fluidContainer": ("FTK",),
    "heatExchanger": ("RAD", "CON", "HVC"),
    "metalComponent": ("EXH", "BON", "SUB"),
    "inverter": ("INV",),
    "printedCircuitBoard": ("ECU", "BCM", "TCU"),
}
"""Kinds of parts that are an item of the removal list (COM(2023)451 Annex VII C)."""
_FLUIDS: Final = {"coolingLiquid": "F-COOL", "antifreeze": "F-COOL", "brakeFluid": "F-BRAKE"}
_FUELS: Final = {"F-PETROL": "petrol", "F-DIESEL": "diesel", "F-LPG": "lpg"}
_BURNING: Final = ("petrol", "diesel", "lpg", "cng", "mhev48", "hev", "phev")
_DRIVEN_BY_BATTERY: Final = ("hev", "phev", "bev", "fcev")
_GAS_TANKS: Final = {
    "liquefiedPetroleumGasTank": "lpg",
    "compressedNaturalGasTank": "cng",
    "hydrogenTank": "fcev",
}
_ANY_GAS_TANK: Final = "F-GTANK"
_COMPONENTS: Final = {
    "pyrotechnic": "F-PYRO",
    "refrigerant": "F-REFR",
    "componentContainingMercury": "F-HG",
}


@dataclass(frozen=True, slots=True)
class Stated:
    """What a certificate and its document say; empty where nobody recorded it.

    dismantled_on and first_registration: ISO 8601. mass_registered: kg. Personal data is empty
    where it was not asked for.
    """

    number: str = ""
    dismantled_on: str = ""
    category: str = ""
    authority: str = ""
    first_registration: str = ""
    mass_registered: Decimal | None = None
    holder_name: str = ""
    nationality: str = ""
    plate: str = ""
    gas: str = ""


def certificate_of_destruction(vehicle: Vehicle, site: Site, stated: Stated) -> dict[str, Any]:
    """Addresses are known as one text only: their streets and numbers have to be given.

    Owner and vehicle are complete by construction: without one of their fields there is no
    document.
    """
    mass = stated.mass_registered
    own = {"name": site.name, "country": site.country}
    return {
        "dismantlingDate": stated.dismantled_on,
        "serialNumber": stated.number,
        "vehicleOwnerProperties": {
            "isVehicleOwnerInformationComplete": True,
            "vehicleOwnerAddress": {"name": stated.holder_name},
            "citizenship": stated.nationality,
        },
        "vehicleProperties": {
            "isVehicleInformationComplete": True,
            "emptyWeight": None if mass is None else _number(mass),
            "firstRegistration": stated.first_registration,
            "licensePlate": stated.plate,
            "identification": vehicle.vin,
            "model": vehicle.model,
            "brand": vehicle.make,
            "class": stated.category.upper(),
        },
        "returnPointProperties": {"receiverAddress": own},
        "dismantlerProperties": {
            "dismantlerAddress": own,
            "governmentAddress": {"name": stated.authority},
        },
    }


def mandatory_dismantling(
    vehicle: Vehicle, parts: tuple[Part, ...], stated: Stated
) -> dict[str, Any]:
    """What was found and taken off; how to take it off is the maker's to say."""
    return {
        "driveTechnology": vehicle.drive,
        "depollutionRequirement": {
            "fluid": {
                **{
                    name: {"isPresent": True}
                    for name, code in _FLUIDS.items()
                    if vehicle.fractions.get(code)
                },
                **_engine_oil(vehicle),
                "fuel": {
                    "itemType": " ".join(
                        fuel for code, fuel in _FUELS.items() if vehicle.fractions.get(code)
                    )
                },
                "airConditioningFluid": {"itemType": stated.gas},
            },
            "component": {
                **_gas_tanks(vehicle),
                **{
                    name: {"isPresent": True, "itemDetail": {"weight": _grams(kg)}}
                    for name, code in _COMPONENTS.items()
                    if (kg := vehicle.fractions.get(code))
                },
            },
        },
        "mandatoryRemoval": _removals(vehicle, parts),
    }


def reuse_certificate(part: Part, issued_at: datetime) -> dict[str, Any]:
    """The part by its own identifiers; the numbers of the data space have to be given."""
    identifiers = [{"key": "customKey:shortCode", "value": part.part_id}]
    if part.serial:
        identifiers.insert(0, {"key": "partInstanceId", "value": part.serial})
    return {
        "certificate": {
            "issueDate": issued_at.isoformat(timespec="seconds"),
            "articleNumber": part.part_id,
            "originalEquipmentNumber": part.oe_number,
        },
        "partInstanceId": identifiers,
    }


def _engine_oil(vehicle: Vehicle) -> dict[str, Any]:
    if vehicle.drive not in _BURNING:
        return {"motorOil": {"isPresent": False}}
    return {"motorOil": {"isPresent": True}} if vehicle.fractions.get("F-OIL") else {}


def _gas_tanks(vehicle: Vehicle) -> dict[str, Any]:
    """The drive says which it has; any car may have been converted, so that a closed vehicle
    alone, from which no gas tank was taken, is known to have had none."""
    found = {name: vehicle.drive == drive for name, drive in _GAS_TANKS.items()}
    without = vehicle.status == "closed" and not vehicle.fractions.get(_ANY_GAS_TANK)
    return {name: {"isPresent": there} for name, there in found.items() if there or without}


def _by_drive(vehicle: Vehicle) -> dict[str, Any]:
    """What every list must answer and the drive decides. A 48 V battery is no traction battery
    by its drive alone; a catalytic converter may be missing from whatever burns."""
    battery, burning = vehicle.drive in _DRIVEN_BY_BATTERY, vehicle.drive in _BURNING
    found: dict[str, Any] = {}
    if vehicle.drive != "mhev48":
        found["electricVehicleBattery"] = {"isPresent": battery}
    if vehicle.fractions.get("F-CAT") or not burning:
        found["catalyticConverter"] = {"isPresent": burning}
    return found


def _removals(vehicle: Vehicle, parts: tuple[Part, ...]) -> dict[str, Any]:
    found = _by_drive(vehicle) if vehicle.drive in DRIVES else {}
    for name, codes in _REMOVALS.items():
        taken = [one for one in parts if one.part_type in codes]
        if taken:
            places = ", ".join(one.position for one in taken if one.position)
            found[name] = {
                "isPresent": True,
                "partDetail": {"number": len(taken), "location": places},
            }
    pack = vehicle.fractions.get("F-LIB")
    if pack and found.get("electricVehicleBattery", {}).get("isPresent"):
        found["electricVehicleBattery"]["batteryDetail"] = {"weight": _grams(pack)}
    return found


def _grams(kg: Decimal) -> dict[str, Any]:
    return {"value": _number(kg * 1000), "unit": "unit:gram"}


def _number(value: Decimal) -> int | float:
    """JSON knows no decimals; a mass of ours has few digits and survives as a float."""
    return int(value) if value == value.to_integral_value() else float(value)
