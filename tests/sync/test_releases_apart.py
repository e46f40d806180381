"""Terminals of other releases and one of today, through the real service: every fact is taken,
passed on verbatim, and counts as far as it is known."""

from __future__ import annotations

import gzip
import json
import random
import shutil
from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from time import monotonic

import pytest

from app.db.rebuild import rebuild_projections
from app.db.verify import verify
from app.devices.media_files import MediaFiles
from app.devices.secret_file import write_secret
from app.devices.terminal_key import TerminalKey
from app.domain.errors import Reason
from app.domain.events.base import INVENTORY
from app.exchange.fact_row import Entry
from app.exchange.messages import can_talk
from app.main import load_sentences
from app.settings import Settings
from app.sync import http_line
from app.sync.enrolment import Enrolment
from app.sync.http_line import HttpLine
from app.sync.membership import MembershipFile
from app.sync.round import exchange
from app.sync.worker import SyncWorker
from tests.shop_floor import PlayedClock, found_site
from tests.store_dump import projections
from tests.sync.a_member import SOON, Member
from tests.sync.memory_log import MemoryLog, fact
from tests.sync.served_hub import ServedHub, served

pytestmark = pytest.mark.enable_socket
Make = Callable[[str], Member]
RELEASED = Path(__file__).parents[1] / "db" / "released"
EARLIER = sorted(one.name.partition(".")[0] for one in RELEASED.glob("*.sqlite.gz"))
PLACE = {"code": "B-77", "kind": "bin", "label": "Bin 77", "pole": ""}


class OfALaterRelease(MemoryLog):
    """A terminal that records what no release of today writes."""

    database = "of a later release"

    def __init__(self, home: Path, hub: ServedHub) -> None:
        super().__init__("ZZ99")
        home.mkdir()
        self._file, self._key = MembershipFile(home, write_secret), TerminalKey(home / "key")
        Enrolment(self._file, self, self._key, "bench", SOON).enrol(hub.invite())

    def take_new_code(self) -> None:
        raise AssertionError("nobody has this code")

    def say(self, name: str, about: str, body: Mapping[str, object], version: int) -> Entry:
        """Record a fact as that release would."""
        row = fact(f"fact {self.end(self.life).seq + 1}")
        said = row._replace(subjects=json.dumps([about]), body=json.dumps(body))
        return self.record(said._replace(name=name, version=version))

    def exchange(self) -> None:
        member = self._file.read()
        assert member is not None
        with closing(HttpLine(member, self._key, PlayedClock(), SOON)) as line:
            exchange(self, line)


def read_through(hub: ServedHub) -> None:
    """All that the inventory makes of its feed."""
    for work in hub.hub.works:
        while work.go_on():
            pass
        assert work.behind() == 0


@pytest.mark.parametrize("schema", EARLIER)
def test_what_an_earlier_release_recorded_reaches_today_and_counts(
    schema: str, hub: ServedHub, tmp_path: Path, terminal: Make
) -> None:
    """The terminal of the earlier release was brought up to date; its facts stay as they are."""
    path = Settings(tmp_path / "earlier").database
    path.parent.mkdir()
    path.write_bytes(gzip.decompress((RELEASED / f"{schema}.sqlite.gz").read_bytes()))
    earlier, today = terminal("earlier"), terminal("today")
    written = earlier.entries
    for one in (earlier, today):
        one.enrol(hub.invite())
    earlier.exchange()
    today.exchange()
    of_terminals = {one for one in today.entries if not one.terminal.startswith(INVENTORY)}
    assert of_terminals == set(written), "beside what the inventory says itself"
    assert verify(today.path, thorough=True).ok
    rebuild_projections(earlier.store)
    assert projections(today.path) == projections(earlier.path)
    read_through(hub)
    ((code,),) = today.store.raw.execute("SELECT part_id FROM part").fetchall()
    assert hub.hub.stock.part(code) is not None


def test_what_a_later_release_recorded_is_kept_passed_on_and_counts_where_it_is_known(
    hub: ServedHub, tmp_path: Path, terminal: Make
) -> None:
    later, today, another = OfALaterRelease(tmp_path / "later", hub), terminal("a"), terminal("b")
    for one in (today, another):
        one.enrol(hub.invite())
    today.store.perform(found_site)
    told = [
        later.say("PartPolished", "part:X", {"part_id": "X", "gloss": "high"}, 1),
        later.say("PlaceRegistered", "place:B-77", {**PLACE, "aisle": 7}, 9),
        later.say("PlaceRegistered", "place:B-78", {**PLACE, "code": {"row": 7, "bin": 8}}, 9),
    ]
    later.exchange()
    today.exchange()
    another.exchange()
    for one in (today, another):
        assert set(told) <= set(one.entries), "verbatim, and none of them put apart"
        assert verify(one.path, thorough=True).ok
        assert places(one) == {"B-01": "Bin B-01", "B-02": "Bin B-02", "B-77": "Bin 77"}
    read_through(hub)


def places(member: Member) -> dict[str, str]:
    return dict(member.store.raw.execute("SELECT code, label FROM place"))


def test_who_read_what_a_later_release_recorded_brings_it_back_verbatim(
    hub: ServedHub, tmp_path: Path, terminal: Make
) -> None:
    """The inventory lost it, and the terminal that recorded it is gone."""
    later, today = OfALaterRelease(tmp_path / "later", hub), terminal("a")
    today.enrol(hub.invite())
    hub.end()
    shutil.copytree(tmp_path / "hub", tmp_path / "backup")
    hub.begin()
    said = later.say("PartPolished", "part:X", {"part_id": "X", "gloss": "high"}, 1)
    later.exchange()
    today.exchange()
    with served(tmp_path / "backup") as put_back:
        found = today.file.read()
        assert found is not None
        today.file.keep(replace(found, address=put_back.address))
        today.exchange()
        fed = put_back.hub.storage.transact(lambda unit: unit.after(0, 100))
    assert said in [row for _, row, why in fed if not why]


@pytest.mark.parametrize("spoken", [(0, 0), (7, 9)], ids=["too old", "too new"])
def test_a_terminal_of_a_release_too_far_apart_says_so_goes_on_and_agrees_once_it_can(
    spoken: tuple[int, int], hub: ServedHub, terminal: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    alone = terminal("alone")
    alone.enrol(hub.invite())
    worker = SyncWorker(
        alone.log,
        alone.file,
        alone.clock,
        lambda member: HttpLine(member, alone.key, alone.clock, SOON),
        lambda *_: pytest.fail("it is enrolled"),
        MediaFiles(alone.home / "media"),
        random.Random(1),
    )
    worker.find_out()
    with monkeypatch.context() as patch:
        patch.setattr(http_line, "can_talk", lambda theirs: can_talk(theirs, spoken))
        pause = worker.turn()
        assert pause, "it asks again by itself"
        state = worker.state
        assert (state.standing, state.reason and state.reason.code) == (
            "stopped",
            "sync-other-version",
        )
        sentence = load_sentences().say(state.reason or Reason(""), "en")
        assert "Every fact is kept here" in sentence
        assert "bring the older one up to date" in sentence
        alone.record(2)
    now = monotonic() + pause
    monkeypatch.setattr("app.sync.worker.monotonic", lambda: now)
    worker.turn()
    assert worker.state.standing == "in_sync"
    held = hub.hub.storage.transact(lambda unit: unit.known(sorted(alone.facts)))
    assert held.keys() == alone.facts
    worker.close()
