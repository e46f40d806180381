"""A part that broke while it was taken off: told, photographed, and material from then on."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from app.domain.errors import NotFound, Refused
from app.domain.events import VehicleDescribed
from app.domain.want import Want
from app.operations.close_vehicle import close_vehicle
from app.operations.go_back import go_back
from app.operations.note_broken_part import BREAK_CAUSES, BREAK_THENS, Breakage, note_broken_part
from app.operations.want_part import Order, want_part
from tests.operations.test_run import confirm
from tests.shop import Shop


@pytest.fixture
def lamp(shop: Shop) -> Breakage:
    """A headlamp whose holder broke, weighed in pieces."""
    run_id = shop.take_in().run_id
    return Breakage(run_id, "A010", "HLL", "clip", "material", Decimal("3.4"), "F-ABS")


def note(shop: Shop, order: Breakage) -> None:
    shop.do(lambda uow: note_broken_part(uow, order, shop.people["0417"]))


def vehicle_id(shop: Shop, order: Breakage) -> str:
    return shop.do(lambda uow: uow.run(order.run_id)).vehicle_id


def test_its_mass_is_material_and_never_reuse(shop: Shop, lamp: Breakage) -> None:
    confirm(shop, lamp.run_id, "A010", mass="1000", holder="Somebody")
    note(shop, lamp)
    confirm(shop, lamp.run_id, "A040", oil="1")
    confirm(shop, lamp.run_id, "A050", hulk="700")
    known = vehicle_id(shop, lamp)
    shop.do(lambda uow: close_vehicle(uow, known, shop.people["0900"]))

    vehicle = shop.do(lambda uow: uow.vehicle(known))
    assert vehicle.fractions["F-ABS"] == Decimal("3.4")
    assert vehicle.reuse_kg == 1000 - 700 - Decimal("3.4") - vehicle.fractions["F-OIL"]
    assert vehicle.parts == ()


def test_two_of_a_kind_both_count_and_a_step_done_again_takes_none_back(
    shop: Shop, lamp: Breakage
) -> None:
    confirm(shop, lamp.run_id, "A010", mass="1000", holder="Somebody")
    note(shop, lamp)
    note(shop, replace(lamp, kg=Decimal("2")))
    by = shop.people["0417"]
    shop.do(lambda uow: go_back(uow, lamp.run_id, "A010", "read again", by))

    known = vehicle_id(shop, lamp)
    assert shop.do(lambda uow: uow.vehicle(known)).fractions == {"F-ABS": Decimal("5.4")}


def test_unweighed_pieces_wait_for_the_scale_of_their_fraction(shop: Shop, lamp: Breakage) -> None:
    note(shop, replace(lamp, kg=None))

    known = vehicle_id(shop, lamp)
    assert shop.do(lambda uow: uow.vehicle(known)).fractions == {}


def test_its_pictures_stay_with_the_vehicle(shop: Shop, lamp: Breakage) -> None:
    note(shop, replace(lamp, photos=("ab" * 32, "cd" * 32)))

    known = vehicle_id(shop, lamp)
    assert shop.do(lambda uow: uow.vehicle(known)).photos == ("ab" * 32, "cd" * 32)


@pytest.mark.parametrize("cause", BREAK_CAUSES)
@pytest.mark.parametrize("then", BREAK_THENS)
def test_every_cause_goes_with_every_way_on(
    shop: Shop, lamp: Breakage, cause: str, then: str
) -> None:
    note(shop, replace(lamp, cause=cause, then=then))


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"part_type": "NOPE"}, "part-type-unknown"),
        ({"cause": "magic"}, "broken-unknown"),
        ({"then": "sell"}, "broken-unknown"),
        ({"fraction": "F-NOWHERE"}, "broken-unknown"),
        ({"fraction": ""}, "broken-unknown"),
        ({"kg": Decimal(0)}, "mass-not-positive"),
        ({"words": "x" * 201}, "text-too-long"),
    ],
)
def test_what_cannot_be_is_refused(
    shop: Shop, lamp: Breakage, change: dict[str, object], code: str
) -> None:
    with pytest.raises(Refused) as caught:
        note(shop, replace(lamp, **change))  # type: ignore[arg-type]
    assert caught.value.code == code
    known = vehicle_id(shop, lamp)
    assert shop.do(lambda uow: uow.vehicle(known)).fractions == {}


def test_it_breaks_in_a_step_of_the_procedure(shop: Shop, lamp: Breakage) -> None:
    with pytest.raises(NotFound):
        note(shop, replace(lamp, step="NOPE"))


def wishes(shop: Shop) -> list[Want]:
    return list(shop.do(lambda uow: uow.wants()).values())


def describe(shop: Shop, order: Breakage, model: str) -> None:
    """Somebody read the model of the vehicle."""
    known = vehicle_id(shop, order)
    shop.do(lambda uow: uow.record(VehicleDescribed(known, "Renault", model), "").event)


def test_one_wanted_elsewhere_is_looked_for_on_every_vehicle_of_the_model(
    shop: Shop, lamp: Breakage
) -> None:
    describe(shop, lamp, "Mégane III")
    want_id = shop.do(
        lambda uow: note_broken_part(uow, replace(lamp, then="wanted"), shop.people["0417"])
    )

    (wish,) = wishes(shop)
    asked = wish.asked
    assert (wish.want_id, asked.part_type, asked.why) == (want_id, "HLL", "replacement")
    assert (asked.make, asked.model, wish.missing) == ("Renault", "Mégane III", 1)
    known = vehicle_id(shop, lamp)
    assert asked.reference == shop.do(lambda uow: uow.vehicle(known)).register_no
    note(shop, replace(lamp, then="wanted"))
    assert len(wishes(shop)) == 2, "two broke: two are needed"


def test_whoever_waits_already_is_not_put_on_the_list_twice(shop: Shop, lamp: Breakage) -> None:
    describe(shop, lamp, "Mégane III")
    boss = shop.people["0900"]
    first = shop.do(lambda uow: want_part(uow, Order("HLL", "reservation", make="Renault"), boss))
    found = shop.do(
        lambda uow: note_broken_part(uow, replace(lamp, then="wanted"), shop.people["0417"])
    )

    assert found == first
    assert [one.want_id for one in wishes(shop)] == [first]


@pytest.mark.parametrize(("then", "model"), [("material", "Mégane III"), ("wanted", "")])
def test_no_vehicle_is_marked_without_need_or_for_a_model_nobody_knows(
    shop: Shop, lamp: Breakage, then: str, model: str
) -> None:
    describe(shop, lamp, model)
    note(shop, replace(lamp, then=then))

    assert wishes(shop) == []
