"""The Sync screen and its pill: the truth in words, and a terminal that enrols by a scan."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.domain.errors import Reason, ShopError
from app.domain.events import PlaceRegistered
from app.operations.ports.inventory_link import SyncState, Waiting
from app.ui.kit.buttons import ActionButton
from app.ui.kit.facts import FactRow
from app.ui.kit.pill import PillButton
from app.ui.kit.text import Text
from app.ui.language import Language
from app.ui.sync_words import pill_words
from app.ui.theme import State
from tests.ui.played_link import ASIDE, HUB, IN_SYNC, INVITATION, OFFLINE, STOPPED, PlayedLink
from tests.ui.screens.window import Window


class Linked(Window):
    """A terminal with an exchange that a test plays."""

    link: PlayedLink

    def standing(self, state: SyncState) -> Linked:
        self.link.state = state
        self.shell.tick()
        return self


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[Linked]:
    del qtbot
    one = Linked(tmp_path, real=("line",), opened=False)
    one.link = PlayedLink()
    one.edges = replace(one.edges, inventory=one.link)
    one.open()
    yield one
    one.close()


def pill(window: Linked) -> tuple[str, State]:
    shown = window.widget(PillButton, "network")
    return shown.text(), shown.state()


def facts(window: Linked) -> list[str]:
    return [
        " = ".join(one.text() for one in row.findChildren(Text))
        for row in window.shell.findChildren(FactRow)
        if row.isVisible()
    ]


@pytest.mark.parametrize(
    ("state", "said"),
    [
        (SyncState(), ("Works alone", State.OFF)),
        (SyncState("asking", HUB), ("Sync begins", State.OFF)),
        (IN_SYNC, ("In sync", State.OK)),
        (replace(IN_SYNC, standing="telling", waiting=Waiting(7)), ("Telling 7", State.INFO)),
        (OFFLINE, ("Offline, 23 417 waiting", State.LOOK)),
        (STOPPED, ("Sync stopped: not let in", State.STOP)),
        (ASIDE, ("In sync, 2 put aside", State.LOOK)),
        (replace(IN_SYNC, clock_ahead_s=121), ("In sync, clock is off", State.LOOK)),
        (replace(IN_SYNC, clock_ahead_s=-120), ("In sync", State.OK)),
    ],
)
def test_the_pill_tells_the_truth(state: SyncState, said: tuple[str, State]) -> None:
    words, look = pill_words(state, Language.EN)
    assert (words.replace("\u202f", " "), look) == said


def test_the_pill_follows_within_a_second(window: Linked) -> None:
    assert pill(window) == ("Works alone", State.OFF)
    assert pill(window.standing(IN_SYNC)) == ("In sync", State.OK)
    assert pill(window.standing(STOPPED)) == ("Sync stopped: not let in", State.STOP)


def test_everybody_sees_what_waits_and_since_when(window: Linked) -> None:
    window.sign_in("0417")
    window.standing(OFFLINE).go("sync")
    said = [one.replace("\u202f", " ") for one in facts(window)]
    assert any("Facts kept here alone = 23 417, the oldest of" in one for one in said)
    assert f"Inventory = {HUB}" in said
    assert "does not answer" in " ".join(
        one.text() for one in window.shell.findChildren(Text) if one.isVisible()
    )


def test_the_pill_leads_to_what_it_says(window: Linked) -> None:
    window.sign_in("0900").tap("network")
    assert window.front() == "sync"


def test_what_the_inventory_put_aside_is_told_with_its_reason(window: Linked) -> None:
    window.sign_in("0417")
    window.standing(ASIDE).go("sync")
    assert any("altered after it was recorded" in one for one in facts(window))
    assert any("fact-of-a-later-release" in one for one in facts(window))


def test_releases_too_far_apart_are_said_and_the_work_goes_on(window: Linked) -> None:
    apart = replace(STOPPED, reason=Reason("sync-other-version", {"inventory": HUB}))
    window.sign_in("0417")
    window.standing(apart).go("sync")
    assert pill(window) == ("Sync stopped: update needed", State.STOP)
    said = " ".join(one.text() for one in window.shell.findChildren(Text) if one.isVisible())
    assert "Every fact is kept here" in said
    assert "bring the older one up to date" in said
    window.desk.submit(
        lambda uow: uow.record(PlaceRegistered("B-99", "bin", "Bin 99"), ""),
        lambda _: None,
        window.shell.refuse,
    )
    window.settle()
    assert "B-99" in {one.code for one in window.queries.places()}


def test_only_a_supervisor_acts(window: Linked) -> None:
    window.sign_in("0417")
    window.standing(IN_SYNC).go("sync")
    for name in ("exchange_now", "enrol"):
        button = window.widget(ActionButton, name)
        assert (button.isEnabled(), button.subline()) == (False, "a supervisor does this")
    window.scan(INVITATION)
    assert window.link.enrolled == []


def test_a_supervisor_exchanges_now(window: Linked) -> None:
    window.sign_in("0900")
    window.standing(STOPPED).go("sync").tap("exchange_now")
    assert window.link.asked == 1


@pytest.mark.parametrize("begun_at", ["sync", "service"])
def test_a_supervisor_enrols_by_a_scan_and_the_pin(begun_at: str, window: Linked) -> None:
    window.sign_in("0900").go(begun_at).scan(INVITATION)
    assert window.link.enrolled == []
    window.sign()
    assert window.link.enrolled == [INVITATION]
    assert pill(window.standing(window.link.state)) == ("In sync", State.OK)


def test_an_enrolment_that_fails_is_said_in_a_sentence(window: Linked) -> None:
    window.link.refuses = ShopError("enrol-code-refused")
    window.sign_in("0900").go("sync").scan(INVITATION).sign()
    assert "does not take this enrolment code" in window.banner()
    assert window.widget(ActionButton, "enrol").isEnabled()


def test_what_this_terminal_records_is_told_at_once(window: Linked) -> None:
    before = window.link.noted
    window.desk.submit(
        lambda uow: uow.record(PlaceRegistered("B-99", "bin", "Bin 99"), ""),
        lambda _: None,
        window.shell.refuse,
    )
    window.settle()
    assert window.link.noted == before + 1


def test_news_of_other_terminals_make_screens_ask_again(window: Linked) -> None:
    heard: list[frozenset[str]] = []
    window.desk.changed.connect(heard.append)
    before = window.desk.revision
    window.desk.announce(frozenset({"part"}))
    window.settle()
    assert heard == [frozenset({"part"})]
    assert window.desk.revision == before + 1
    assert window.link.noted == 0


def test_a_terminal_that_closes_ends_the_exchange_first(qtbot: QtBot, tmp_path: Path) -> None:
    del qtbot
    one = Linked(tmp_path, opened=False)
    one.link = PlayedLink()
    one.edges = replace(one.edges, inventory=one.link)
    one.open()
    one.close()
    assert one.link.closed
