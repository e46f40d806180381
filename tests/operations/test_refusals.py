"""What an operation will not do, in one table: where, the operation with its arguments, its word.

Every row differs in one thing from what would go through; the second table proves that it would.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from app.devices.simulated_clock import SimulatedClock
from app.domain.errors import Refused
from app.operations.confirm_step import Confirmation, confirm_step
from app.operations.go_back import go_back
from app.operations.pause_run import pause_run, resume_run
from app.operations.ports.unit_of_work import UnitOfWork
from app.operations.record_vin import record_vin
from app.operations.report_problem import report_problem
from app.operations.shorten_wait import shorten_wait
from app.operations.skip_step import skip_step
from app.operations.take_way_out import take_way_out
from tests.memory_store import MemoryStore
from tests.shop import SMALL, START, VIN, Shop, catalogue, small_procedure

# Whoever says that an input cannot be given shows a picture of why.
PICTURED = SMALL.replace("photo: false", "photo: true")
NINETY_DAYS_S = 90 * 24 * 3600
FOUND = "VF1LB240530987654"


@dataclass(frozen=True)
class Yard:
    """A petrol car that is weighed and stands before draining, and one without a VIN."""

    shop: Shop
    run: str
    unknown: str
    boss: str
    hand: str

    def after(self, event: str) -> None:
        """Let something happen first."""
        if event == "paused":
            self.shop.do(lambda uow: pause_run(uow, self.run, "shift end", self.hand))
        elif event == "qualifications ran out":
            self.shop.clock.advance(NINETY_DAYS_S)

    def facts(self) -> int:
        assert isinstance(self.shop.store, MemoryStore)
        return len(self.shop.store.events)


@pytest.fixture
def yard(tmp_path: Path) -> Yard:
    clock = SimulatedClock(START)
    store = MemoryStore(clock, catalogue())
    shop = Shop(store, clock, small_procedure(tmp_path, PICTURED)).furnish()
    run, unknown = shop.take_in().run_id, shop.take_in(vin=None).vehicle_id
    hand = shop.people["0417"]
    order = Confirmation(run, "A010", {"mass": "1000"}, {"holder": "x"})
    shop.do(lambda uow: confirm_step(uow, order, hand))
    return Yard(shop, run, unknown, shop.people["0900"], hand)


Attempt = Callable[[UnitOfWork, Yard], None]


def skip(why: str) -> Attempt:
    return lambda uow, at: skip_step(uow, at.run, "A040", why, at.boss)


def impossible(cause: str, photo: str, field: str = "oil") -> Attempt:
    return lambda uow, at: take_way_out(uow, at.run, "A040", field, cause, photo, at.hand, at.boss)


def shorten(source: str) -> Attempt:
    return lambda uow, at: shorten_wait(uow, at.run, "A030", 400, source, at.boss)


def back_to(step: str) -> Attempt:
    return lambda uow, at: go_back(uow, at.run, step, "wrong car", at.hand)


def pause(uow: UnitOfWork, at: Yard) -> None:
    pause_run(uow, at.run, "shift end", at.hand)


def resume(uow: UnitOfWork, at: Yard) -> None:
    resume_run(uow, at.run, at.hand)


def bears(vin: str) -> Attempt:
    return lambda uow, at: record_vin(uow, at.unknown, vin, "floor", at.hand)


def problem(kind: str) -> Attempt:
    return lambda uow, at: report_problem(uow, at.run, "A040", kind, "", "", at.hand, holds=False)


AT_WORK = "at work"
REFUSED: tuple[tuple[str, str, Attempt, str], ...] = (
    (AT_WORK, "skip without a reason", skip(" "), "reason-missing"),
    ("qualifications ran out", "skip", skip("dry"), "skip-not-you"),
    ("paused", "skip", skip("dry"), "step-not-open"),
    (AT_WORK, "impossible without a photo", impossible("no plug", ""), "photo-missing"),
    (AT_WORK, "impossible without a cause", impossible(" ", "ab12"), "reason-missing"),
    (AT_WORK, "impossible elsewhere", impossible("no", "ab12", "fuel"), "way-out-not-allowed"),
    (AT_WORK, "shorten without a source", shorten(" "), "source-missing"),
    ("paused", "go back", back_to("A010"), "run-not-running"),
    (AT_WORK, "go back to what is not done", back_to("A040"), "step-not-done"),
    ("paused", "pause", pause, "run-not-running"),
    (AT_WORK, "resume", resume, "run-not-paused"),
    (AT_WORK, "a VIN that is on the line", bears(VIN), "vehicle-already-here"),
    (AT_WORK, "a problem of no kind", problem("boredom"), "problem-kind-unknown"),
)
ALLOWED: tuple[tuple[str, str, Attempt], ...] = (
    (AT_WORK, "skip", skip("dry")),
    (AT_WORK, "impossible", impossible("no plug", "ab12")),
    (AT_WORK, "shorten", shorten("maker sheet 4.2")),
    (AT_WORK, "go back", back_to("A010")),
    (AT_WORK, "pause", pause),
    ("paused", "resume", resume),
    (AT_WORK, "a VIN of its own", bears(FOUND)),
    (AT_WORK, "a problem", problem("tool")),
)


@pytest.mark.parametrize(("before", "what", "attempt", "code"), REFUSED)
def test_it_is_refused_by_name_and_nothing_is_recorded(
    yard: Yard, before: str, what: str, attempt: Attempt, code: str
) -> None:
    yard.after(before)
    facts = yard.facts()
    with pytest.raises(Refused) as caught:
        yard.shop.do(lambda uow: attempt(uow, yard))
    assert caught.value.code == code, what
    assert yard.facts() == facts


@pytest.mark.parametrize(("before", "what", "attempt"), ALLOWED)
def test_the_same_goes_through_where_nothing_is_in_the_way(
    yard: Yard, before: str, what: str, attempt: Attempt
) -> None:
    yard.after(before)
    facts = yard.facts()
    yard.shop.do(lambda uow: attempt(uow, yard))
    assert yard.facts() > facts, what
