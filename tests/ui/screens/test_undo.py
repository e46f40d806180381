"""Undo on the screens: one tap, as long as one likes, and what hangs on it falls with it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.domain.events import PartTakenBack, StoringTakenBack, WentBack
from app.ui.kit.buttons import ActionButton
from app.ui.kit.pill import Pill
from app.ui.kit.value_tile import ValueTile
from tests.shop import SMALL
from tests.ui.screens.bench import Bench
from tests.ui.steps.player import Make, Player, plug_out, weigh

RENEWED = SMALL.replace("ttl_min: 480}", "ttl_min: 480, renew: [A030]}").replace(
    "qual: [MECH], requires: [A040],",
    "qual: [MECH], requires: [A040], needs: [{state: hv, value: dead}],",
)


def proved(one: Player) -> Player:
    """The vehicle is proved dead by two."""
    one.play("A030").number("u", "0.4").scan("RB-TEST0512").sign()
    return one.tap("confirm")


def undo(one: Player) -> ActionButton:
    return one.widget(ActionButton, "undo")


def test_before_anything_is_confirmed_there_is_nothing_to_undo(player: Make) -> None:
    assert not player().play("A010").see("undo")


def test_right_after_a_confirm_one_tap_opens_the_step_again(player: Make) -> None:
    one = weigh(player())
    assert one.title == "Drain"
    assert undo(one).subline() == "Weigh"

    one.tap("undo")

    assert one.title == "Weigh"
    assert "A010" not in one.run.settled
    assert len(one.events(WentBack)) == 1
    assert not one.see("undo")


def test_it_waits_for_hours_and_for_the_operator_to_come_back(player: Make) -> None:
    one = weigh(player()).go_on(6 * 3600)
    one.shell.go("line")
    one.play().tap("undo")

    assert one.title == "Weigh"


def test_what_was_entered_need_not_be_typed_again(player: Make) -> None:
    one = weigh(player()).tap("undo")

    assert one.widget(ValueTile, "tile:mass").value() == "1\u202f502"
    # What stands apart from the facts is not in the facts: it is asked for again.
    assert one.confirm.subline() == "waiting for: holder"


def test_the_proof_drops_and_what_lives_hang_on_is_measured_anew(player: Make) -> None:
    one = proved(plug_out(player("bev")).go_on(601))
    assert one.run.proofs["hv"].value == "dead"
    one.tap("undo")

    assert one.title == "Prove"
    assert "hv" not in one.run.proofs
    assert one.widget(Pill, "safety").text() == "HV · NOT SAFE"
    assert one.confirm.subline() == "waiting for: u, second person"


def test_somebody_else_is_not_offered_it(player: Make) -> None:
    one = weigh(player())
    one.sign_in("0512").play()

    assert not one.see("undo")


def test_after_an_undo_the_step_before_can_be_undone(player: Make) -> None:
    one = plug_out(player("bev"))
    assert undo(one).subline() == "Plug out"
    one.tap("undo")
    assert undo(one).subline() == "Weigh"
    one.tap("undo")

    assert one.run.settled == {}


def test_where_other_steps_stand_on_it_the_sheet_names_them_first(player: Make) -> None:
    """The proof lapsed and was taken again after other work had been built on it."""
    one = proved(plug_out(player("bev", procedure=RENEWED)).go_on(601))
    one.play("A040").number("oil", "4").tap("confirm").go_on(481 * 60)
    proved(one)
    assert one.run.proofs["hv"].value == "dead"

    one.tap("undo")

    assert one.see("back_sheet")
    assert "1 more step stands on it and must be done again: Drain." in one.said()
    assert one.run.proofs["hv"].value == "dead"
    one.tap("reason:0")
    assert set(one.run.settled) == {"A010", "A020"}
    assert "hv" not in one.run.proofs


# ------------------------------------------------------------------------------ parts


@pytest.fixture
def bench(qtbot: QtBot, tmp_path: Path) -> Iterator[Bench]:
    one = Bench(tmp_path)
    yield one
    one.window.close()


def test_a_part_recorded_by_mistake_is_taken_back_from_the_notice(bench: Bench) -> None:
    window = bench.open("DFL").tap("no_damage", "label_and_store")
    (part,) = bench.parts()
    assert "is recorded" in window.banner()

    window.answer_banner()

    assert bench.parts() == ()
    assert "Tear up its label" in window.banner()
    assert window.widget(ActionButton, "kind:DFL").subline() == ""
    facts = window.queries.history(f"part:{part.part_id}")
    assert isinstance(facts[0].event, PartTakenBack)


def test_a_part_in_the_wrong_bin_lies_where_it_lay(bench: Bench) -> None:
    window = bench.open("DFL").tap("no_damage", "label_and_store", "bin:B-01")
    assert window.banner().endswith("lies in B-01.")

    window.answer_banner()

    (part,) = bench.parts()
    assert (part.place, part.status) == ("", "labelled")
    assert window.see("bin:B-01")
    facts = window.queries.history(f"part:{part.part_id}")
    assert isinstance(facts[0].event, StoringTakenBack)


def test_material_is_taken_back_without_a_label(bench: Bench) -> None:
    window = bench.open("DFL").tap("route:material", "no_damage", "label_and_store")
    assert len(bench.parts()) == 1
    window.answer_banner()

    assert bench.parts() == ()
    assert not window.see("banner")
