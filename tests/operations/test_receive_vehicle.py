"""Taking a vehicle in, or turning it away."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from app.domain.errors import InvalidIdentifier, NotFound, Refused
from app.domain.events import SiteEstablished
from app.domain.identifiers import is_own_vehicle_number
from app.operations.approve_procedure import run_as_demo
from app.operations.receive_vehicle import Reception, receive_vehicle, refuse_vehicle
from app.operations.record_vin import record_vin
from app.operations.register_procedure import register_procedure
from tests.shop import SMALL, VIN, Shop, small_procedure


def test_a_received_vehicle_has_a_register_number_and_a_run(shop: Shop) -> None:
    received = shop.take_in()
    vehicle = shop.do(lambda uow: uow.vehicle(received.vehicle_id))
    assert (vehicle.status, vehicle.vin, vehicle.run_id) == ("received", VIN, received.run_id)
    assert vehicle.register_no == received.register_no


def test_register_numbers_have_no_gaps_even_after_a_refused_reception(shop: Shop) -> None:
    first = shop.take_in()
    with pytest.raises(Refused):
        shop.take_in()
    second = shop.take_in(vin="VF1LB240530987654")
    assert int(second.register_no[-5:]) == int(first.register_no[-5:]) + 1


def test_a_vehicle_that_is_here_already_is_not_taken_in_twice(shop: Shop) -> None:
    shop.take_in()
    with pytest.raises(Refused) as caught:
        shop.take_in()
    assert caught.value.code == "vehicle-already-here"


def test_a_vehicle_without_a_plate_gets_our_own_number_until_its_vin_is_found(shop: Shop) -> None:
    received = shop.take_in(vin=None)
    assert is_own_vehicle_number(received.known_as)
    boss = shop.people["0900"]
    shop.do(lambda uow: record_vin(uow, received.vehicle_id, VIN, "floor", boss))
    assert shop.do(lambda uow: uow.vehicle(received.vehicle_id)).known_as == VIN
    with pytest.raises(Refused) as caught:
        shop.do(lambda uow: record_vin(uow, received.vehicle_id, VIN, "floor", boss))
    assert caught.value.code == "vin-known"


def test_a_wrong_vin_or_drive_changes_nothing(shop: Shop) -> None:
    by = shop.people["0417"]
    with pytest.raises(InvalidIdentifier):
        shop.do(lambda uow: receive_vehicle(uow, Reception("VF1", "petrol", "whole", 1), by))
    with pytest.raises(Refused):
        shop.do(lambda uow: receive_vehicle(uow, Reception(VIN, "steam", "whole", 1), by))
    assert shop.do(lambda uow: uow.vehicle_by_vin(VIN)) is None


def test_a_refusal_at_the_gate_needs_and_keeps_its_reason(shop: Shop) -> None:
    by = shop.people["0417"]
    with pytest.raises(Refused):
        shop.do(lambda uow: refuse_vehicle(uow, VIN, " ", by))
    vehicle_id = shop.do(lambda uow: refuse_vehicle(uow, VIN, "leaking tank", by))
    vehicle = shop.do(lambda uow: uow.vehicle(vehicle_id))
    assert (vehicle.status, vehicle.reason) == ("refused", "leaking tank")


def test_a_site_setting_reaches_the_procedure(shop: Shop, tmp_path: Path) -> None:
    """Makers differ on order; the site decides, and the run keeps what was decided."""
    text = SMALL.replace("version: 1.0.0", "version: 1.1.0").replace(
        "context: {", "context: {pyro_first: {type: bool, value: false, source: site}, "
    )
    procedure = small_procedure(tmp_path, text)
    boss = shop.people["0900"]
    site = shop.do(lambda uow: uow.site())
    digest = shop.do(lambda uow: register_procedure(uow, procedure, boss))
    shop.do(lambda uow: run_as_demo(uow, digest, boss))
    settled = SiteEstablished(
        site.name,
        site.address,
        site.contact,
        site.permit,
        site.country,
        site.languages,
        settings={"pyro_first": True, "unknown_elsewhere": True},
    )
    shop.do(lambda uow: uow.record(settled, boss))
    run = shop.do(lambda uow: uow.run(shop.take_in().run_id))
    assert run.context["pyro_first"] is True
    assert "unknown_elsewhere" not in run.context


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"mass_kg": Decimal(-5)}, "mass-not-positive"),
        ({"mass_kg": Decimal(0)}, "mass-not-positive"),
        ({"mass_kg": Decimal("NaN")}, "mass-not-positive"),
        ({"mass_kg": Decimal("Infinity")}, "mass-not-positive"),
        ({"mass_kg": Decimal(100_000)}, "mass-too-great"),
        ({"keys": -1}, "keys-count"),
        ({"keys": 100}, "keys-count"),
        ({"make": "x" * 201}, "text-too-long"),
    ],
)
def test_what_cannot_be_is_refused_before_anything_is_recorded(
    shop: Shop, change: dict[str, object], code: str
) -> None:
    sheet = replace(Reception(VIN, "petrol", "whole", 1), **change)  # type: ignore[arg-type]
    with pytest.raises(Refused) as caught:
        shop.do(lambda uow: receive_vehicle(uow, sheet, shop.people["0417"]))
    assert caught.value.code == code
    assert shop.do(lambda uow: uow.vehicle_by_vin(VIN)) is None


def test_control_characters_do_not_reach_the_register(shop: Shop) -> None:
    sheet = Reception(VIN, "petrol", "whole", 1, make="\x00Re\x1b[31mnault \n", model="Zoé")
    received = shop.do(lambda uow: receive_vehicle(uow, sheet, shop.people["0417"]))
    vehicle = shop.do(lambda uow: uow.vehicle(received.vehicle_id))
    assert (vehicle.make, vehicle.model) == ("Re [31mnault", "Zoé")


@pytest.mark.parametrize("nobody", ["", "nobody"])
def test_only_somebody_enrolled_takes_in_or_turns_away(shop: Shop, nobody: str) -> None:
    sheet = Reception(VIN, "petrol", "whole", 1)
    with pytest.raises(NotFound):
        shop.do(lambda uow: receive_vehicle(uow, sheet, nobody))
    with pytest.raises(NotFound):
        shop.do(lambda uow: refuse_vehicle(uow, VIN, "leaking tank", nobody))
