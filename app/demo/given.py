"""What no terminal records and Catena-X asks for: made up for the demonstration, and saying so."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Mapping
from typing import Any

_DEMO = "DEMO, as the maker states it"
_DATA_SPACE = uuid.UUID("00000000-0000-4000-8000-0000000000de")
_PERMIT = {
    "issueDate": "2026-01-05",
    "expiryDate": "2031-01-04",
    "isVehicleWithdrawnFromService": True,
}
_PHONE = {"phone": "+33 1 00 00 00 00"}
_DETAIL = {"number": 1, "location": _DEMO, "removalInstruction": _DEMO}
_MASS = {"value": 0, "unit": "unit:kilogram"}
_ITEM = {**_DETAIL, "weight": _MASS, "treatmentTechnique": _DEMO}
_ITEMS = (
    "pyrotechnic",
    "liquefiedPetroleumGasTank",
    "compressedNaturalGasTank",
    "hydrogenTank",
    "explosivePart",
    "airConditioningSystem",
    "refrigerant",
    "componentContainingMercury",
)
_USUAL = ("pyrotechnic", "airConditioningSystem", "refrigerant")
_REMOVED = (
    "sliBattery",
    "catalyticConverter",
    "window",
    "wheel",
    "tyre",
    "fluidContainer",
    "metalComponent",
    "plasticComponent",
)
_OILS = ("motorOil", "transmissionOil", "gearboxOil", "hydraulicOil")


def _address(name: str, number: str, street: str) -> Mapping[str, str]:
    return {
        "street": street,
        "houseNumber": number,
        "zip": "78410",
        "location": "Exempleville",
        "name": name,
        "country": "FR",
    }


_YARD = _address("Re-Cycle Demo", "12", "rue de la Boucle")
_AUDITOR = _address("DEMO auditor", "4", "rue du Contrôle")
_AUTHORITY = _address("Préfecture d'Exemple (DÉMO)", "1", "place de la Préfecture")

CERTIFICATE_OF_DESTRUCTION: Mapping[str, Any] = {
    "companyNumber": "DEMO 000 000 000",
    "vehicleOwnerProperties": {
        "vehicleOwnerAddress": _address("Jeanne Dupont", "3", "rue des Lilas"),
        "citizenship": "FR",
    },
    "vehicleProperties": {"licensePlate": "AB-123-CD", "licenseAbbreviation": "F"},
    "returnPointProperties": {
        **_PERMIT,
        "receiverAddress": _YARD,
        "receiverContact": _PHONE,
        "receiverAuditorAddress": _AUDITOR,
        "receiverAuditorContact": _PHONE,
    },
    "dismantlerProperties": {
        **_PERMIT,
        "dismantlerAddress": _YARD,
        "dismantlerContact": _PHONE,
        "dismantlerAuditorAddress": _AUDITOR,
        "dismantlerAuditorContact": _PHONE,
        "receiverAuditorAddress": _AUDITOR,
        "governmentAddress": _AUTHORITY,
    },
}
_MANDATORY_DISMANTLING: Mapping[str, Any] = {
    "bpnOEM": "BPNL000000000DEM",
    "derivate": _DEMO,
    "substanceOfConcern": [],
    "digitallyCodedComponent": {
        **_DETAIL,
        "functionalityDescription": _DEMO,
        "manufacturerContact": _DEMO,
    },
    "depollutionRequirement": {
        "fluid": {
            "fuel": {"itemType": _DEMO},
            **{name: {"isPresent": True} for name in _OILS},
            "airConditioningFluid": {"itemType": _DEMO},
            "otherFluid": {"itemType": _DEMO},
        },
        "component": {name: {"isPresent": name in _USUAL, "itemDetail": _ITEM} for name in _ITEMS},
    },
    "mandatoryRemoval": {
        "electricVehicleBattery": {
            "isPresent": False,
            "partDetail": _DETAIL,
            "batteryDetail": {
                "batteryType": _DEMO,
                "dischargeInstruction": _DEMO,
                "requiredTool": _DEMO,
                "weight": _MASS,
            },
        },
        **{name: {"isPresent": True, "partDetail": _DETAIL} for name in _REMOVED},
    },
}


def mandatory_dismantling(taken: Iterable[str]) -> Mapping[str, Any]:
    """taken: what else the terminal knows to have been taken off, by the aspect's names."""
    removal = {
        **_MANDATORY_DISMANTLING["mandatoryRemoval"],
        **{name: {"partDetail": _DETAIL} for name in taken},
    }
    return {**_MANDATORY_DISMANTLING, "mandatoryRemoval": removal}


def reuse_certificate(part: str) -> Mapping[str, Any]:
    """Every part has an identity of its own in the data space."""
    return {
        "certificate": {
            "supplier": "BPNL000000000DEM",
            "catenaXId": str(uuid.uuid5(_DATA_SPACE, part)),
            "revocationDate": "2031-01-04",
        },
        "partInstanceId": [],
    }
