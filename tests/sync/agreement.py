"""Terminals and an inventory, and whatever lines, copies, restores and clocks do to them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import ClassVar, Protocol, Self

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, precondition, rule, run_state_machine_as_test

from app.domain.master_data import OWNED_BY_INVENTORY
from app.exchange.fact_row import Entry
from app.exchange.hub_storage import Feed, HubStorage, HubUnit
from app.exchange.hub_voice import own_master_data
from app.exchange.inventory_line import LineLost, TurnedAway
from app.exchange.messages import Life
from app.sync.round import exchange
from tests.hub.memory_storage import MemoryStorage
from tests.shop import EPOCH
from tests.sync.lines import BadLine, DirectLine
from tests.sync.memory_log import MemoryLog, fact, person
from tests.sync.releases import RELEASES, Release, SkewedLine, are_apart, place_fact
from tests.sync.stored_log import OPEN, StoredLog

PlayedLog = MemoryLog | StoredLog

_STEPS = 40
FAULTS = ["none", "lost", "unanswered", "twice", "late"]
_MOST_TERMINALS, _ROUNDS, _BATCH, _ALL = 5, 60, 3, 1_000_000
_YEARS = [0, 3 * 365, -10 * 365]


class Kept(HubStorage, Protocol):
    """An inventory's storage that can be copied as a person would."""

    def copy(self) -> Self:
        """As somebody backs it up or puts it back."""
        ...

    def bring(self, life: Life, seq: int) -> None:
        """A terminal says at its enrolment how far a life of it reaches; the first word counts."""
        ...

    def name_feed(self, name: str) -> None:
        """As the command does that puts it back."""
        ...

    def close(self) -> None:
        """Nobody uses it any more."""
        ...


