"""A part from the bench to its bin."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from app.domain.errors import InvalidIdentifier, NotFound, Refused
from app.domain.identifiers import PartId
from app.operations.harvest_part import Harvest, harvest_part, note_absent_part
from app.operations.keep_photo import keep_photo
from app.operations.open_step import open_step
from app.operations.pause_run import pause_run
from app.operations.print_label import print_label
from app.operations.store_part import store_part
from tests.memory_store import MemoryStore
from tests.operations.test_run import confirm
from tests.shop import Shop


@pytest.fixture
def door(shop: Shop) -> Harvest:
    """A front door with a scratch."""
    return Harvest(shop.take_in().run_id, "A010", "DFL", damage="3S1", grade="A")


def take(shop: Shop, harvest: Harvest) -> str:
    return shop.do(lambda uow: harvest_part(uow, harvest, shop.people["0417"]))


def test_a_part_gets_its_identity_label_and_bin_in_that_order(shop: Shop, door: Harvest) -> None:
    by = shop.people["0417"]
    code = take(shop, door)
    assert PartId.parse(code).code == code
    with pytest.raises(Refused) as caught:
        shop.do(lambda uow: store_part(uow, code, "B-01", by))
    assert caught.value.code == "store-needs-label"
    label = shop.do(lambda uow: print_label(uow, code, "fr", "PDF", by))
    assert (label.part_name, label.copy_no, label.demo) == ("Porte avant gauche", 0, True)
    shop.do(lambda uow: store_part(uow, code, "B-01", by))
    part = shop.do(lambda uow: uow.part(code))
    assert (part.status, part.place) == ("stored", "B-01")


def test_every_part_gets_a_code_of_its_own(shop: Shop, door: Harvest) -> None:
    codes = [take(shop, door) for _ in range(80)]
    assert len(set(codes)) == 80


def test_a_second_label_needs_a_reason_and_says_so(shop: Shop, door: Harvest) -> None:
    by, code = shop.people["0417"], take(shop, door)
    shop.do(lambda uow: print_label(uow, code, "en", "PDF", by))
    with pytest.raises(Refused) as caught:
        shop.do(lambda uow: print_label(uow, code, "en", "PDF", by))
    assert caught.value.code == "reprint-needs-reason"
    assert shop.do(lambda uow: print_label(uow, code, "en", "PDF", by, "torn")).copy_no == 1


def test_a_part_for_material_gets_no_label(shop: Shop, door: Harvest) -> None:
    code = take(shop, replace(door, route="material"))
    with pytest.raises(Refused) as caught:
        shop.do(lambda uow: print_label(uow, code, "en", "PDF", shop.people["0417"]))
    assert caught.value.code == "material-gets-no-label"


def test_a_remark_against_the_code_asks_which_is_right(shop: Shop, door: Harvest) -> None:
    order = replace(door, damage="000", remark="deep scratch")
    with pytest.raises(Refused) as caught:
        take(shop, order)
    assert caught.value.code == "remark-contradicts"
    kept = take(shop, replace(order, remark_reason="on another part of the set"))
    assert shop.do(lambda uow: uow.part(kept)).remark == "deep scratch"


def test_a_grade_by_damage_needs_somebody_who_looked(shop: Shop, door: Harvest) -> None:
    unseen = replace(door, damage="", grade_rule="damage_units")
    with pytest.raises(Refused) as caught:
        take(shop, unseen)
    assert caught.value.code == "part-not-looked-at"
    assert take(shop, replace(unseen, damage="000"))


def test_a_grade_by_eye_says_why(shop: Shop, door: Harvest) -> None:
    with pytest.raises(Refused) as caught:
        take(shop, replace(door, grade="C", grade_rule="by_eye"))
    assert caught.value.code == "grade-needs-reason"
    code = take(shop, replace(door, grade="C", grade_rule="by_eye", grade_reason="worn"))
    assert shop.do(lambda uow: uow.part(code)).grade_reason == "worn"


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"part_type": "NOPE"}, "part-type-unknown"),
        ({"grade": "Z"}, "part-incomplete"),
        ({"route": "moon"}, "part-incomplete"),
        ({"grade_rule": "a feeling"}, "part-incomplete"),
    ],
)
def test_what_is_not_known_is_refused(
    shop: Shop, door: Harvest, change: dict[str, str], code: str
) -> None:
    with pytest.raises(Refused) as caught:
        take(shop, replace(door, **change))  # type: ignore[arg-type]
    assert caught.value.code == code


@pytest.mark.parametrize("kind", ["HVB", "B48", "BAT"])
def test_a_battery_is_kept_only_with_its_mass(shop: Shop, door: Harvest, kind: str) -> None:
    unweighed = replace(door, part_type=kind)
    with pytest.raises(Refused) as caught:
        take(shop, unweighed)
    assert caught.value.code == "battery-needs-mass"
    code = take(shop, replace(unweighed, kg=Decimal("12.5")))
    assert shop.do(lambda uow: uow.part(code)).kg == Decimal("12.5")
    assert take(shop, replace(unweighed, route="material")), "its fraction is weighed"


def test_a_broken_damage_code_is_refused(shop: Shop, door: Harvest) -> None:
    with pytest.raises(InvalidIdentifier):
        take(shop, replace(door, damage="dent"))


def test_only_a_known_bin_takes_a_part(shop: Shop, door: Harvest) -> None:
    by, code = shop.people["0417"], take(shop, door)
    shop.do(lambda uow: print_label(uow, code, "en", "PDF", by))
    with pytest.raises(NotFound):
        shop.do(lambda uow: store_part(uow, code, "NOWHERE", by))
    with pytest.raises(Refused) as caught:
        shop.do(lambda uow: store_part(uow, code, "S10", by))
    assert caught.value.code == "place-is-no-bin"


def test_a_missing_part_and_a_picture_are_facts_too(shop: Shop, door: Harvest) -> None:
    by, code = shop.people["0417"], take(shop, door)
    shop.do(lambda uow: note_absent_part(uow, door.run_id, "A040", "DFR", "missing", by))
    shop.do(lambda uow: keep_photo(uow, f"part:{code}", "ab" * 32, "condition", by))
    assert shop.do(lambda uow: uow.part(code)).photos == ("ab" * 32,)


@pytest.mark.parametrize("rule", ["", "damage_units", "mileage", "by_eye"])
def test_a_label_tells_the_rule_and_the_warnings_of_its_part(
    shop: Shop, door: Harvest, rule: str
) -> None:
    code = take(shop, replace(door, grade_rule=rule, grade_reason="worn"))
    assert shop.do(lambda uow: uow.part(code)).grade_rule == rule
    label = shop.do(lambda uow: print_label(uow, code, "en", "PDF", shop.people["0417"]))
    assert (label.grade_rule, label.warnings) == (rule, ("heavy",))


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"kg": Decimal("NaN")}, "mass-not-positive"),
        ({"kg": Decimal(0)}, "mass-not-positive"),
        ({"kg": Decimal("1e30")}, "mass-too-great"),
        ({"oe_number": "x" * 201}, "text-too-long"),
        ({"remark": "y" * 20_000}, "text-too-long"),
    ],
)
def test_what_no_part_has_is_refused(
    shop: Shop, door: Harvest, change: dict[str, object], code: str
) -> None:
    with pytest.raises(Refused) as caught:
        take(shop, replace(door, **change))  # type: ignore[arg-type]
    assert caught.value.code == code


def test_a_serial_is_kept_without_what_a_scanner_adds(shop: Shop, door: Harvest) -> None:
    code = take(shop, replace(door, serial="\x1dSN 1\r\n"))
    assert shop.do(lambda uow: uow.part(code)).serial == "SN 1"


def test_a_part_comes_off_in_a_step_of_its_procedure(shop: Shop, door: Harvest) -> None:
    with pytest.raises(NotFound):
        take(shop, replace(door, step="NOPE"))
    with pytest.raises(NotFound):
        shop.do(lambda uow: harvest_part(uow, door, "nobody"))


def test_only_who_may_do_the_step_today_takes_a_part_off(shop: Shop, door: Harvest) -> None:
    with pytest.raises(Refused) as caught:
        shop.do(lambda uow: harvest_part(uow, door, shop.people["0633"]))
    assert [one.code for one in caught.value.reasons] == ["qualification-missing"]
    shop.clock.advance(400 * 86_400)
    with pytest.raises(Refused) as caught:
        take(shop, door)
    assert [one.code for one in caught.value.reasons] == ["qualification-expired"]


def test_no_part_comes_off_while_the_work_stands_still(shop: Shop, door: Harvest) -> None:
    by = shop.people["0417"]
    shop.do(lambda uow: pause_run(uow, door.run_id, "waiting", by))
    with pytest.raises(Refused) as caught:
        take(shop, door)
    assert caught.value.code == "run-not-running"
    with pytest.raises(Refused):
        shop.do(lambda uow: note_absent_part(uow, door.run_id, "A040", "DFR", "missing", by))


def blocked(shop: Shop, harvest: Harvest) -> list[str]:
    with pytest.raises(Refused) as caught:
        take(shop, harvest)
    return [one.code for one in caught.value.reasons]


def test_no_battery_comes_off_before_the_step_is_unlocked(shop: Shop) -> None:
    run_id = shop.take_in("bev").run_id
    by = shop.people["0417"]
    battery = Harvest(run_id, "A030", "HVB", grade="A", kg=Decimal(305))
    assert blocked(shop, battery) == ["step-requires"]
    shop.do(lambda uow: note_absent_part(uow, run_id, "A030", "HVB", "missing", by))
    confirm(shop, run_id, "A010", mass="1502", holder="Somebody")
    confirm(shop, run_id, "A020", out=True)
    assert take(shop, battery)


def test_no_part_comes_off_while_somebody_has_the_step_in_hand_elsewhere(
    shop: Shop, door: Harvest
) -> None:
    assert isinstance(shop.store, MemoryStore)
    shop.store.terminal = "ELSE"
    shop.do(lambda uow: open_step(uow, door.run_id, "A010", shop.people["0512"]))
    shop.store.terminal = "T3ST"
    assert blocked(shop, door) == ["step-held"]


def test_a_part_still_comes_off_after_its_step_was_done(shop: Shop, door: Harvest) -> None:
    confirm(shop, door.run_id, "A010", mass="1000", holder="Somebody")
    assert take(shop, door)
