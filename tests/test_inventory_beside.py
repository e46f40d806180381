"""The inventory that runs beside the demonstration: a real process, found, enrolled at, ended."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from threading import Event

import pytest
from filelock import FileLock

from app.demo.inventory_beside import inventory_beside
from app.exchange.invitation import read_invitation
from tests.ui.played_link import PlayedLink

PATIENCE_S = 60
ROOT = Path(__file__).parents[1]


class Waited(PlayedLink):
    """Says when it was let in."""

    def __init__(self) -> None:
        super().__init__()
        self.let_in = Event()

    def enrol(self, text: str) -> None:
        super().enrol(text)
        self.let_in.set()


def test_the_demonstration_is_let_in_by_itself(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    link = Waited()
    with inventory_beside(tmp_path) as beside:
        beside.enrol(link)
        assert link.let_in.wait(PATIENCE_S)
    address = read_invitation(link.enrolled[0]).address
    assert address.startswith("http://127.0.0.1:")
    told = capsys.readouterr().out
    assert f"listens at {address}\n" in told
    assert f"open {address}/account" in told
    assert (tmp_path / "inventory" / "inventory.sqlite").is_file()


def test_a_demonstration_whose_inventory_cannot_begin_works_alone(tmp_path: Path) -> None:
    (tmp_path / "inventory").mkdir()
    (tmp_path / "inventory" / "inventory.sqlite").write_bytes(b"no database" * 1000)
    link = Waited()
    with inventory_beside(tmp_path) as beside:
        beside.enrol(link)
    assert link.enrolled == []


KILLED = """
import sys, time
from pathlib import Path
from app.demo.inventory_beside import InventoryBeside
beside = InventoryBeside(Path(sys.argv[1]))
sys.stdout.write(beside._process.stdout.readline().decode())
sys.stdout.flush()
time.sleep(600)
"""


def test_a_demonstration_that_is_killed_takes_its_inventory_with_it(tmp_path: Path) -> None:
    words = (sys.executable, "-c", KILLED, str(tmp_path))
    with subprocess.Popen(words, stdout=subprocess.PIPE, text=True, cwd=ROOT) as shown:
        assert shown.stdout is not None
        assert "http://127.0.0.1:" in shown.stdout.readline()
        shown.kill()
    # The service holds this until it has ended.
    lock = FileLock(tmp_path / "inventory" / "inventory.sqlite.lock")
    with lock.acquire(timeout=PATIENCE_S):
        pass
