"""Two stories about one part, side by side, until a supervisor said what is true."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.domain.claim_task import fold_claims
from app.domain.events.claim import CLAIMS
from app.operations.harvest_part import Harvest, harvest_part
from app.operations.print_label import print_label
from app.ui.kit.buttons import ActionButton
from app.ui.kit.text import Text
from app.ui.screens.claims_card import ClaimsCard
from tests.acceptance.walk.contradiction import contradict
from tests.ui.played_link import IN_SYNC, PlayedLink
from tests.ui.screens.window import Window


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[Window]:
    del qtbot
    one = Window(tmp_path, real=("line",), opened=False)
    one.edges = replace(one.edges, inventory=PlayedLink(IN_SYNC))
    one.open()
    yield one
    one.close()


@pytest.fixture
def told(window: Window) -> Window:
    """An inventory met one contradiction."""
    shop, by = window.shop, window.shop.people["0417"]
    order = Harvest(shop.take_in().run_id, "A040", "DFL", grade="A")
    shop.confirm_first(order.run_id)
    part = shop.do(lambda uow: harvest_part(uow, order, by))
    shop.do(lambda uow: print_label(uow, part, "en", "test", by))
    contradict(window.store, window.queries, {"seen_after_leaving": part})
    return window


def shown(window: Window) -> str:
    return " ".join(one.text() for one in window.shell.findChildren(Text) if one.isVisible())


def test_nothing_is_shown_where_no_stories_contradict_each_other(window: Window) -> None:
    window.sign_in("0900").go("sync")
    assert not window.shell.findChildren(ClaimsCard)[0].isVisible()


def test_a_supervisor_sees_both_stories_and_says_what_is_true(told: Window) -> None:
    told.sign_in("0900").go("sync").tap("claim-0")
    assert "taken off, grade" in shown(told)
    assert "Go and look" in shown(told)
    assert not told.widget(ActionButton, "decision_record").isEnabled()
    told.tap("claim:second", "decision_text", "key:x", "accept", "decision_record").sign()
    (task,) = fold_claims(told.queries.history(CLAIMS))
    assert task.settled is not None
    assert (task.settled.true, task.settled.words) == ("second", "X")
    assert not told.shell.findChildren(ClaimsCard)[0].isVisible()
