"""The text of a framed VIN plate, read by a child process; never believed unseen."""

from __future__ import annotations

from app.devices.plate_worker import NO_READER
from app.devices.worker import WorkerFailed, run_worker
from app.domain.errors import ShopError

_WORKER = "app.devices.plate_worker"
_TIME_LIMIT_S = 30.0


def read_plate(picture: bytes, worker: str = _WORKER, limit_s: float = _TIME_LIMIT_S) -> str:
    """What the plate seems to say; picture: the plate alone, as JPEG or PNG.

    Raises ShopError where the extra `vin-ocr` is missing, or nothing was read.
    """
    try:
        text = run_worker(worker, given=picture, limit_s=limit_s).decode("utf-8", "replace")
    except WorkerFailed as failed:
        if failed.exit_code == NO_READER:
            raise ShopError("plate-reader-missing") from failed
        raise ShopError("plate-not-read") from failed
    if not text.strip():
        raise ShopError("plate-not-read")
    return text
