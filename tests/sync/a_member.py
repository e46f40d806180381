"""A terminal with a database and a key, as its owner and its exchange see it."""

from __future__ import annotations

from pathlib import Path

from app.db.exchange_log import SqliteLog
from app.db.store import SqliteStore
from app.devices.secret_file import write_secret
from app.devices.terminal_key import TerminalKey
from app.exchange.fact_row import Entry
from app.settings import Settings
from app.sync.enrolment import Enrolment
from app.sync.http_line import HttpLine
from app.sync.membership import Membership, MembershipFile
from app.sync.people import exchange_people
from app.sync.round import Round, exchange
from app.sync.wire_calls import Patience
from tests.shop_floor import CATALOGUE, PlayedClock, harvest, take_in
from tests.store_dump import entries

SOON = Patience(connect=5, read=5, whole=10)


def opened_store(home: Path, clock: PlayedClock) -> SqliteStore:
    """The database of a terminal in its home."""
    return SqliteStore(Settings(home).database, clock, CATALOGUE, demo=True)


class Member:
    """Records parts, enrols, exchanges."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.clock = PlayedClock()
        self.key = TerminalKey(home / "terminal.key")
        self.file = MembershipFile(home, write_secret)
        self.path = Settings(home).database
        self.open()

    def open(self) -> None:
        self.store = opened_store(self.home, self.clock)
        self.log = SqliteLog(self.store)

    def close(self) -> None:
        self.store.close()

    def record(self, parts: int = 1) -> list[str]:
        """Parts come off vehicles; their codes."""
        return [
            self.store.perform(lambda uow: harvest(uow, take_in(uow, ""))).value
            for _ in range(parts)
        ]

    def enrol(self, text: str) -> Membership:
        return Enrolment(self.file, self.log, self.key, "bench", SOON).enrol(text)

    def line(self, patience: Patience = SOON) -> HttpLine:
        member = self.file.read()
        assert member is not None
        return HttpLine(member, self.key, self.clock, patience)

    def exchange(self) -> Round:
        line = self.line()
        try:
            done = exchange(self.log, line)
            exchange_people(self.log, line)
            return done
        finally:
            line.close()

    @property
    def facts(self) -> set[str]:
        """The ids of everything that counts here."""
        return {one.event_id for one in self.entries}

    @property
    def entries(self) -> list[Entry]:
        return list(entries(self.path))
