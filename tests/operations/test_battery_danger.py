"""Whoever sees a hot battery stops the vehicle; nobody works on it until a supervisor ends it."""

from __future__ import annotations

import ast
from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from app import paths
from app.domain.battery_danger import BatteryDanger
from app.domain.errors import NotAllowed, NotFound, Refused
from app.operations.confirm_step import Confirmation, confirm_step
from app.operations.decide import close_nonconformity, release_run
from app.operations.end_battery_danger import end_battery_danger
from app.operations.go_back import go_back
from app.operations.hand_over_run import hand_over_run, take_back_run
from app.operations.harvest_part import Harvest, harvest_part, note_absent_part
from app.operations.open_step import open_step, release_step
from app.operations.pause_run import pause_run, resume_run
from app.operations.ports.unit_of_work import UnitOfWork
from app.operations.print_label import print_label
from app.operations.raise_battery_danger import name_battery_vehicle, raise_battery_danger
from app.operations.report_problem import report_problem
from app.operations.shorten_wait import shorten_wait
from app.operations.skip_step import skip_step
from app.operations.store_part import store_part
from app.operations.take_way_out import take_way_out
from app.operations.watch_battery import (
    quarantine_battery,
    read_battery_temperature,
    watch_battery,
)
from app.stations.rescue_file import load_rescue
from tests.shop import Shop

RULES = load_rescue(paths.resources() / "rules" / "battery_danger.toml").rules
DAY = 24 * 3600
RunOperation = Callable[[UnitOfWork, str, str], object]
RUN_OPERATIONS: dict[str, RunOperation] = {
    "open_step": lambda uow, run, by: open_step(uow, run, "A010", by),
    "confirm_step": lambda uow, run, by: confirm_step(
        uow, Confirmation(run, "A010", {"mass": "900"}, {"holder": "x"}), by
    ),
    "skip_step": lambda uow, run, by: skip_step(uow, run, "A040", "dry", by),
    "go_back": lambda uow, run, by: go_back(uow, run, "A010", "again", by),
    "take_way_out": lambda uow, run, by: take_way_out(uow, run, "A010", "mass", "x", "", by, by),
    "shorten_wait": lambda uow, run, by: shorten_wait(uow, run, "A030", 400, "maker", by),
    "pause_run": lambda uow, run, by: pause_run(uow, run, "lunch", by),
    "resume_run": resume_run,
    "release_run": lambda uow, run, by: release_run(uow, run, "fine", by),
    "close_nonconformity": lambda uow, run, by: close_nonconformity(
        uow, run, "A010", "repeat", "x", by
    ),
    "hand_over_run": hand_over_run,
    "take_back_run": take_back_run,
    "harvest_part": lambda uow, run, by: harvest_part(
        uow, Harvest(run, "A010", "DFL", grade="A"), by
    ),
    "note_absent_part": lambda uow, run, by: note_absent_part(
        uow, run, "A010", "DFL", "missing", by
    ),
}


def hot(shop: Shop, vehicle_id: str = "", by: str = "") -> str:
    return shop.do(lambda uow: raise_battery_danger(uow, vehicle_id, "T3ST", by))


def measure(shop: Shop, danger_id: str, celsius: str) -> None:
    shop.do(lambda uow: read_battery_temperature(uow, danger_id, Decimal(celsius), "case", ""))


def end(shop: Shop, danger_id: str, by: str = "0900", why: str = "cold") -> None:
    shop.do(lambda uow: end_battery_danger(uow, danger_id, why, RULES, shop.people[by]))


def watched(shop: Shop, danger_id: str) -> None:
    """A day without heat, measured twice at its end."""
    shop.clock.advance(DAY)
    measure(shop, danger_id, "20.5")
    shop.clock.advance(900)
    measure(shop, danger_id, "20.6")


def danger(shop: Shop, danger_id: str) -> BatteryDanger:
    return shop.do(lambda uow: uow.danger(danger_id))


