"""How a picture is kept: a JPEG without metadata, small enough for a shop's disk."""

from __future__ import annotations

from typing import Any

from app.devices.opencv import import_cv2

LONGEST_SIDE = 2560
JPEG_QUALITY = 88
JPEG_START = b"\xff\xd8\xff"


def encode(picture: Any, longest: int = LONGEST_SIDE) -> bytes:
    """JPEG of an OpenCV picture (rows x columns x BGR), at most `longest` px on its longer side.

    Raises ValueError where OpenCV cannot encode it.
    """
    cv2 = import_cv2()
    height, width = picture.shape[:2]
    scale = longest / max(height, width)
    if scale < 1:
        size = (max(1, round(width * scale)), max(1, round(height * scale)))
        picture = cv2.resize(picture, size, interpolation=cv2.INTER_AREA)
    fine, jpeg = cv2.imencode(".jpg", picture, [cv2.IMWRITE_JPEG_QUALITY, JPEG_QUALITY])
    if not fine:
        raise ValueError("OpenCV made no JPEG")
    return bytes(jpeg.tobytes())
