"""A supervisor arranges a label anew: versions are kept, and nothing unprintable is."""

from __future__ import annotations

import pytest

from app.domain.arrangement import Arrangement
from app.domain.errors import NotAllowed, NotFound, Refused, ShopError
from app.domain.label_template import TemplateStanding, TemplateVersion, standing
from app.operations.arrange_template import arrange_template, prove_arrangement
from app.operations.ports.unit_of_work import UnitOfWork
from tests.a_template import SHAPE, PlayedTemplates, hidden
from tests.shop import Shop


def arrange(shop: Shop, wanted: Arrangement, templates: PlayedTemplates | None = None) -> int:
    """By the supervisor, signed."""
    boss, kept = shop.people["0900"], templates or PlayedTemplates()
    proved = prove_arrangement(kept, "part", wanted)
    return shop.do(lambda uow: arrange_template(uow, proved, boss))


def stands(shop: Shop) -> TemplateStanding:
    def asked(uow: UnitOfWork) -> TemplateStanding:
        return standing(SHAPE, uow.history("template:part"))

    return shop.do(asked)


def in_force(shop: Shop) -> TemplateVersion:
    version = stands(shop).in_force
    assert version is not None
    return version


def test_while_nobody_changed_anything_the_shipped_one_is_printed(shop: Shop) -> None:
    assert stands(shop) == TemplateStanding()
    assert stands(shop).in_force is None


def test_a_new_version_is_in_force_at_once_and_says_who_made_it(shop: Shop) -> None:
    assert arrange(shop, hidden("grade")) == 1

    assert in_force(shop).number == 1
    assert in_force(shop).arrangement == hidden("grade")
    assert in_force(shop).by == shop.people["0900"]


def test_going_back_is_a_new_version_and_the_others_stay(shop: Shop) -> None:
    arrange(shop, hidden("grade"))
    arrange(shop, hidden("grade", "position"))
    assert arrange(shop, hidden("grade")) == 3
    assert arrange(shop, SHAPE.as_shipped) == 4

    assert [one.number for one in stands(shop).versions] == [1, 2, 3, 4]
    assert in_force(shop).arrangement == SHAPE.as_shipped


def test_nothing_new_is_refused(shop: Shop) -> None:
    with pytest.raises(Refused, match="template-unchanged"):
        arrange(shop, SHAPE.as_shipped)
    arrange(shop, hidden("grade"))
    with pytest.raises(Refused, match="template-unchanged"):
        arrange(shop, hidden("grade"))


def test_words_are_tidied_before_they_are_kept(shop: Shop) -> None:
    arrange(shop, SHAPE.as_shipped.worded("oe_caption", {"en": "  Maker's\tnumber "}))

    assert in_force(shop).arrangement.words == {"oe_caption": {"en": "Maker's number"}}


def test_what_does_not_print_is_not_kept(shop: Shop) -> None:
    with pytest.raises(ShopError, match="label-not-readable"):
        arrange(shop, hidden("grade"), PlayedTemplates(unprintable="label-not-readable"))

    assert stands(shop).versions == ()


def test_control_what_is_kept_was_proved_first(shop: Shop) -> None:
    templates = PlayedTemplates()
    arrange(shop, hidden("grade"), templates)

    assert templates.proved == [hidden("grade")]


def test_a_needed_line_is_refused_before_anything_is_drawn(shop: Shop) -> None:
    templates = PlayedTemplates()
    with pytest.raises(Refused, match="template-line-needed"):
        arrange(shop, hidden("donor"), templates)

    assert templates.proved == []


def test_a_label_that_is_not_shipped_cannot_be_arranged() -> None:
    with pytest.raises(NotFound):
        prove_arrangement(PlayedTemplates(), "x", hidden())


def test_an_operator_arranges_nothing(shop: Shop) -> None:
    operator = shop.people["0417"]
    proved = prove_arrangement(PlayedTemplates(), "part", hidden())
    with pytest.raises(NotAllowed):
        shop.do(lambda uow: arrange_template(uow, proved, operator))


def test_a_version_that_fits_no_more_is_not_printed_with_but_kept(shop: Shop) -> None:
    """As after an update whose template lost a line."""
    arrange(shop, hidden("grade"))
    lines = tuple(one for one in SHAPE.blocks if one.key != "position")
    after = type(SHAPE)("part", lines)
    stood = standing(after, shop.do(lambda uow: uow.history("template:part")))

    assert not stood.usable
    assert stood.in_force is None
    assert [one.number for one in stood.versions] == [1]
