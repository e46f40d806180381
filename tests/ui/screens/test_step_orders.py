"""What is ordered about a step beside doing it: leave out, rest, go on, wait less."""

from __future__ import annotations

from app.domain.events import RunPaused
from app.ui.kit.keypad import NumberKeypad
from app.ui.kit.text_keypad import TextKeypad
from tests.ui.steps.player import Make, plug_out, weigh


def test_a_step_is_left_out_only_by_whoever_may_and_with_a_reason(player: Make) -> None:
    one = weigh(player()).play("A040")
    assert not one.see("skip")

    boss = one.sign_in("0900").play("A040").tap("skip")
    boss.widget(TextKeypad, "keypad").set_text("was dry already")
    boss.tap("accept")
    assert one.run.settled.get("A040") is None
    boss.sign()

    assert one.run.settled["A040"].kind == "skipped"


def test_a_vehicle_rests_with_a_reason_and_goes_on(player: Make) -> None:
    one = player().play("A010").tap("all_steps", "pause")
    one.widget(TextKeypad, "keypad").set_text("shift ends")
    one.tap("accept")
    assert [type(fact) for fact in one.events(RunPaused)] == [RunPaused]

    one.tap("decide")
    assert one.run.status == "running"


def test_only_a_supervisor_records_the_makers_own_waiting_time(player: Make) -> None:
    one = plug_out(player("bev")).play("A030")
    assert not one.see("wait_less")

    boss = one.sign_in("0900").play("A030").tap("wait_less")
    boss.widget(NumberKeypad, "keypad").set_text("5")
    boss.tap("accept")
    boss.widget(TextKeypad, "keypad").set_text("maker sheet 4.2")
    boss.tap("accept").sign()
    assert one.run.waits == {"A030": 300}
