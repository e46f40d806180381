"""What is proposed for a vehicle, and that a decision holds until somebody new waits."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from app.domain.harvest_plan import Demand, demand_of, harvest_plan
from app.domain.part import Catalogue, PartType
from app.domain.past_demand import Likeness
from app.domain.want import fold_wants
from tests.domain.test_want import MEGANE, MORNING, told, wanted

KINDS = {
    code: PartType(code, {"en": code}, "any", None, "body", core=False, warnings=warnings)
    for code, warnings in (("HLL", ()), ("HLR", ()), ("AIR", ("not_reusable",)))
}
CATALOGUE = Catalogue(KINDS, {})


def choices(**more: object) -> dict[str, str]:
    wants = more.pop("wants", {})
    demand = more.pop("demand", {})
    vehicle = replace(MEGANE, **more)  # type: ignore[arg-type]
    lines = harvest_plan(
        CATALOGUE,
        ("AIR", "HLL", "HLR", "GONE"),
        vehicle,
        wants.values(),  # type: ignore[attr-defined]
        demand,  # type: ignore[arg-type]
    )
    return {one.part_type: one.choice for one in lines}


def test_without_wants_and_figures_the_catalogue_proposes() -> None:
    assert choices() == {"HLL": "if_good", "HLR": "if_good", "AIR": "leave"}


def test_a_kind_that_somebody_waits_for_comes_first() -> None:
    wants = fold_wants(told(replace(wanted(), part_type="HLR")))
    assert next(iter(choices(wants=wants).items())) == ("HLR", "wanted")


def test_a_kind_asked_for_often_and_out_of_stock_is_proposed() -> None:
    assert choices(demand={"HLL": Demand(9, 0, 2, 2)})["HLL"] == "wanted"
    assert choices(demand={"HLL": Demand(9, 1, 2, 2)})["HLL"] == "if_good"


def test_a_decision_holds_against_the_want_it_knew_but_not_against_a_later_one() -> None:
    wants = fold_wants(told(wanted()))
    before, after = MORNING, MORNING + timedelta(hours=1)
    assert choices(wants=wants, plan={"HLL": "leave"}, planned_at=after)["HLL"] == "leave"
    assert choices(wants=wants, plan={"HLL": "leave"}, planned_at=before)["HLL"] == "wanted"


def test_figures_count_what_was_asked_for_and_what_went_to_who_asked() -> None:
    wants = fold_wants(told(wanted("a", quantity=2), wanted("b")))
    demand = demand_of(wants.values(), {"HLL": (4, 1), "HLR": (1, 0)})
    assert demand["HLL"] == Demand(4, 1, 3, 0)
    assert demand["HLR"].known
    assert not Demand().known


def test_what_sells_off_the_same_model_is_proposed_although_nobody_asked() -> None:
    sold = Likeness("model", 2, 0)
    assert choices(demand={"HLL": Demand(like=sold)})["HLL"] == "wanted"
    assert choices(demand={"HLL": Demand(like=replace(sold, gone=1))})["HLL"] == "if_good"
    assert choices(demand={"HLL": Demand(like=replace(sold, stored=1))})["HLL"] == "if_good"


def test_a_part_of_another_model_in_stock_does_not_stand_against_it() -> None:
    sold = Demand(harvested=9, in_stock=4, like=Likeness("year", 2, 0))
    assert choices(demand={"HLL": sold})["HLL"] == "wanted"


def test_what_sells_off_the_make_alone_is_told_and_not_proposed() -> None:
    assert choices(demand={"HLL": Demand(like=Likeness("make", 9, 0))})["HLL"] == "if_good"


def test_a_kind_that_sells_stands_in_the_plan_although_no_step_lists_it() -> None:
    lines = harvest_plan(CATALOGUE, (), MEGANE, (), {"HLR": Demand(like=Likeness("year", 2, 0))})
    assert [(one.part_type, one.choice) for one in lines] == [("HLR", "wanted")]
