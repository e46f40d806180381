"""Takes one still in a process of its own: `python -m app.devices.camera_worker <index>`.

Writes the JPEG to standard output. Exit codes: 2 no such camera, 3 no picture came.
"""

from __future__ import annotations

import sys

from app.devices.opencv import import_cv2
from app.devices.still import encode

NO_CAMERA, NO_PICTURE = 2, 3
# A webcam's first frames are dark until its exposure has settled.
_WARM_UP_FRAMES = 8


def take_still(index: int) -> bytes:
    """The JPEG. Raises SystemExit with the exit code that tells why there is none."""
    cv2 = import_cv2()
    camera = cv2.VideoCapture(index)
    try:
        if not camera.isOpened():
            raise SystemExit(NO_CAMERA)
        camera.set(cv2.CAP_PROP_FRAME_WIDTH, 1920)
        camera.set(cv2.CAP_PROP_FRAME_HEIGHT, 1080)
        picture = None
        for _ in range(_WARM_UP_FRAMES):
            fine, frame = camera.read()
            picture = frame if fine else picture
        if picture is None:
            raise SystemExit(NO_PICTURE)
        return encode(picture)
    finally:
        camera.release()


if __name__ == "__main__":
    sys.stdout.buffer.write(take_still(int(sys.argv[1])))
