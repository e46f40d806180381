"""From the scanner's Enter to the repainted parts screen, in a workshop after some years.

The floor asks for the same rows raw, on the thread of the screen, writes the code where it
stands and repaints the same screen.
"""

from __future__ import annotations

import os
import random
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from app.db.driver import connect
from app.demo.driver import Driver
from app.domain.identifiers import PartId
from app.main import build_window, load_sentences, new_application, open_local
from app.ui.desk import Desk
from app.ui.shell import Shell
from benchmarks.big_database import BigDatabase
from benchmarks.figure import Figure

GATE = 3.0
_WAIT = QEventLoop.ProcessEventsFlag.WaitForMoreEvents
# What a parts screen shows of a part, as its own queries read it.
_PART = "SELECT p.state, v.state FROM part p JOIN vehicle v USING (vehicle_id) WHERE p.part_id = ?"
_HISTORY = (
    "SELECT e.* FROM event_subject s JOIN event e ON e.id = s.event WHERE s.subject = ? "
    "ORDER BY s.hlc DESC LIMIT 20"
)
_BINS = "SELECT state FROM place WHERE kind = 'bin' ORDER BY code"


class Painted(QObject):
    """Counts how often a widget was painted."""

    times = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look on only."""
        del watched
        self.times += event.type() == QEvent.Type.Paint
        return False


def measure(big: BigDatabase, rounds: int = 150) -> list[Figure]:
    """Labels of parts chosen at random, ours and the floor in turns."""
    chance = random.Random(5)
    codes = chance.sample(list(big.codes), rounds + 10)
    ours: list[float] = []
    floor: list[float] = []
    with _terminal(big) as (shell, driver), closing(connect(big.settings.database)) as raw:
        driver.scan(codes[0])
        detail = driver.needed("detail_code")
        assert isinstance(detail, QLabel)
        painted = Painted()
        detail.installEventFilter(painted)
        for number, code in enumerate(codes[1:]):
            one, other = (
                _scan(shell, detail, painted, code),
                _floor(raw, shell, detail, painted, code),
            )
            driver.settle()
            if number >= 9:
                ours.append(one)
                floor.append(other)
    slow = sorted(ours)[int(len(ours) * 0.95)] * 1000
    what = f"scan to repainted part, {len(big.codes):,} parts"
    return [Figure.of(what, ours, floor, GATE, f"95 % under {slow:.0f} ms")]


@contextmanager
def _terminal(big: BigDatabase) -> Iterator[tuple[Shell, Driver]]:
    """The terminal on this database with somebody at work, the parts in front."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = new_application()
    desk = Desk(load_sentences)
    shell = build_window(app, big.settings, desk)
    shell.resize(1280, 800)
    shell.begin()
    shell.show()
    desk.open(lambda: open_local(big.settings, big.clock, big.badges))
    driver = Driver(shell, desk, big.settings.home / "pictures")
    driver.settle()
    driver.scan(next(iter(big.badges.values())))
    driver.rail("parts")
    yield shell, driver
    desk.close()
    shell.close()


def _scan(shell: Shell, detail: QLabel, painted: Painted, code: str) -> float:
    shown = PartId(code).grouped
    QTest.keyClicks(shell, code)
    before = painted.times
    began = time.perf_counter()
    QTest.keyClick(shell, Qt.Key.Key_Return)
    while painted.times == before or detail.text() != shown:
        QCoreApplication.processEvents(_WAIT)
    return time.perf_counter() - began


def _floor(raw: Any, shell: Shell, detail: QLabel, painted: Painted, code: str) -> float:
    screen = shell.front
    assert screen is not None
    before = painted.times
    began = time.perf_counter()
    raw.execute(_PART, (code,)).fetchone()
    raw.execute(_HISTORY, (f"part:{code}",)).fetchall()
    raw.execute(_BINS).fetchall()
    detail.setText("")
    detail.setText(PartId(code).grouped)
    screen.update()
    while painted.times == before:
        QCoreApplication.processEvents(_WAIT)
    return time.perf_counter() - began
