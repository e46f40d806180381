"""What is done to a grey picture before it is read again: each answers uneven light or blur."""

from __future__ import annotations

from typing import Any

import numpy as np

from app.devices.opencv import import_cv2

cv2 = import_cv2()
# Beyond four megapixels a picture has pixels enough; enlarging it costs and finds nothing.
_MOST_ENLARGED_PX = 4_000_000


def grey(picture: Any) -> Any:
    """One channel of 8 bits from OpenCV's grey, BGR or BGRA (laid on white), 8 or 16 bits."""
    if picture.dtype == np.uint16:
        picture = (picture >> 8).astype(np.uint8)
    if picture.ndim == 3 and picture.shape[2] == 4:
        cover = picture[:, :, 3:].astype(np.float32) / 255
        picture = (picture[:, :, :3] * cover + 255 * (1 - cover)).astype(np.uint8)
    if picture.ndim == 3:
        picture = cv2.cvtColor(picture, cv2.COLOR_BGR2GRAY)
    return np.ascontiguousarray(picture)


def flattened(image: Any) -> Any:
    """Divided by its own light: the picture at an eighth, blurred over a twentieth of a side."""
    height, width = image.shape
    small = (max(1, width // 8), max(1, height // 8))
    light = cv2.resize(image, small, interpolation=cv2.INTER_AREA)
    light = cv2.GaussianBlur(light, (0, 0), max(1.0, max(small) / 20))
    return cv2.divide(image, cv2.resize(light, (width, height)), scale=170)


def enlargement(image: Any) -> float:
    """How much larger `enlarged` makes it: twice, less for a picture that is large already."""
    return float(np.clip((_MOST_ENLARGED_PX / image.size) ** 0.5, 1.0, 2.0))


def enlarged(image: Any) -> Any:
    """By `enlargement`."""
    factor = enlargement(image)
    return cv2.resize(image, None, fx=factor, fy=factor, interpolation=cv2.INTER_CUBIC)


def sharpened(image: Any, radius_px: float, amount: float) -> Any:
    """Unsharp mask."""
    soft = cv2.GaussianBlur(image, (0, 0), radius_px)
    return cv2.addWeighted(image, 1 + amount, soft, -amount, 0)


def thresholded(image: Any, window_px: int) -> Any:
    """Black and white, each pixel against the mean of its surroundings (odd window)."""
    mean, binary = cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY
    return cv2.adaptiveThreshold(image, 255, mean, binary, window_px, 6)


def reduced(image: Any, factor: float) -> Any:
    """Made smaller; noise and the dots of a printer go."""
    return cv2.resize(image, None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA)
