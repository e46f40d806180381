"""Codes in a picture: zxing-cpp first, and only where it finds nothing, once more and otherwise.

Which pass comes when, what it finds and costs: docs/decoding.md. Runs in a worker process only;
a picture may be hostile and OpenCV takes a while to load.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import zxingcpp

from app.devices.bar_light import (
    enlarged,
    enlargement,
    flattened,
    grey,
    reduced,
    sharpened,
    thresholded,
)
from app.devices.ean_likelihood import likely_ean
from app.devices.opencv import import_cv2
from app.devices.straight_bars import Rows, contrasted, find_stripes, rows_of

cv2 = import_cv2()
_F = zxingcpp.BarcodeFormat
# What says nothing by itself: no check of its own, or one that chance passes too often.
_WEAK = (_F.ITF, _F.ITF14, _F.Codabar, _F.EAN8, _F.DataBar, _F.DataBarLtd, _F.MicroQRCode)
_SOUND = (
    *(_F.Code128, _F.Code39Std, _F.Code93, _F.EAN13, _F.UPCA, _F.DataBarExp, _F.DataBarExpStk),
    *(_F.QRCode, _F.RMQRCode, _F.DataMatrix, _F.PDF417, _F.MicroPDF417, _F.Aztec, _F.MaxiCode),
)
# UPC-E is left out: blurred halves of an EAN-13 pass for it. So are Code 32 and PZN: of the texts
# in Code 39, one in ten passes for them.
_FIRST = [*_SOUND, *_WEAK]
_BARS = [_F.Code128, _F.Code39Std, _F.Code93, _F.EAN13, _F.UPCA]
_SQUARES = [_F.QRCode, _F.DataMatrix, _F.PDF417, _F.Aztec]
_EAN = ("EAN13", "UPCA")
# A number up to 255, told by the innermost ring of an Aztec code alone: what is left of a spoilt
# one passes for it. zxing-cpp calls its format Aztec like any other.
_RUNE = "]zC"
# Where the next ring of a larger code would be, as a share of the rune's half side of 5.5 modules.
_NEXT_RING = (6.25 / 5.5, 7.25 / 5.5)
_MOST_COMPARED = 6
_SHARPNESS = ((0.0, 0.0), (1.0, 1.5), (1.6, 2.5), (2.6, 4.0))
Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Code:
    """What one code says.

    symbology: zxing-cpp's name of it, such as Code128, EAN13, QRCode; text: as encoded, group
    separators kept, Latin-1 where its character set is unknown; identifier: AIM, such as ]C1;
    corners: in px of the picture, clockwise from the code's own top left.
    """

    symbology: str
    text: str
    raw: bytes
    identifier: str
    corners: tuple[Point, Point, Point, Point]

    def moved(self, zoom: float, by: Point = (0, 0)) -> Code:
        """The same in a picture so many times as large, of which this was a part."""
        a, b, c, d = ((x * zoom + by[0], y * zoom + by[1]) for x, y in self.corners)
        return replace(self, corners=(a, b, c, d))


def read_codes(picture: Any) -> list[Code]:
    """The codes in an OpenCV picture (grey, BGR or BGRA); empty where none is certain."""
    return _distinct(_Reading(grey(picture)).look())


def read_live(picture: Any) -> list[Code]:
    """What a camera's frame shows at once, at half size; for pictures that another one follows."""
    return [one.moved(2.0) for one in _read_quickly(reduced(grey(picture), 0.5))]


def read_middle(picture: Any) -> list[Code]:
    """What the middle of a frame shows at once, at its full size: where small codes are held."""
    height, width = picture.shape[:2]
    top, left = height // 4, width // 4
    middle = grey(picture[top : height - top, left : width - left])
    return [one.moved(1.0, (left, top)) for one in _read_quickly(middle)]


def _read_quickly(image: Any) -> list[Code]:
    reading = _Reading(image)
    found = _scan(image, _SOUND, quickly=True)
    return [code for one in found for code in reading.judged(one, 1.0)]


