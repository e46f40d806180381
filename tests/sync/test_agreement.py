"""Whatever lines, copies, restores and clocks do: in the end every terminal agrees with the hub."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import ClassVar

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, precondition, rule, run_state_machine_as_test

from app.exchange.fact_row import Entry
from app.exchange.hub_storage import Feed
from app.exchange.inventory_line import LineLost
from app.hub import serving
from app.sync import round as sync_round
from app.sync.round import exchange
from tests.hub.memory_storage import MemoryStorage, MemoryUnit
from tests.sync.lines import BadLine, DirectLine
from tests.sync.memory_log import MemoryLog, fact
from tests.sync.stored_log import OPEN, StoredLog

PlayedLog = MemoryLog | StoredLog

STEPS, FEW, STORED, EXAMPLES = 40, 60, 30, 1500
FAULTS = ["none", "lost", "unanswered", "twice", "late"]
_MOST_TERMINALS, _ROUNDS, _BATCH = 5, 60, 3
_YEARS = [0, 3 * 365, -10 * 365]


class Agreement(RuleBasedStateMachine):
    """Terminals that record, and everything that may befall them and the inventory."""

    storage: ClassVar[Callable[[], MemoryStorage]] = MemoryStorage

    def __init__(self) -> None:
        super().__init__()
        self.hub = type(self).storage()
        self.logs: list[PlayedLog] = [self.new_log(code) for code in ("AAAA", "BBBB", "CCCC")]
        self.late: list[Callable[[], object]] = []
        self.copies: dict[int, PlayedLog] = {}
        self.hub_copy: MemoryStorage | None = None
        self.recorded: set[str] = set()
        self.spoilt: set[str] = set()
        self.feeds = 1
        self.made = 0

    def new_log(self, code: str) -> PlayedLog:
        return MemoryLog(code)

    def log(self, which: int) -> PlayedLog:
        return self.logs[which % len(self.logs)]

    def line(self, log: PlayedLog) -> DirectLine:
        return DirectLine(self.hub, log.life[0])

    def new_id(self) -> str:
        self.made += 1
        self.recorded.add(f"e{self.made}")
        return f"e{self.made}"

    @rule(which=st.integers(0, 4), count=st.integers(1, 4), years=st.sampled_from(_YEARS))
    def record(self, which: int, count: int, years: int) -> None:
        for _ in range(count):
            hlc = max(0, 20_000 + years * 24 + self.made)
            self.log(which).record(fact(self.new_id(), hlc))

    @rule(which=st.integers(0, 4))
    def record_what_a_disk_spoils(self, which: int) -> None:
        event_id = self.new_id()
        self.log(which).record(fact(event_id))
        self.log(which).spoil_last()
        self.spoilt.add(event_id)

    @rule(which=st.integers(0, 4), faults=st.lists(st.sampled_from(FAULTS), max_size=6))
    def talk(self, which: int, faults: Sequence[str]) -> None:
        log = self.log(which)
        with suppress(LineLost):
            exchange(log, BadLine(self.line(log), faults, self.late), _BATCH)

    @precondition(lambda self: self.late)
    @rule(which=st.integers(0, 20))
    def something_late_arrives(self, which: int) -> None:
        with suppress(ValueError):
            self.late.pop(which % len(self.late))()

    @rule()
    def back_the_hub_up(self) -> None:
        self.hub_copy = self.hub.copy()

    @precondition(lambda self: self.hub_copy is not None)
    @rule(told=st.booleans())
    def put_the_hub_back(self, told: bool) -> None:
        """told: by the command that names the feed anew; else somebody copied a file."""
        assert self.hub_copy is not None
        self.hub = self.hub_copy.copy()
        self.late.clear()
        if told:
            self.feeds += 1
            self.hub.unit.name = f"feed-{self.feeds}"
        self.forget_what_nobody_has()

    @rule(which=st.integers(0, 4))
    def back_a_terminal_up(self, which: int) -> None:
        self.copies[which % len(self.logs)] = self.log(which).copy()

    @precondition(lambda self: self.copies)
    @rule(which=st.integers(0, 4), noticed=st.booleans())
    def put_a_terminal_back(self, which: int, noticed: bool) -> None:
        """noticed: by the mark beside its database, which begins a new life."""
        which = sorted(self.copies)[which % len(self.copies)]
        before = self.logs[which].life
        self.logs[which] = self.copies[which].copy()
        if noticed:
            self.logs[which].begin_life(max(before[1], self.logs[which].life[1]) + 1, ())
        self.forget_what_nobody_has()

    @precondition(lambda self: len(self.logs) < _MOST_TERMINALS)
    @rule(which=st.integers(0, 4))
    def clone_a_terminal(self, which: int) -> None:
        self.logs.append(self.log(which).copy())

    def forget_what_nobody_has(self) -> None:
        """A disk that was swapped took with it what was on no other."""
        had = {one.event_id for one, _ in self.hub.unit.fed}
        for log in self.logs:
            had |= log.counted.keys() | log.aside.keys()
        self.recorded &= had | self.spoilt

    def teardown(self) -> None:
        """The lines heal."""
        for _ in range(_ROUNDS):
            heads = [log.place() for log in self.logs], self.hub.unit.feed()
            for log in self.logs:
                exchange(log, self.line(log), _BATCH)
            if heads == ([log.place() for log in self.logs], self.hub.unit.feed()):
                break
        stands = self.hub.unit.counted
        for log in self.logs:
            counts = {key: one for key, one in log.counted.items() if key not in self.spoilt}
            assert counts == stands, difference(counts, stands)
        missing = self.recorded - self.spoilt - stands.keys()
        assert not missing, f"lost: {sorted(missing)}"


def difference(ours: Iterable[str], theirs: Iterable[str]) -> str:
    return f"only here: {set(ours) - set(theirs)}, only there: {set(theirs) - set(ours)}"


def play(machine: type[RuleBasedStateMachine], examples: int) -> None:
    found = settings(max_examples=examples, stateful_step_count=STEPS, deadline=None)
    run_state_machine_as_test(machine, settings=found)


def test_all_agree_in_the_end() -> None:
    play(Agreement, FEW)


@pytest.mark.faults
@pytest.mark.timeout(900)
def test_all_agree_in_the_end_however_long_one_looks() -> None:
    play(Agreement, EXAMPLES)


class StoredAgreement(Agreement):
    """The same over databases on a disk."""

    home: ClassVar[Path]

    def new_log(self, code: str) -> PlayedLog:
        del code
        return StoredLog(type(self).home)

    def teardown(self) -> None:
        try:
            super().teardown()
        finally:
            for log in tuple(OPEN):
                log.close()


@pytest.mark.faults
@pytest.mark.timeout(900)
def test_databases_agree_in_the_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(StoredAgreement, "home", tmp_path, raising=False)
    play(StoredAgreement, STORED)


# ---------------------------------------------------- three mistakes, each of which must be found


class NumberedBeforeTheyAreTaken(MemoryUnit):
    """A feed in the order of the facts' own numbers: who comes late is passed over."""

    def feed(self) -> Feed:
        return replace(super().feed(), head=max(map(_own_number, self.fed), default=0))

    def after(self, number: int, limit: int) -> Sequence[tuple[int, Entry, str]]:
        numbered = sorted((_own_number(one), *one) for one in self.fed)
        return [one for one in numbered if one[0] > number][:limit]

    def event_at(self, number: int) -> str:
        return f"e{number}" if any(_own_number(one) == number for one in self.fed) else ""


