"""What the inventory asks of whatever keeps photos and files for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Protocol

LARGEST_FILE: Final = 40 * 1024 * 1024
"""Bytes; no terminal keeps a larger one."""


@dataclass(frozen=True, slots=True)
class Begun:
    """How far a sender's upload of a file came; both in bytes."""

    offset: int
    length: int

    @property
    def whole(self) -> bool:
        """Whether nothing is missing."""
        return self.offset == self.length


class OtherOffset(Exception):
    """The upload stands elsewhere than the sender believes, or another of the same is writing."""


class NotBegun(OtherOffset):
    """No upload of this sender stands here; it may begin one."""


class OtherContent(Exception):
    """What came is not what the name says; it was thrown away, and is wanted still."""


class FileShelf(Protocol):
    """Files by the SHA-256 of their content. Every call raises StoreUnavailable for a lost disk.

    Senders do not meet: each has an upload of its own, until one of them is whole. Uploads that
    nobody went on with for days are thrown away.
    """

    def size(self, sha256: str) -> int | None:
        """Bytes of a file that is here whole, or None."""
        ...

    def read(self, sha256: str) -> bytes | None:
        """A file; None where it is not here or no longer what its name says."""
        ...

    def keep(self, content: bytes) -> str:
        """Put a whole file on the disk; its name."""
        ...

    def small(self, sha256: str) -> bytes | None:
        """A small JPEG of a picture; None where it is not here, is no picture, or must wait."""
        ...

    def begin(self, sha256: str, sender: str, length: int) -> Begun:
        """Where an upload goes on; another one of that sender and another length ends."""
        ...

    def begun(self, sha256: str, sender: str) -> Begun | None:
        """Where an upload stands, or None."""
        ...

    def append(self, sha256: str, sender: str, offset: int, piece: bytes) -> Begun:
        """Put the next piece on the disk. Raises NotBegun, OtherOffset, OtherContent."""
        ...


class WantedFiles(Protocol):
    """What facts name and the shelf lacks. Raises StoreUnavailable."""

    def wanted(self, after: str, limit: int) -> Sequence[str]:
        """By name, beginning after one."""
        ...

    def is_named(self, sha256: str) -> bool:
        """Whether any fact names the file."""
        ...

    def note(self, sha256: str, *, held: bool) -> None:
        """The file came, or was found missing."""
        ...
