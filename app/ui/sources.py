"""How each source of scans stands, and what it read last."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal, Slot

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from app.domain.errors import Reason
    from app.operations.ports.clock import Clock
    from app.operations.ports.scan_source import RawScan, ScanSource, SourceNews, Standing


class Source(NamedTuple):
    """standing: '' for one that says nothing of itself, as the keyboard. at: of its last scan."""

    name: str
    standing: Standing | str = ""
    reason: Reason | None = None
    last: RawScan | None = None
    at: datetime | None = None


class Sources(QObject):
    """Starts what reads codes once the terminal is open, and remembers what came of it.

    `read` (a RawScan) and `told` (a SourceNews) may be emitted on any thread.
    """

    changed = Signal()
    read = Signal(object)
    told = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._known: dict[str, Source] = {}
        self._scanners: Sequence[ScanSource] = ()
        self._clock: Clock | None = None
        self.read.connect(self._heard)
        self.told.connect(self._said)

    @property
    def all(self) -> tuple[Source, ...]:
        """Those set up, in their order, then whatever else read something."""
        return tuple(self._known.values())

    def begin(self, scanners: Sequence[ScanSource], clock: Clock) -> None:
        """The terminal is open: let every source look for its device."""
        self._scanners, self._clock = scanners, clock
        for source in scanners:
            self._known[source.name] = Source(source.name, "looking")
            source.start(self.read.emit, self.told.emit)

    def stop(self) -> None:
        """Let every device go."""
        for source in self._scanners:
            source.stop()

    @Slot(object)
    def _heard(self, scan: RawScan) -> None:
        known = self._known.get(scan.source) or Source(scan.source)
        at = self._clock.now().wall if self._clock else None
        self._known[scan.source] = known._replace(last=scan, at=at, reason=None)
        self.changed.emit()

    @Slot(object)
    def _said(self, news: SourceNews) -> None:
        known = self._known.get(news.source) or Source(news.source)
        self._known[news.source] = known._replace(standing=news.standing, reason=news.reason)
        self.changed.emit()
