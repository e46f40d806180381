"""Reads a VIN plate in a process of its own: JPEG on standard input, the text on standard output.

`python -m app.devices.plate_worker`. The plate fills the picture. Exit codes: 2 not a picture,
4 the optional extra `vin-ocr` is not installed.
"""

from __future__ import annotations

import logging
import sys
from importlib.util import find_spec
from typing import Any, Final

import numpy as np

from app.devices.opencv import import_cv2
from app.devices.picture_worker import UNREADABLE, limit_memory

NO_READER: Final = 4
_NEEDED: Final = ("rapidocr", "onnxruntime")
# The model sees letters 48 px high; plates that are much larger only take longer.
_HEIGHT_PX: Final = 96


def reader() -> Any:
    """The recognition model. Raises SystemExit where the extra is missing."""
    if any(find_spec(one) is None for one in _NEEDED):
        raise SystemExit(NO_READER)
    logging.disable(logging.CRITICAL)
    from rapidocr import RapidOCR

    return RapidOCR(params={"EngineConfig.onnxruntime.intra_op_num_threads": 1})


def read_plate(engine: Any, picture: Any) -> str:
    """The text on an OpenCV picture of one line; empty where none is seen."""
    cv2 = import_cv2()
    scale = _HEIGHT_PX / picture.shape[0]
    if scale < 1:
        picture = cv2.resize(picture, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    found = engine(picture, use_det=False, use_cls=False, use_rec=True)
    return "".join(found.txts or ())


def main() -> None:
    """Read one plate."""
    engine = reader()
    cv2 = import_cv2()
    cv2.setNumThreads(1)
    content = np.frombuffer(sys.stdin.buffer.read(), np.uint8)
    picture = cv2.imdecode(content, cv2.IMREAD_COLOR) if content.size else None
    if picture is None:
        raise SystemExit(UNREADABLE)
    sys.stdout.buffer.write(read_plate(engine, picture).encode())


if __name__ == "__main__":
    limit_memory()
    main()
