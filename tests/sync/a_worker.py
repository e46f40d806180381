"""A worker of the exchange without its thread, and the line it works on."""

from __future__ import annotations

import random
from collections.abc import Callable, Generator, Sequence

from app.devices.media_files import MediaFiles
from app.domain.errors import ShopError
from app.exchange.file_shelf import Begun
from app.exchange.messages import Inventory
from app.exchange.people_records import PeopleAnswer, PeopleTold
from app.sync.membership import Membership
from app.sync.worker import SyncWorker
from app.sync.writer_log import WorkedLog
from tests.hub.memory_storage import MemoryStorage
from tests.sync.a_member import Member
from tests.sync.lines import DirectLine


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
