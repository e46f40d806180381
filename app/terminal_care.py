"""What `doctor` knows of this terminal and its devices, for the page on the glass."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from app.db.backup import taken_at
from app.db.health import health, judged
from app.domain.errors import ShopError, StoreUnavailable
from app.operations.ports.camera import Camera
from app.operations.ports.clock import Clock
from app.operations.ports.printers import Printers
from app.operations.ports.terminal_care import Finding
from app.operations.ports.watch import Watch, unwatched


class LocalCare:
    """The TerminalCare of one database, and of the devices of its terminal."""

    def __init__(
        self,
        database: Path,
        clock: Clock,
        printers: Printers,
        camera: Camera,
        copy: Callable[[Watch], object],
    ) -> None:
        self._database, self._clock = database, clock
        self._printers, self._camera, self._copy = printers, camera, copy

    def examine(self, watch: Watch = unwatched) -> tuple[Finding, ...]:
        """The database as `doctor` judges it, then the devices; the camera takes a picture."""
        return (
            *self._of_database(watch),
            *self._of_printers(),
            self._of_camera(),
        )

    def back_up(self, watch: Watch = unwatched) -> None:
        """Make a proved copy now. Raises StoreUnavailable, and what the watch raises."""
        self._copy(watch)

    def _of_database(self, watch: Watch) -> Iterator[Finding]:
        now = self._clock.now().wall
        try:
            found = health(self._database, now, watch)
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

    def _of_printers(self) -> Iterator[Finding]:
        """Each says how it is; a folder where nothing is set up has no name."""
        if self._printers.is_folder and len(self._printers.all) == 1:
            yield Finding("printer")
            return
        for one in self._printers.all:
            try:
                one.look()
            except ShopError as error:
                yield Finding("printer", error.reason, name=one.name)
            else:
                yield Finding("printer", name=one.name)

    def _of_camera(self) -> Finding:
        try:
            self._camera.take()
        except ShopError as error:
            return Finding("camera", error.reason)
        return Finding("camera")


def _megabytes(count: int) -> int:
    """Begun megabytes of bytes."""
    return -(-count // 1_000_000)
