"""The worker of the exchange, turn by turn: what it does, when it tries again, what it says."""

from __future__ import annotations

import random
from collections.abc import Callable, Generator, Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from hashlib import sha256
from time import monotonic

import pytest

from app.devices.media_files import MediaFiles
from app.domain.errors import ShopError, StoreUnavailable
from app.domain.events import ProcedureApproved
from app.exchange.file_shelf import Begun
from app.exchange.inventory_line import Busy, LineLost, StrangeCertificate, TurnedAway
from app.exchange.messages import Inventory
from app.exchange.people_records import PeopleAnswer, PeopleTold
from app.operations.ports.unit_of_work import UnitOfWork
from app.sync.membership import Membership
from app.sync.worker import SyncWorker
from app.sync.writer_log import WorkedLog
from tests.hub.memory_storage import MemoryStorage
from tests.shop_floor import PROCEDURE, register
from tests.sync.a_member import Member
from tests.sync.lines import NOW, DirectLine

Make = Callable[[str], Member]


class NoFiles:
    """Wants what it was told to, and refuses it."""

    def __init__(self, line: PlayedLine) -> None:
        self._line = line

    def wanted(self, after: str) -> Sequence[str]:
        self._line.looked_after.append(after)
        return [one for one in self._line.wanted if one > after]

    def begin(self, sha256: str, length: int) -> Begun | None:
        self._line.begun.append(sha256)
        if self._line.refuses is not None:
            raise self._line.refuses
        return None

    def picture(self, procedure: str, sha256: str) -> bytes | None:
        self._line.pictures_asked.append(sha256)
        if self._line.refuses is not None:
            raise self._line.refuses
        return self._line.pictures.get(sha256)

    def append(self, sha256: str, offset: int, piece: bytes) -> Begun:
        raise AssertionError("nothing was begun")


class PlayedLine(DirectLine):
    """Raises what it is told to at the next question."""

    def __init__(self, storage: MemoryStorage, terminal: str) -> None:
        super().__init__(storage, terminal)
        self.trouble: Exception | None = None
        self.asked = 0
        self.closed = False
        self.wanted: list[str] = []
        self.looked_after: list[str] = []
        self.begun: list[str] = []
        self.pictures: dict[str, bytes] = {}
        self.pictures_asked: list[str] = []
        self.refuses: Exception | None = None
        self.refuses_names: Exception | None = None
        self.names_asked = 0

    def ask(self) -> Inventory:
        self.asked += 1
        if self.trouble is not None:
            raise self.trouble
        return super().ask()

    def people(self, told: PeopleTold) -> PeopleAnswer:
        self.names_asked += 1
        if self.refuses_names is not None:
            raise self.refuses_names
        return PeopleAnswer()

    @property
    def files(self) -> NoFiles:
        return NoFiles(self)

    def wakes(self, follow: Callable[[Callable[[], None]], None]) -> Generator[int, None, None]:
        yield from ()

    def close(self) -> None:
        self.closed = True


class Bench:
    """A worker without its thread."""

    def __init__(self, member: Member) -> None:
        self.member, self.storage = member, MemoryStorage()
        self.lines: list[PlayedLine] = []
        self.refuses: ShopError | None = None
        self.worker = SyncWorker(
            member.log,
            member.file,
            member.clock,
            self._connect,
            self._enrol,
            MediaFiles(member.home / "media"),
            random.Random(1),
        )

    def _connect(self, member: Membership) -> PlayedLine:
        self.lines.append(PlayedLine(self.storage, member.terminal))
        return self.lines[-1]

    def _enrol(self, log: WorkedLog, text: str) -> Membership:
        if self.refuses is not None:
            raise self.refuses
        made = Membership("http://127.0.0.1:1", "hub-1", "00" * 32, log.life[0], text)
        self.member.file.keep(made)
        return made

    @property
    def standing(self) -> str:
        return self.worker.state.standing

    @property
    def line(self) -> PlayedLine:
        return self.lines[-1]


@pytest.fixture
def bench(terminal: Make) -> Iterator[Bench]:
    made = Bench(terminal("alone"))
    yield made
    made.worker.close()


@pytest.fixture
def enrolled(bench: Bench) -> Bench:
    bench.worker.enrol("token")
    return bench


def test_a_terminal_that_never_enrolled_works_alone(bench: Bench) -> None:
    bench.worker.find_out()
    assert bench.worker.turn() is None
    assert bench.standing == "alone"
    assert bench.worker.state.terminal == bench.member.log.life[0]


def test_what_it_belongs_to_is_known_after_a_restart(enrolled: Bench) -> None:
    again = Bench(enrolled.member)
    again.worker.find_out()
    again.worker.turn()
    assert again.worker.state.standing == "in_sync"
    assert again.worker.state.inventory == "127.0.0.1:1"
    again.worker.close()


def test_before_the_first_round_nothing_is_claimed(enrolled: Bench) -> None:
    assert enrolled.standing == "asking"


