"""A supervisor sets the workshop anew and keeps its places: signed, with reasons, and visible."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.domain.pin import Signature
from app.domain.print_job import CANCELLED
from app.domain.site import Site
from app.operations.change_settings import change_settings
from app.operations.print_label import print_label
from app.operations.store_part import store_part
from app.ui.kit.buttons import ActionButton
from app.ui.kit.text import Text
from app.ui.kit.value_tile import ValueTile
from tests.shop import PIN, badge
from tests.ui.screens.window import Window


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[Window]:
    """A supervisor at the service screen."""
    del qtbot
    one = Window(tmp_path).scan(badge("0900")).go("service")
    yield one
    one.close()


def site(window: Window) -> Site:
    """The workshop as it is recorded."""
    found = window.queries.site()
    assert found is not None
    return found


def write(window: Window, text: str) -> Window:
    """Type into the sheet in front, and accept."""
    window.type(text)
    return window.tap("accept")


def reason(window: Window, text: str) -> Window:
    """Write on the sheet's own keys."""
    assert window.see("text_sheet")
    for sign in text:
        window.tap(f"key:{sign}")
    return window.tap("accept")


def test_only_a_supervisor_finds_it_on_the_rail(window: Window) -> None:
    assert "service" in window.shell.rail._buttons
    window.scan(badge("0417"))
    assert "service" not in window.shell.rail._buttons


def test_a_setting_counts_once_it_is_signed(window: Window) -> None:
    save = window.widget(ActionButton, "save_settings")
    assert not save.isEnabled()
    window.scan("Yard North")
    save = window.widget(ActionButton, "save_settings")
    assert save.isEnabled()
    assert save.subline() == "Name"
    window.tap("save_settings")
    assert site(window).name == "Test yard"
    window.sign()
    assert site(window).name == "Yard North"
    assert not window.widget(ActionButton, "save_settings").isEnabled()


def test_what_stands_on_papers_asks_for_a_reason_first(window: Window) -> None:
    window.tap("field:permit")
    write(window, "VHU 2").tap("save_settings")
    assert not window.see("pin_sheet")
    reason(window, "renewed").sign()
    assert site(window).permit == "VHU 2"
    window.tap("section:changes")
    assert "Permit number: " in window.said()
    assert "→ VHU 2 (Renewed)" in window.said()


def test_every_page_goes_into_one_signature(window: Window) -> None:
    window.scan("Yard North").tap("section:labels", "shows_vin:yes")
    window.tap("section:rules", "field:takt_min")
    write(window, "45").tap("pyro_first:yes")
    said = window.widget(ActionButton, "save_settings").subline()
    assert said == "Name, VIN on the labels, Takt, Pyrotechnics before fluids"
    window.tap("save_settings")
    reason(window, "asked").sign()
    now = site(window)
    assert (now.name, now.label_shows_vin, now.takt_minutes) == ("Yard North", True, 45)
    assert now.pyro_first


def test_without_the_pin_nothing_counts_and_the_draft_stays(window: Window) -> None:
    window.scan("Yard North").tap("save_settings", "sheet_back")
    assert site(window).name == "Test yard"
    assert "Yard North" in window.widget(ValueTile, "field:name").accessibleName()
    window.go("line").go("service")
    assert "Yard North" in window.widget(ValueTile, "field:name").accessibleName()
    window.tap("discard")
    assert "Test yard" in window.widget(ValueTile, "field:name").accessibleName()


def test_a_wrong_pin_changes_nothing(window: Window) -> None:
    window.scan("Yard North").tap("save_settings")
    window.tap(*(f"key:{digit}" for digit in reversed(PIN)), "accept")
    assert window.see("pin_sheet")
    assert site(window).name == "Test yard"


def test_what_another_one_changed_meanwhile_is_not_put_back(window: Window) -> None:
    window.scan("Yard North")
    boss = window.shop.people["0900"]
    window.shop.do(lambda uow: change_settings(uow, {"contact": "new phone"}, boss))
    window.go("line").go("service")
    window.tap("save_settings").sign()
    assert (site(window).name, site(window).contact) == ("Yard North", "new phone")


def test_the_rescue_screen_shows_the_new_number_at_once(window: Window) -> None:
    window.shell.danger.alarm()
    window.settle()
    assert "112" in all_words(window)
    window.shell.danger._leave()
    window.go("service").tap("field:emergency_number")
    write(window, "0155 44 33").tap("save_settings")
    reason(window, "own").sign()

    window.shell.danger.alarm()
    window.settle()
    assert "0155 44 33" in all_words(window)
    assert "112" not in all_words(window)


