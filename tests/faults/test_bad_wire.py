"""Whatever a network does to the line: a terminal goes on, and in the end all counts once."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest

from app.exchange.inventory_line import LineLost
from app.sync.round import exchange as one_round
from app.sync.wire_calls import Patience
from tests.faults.bad_wire import FAULTS, BadWire, Fault
from tests.faults.test_exchange_kill import what_is_held
from tests.sync import a_member
from tests.sync.a_member import Member
from tests.sync.served_hub import ServedHub, served

pytestmark = pytest.mark.enable_socket
SHORT = Patience(connect=5, read=5, whole=20)
HARMLESS = ("slow", "throttled")


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[ServedHub]:
    with served(tmp_path / "hub") as at:
        yield at


@pytest.fixture
def wire(hub: ServedHub) -> Iterator[BadWire]:
    made = BadWire(hub.address)
    yield made
    made.end()


@pytest.fixture
def member(
    hub: ServedHub, wire: BadWire, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Member]:
    monkeypatch.setattr(a_member, "SOON", SHORT)
    one = Member(tmp_path / "terminal")
    one.file.keep(replace(one.enrol(hub.invite()), address=wire.address))
    yield one
    one.close()


def exchange(member: Member) -> None:
    line = member.line(SHORT)
    try:
        one_round(member.log, line)
    finally:
        line.close()


def agrees(member: Member) -> None:
    """All that was recorded counts there, once, under the one life."""
    exchange(member)
    line = member.line(SHORT)
    held = what_is_held(line)
    line.close()
    assert member.facts <= held.keys()
    assert set(held.values()) == {1}
    assert member.log.life[1] == 1


@pytest.mark.parametrize("fault", FAULTS)
def test_a_line_that_fails_is_a_lost_line_and_nothing_worse(
    fault: Fault, member: Member, wire: BadWire
) -> None:
    member.record(3)
    wire.fault = fault
    if fault in HARMLESS:
        exchange(member)
    else:
        with pytest.raises(LineLost):
            exchange(member)
    wire.fault = "none"
    agrees(member)


def test_many_faults_one_after_the_other_lose_and_double_nothing(
    member: Member, wire: BadWire
) -> None:
    for fault in FAULTS * 2:
        member.record(2)
        # What the fault hits differs: the question, the push, the page.
        line = member.line(SHORT)
        with suppress(LineLost):
            line.ask()
            wire.fault = fault
            line.close()
            one_round(member.log, line)
        line.close()
        wire.fault = "none"
    agrees(member)


def test_an_answer_that_is_lost_after_the_push_is_told_again_and_counts_once(
    member: Member, wire: BadWire
) -> None:
    member.record(2)
    wire.fault = "lost answer"
    line = member.line(SHORT)
    with pytest.raises(LineLost):
        line.push(member.log.after(member.log.life, 0, 500))
    line.close()
    wire.fault = "none"
    line = member.line(SHORT)
    assert line.ask().end_of(member.log.life) == member.log.end(member.log.life)
    line.close()
    agrees(member)


def test_an_inventory_put_back_to_an_hour_ago_is_told_again(
    member: Member, hub: ServedHub, tmp_path: Path
) -> None:
    member.record(2)
    exchange(member)
    hub.end()
    shutil.copytree(tmp_path / "hub", tmp_path / "an hour ago")
    hub.begin()
    member.record(5)
    exchange(member)
    with served(tmp_path / "an hour ago") as put_back:
        found = member.file.read()
        assert found is not None
        member.file.keep(replace(found, address=put_back.address))
        agrees(member)
