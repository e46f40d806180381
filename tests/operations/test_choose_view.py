"""How much of a step one reads is one's own choice, and it stays with the person."""

from __future__ import annotations

import pytest

from app.domain.errors import Refused
from app.domain.events import ViewChosen
from app.domain.instruction_view import EXPERT, NOVICE
from app.operations.change_person import PersonChange, change_person
from app.operations.choose_view import choose_view
from tests.shop import Shop


def view_of(shop: Shop, number: str) -> str:
    return shop.do(lambda uow: uow.person(shop.people[number])).view


def choose(shop: Shop, number: str, view: str) -> None:
    shop.do(lambda uow: choose_view(uow, view, shop.people[number]))


def test_whoever_is_new_reads_everything(shop: Shop) -> None:
    assert view_of(shop, "0417") == NOVICE


def test_the_choice_is_kept_for_one_person_alone(shop: Shop) -> None:
    choose(shop, "0417", EXPERT)

    assert view_of(shop, "0417") == EXPERT
    assert view_of(shop, "0512") == NOVICE


def test_it_outlasts_what_a_supervisor_changes_about_the_person(shop: Shop) -> None:
    choose(shop, "0417", EXPERT)
    order = PersonChange(shop.people["0417"], "0417", ("operator",), "nl")
    shop.do(lambda uow: change_person(uow, order, shop.people["0900"]))

    assert view_of(shop, "0417") == EXPERT


def test_choosing_what_one_has_records_nothing(shop: Shop) -> None:
    for view in (EXPERT, EXPERT, NOVICE):
        choose(shop, "0417", view)

    subject = f"person:{shop.people['0417']}"
    facts = shop.do(lambda uow: [one.event for one in uow.history(subject)])
    chosen = [one.view for one in facts if isinstance(one, ViewChosen)]
    assert chosen == [EXPERT, NOVICE]


def test_a_view_that_does_not_exist_is_refused(shop: Shop) -> None:
    with pytest.raises(Refused, match="view-unknown"):
        choose(shop, "0417", "blind")
