"""A camera of 1080p, 30 frames a second, that sees no code. Run as the viewfinder's worker."""

from __future__ import annotations

import os
import sys
import time
from typing import Any

from app.devices.viewfinder_worker import watch
from benchmarks.photographs import clutter, cv2

SIZE = (1920, 1080)
FRAMES_A_SECOND = 30
_PICTURES = 4


class ReplayedCamera:
    """A few pictures by turns, each when its time has come; a frame that is late is not made up."""

    def __init__(self) -> None:
        self._pictures = [clutter(number, SIZE).picture for number in range(_PICTURES)]
        self._next = time.monotonic()
        self._count = 0

    def read(self) -> tuple[bool, Any]:
        """The next frame, as OpenCV's VideoCapture gives it."""
        time.sleep(max(0.0, self._next - time.monotonic()))
        self._next = max(self._next, time.monotonic() - 1 / FRAMES_A_SECOND) + 1 / FRAMES_A_SECOND
        self._count += 1
        return True, self._pictures[self._count % _PICTURES].copy()


if __name__ == "__main__":
    cv2.setNumThreads(1)
    try:
        watch(ReplayedCamera, sys.stdout.buffer)
    except BrokenPipeError:
        os._exit(0)