def _scan(image: Any, formats: Any, *, quickly: bool = False) -> list[Any]:
    """quickly: as the picture stands, upright and dark on light alone, and never a rune."""
    wanted: Any = list(formats)
    found = zxingcpp.read_barcodes(
        np.ascontiguousarray(image),
        wanted,
        try_rotate=not quickly,
        try_downscale=not quickly,
        try_invert=not quickly,
        text_mode=zxingcpp.TextMode.Plain,
    )
    return [
        one
        for one in found
        if one.symbology_identifier != _RUNE or not (quickly or _has_more_rings(image, one))
    ]


def _has_more_rings(image: Any, rune: Any) -> bool:
    """Whether light and dark alternate around it, as far as the picture shows."""
    at = rune.position
    corners = np.array([(p.x, p.y) for p in (at.top_left, at.top_right, at.bottom_right)])
    corners = np.vstack((corners, [(at.bottom_left.x, at.bottom_left.y)])).astype(float)
    middle, share = corners.mean(axis=0), np.linspace(0, 1, 48)[:, None]
    sides = [(1 - share) * one + share * corners[n - 3] for n, one in enumerate(corners)]
    (inside, outside) = (
        _levels(image, np.vstack([middle + (side - middle) * by for side in sides for by in far]))
        for far in ((0.9, 0.7, 0.5), _NEXT_RING)
    )
    return bool(outside.size and np.ptp(outside) > np.ptp(inside) / 2)


def _levels(image: Any, points: Any) -> Any:
    """The grey levels at points, 0 to 255, without those beyond the picture."""
    x, y = points.round().astype(int).T
    height, width = image.shape[:2]
    within = (x >= 0) & (y >= 0) & (x < width) & (y < height)
    return image[y[within], x[within]].astype(int)


def _name(found: Any) -> str:
    retail = found.symbology.name == "EANUPC"
    return str(found.format.name if retail else found.symbology.name)


def _code(found: Any, zoom: float) -> Code:
    at = found.position
    corners = (at.top_left, at.top_right, at.bottom_right, at.bottom_left)
    where = [(point.x / zoom, point.y / zoom) for point in corners]
    raw = bytes(found.bytes)
    text = found.text or raw.decode("latin-1")
    return Code(
        _name(found),
        text,
        raw,
        found.symbology_identifier,
        (where[0], where[1], where[2], where[3]),
    )


class _Reading:
    """What the passes over one picture found, and what of it is certain."""

    def __init__(self, image: Any) -> None:
        self._image = image
        self._again = False
        self._read: dict[tuple[str, str], int] = {}
        self._likely: dict[tuple[int, int, str], str | None] = {}
        self._doubted: set[Any] = set()

    def look(self) -> list[Code]:
        """The first pass, and pass after pass until one has something certain."""
        certain = self._seen(self._image, _FIRST, 1.0)
        if certain:
            return certain
        self._again = True
        for look in self._passes():
            if certain := look():
                return certain
        return []

    def judged(self, found: Any, zoom: float) -> list[Code]:
        """The code if it is certain by now; else it is remembered, and looked for again.

        zoom: how much larger than the picture is what it was found in.
        """
        code = _code(found, zoom)
        if code.symbology in _EAN:
            return self._as_likely(code)
        needed = self._needed(found, code, zoom)
        if needed > 1:
            self._doubted.add(found.format)
        return [code] if self._agreed(code, needed) else []

    def _needed(self, found: Any, code: Code, zoom: float) -> int:
        """How many looks must read the same."""
        if found.format in _WEAK or found.symbology in _WEAK:
            return 4
        if found.format in _SQUARES or found.symbology in _SQUARES:
            # Where every error correction word was used up, a wrong text is as likely as a right.
            return 2 if (found.extra or {}).get("UEC") == 0 else 1
        return 2 if self._again else 1

    def _agreed(self, code: Code, needed: int) -> bool:
        """Whether enough looks read this, and clearly more than read anything else of the kind."""
        key = code.symbology, code.text
        self._read[key] = self._read.get(key, 0) + 1
        rivals = [n for (name, text), n in self._read.items() if name == key[0] and text != key[1]]
        return self._read[key] >= needed + (2 * sum(rivals) if needed > 1 else 0)

    def _as_likely(self, code: Code) -> list[Code]:
        start, claim = code.corners[0], code.text.zfill(13)
        key = int(start[0]) // 4, int(start[1]) // 16, claim
        if key not in self._likely and len(self._likely) < _MOST_COMPARED:
            line = _line(self._image, code.corners)
            self._likely[key] = likely_ean(*line, claim) if line else None
        text = self._likely.get(key)
        if text:
            return [_as_ean(code, text)]
        return [code] if self._agreed(code, 3) else []

    def _passes(self) -> Iterator[Callable[[], list[Code]]]:
        image = self._image
        yield lambda: self._seen(thresholded(image, 31), _BARS, 1.0)
        yield lambda: self._seen(reduced(image, 0.5), _SQUARES, 0.5)
        yield lambda: self._seen(thresholded(image, 51), _SQUARES, 1.0)
        zoom, even = enlargement(image), enlarged(flattened(image))
        yield lambda: self._seen(even, _BARS, zoom)
        yield self._straightened
        yield lambda: self._seen(enlarged(image), _SQUARES, zoom)
        yield lambda: self._seen(sharpened(even, 2.0, 2.0), _BARS, zoom)

    def _seen(self, image: Any, formats: list[Any], zoom: float) -> list[Code]:
        wanted = {*formats, *self._doubted}
        return [code for one in _scan(image, wanted) for code in self.judged(one, zoom)]

    def _straightened(self) -> list[Code]:
        for lying in find_stripes(self._image, most=3):
            if certain := self._across(rows_of(self._image, lying)):
                return certain
        return []

    def _across(self, rows: Rows) -> list[Code]:
        for sharpness in _SHARPNESS:
            for number, row in enumerate(contrasted(rows, sharpness)):
                for one in _scan(np.repeat(row[None], 4, 0), _BARS, quickly=True):
                    code = _in_picture(_code(one, 1.0), rows)
                    if code.symbology in _EAN:
                        ends = one.position.top_left.x, one.position.top_right.x
                        text = likely_ean(rows.values[number], *ends, code.text.zfill(13))
                        if text:
                            return [_as_ean(code, text)]
                    elif self._agreed(code, 2):
                        return [code]
        return []


