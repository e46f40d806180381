"""An archive of files, each with its SHA-256, written one after the other."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import IO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

_READABLE = 0o644 << 16
_PIECE = 1 << 16


class Archive:
    """A ZIP file that is being written; sha256 names what is in it. Times are those of `at`."""

    def __init__(self, file: ZipFile, at: datetime) -> None:
        self.sha256: dict[str, str] = {}
        self._file, self._at = file, at

    def text(self, name: str, lines: Iterable[str]) -> None:
        """Write a text as it comes, a piece at a time."""
        digest = hashlib.sha256()
        with self._open(name, ZIP_DEFLATED) as file:
            for piece in _pieces(lines):
                content = piece.encode("utf-8", "replace")
                digest.update(content)
                file.write(content)
        self.sha256[name] = digest.hexdigest()

    def content(self, name: str, content: bytes, *, packed: bool = True) -> None:
        """Write bytes; not packed where they are packed already, as pictures are."""
        with self._open(name, ZIP_DEFLATED if packed else ZIP_STORED) as file:
            file.write(content)
        self.sha256[name] = hashlib.sha256(content).hexdigest()

    def _open(self, name: str, how: int) -> IO[bytes]:
        info = ZipInfo(name, self._at.timetuple()[:6])
        info.compress_type = how
        info.external_attr = _READABLE
        return self._file.open(info, "w", force_zip64=True)


def _pieces(lines: Iterable[str]) -> Iterator[str]:
    """The lines joined to pieces that are worth a call each."""
    waiting: list[str] = []
    size = 0
    for line in lines:
        waiting.append(line)
        size += len(line)
        if size >= _PIECE:
            yield "".join(waiting)
            waiting, size = [], 0
    yield "".join(waiting)
