"""Catena-X aspects: what each requires, and how known and given facts become one document.

Field names and rules follow the aspect models of Eclipse Tractus-X (sldt-semantic-models,
CC-BY-4.0): CertificateOfDestruction 2.0.0 (draft), MandatoryDismantling 2.0.0 and
ReuseCertificate 3.0.0. What the terminal knows comes first; what it cannot know is given in
a file. What is required and neither known nor given is never made up.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from app.domain.errors import Reason, Refused

Shape = Mapping[str, "Shape | str"]
"""Required fields of an object with the kind of their value; `?name` is an optional field."""

_PATTERNS: Final = {
    "BPNL": r"BPNL[a-zA-Z0-9]{12}",
    "country": r"[A-Z]{2}",
    "phone": r"[+]?[0-9 ]+",
    "uuid": r"(urn:uuid:)?[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}",
    "date": r"[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])",
    "time": r"[0-9]{4}(-[0-9]{2}){2}T([0-9]{2}:){2}[0-9]{2}(\.[0-9]+)?(Z|[+-][0-9]{2}:[0-9]{2})",
    "mass unit": "unit:(gram|kilogram|tonneMetricTon|tonUsOrShortTonUkorus|ounceAvoirdupois|pound)",
}
_ADDRESS: Shape = {
    "street": "text",
    "houseNumber": "text",
    "zip": "text",
    "location": "text",
    "name": "text",
    "country": "country",
}
_CONTACT: Shape = {"phone": "phone", "?fax": "phone"}
_PERMIT: Shape = {
    "issueDate": "date",
    "expiryDate": "date",
    "isVehicleWithdrawnFromService": "flag",
}
_MASS: Shape = {"value": "number", "unit": "mass unit"}
_PART: Shape = {"number": "number", "location": "text", "removalInstruction": "text"}
_ITEM: Shape = {**_PART, "weight": _MASS, "treatmentTechnique": "text"}
_PRESENT: Shape = {"isPresent": "flag"}
_KIND: Shape = {"itemType": "text"}
_REMOVED: Shape = {"isPresent": "flag", "partDetail": _PART}

CERTIFICATE_OF_DESTRUCTION: Final[Shape] = {
    "dismantlingDate": "date",
    "serialNumber": "text",
    "companyNumber": "text",
    "vehicleOwnerProperties": {
        "isVehicleOwnerInformationComplete": "flag",
        "vehicleOwnerAddress": _ADDRESS,
        "citizenship": "country",
    },
    "vehicleProperties": {
        "isVehicleInformationComplete": "flag",
        "emptyWeight": "number",
        "firstRegistration": "text",
        "licensePlate": "text",
        "licenseAbbreviation": "text",
        "identification": "text",
        "model": "text",
        "brand": "text",
        "class": "text",
    },
    "returnPointProperties": {
        **_PERMIT,
        "receiverAddress": _ADDRESS,
        "receiverContact": _CONTACT,
        "receiverAuditorAddress": _ADDRESS,
        "receiverAuditorContact": _CONTACT,
    },
    "dismantlerProperties": {
        **_PERMIT,
        "dismantlerAddress": _ADDRESS,
        "dismantlerContact": _CONTACT,
        "dismantlerAuditorAddress": _ADDRESS,
        "dismantlerAuditorContact": _CONTACT,
        "receiverAuditorAddress": _ADDRESS,
        "governmentAddress": _ADDRESS,
    },
}
_REQUIRED_REMOVALS: Final = (
    "sliBattery",
    "catalyticConverter",
    "window",
    "wheel",
    "tyre",
    "fluidContainer",
    "metalComponent",
    "plasticComponent",
)
_OPTIONAL_REMOVALS: Final = (
    "engine",
    "gearbox",
    "dashboard",
    "infotainmentSystem",
    "headlight",
    "wireHarness",
    "bumper",
    "heatExchanger",
    "inverter",
    "printedCircuitBoard",
    "pvPanel",
    "transmissionComponent",
)
MANDATORY_DISMANTLING: Final[Shape] = {
    "?catenaXId": "uuid",
    "bpnOEM": "BPNL",
    "derivate": "text",
    "driveTechnology": "text",
    "substanceOfConcern": "list",
    "digitallyCodedComponent": {
        **_PART,
        "functionalityDescription": "text",
        "manufacturerContact": "text",
    },
    "depollutionRequirement": {
        "fluid": {
            "fuel": _KIND,
            "motorOil": _PRESENT,
            "transmissionOil": _PRESENT,
            "gearboxOil": _PRESENT,
            "hydraulicOil": _PRESENT,
            "coolingLiquid": _PRESENT,
            "antifreeze": _PRESENT,
            "brakeFluid": _PRESENT,
            "airConditioningFluid": _KIND,
            "otherFluid": _KIND,
        },
        "component": {
            name: {"isPresent": "flag", "itemDetail": _ITEM}
            for name in (
                "pyrotechnic",
                "liquefiedPetroleumGasTank",
                "compressedNaturalGasTank",
                "hydrogenTank",
                "explosivePart",
                "airConditioningSystem",
                "refrigerant",
                "componentContainingMercury",
            )
        },
    },
    "mandatoryRemoval": {
        "electricVehicleBattery": {
            **_REMOVED,
            "batteryDetail": {
                "batteryType": "text",
                "dischargeInstruction": "text",
                "requiredTool": "text",
                "weight": _MASS,
            },
        },
        "?eDriveMotor": {
            **_REMOVED,
            "motorDetail": {"weight": _MASS, "requiredTool": "text", "permanentMagnet": "text"},
        },
        **dict.fromkeys(_REQUIRED_REMOVALS, _REMOVED),
        **{f"?{name}": _REMOVED for name in _OPTIONAL_REMOVALS},
    },
}
REUSE_CERTIFICATE: Final[Shape] = {
    "certificate": {
        "supplier": "BPNL",
        "issueDate": "time",
        "catenaXId": "uuid",
        "revocationDate": "date",
        "originalEquipmentNumber": "text",
        "?catenaXIdPreviousLife": "uuid",
        "?articleNumber": "text",
        "?van": "text",
        "?vehicleCatenaXId": "uuid",
    },
    "partInstanceId": "list",
}
ASPECTS: Final[Mapping[str, Shape]] = {
    "certificate-of-destruction": CERTIFICATE_OF_DESTRUCTION,
    "mandatory-dismantling": MANDATORY_DISMANTLING,
    "reuse-certificate": REUSE_CERTIFICATE,
}


def document(aspect: str, known: Mapping[str, Any], given: Mapping[str, Any]) -> dict[str, Any]:
    """The aspect from what is known and, where nothing is, from what is given.

    Raises Refused with a reason for every required field that is missing or of another kind.
    """
    whole = _joined(known, given)
    reasons = tuple(_complaints(ASPECTS[aspect], whole, ""))
    if reasons:
        raise Refused("aspect-incomplete", *reasons)
    return whole


def _joined(known: Mapping[str, Any], given: Mapping[str, Any]) -> dict[str, Any]:
    """Both, what is known first; an empty value is none."""
    whole: dict[str, Any] = {}
    for name in {**known, **given}:
        ours, theirs = known.get(name), given.get(name)
        if isinstance(ours, Mapping) or (ours in (None, "", []) and isinstance(theirs, Mapping)):
            within = theirs if isinstance(theirs, Mapping) else {}
            inner = _joined(ours if isinstance(ours, Mapping) else {}, within)
            if inner:
                whole[name] = inner
        elif ours not in (None, "", []):
            whole[name] = ours
        elif theirs not in (None, ""):
            whole[name] = theirs
    return whole


def _complaints(shape: Shape, whole: Mapping[str, Any], path: str) -> Iterator[Reason]:
    for name, kind in shape.items():
        field, optional = name.removeprefix("?"), name.startswith("?")
        where, value = f"{path}{field}", whole.get(field)
        if value is None:
            if not optional:
                yield from _missing(kind, where)
        elif isinstance(kind, str):
            if not _fits(kind, value):
                yield Reason("aspect-field-wrong", {"field": where, "kind": kind})
        elif isinstance(value, Mapping):
            yield from _complaints(kind, value, f"{where}.")
        else:
            yield Reason("aspect-field-wrong", {"field": where, "kind": "object"})


def _missing(kind: Shape | str, where: str) -> Iterator[Reason]:
    """Every field below a missing object, so that whoever fills it in sees them all."""
    if isinstance(kind, str):
        yield Reason("aspect-field-missing", {"field": where})
        return
    for name, inner in kind.items():
        if not name.startswith("?"):
            yield from _missing(inner, f"{where}.{name}")


def _fits(kind: str, value: Any) -> bool:
    if kind == "flag":
        return isinstance(value, bool)
    if kind == "number":
        return isinstance(value, int | float) and not isinstance(value, bool)
    if kind == "list":
        return isinstance(value, list)
    pattern = _PATTERNS.get(kind)
    return isinstance(value, str) and (pattern is None or re.fullmatch(pattern, value) is not None)