def _distinct(codes: list[Code]) -> list[Code]:
    """Each once: two readings of one code in a place are one."""
    return list({(one.symbology, one.text, *_cell(one)): one for one in codes}.values())


def _cell(code: Code) -> tuple[int, int]:
    (x, y), (to_x, to_y) = code.corners[0], code.corners[2]
    return int(x + to_x) // 64, int(y + to_y) // 64


def _as_ean(code: Code, text: str) -> Code:
    name, shown = (
        ("UPCA", text[1:]) if code.symbology == "UPCA" and text[0] == "0" else ("EAN13", text)
    )
    return Code(name, shown, shown.encode(), code.identifier, code.corners)


def _in_picture(code: Code, rows: Rows) -> Code:
    left, right = (rows.point(code.corners[i][0]) for i in (0, 1))
    corners = left, right, right, left
    return Code(code.symbology, code.text, code.raw, code.identifier, corners)


def _line(image: Any, corners: tuple[Point, ...]) -> tuple[Any, float, float] | None:
    """Brightness along the line where a code was read, and where in it the code ends.

    A few parallel lines are averaged, along the bars as far as they are known.
    """
    tl, tr, br, bl = (np.array(one, np.float32) for one in corners)
    left, right = (tl + bl) / 2, (tr + br) / 2
    length = float(np.linalg.norm(right - left))
    if length < 40:
        return None
    way, bars = (right - left) / length, bl - tl
    high = float(np.linalg.norm(bars))
    along = bars / high if high > 6 else np.array((-way[1], way[0]))
    beside = np.array((-0.4, -0.2, 0.0, 0.2, 0.4)) * (min(high, 12) if high > 3 else 2.5)
    steps = np.arange(int(length * 2.4), dtype=np.float32) / 2 - 0.1 * length
    x = left[0] + way[0] * steps[None] + along[0] * beside[:, None]
    y = left[1] + way[1] * steps[None] + along[1] * beside[:, None]
    seen = cv2.remap(
        image, x.astype(np.float32), y.astype(np.float32), cv2.INTER_LINEAR, borderMode=1
    )
    return seen.astype(np.float32).mean(0), 0.2 * length, 2.2 * length
