"""What a good part costs a gloved hand: off, graded, labelled, binned, at the real window."""

from __future__ import annotations

import statistics
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from app.demo.crew import Crew
from app.demo.evening_story import EVENING
from app.demo.stage import Stage
from app.main import open_database

MOST_TOUCHES, MOST_SCANS = 4, 3
_STEP, _OPERATOR, _BIN = "BOD010", "0417 Léa", "RL-B-01-01"
_PARTS = 3


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
            f"part off, graded, labelled, binned: {self.touches} touches, {self.scans} scans, "
            f"{self.seconds:.2f} s scripted; at most {MOST_TOUCHES} and {MOST_SCANS}: {verdict}"
        )


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


def _worked_up_to(stage: Stage) -> tuple[str, tuple[str, ...]]:
    """The run in which parts come off next, and the kinds that may."""
    store, queries = open_database(stage.settings, stage.clock)
    with store, closing(queries):
        crew = Crew(store, queries, stage.clock, stage.badges, EVENING[0])
        while (step := crew.next_step()).id != _STEP:
            crew.confirm(crew.take_in_hand(step))
        return crew.run_id, step.harvest
