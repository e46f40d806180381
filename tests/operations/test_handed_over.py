"""A run that was handed over is told of elsewhere; only a danger is still recorded here."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from app.operations.decide import close_nonconformity
from app.operations.hand_over_run import take_back_run
from app.operations.ports.unit_of_work import UnitOfWork
from app.operations.report_problem import KINDS, report_problem
from app.operations.shorten_wait import shorten_wait
from tests.operations.two_terminals import (
    BOSS,
    OPERATOR,
    Terminal,
    code,
    facts,
    terminal,
)
from tests.shop import SMALL, small_procedure

JUDGED = SMALL.replace("on_fail: {do: goto, to: A020}", "on_fail: {do: nonconformity}")
Act = Callable[[UnitOfWork, str, str], None]


def problem(kind: str, *, holds: bool = False) -> Act:
    return lambda uow, run_id, by: report_problem(
        uow, run_id, "A040", kind, "seen", "", by, holds=holds
    )


def wait_less(uow: UnitOfWork, run_id: str, by: str) -> None:
    shorten_wait(uow, run_id, "A030", 300, "maker sheet 4.2", by)


def have_it_repeated(uow: UnitOfWork, run_id: str, by: str) -> None:
    close_nonconformity(uow, run_id, "A030", "repeat", "look again", by)


class Left:
    """A battery vehicle that was measured live and waits for a decision, handed over or not."""

    def __init__(self, folder: Path) -> None:
        self.here = terminal(folder / "here", "K7Q2", small_procedure(folder, JUDGED))
        self.vehicle = self.here.take_in("bev")
        self.run_id = self.vehicle.run_id
        self.here.confirm(self.run_id, "A010", mass="1502")
        self.here.confirm(self.run_id, "A020", out=True)
        self.here.confirm(self.run_id, "A030", u="380")

    def act(self, act: Act, who: str = BOSS) -> None:
        self.here.do(lambda uow: act(uow, self.run_id, self.here.people[who]))


@pytest.fixture
def left(tmp_path: Path) -> Left:
    return Left(tmp_path)


HARMLESS = [problem(kind) for kind in KINDS if kind != "battery_hot"]
DANGERS = [problem("battery_hot"), problem("unreachable", holds=True)]


@pytest.mark.parametrize("act", [*HARMLESS, wait_less, have_it_repeated])
def test_what_the_other_terminal_would_not_know_is_refused(left: Left, act: Act) -> None:
    first = left.here.give(left.run_id)
    before = facts(left.here.store)

    assert code(lambda: left.act(act)) == "run-not-here"
    assert facts(left.here.store) == before
    assert left.here.give(left.run_id).ticket == first.ticket


@pytest.mark.parametrize("act", [*HARMLESS, *DANGERS, wait_less, have_it_repeated])
def test_the_same_is_recorded_while_the_run_is_here(left: Left, act: Act) -> None:
    before = facts(left.here.store)

    left.act(act)

    assert facts(left.here.store) != before


@pytest.mark.parametrize("danger", DANGERS)
def test_a_danger_is_recorded_and_the_ticket_stays_the_same(left: Left, danger: Act) -> None:
    first = left.here.give(left.run_id)

    left.act(danger, OPERATOR)

    run = left.here.do(lambda uow: uow.run(left.run_id))
    assert [one.words for one in run.problems] == ["seen"]
    assert run.status == "handed_over"
    assert left.here.give(left.run_id).ticket == first.ticket


def test_a_danger_seen_meanwhile_holds_the_vehicle_that_is_taken_back(left: Left) -> None:
    left.here.give(left.run_id)
    left.act(problem("battery_hot"), OPERATOR)

    left.act(take_back_run)

    assert left.here.do(lambda uow: uow.run(left.run_id)).status == "held"


def test_a_danger_seen_meanwhile_holds_the_vehicle_that_comes_back(
    left: Left, tmp_path: Path
) -> None:
    there: Terminal = terminal(tmp_path / "there", "M3P9", left.here.procedure)
    there.trust(left.here)
    left.here.trust(there)
    there.take(left.here.give(left.run_id))
    left.act(problem("battery_hot"), OPERATOR)

    left.here.take(there.give(left.run_id))

    assert left.here.do(lambda uow: uow.run(left.run_id)).status == "held"
