"""A supervisor arranges a label with gloves on; everybody else may look."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.domain.errors import ShopError
from app.domain.events import LabelTemplateArranged
from app.domain.label_template import TemplateVersion
from app.operations.arrange_template import arrange_template, prove_arrangement
from app.operations.enrol_person import Enrolment, enrol_person
from app.operations.read_template import read_template
from app.ui.kit.buttons import ActionButton
from app.ui.kit.list_view import RowList
from app.ui.kit.pill import Pill
from app.ui.kit.text import Text
from app.ui.kit.text_keypad import TextKeypad
from app.ui.screens.places import TemplatePlace
from app.ui.screens.template_words import block_word, template_word
from tests.shop import badge
from tests.ui.screens.window import Window

PART = "part_100x60"


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[Window]:
    del qtbot
    one = Window(tmp_path).sign_in("0900").go("template", TemplatePlace(PART))
    yield one
    one.close()


def choose(window: Window, key: str) -> Window:
    window.widget(RowList, "template_lines").press_row(key)
    window.settle()
    return window


def rows(window: Window) -> list[str]:
    return [one.key for one in window.widget(RowList, "template_lines")._model.rows()]


def button(window: Window, name: str) -> ActionButton:
    return window.widget(ActionButton, name)


def write(window: Window, text: str) -> Window:
    window.widget(TextKeypad, "keypad").set_text(text)
    return window.tap("accept")


def kept(window: Window, template: str = PART) -> tuple[TemplateVersion, ...]:
    return read_template(window.queries, window.edges.templates, template).versions


def keep(window: Window, hidden: str, template: str = PART) -> None:
    """A version by somebody who signed elsewhere."""
    templates, boss = window.edges.templates, window.shop.people["0900"]
    wanted = templates.shape(template).as_shipped.toggled(hidden)
    proved = prove_arrangement(templates, template, wanted)
    window.shop.do(lambda uow: arrange_template(uow, proved, boss))


def test_service_lists_every_template_and_which_version_prints(window: Window) -> None:
    keep(window, "grade")
    window.go("service").tap("section:templates")
    for name in window.edges.templates.names:
        assert window.see(f"template:{name}")
    assert button(window, f"template:{PART}").subline().endswith("version 1")
    assert button(window, "template:bin_100x60").subline().endswith("as shipped")

    window.tap("template:bin_100x60")
    assert rows(window) == ["place_code", "place_name", "site_name"]


def test_a_line_is_hidden_and_the_preview_follows_at_once(window: Window) -> None:
    assert button(window, "save_template").subline() == "nothing is changed"
    choose(window, "position").tap("line_hide")
    drawn = window.labels.drawn[-1]
    assert drawn.arrangement is not None
    assert drawn.arrangement.hidden == ("position",)
    assert kept(window) == (), "nothing counts before the PIN"

    window.tap("save_template").sign()
    (version,) = kept(window)
    assert (version.number, version.arrangement.hidden) == (1, ("position",))
    assert button(window, "save_template").subline() == "nothing is changed"


def test_lines_of_one_kind_change_places(window: Window) -> None:
    choose(window, "donor").tap("line_up")
    assert rows(window)[4:6] == ["donor", "oe_number"]
    assert button(window, "line_up").subline() == "goes no further"

    window.tap("line_down").settle()
    assert rows(window)[4:6] == ["oe_number", "donor"]
    assert not button(window, "save_template").isEnabled()


def test_what_must_stay_and_what_has_its_place_says_so_on_the_buttons(window: Window) -> None:
    choose(window, "demo")
    assert button(window, "line_hide").subline() == "must stay"
    assert button(window, "line_up").subline() == "has its place"
    assert button(window, "line_words").subline() == "stays as it is"


def test_words_are_written_in_the_language_that_is_shown(window: Window) -> None:
    choose(window, "donor").tap("label:fr", "line_words")
    write(window, "Prélevée sur").tap("save_template").sign()

    (version,) = kept(window)
    assert version.arrangement.words == {"donor_caption": {"fr": "Prélevée sur"}}
    assert window.labels.drawn[-1].language == "fr"


def test_a_star_stands_for_what_the_label_fills_in(window: Window) -> None:
    choose(window, "permit").tap("label:en", "line_words")
    assert window.widget(TextKeypad, "keypad").text() == "Permit *"
    write(window, "Licence")
    assert "needs the sign *" in window.banner()
    write(window, "Licence *").tap("save_template").sign()

    (version,) = kept(window)
    assert version.arrangement.words == {"permit": {"en": "Licence {site_permit}"}}


def test_a_keyboard_writes_a_wording_too(window: Window) -> None:
    choose(window, "donor").tap("label:en", "line_words").type("Taken")
    assert window.widget(TextKeypad, "keypad").text() == "Taken"
    window.scan("Taken from").tap("save_template").sign()

    (version,) = kept(window)
    assert version.arrangement.words == {"donor_caption": {"en": "Taken from"}}


def test_words_that_would_be_cut_are_refused_and_stay_to_be_mended(window: Window) -> None:
    choose(window, "donor").tap("label:en", "line_words")
    write(window, "The vehicle that this part was taken from in our yard").tap("save_template")
    window.sign()
    assert "would be cut" in window.banner()
    assert kept(window) == ()

    window.tap("line_words")
    write(window, "Taken from").tap("save_template").sign()
    assert len(kept(window)) == 1


def test_going_back_to_an_earlier_version_or_to_the_shipped_one_is_a_new_version(
    window: Window,
) -> None:
    keep(window, "grade")
    keep(window, "position")
    window.go("template", TemplatePlace(PART)).tap("versions", "take_version:1")
    window.tap("save_template").sign()
    assert [one.arrangement.hidden for one in kept(window)] == [
        ("grade",),
        ("position",),
        ("grade",),
    ]

    window.tap("as_shipped", "save_template").sign()
    assert kept(window)[-1].arrangement == window.edges.templates.shape(PART).as_shipped


def test_the_versions_say_when_by_whom_and_what(window: Window) -> None:
    window.tap("versions")
    assert "Nobody has changed this template" in window.said()
    window.tap("sheet_back")

    keep(window, "grade")
    window.settle()
    window.go("template", TemplatePlace(PART)).tap("versions")
    assert "version 1 · 08:00 · 0900" in window.said()
    assert "hidden: Grade, letter" in window.said()


def test_a_change_that_is_not_saved_is_still_there_and_that_of_another_template_is_not(
    window: Window,
) -> None:
    choose(window, "position").tap("line_hide")
    window.go("service").go("template", TemplatePlace(PART))
    assert button(window, "save_template").isEnabled()

    window.go("template", TemplatePlace("bin_100x60"))
    assert button(window, "save_template").subline() == "nothing is changed"


def test_a_version_that_fits_no_more_is_said_and_can_be_replaced(window: Window) -> None:
    fact = LabelTemplateArranged(PART, 1, ("gone",))
    window.shop.do(lambda uow: uow.record(fact, window.shop.people["0900"]))
    window.go("service").tap("section:terminal")
    assert "Part · 100" in window.widget(Pill, "finding:templates").text()

    window.go("template", TemplatePlace(PART)).tap("versions")
    assert button(window, "take_version:1").subline() == "fits no more"
    window.tap("sheet_back")
    choose(window, "position").tap("line_hide", "save_template").sign()
    assert [one.number for one in kept(window)] == [1, 2]
    window.go("service").tap("section:terminal")
    assert window.widget(Pill, "finding:templates").text() == "in versions of your own: 1"


@pytest.mark.parametrize("role", ["maintenance", "inspector"])
def test_who_changes_no_label_may_see_them_all(window: Window, role: str) -> None:
    keep(window, "grade")
    order = Enrolment("0702", "", badge("0702"), (role,))
    window.shop.do(partial(enrol_person, order=order, by=window.shop.people["0900"]))
    window.lock().scan(badge("0702")).go("service").tap("section:templates", f"template:{PART}")
    for name in ("line_up", "line_hide", "line_words", "as_shipped", "save_template"):
        assert button(window, name).subline() == "a supervisor does this"
    window.tap("label:nl", "versions")
    assert button(window, "take_version:1").subline() == "a supervisor does this"


def test_a_label_that_cannot_be_drawn_says_why(
    window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> object:
        raise ShopError("label-not-readable", payload="x")

    monkeypatch.setattr(window.labels, "draw", broken)
    choose(window, "position").tap("line_hide")
    assert "could not be read back" in window.widget(Text, "template_note").text()


def test_every_line_of_every_shipped_template_has_words(window: Window) -> None:
    templates = window.edges.templates
    for name in templates.names:
        assert template_word(name) != name
        for key in templates.shape(name).keys:
            assert block_word(key) != key, f"{key} of {name}"
