"""kill -9 at any moment: what was acknowledged is there, and nothing is there by half."""

from __future__ import annotations

import random
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.db.driver import connect
from app.db.rebuild import rebuild_projections
from app.db.store import SqliteStore
from app.db.verify import verify
from tests.shop_floor import CATALOGUE, PlayedClock
from tests.store_dump import entries, projections

ROOT = Path(__file__).parents[2]
ACTING = "tests.faults.acting_terminal"
ROUNDS = 4
ROUNDS_OF_FAULTS = 150


def killed(
    path: Path, where: str, acknowledgements: int, terminal_module: str = ACTING
) -> list[str]:
    """Let a terminal work until it said so many, kill it; what it had said by then."""
    with subprocess.Popen(
        [sys.executable, "-m", terminal_module, str(path), where],
        stdout=subprocess.PIPE,
        cwd=ROOT,
    ) as terminal:
        assert terminal.stdout is not None
        said = []
        for line in terminal.stdout:
            said.append(line)
            if len(said) > acknowledgements:
                terminal.kill()
                break
        said += list(terminal.stdout)
    return [line.split()[1].decode() for line in said if line.startswith(b"ACK ")]


def rounds(
    path: Path, where: str, number: int, terminal_module: str = ACTING
) -> Iterator[list[str]]:
    """Everything acknowledged so far, after each kill; kills land anywhere in the work."""
    dice = random.Random(number)
    acknowledged: list[str] = []
    for _ in range(number):
        acknowledged += killed(path, where, dice.randrange(1, 40), terminal_module)
        yield acknowledged


def check(path: Path, acknowledged: list[str]) -> None:
    """Nothing lost, nothing twice, nothing by half."""
    verdict = verify(path, thorough=True)
    assert verdict.ok, verdict
    kept = {row[0]: row for row in projections(path)["part"]}
    assert set(acknowledged) <= kept.keys()
    assert len(set(acknowledged)) == len(acknowledged)
    facts = [one.name for one in entries(path)]
    for name in ("VehicleReceived", "PartHarvested", "LabelPrinted"):
        assert facts.count(name) == len(kept)


def survive(path: Path, number: int) -> None:
    for acknowledged in rounds(path, "after", number):
        check(path, acknowledged)
    assert acknowledged
    kept = projections(path)
    with SqliteStore(path, PlayedClock(), CATALOGUE) as store:
        assert store.incarnation == 1
        rebuild_projections(store)
    assert projections(path) == kept


def test_nothing_acknowledged_is_lost_when_the_terminal_is_killed(tmp_path: Path) -> None:
    survive(tmp_path / "shop.sqlite", ROUNDS)


@pytest.mark.faults
@pytest.mark.timeout(1800)
def test_nothing_acknowledged_is_lost_in_many_kills(tmp_path: Path) -> None:
    survive(tmp_path / "shop.sqlite", ROUNDS_OF_FAULTS)


def test_a_terminal_that_acknowledges_before_the_commit_is_caught_lying(tmp_path: Path) -> None:
    path = tmp_path / "shop.sqlite"
    path.touch()
    for acknowledged in rounds(path, "inside", 40):
        raw = connect(path)
        kept = {row[0] for row in raw.execute("SELECT part_id FROM part")}
        raw.close()
        if not set(acknowledged) <= kept or len(set(acknowledged)) < len(acknowledged):
            return
    pytest.fail("forty kills did not catch it: the rounds above are blind")
