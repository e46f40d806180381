"""A danger can be written down while the step itself still has to wait."""

from __future__ import annotations

from app.domain.events import StepFailed
from app.operations.confirm_step import Confirmation, confirm_step
from app.operations.pause_run import pause_run
from app.operations.report_problem import report_problem
from app.ui.kit.buttons import ActionButton
from app.ui.kit.pill import Pill
from tests.ui.steps.player import Make, Player


def plugged_out(one: Player) -> Player:
    """A battery vehicle whose plug has just been taken out."""
    done(one, "A010", {"mass": "1502"}, {"holder": "Jane"})
    return done(one, "A020", {"out": True}, {})


def done(one: Player, step: str, answers: dict[str, bool | str], private: dict[str, str]) -> Player:
    signers = (one.shop.people["0512"],) if step == "A030" else ()
    order = Confirmation(one.vehicle.run_id, step, answers, private, signers)
    one.shop.do(lambda uow: confirm_step(uow, order, one.shop.people["0417"]))
    one.settle()
    return one


def held(one: Player) -> Player:
    run_id, by = one.vehicle.run_id, one.shop.people["0417"]
    one.shop.do(lambda uow: report_problem(uow, run_id, "A030", "help", "", "", by, holds=True))
    return one


def reading(one: Player, volts: str) -> Player:
    return one.play("A030").number("u", volts)


def test_a_dangerous_reading_is_recorded_during_the_wait(player: Make) -> None:
    one = reading(plugged_out(player("bev")), "380")
    assert one.confirm.title() == "Record reading"
    one.tap("confirm")
    (failed,) = one.events(StepFailed)
    assert isinstance(failed, StepFailed) and failed.answers == {"u": "380"}


def test_a_harmless_reading_waits_for_the_time_to_pass(player: Make) -> None:
    one = reading(plugged_out(player("bev")), "5")
    assert not one.confirm.isEnabled()
    assert one.confirm.subline() == "wait 10:00"


def test_whoever_lacks_the_qualification_records_a_danger_too(player: Make) -> None:
    one = reading(plugged_out(player("bev", "0633")), "380")
    assert one.confirm.isEnabled()
    assert one.confirm.title() == "Record reading"


def test_a_vehicle_that_is_held_still_takes_a_danger(player: Make) -> None:
    one = reading(held(plugged_out(player("bev"))), "380").tap("confirm")
    assert len(one.events(StepFailed)) == 1


def test_a_vehicle_at_rest_takes_none(player: Make) -> None:
    one = plugged_out(player("bev"))
    run_id, by = one.vehicle.run_id, one.shop.people["0417"]
    one.shop.do(lambda uow: pause_run(uow, run_id, "lunch", by))
    reading(one, "380")
    assert not one.confirm.isEnabled()


def test_a_step_that_is_done_is_opened_again_before_it_takes_a_reading(player: Make) -> None:
    one = reading(plugged_out(player("bev")), "380")
    one.clock.advance(601)
    done(one, "A030", {"u": "0.4"}, {})
    one.play("A030")
    assert not any(button.isEnabled() for button in one.all(ActionButton, "confirm"))


def test_a_problem_that_holds_takes_safe_off_the_screen_at_once(player: Make) -> None:
    one = plugged_out(player("bev"))
    one.clock.advance(601)
    done(one, "A030", {"u": "0.4"}, {}).play("A040")
    safety = one.widget(Pill, "safety")
    assert "SAFE" in safety.text() and "NOT" not in safety.text()
    held(one).play("A040")
    assert "NOT SAFE" in safety.text()
