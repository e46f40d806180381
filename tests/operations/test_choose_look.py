"""How a terminal looks is one's own choice, and it stays with the person."""

from __future__ import annotations

import pytest

from app.domain.errors import Refused
from app.domain.events import LookChosen
from app.domain.terminal_look import HANDS, THEMES, TerminalLook
from app.operations.change_person import PersonChange, change_person
from app.operations.choose_look import choose_look
from tests.shop import Shop


def look_of(shop: Shop, number: str) -> TerminalLook:
    return shop.do(lambda uow: uow.person(shop.people[number])).look


def choose(shop: Shop, number: str, look: TerminalLook) -> None:
    shop.do(lambda uow: choose_look(uow, look, shop.people[number]))


def test_whoever_is_new_sees_what_the_site_has(shop: Shop) -> None:
    assert look_of(shop, "0417") == TerminalLook("", "", "en")


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("hand", HANDS)
@pytest.mark.parametrize("language", ["en", "fr", "sv"])
def test_the_choice_is_kept_for_one_person_alone(
    shop: Shop, theme: str, hand: str, language: str
) -> None:
    chosen = TerminalLook(theme, hand, language)
    choose(shop, "0417", chosen)

    assert look_of(shop, "0417") == chosen
    assert look_of(shop, "0512") == TerminalLook("", "", "en")


def test_a_supervisor_who_changes_the_person_changes_the_language_alone(shop: Shop) -> None:
    choose(shop, "0417", TerminalLook("dark", "left", "fr"))
    order = PersonChange(shop.people["0417"], "0417", ("operator",), "nl")
    shop.do(lambda uow: change_person(uow, order, shop.people["0900"]))

    assert look_of(shop, "0417") == TerminalLook("dark", "left", "nl")


def test_choosing_what_one_has_records_nothing(shop: Shop) -> None:
    for theme in ("dark", "dark", "bright"):
        choose(shop, "0417", TerminalLook(theme, "", "en"))

    subject = f"person:{shop.people['0417']}"
    facts = shop.do(lambda uow: [one.event for one in uow.history(subject)])
    assert [one.theme for one in facts if isinstance(one, LookChosen)] == ["dark", "bright"]


@pytest.mark.parametrize(
    "look",
    [
        TerminalLook("pink", "", "en"),
        TerminalLook("", "third", "en"),
        TerminalLook("dark", "left", "Dutch"),
    ],
)
def test_a_look_that_no_terminal_has_is_refused(shop: Shop, look: TerminalLook) -> None:
    with pytest.raises(Refused, match="look-unknown"):
        choose(shop, "0417", look)
    assert look_of(shop, "0417") == TerminalLook("", "", "en")
