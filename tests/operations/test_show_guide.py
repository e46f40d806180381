"""Whoever comes for the first time is shown how work goes, and nobody twice."""

from __future__ import annotations

from app.domain.events import GuideShown
from app.operations.change_person import PersonChange, change_person
from app.operations.show_guide import show_guide
from tests.shop import Shop


def guided(shop: Shop, number: str) -> bool:
    return shop.do(lambda uow: uow.person(shop.people[number])).guided


def test_it_is_kept_for_one_person_alone(shop: Shop) -> None:
    assert not guided(shop, "0417")
    shop.do(lambda uow: show_guide(uow, shop.people["0417"]))

    assert guided(shop, "0417")
    assert not guided(shop, "0512")


def test_it_outlasts_what_a_supervisor_changes_about_the_person(shop: Shop) -> None:
    shop.do(lambda uow: show_guide(uow, shop.people["0417"]))
    order = PersonChange(shop.people["0417"], "0417", ("operator",), "nl")
    shop.do(lambda uow: change_person(uow, order, shop.people["0900"]))

    assert guided(shop, "0417")


def test_a_second_time_records_nothing(shop: Shop) -> None:
    for _ in range(2):
        shop.do(lambda uow: show_guide(uow, shop.people["0417"]))

    subject = f"person:{shop.people['0417']}"
    facts = shop.do(lambda uow: [one.event for one in uow.history(subject)])
    assert sum(isinstance(one, GuideShown) for one in facts) == 1
