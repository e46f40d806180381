"""The camera as a scanner: a child process looks, a thread of ours hears what it sees."""

from __future__ import annotations

import contextlib
import json
import subprocess
import threading
from typing import IO, Any, Final

from app.devices.plate_reader import read_plate
from app.devices.steady_scans import SteadyScans
from app.devices.worker import start_worker
from app.domain.errors import Reason
from app.operations.ports.scan_source import RawScan, SourceNews, Standing, Take, Tell
from app.operations.ports.viewfinder import Glimpse, Outline, Show
from app.reading.proof import proves_itself

NAME: Final = "camera"
_WORKER: Final = "app.devices.viewfinder_worker"
_LOOK_AGAIN_S: Final = 1.0
_LARGEST_JPEG: Final = 4 * 1024 * 1024


class CameraViewfinder:
    """Viewfinder of one device index, as OpenCV counts them from 0, or of a file of pictures."""

    def __init__(self, source: int | str, worker: str = _WORKER) -> None:
        self._source, self._worker = source, worker
        self._stopped = threading.Event()
        self._lock = threading.Lock()
        self._child: subprocess.Popen[bytes] | None = None
        self._thread: threading.Thread | None = None
        self._news: SourceNews | None = None

    @property
    def name(self) -> str:
        """What people call it."""
        return NAME

    def start(self, take: Take, tell: Tell, show: Show) -> None:
        """Open the camera, on a thread."""
        self.stop()
        self._stopped.clear()
        self._news = None
        self._take, self._tell, self._show = take, tell, show
        self._thread = threading.Thread(target=self._run, name=NAME, daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """End the child; a driver stuck in the kernel is left behind."""
        self._stopped.set()
        with self._lock:
            if self._child is not None:
                self._child.kill()
        if self._thread is not None:
            self._thread.join(2)
            self._thread = None

    def read_plate(self, picture: bytes) -> str:
        """What the plate seems to say, by the optional extra vin-ocr. Raises ShopError."""
        return read_plate(picture)

    # ------------------------------------------------------------------------- its thread

    def _run(self) -> None:
        while not self._stopped.is_set():
            self._watch()
            number = self._source + 1 if isinstance(self._source, int) else self._source
            self._say("lost", Reason("viewfinder-lost", {"number": str(number)}))
            self._stopped.wait(_LOOK_AGAIN_S)

    def _watch(self) -> None:
        """Hear one child until it ends."""
        with self._lock:
            if self._stopped.is_set():
                return
            child = self._child = start_worker(self._worker, str(self._source))
        assert child.stdout is not None
        assert child.stdin is not None
        steady = SteadyScans()
        try:
            # A reader that sees anything but frames has no camera worth listening to.
            with contextlib.suppress(OSError, ValueError, KeyError, TypeError):
                while frame := _frame(child.stdout):
                    self._seen(*frame, steady)
        finally:
            child.kill()
            child.wait()
            child.stdout.close()
            child.stdin.close()

    def _seen(self, head: dict[str, Any], jpeg: bytes, steady: SteadyScans) -> None:
        codes = {(one["identifier"], one["text"]): one for one in head["codes"]}
        taken = steady.feed(
            float(head["at"]),
            codes,
            sure=bool(head["sure"]),
            proved=lambda key: proves_itself("".join(key)),
        )
        outlines = tuple(_outline(one, i in taken) for i, one in enumerate(codes.values()))
        if self._stopped.is_set():
            return
        self._say("ready")
        self._show(Glimpse(jpeg, outlines))
        for position, one in enumerate(codes.values()):
            if position in taken and not self._stopped.is_set():
                raw = bytes.fromhex(one["bytes"])
                self._take(RawScan(str(one["text"]), raw, str(one["identifier"]), NAME))

    def _say(self, standing: Standing, reason: Reason | None = None) -> None:
        news = SourceNews(NAME, standing, reason)
        if news != self._news and not self._stopped.is_set():
            self._news = news
            self._tell(news)


def _frame(pipe: IO[bytes]) -> tuple[dict[str, Any], bytes] | None:
    """What the child says of one frame, and the picture; None at its end.

    Raises ValueError, KeyError or TypeError for anything else.
    """
    line = pipe.readline(1_000_000)
    if not line:
        return None
    head = json.loads(line)
    size = int(head["jpeg"])
    if not 0 < size <= _LARGEST_JPEG:
        raise ValueError(f"a picture of {size} bytes")
    jpeg = pipe.read(size)
    return (head, jpeg) if len(jpeg) == size else None


def _outline(code: dict[str, Any], taken: bool) -> Outline:
    a, b, c, d = ((float(x), float(y)) for x, y in code["corners"])
    return Outline((a, b, c, d), taken)