def test_nobody_needs_a_badge_to_turn_a_vehicle_red(shop: Shop) -> None:
    car = shop.take_in("bev")
    danger_id = hot(shop, car.vehicle_id)

    assert shop.do(lambda uow: uow.vehicle(car.vehicle_id)).red
    told = danger(shop, danger_id)
    assert (told.raised_by, told.raised_where, told.running) == ("", "T3ST", True)


def test_the_run_is_held_and_nothing_counts_as_proved(shop: Shop) -> None:
    car = shop.take_in("bev")
    hot(shop, car.vehicle_id)

    run = shop.do(lambda uow: uow.run(car.run_id))
    assert (run.status, run.proofs) == ("held", {})


@pytest.mark.parametrize("name", RUN_OPERATIONS)
def test_every_operation_on_the_run_of_a_red_vehicle_is_refused(shop: Shop, name: str) -> None:
    car = shop.take_in("bev")
    hot(shop, car.vehicle_id)

    with pytest.raises(Refused) as refused:
        shop.do(lambda uow: RUN_OPERATIONS[name](uow, car.run_id, shop.people["0900"]))
    assert refused.value.code == "vehicle-red"


@pytest.mark.parametrize("name", RUN_OPERATIONS)
def test_the_same_operations_on_another_vehicle_are_not_refused_for_it(
    shop: Shop, name: str
) -> None:
    hot(shop, shop.take_in("bev").vehicle_id)
    other = shop.take_in("bev", vin=None)

    try:
        shop.do(lambda uow: RUN_OPERATIONS[name](uow, other.run_id, shop.people["0900"]))
    except Refused as error:
        assert error.code != "vehicle-red"


def test_no_operation_on_a_run_was_forgotten() -> None:
    """Whatever reads a run to work on it does so by `workable_run`; the rest is named here."""
    may_read = {
        "workable_run",
        "raise_battery_danger",
        "report_problem",
        "release_step",
        "finish_if_done",
        "take_back_facts",
        "take_back_entries",
        "_earlier",
        "_known_run",
        "hand_over_run",
        "_check_time",
    }
    found = set()
    for file in (Path(__file__).parents[2] / "app" / "operations").glob("*.py"):
        for function in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(function, ast.FunctionDef) and "uow.run(" in ast.unparse(function):
                found.add(function.name)

    assert found - may_read == {"_run_of"}


def test_letting_go_and_reporting_more_stay_possible(shop: Shop) -> None:
    car = shop.take_in("petrol")
    by = shop.people["0417"]
    shop.do(lambda uow: open_step(uow, car.run_id, "A010", by))
    hot(shop, car.vehicle_id)

    shop.do(lambda uow: release_step(uow, car.run_id, "A010", by))
    shop.do(
        lambda uow: report_problem(uow, car.run_id, "A010", "help", "smoke", "", by, holds=False)
    )
    assert not shop.do(lambda uow: uow.run(car.run_id)).holders


def test_a_danger_of_nobody_knows_which_vehicle_turns_one_red_once_it_is_named(shop: Shop) -> None:
    car = shop.take_in("bev")
    danger_id = hot(shop)
    assert not shop.do(lambda uow: uow.vehicle(car.vehicle_id)).red

    shop.do(lambda uow: name_battery_vehicle(uow, danger_id, car.vehicle_id, ""))
    assert shop.do(lambda uow: uow.vehicle(car.vehicle_id)).red
    assert shop.do(lambda uow: uow.run(car.run_id)).status == "held"


def test_held_twice_it_is_one_danger(shop: Shop) -> None:
    car = shop.take_in("bev")

    assert hot(shop, car.vehicle_id) == hot(shop, car.vehicle_id)
    assert hot(shop) == hot(shop)
    assert len(shop.do(lambda uow: uow.dangers())) == 2


def test_readings_place_and_the_next_look_are_kept(shop: Shop) -> None:
    danger_id = hot(shop)
    measure(shop, danger_id, "63.5")
    shop.do(lambda uow: quarantine_battery(uow, danger_id, " Q-1 ", ""))
    who = shop.people["0512"]
    shop.do(lambda uow: watch_battery(uow, danger_id, timedelta(minutes=15), who, ""))

    told = danger(shop, danger_id)
    assert told.last_reading is not None
    assert (told.last_reading.celsius, told.place, told.who) == (Decimal("63.5"), "Q-1", who)
    assert told.next_look == shop.clock.now().wall + timedelta(minutes=15)


