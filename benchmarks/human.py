"""What work costs a gloved hand, at the real window: touches, scans and seconds.

`python -m benchmarks.human` plays and prints both ways: a good part off, graded, labelled and
binned; and a vehicle from the first scan of its VIN to its signed certificate, saved as PDF.
"""

from __future__ import annotations

import os
import statistics
import sys
import time
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from app.demo.crew import Crew
from app.demo.evening_story import EVENING
from app.demo.paperwork import Effort, Paperwork
from app.demo.player import Player
from app.demo.stage import Stage
from app.demo.story import CLIO
from app.main import open_database

MOST_TOUCHES, MOST_SCANS = 4, 3
_STEP, _OPERATOR, _BIN = "BOD010", "0417 Léa", "RL-B-01-01"
_PARTS = 3
_GUEST = EVENING[0].telling("REC100.number", "1")


@dataclass(frozen=True, slots=True)
class Cost:
    """Counted on the way to the window; seconds are those of a hand that never hesitates."""

    touches: int
    scans: int
    seconds: float

    @property
    def kept(self) -> bool:
        """Whether it is no more than promised."""
        return self.touches <= MOST_TOUCHES and self.scans <= MOST_SCANS

    def __str__(self) -> str:
        verdict = "kept" if self.kept else "BROKEN"
        return (
            f"part off, graded, labelled, binned: {self._counted()}; "
            f"at most {MOST_TOUCHES} and {MOST_SCANS}: {verdict}"
        )

    def _counted(self) -> str:
        return f"{self.touches} touches, {self.scans} scans, {self.seconds:.2f} s scripted"


@dataclass(frozen=True, slots=True)
class ToPaper(Cost):
    """From the first scan of a VIN to the signed PDF: every step the certificate needs on the way.

    alone: of these, in the documents of the vehicle. Told, not promised: a procedure decides how
    much must be done before a certificate.
    """

    alone: Cost
    paper: Path

    def __str__(self) -> str:
        alone = self.alone
        return (
            f"first VIN scan to signed PDF: {self._counted()}; in the documents alone "
            f"{alone.touches} touches, {alone.scans} scans, {alone.seconds:.2f} s"
        )


class _Signed(Exception):
    """The certificate is signed and saved: nothing more is measured."""


class _UntilSigned(Paperwork):
    def issue(self) -> bool:
        """As a supervisor issues it, and no further."""
        if super().issue():
            raise _Signed
        return False


def to_paper(folder: Path) -> ToPaper:
    """Play the first vehicle of the demonstration up to its signed certificate.

    Raises RuntimeError where no PDF came of it.
    """
    stage = Stage(folder)
    player = Player(stage, CLIO)
    papers = player.papers = _UntilSigned(stage, CLIO.name)
    player.receive()
    with suppress(_Signed):
        player.work()
    certificate = papers.certificate
    stage.switch_off()
    saved = sorted((folder / "certificates").glob("*.pdf"))
    if certificate is None or certificate.signed is None or not saved:
        raise RuntimeError("no signed certificate was saved")
    return ToPaper(*_of(papers.from_first_scan), Cost(*_of(papers.alone)), saved[0])


def _of(effort: Effort) -> tuple[int, int, float]:
    return effort.touches, effort.scans, effort.seconds


def measure() -> Cost:
    """The dearest in touches and scans of some parts of one vehicle; the median in seconds."""
    with TemporaryDirectory() as folder:
        costs = list(_played(Path(folder)))
    return Cost(
        max(one.touches for one in costs),
        max(one.scans for one in costs),
        statistics.median(one.seconds for one in costs),
    )


def _played(folder: Path) -> Iterator[Cost]:
    stage = Stage(folder)
    stage.switch_off()
    run_id, kinds = _worked_up_to(stage)
    stage.switch_on()
    driver = stage.driver
    driver.scan(stage.badges[_OPERATOR])
    stage.open_step(run_id, _STEP)
    driver.tap("take_parts")
    for number, kind in enumerate(kinds[:_PARTS]):
        before, began = driver.counted, time.perf_counter()
        driver.tap(f"kind:{kind}")
        driver.scan(f"80101234{number}R")
        driver.tap("no_damage")
        driver.tap("label_and_store")
        driver.scan(_BIN)
        seconds, after = time.perf_counter() - began, driver.counted
        yield Cost(after.touches - before.touches, after.scans - before.scans, seconds)
    stage.switch_off()


def main() -> int:
    """Print both; 1 where the promise about a part is broken."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with TemporaryDirectory() as folder:
        print(to_paper(Path(folder)), flush=True)
    cost = measure()
    print(cost, flush=True)
    return 0 if cost.kept else 1


def _worked_up_to(stage: Stage) -> tuple[str, tuple[str, ...]]:
    """The run in which parts come off next, and the kinds that may."""
    store, queries = open_database(stage.settings, stage.clock)
    with store, closing(queries):
        crew = Crew(store, queries, stage.clock, stage.badges, _GUEST)
        while (step := crew.next_step()).id != _STEP:
            crew.confirm(crew.take_in_hand(step))
        return crew.run_id, step.harvest


if __name__ == "__main__":
    sys.exit(main())
