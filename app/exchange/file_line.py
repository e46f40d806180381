"""The line on which a terminal sends photos and files, whatever carries it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from app.exchange.file_shelf import Begun


class FileLine(Protocol):
    """Every call raises LineLost where no whole answer came."""

    def wanted(self, after: str) -> Sequence[str]:
        """The next files that the inventory lacks, by name; empty at the end."""
        ...

    def begin(self, sha256: str, length: int) -> Begun | None:
        """Where the upload of a file goes on, in bytes; None where it is not wanted any more."""
        ...

    def append(self, sha256: str, offset: int, piece: bytes) -> Begun:
        """Send a piece. Raises OtherOffset, OtherContent."""
        ...