def test_a_running_rescue_turns_to_the_new_number(window: Window) -> None:
    window.shell.danger.alarm()
    window.settle()
    boss, told = window.shop.people["0900"], {"emergency_number": "0155 44 33"}
    window.desk.submit(
        lambda uow: change_settings(uow, told, boss, "own"),
        lambda _: None,
        raise_it,
        signed(window),
    )
    window.settle()
    assert "0155 44 33" in all_words(window)


def signed(window: Window) -> list[Signature]:
    """Everybody's signature, as in the workshop of the tests."""
    return [Signature(one, window.clock.now()) for one in window.shop.people.values()]


def raise_it(error: Exception) -> None:
    """A change that is refused fails the test."""
    raise error


def all_words(window: Window) -> str:
    """Every text and every accessible name that is seen."""
    seen = [one for one in window.shell.findChildren(QWidget) if one.isVisible()]
    texts = [one.text() for one in seen if isinstance(one, Text)]
    return "\n".join([*texts, *(one.accessibleName() for one in seen)])


# -------------------------------------------------------------------------------- places


def places(window: Window) -> dict[str, bool]:
    """Codes and whether they are retired."""
    return {one.code: one.retired for one in window.queries.places("bin", retired=True)}


def test_bins_are_added_and_their_labels_printed(window: Window) -> None:
    window.tap("section:places", "add_places")
    window.scan("c", "3", "Doors")
    assert window.widget(Text, "codes_shown").text() == "C-01 … C-03"
    window.tap("save_places")
    assert "C-01" not in places(window)
    window.sign()
    assert {"C-01", "C-02", "C-03"} <= set(places(window))
    assert window.labels.printed == ["Place-C-01", "Place-C-02", "Place-C-03"]
    assert window.see("place:C-02")


def test_bins_may_belong_to_one_pole(window: Window) -> None:
    window.tap("section:places", "add_places", "pole:retrofit").scan("r").tap("save_places").sign()
    assert {one.code: one.pole for one in window.queries.places("bin")} == {
        "B-01": "",
        "R": "retrofit",
    }


def test_more_bins_go_on_behind_the_last(window: Window) -> None:
    window.tap("section:places", "add_places").scan("b", "2")
    assert window.widget(Text, "codes_shown").text() == "B-02 … B-03"


def test_without_paper_the_rest_is_offered_again(window: Window) -> None:
    window.labels.paper = False
    window.tap("section:places", "add_places").scan("C", "2").tap("save_places").sign()
    assert "C-01" in places(window)
    assert "Place label C-01 +1 waits: no paper came" in window.banner()
    window.labels.paper = True
    window.answer_banner()
    assert window.labels.printed == ["Place-C-01", "Place-C-02"]


def test_labels_of_many_places_are_one_job_that_is_cancelled_among_all_others(
    window: Window,
) -> None:
    window.labels.paper = False
    window.tap("section:places", "add_places").scan("d", "9").tap("save_places").sign()
    window.go("labels").tap("cancel_label")
    window.labels.paper = True
    (job,) = window.queries.spool.jobs().values()
    assert (job.state, len(job.labels), job.thing) == (CANCELLED, 9, "place")
    assert window.labels.printed == []


def test_a_place_gets_another_name_and_tells_its_history(window: Window) -> None:
    window.tap("section:places", "place:B-01", "rename_place")
    reason(window, "doors").sign()
    assert window.widget(ActionButton, "place:B-01").subline() == "Doors"
    window.tap("place:B-01")
    assert "called “Doors”" in window.said()
    assert "0900" in window.said()


def test_an_empty_place_is_retired_with_a_reason_and_used_again(window: Window) -> None:
    window.tap("section:places", "place:B-01", "retire_place")
    reason(window, "rusty").sign()
    assert places(window)["B-01"]
    assert window.queries.places("bin") == ()
    window.tap("place:B-01")
    assert "no longer used: Rusty" in window.said()
    window.tap("reopen_place").sign()
    assert not places(window)["B-01"]


def test_a_place_with_parts_stays_and_says_why(window: Window) -> None:
    code, boss = window.part(window.shop.take_in().run_id), window.shop.people["0900"]
    window.shop.do(lambda uow: print_label(uow, code, "en", "test", boss, "no-paper"))
    window.shop.do(lambda uow: store_part(uow, code, "B-01", boss))
    window.tap("section:places", "place:B-01", "retire_place")
    reason(window, "rusty").sign()
    assert not places(window)["B-01"]
    assert "Parts lie in B-01 (1)" in window.banner()


def test_a_label_is_printed_again(window: Window) -> None:
    window.tap("section:places", "place:B-01", "print_place")
    assert window.labels.printed == ["Place-B-01"]
