"""A terminal of which only the command line is used, for the tests of commands."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from app.cli import run_command
from app.db.queries import SqliteQueries
from app.db.store import SqliteStore
from app.devices.pin_files import Cost, PinFiles
from app.devices.simulated_clock import SimulatedClock
from app.domain.errors import NotFound
from app.operations.harvest_part import Harvest, harvest_part
from app.operations.print_label import print_label
from app.settings import Settings
from app.stations.procedure_file import load
from tests.shop import PIN, SMALL, START, Shop, badge, catalogue, small_procedure

HARVESTING = SMALL.replace(
    "skip: {who: [SUPERVISOR]},", "skip: {who: [SUPERVISOR]}, harvest: [DFL, CAT, STA],"
)
# What is checked for work must speak every language of the program.
OTHER = re.sub(r"\{en: ([^}]*)\}", r"{en: \1, fr: \1, nl: \1}", SMALL).replace(
    "id: test.small", "id: test.other"
)
BROKEN = OTHER.replace("requires: [A040]", "requires: [A999]")


class Answer(NamedTuple):
    """What a command said, and its exit status."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


class Terminal:
    """A home with a workshop, a vehicle and a labelled part; nobody runs it at the moment."""

    def __init__(self, home: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.home, self._capsys = home, capsys
        self.settings = Settings(home)
        clock = SimulatedClock(START)
        with SqliteStore(self.settings.database, clock, catalogue(), demo=True) as store:
            shop = Shop(store, clock, small_procedure(home, HARVESTING)).furnish()
            shop.give_pins(PinFiles(home, Cost(1, 64)))
            by = shop.people["0417"]
            vehicle = shop.take_in()
            order = Harvest(vehicle.run_id, "A010", "DFL", oe_number="8200426586", grade="A")
            self.part = shop.do(lambda uow: harvest_part(uow, order, by))
            shop.do(lambda uow: print_label(uow, self.part, "en", "test", by))
            self.register_no = vehicle.register_no
        file = home / "pin.txt"
        file.write_text(f"{PIN}\n", encoding="utf-8")
        self.pin = ("--pin-file", str(file))

    def run(self, *words: str) -> Answer:
        """Run a command in this process, as `refactory` does."""
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(sys, "argv", ["refactory", *words])
            status = run_command()
        said = self._capsys.readouterr()
        return Answer(status, said.out, said.err)

    def approve(self, path: Path, by: str = "", *more: str) -> Answer:
        """Approve a procedure with a badge, the supervisor's by default, and its PIN."""
        words = ("procedure", "approve", str(path), "--by", by or badge("0900"))
        return self.run(*words, *self.pin, *more)

    def file(self, text: str, name: str = "other.yaml") -> Path:
        """A procedure file somewhere."""
        path = self.home / name
        path.write_text(text, encoding="utf-8")
        return path

    def queries(self) -> SqliteQueries:
        return SqliteQueries(self.settings.database, catalogue())

    def is_registered(self, path: Path) -> bool:
        """Whether a procedure is in the database."""
        queries = self.queries()
        try:
            queries.procedure(load(path).digest)
        except NotFound:
            return False
        finally:
            queries.close()
        return True

    def facts(self) -> int:
        queries = self.queries()
        try:
            return queries.events_count()
        finally:
            queries.close()


def assert_refused(answer: Answer, *pieces: str) -> None:
    """One sentence on standard error, nothing on standard output, status 1."""
    assert answer.status == 1
    assert answer.out == ""
    assert len(answer.err.strip().splitlines()) == 1
    assert "‹" not in answer.err
    for piece in pieces:
        assert piece in answer.err
