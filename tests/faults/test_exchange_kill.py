"""kill -9 of a terminal and of its inventory while they exchange: nothing confirmed is lost,
nothing counts twice."""

from __future__ import annotations

import os
import random
import socket
import subprocess
import sys
from collections import Counter
from contextlib import suppress
from pathlib import Path

import pytest

from app.db.anchors import anchored
from app.db.driver import connect
from app.db.verify import verify
from app.exchange.hub_access import Reached
from app.exchange.inventory_line import InventoryLine, LineLost
from app.exchange.messages import Place
from app.hub.enrolment import invitation, offer_code
from app.inventory import Kept, opened
from app.settings import Settings
from app.sync.round import exchange
from app.sync.wire_calls import Patience
from tests.hub.private_postgres import PrivatePostgres, missing
from tests.sync.a_member import Member

pytestmark = pytest.mark.enable_socket
ROOT = Path(__file__).parents[2]
ROUNDS = 3
ROUNDS_OF_FAULTS = int(os.environ.get("REFACTORY_KILLS", "20"))


class Plant:
    """One terminal and one inventory, each a process of its own that may die at any moment."""

    def __init__(self, home: Path, database: str = "", kind: str = "true") -> None:
        self.home, self.database, self.kind = home, database, kind
        with socket.create_server(("127.0.0.1", 0)) as found:
            self.port = found.getsockname()[1]
        self.dice = random.Random(1)
        self.acknowledged: list[str] = []
        self.hub = self._begin_hub()
        member = Member(home / "terminal")
        with opened(Kept(home / "hub", database)) as hub:
            reached = Reached(f"http://127.0.0.1:{self.port}", "")
            text = invitation(offer_code(hub), reached)
        member.enrol(text)
        member.close()
        self.terminal = self._begin("exchanging_terminal", home / "terminal")

    def _begin(self, module: str, *arguments: object) -> subprocess.Popen[bytes]:
        words = [sys.executable, "-m", f"tests.faults.{module}", *map(str, arguments)]
        return subprocess.Popen(words, stdout=subprocess.PIPE, cwd=ROOT)

    def _begin_hub(self) -> subprocess.Popen[bytes]:
        told = (self.home / "hub", self.database, self.port, self.kind)
        hub = self._begin("serving_hub", *told)
        assert hub.stdout is not None
        assert hub.stdout.readline().startswith(b"LISTENING")
        return hub

    def let_work(self, parts: int) -> None:
        """The terminal goes on until it said so many more."""
        assert self.terminal.stdout is not None
        for _ in range(parts):
            self._heard(self.terminal.stdout.readline())

    def let_be_confirmed(self) -> None:
        """The terminal goes on until it holds another word of the inventory."""
        raw = connect(Settings(self.home / "terminal").database)
        newest = "SELECT max(seq) FROM anchor"
        try:
            (before,) = raw.execute(newest).fetchone()
            while raw.execute(newest).fetchone()[0] == before:
                self.let_work(1)
        finally:
            raw.close()

    def _heard(self, line: bytes) -> None:
        if line.startswith(b"ACK "):
            self.acknowledged.append(line.split()[1].decode())

    def kill_hub(self) -> None:
        _kill(self.hub)
        self.hub = self._begin_hub()

    def kill_terminal(self) -> None:
        self.end_terminal()
        self.terminal = self._begin("exchanging_terminal", self.home / "terminal")

    def end_terminal(self) -> None:
        self.terminal.kill()
        assert self.terminal.stdout is not None
        for line in self.terminal.stdout:
            self._heard(line)
        _kill(self.terminal)

    def round(self) -> None:
        """One of the two dies at any moment of the work."""
        self.let_work(self.dice.randrange(1, 25))
        victim = self.dice.choice([self.kill_hub, self.kill_terminal])
        victim()

    def end(self) -> None:
        for one in (self.terminal, self.hub):
            _kill(one)


def _kill(process: subprocess.Popen[bytes]) -> None:
    process.kill()
    process.wait()
    if process.stdout is not None:
        process.stdout.close()


def what_is_held(line: InventoryLine) -> Counter[str]:
    """How often each fact counts in the feed."""
    found, place = Counter[str](), Place()
    while True:
        page = line.pull(place, 500, ("", 0))
        found.update(one.event_id for at, one in enumerate(page.rows) if at not in page.apart)
        place = page.place
        if place.number >= page.head:
            return found


def holds_what_it_confirmed(member: Member, line: InventoryLine) -> None:
    """The inventory's chains reach as far as its own word at this terminal."""
    inventory = line.ask()
    raw = connect(member.path)
    promised = anchored(raw, inventory.hub)
    raw.close()
    for life, seq in promised.items():
        assert inventory.end_of(life).seq >= seq, "the inventory lost what it confirmed"


def exchange_at_last(member: Member, line: InventoryLine) -> None:
    """As a terminal does: an inventory that is busy is asked again."""
    while True:
        with suppress(LineLost):
            exchange(member.log, line)
            return


def check(plant: Plant) -> None:
    """Whatever the terminal or the inventory confirmed is there, once."""
    plant.end_terminal()
    member = Member(plant.home / "terminal")
    line = member.line(Patience(5, 20, 60))
    try:
        holds_what_it_confirmed(member, line)
        exchange_at_last(member, line)
        held = what_is_held(line)
        own = {one.event_id for one in member.entries if one.terminal == member.log.life[0]}
        assert own <= held.keys(), "facts were lost on the way"
        assert set(held.values()) == {1}, "facts count twice"
        parts = {one.body for one in member.entries if one.name == "PartHarvested"}
        assert len(parts) >= len(plant.acknowledged)
        assert len(set(plant.acknowledged)) == len(plant.acknowledged)
        assert all(any(code in body for body in parts) for code in plant.acknowledged[-200:])
        assert member.log.life[1] == 1, "a life was given up without need"
        assert verify(member.path, thorough=True).ok
    finally:
        line.close()
        member.close()


def survive(plant: Plant, rounds: int) -> None:
    try:
        for _ in range(rounds):
            plant.round()
        plant.let_work(5)
        check(plant)
        assert plant.acknowledged
    finally:
        plant.end()


def test_nothing_confirmed_is_lost_when_either_is_killed(tmp_path: Path) -> None:
    survive(Plant(tmp_path), ROUNDS)


@pytest.mark.faults
@pytest.mark.timeout(3600)
def test_nothing_confirmed_is_lost_in_many_kills(tmp_path: Path) -> None:
    survive(Plant(tmp_path), ROUNDS_OF_FAULTS)


@pytest.mark.faults
@pytest.mark.timeout(3600)
def test_nothing_confirmed_is_lost_in_many_kills_on_a_server(
    tmp_path: Path, postgres: PrivatePostgres
) -> None:
    if missing():
        pytest.skip(f"needs {missing()}")
    survive(Plant(tmp_path, postgres.address(postgres.new_database())), ROUNDS_OF_FAULTS)


def test_an_inventory_that_confirms_before_it_writes_is_caught_lying(tmp_path: Path) -> None:
    plant = Plant(tmp_path, kind="lying")
    try:
        plant.let_be_confirmed()
        with pytest.raises(AssertionError, match="lost what it confirmed"):
            check(plant)
    finally:
        plant.end()
