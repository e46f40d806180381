"""The inventory's photos and files on a disk that all its instances see.

Whole files stand in `folder/ab/cd/abcd...`, small copies of pictures below `folder/small`; uploads
in `folder/begun/name.sender.length`, and their size is how far they came: nothing else has to be
remembered, and a cut loses nothing that was answered. What another one brought, or nobody went on
with for a week, goes.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext, suppress
from pathlib import Path
from typing import Final

from filelock import FileLock, Timeout

from app.devices.durable_file import sync_folder, write_durably
from app.devices.small_pictures import SmallPictures
from app.domain.errors import StoreUnavailable
from app.exchange.file_shelf import Begun, NotBegun, OtherContent, OtherOffset

_LOCK: Final = ".lock"
_KEPT_S: Final = 7 * 24 * 3600


class FolderShelf:
    """See the port FileShelf. Names are digests and senders terminal codes: checked by callers."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._uploads = folder / "begun"
        self._copies = SmallPictures(folder / "small")

    def size(self, sha256: str) -> int | None:
        """Bytes of a file that is here whole, or None."""
        try:
            return self._path(sha256).stat().st_size
        except FileNotFoundError:
            return None
        except OSError as error:
            raise _lost(error) from error

    def read(self, sha256: str) -> bytes | None:
        """A file; None where it is not here or no longer what its name says."""
        try:
            content = self._path(sha256).read_bytes()
        except FileNotFoundError:
            return None
        except OSError as error:
            raise _lost(error) from error
        if hashlib.sha256(content).hexdigest() != sha256:
            self._path(sha256).unlink(missing_ok=True)
            return None
        return content

    def keep(self, content: bytes) -> str:
        """Put a whole file on the disk; its name."""
        sha256 = hashlib.sha256(content).hexdigest()
        if self.read(sha256) is None:
            with _told():
                write_durably(self._path(sha256), content)
        return sha256

    def small(self, sha256: str) -> bytes | None:
        """A small JPEG of a picture; None where it is not here, is no picture, or must wait."""
        with _told():
            return self._copies.of(sha256, self.read) if self.size(sha256) else None

    def begin(self, sha256: str, sender: str, length: int) -> Begun:
        """Where an upload goes on; another one of that sender and another length ends."""
        with _told(), self._alone(sender):
            if (size := self.size(sha256)) is not None:
                return Begun(size, size)
            for other in self._of(sha256, sender):
                if other.name != f"{sha256}.{sender}.{length}":
                    other.unlink(missing_ok=True)
            path = self._uploads / f"{sha256}.{sender}.{length}"
            path.touch()
            begun = path.stat()
            # By the disk's own clock, which all instances share.
            self._tidy(begun.st_mtime - _KEPT_S, sender)
            return Begun(begun.st_size, length)

    def begun(self, sha256: str, sender: str) -> Begun | None:
        """Where an upload stands, or None."""
        if (size := self.size(sha256)) is not None:
            return Begun(size, size)
        with _told():
            return next(map(_state, self._of(sha256, sender)), None)

    def append(self, sha256: str, sender: str, offset: int, piece: bytes) -> Begun:
        """Put the next piece on the disk. Raises NotBegun, OtherOffset, OtherContent."""
        with _told(), self._alone(sender):
            path = next(self._of(sha256, sender), None)
            if path is None:
                raise NotBegun
            state = _state(path)
            if state.offset != offset:
                raise OtherOffset
            if offset + len(piece) > state.length:
                raise OtherContent
            with path.open("ab") as file:
                file.write(piece)
                file.flush()
                os.fsync(file.fileno())
            state = Begun(offset + len(piece), state.length)
            if state.whole:
                self._finish(path, sha256, sender)
            return state

    def _finish(self, path: Path, sha256: str, sender: str) -> None:
        with path.open("rb") as file:
            found = hashlib.file_digest(file, "sha256").hexdigest()
        if found != sha256:
            path.unlink()
            raise OtherContent
        whole = self._path(sha256)
        whole.parent.mkdir(parents=True, exist_ok=True)
        path.replace(whole)
        for folder in (whole.parent, whole.parent.parent, self._folder):
            sync_folder(folder)
        for other in self._uploads.glob(f"{sha256}.*"):
            self._end(other, sender)

    def _tidy(self, since: float, sender: str) -> None:
        """Uploads that nobody went on with since a time of the disk."""
        for one in self._uploads.iterdir():
            with suppress(FileNotFoundError):
                if one.suffix != _LOCK and one.stat().st_mtime < since:
                    self._end(one, sender)

    def _end(self, upload: Path, sender: str) -> None:
        """Throw an upload away, unless another sender is writing it; `sender` is alone already."""
        whose = upload.name.split(".")[1]
        with suppress(OtherOffset), nullcontext() if whose == sender else self._alone(whose):
            upload.unlink(missing_ok=True)

    @contextmanager
    def _alone(self, sender: str) -> Iterator[None]:
        """A terminal sends one piece at a time; a second one comes too early."""
        self._uploads.mkdir(parents=True, exist_ok=True)
        try:
            with FileLock(self._uploads / f"{sender}{_LOCK}", blocking=False):
                yield
        except Timeout as error:
            raise OtherOffset from error

    def _of(self, sha256: str, sender: str) -> Iterator[Path]:
        return self._uploads.glob(f"{sha256}.{sender}.*")

    def _path(self, sha256: str) -> Path:
        return self._folder / sha256[:2] / sha256[2:4] / sha256


def _state(path: Path) -> Begun:
    return Begun(path.stat().st_size, int(path.suffix[1:]))


@contextmanager
def _told() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise _lost(error) from error


def _lost(error: OSError) -> StoreUnavailable:
    return StoreUnavailable("shelf-failed", problem=error.strerror or type(error).__name__)
