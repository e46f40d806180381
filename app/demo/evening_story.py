"""Who comes in the evening: one vehicle of every drive that the day did not see."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from app.demo.story import Guest, dispatched
from app.domain.procedure import Raw
from app.operations.enter_weigh_ticket import Weighing

_DIESEL: dict[str, Raw] = {
    "DEP030.kind": "diesel",
    "DEP130.kind": "dpf",
    "engine_code": "DV6",
    "engine_no": "10JB2A0456",
    "gearbox_code": "BE4",
}
_HIGH_VOLTAGE: dict[str, Raw] = {
    "orange": "yes",
    "insulation": "2400",
    "refrigerant": "r1234yf",
    "DEP040.gas": "r1234yf",
    "cylinder": "CYL-1234YF-01",
    "DEP070.coolant": "10",
    "INT050.harness": "22",
    "INT050.orange": "7",
    "HV070.route": "second_life",
}
_KEPT_AT = {"HVB": "HV072", "BAT": "DEP011"}


def _converted(gas: str) -> dict[str, Raw]:
    """A petrol engine that burns gas as well, as the catalogue tells it."""
    return {"REC050.powertrain": "petrol", "REC050.gas": (gas,)}


def _scales(*, tyres: str, glass: str, alu: str, iron: str, lead: str = "") -> dict[str, Raw]:
    """What the scales said, kg; lead: the starter battery, where it is not kept."""
    told: dict[str, Raw] = {"DEP140.tyres": tyres, "BOD050.glass": glass, "alu": alu, "iron": iron}
    return {**told, "DEP012.mass": lead} if lead else told


def _holder(name: str, address: str, document: str, plate: str) -> dict[str, Raw]:
    return {
        "holder_name": name,
        "holder_address": f"{address}, Exempleville",
        "id_document": document,
        "plate": plate,
    }


@dataclass(frozen=True, slots=True)
class _Car:
    """As it stands on its sheet. Masses in kg: as it came, and the hulk; there in t."""

    vin: str
    drive: str
    make: str
    model: str
    since: str
    odometer: str
    arrived: str
    hulk: str
    received: str
    price: str


def _guest(
    number: int,
    car: _Car,
    holder: dict[str, Raw],
    slip: str,
    told: dict[str, Raw],
    kept: Mapping[str, str] | None = None,
) -> Guest:
    """number: which of the evening, as its parking place and its receipt count.

    kept: batteries that go on living, kg by kind.
    """
    kept = kept or {}
    answers: dict[str, Raw] = {
        "make": car.make,
        "model": car.model,
        "first_registration": car.since,
        "REC050.powertrain": car.drive,
        "REC050.odometer": car.odometer,
        "mass_registered": car.arrived,
        "mass_in": car.arrived,
        "REC090.place": f"P-{number + 3:02d}",
        "REC090.price": car.price,
        "REC090.payment": "transfer",
    }
    receipt = f"BR-26-{4713 + number:05d}"
    papers = dispatched(f"VHU-20261116-{slip}", receipt, hulk=car.hulk, received=car.received)
    return Guest(
        car.drive,
        car.vin,
        car.drive,
        "whole",
        "2",
        car.arrived,
        answers | holder | dict(papers) | _routes(kept) | told,
        harvest={_KEPT_AT[one]: (one,) for one in kept},
        weights=kept,
    )


def _routes(kept: Mapping[str, str]) -> dict[str, Raw]:
    """What sends a battery to the parts instead of to the waste."""
    routes: dict[str, Raw] = {}
    if "HVB" in kept:
        routes["HV060.pack_mass"] = kept["HVB"]
    if "BAT" in kept:
        routes["DEP010.route"] = "reuse"
    return routes


EVENING = (
    _guest(
        1,
        _Car(
            *("VF3WC8HZC34567890", "diesel", "Peugeot", "207 HDi", "2011-06-08", "213000"),
            *("1214", "787", "0.785", "220"),
        ),
        _holder("Ana López", "41 rue Neuve", "TS 0002", "BN-305-KD"),
        "D5F8H3J",
        _DIESEL
        | _scales(lead="17", tyres="29", glass="30", alu="52", iron="149")
        | {
            "DEP034.diesel": "11",
            "DEP045.mass": "0.48",
            "DEP130.code": "PSA K549",
            "DEP130.mass": "6.2",
            "DEP050.oil": "3.7",
        },
    ),
    _guest(
        2,
        _Car(
            *("UU1LSDAAH42345678", "lpg", "Dacia", "Logan GPL", "2010-11-23", "187500"),
            *("1068", "608", "0.61", "150"),
        ),
        _holder("Paul Roy", "9 place du Marché", "CNI 0003", "BA-614-RX"),
        "L6G1T4V",
        _converted("lpg")
        | _scales(lead="12", tyres="28", glass="26", alu="46", iron="165")
        | {
            "mass_recovered": "9.5",
            "tank_mass": "31",
            "DEP032.petrol": "4",
            "DEP045.mass": "0.55",
            "DEP050.oil": "3",
            "DEP110.wash": "2.4",
            "engine_code": "K7J",
            "engine_no": "A710R4410",
            "gearbox_code": "JR5",
        },
    ),
    _guest(
        3,
        _Car(
            *("ZFA19900001234567", "cng", "Fiat", "Punto Natural Power", "2009-04-17", "154200"),
            *("1235", "716", "0.715", "160"),
        ),
        _holder("Lucie Blanc", "2 impasse du Moulin", "CNI 0004", "AG-528-ZW"),
        "N3Y7C9S",
        _converted("cng")
        | _scales(lead="12", tyres="27", glass="27", alu="50", iron="161")
        | {
            "p_initial": "35",
            "DEP032.petrol": "3.5",
            "DEP045.mass": "0.5",
            "DEP050.oil": "2.9",
            "DEP110.wash": "0.9",
            "engine_code": "350A1000",
            "engine_no": "5517230",
            "gearbox_code": "C513",
        },
    ),
    _guest(
        4,
        _Car(
            *("VF1RFA00861234567", "mhev48", "Renault", "Scénic Hybrid Assist", "2017-10-05"),
            *("128300", "1535", "1096", "1.095", "480"),
        ),
        _holder("Omar Haddad", "55 cours Pasteur", "TS 0005", "ER-140-MP"),
        "H2A5R8E",
        _DIESEL
        | _scales(tyres="41", glass="39", alu="60", iron="124")
        | {
            "refrigerant": "r1234yf",
            "DEP040.gas": "r1234yf",
            "cylinder": "CYL-1234YF-01",
            "DEP034.diesel": "14",
            "DEP045.mass": "0.58",
            "DEP130.code": "208A06234R",
            "DEP130.mass": "7.1",
            "HV090.mass": "8.4",
            "engine_code": "K9K",
            "engine_no": "R006512",
            "gearbox_code": "TL4",
        },
        {"BAT": "18"},
    ),
    _guest(
        5,
        _Car(
            *("JTDKB20U403123456", "hev", "Toyota", "Prius II", "2008-02-12", "241700"),
            *("1375", "901", "0.9", "390"),
        ),
        _holder("Claire Morel", "30 rue des Écoles", "CNI 0006", "AC-977-LF"),
        "P9U2S6K",
        _HIGH_VOLTAGE
        | _scales(lead="9", tyres="30", glass="29", alu="62", iron="147")
        | {
            "refrigerant": "r134a",
            "DEP040.gas": "r134a",
            "cylinder": "CYL-134A-02",
            "HV060.pack_serial": "G9510-47030-1187",
            "HV060.nominal_v": "201",
            "HV060.energy": "1.3",
            "chemistry": "nimh",
            "DEP032.petrol": "9",
            "DEP045.mass": "0.43",
            "DEP130.code": "GD3 EA6",
            "DEP050.oil": "3.5",
            "DEP060.gear_oil": "2.6",
            "engine_code": "1NZ-FXE",
            "engine_no": "4471032",
            "gearbox_code": "P112",
        },
        {"HVB": "40"},
    ),
    _guest(
        6,
        _Car(
            *("VF1RJB00765432109", "phev", "Renault", "Captur E-Tech", "2021-05-28", "48600"),
            *("1639", "1095", "1.095", "1400"),
        ),
        _holder("Hugo Lambert", "16 quai de Seine", "CNI 0007", "FZ-263-VN"),
        "E7X4D1M",
        _HIGH_VOLTAGE
        | _scales(lead="12", tyres="36", glass="32", alu="60", iron="137")
        | {
            "HV060.pack_serial": "293B50076543210",
            "HV060.energy": "9.8",
            "DEP032.petrol": "12",
            "DEP045.mass": "0.5",
            "DEP130.code": "208A00915R",
            "FRA010.full": "full",
            "FRA020.container": "CT-ALU-02",
            "FRA020.contents": "F-ALU",
            "FRA020.tare": "180",
            "FRA020.gross": "740",
            "engine_code": "H4M",
            "engine_no": "D048876",
            "gearbox_code": "DB45",
        },
        {"HVB": "108"},
    ),
    _guest(
        7,
        _Car(
            *("JTDAAAAA00A012345", "fcev", "Toyota", "Mirai", "2016-06-14", "96400"),
            *("1850", "1374", "1.37", "1100"),
        ),
        _holder("SARL Taxis du Parc", "8 allee du Parc", "RCS 0008", "EB-851-GS"),
        "F1Z6Q3B",
        _HIGH_VOLTAGE
        | _scales(lead="12", tyres="37", glass="34", alu="72", iron="53")
        | {
            "engine_oil": "no_engine",
            "REC050.gas": ("h2",),
            "HV060.pack_serial": "G9510-62010-0093",
            "HV060.nominal_v": "245",
            "HV060.energy": "1.6",
            "chemistry": "nimh",
            "serials": ("EC79-60L-00417", "EC79-62L-00418"),
            "DEP045.mass": "0.47",
            "FRA010.copper": "14",
        },
        {"HVB": "45"},
    ),
)

TICKETS = (
    Weighing(
        number="PB-26-1187",
        taker="Aciéries du Vexin (DÉMO)",
        container="CT-FE-01",
        fraction="F-FE",
        gross_kg=Decimal(474),
        tare_kg=Decimal(95),
        day=date(2026, 11, 16),
        scale="Bascule 2, 1500 kg",
        treatment="recycling",
    ),
    Weighing(
        number="PB-26-1188",
        taker="Fonderie Alu Nord (DÉMO)",
        container="CT-ALU-02",
        fraction="F-ALU",
        gross_kg=Decimal(740),
        tare_kg=Decimal(180),
        day=date(2026, 11, 16),
        scale="Bascule 2, 1500 kg",
        treatment="recycling",
    ),
)
"""The two containers that were full, as their takers weighed them."""
GONE = (("ALT", "sold", "Garage Martin (DÉMO)"), ("HLR", "fitted", ""))
"""Parts that left: kind, way, and to whom."""
