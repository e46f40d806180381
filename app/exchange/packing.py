"""Bodies are packed on the way between a terminal and the inventory; hostile ones stay small."""

from __future__ import annotations

import sys
from typing import Final

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

CODING: Final = "zstd"
"""As the headers Content-Encoding and Accept-Encoding name it."""
WORTH_PACKING: Final = 1000
"""Bytes; what is smaller travels as it is."""
_LEVEL: Final = 3
# 8 MB: what a frame may ask a reader to remember, whatever its header says.
_WINDOW: Final = {int(zstd.DecompressionParameter.window_log_max): 23}


def pack(body: bytes) -> bytes:
    """A body as it travels."""
    return zstd.compress(body, _LEVEL)


def unpack(packed: bytes, most: int) -> bytes:
    """The inverse of `pack`. Raises TooLong for more than `most` bytes, else ValueError."""
    unpacking = zstd.ZstdDecompressor(options=_WINDOW)
    try:
        body = unpacking.decompress(packed, most + 1)
    except zstd.ZstdError as error:
        raise ValueError("not packed as said") from error
    if len(body) > most:
        raise TooLong(f"more than {most} bytes")
    if not unpacking.eof or unpacking.unused_data:
        raise ValueError("cut, or followed by something")
    return body


class TooLong(ValueError):
    """A body that is larger than its reader takes."""
