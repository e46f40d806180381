"""Before a server's database the feed is read beside the service, whatever befalls the readers."""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from app.hub.hub import Hub
from app.hub.intake import take_in
from app.hub.readers import ReaderProcess
from app.inventory import Kept, opened, with_readers
from tests.hub.chains import chain
from tests.hub.private_postgres import PrivatePostgres
from tests.hub.running import running

PATIENCE_S = 60
NOTES = """
import os, sys
for line in sys.stdin.buffer:
    open(os.environ["NOTES"], "a").write("woken\\n")
open(os.environ["NOTES"], "a").write("ended\\n")
"""


def until(so: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE_S
    while not so():
        assert time.monotonic() < end, "it never came"
        time.sleep(0.05)


@pytest.fixture
def notes(tmp_path: Path) -> Path:
    file = tmp_path / "notes"
    file.touch()
    return file


def reader(notes: Path, program: str = NOTES) -> ReaderProcess:
    return ReaderProcess((sys.executable, "-c", program), {"NOTES": str(notes)}, rest_s=0)


def test_it_is_woken_by_news_and_ends_with_the_service(notes: Path) -> None:
    one = reader(notes)
    one.keep()
    one.wake()
    until(lambda: "woken" in notes.read_text())
    one.end()
    assert notes.read_text() == "woken\nended\n"


def test_one_that_was_killed_is_begun_again(notes: Path) -> None:
    one = reader(notes)
    one.keep()
    first = one.pid
    assert first is not None
    os.kill(first, signal.SIGKILL)
    until(lambda: kept(one) != first)
    one.wake()
    until(lambda: "woken" in notes.read_text())
    one.end()


def kept(one: ReaderProcess) -> int | None:
    one.keep()
    return one.pid


def test_one_that_never_listens_holds_nobody_up(notes: Path) -> None:
    one = reader(notes, "import time; time.sleep(600)")
    one.keep()
    for _ in range(100_000):
        one.wake()
    pid = one.pid
    assert pid is not None
    os.kill(pid, signal.SIGKILL)
    one.end()


def test_a_file_is_read_by_whoever_serves_it(tmp_path: Path) -> None:
    with opened(Kept(tmp_path)) as hub:
        assert with_readers(hub, Kept(tmp_path)).readers == ()


def test_every_reading_goes_on_beside_the_service(
    postgres: PrivatePostgres, tmp_path: Path
) -> None:
    kept_at = Kept(tmp_path, postgres.address(postgres.new_database()))
    with opened(kept_at) as hub:
        told = [one for reader in with_readers(hub, kept_at).readers for one in named(reader)]
        assert sorted(told) == sorted(one.name for one in hub.works)


def named(reader: object) -> list[str]:
    assert isinstance(reader, ReaderProcess)
    return reader.words[reader.words.index("read-on") + 1 :]


@pytest.mark.enable_socket
@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="needs /proc")
def test_killed_readers_are_begun_again_and_go_on_where_they_were(
    postgres: PrivatePostgres, tmp_path: Path
) -> None:
    kept_at = Kept(tmp_path, postgres.address(postgres.new_database()))
    with running(tmp_path, "--database", kept_at.database) as service, opened(kept_at) as hub:
        count = len(with_readers(hub, kept_at).readers)
        until(lambda: len(children(service.process.pid)) == count)
        tell(hub, 0)
        until(lambda: behind(hub) == 0)
        readers = children(service.process.pid)
        for pid in readers:
            os.kill(pid, signal.SIGKILL)
        tell(hub, 1)
        until(lambda: behind(hub) == 0)
        again = children(service.process.pid)
        assert not set(again) & set(readers)
    assert service.process.returncode == 0
    assert not [pid for pid in again if Path(f"/proc/{pid}").exists()]


def tell(hub: Hub, turn: int) -> None:
    """As another instance before the database."""
    life = ("K7Q2", turn + 1)
    rows = chain(*[f"{turn}-{at}" for at in range(700)], life=life)
    hub.storage.transact(lambda unit: take_in(unit, frozenset({"K7Q2"}), rows[:500]))
    hub.storage.transact(lambda unit: take_in(unit, frozenset({"K7Q2"}), rows[500:]))


def behind(hub: Hub) -> int:
    return max(one.behind() for one in hub.works)


def children(pid: int) -> list[int]:
    """Those that read; a dead one that nobody asked after is none."""
    threads = Path(f"/proc/{pid}/task").glob("*/children")
    found = [one for thread in threads for one in thread.read_text().split()]
    return [int(one) for one in found if b"read-on" in Path(f"/proc/{one}/cmdline").read_bytes()]
