"""Whatever lines, copies, restores and clocks do: in the end every terminal agrees with the hub."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from app.domain import events
from app.exchange.fact_row import Entry
from app.exchange.hub_storage import Feed
from app.exchange.messages import Life
from app.hub import serving
from app.sync import round as sync_round
from tests.hub.memory_storage import MemoryStorage, MemoryUnit
from tests.sync import agreement
from tests.sync.agreement import Agreement, StoredAgreement, play
from tests.sync.memory_log import MemoryLog

FEW, STORED, EXAMPLES = 60, 30, 1500


def test_all_agree_in_the_end() -> None:
    play(Agreement, FEW)


@pytest.mark.faults
@pytest.mark.timeout(900)
def test_all_agree_in_the_end_however_long_one_looks() -> None:
    play(Agreement, EXAMPLES)


@pytest.mark.faults
@pytest.mark.timeout(900)
def test_databases_agree_in_the_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(StoredAgreement, "home", tmp_path, raising=False)
    play(StoredAgreement, STORED)


# ----------------------------------------------------- four mistakes, each of which must be found


class NumberedBeforeTheyAreTaken(MemoryUnit):
    """A feed in the order of the facts' own numbers: who comes late is passed over."""

    def feed(self) -> Feed:
        return replace(super().feed(), head=max(map(_own_number, self.fed), default=0))

    def after(
        self, number: int, limit: int, besides: Life | None = None
    ) -> Sequence[tuple[int, Entry, str]]:
        numbered = sorted((_own_number(one), *one) for one in self.fed)
        others = [one for one in numbered if (one[1].terminal, one[1].incarnation) != besides]
        return [one for one in others if one[0] > number][:limit]

    def mark_at(self, number: int) -> str:
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
    patch.setattr(agreement, "own_master_data", lambda *_: None)
    return Agreement


def a_terminal_believes_itself(patch: pytest.MonkeyPatch) -> type[Agreement]:
    """Whom a supervisor let in at a terminal may work there, whatever the inventory says."""
    patch.setattr(MemoryLog, "_note", lambda *_: None)
    return Agreement


@pytest.mark.faults
@pytest.mark.timeout(900)
@pytest.mark.parametrize(
    "mistake",
    [a_feed_is_a_feed, a_life_goes_on, an_id_is_a_cursor, a_terminal_believes_itself],
)
def test_a_planted_mistake_is_found(
    mistake: Callable[[pytest.MonkeyPatch], type[Agreement]], monkeypatch: pytest.MonkeyPatch
) -> None:
    machine = mistake(monkeypatch)
    with pytest.raises(AssertionError, match=r"only here|lost"):
        play(machine, EXAMPLES)


@pytest.mark.faults
@pytest.mark.timeout(900)
def test_a_release_that_takes_later_words_for_damage_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What a later version of a known fact means is nothing here, and no reason to set it apart."""
    strict = events.read
    monkeypatch.setattr(
        events, "read", lambda name, about, body, _: strict(name, about, body, version=1)
    )
    monkeypatch.setattr(StoredAgreement, "home", tmp_path, raising=False)
    with pytest.raises(AssertionError, match="only here"):
        play(StoredAgreement, STORED)
