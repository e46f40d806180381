"""What is played: three vehicles, who comes with them, and what is said at each step."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from app.domain.procedure import Raw

ANYBODY: Mapping[str, Raw] = {
    "holder_name": "Jeanne Dupont",
    "holder_address": "3 rue des Lilas, Exempleville",
    "holder_nationality": "FR",
    "id_document": "CNI 0000",
    "plate": "AB-123-CD",
    "country": "F",
    "first_registration": "2014-05-20",
    "category": "m1",
    "document_state": "voided",
    "vin_agree": "all_agree",
    "capacity": "owner",
    "theft": "clear",
    "lien": "clear",
    "triage": "green",
    "leak": ("none",),
    "damage": ("none",),
    "missing": ("none",),
    "equipment": ("none",),
    "refrigerant": "r134a",
    "orange": "no",
    "gas": ("none",),
    "deviation": "as_registered",
    "certificate": "queued",
    "engine_oil": "drain",
    "airbags": "none_deployed",
    "visual": ("ok",),
    "DEP010.route": "recycle",
}


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
    without a readable one, found before the step `vin_at`.
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
        "route": "deploy",
        "HUL020.mass": "836",
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
        "HV060.pack_mass": "305",
        "HV070.route": "second_life",
        "insulation": "2400",
        "engine_oil": "no_engine",
        "route": "deploy",
        "opened_by": "boot_release",
        "HUL020.mass": "950",
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
        "make": "Renault",
        "model": "Clio, burnt",
        "REC050.powertrain": "petrol",
        "REC050.keys": "0",
        "REC022.cause": "burnt",
        "airbags": "all_deployed",
        "refrigerant": "none",
        "damage": ("fire",),
        "document_state": "missing",
        "mass_registered": "1050",
        "mass_in": "840",
        "deviation": "parts_missing",
        "HUL020.mass": "612",
    },
    vin_found="VF1CB05CF31234567",
    vin_at="HUL010",
)
