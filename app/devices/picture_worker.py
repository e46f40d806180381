"""Decodes one picture in a process of its own: `python -m app.devices.picture_worker [PIXELS]`.

Reads a picture from standard input, writes a JPEG without metadata to standard output, its longer
side of so many pixels at most.
Exit code 2: not a picture that can be decoded within the limits.
"""

from __future__ import annotations

import sys

import numpy as np

from app.devices.opencv import import_cv2
from app.devices.still import LONGEST_SIDE, encode

UNREADABLE = 2
_MEMORY_BYTES = 4 * 1024**3


def limit_memory() -> None:
    """A picture that unpacks to more than this ends its worker, not the machine (Linux)."""
    if sys.platform == "linux":
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY_BYTES, _MEMORY_BYTES))


def convert(content: bytes, longest: int = LONGEST_SIDE) -> bytes:
    """The JPEG, upright as the camera meant it. Raises SystemExit where it is no picture."""
    cv2 = import_cv2()
    try:
        picture = cv2.imdecode(np.frombuffer(content, np.uint8), cv2.IMREAD_COLOR)
        if picture is None:
            raise SystemExit(UNREADABLE)
        return encode(picture, longest)
    except (cv2.error, ValueError, MemoryError) as error:
        raise SystemExit(UNREADABLE) from error


if __name__ == "__main__":
    limit_memory()
    asked = [int(one) for one in sys.argv[1:]]
    sys.stdout.buffer.write(convert(sys.stdin.buffer.read(), *asked))
