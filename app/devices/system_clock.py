"""The machine's own clocks."""

from __future__ import annotations

import time
import uuid
from datetime import UTC, datetime
from pathlib import Path

from app.domain.moment import Moment

_BOOT_ID = Path("/proc/sys/kernel/random/boot_id")


class SystemClock:
    """The Clock of a working terminal; one instance is one session."""

    def __init__(self, boot_id: Path = _BOOT_ID) -> None:
        self._session = str(uuid.uuid4())
        self._boot = _read(boot_id) or self._session

    @property
    def simulated(self) -> bool:
        """Never: this clock is read."""
        return False

    def now(self) -> Moment:
        """The present. Where the system names no boot, every session counts as one."""
        mono_ms = time.monotonic_ns() // 1_000_000
        return Moment(datetime.now(UTC), mono_ms, self._boot, self._session)


def _read(boot_id: Path) -> str:
    try:
        return boot_id.read_text(encoding="ascii").strip()
    except (OSError, UnicodeDecodeError):
        return ""
