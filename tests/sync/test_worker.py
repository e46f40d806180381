"""The worker of the exchange, turn by turn: what it does, when it tries again, what it says."""

from __future__ import annotations

from datetime import timedelta
from time import monotonic

import pytest

from app.domain.errors import ShopError, StoreUnavailable
from app.exchange.inventory_line import Busy, LineLost, StrangeCertificate, TurnedAway
from tests.sync.a_worker import Bench
from tests.sync.lines import NOW


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