@pytest.mark.parametrize("celsius", ["-61", "1501"])
def test_a_temperature_that_cannot_be_is_refused(shop: Shop, celsius: str) -> None:
    danger_id = hot(shop)

    with pytest.raises(Refused, match="temperature-impossible"):
        measure(shop, danger_id, celsius)


@pytest.mark.parametrize("minutes", [0, -5, 48 * 60 + 1])
def test_the_next_look_lies_ahead_and_not_too_far(shop: Shop, minutes: int) -> None:
    danger_id = hot(shop)

    with pytest.raises(Refused, match="danger-look-time"):
        shop.do(lambda uow: watch_battery(uow, danger_id, timedelta(minutes=minutes), "", ""))


def test_only_a_supervisor_with_a_reason_ends_it(shop: Shop) -> None:
    danger_id = hot(shop, shop.take_in("bev").vehicle_id)
    watched(shop, danger_id)

    for by in ("", shop.people["0417"]):
        with pytest.raises(NotAllowed):
            shop.do(lambda uow, by=by: end_battery_danger(uow, danger_id, "x", RULES, by))  # type: ignore[misc]
    with pytest.raises(Refused, match="reason-missing"):
        end(shop, danger_id, why=" ")


def test_it_does_not_end_before_it_was_watched_and_measured(shop: Shop) -> None:
    danger_id = hot(shop, shop.take_in("bev").vehicle_id)

    with pytest.raises(Refused) as refused:
        end(shop, danger_id)
    codes = [one.code for one in refused.value.reasons]
    assert codes == ["danger-watch-running", "danger-reading-old"]


def test_after_the_end_the_run_still_waits_for_its_release(shop: Shop) -> None:
    car = shop.take_in("petrol")
    danger_id = hot(shop, car.vehicle_id)
    watched(shop, danger_id)
    end(shop, danger_id)

    assert not shop.do(lambda uow: uow.vehicle(car.vehicle_id)).red
    assert shop.do(lambda uow: uow.run(car.run_id)).status == "held"
    shop.do(lambda uow: release_run(uow, car.run_id, "inspected", shop.people["0900"]))
    shop.do(lambda uow: open_step(uow, car.run_id, "A010", shop.people["0417"]))


def test_what_is_over_is_over_until_it_is_hot_again(shop: Shop) -> None:
    car = shop.take_in("bev")
    danger_id = hot(shop, car.vehicle_id)
    watched(shop, danger_id)
    end(shop, danger_id)

    with pytest.raises(Refused, match="danger-over"):
        measure(shop, danger_id, "20")
    assert hot(shop, car.vehicle_id) != danger_id
    assert shop.do(lambda uow: uow.vehicle(car.vehicle_id)).red


def test_an_unknown_danger_is_not_found(shop: Shop) -> None:
    with pytest.raises(NotFound, match="danger-unknown"):
        measure(shop, "nowhere", "20")


def test_the_battery_of_a_red_vehicle_gets_no_label_and_no_bin_while_other_parts_do(
    shop: Shop,
) -> None:
    car = shop.take_in("bev")
    by = shop.people["0417"]
    battery, lamp = (
        shop.do(
            lambda uow, kind=kind: harvest_part(  # type: ignore[misc]
                uow, Harvest(car.run_id, "A010", kind, grade="A", kg=Decimal(30)), by
            )
        )
        for kind in ("HVB", "DFL")
    )
    hot(shop, car.vehicle_id)

    with pytest.raises(Refused, match="battery-in-quarantine"):
        shop.do(lambda uow: print_label(uow, battery, "en", "p", by))
    shop.do(lambda uow: print_label(uow, lamp, "en", "p", by))
    shop.do(lambda uow: store_part(uow, lamp, "B-01", by))
    with pytest.raises(Refused, match="battery-in-quarantine"):
        shop.do(lambda uow: store_part(uow, battery, "B-01", by))
