"""`python -m benchmarks.plates`: how many rendered VIN plates are read exactly, and how fast.

Printed, pale, embossed, blurred, tilted and dot-peened in turn; a real stamped plate was not
measured. Needs the extra vin-ocr.
"""

from __future__ import annotations

import random
import statistics
import sys
import time
from collections import Counter
from dataclasses import dataclass
from typing import Any

import numpy as np

from app.devices.opencv import import_cv2
from app.devices.plate_worker import read_plate, reader
from app.domain.identifiers import plate_candidate

cv2 = import_cv2()
KINDS = ("printed", "pale", "embossed", "blurred", "tilted", "dot-peened")
_WIDE, _HIGH = 900, 120
_SIGNS = "ABCDEFGHJKLMNPRSTUVWXYZ0123456789"
_FACES = (cv2.FONT_HERSHEY_SIMPLEX, cv2.FONT_HERSHEY_DUPLEX, cv2.FONT_HERSHEY_PLAIN)


@dataclass(frozen=True, slots=True)
class Plate:
    """vin: what it says; picture: rows x columns x BGR."""

    kind: str
    vin: str
    picture: Any


def plate(number: int) -> Plate:
    """The plate of that number."""
    draw, rng = random.Random(number), np.random.default_rng((number, 53))
    kind = KINDS[number % len(KINDS)]
    vin = "VF1" + "".join(draw.choices(_SIGNS, k=6)) + "".join(draw.choices("0123456789", k=8))
    ground, ink = (130, 92) if kind in ("pale", "embossed") else (222, 28)
    face = _FACES[number // len(KINDS) % len(_FACES)]
    mask = _written(vin, face)
    if kind == "dot-peened":
        mask = _peened(mask)
    picture = ground + (ink - ground) * mask
    if kind == "embossed":
        picture = np.full_like(mask, 140.0)
        picture += 65 * np.roll(mask, (-2, -2), (0, 1)) - 70 * np.roll(mask, (2, 2), (0, 1))
    if kind == "tilted":
        turn = cv2.getRotationMatrix2D((_WIDE / 2, _HIGH / 2), float(rng.uniform(-3, 3)), 1.0)
        picture = cv2.warpAffine(picture, turn, (_WIDE, _HIGH), borderValue=float(ground))
    if kind == "blurred":
        picture = cv2.GaussianBlur(picture, (0, 0), 2.0)
    picture = picture + rng.normal(0, 14 if kind == "blurred" else 5, picture.shape)
    grey = np.clip(picture, 0, 255).astype(np.uint8)
    return Plate(kind, vin, cv2.cvtColor(grey, cv2.COLOR_GRAY2BGR))


def _written(vin: str, face: int) -> Any:
    """The signs as shares of ink."""
    page = np.zeros((_HIGH * 2, _WIDE * 3), np.uint8)
    cv2.putText(page, vin, (20, 160), face, 3.0, 255, 7, cv2.LINE_AA)
    rows, columns = np.nonzero(page)
    signs = page[rows.min() : rows.max() + 1, columns.min() : columns.max() + 1]
    scale = min((_WIDE - 60) / signs.shape[1], 62 / signs.shape[0])
    signs = cv2.resize(signs, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    mask = np.zeros((_HIGH, _WIDE), np.float32)
    top, left = (_HIGH - signs.shape[0]) // 2, (_WIDE - signs.shape[1]) // 2
    mask[top : top + signs.shape[0], left : left + signs.shape[1]] = signs / 255
    return mask


def _peened(mask: Any) -> Any:
    dots = np.zeros_like(mask)
    for y in range(0, _HIGH, 5):
        for x in range(0, _WIDE, 5):
            if mask[y, x] > 0.45:
                cv2.circle(dots, (x, y), 2, 1.0, -1)
    return dots


def main(count: int = 72) -> int:
    """Print the table."""
    engine = reader()
    right, seconds = Counter[str](), list[float]()
    for number in range(count):
        one = plate(number)
        began = time.process_time()
        seen = plate_candidate(read_plate(engine, one.picture))
        seconds.append(time.process_time() - began)
        right[one.kind] += seen == one.vin
    each = count // len(KINDS)
    print("".join(f"{kind}: {right[kind]} of {each}\n" for kind in KINDS), end="")
    total = sum(right.values())
    print(f"exact {total} of {count}, {statistics.median(seconds) * 1000:.0f} ms each")
    return 0


if __name__ == "__main__":
    sys.exit(main())