def _own_number(fed: tuple[Entry, str]) -> int:
    return int(fed[0].event_id.removeprefix("e"))


class CursorById(MemoryStorage):
    def __init__(self) -> None:
        super().__init__()
        self.unit = NumberedBeforeTheyAreTaken()


def a_feed_is_a_feed(patch: pytest.MonkeyPatch) -> type[Agreement]:
    """A place in a feed that was put back is believed."""
    patch.setattr(serving, "_stands", lambda *_: True)
    return Agreement


def a_life_goes_on(patch: pytest.MonkeyPatch) -> type[Agreement]:
    """A terminal that was put back or copied records on under the same life."""
    patch.setattr(sync_round, "_settle_life", lambda *_: False)
    return Agreement


def an_id_is_a_cursor(patch: pytest.MonkeyPatch) -> type[Agreement]:
    """The feed follows numbers that were given before the facts were taken in."""
    patch.setattr(Agreement, "storage", CursorById)
    return Agreement


@pytest.mark.faults
@pytest.mark.timeout(900)
@pytest.mark.parametrize("mistake", [a_feed_is_a_feed, a_life_goes_on, an_id_is_a_cursor])
def test_a_planted_mistake_is_found(
    mistake: Callable[[pytest.MonkeyPatch], type[Agreement]], monkeypatch: pytest.MonkeyPatch
) -> None:
    machine = mistake(monkeypatch)
    with pytest.raises(AssertionError, match=r"only here|lost"):
        play(machine, EXAMPLES)
