"""What the parts screen promises: it finds, it tells, it moves, it labels with a reason."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from app.domain.identifiers import PartId
from app.operations.ports.queries import Queries
from app.operations.receive_vehicle import Received
from app.operations.store_part import store_part
from app.operations.want_part import Order, want_part
from app.ui.desk import Failed
from app.ui.kit.buttons import ActionButton
from app.ui.kit.facts import FactRow
from app.ui.kit.list_view import RowList
from app.ui.kit.text import Text
from app.ui.screens.part_detail import PartDetail
from app.ui.screens.parts_search import PartsSearch
from app.ui.screens.places import PartPlace
from tests.shop import VIN
from tests.ui.screens.window import Window


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[Window]:
    one = Window(tmp_path).sign_in()
    yield one
    one.close()


@pytest.fixture
def vehicle(window: Window) -> Received:
    return window.shop.take_in()


def facts(shown: PartDetail) -> str:
    """What can be read beside the list."""
    return "\n".join(one.text() for one in shown.findChildren(Text) if one.isVisible())


def titles(window: Window) -> list[str]:
    """The rows of the list, from the top."""
    model = window.widget(RowList, "parts_list").view.model()
    return [str(model.data(model.index(n, 0))).split(" 8200")[0] for n in range(model.rowCount())]


def test_every_part_is_listed_newest_first_and_counted(window: Window, vehicle: Received) -> None:
    window.part(vehicle.run_id, "DFL")
    window.part(vehicle.run_id, "STA")
    window.go("parts")

    assert titles(window) == ["Starter motor", "Front door left"]
    assert "2 found" in window.said()
    assert "2 parts here" in window.said()


def test_the_list_follows_what_is_typed(window: Window, vehicle: Received, qtbot: QtBot) -> None:
    window.part(vehicle.run_id, "DFL")
    window.part(vehicle.run_id, "STA")
    window.go("parts").type("front do")

    qtbot.waitUntil(lambda: titles(window) == ["Front door left"])
    assert "1 found" in window.said()


def test_enter_searches_at_once_in_any_language(window: Window, vehicle: Received) -> None:
    window.part(vehicle.run_id, "DFL")
    window.part(vehicle.run_id, "STA")
    window.go("parts").scan("démarreur")

    assert titles(window) == ["Starter motor"]


def test_a_search_that_finds_nothing_says_what_was_sought_and_what_to_do(
    window: Window, vehicle: Received
) -> None:
    window.go("parts")
    assert "No part is here yet." in window.said()

    window.part(vehicle.run_id, "DFL")
    window.go("line").go("parts")
    assert "No part" not in window.said()

    window.scan("bumper {0} 90%")
    assert titles(window) == []
    assert "No part here fits “bumper {0} 90%”, and no filter is on." in window.said()
    assert not window.widget(RowList, "parts_list").down_key.isEnabled()

    window.tap("filter", "status:stored", "grade:X", "filter_done")
    said = "fits “bumper {0} 90%” (filter: In stock, Grade X). Take a filter off above"
    assert said in window.said()

    window.tap("chip:grade").scan("door")
    assert "fits “door” (filter: In stock)" in window.said()

    window.tap("chip:status")
    assert titles(window) == ["Front door left"]
    assert "No part" not in window.said(), "rows stand where the words stood"


def test_only_a_filter_that_finds_nothing_is_named(window: Window, vehicle: Received) -> None:
    window.part(vehicle.run_id, "DFL")
    window.go("parts").tap("filter", "route:core", "filter_done")

    assert "No part here fits the filter Core. Take a filter off above." in window.said()


@pytest.mark.parametrize("scanned", ["9" * 300, "Türgriff " * 40])
def test_a_long_text_that_finds_nothing_keeps_the_screen_in_its_place(
    window: Window, vehicle: Received, scanned: str
) -> None:
    window.part(vehicle.run_id, "DFL")
    (detail,) = window.go("parts").shell.findChildren(PartDetail)
    beside = detail.geometry()
    window.scan(scanned)

    assert "…”, and no filter is on" in window.said()
    assert detail.geometry() == beside


def test_filters_are_shown_and_taken_away_by_a_tap(window: Window, vehicle: Received) -> None:
    window.part(vehicle.run_id, "DFL")
    window.part(vehicle.run_id, "STA", labelled=False)
    window.go("parts").tap("filter", "status:harvested", "filter_done")
    assert titles(window) == ["Starter motor"]
    assert window.widget(ActionButton, "filter").title() == "Filter · 1"

    window.tap("chip:status")
    assert len(titles(window)) == 2
    assert not window.see("chip:status")


def test_parts_are_narrowed_by_where_they_go_and_lie(window: Window, vehicle: Received) -> None:
    door = window.part(vehicle.run_id, "DFL")
    window.part(vehicle.run_id, "STA")
    window.shop.do(lambda uow: store_part(uow, door, "B-01", window.shop.people["0417"]))
    window.go("parts").tap("filter", "filter_bin", "bin:B-01")
    assert window.widget(ActionButton, "filter_bin").title() == "B-01"
    window.tap("filter_done")
    assert titles(window) == ["Front door left"]
    assert window.see("chip:place")

    window.tap("filter", "filter_bin", "bin_any", "route:core", "filter_done")
    assert titles(window) == []
    window.tap("chip:route")
    assert len(titles(window)) == 2
    assert not window.see("chip:place")


def test_a_scanned_bin_narrows_while_the_filter_asks(window: Window, vehicle: Received) -> None:
    door = window.part(vehicle.run_id, "DFL")
    window.part(vehicle.run_id, "STA")
    window.shop.do(lambda uow: store_part(uow, door, "B-01", window.shop.people["0417"]))
    window.go("parts").tap("filter").scan("RL-B-01").tap("filter_done")
    assert titles(window) == ["Front door left"]


def test_what_is_put_aside_is_told_from_what_is_free(window: Window, vehicle: Received) -> None:
    boss = window.shop.people["0900"]
    window.shop.do(lambda uow: want_part(uow, Order("DFL", "stock"), boss))
    window.part(vehicle.run_id, "DFL")
    window.part(vehicle.run_id, "STA")
    window.go("parts").tap("filter", "held:reserved", "filter_done")
    assert titles(window) == ["Front door left"]
    window.tap("filter", "held:free", "filter_done")
    assert titles(window) == ["Starter motor"]
    assert window.widget(ActionButton, "filter").title() == "Filter · 1"


def test_a_parts_history_is_told_with_who_did_it(window: Window, vehicle: Received) -> None:
    door = window.part(vehicle.run_id, "DFL")
    window.shop.do(lambda uow: store_part(uow, door, "B-01", window.shop.people["0512"]))
    window.go("parts", PartPlace(door))
    said = window.said()
    for line in ("stored in B-01 · 0512", "label printed · 0417", "taken off, grade A · 0417"):
        assert line in said


def test_pages_follow_each_other_without_a_gap(window: Window, vehicle: Received) -> None:
    for _ in range(60):
        window.part(vehicle.run_id, labelled=False)
    window.go("parts")
    assert "more than 50 found" in window.said()

    view = window.widget(RowList, "parts_list").view
    view.model().fetchMore(view.rootIndex())
    window.settle()
    assert len(titles(window)) == 60
    assert "60 found" in window.said()


def test_an_answer_to_an_older_search_is_thrown_away(
    window: Window, vehicle: Received, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.part(vehicle.run_id, "DFL")
    window.part(vehicle.run_id, "STA")
    window.go("parts")
    search = window.shell.findChild(PartsSearch)
    assert search is not None
    late: list[Callable[[], None]] = []
    ask = window.desk.ask

    def hold_back(
        question: Callable[[Queries], Any], done: Callable[[Any], None], failed: Failed
    ) -> None:
        ask(question, lambda answer: late.append(lambda: done(answer)), failed)

    with monkeypatch.context() as patch:
        patch.setattr(window.desk, "ask", hold_back)
        search.search("front")
        window.settle()
    search.search("starter")
    window.settle()
    (held,) = late
    held()

    assert titles(window) == ["Starter motor"]


def test_a_scanned_label_opens_its_part(window: Window, vehicle: Received) -> None:
    code = window.part(vehicle.run_id)
    window.go("parts").scan(code)

    assert window.widget(Text, "detail_name").text() == "Front door left"
    assert window.widget(Text, "detail_code").text() == PartId(code).grouped
    assert VIN in window.said()
    assert "label printed" in window.said()


def test_beside_a_search_that_finds_nothing_no_part_stands(
    window: Window, vehicle: Received
) -> None:
    part = window.part(vehicle.run_id, "STA")
    window.go("parts").scan(part)
    assert window.see("move")

    window.scan("no such part")
    assert not window.see("move")
    assert "Scan a label or tap a part." in window.said()

    window.scan("RL-B-01")
    assert window.queries.part(part).place == ""


def test_a_scanned_label_is_shown_whatever_the_list_was_searched_for(
    window: Window, vehicle: Received
) -> None:
    part = window.part(vehicle.run_id, "STA")
    window.go("parts").scan("no such part", part)
    assert window.see("move")

    window.go("line").go("parts")
    assert window.see("move")


def test_another_label_fills_the_same_rows(window: Window, vehicle: Received) -> None:
    first, second = window.part(vehicle.run_id), window.part(vehicle.run_id, labelled=False)
    window.go("parts").scan(first, "RL-B-01")
    shown = window.shell.findChild(PartDetail)
    assert shown is not None
    rows = shown.findChildren(FactRow)
    assert "B-01" in facts(shown)

    window.scan(second)
    assert shown.findChildren(FactRow) == rows
    assert "B-01" not in facts(shown)
    assert "label printed" not in facts(shown)
    assert window.widget(Text, "detail_code").text() == PartId(second).grouped

    window.scan(first)
    assert "B-01" in facts(shown)
    assert "label printed" in facts(shown)


def test_an_unknown_label_changes_nothing_and_says_so(window: Window, vehicle: Received) -> None:
    code = window.part(vehicle.run_id)
    unknown = PartId.mint("ZZZZ", 1, 7)
    assert unknown is not None
    window.go("parts", PartPlace(code)).scan(unknown.code)

    assert window.widget(Text, "detail_code").text() == PartId(code).grouped
    assert window.sound.tones[-1] == "refused"


def test_a_bin_after_a_part_moves_it(window: Window, vehicle: Received) -> None:
    code = window.part(vehicle.run_id)
    window.go("parts").scan(code, "RL-B-01")

    assert window.queries.part(code).place == "B-01"
    assert "stored in B-01" in window.said()


def test_a_bin_without_a_part_in_hand_moves_nothing(window: Window, vehicle: Received) -> None:
    code = window.part(vehicle.run_id)
    window.go("parts").scan("RL-B-01")

    assert window.queries.part(code).place == ""


def test_the_bin_may_be_tapped(window: Window, vehicle: Received) -> None:
    code = window.part(vehicle.run_id)
    window.go("parts", PartPlace(code)).tap("move", "bin:B-01")

    assert window.queries.part(code).place == "B-01"


def test_a_reprint_says_why(window: Window, vehicle: Received) -> None:
    code = window.part(vehicle.run_id)
    window.go("parts", PartPlace(code)).tap("label", "reason:torn")

    assert window.labels.printed == [code]
    assert window.labels.drawn[-1].fields["copy"] == "1"
    assert "label printed again, R1: Torn" in window.said()


def test_the_first_label_needs_no_reason(window: Window, vehicle: Received) -> None:
    code = window.part(vehicle.run_id, labelled=False)
    window.go("parts", PartPlace(code))
    assert window.widget(ActionButton, "move").subline() == "label first"

    window.tap("label")
    assert window.labels.printed == [code]
    assert window.labels.drawn[-1].fields["copy"] == ""
    assert window.widget(ActionButton, "move").isEnabled()


def test_a_part_leads_to_its_vehicle(window: Window, vehicle: Received) -> None:
    code = window.part(vehicle.run_id)
    window.go("parts", PartPlace(code)).tap("vehicle")

    assert window.front() == "vehicle"
    assert window.see(f"part:{code}")


def test_no_text_claims_a_time_it_did_not_measure(window: Window) -> None:
    window.go("parts")

    assert " ms" not in window.said()


def test_a_part_leaves_once_with_its_range_and_whoever_got_it_stays_unsaid(
    window: Window, vehicle: Received
) -> None:
    code = window.part(vehicle.run_id, "STA")
    window.go("parts", PartPlace(code)).tap("release", "way:sold")
    window.type("Garage Martin").tap("accept")

    detail = window.shell.findChildren(PartDetail)[-1]
    told = facts(detail)
    assert "6.9 – 17.2 – 27.4 kg CO2e" in told, "low, middle and high, never one number"
    assert "2: by material, usual mass" in told
    assert "co2.class.AGG · 2026-01-01 · rules " in told
    assert "our research" in told, "and who says so"
    assert "Martin" not in window.said()
    part = window.queries.part(code)
    assert part.status == "sold"
    assert not window.widget(ActionButton, "release").isEnabled()
    assert not window.widget(ActionButton, "move").isEnabled()


def test_without_a_name_a_part_is_fitted_as_well(window: Window, vehicle: Received) -> None:
    code = window.part(vehicle.run_id, "STA")
    window.go("parts", PartPlace(code)).tap("release", "way:fitted", "accept")

    assert window.queries.part(code).status == "fitted"


def test_a_part_without_a_label_cannot_leave(window: Window, vehicle: Received) -> None:
    code = window.part(vehicle.run_id, "STA", labelled=False)
    window.go("parts", PartPlace(code))

    button = window.widget(ActionButton, "release")
    assert not button.isEnabled()
    assert button.subline() == "label first"
