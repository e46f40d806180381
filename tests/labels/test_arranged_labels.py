"""A label as the workshop arranged it: other words and places, the same size, codes and law."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app import paths
from app.domain.arrangement import Arrangement
from app.domain.errors import Refused, ShopError
from app.domain.label import Label
from app.labels.label_maker import LabelMakerFromTemplates
from app.labels.layout import Layout, PlacedLine
from app.labels.samples import LANGUAGES, samples
from app.labels.templates_in_use import LabelTemplatesInUse

RESOURCES = paths.resources()
MAKER = LabelMakerFromTemplates(RESOURCES / "labels", RESOURCES / "fonts")
TEMPLATES = LabelTemplatesInUse(MAKER)
PART = TEMPLATES.shape("part_100x60")
SHIPPED = PART.as_shipped


def laid(arrangement: Arrangement, language: str = "en", template: str = "part_100x60") -> Layout:
    return MAKER.lay_out(TEMPLATES.sample(template, language, arrangement))


def lines(layout: Layout, field: str) -> list[PlacedLine]:
    return [one for one in layout.lines if one.field == field]


def said(layout: Layout) -> str:
    return " ".join(one.text for one in layout.lines).replace("\u00a0", " ")


@pytest.mark.parametrize("template", TEMPLATES.names)
def test_a_template_as_shipped_prints_as_if_nobody_had_arranged_it(template: str) -> None:
    shape = TEMPLATES.shape(template)
    for language in LANGUAGES:
        assert laid(shape.as_shipped, language, template) == MAKER.lay_out(
            samples(language)[template]
        )


@pytest.mark.parametrize("template", TEMPLATES.names)
def test_every_template_as_shipped_is_proved_and_keeps_something(template: str) -> None:
    TEMPLATES.prove(template, TEMPLATES.shape(template).as_shipped)

    assert any(one.needed for one in TEMPLATES.shape(template).blocks)


def test_what_is_hidden_is_not_printed_nor_the_black_area_under_it() -> None:
    before, after = laid(SHIPPED), laid(SHIPPED.toggled("grade").toggled("position"))

    assert lines(before, "grade") and lines(before, "position")
    assert not lines(after, "grade") and not lines(after, "position")
    assert len(after.fills) == len(before.fills) - 1
    assert after.symbols == before.symbols


def test_blocks_that_change_places_take_the_size_of_the_place() -> None:
    before, after = laid(SHIPPED), laid(SHIPPED.moved(PART, "donor", -1))
    (donor,), (number,) = lines(after, "donor"), lines(before, "oe_number")
    (caption,), (other) = lines(after, "donor_caption"), lines(before, "oe_caption")[0]

    assert (donor.x, donor.baseline) == (number.x, number.baseline)
    assert (caption.x, caption.baseline) == (other.x, other.baseline)
    assert donor.text == lines(before, "donor")[0].text


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_are_said_in_the_language_of_the_label(language: str) -> None:
    words = {"en": "Taken from", "fr": "Prélevée sur", "nl": "Afkomstig van"}
    layout = laid(SHIPPED.worded("donor_caption", words), language)

    assert lines(layout, "donor_caption")[0].text == words[language]


def test_words_that_are_filled_in_stay_filled_in() -> None:
    layout = laid(SHIPPED.worded("permit", {"en": "Licence {site_permit}"}))

    assert lines(layout, "permit")[0].text == "Licence PR78 00000 D"


def test_words_of_a_templates_own_can_be_worded_too() -> None:
    shape = TEMPLATES.shape("roof_100x150")
    layout = laid(
        shape.as_shipped.worded("received", {"nl": "Binnen {received_on}"}), "nl", "roof_100x150"
    )

    assert lines(layout, "received")[0].text == "Binnen 20 nov 2026"


def test_words_in_one_language_leave_the_others_as_shipped() -> None:
    arrangement = SHIPPED.worded("donor_caption", {"fr": "Prélevée sur"})

    assert laid(arrangement, "nl") == laid(SHIPPED, "nl")


def test_what_warns_stays_beside_its_mark_and_cannot_be_worded_away() -> None:
    danger = TEMPLATES.shape("roof_100x150").by_key["danger"]

    assert danger.needed and danger.fixed and not danger.words


NEEDED = ("part_name", "donor", "site_name", "site_address", "site_contact")
turns = st.lists(
    st.one_of(
        st.tuples(st.sampled_from(PART.keys), st.sampled_from((-1, 1))),
        st.sampled_from([one.key for one in PART.blocks if not one.needed]),
    ),
    max_size=25,
)


@given(turns, st.sampled_from(LANGUAGES))
def test_however_it_is_arranged_it_says_what_the_law_asks_or_is_refused(
    done: list[tuple[str, int] | str], language: str
) -> None:
    arrangement = SHIPPED
    for one in done:
        if isinstance(one, str):
            arrangement = arrangement.toggled(one)
        else:
            arrangement = arrangement.moved(PART, *one)
    layout = laid(arrangement, language)
    label = samples(language)["part_100x60"]

    assert layout.symbols == laid(SHIPPED, language).symbols
    if "…" not in said(layout):
        assert [one for one in NEEDED if label.fields[one] not in said(layout)] == []
    else:
        with pytest.raises(ShopError, match="template-words-cut"):
            TEMPLATES.prove("part_100x60", arrangement)


def test_words_too_long_for_their_place_are_not_kept() -> None:
    with pytest.raises(ShopError, match="template-words-cut"):
        TEMPLATES.prove("part_100x60", SHIPPED.worded("donor_caption", {"fr": "donneur " * 9}))


def test_a_typeface_that_lacks_a_sign_is_found_before_the_label_is_kept() -> None:
    with pytest.raises(ShopError, match="template-words-signs"):
        TEMPLATES.prove("part_100x60", SHIPPED.worded("donor_caption", {"nl": "Auto 🚗"}))


def test_an_arrangement_of_another_template_is_refused_and_not_drawn_somehow() -> None:
    label = replace(samples("en")["bin_100x60"], arrangement=SHIPPED)
    with pytest.raises(Refused, match="template-arrangement-unknown"):
        MAKER.draw(label)


def test_a_label_that_there_is_no_sample_of_is_not_arranged() -> None:
    with pytest.raises(ShopError, match="label-template-missing"):
        TEMPLATES.sample("part_1x1", "en", SHIPPED)


def test_an_arranged_label_reads_back_on_paper_of_every_kind() -> None:
    arrangement = SHIPPED.toggled("grade").moved(PART, "donor", -1)
    label: Label = TEMPLATES.sample("part_100x60", "fr", arrangement)

    assert MAKER.draw(label).png
    assert MAKER.zpl(label)


@given(st.data(), st.sampled_from(TEMPLATES.names), st.sampled_from(LANGUAGES))
def test_no_arrangement_of_any_template_loses_a_needed_line_a_code_or_a_mark(
    data: st.DataObject, template: str, language: str
) -> None:
    shape = TEMPLATES.shape(template)
    arrangement = shape.as_shipped
    for key in data.draw(st.lists(st.sampled_from(shape.keys), max_size=12)):
        if data.draw(st.booleans()):
            arrangement = arrangement.moved(shape, key, data.draw(st.sampled_from((-1, 1))))
        elif not shape.by_key[key].needed:
            arrangement = arrangement.toggled(key)
    before = laid(shape.as_shipped, language, template)
    after = laid(arrangement, language, template)

    assert (after.symbols, after.marks) == (before.symbols, before.marks)
    needed = {one.key for one in shape.blocks if one.needed}
    assert {one.field for one in before.lines} & needed <= {one.field for one in after.lines}
