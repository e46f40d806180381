"""A hulk's slip in the words of Trackdéchets: what is known, and by name what is not."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from app.domain.register_lines import HulkLine
from app.domain.site import Site
from app.exchange.bsvhu import slip

SITE = Site("Atelier", "1 rue des Champs", "tel", "PR 75 0001", "FR", ("fr",))
LINE = HulkLine(
    at=datetime(2026, 11, 22, 8, 30, tzinfo=UTC),
    register_no="2026-K7Q2-00007",
    vehicle="VF1BM0A0H33445566",
    slip="BSD-9",
    lot="",
    waste_code="16 01 06",
    electric_or_hybrid=True,
    mass_kg=Decimal(640),
    destination="shredder",
    receiver="Broyeur SA",
    receiver_permit="PR-77",
    operation="r4",
    carrier="Transports Noir",
    carrier_no="12345678901234",
    plates="AA-111-AA BB-222-BB CC-333-CC",
    receipt="",
    received_kg=None,
    received_at=None,
    by="0417",
    open=("receipt",),
)


def told(**changes: Any) -> dict[str, Any]:
    input_: dict[str, Any] = slip(replace(LINE, **changes), SITE)["bsvhu"]
    return input_


def test_the_input_is_what_the_state_asks_for() -> None:
    assert told() == {
        "customId": "BSD-9",
        "wasteCode": "16 01 06",
        "packaging": "UNITE",
        "identification": {
            "numbers": ["2026-K7Q2-00007"],
            "type": "NUMERO_ORDRE_REGISTRE_POLICE",
        },
        "quantity": 1,
        "weight": {"value": 0.64, "isEstimate": False},
        "containsElectricOrHybridVehicles": True,
        "emitter": {
            "agrementNumber": "PR 75 0001",
            "company": {"name": "Atelier", "address": "1 rue des Champs"},
        },
        "destination": {
            "type": "BROYEUR",
            "agrementNumber": "PR-77",
            "plannedOperationCode": "R 4",
            "company": {"name": "Broyeur SA"},
        },
        "transporter": {
            "company": {"name": "Transports Noir", "siret": "12345678901234"},
            "transport": {
                "mode": "ROAD",
                "plates": ["AA-111-AA", "BB-222-BB"],
                "takenOverAt": "2026-11-22T08:30:00+00:00",
            },
        },
    }


def test_both_companies_are_named_by_their_numbers() -> None:
    ours = replace(SITE, settings={"company_number": "123 456 789 00012"})
    line = replace(LINE, receiver_no="BE0123456789", open=())
    both = slip(line, ours)
    assert both["bsvhu"]["emitter"]["company"]["siret"] == "12345678900012"
    assert both["bsvhu"]["destination"]["company"]["vatNumber"] == "BE0123456789"
    assert both["open"] == ["destination.reception.date"]


def test_plates_that_are_kept_apart_are_said_to_be() -> None:
    both = slip(replace(LINE, plates="", apart=("plates",), open=()), SITE)
    assert "plates" not in both["bsvhu"]["transporter"]["transport"]
    assert both["kept_apart"] == ["transporter.transport.plates"]
    assert "transporter.transport.plates" not in both["open"]


def test_a_lot_is_named_by_its_number_and_has_no_type() -> None:
    lot = told(lot="L-3")
    assert (lot["packaging"], lot["identification"]) == ("LOT", {"numbers": ["L-3"], "type": None})


def test_a_foreign_carrier_is_named_by_its_vat_number() -> None:
    assert told(carrier_no="BE0123456789")["transporter"]["company"]["vatNumber"] == "BE0123456789"


def test_what_is_not_known_is_left_out_and_named() -> None:
    bare = replace(
        LINE, mass_kg=None, destination="", carrier="", plates="",
        open=("mass_kg", "destination", "carrier", "plates"),
    )  # fmt: skip
    both = slip(bare, SITE)
    assert "weight" not in both["bsvhu"]
    assert "type" not in both["bsvhu"]["destination"]
    assert both["open"][-4:] == [
        "weight",
        "destination.type",
        "transporter.company.name",
        "transporter.transport.plates",
    ]
    assert "emitter.company.siret" in both["open"]
