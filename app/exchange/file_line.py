"""The line on which photos and files go, and what a terminal looks up to know what it lacks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from app.exchange.file_shelf import Begun


class FileLine(Protocol):
    """Every call raises LineLost where no whole answer came."""

    def wanted(self, after: str) -> Sequence[str]:
        """The next files that the inventory lacks, by name; empty at the end."""
        ...

    def picture(self, procedure: str, sha256: str) -> bytes | None:
        """A picture of a procedure, named by its digest; None where the inventory has none.

        Whoever asks holds it against its name.
        """
        ...

    def begin(self, sha256: str, length: int) -> Begun | None:
        """Where the upload of a file goes on, in bytes; None where it is not wanted any more."""
        ...

    def append(self, sha256: str, offset: int, piece: bytes) -> Begun:
        """Send a piece. Raises OtherOffset, OtherContent."""
        ...


class PictureLog(Protocol):
    """The procedures of a terminal's own database. Raises StoreUnavailable."""

    def released(self) -> Sequence[str]:
        """The digests of those that people work by, or worked by."""
        ...

    def sealed(self, digest: str) -> str:
        """What one says, as it was sealed; '' for one that is not here."""
        ...
