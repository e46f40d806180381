"""What is played: three vehicles, who comes with them, and what is said at each step."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from app.demo.everyday import ANYBODY
from app.domain.procedure import Raw

DAMAGED: Mapping[str, tuple[tuple[int, str, int], ...]] = {
    "DFL": ((5, "D", 1), (8, "S", 0)),
    "BON": ((2, "S", 0),),
}
"""Parts that are not sound: zone, kind, and half units above one."""


@dataclass(frozen=True)
class Guest:
    """A vehicle of the story. answers: by field id or STEP.field; harvest: parts per step.

    weights: parts that are put on a scale before they are recorded, kg.
    broken: parts that break at a step while they are taken off. first_try: a step and the
    answers that fail the first time. vin_found: the VIN of a vehicle
    without a readable one, found before the step `vin_at`. own_number: what it was called until
    then, known once it is taken in.
    """

    name: str
    vin: str
    drive: str
    state: str
    keys: str
    mass: str
    answers: Mapping[str, Raw] = field(default_factory=dict)
    harvest: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    first_try: Mapping[str, Mapping[str, Raw]] = field(default_factory=dict)
    impossible: Mapping[str, str] = field(default_factory=dict)
    broken: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    weights: Mapping[str, str] = field(default_factory=dict)
    vin_found: str = ""
    vin_at: str = ""
    own_number: str = ""

    def telling(self, place: str, answer: Raw) -> Guest:
        """The same with one more answer."""
        return replace(self, answers={**self.answers, place: answer})

    def holder(self, field_id: str) -> str:
        """What the holder said to an input of the reception."""
        return str(self.answers.get(field_id, ANYBODY[field_id]))


def dispatched(slip: str, receipt: str, *, hulk: str, received: str) -> Mapping[str, Raw]:
    """The papers of a hulk: who drove it where, what it weighed here (kg) and there (t)."""
    return {
        "HUL020.mass": hulk,
        "HUL030.slip": slip,
        "HUL030.carrier": "Transports Martin (DÉMO)",
        "HUL030.carrier_no": "00000000000034",
        "HUL040.receipt": receipt,
        "HUL040.received": received,
    }


CLIO = Guest(
    "clio",
    "VF1LB240530987654",
    "petrol",
    "whole",
    "2",
    "1110",
    {
        "make": "Renault",
        "model": "Clio II",
        "REC050.powertrain": "petrol",
        "REC050.odometer": "142000",
        "mass_registered": "1080",
        "mass_in": "1110",
        "REC090.place": "P-01",
        "REC090.price": "180",
        "REC090.payment": "transfer",
        "DEP032.petrol": "7.5",
        "DEP050.oil": "3.4",
        "DEP045.mass": "0.62",
        "PYR010.expected": "6",
        "PYR010.found": "6",
        "fired": "6",
        **dispatched("VHU-20261116-C4K7M2P", "BR-26-04711", hulk="652", received="0.65"),
    },
    {"BOD010": ("HLL", "HLR"), "BOD020": ("BON",), "BOD030": ("DFL",), "PWT030": ("ALT",)},
    broken={"BOD010": ("GRI",)},
)
ZOE = Guest(
    "zoe",
    "VF1AG000064512398",
    "bev",
    "whole",
    "0",
    "1502",
    {
        "holder_name": "Marc Petit",
        "holder_address": "18 avenue de la Gare, Exempleville",
        "id_document": "CNI 0001",
        "plate": "FK-482-QT",
        "make": "Renault",
        "model": "Zoe R135",
        "first_registration": "2020-03-02",
        "REC050.powertrain": "bev",
        "REC050.keys": "0",
        "REC050.odometer": "61000",
        "orange": "yes",
        "refrigerant": "r1234yf",
        "mass_registered": "1502",
        "mass_in": "1502",
        "REC090.place": "P-02",
        "REC090.price": "950",
        "REC090.payment": "transfer",
        "HV060.pack_mass": "305",
        "HV060.pack_serial": "293A00064512398",
        "HV060.energy": "52",
        "HV070.route": "second_life",
        "insulation": "2400",
        "engine_oil": "no_engine",
        "DEP040.gas": "r1234yf",
        "DEP045.mass": "0.71",
        "cylinder": "CYL-1234YF-01",
        "DEP070.coolant": "9.5",
        "DEP060.gear_oil": "2.1",
        "DEP110.wash": "2.2",
        "INT050.harness": "24",
        "INT050.orange": "8",
        "alu": "58",
        "iron": "84",
        "FRA010.copper": "11",
        **dispatched("VHU-20261116-Q8W3Z5T", "BR-26-04712", hulk="820", received="0.82"),
    },
    {"HV072": ("HVB",), "BOD010": ("HLL",), "BOD030": ("DFR",), "PWT020": ("OBC", "INV")},
    {"HV040": {"u_pm": "380", "u_p_body": "190", "u_m_body": "-190"}},
    weights={"HVB": "305"},
)
WRECK = Guest(
    "wreck",
    "",
    "petrol",
    "burnt",
    "0",
    "840",
    {
        "holder_name": "Fourrière d'Exempleville (DÉMO)",
        "holder_address": "7 rue du Dépôt, Exempleville",
        "id_document": "PV 2026-0412",
        "capacity": "impound",
        "plate": "CW-719-HB",
        "make": "Renault",
        "model": "Clio III",
        "first_registration": "2012-09-14",
        "REC022.own_number": "{own_number}",
        "REC022.cause": "burnt",
        "REC050.powertrain": "petrol",
        "REC050.keys": "0",
        "airbags": "all_deployed",
        "refrigerant": "none",
        "damage": ("fire",),
        "document_state": "missing",
        "mass_registered": "1050",
        "mass_in": "840",
        "deviation": "parts_missing",
        "REC090.place": "P-03",
        "REC090.price": "0",
        "REC090.payment": "free",
        "u_rest": "0",
        "cca_pct": "0",
        "DEP032.petrol": "0",
        "DEP050.oil": "3.1",
        "DEP110.wash": "0.4",
        "DEP140.tyres_reuse": "0",
        "DEP140.tyres": "12",
        "deployed_before": "8",
        "BOD050.glass": "6",
        "data": "destroyed",
        "INT030.dashboard": "0",
        "INT050.harness": "3",
        "INT060.pp": "2",
        "INT060.other": "1",
        "INT060.textile": "0",
        "engine_code": "D7F",
        "engine_no": "F074115",
        "gearbox_code": "JB1",
        "alu": "46",
        "iron": "118",
        "FRA010.copper": "4",
        "FRA010.foam": "0",
        "FRA010.boards": "0",
        "FRA010.full": "full",
        "FRA020.container": "CT-FE-01",
        "FRA020.contents": "F-FE",
        "FRA020.tare": "95",
        "FRA020.gross": "475",
        "HUL010.result": "exceptions",
        "still_on": ("dashboard", "harness"),
        "reason": "crushed",
        "proof": "PV 2026-0412",
        **dispatched("VHU-20261116-X2B9N6R", "BR-26-04713", hulk="585", received="0.58"),
    },
    vin_found="VF1CB05CF31234567",
    vin_at="HUL010",
)
