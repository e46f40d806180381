"""Where one scan ends and the next begins in the bytes of a line."""

from __future__ import annotations

import re
from typing import Final

LONGEST: Final = 4400
"""Bytes of the longest code there is, a hand-over ticket in one QR code."""
_ENDS: Final = re.compile(rb"[\r\n]+")


class Frames:
    """Cuts bytes at CR, LF or both, whatever pieces they come in.

    A scanner that sends no end is told by its first silence; one that once sent an end always
    does, and what it leaves half is a scan cut short.
    """

    def __init__(self) -> None:
        self._kept = b""
        self._flooded = self.ends = False
        self.dropped = 0

    def feed(self, piece: bytes) -> list[bytes]:
        """The scans that this piece completes. What is longer than LONGEST counts as dropped."""
        *whole, rest = _ENDS.split(self._kept + piece)
        self.ends = self.ends or bool(whole)
        scans = []
        for one in whole:
            if self._flooded or len(one) > LONGEST:
                self.dropped += 1
            elif one:
                scans.append(one)
            self._flooded = False
        if len(rest) > LONGEST:
            self._flooded = True
        self._kept = b"" if self._flooded else rest
        return scans

    def silence(self) -> bytes:
        """The line fell silent: a scan of a scanner that sends no end, or b''."""
        if self.ends or self._flooded:
            return b""
        scan, self._kept = self._kept, b""
        return scan

    def cut(self) -> bool:
        """The line is gone or stays silent: forget what is half; whether there was any."""
        half = bool(self._kept) or self._flooded
        self._kept, self._flooded = b"", False
        return half


def read_bytes(scan: bytes) -> str | None:
    """The signs of a scan: UTF-8 where it is that, else Latin-1, as scanners send either.

    STX and ETX around it go. None for what no code holds: a line at the wrong speed.
    """
    bare = scan.removeprefix(b"\x02").removesuffix(b"\x03")
    try:
        text = bare.decode("utf-8")
    except UnicodeDecodeError:
        text = bare.decode("latin-1")
    return None if not text or any(one in _NOISE for one in text) else text


_NOISE: Final = frozenset(
    {*map(chr, range(0x20)), *map(chr, range(0x7F, 0xA0))}
    - {"\x01", "\x04", "\t", "\x1c", "\x1d", "\x1e", "\x1f"}
)
