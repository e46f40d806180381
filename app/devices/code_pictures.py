"""Codes in picture files, read by one child process for as many files as there are."""

from __future__ import annotations

import contextlib
import json
import queue
import subprocess
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.devices.picture_file import LARGEST_BYTES
from app.devices.still import JPEG_START
from app.devices.worker import start_worker
from app.domain.errors import ShopError

_WORKER = "app.devices.decode_worker"
_TIME_LIMIT_S = 30.0
_SIGNATURES = (JPEG_START, b"\x89PNG\r\n\x1a\n", b"GIF87a", b"GIF89a")


@dataclass(frozen=True, slots=True)
class PictureCode:
    """symbology: zxing-cpp's name, such as Code128; raw: the bytes the code holds."""

    symbology: str
    text: str
    raw: bytes


@dataclass(frozen=True, slots=True)
class ReadPicture:
    """What a picture says; ms: of one core, without opening the file."""

    codes: tuple[PictureCode, ...]
    ms: float


class CodePictures:
    """Reads one file after the other; a file that ends the child costs only itself."""

    def __init__(self, worker: str = _WORKER, limit_s: float = _TIME_LIMIT_S) -> None:
        self._worker, self._limit_s = worker, limit_s
        self._child: _Child | None = None

    def read(self, path: Path) -> ReadPicture:
        """Raises ShopError for a file that cannot be opened, or is no picture to open safely."""
        shown = path.name[:60]
        try:
            with path.open("rb") as file:
                content = file.read(LARGEST_BYTES + 1)
        except OSError as error:
            raise ShopError("code-picture-not-opened", file=shown) from error
        if len(content) > LARGEST_BYTES or not _is_picture(content):
            raise ShopError("code-picture-unreadable", file=shown)
        answer = self._ask(content)
        if answer is None:
            raise ShopError("code-picture-unreadable", file=shown)
        return answer

    def close(self) -> None:
        """End the child, if one was started."""
        if self._child is not None:
            self._child.end()
            self._child = None

    def _ask(self, content: bytes) -> ReadPicture | None:
        self._child = self._child or _Child(self._worker)
        line = self._child.answer(content, self._limit_s)
        if line is None:
            self.close()
            return None
        try:
            return _understood(json.loads(line))
        except (ValueError, KeyError, TypeError):
            return None


@contextlib.contextmanager
def code_pictures() -> Iterator[CodePictures]:
    """A reader that leaves no child behind."""
    reader = CodePictures()
    try:
        yield reader
    finally:
        reader.close()


class _Child:
    def __init__(self, worker: str) -> None:
        self._process = start_worker(worker)
        self._lines: queue.SimpleQueue[bytes] = queue.SimpleQueue()
        self._ear = threading.Thread(target=self._listen, name="codes in pictures", daemon=True)
        self._ear.start()

    def _listen(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            self._lines.put(line)
        self._lines.put(b"")

    def answer(self, content: bytes, limit_s: float) -> bytes | None:
        """The line it answers with; None where it died or took too long."""
        assert self._process.stdin is not None
        try:
            self._process.stdin.write(len(content).to_bytes(8, "big") + content)
            self._process.stdin.flush()
            return self._lines.get(timeout=limit_s) or None
        except (OSError, queue.Empty):
            return None

    def end(self) -> None:
        """Kill it; one that does not die even so is left behind."""
        self._process.kill()
        self._ear.join(1)
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None and not self._ear.is_alive():
                with contextlib.suppress(OSError):
                    pipe.close()
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(1)


def _is_picture(content: bytes) -> bool:
    webp = content.startswith(b"RIFF") and content[8:12] == b"WEBP"
    return webp or content.startswith(_SIGNATURES)


def _understood(answer: Any) -> ReadPicture | None:
    if not isinstance(answer, dict) or "codes" not in answer:
        return None
    codes = tuple(
        PictureCode(str(one["symbology"]), str(one["text"]), bytes.fromhex(one["bytes"]))
        for one in answer["codes"]
    )
    return ReadPicture(codes, float(answer["ms"]))
