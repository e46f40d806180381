"""What a step shows in short, what it never hides, and how one changes between the two."""

from __future__ import annotations

from app.domain.events import ViewChosen
from app.domain.instruction_view import EXPERT, NOVICE
from app.ui.kit.buttons import ActionButton
from app.ui.kit.pictograms import PictogramRow
from tests.shop import SMALL
from tests.ui.steps.player import Make, Player, weigh

TOLD = SMALL.replace(
    "title: {en: Weigh}, qual: [MECH],",
    "title: {en: Weigh}, qual: [MECH], hazard: [CUT], ppe: [glasses], why: {en: For the books.},"
    " tools: [{en: Floor scale}, {en: Chocks}],"
    ' text: {en: "Drive onto the scale.\\nGet out.\\nRead it."},',
).replace(
    "title: {en: Prove}, qual",
    'title: {en: Prove}, why: {en: Or somebody dies.}, text: {en: "Prove the tester.\\nMeasure.'
    '\\nProve it again."}, qual',
)


def signs(one: Player) -> bool:
    return any(row.isVisible() for row in one.shell.findChildren(PictogramRow))


def button(one: Player) -> ActionButton:
    return one.widget(ActionButton, "view")


def test_an_expert_reads_the_title_the_inputs_and_one_line(player: Make) -> None:
    one = player(procedure=TOLD).play("A010")
    for text in ("1. Drive onto the scale.", "For the books.", "Tools: Floor scale, Chocks"):
        assert text in one.said()
    assert signs(one)

    one.tap("view")

    assert one.title == "Weigh"
    assert one.see("tile:mass")
    assert "Drive onto the scale." in one.said()
    for text in ("Get out.", "Read it.", "For the books.", "Floor scale"):
        assert text not in one.said()
    assert not signs(one)
    assert button(one).title() == "All instructions"


def test_one_tap_brings_everything_back(player: Make) -> None:
    one = player(procedure=TOLD).play("A010").tap("view", "view")

    assert "3. Read it." in one.said()
    assert button(one).title() == "Short view"
    chosen = [
        fact.event.view
        for fact in one.queries.history(f"person:{one.shop.people['0417']}", 99)
        if isinstance(fact.event, ViewChosen)
    ]
    assert sorted(chosen) == [EXPERT, NOVICE]


def test_what_was_entered_stays(player: Make) -> None:
    one = player(procedure=TOLD).play("A010").number("mass", "1502").tap("view")

    assert one.confirm.subline() == "waiting for: holder"


def test_a_hold_point_is_whole_for_an_expert_too(player: Make) -> None:
    one = weigh(player("bev", procedure=TOLD)).tap("view", "out:yes", "confirm").go_on(601)
    one.play("A030")

    for text in ("1. Prove the tester.", "3. Prove it again.", "Or somebody dies."):
        assert text in one.said()
    assert signs(one)
    assert one.see("danger")
    assert (button(one).title(), button(one).subline()) == ("View: short", "not for this step")


def test_a_step_that_failed_is_read_whole(player: Make) -> None:
    broken = TOLD.replace("min: 1, records: mass_in", "min: 1, max: 2000, records: mass_in")
    one = player(procedure=broken).play("A010").tap("view")
    assert "Get out." not in one.said()

    one.number("mass", "2500").scan("Jane Doe").tap("confirm").play("A010")

    assert "2. Get out." in one.said()


def test_the_view_goes_with_the_person(player: Make) -> None:
    one = player(procedure=TOLD).play("A010").tap("view")

    one.sign_in("0512").play("A010")
    assert "2. Get out." in one.said()

    one.sign_in("0417").play("A010")
    assert "Get out." not in one.said()
