"""The camera as a scanner: frames a second on one core, and how soon the window answers meanwhile.

A frame is one of 1080p without a code: the dearest there is, and what a camera sees most. The
floor of a frame is half its size, zxing-cpp's fastest and the picture for the window; that of an
answer is one such picture unpacked and drawn: a window that shows it cannot answer meanwhile.
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import replace
from threading import Event, Thread
from typing import Any

import numpy as np
import zxingcpp
from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, QTimer
from PySide6.QtGui import QImage, QPainter

from app.devices.camera_viewfinder import CameraViewfinder
from app.devices.viewfinder_worker import Looking, told
from app.operations.ports.viewfinder import Glimpse
from app.ui.edges import Edges
from benchmarks.big_database import BigDatabase
from benchmarks.figure import Figure
from benchmarks.photographs import clutter, cv2
from benchmarks.replayed_camera import FRAMES_A_SECOND, SIZE
from benchmarks.scan_to_screen import terminal

FRAME_GATE, STILL_GATE, ANSWER_GATE = 2.0, 4.0, 2.0
GOAL_RATE, GOAL_ANSWER_MS = 30, 50
_ASK_EVERY_S = 0.004
_SHARE = 95
_PANEL = (1280, 800)
_DRAWN = 9


def measure(big: BigDatabase, rounds: int = 5, frames: int = 72) -> Iterator[Figure]:
    """Frames that move and frames that stand still, then the window."""
    cv2.setNumThreads(1)
    pictures = [clutter(number, SIZE).picture for number in range(4)]
    yield _frames("a camera's frame of 1080p without a code", pictures, frames, FRAME_GATE)
    yield _frames("the same, camera held still", pictures[:1], frames, STILL_GATE)
    yield answers(big, rounds)


def _frames(what: str, pictures: Sequence[Any], count: int, gate: float) -> Figure:
    """Means: one frame in many is looked at thoroughly, and a core must keep up with that too."""
    looking, ours, floor = Looking(), 0.0, 0.0
    for number in range(count):
        frame, now = pictures[number % len(pictures)], number / FRAMES_A_SECOND
        began = time.process_time()
        codes, sure = looking.look(frame, now)
        told(frame, codes, sure=sure, now_s=now)
        between = time.process_time()
        _least(frame)
        ours, floor = ours + between - began, floor + time.process_time() - between
    said = {"ours_ms": ours * 1000 / count, "floor_ms": floor * 1000 / count}
    note = f"{count / ours:.0f} frames a second on one core, goal {GOAL_RATE}"
    return Figure.said(what, said, gate, note)


def _least(frame: Any) -> None:
    half = cv2.resize(frame, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA)
    grey = np.ascontiguousarray(cv2.cvtColor(half, cv2.COLOR_BGR2GRAY))
    zxingcpp.read_barcodes(grey, try_rotate=False, try_downscale=False, try_invert=False)
    cv2.imencode(".jpg", half, [cv2.IMWRITE_JPEG_QUALITY, 75])


# ---------------------------------------------------------------------------------- answers


class Answering(QObject):
    """Answers at once, as a button does; `late` holds how long after it was asked."""

    def __init__(self) -> None:
        super().__init__()
        self.late: list[float] = []
        self._asked: deque[float] = deque()

    def ask_for(self, seconds: float) -> float:
        """Ask from another thread again and again; the 95th percentile in seconds."""
        self.late.clear()
        stop, loop = Event(), QEventLoop()
        asking = Thread(target=self._ask, args=(stop,))
        QTimer.singleShot(round(seconds * 1000), loop.quit)
        asking.start()
        loop.exec()
        stop.set()
        asking.join()
        QCoreApplication.processEvents()
        return float(np.percentile(self.late, _SHARE))

    def _ask(self, stop: Event) -> None:
        while not stop.wait(_ASK_EVERY_S):
            self._asked.append(time.perf_counter())
            QCoreApplication.postEvent(self, QEvent(QEvent.Type.User))

    def event(self, event: QEvent) -> bool:
        """The answer."""
        if event.type() == QEvent.Type.User:
            self.late.append(time.perf_counter() - self._asked.popleft())
            return True
        return super().event(event)


class Counting(CameraViewfinder):
    """The real one before a replayed camera; keeps the newest picture and counts them."""

    def __init__(self) -> None:
        super().__init__("", "benchmarks.replayed_camera")
        self.newest = b""
        self.seen = 0

    def start(self, take: Any, tell: Any, show: Any) -> None:
        """As ever, looking over its shoulder."""

        def shown(glimpse: Glimpse) -> None:
            self.newest, self.seen = glimpse.jpeg, self.seen + 1
            show(glimpse)

        self.newest = b""
        super().start(take, tell, shown)


def answers(big: BigDatabase, rounds: int, seconds: float = 2.0) -> Figure:
    """Ours and the floor by turns, behind the parts of a large workshop."""
    camera, answering = Counting(), Answering()
    ours: list[float] = []
    floor: list[float] = []
    rate: list[float] = []

    def seeing(edges: Edges) -> Edges:
        return replace(edges, viewfinder=camera)

    with terminal(big, seeing) as (_, driver):
        for _ in range(rounds):
            driver.tap("use_camera")
            driver.wait_until(lambda: bool(camera.newest), "the first picture")
            before = camera.seen
            ours.append(answering.ask_for(seconds))
            rate.append((camera.seen - before) / seconds)
            picture = camera.newest
            driver.tap("sheet_back")
            floor.append(float(np.median([_one_frame(picture) for _ in range(_DRAWN)])))
    note = f"95 % of answers, goal {GOAL_ANSWER_MS} ms; {np.median(rate):.0f} frames a second"
    return Figure.of("an answer while the camera looks", ours, floor, ANSWER_GATE, note)


def _one_frame(jpeg: bytes) -> float:
    """Unpacked and drawn over a blank panel, in seconds."""
    panel = QImage(*_PANEL, QImage.Format.Format_RGB32)
    began = time.perf_counter()
    painter = QPainter(panel)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(panel.rect(), QImage.fromData(jpeg))
    painter.end()
    return time.perf_counter() - began
