"""A hulk's movement slip as Trackdéchets takes it (GraphQL type BsvhuInput).

Source: MTES-MCT/trackdechets, bsvhu.inputs.graphql and bsvhu.enums.graphql; UNITE needs a type
of number and LOT has none since 17 December 2024. Not sent from here: the file waits in the
outbox for whoever may sign.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from app.domain.register_lines import HulkLine
from app.domain.site import Site

_DESTINATIONS = {"shredder": "BROYEUR", "dismantler": "DEMOLISSEUR"}
_OPERATIONS = {"r4": "R 4", "r12": "R 12"}
_ORDER_NUMBER = "NUMERO_ORDRE_REGISTRE_POLICE"
_NAMES = {
    "mass_kg": "weight",
    "destination": "destination.type",
    "receiver": "destination.company.name",
    "receiver_no": "destination.company.siret",
    "receiver_permit": "destination.agrementNumber",
    "operation": "destination.plannedOperationCode",
    "carrier": "transporter.company.name",
    "carrier_no": "transporter.company.siret",
    "plates": "transporter.transport.plates",
    "receipt": "destination.reception.weight",
}


def slip(line: HulkLine, site: Site) -> dict[str, Any]:
    """The input object; what is unknown is left out. `open` names what nobody recorded,
    `kept_apart` what is recorded and is personal.

    Mass in tonnes. `reception` is what the receiver's receipt said.
    """
    lot = bool(line.lot)
    given: dict[str, Any] = {
        "customId": line.slip,
        "wasteCode": line.waste_code,
        "packaging": "LOT" if lot else "UNITE",
        "identification": {
            "numbers": [line.lot or line.register_no],
            "type": None if lot else _ORDER_NUMBER,
        },
        "quantity": 1,
        "weight": {"value": _tonnes(line.mass_kg), "isEstimate": False} if line.mass_kg else None,
        "containsElectricOrHybridVehicles": line.electric_or_hybrid,
        "emitter": {
            "agrementNumber": site.permit,
            "company": {
                "name": site.name,
                _number_kind(site.company_number): site.company_number,
                "address": site.address,
            },
        },
        "destination": _destination(line),
        "transporter": _transporter(line),
    }
    apart = [_NAMES[one] for one in line.apart]
    return {"bsvhu": _told(given), "open": open_in(line, site), "kept_apart": apart}


def _destination(line: HulkLine) -> dict[str, Any]:
    return {
        "type": _DESTINATIONS.get(line.destination),
        "agrementNumber": line.receiver_permit,
        "plannedOperationCode": _OPERATIONS.get(line.operation),
        "company": {"name": line.receiver, _number_kind(line.receiver_no): line.receiver_no},
        "reception": {"weight": _tonnes(line.received_kg) if line.received_kg else None},
    }


def _transporter(line: HulkLine) -> dict[str, Any]:
    return {
        "company": {"name": line.carrier, _number_kind(line.carrier_no): line.carrier_no},
        "transport": {
            "mode": "ROAD",
            "plates": line.plates.split()[:2],
            "takenOverAt": line.at.isoformat(timespec="seconds"),
        },
    }


def _number_kind(number: str) -> str:
    """A SIRET has 14 digits; a foreign company is named by its VAT number."""
    return "siret" if number.isdecimal() else "vatNumber"


def _tonnes(kg: Decimal) -> float:
    """GraphQL knows no decimals: three places of a tonne are exact enough to be read back."""
    return float((kg / 1000).quantize(Decimal("0.001")))


def _told(value: dict[str, Any]) -> dict[str, Any]:
    """Without what is empty, however deep; the identification's null is a rule, not a gap."""
    kept: dict[str, Any] = {}
    for name, one in value.items():
        if isinstance(one, dict):
            inner = dict(one) if name == "identification" else _told(one)
            if inner:
                kept[name] = inner
        elif one not in (None, "", []):
            kept[name] = one
    return kept


def open_in(line: HulkLine, site: Site) -> list[str]:
    """By the names of Trackdéchets: what the register says is open, and what no step asks for."""
    sender = [] if site.company_number else ["emitter.company.siret"]
    named = (_NAMES.get(one, one) for one in line.open)
    return [*sender, "destination.reception.date", *named]