class Agreement(RuleBasedStateMachine):
    """Terminals that record, and everything that may befall them and the inventory."""

    storage: ClassVar[Callable[[], Kept]] = MemoryStorage

    def __init__(self) -> None:
        super().__init__()
        self.hub = type(self).storage()
        self.logs: list[PlayedLog] = [self.new_log(code) for code in ("AAAA", "BBBB", "CCCC")]
        self.late: list[Callable[[], object]] = []
        self.copies: dict[int, PlayedLog] = {}
        self.hub_copy: Kept | None = None
        self.recorded: set[str] = set()
        self.spoilt: set[str] = set()
        self.feeds = 1
        self.made = 0

        self.releases: list[Release] = ["earlier", "today", "later"]
        self.hub_release: Release = "today"

    def new_log(self, code: str) -> PlayedLog:
        """A terminal that has recorded nothing."""
        return MemoryLog(code)

    def log(self, which: int) -> PlayedLog:
        return self.logs[which % len(self.logs)]

    def line(self, log: PlayedLog) -> DirectLine:
        line = DirectLine(self.hub, log.life[0])
        ours = self.releases[self.logs.index(log)]
        alike = ours == self.hub_release == "today"
        return line if alike else SkewedLine(line, ours, self.hub_release)

    def new_id(self) -> str:
        self.made += 1
        self.recorded.add(f"e{self.made}")
        return f"e{self.made}"

    @rule(which=st.integers(0, 4), count=st.integers(1, 4), years=st.sampled_from(_YEARS))
    def record(self, which: int, count: int, years: int) -> None:
        for _ in range(count):
            hlc = max(0, 20_000 + years * 24 + self.made)
            self.log(which).record(fact(self.new_id(), hlc))

    @rule(which=st.integers(0, 4), code=st.sampled_from(["B-1", "B-2"]))
    def record_in_the_words_of_a_release(self, which: int, code: str) -> None:
        which %= len(self.logs)
        row = place_fact(self.new_id(), 20_000 + self.made, code, self.releases[which])
        self.logs[which].record(row)

    @rule(which=st.integers(0, 5), release=st.sampled_from(RELEASES))
    def another_release_comes(self, which: int, release: Release) -> None:
        """To a terminal, or to the inventory; an earlier one where somebody goes back."""
        if which < len(self.logs):
            self.releases[which] = release
        else:
            self.hub_release = release

    @rule(which=st.integers(0, 4))
    def record_what_a_disk_spoils(self, which: int) -> None:
        event_id = self.new_id()
        self.log(which).record(fact(event_id))
        self.log(which).spoil_last()
        self.spoilt.add(event_id)

    @rule(which=st.integers(0, 4))
    def a_supervisor_lets_somebody_in_at_a_terminal(self, which: int) -> None:
        self.log(which).record(person(self.new_id(), 20_000 + self.made))

    @rule(which=st.integers(0, 4))
    def enrol(self, which: int) -> None:
        """The terminal says how far its lives reach."""
        log = self.log(which)
        for life in log.lives():
            self.hub.bring(life, log.end(life).seq)

    @rule()
    def the_inventory_takes_the_master_data_over(self) -> None:
        def own(unit: HubUnit) -> None:
            if not unit.ownerships():
                own_master_data(unit, EPOCH)

        self.hub.transact(own)

    @rule(which=st.integers(0, 4), faults=st.lists(st.sampled_from(FAULTS), max_size=6))
    def talk(self, which: int, faults: Sequence[str]) -> None:
        log = self.log(which)
        with suppress(LineLost, TurnedAway):
            exchange(log, BadLine(self.line(log), faults, self.late), _BATCH)

    @precondition(lambda self: self.late)
    @rule(which=st.integers(0, 20))
    def something_late_arrives(self, which: int) -> None:
        with suppress(ValueError, TurnedAway):
            self.late.pop(which % len(self.late))()

    @rule()
    def back_the_hub_up(self) -> None:
        if self.hub_copy is not None:
            self.hub_copy.close()
        self.hub_copy = self.hub.copy()

    @precondition(lambda self: self.hub_copy is not None)
    @rule(told=st.booleans())
    def put_the_hub_back(self, told: bool) -> None:
        """told: by the command that names the feed anew; else somebody copied a file."""
        assert self.hub_copy is not None
        self.hub.close()
        self.hub = self.hub_copy.copy()
        self.late.clear()
        if told:
            self.feeds += 1
            self.hub.name_feed(f"feed-{self.feeds}")
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
        self.releases.append(self.releases[which % len(self.releases)])

    def forget_what_nobody_has(self) -> None:
        """A disk that was swapped took with it what was on no other."""
        had = {row.event_id for row, _ in self.fed()}
        for log in self.logs:
            had |= log.counted.keys() | log.aside.keys()
        self.recorded &= had | self.spoilt

    def fed(self) -> list[tuple[Entry, str]]:
        """All that the inventory took in, and why it does not count."""
        found = self.hub.transact(lambda unit: unit.after(0, _ALL))
        return [(row, why) for _, row, why in found]

    def feed(self) -> Feed:
        """The feed as it stands."""
        return self.hub.transact(lambda unit: unit.feed())

    def teardown(self) -> None:
        """The lines heal."""
        try:
            self.agree()
        finally:
            self.hub.close()
            if self.hub_copy is not None:
                self.hub_copy.close()

    def agree(self) -> None:
        """Who is of a release too far apart gets another; everybody talks until nothing is new."""
        for which, release in enumerate(self.releases):
            if are_apart(release, self.hub_release):
                self.releases[which] = self.hub_release
        for _ in range(_ROUNDS):
            heads = [log.place() for log in self.logs], self.feed()
            for log in self.logs:
                exchange(log, self.line(log), _BATCH)
            if heads == ([log.place() for log in self.logs], self.feed()):
                break
        stands = {row.event_id: row for row, why in self.fed() if not why}
        for log in self.logs:
            counts = {key: one for key, one in log.counted.items() if key not in self.spoilt}
            assert counts == stands, difference(counts, stands)
        refused = {row.event_id for row, why in self.fed() if why == OWNED_BY_INVENTORY}
        missing = self.recorded - self.spoilt - refused - stands.keys()
        assert not missing, f"lost: {sorted(missing)}"


class StoredAgreement(Agreement):
    """The same over databases of terminals on a disk."""

    home: ClassVar[Path]

    def new_log(self, code: str) -> PlayedLog:
        del code
        return StoredLog(type(self).home)

    def agree(self) -> None:
        super().agree()
        folded = [log.tables() for log in self.logs if isinstance(log, StoredLog)]
        assert all(one == folded[0] for one in folded), difference(folded[0], folded[-1])

    def teardown(self) -> None:
        try:
            super().teardown()
        finally:
            for log in tuple(OPEN):
                log.close()


def difference(ours: Iterable[str], theirs: Iterable[str]) -> str:
    """Which facts only one of two holds."""
    return f"only here: {set(ours) - set(theirs)}, only there: {set(theirs) - set(ours)}"


def play(machine: type[RuleBasedStateMachine], examples: int) -> None:
    """So many lives of a plant; the first that ends in disagreement is told."""
    found = settings(
        max_examples=examples,
        stateful_step_count=_STEPS,
        deadline=None,
        report_multiple_bugs=False,
    )
    run_state_machine_as_test(machine, settings=found)
