"""Reads codes from picture after picture in a process of its own: a picture may be hostile.

`python -m app.devices.decode_worker` takes each picture as its length (8 bytes, big-endian) and
its bytes on standard input and answers with one line of JSON on standard output.
"""

from __future__ import annotations

import json
import sys
import time
from typing import Any, BinaryIO

import numpy as np

from app.devices.decoding import read_codes
from app.devices.opencv import import_cv2
from app.devices.picture_worker import limit_memory


def answer(content: bytes) -> dict[str, Any]:
    """`codes` and `ms` of one core, without opening the file; `unreadable` for no picture."""
    cv2 = import_cv2()
    try:
        picture = cv2.imdecode(np.frombuffer(content, np.uint8), cv2.IMREAD_UNCHANGED)
        if picture is None or picture.dtype not in (np.uint8, np.uint16):
            return {"unreadable": True}
        began = time.process_time()
        codes = read_codes(picture)
        took = time.process_time() - began
    except (cv2.error, ValueError, MemoryError):
        return {"unreadable": True}
    told = [
        {
            "symbology": one.symbology,
            "text": one.text,
            "bytes": one.raw.hex(),
            "identifier": one.identifier,
            "corners": one.corners,
        }
        for one in codes
    ]
    return {"codes": told, "ms": round(took * 1000, 2)}


def serve(pictures: BinaryIO, answers: BinaryIO) -> None:
    """Until the pictures end."""
    while len(head := pictures.read(8)) == 8:
        line = json.dumps(answer(pictures.read(int.from_bytes(head, "big"))))
        answers.write(line.encode() + b"\n")
        answers.flush()


if __name__ == "__main__":
    limit_memory()
    import_cv2().setNumThreads(1)
    serve(sys.stdin.buffer, sys.stdout.buffer)
