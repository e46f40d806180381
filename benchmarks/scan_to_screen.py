"""From the scanner's Enter to the repainted parts screen, in a workshop after some years.

The floor asks for the same rows raw, on the thread of the screen, and repaints the same screen.
"""

from __future__ import annotations

import os
import random
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget

from app.db.driver import connect
from app.demo.driver import Driver
from app.domain.identifiers import PartId
from app.main import build_window, load_sentences, new_application, open_local
from app.ui.desk import Desk
from app.ui.edges import Edges, Local
from app.ui.shell import Shell
from benchmarks.big_database import BigDatabase
from benchmarks.figure import Figure

GATE = 3.0
# Nothing painted for this long: what was asked for stands on the screen.
_REST = 0.03
_PATIENCE = 20.0
# What a parts screen shows of a part, as its own queries read it.
_PART = "SELECT p.state, v.state FROM part p JOIN vehicle v USING (vehicle_id) WHERE p.part_id = ?"
_HISTORY = (
    "SELECT e.* FROM event_subject s JOIN event e ON e.id = s.event WHERE s.subject = ? "
    "ORDER BY s.hlc DESC LIMIT 20"
)
_BINS = "SELECT state FROM place WHERE kind = 'bin' ORDER BY code"


class Watched(QObject):
    """A screen under watch: when the painting that somebody waits for came to rest."""

    def __init__(self, shell: Shell, screen: QWidget, detail: QLabel) -> None:
        super().__init__()
        self.shell, self.screen, self.detail = shell, screen, detail
        self._paints = 0
        screen.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Count how often the screen was painted."""
        del watched
        self._paints += event.type() == QEvent.Type.Paint
        return False

    def seconds_until_rest(self, began: float, shown: str) -> float:
        """Turn the event loop until `shown` is painted, laid out and painted again.

        Raises RuntimeError where that does not happen.
        """
        painted_at = 0.0
        while not painted_at or time.perf_counter() - painted_at < _REST:
            before = self._paints
            QCoreApplication.processEvents()
            if self._paints > before and self.detail.text() == shown:
                painted_at = time.perf_counter()
            elif time.perf_counter() - began > _PATIENCE:
                raise RuntimeError(f"{shown} was never painted")
            else:
                time.sleep(0.0002)
        return painted_at - began


def measure(big: BigDatabase, rounds: int = 150) -> list[Figure]:
    """Labels of parts chosen at random, ours and the floor in turns."""
    chance = random.Random(5)
    codes = chance.sample(list(big.codes), rounds + 10)
    ours: list[float] = []
    floor: list[float] = []
    with terminal(big) as (shell, driver), closing(connect(big.settings.database)) as raw:
        driver.scan(codes[0])
        screen, detail = shell.front, driver.needed("detail_code")
        assert screen is not None
        assert isinstance(detail, QLabel)
        watched = Watched(shell, screen, detail)
        for number, code in enumerate(codes[1:]):
            one, other = _scan(watched, code), _floor(raw, watched, code)
            driver.settle()
            if number >= 9:
                ours.append(one)
                floor.append(other)
    slow = sorted(ours)[int(len(ours) * 0.95)] * 1000
    what = f"scan to repainted part, {len(big.codes):,} parts"
    return [Figure.of(what, ours, floor, GATE, f"95 % under {slow:.0f} ms")]


@contextmanager
def terminal(
    big: BigDatabase, changed: Callable[[Edges], Edges] = lambda edges: edges
) -> Iterator[tuple[Shell, Driver]]:
    """The terminal on this database with somebody at work, the parts in front."""

    def opened() -> Local:
        local = open_local(big.settings, big.clock)
        return replace(local, edges=changed(local.edges))

    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = new_application()
    desk = Desk(load_sentences)
    shell = build_window(app, big.settings, desk)
    shell.resize(1280, 800)
    shell.begin()
    shell.show()
    desk.open(opened)
    driver = Driver(shell, desk, big.settings.home / "pictures")
    driver.settle()
    driver.scan(next(iter(big.badges.values())))
    driver.rail("parts")
    yield shell, driver
    desk.close()
    shell.close()


def _scan(watched: Watched, code: str) -> float:
    QTest.keyClicks(watched.shell, code)
    began = time.perf_counter()
    QTest.keyClick(watched.shell, Qt.Key.Key_Return)
    return watched.seconds_until_rest(began, PartId(code).grouped)


def _floor(raw: Any, watched: Watched, code: str) -> float:
    began = time.perf_counter()
    raw.execute(_PART, (code,)).fetchone()
    raw.execute(_HISTORY, (f"part:{code}",)).fetchall()
    raw.execute(_BINS).fetchall()
    watched.screen.update()
    return watched.seconds_until_rest(began, PartId(code).grouped)
