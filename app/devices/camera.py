"""The camera on the bench, asked through a child process so that it can hang nothing else."""

from __future__ import annotations

from app.devices.camera_worker import NO_CAMERA
from app.devices.still import JPEG_START
from app.devices.worker import WorkerFailed, run_worker
from app.domain.errors import ShopError

_WORKER = "app.devices.camera_worker"


class BenchCamera:
    """The Camera of one device index, as OpenCV counts them from 0."""

    def __init__(self, index: int, limit_s: float = 15, worker: str = _WORKER) -> None:
        self._index = index
        self._limit_s = limit_s
        self._worker = worker

    def take(self) -> bytes:
        """A JPEG of at most 2560 px. Raises ShopError when no camera answers in time."""
        number = self._index + 1
        try:
            jpeg = run_worker(self._worker, str(self._index), limit_s=self._limit_s)
        except WorkerFailed as failed:
            if failed.exit_code is None:
                raise ShopError("camera-silent", number=number) from failed
            missing = failed.exit_code == NO_CAMERA
            code = "camera-missing" if missing else "camera-no-picture"
            raise ShopError(code, number=number) from failed
        if not jpeg.startswith(JPEG_START):
            raise ShopError("camera-no-picture", number=number)
        return jpeg
