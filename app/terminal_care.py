"""What `doctor` knows of this terminal and its devices, for the page on the glass."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from app.db.backup import taken_at
from app.db.health import health, judged
from app.domain.errors import ShopError, StoreUnavailable
from app.operations.ports.camera import Camera
from app.operations.ports.clock import Clock
from app.operations.ports.terminal_care import Finding


class LocalCare:
    """The TerminalCare of one database. printer: '' where labels become files."""

    def __init__(
        self,
        database: Path,
        clock: Clock,
        printer: str,
        camera: Camera,
        copy: Callable[[], object],
    ) -> None:
        self._database, self._clock = database, clock
        self._printer, self._camera, self._copy = printer, camera, copy

    def examine(self) -> tuple[Finding, ...]:
        """The database as `doctor` judges it, then the devices; the camera takes a picture."""
        return (*self._of_database(), Finding("printer", name=self._printer), self._of_camera())

    def back_up(self) -> None:
        """Make a proved copy now. Raises StoreUnavailable."""
        self._copy()

    def _of_database(self) -> Iterator[Finding]:
        now = self._clock.now().wall
        try:
            found = health(self._database, now)
        except StoreUnavailable as error:
            yield Finding("database", error.reason)
            return
        wrong = {one.what: one.reason for one in judged(found, now)}
        broken = wrong["schema"] or wrong["pages"]
        yield Finding("database", broken, _megabytes(found.file_bytes), found.events)
        newest = found.backups[-1] if found.backups else None
        at = taken_at(newest) if newest else None
        yield Finding("backups", wrong["backups"], at=at)
        yield Finding("free disk", wrong["free disk"], _megabytes(found.free_bytes))
        yield Finding("clock", wrong["clock"])
        yield Finding("chain", wrong["chain"], facts=found.events)

    def _of_camera(self) -> Finding:
        try:
            self._camera.take()
        except ShopError as error:
            return Finding("camera", error.reason)
        return Finding("camera")


def _megabytes(count: int) -> int:
    """Begun megabytes of bytes."""
    return -(-count // 1_000_000)