def test_after_a_round_all_is_told_and_the_next_one_is_due_later(enrolled: Bench) -> None:
    enrolled.member.record(2)
    pause = enrolled.worker.turn()
    state = enrolled.worker.state
    assert pause is not None
    assert pause >= 30
    assert (state.standing, state.waiting.count) == ("in_sync", 0)
    assert state.last == enrolled.member.clock.wall
    assert len(enrolled.storage.unit.fed) == len(enrolled.member.facts)


def test_while_nobody_answers_it_says_how_much_waits_and_since_when(enrolled: Bench) -> None:
    enrolled.worker.turn()
    first = enrolled.member.clock.wall
    enrolled.line.trouble = LineLost("cut")
    codes = enrolled.member.record(2)
    assert codes
    for _ in range(3):
        enrolled.member.clock.go(minutes=1)
        enrolled.worker.turn()
    state = enrolled.worker.state
    assert state.standing == "offline"
    assert state.waiting.count == len(enrolled.member.facts)
    assert state.waiting.oldest.startswith(first.isoformat()[:16])
    assert state.since == first + timedelta(minutes=1)
    assert state.reason is not None
    assert state.reason.code == "sync-unreachable"


def test_it_waits_longer_each_time_and_never_longer_than_five_minutes(enrolled: Bench) -> None:
    enrolled.line.trouble = LineLost("cut")
    pauses = [enrolled.worker.turn() or 0 for _ in range(200)]
    assert min(pauses) >= 1
    assert max(pauses[:3]) <= 8
    assert 100 < max(pauses) <= 300
    assert len({round(one) for one in pauses[20:]}) > 50


def test_once_the_line_is_back_the_patience_begins_anew(enrolled: Bench) -> None:
    enrolled.line.trouble = LineLost("cut")
    for _ in range(20):
        enrolled.worker.turn()
    enrolled.line.trouble = None
    enrolled.worker.turn()
    enrolled.line.trouble = LineLost("cut")
    assert (enrolled.worker.turn() or 0) <= 2


def test_a_busy_inventory_is_left_alone_as_long_as_it_asks(enrolled: Bench) -> None:
    enrolled.line.trouble = Busy(120)
    assert enrolled.worker.turn() == 120
    asked = enrolled.line.asked
    enrolled.member.record()
    enrolled.worker.recorded()
    assert 100 < (enrolled.worker.turn() or 0) <= 120
    assert enrolled.line.asked == asked
    assert enrolled.worker.state.reason is not None
    assert enrolled.worker.state.reason.code == "sync-busy"


def test_who_is_turned_away_stops_until_a_person_acts(enrolled: Bench) -> None:
    enrolled.line.trouble = TurnedAway("sync-locked-out", status=401)
    assert (enrolled.worker.turn() or 0) >= 100
    asked = enrolled.line.asked
    enrolled.worker.recorded()
    assert (enrolled.worker.turn() or 0) >= 100
    assert enrolled.line.asked == asked
    assert enrolled.standing == "stopped"
    enrolled.line.trouble = None
    enrolled.worker.exchange_now()
    enrolled.worker.turn()
    assert enrolled.standing == "in_sync"


