"""What the step player promises: it guides, it says why not, and never runs ahead of the store."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from app.domain import codec
from app.domain.events import (
    Event,
    InputImpossible,
    PhotoTaken,
    ProblemReported,
    StepConfirmed,
    StepFailed,
    StepOpened,
    WentBack,
)
from app.operations.go_back import go_back
from app.operations.hand_over_run import hand_over_run
from app.operations.report_problem import report_problem
from app.ui.kit.buttons import HoldButton
from app.ui.kit.card import TapCard
from app.ui.kit.list_rows import row_height
from app.ui.kit.list_view import RowList
from app.ui.kit.pill import Pill
from app.ui.kit.value_tile import ValueTile
from app.ui.screens.step_screen import StepScreen
from app.ui.theme import State
from tests.shop import SMALL, badge
from tests.ui.steps.player import Make, Player, plug_out, weigh


def pill(one: Player) -> str:
    """The safety state in the top bar."""
    shown = [pill for pill in one.shell.findChildren(Pill, "safety") if pill.isVisible()]
    return shown[0].text() if shown else ""


def test_the_first_step_open_to_the_operator_is_shown_and_taken_in_hand(player: Make) -> None:
    one = player().play()

    assert one.title == "Weigh"
    assert one.run.holders["A010"].person == one.shop.people["0417"]


def test_somebody_without_the_qualification_is_told_and_takes_nothing(player: Make) -> None:
    one = player(who="0633").play("A010")

    assert not one.confirm.isEnabled()
    assert one.confirm.subline() == "needs Mechanic"
    assert one.events(StepOpened) == []


def test_the_button_says_in_the_operators_words_what_it_waits_for(player: Make) -> None:
    one = player().play("A010")
    assert one.confirm.subline() == "waiting for: mass, holder"

    one.number("mass", "1502")
    assert not one.confirm.isEnabled()
    assert one.confirm.subline() == "waiting for: holder"

    one.scan("Jane Doe")
    assert one.confirm.isEnabled()


def test_confirming_records_the_step_and_leads_to_the_next(player: Make) -> None:
    one = weigh(player("bev"))

    (done,) = one.events(StepConfirmed)
    assert isinstance(done, StepConfirmed)
    assert (done.step, done.answers) == ("A010", {"mass": "1502"})
    assert one.title == "Plug out"
    assert one.sound.tones == ["ok"]


def test_the_tone_comes_only_after_the_commit(player: Make) -> None:
    one = player().play("A010").number("mass", "1502").scan("Jane Doe")

    one.confirm.click()
    assert one.sound.tones == []
    assert not one.confirm.isEnabled()

    one.settle()
    assert one.sound.tones == ["ok"]


def test_personal_data_never_stands_in_a_fact(player: Make) -> None:
    one = weigh(player())

    facts = [codec.canonical(codec.plain(fact)) for fact in one.events(Event)]
    assert any("A010" in fact for fact in facts)
    assert not any("Jane" in fact for fact in facts)
    (done,) = one.events(StepConfirmed)
    assert isinstance(done, StepConfirmed)
    assert done.given_privately == ("holder",)


def test_a_badge_is_never_an_answer(player: Make) -> None:
    one = player().play("A010").number("mass", "1502").scan(badge("0512"))

    assert one.widget(ValueTile, "tile:holder").value() == ""


def test_what_was_entered_is_there_again_for_who_entered_it_and_nobody_else(player: Make) -> None:
    one = player().play("A010").number("mass", "1502")

    one.shell.go("line")
    one.settle()
    assert one.play("A010").widget(ValueTile, "tile:mass").value() == "1\u202f502"

    one.sign_in("0900").play("A010")
    assert one.widget(ValueTile, "tile:mass").value() == ""


def test_a_step_behind_another_says_which_and_is_not_opened(player: Make) -> None:
    one = player().play("A040")

    assert one.confirm.subline().startswith("first: Weigh")
    assert "First: Weigh" in one.said()
    one.go_on(5)
    assert one.events(StepOpened) == []


def test_taking_another_step_lets_the_first_go(player: Make) -> None:
    one = plug_out(player("bev"))
    assert set(one.run.holders) == {"A030"}

    by = one.shop.people["0417"]
    one.shop.do(lambda uow: go_back(uow, one.vehicle.run_id, "A020", "again", by))
    one.play("A020")

    assert set(one.run.holders) == {"A020"}


def test_a_wait_runs_down_on_the_screen(player: Make) -> None:
    one = plug_out(player("bev"))
    assert "Waiting time: 10:00 left" in one.said()
    assert one.confirm.subline() == "wait 10:00"

    one.go_on(75)
    assert one.confirm.subline() == "wait 08:45"

    one.go_on(525)
    assert "Waiting time: over" in one.said()
    assert one.confirm.subline() == "waiting for: u, second person"


def test_a_reading_beyond_a_limit_is_red_and_becomes_a_failed_attempt(player: Make) -> None:
    one = plug_out(player("bev")).go_on(600).number("u", "71")

    tile = one.widget(ValueTile, "tile:u")
    assert tile.state() is State.STOP
    assert "60 V or more" in tile.accessibleDescription()
    assert one.confirm.title() == "Record reading"

    one.tap("confirm")
    (failed,) = one.events(StepFailed)
    assert isinstance(failed, StepFailed)
    assert failed.answers == {"u": "71"}
    assert one.title == "Plug out"
    assert "beyond the legal limit" in one.said()
    assert "Treat the vehicle as live." in one.said()
    assert "Go on with: Plug out." in one.said()


def test_a_failed_reading_stays_told_until_the_step_is_done(player: Make) -> None:
    one = plug_out(player("bev")).go_on(600).number("u", "71").tap("confirm")
    assert "beyond the legal limit" in one.said()

    one.tap("out:yes", "confirm").go_on(600).number("u", "0.4").scan(badge("0512")).sign()
    assert "beyond the legal limit" in one.said()
    one.tap("confirm")
    assert "beyond the legal limit" not in one.said()


def test_a_hold_point_takes_a_second_qualified_person(player: Make) -> None:
    one = plug_out(player("bev")).go_on(600).number("u", "0.4")
    assert one.confirm.subline() == "waiting for: second person"

    one.scan(badge("0417"))
    assert not one.confirm.isEnabled()
    one.scan(badge("0633"))
    assert not one.confirm.isEnabled()
    assert "HV lead" in one.said()
    assert one.sound.tones[-2:] == ["refused", "refused"]

    one.scan(badge("0512"))
    assert one.see("pin_sheet")
    one.sign()
    assert one.confirm.isEnabled()
    assert one.desk.person is not None
    assert one.desk.person.number == "0417"
    one.tap("confirm")
    assert one.run.settled["A030"].signers == (one.shop.people["0512"],)


def test_a_signature_can_be_taken_back_before_it_is_recorded(player: Make) -> None:
    one = plug_out(player("bev")).go_on(600).number("u", "0.4").scan(badge("0512")).sign()

    one.tap("signer:0")
    assert one.confirm.subline() == "waiting for: second person"


def test_a_value_changed_after_the_signature_has_to_be_signed_again(player: Make) -> None:
    one = plug_out(player("bev")).go_on(600).number("u", "0.4").scan(badge("0512")).sign()
    assert one.confirm.isEnabled()

    one.tap("tile:u", "erase", "key:7", "accept")
    assert one.confirm.subline() == "waiting for: second person"


def test_a_signature_does_not_survive_leaving_the_step(player: Make) -> None:
    one = plug_out(player("bev")).go_on(600).number("u", "0.4").scan(badge("0512")).sign()

    one.shell.go("line")
    one.settle()
    one.play("A030")

    assert one.widget(ValueTile, "tile:u").value() == "0.4"
    assert one.confirm.subline() == "waiting for: second person"


def test_safe_shows_only_while_the_proof_lasts(player: Make) -> None:
    one = plug_out(player("bev"))
    assert pill(one) == "HV · NOT SAFE"

    one.go_on(600).number("u", "0.4").scan(badge("0512")).sign().tap("confirm")
    assert pill(one) == "HV · SAFE until 16:10"

    one.go_on(480 * 60)
    assert pill(one) == "HV · NOT KNOWN, TREAT AS LIVE"


def test_no_state_is_shown_for_a_vehicle_that_has_none(player: Make) -> None:
    one = player("petrol").play()

    assert pill(one) == ""


def test_a_hot_battery_turns_the_vehicle_red_and_shows_the_rescue_steps(player: Make) -> None:
    one = player("bev").play("A010").tap("problem")
    one.widget(HoldButton, "problem:battery_hot").held.emit()
    one.settle()

    assert one.shell.danger.covers
    assert one.run.status == "held"
    one.widget(HoldButton, "rescue_leave").held.emit()
    one.settle()
    one.play("A010")
    assert "Battery hot" in one.said()
    assert one.confirm.subline() == "RED: battery hot, keep away"


def test_a_held_vehicle_goes_on_when_a_supervisor_decides(player: Make) -> None:
    one = player("bev").play("A010")
    run_id, by = one.run.run_id, one.shop.people["0417"]
    one.shop.do(
        lambda uow: report_problem(uow, run_id, "A010", "unreachable", "", "", by, holds=True)
    )
    one.play("A010")

    assert one.run.status == "held"
    assert one.confirm.subline() == "a supervisor must release the vehicle"

    one.tap("decide")
    one.scan(badge("0633"))
    assert one.run.status == "held"
    one.tap("decision_text", "key:c", "key:o", "key:l", "key:d", "accept")
    one.scan(badge("0900")).tap("decision_record").sign()
    assert not one.run.stops
    assert one.desk.person is not None
    assert one.desk.person.number == "0417"


def test_after_the_hand_over_a_problem_is_told_elsewhere_but_a_hot_battery_here_too(
    player: Make,
) -> None:
    one = player("bev")
    run_id, by = one.vehicle.run_id, one.shop.people["0417"]
    one.shop.do(lambda uow: hand_over_run(uow, run_id, by))
    one.play("A010").tap("problem", "problem:help")
    assert "handed over to another terminal" in one.said()
    assert one.events(ProblemReported) == []

    one.tap("problem").widget(HoldButton, "problem:battery_hot").held.emit()
    one.settle()
    assert one.shell.danger.covers
    assert one.queries.vehicle(one.vehicle.vehicle_id).red


def test_a_problem_is_kept_with_its_words(player: Make) -> None:
    one = player().play("A010").tap("problem")
    one.widget(TapCard, "problem:tool").tapped.emit()
    one.settle()
    one.tap("key:x", "accept")

    (problem,) = one.events(ProblemReported)
    assert isinstance(problem, ProblemReported)
    assert (problem.kind, problem.words, problem.holds) == ("tool", "X", False)


def test_an_input_that_cannot_be_given_needs_a_cause_and_who_may_answer(player: Make) -> None:
    one = player().play("A010").tap("tile:mass", "not_possible")
    one.tap("cause:broken").scan(badge("0512"))
    assert one.events(InputImpossible) == []

    one.scan(badge("0900")).tap("way_record").sign()

    (fact,) = one.events(InputImpossible)
    assert isinstance(fact, InputImpossible)
    assert (fact.field_id, fact.cause, fact.answered_by) == (
        "mass",
        "broken",
        one.shop.people["0900"],
    )
    assert one.run.status == "held"
    assert "Weigh, mass: Broken" in one.said()


def tap_row(rows: RowList, place: int) -> None:
    """A finger on a row, not a signal: its list goes away while Qt still follows the gesture."""
    view = rows.view
    at = QPoint(view.width() // 2, round((place + 0.5) * row_height()))
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)


def test_a_step_that_is_done_is_opened_again_only_with_a_reason(player: Make) -> None:
    one = weigh(player("bev")).tap("all_steps")
    tap_row(one.widget(RowList, "steps"), 0)
    one.settle()
    assert one.events(WentBack) == []

    one.tap("reason:0")
    (back,) = one.events(WentBack)
    assert isinstance(back, WentBack)
    assert back.step == "A010"
    assert one.title == "Weigh"


def test_a_picture_belongs_to_the_vehicle_once_it_is_kept(player: Make) -> None:
    one = player().play("A010").tap("photo")

    (photo,) = one.events(PhotoTaken)
    assert isinstance(photo, PhotoTaken)
    assert photo.about == f"vehicle:{one.vehicle.vehicle_id}"
    assert one.media.files[photo.sha256] == one.camera.picture


def test_a_picture_of_a_document_never_stands_in_the_vehicles_history(player: Make) -> None:
    text = SMALL.replace(
        "{id: holder, type: text, private: true, label: {en: holder}}",
        "{id: card, type: photo, private: true, label: {en: card}}",
    )
    one = player(procedure=text).play("A010").tap("photo")

    assert one.media.files
    assert one.events(PhotoTaken) == []
    assert one.see("take_photo:card")


def test_without_a_camera_a_file_is_offered(player: Make) -> None:
    one = player()
    one.camera.picture = b""
    one.play("A010").tap("photo")

    assert one.see("file_sheet")
    assert one.events(PhotoTaken) == []


def test_the_last_step_closes_the_vehicle(player: Make) -> None:
    one = weigh(player())
    assert one.title == "Drain"
    one.number("oil", "3").tap("confirm")
    assert one.title == "Hulk"
    one.number("hulk", "900").tap("confirm")

    assert one.run.status == "finished"


def test_another_person_at_the_terminal_is_judged_anew(player: Make) -> None:
    one = player().play("A010").sign_in("0633")

    assert one.confirm.subline() == "needs Mechanic"


def test_leaving_takes_the_safety_state_away(player: Make) -> None:
    one = player("bev").play("A010")
    assert pill(one) == "HV · NOT SAFE"

    assert isinstance(one.shell.front, StepScreen)
    one.shell.front.leave()
    assert pill(one) == ""
