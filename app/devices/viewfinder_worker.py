"""Looks through a camera in a process of its own (`python -m` with SOURCE).

SOURCE: a device index, or a file of moving pictures. Writes for each frame a line of JSON and the
picture: `jpeg` its length, `at` s of a clock that only goes on, `sure`, `codes`. Exit codes as
those of camera_worker: 2 no such camera, 3 no picture came.
"""

from __future__ import annotations

import json
import os
import sys
import threading
import time
from collections.abc import Callable
from typing import Any, BinaryIO

import numpy as np

from app.devices.bar_light import grey, reduced
from app.devices.camera_worker import NO_CAMERA, NO_PICTURE
from app.devices.decoding import Code, read_codes, read_live, read_middle
from app.devices.opencv import import_cv2

cv2 = import_cv2()
_SHOWN_PX = 960
_SILENT_S = 10.0
# Means of differences of grey: a hand that holds still stays below, a label that moves does not.
_STILL = 6.0
_STILL_FOR_S = 0.5
_THOROUGH_EVERY_S = 1.2


class Looking:
    """What to try on which frame: the fast passes on each, everything on one that is held still."""

    def __init__(self) -> None:
        self._before: Any = None
        self._count = 0
        self._still_since: float | None = None
        self._thorough_at = float("-inf")

    def look(self, frame: Any, now_s: float) -> tuple[list[Code], bool]:
        """The codes of a frame, and whether every doubt was weighed."""
        self._count += 1
        image = grey(frame)
        self._watch(reduced(image, 0.5), now_s)
        found = read_live(image)
        if not found and self._count % 3 == 0:
            found = read_middle(image)
        if found:
            return found, False
        since = self._still_since
        held = since is not None and now_s - since >= _STILL_FOR_S
        if held and now_s - self._thorough_at >= _THOROUGH_EVERY_S:
            self._thorough_at = now_s
            return read_codes(image), True
        return [], False

    def _watch(self, image: Any, now_s: float) -> None:
        small = cv2.resize(image, (64, 36), interpolation=cv2.INTER_AREA).astype(np.float32)
        moved = self._before is None or float(np.abs(small - self._before).mean()) > _STILL
        self._before = small
        if moved:
            self._still_since = None
        elif self._still_since is None:
            self._still_since = now_s


def told(frame: Any, codes: list[Code], *, sure: bool, now_s: float) -> bytes:
    """One frame as it goes to the terminal."""
    height, width = frame.shape[:2]
    # By a whole number: anything else takes OpenCV longer than looking for codes does.
    times = -(-width // _SHOWN_PX)
    size = (width // times, max(1, height // times))
    shown = cv2.resize(frame, size, interpolation=cv2.INTER_AREA) if times > 1 else frame
    jpeg: bytes = cv2.imencode(".jpg", shown, [cv2.IMWRITE_JPEG_QUALITY, 75])[1].tobytes()
    said = [
        {
            "text": one.text,
            "bytes": one.raw.hex(),
            "identifier": one.identifier,
            "corners": [(x / width, y / height) for x, y in one.corners],
        }
        for one in codes
    ]
    head = {"jpeg": len(jpeg), "at": now_s, "sure": sure, "codes": said}
    return b"".join((json.dumps(head).encode(), b"\n", jpeg))


class _Watchdog:
    """Ends the process when the driver hangs: nothing else can."""

    def __init__(self) -> None:
        self._fed = threading.Event()
        threading.Thread(target=self._watch, daemon=True).start()

    def feed(self) -> None:
        self._fed.set()

    def _watch(self) -> None:
        while self._fed.wait(_SILENT_S):
            self._fed.clear()
        os._exit(NO_PICTURE)


def camera_of(source: str) -> Any:
    """The camera, asked for the size that codes are read at. Raises SystemExit where none is."""
    camera = cv2.VideoCapture(int(source) if source.isdigit() else source)
    if not camera.isOpened():
        raise SystemExit(NO_CAMERA)
    camera.set(cv2.CAP_PROP_FRAME_WIDTH, 1920)
    camera.set(cv2.CAP_PROP_FRAME_HEIGHT, 1080)
    return camera


def watch(opened: Callable[[], Any], out: BinaryIO) -> None:
    """Until the camera is gone. Raises SystemExit with the exit code that tells why."""
    dog, looking, camera = _Watchdog(), Looking(), opened()
    while True:
        fine, frame = camera.read()
        if not fine:
            raise SystemExit(NO_PICTURE)
        dog.feed()
        now = time.monotonic()
        codes, sure = looking.look(frame, now)
        out.write(told(frame, codes, sure=sure, now_s=now))
        out.flush()


if __name__ == "__main__":
    cv2.setNumThreads(1)
    try:
        watch(lambda: camera_of(sys.argv[1]), sys.stdout.buffer)
    except BrokenPipeError:
        os._exit(0)