def test_who_was_turned_away_asks_again_in_a_few_minutes(
    enrolled: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What refused it may be put right elsewhere, and nobody comes here to say so."""
    enrolled.line.trouble = TurnedAway("sync-locked-out", status=403)
    pause = enrolled.worker.turn()
    assert pause is not None
    assert 100 <= pause <= 300
    enrolled.line.trouble = None
    now = monotonic() + pause
    monkeypatch.setattr("app.sync.worker.monotonic", lambda: now)
    enrolled.worker.turn()
    assert enrolled.standing == "in_sync"


def test_enrolling_again_ends_the_old_line_and_the_stop(enrolled: Bench) -> None:
    old = enrolled.line
    old.trouble = TurnedAway("sync-locked-out", status=401)
    enrolled.worker.turn()
    enrolled.worker.enrol("another token")
    assert old.closed
    enrolled.worker.turn()
    assert enrolled.standing == "in_sync"


def test_an_enrolment_that_is_refused_leaves_all_as_it_was(enrolled: Bench) -> None:
    enrolled.refuses = ShopError("enrol-code-refused")
    with pytest.raises(ShopError):
        enrolled.worker.enrol("wrong")
    assert not enrolled.line.closed
    enrolled.worker.turn()
    assert enrolled.standing == "in_sync"


def test_a_strange_certificate_is_said_as_such(enrolled: Bench) -> None:
    enrolled.line.trouble = StrangeCertificate("self-signed")
    enrolled.worker.turn()
    assert enrolled.worker.state.reason is not None
    assert enrolled.worker.state.reason.code == "sync-strange-certificate"


def test_a_database_that_was_put_back_under_another_code_must_enrol_again(
    enrolled: Bench,
) -> None:
    enrolled.member.log.take_new_code()
    enrolled.worker.turn()
    assert enrolled.line.asked == 0
    assert enrolled.worker.state.reason is not None
    assert enrolled.worker.state.reason.code == "sync-other-code"


@pytest.mark.parametrize(
    ("trouble", "code"),
    [(StoreUnavailable("disk-full"), "disk-full"), (RuntimeError("a bug"), "unexpected")],
)
def test_a_trouble_of_its_own_is_said_and_tried_again(
    trouble: Exception, code: str, enrolled: Bench
) -> None:
    enrolled.line.trouble = trouble
    assert enrolled.worker.turn() is not None
    state = enrolled.worker.state
    assert state.standing == "stopped"
    assert state.reason is not None
    assert state.reason.code == code
    enrolled.line.trouble = None
    enrolled.worker.turn()
    assert enrolled.standing == "in_sync"


def test_clocks_that_differ_are_measured(enrolled: Bench) -> None:
    enrolled.member.clock.wall = NOW + timedelta(minutes=5)
    enrolled.worker.turn()
    assert enrolled.worker.state.clock_ahead_s == 300


def test_own_facts_that_the_inventory_keeps_apart_are_shown_with_their_reason(
    enrolled: Bench,
) -> None:
    enrolled.member.record()
    enrolled.member.store.raw.execute(
        "UPDATE event SET body = '{\"altered\":1}' WHERE id = (SELECT max(id) FROM event)"
    )
    enrolled.worker.turn()
    state = enrolled.worker.state
    assert (state.standing, state.aside) == ("in_sync", 1)
    assert state.newest_aside[0].reason == "fact-altered"
    assert state.newest_aside[0].name == enrolled.member.entries[-1].name


def test_photos_follow_the_facts_a_few_at_a_time(enrolled: Bench) -> None:
    media = MediaFiles(enrolled.member.home / "media")
    names = sorted(media.keep(bytes([one]), "image/jpeg") for one in range(3))
    enrolled.line.wanted = names
    enrolled.worker.turn()
    assert enrolled.line.begun == names


def works_by(bench: Bench, *pictures: bytes) -> list[str]:
    """A procedure that shows these is released; their names."""
    names = [sha256(one).hexdigest() for one in pictures]
    first, *others = PROCEDURE.sections
    step = replace(first.steps[0], media=tuple(names))
    first = replace(first, steps=(step, *first.steps[1:]))
    shown = replace(PROCEDURE, version="9.9.9", sections=(first, *others))

    def release(uow: UnitOfWork) -> None:
        register(uow, shown)
        uow.record(ProcedureApproved(shown.digest, shown.id, "ada"), "ada")

    bench.member.store.perform(release)
    return names


def test_pictures_of_procedures_follow_the_facts_that_released_them(enrolled: Bench) -> None:
    drawing = b'<svg xmlns="http://www.w3.org/2000/svg"/>'
    (name,) = works_by(enrolled, drawing)
    enrolled.line.pictures = {name: drawing}
    enrolled.worker.turn()
    assert MediaFiles(enrolled.member.home / "media").read(name) == drawing
    enrolled.worker.turn()
    assert enrolled.line.pictures_asked == [name]


def test_a_picture_that_is_refused_stops_no_fact(enrolled: Bench) -> None:
    works_by(enrolled, b"one nobody has")
    enrolled.line.refuses = TurnedAway("sync-not-understood", status=400)
    enrolled.worker.turn()
    assert enrolled.line.pictures_asked
    assert enrolled.standing == "in_sync"
    assert len(enrolled.storage.unit.fed) == len(enrolled.member.facts)


def test_the_next_turn_looks_on_for_files_where_the_one_before_ended(
    enrolled: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.sync.files.MOST_NAMES", 2)
    enrolled.line.wanted = ["1" * 64, "2" * 64, "3" * 64]
    for _ in range(3):
        enrolled.worker.turn()
    assert enrolled.line.looked_after == ["", "3" * 64, ""]


def test_a_photo_that_is_refused_stops_no_fact(enrolled: Bench) -> None:
    media = MediaFiles(enrolled.member.home / "media")
    enrolled.line.wanted = [media.keep(b"photo", "image/jpeg")]
    enrolled.line.refuses = TurnedAway("sync-not-understood", status=400)
    enrolled.member.record()
    enrolled.worker.turn()
    assert enrolled.standing == "in_sync"
    assert len(enrolled.storage.unit.fed) == len(enrolled.member.facts)


def test_names_of_people_come_once_after_the_start_and_then_with_news(enrolled: Bench) -> None:
    enrolled.worker.find_out()
    for _ in range(3):
        enrolled.worker.exchange_now()
        enrolled.worker.turn()
    assert enrolled.line.names_asked == 1
    enrolled.member.record()
    enrolled.worker.turn()
    assert enrolled.line.names_asked == 2


def test_names_that_are_refused_stop_no_fact(enrolled: Bench) -> None:
    enrolled.worker.find_out()
    enrolled.line.refuses_names = TurnedAway("sync-not-understood", status=400)
    enrolled.worker.turn()
    assert enrolled.standing == "in_sync"
