"""Who comes in the evening: one vehicle of every drive that the day did not see."""

from __future__ import annotations

from collections.abc import Mapping

from app.demo.story import Guest
from app.domain.procedure import Raw

_HIGH_VOLTAGE: dict[str, Raw] = {
    "orange": "yes",
    "insulation": "2400",
    "refrigerant": "r1234yf",
    "HV070.route": "second_life",
}
_KEPT_AT = {"HVB": "HV072", "BAT": "DEP011"}


def _converted(gas: str) -> dict[str, Raw]:
    """A petrol engine that burns gas as well, as the catalogue tells it."""
    return {"REC050.powertrain": "petrol", "REC050.gas": (gas,)}


def _guest(
    vin: str,
    drive: str,
    make: str,
    model: str,
    masses: tuple[str, str],
    kept: Mapping[str, str],
    **answers: Raw,
) -> Guest:
    """masses: as it came, and the hulk, in kg. kept: batteries that go on living, kg by kind."""
    arrived, hulk = masses
    told: dict[str, Raw] = {
        "make": make,
        "model": model,
        "REC050.powertrain": drive,
        "REC050.gas": ("none",),
        "REC050.odometer": "163000",
        "mass_registered": arrived,
        "mass_in": arrived,
        "route": "deploy",
        "HUL020.mass": hulk,
    }
    harvest = {_KEPT_AT[one]: (one,) for one in kept}
    told |= {"HV060.pack_mass": kept["HVB"]} if "HVB" in kept else {}
    told |= {"DEP010.route": "reuse"} if "BAT" in kept else {}
    told |= answers
    return Guest(drive, vin, drive, "whole", "2", arrived, told, harvest=harvest, weights=kept)


EVENING = (
    _guest("VF3WC8HZC34567890", "diesel", "Peugeot", "207 HDi", ("1214", "990"), {}),
    _guest(
        "UU1LSDAAH42345678", "lpg", "Dacia", "Logan GPL", ("1068", "805"), {}, **_converted("lpg")
    ),
    _guest(
        "ZFA19900001234567",
        "cng",
        "Fiat",
        "Punto Natural Power",
        ("1235", "916"),
        {},
        **_converted("cng"),
    ),
    _guest(
        "VF1RFA00861234567",
        "mhev48",
        "Renault",
        "Scénic Hybrid Assist",
        ("1535", "1316"),
        {"BAT": "18"},
    ),
    _guest(
        "JTDKB20U403123456",
        "hev",
        "Toyota",
        "Prius II",
        ("1375", "1121"),
        {"HVB": "40"},
        **_HIGH_VOLTAGE,
    ),
    _guest(
        "VF1RJB00765432109",
        "phev",
        "Renault",
        "Captur E-Tech",
        ("1639", "1295"),
        {"HVB": "108"},
        **_HIGH_VOLTAGE,
    ),
    _guest(
        "JTDAAAAA00A012345",
        "fcev",
        "Toyota",
        "Mirai",
        ("1850", "1530"),
        {"HVB": "45"},
        **_HIGH_VOLTAGE,
        engine_oil="no_engine",
        first_registration="2016-06-14",
        **{"REC050.gas": ("h2",)},
    ),
)
