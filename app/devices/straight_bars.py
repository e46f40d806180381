"""Finds stripes in a picture and lays them straight, at any angle and under some tilt.

A reader of bar codes looks along a few lines. Averaging along the bars instead takes the noise
away, and a scratch or a reflection weighs little.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from app.devices.opencv import import_cv2

cv2 = import_cv2()
_WORKING_SIDE_PX = 960
_LONGEST_ROW_PX = 1600
_LEAST_ACROSS_PX = 20


@dataclass(frozen=True, slots=True)
class Stripes:
    """Where bars stand side by side, in px of the picture.

    Axes: u across the bars, v along them, turned by `angle` (radians). The direction of the bars
    at u is `lean + fan * (u - middle)` off the v axis.
    """

    angle: float
    across: tuple[float, float]
    along: tuple[float, float]
    middle: float
    lean: float
    fan: float
    margin: float


@dataclass(frozen=True, slots=True)
class Rows:
    """Brightness across the bars, averaged over all, halves or sixths of their height.

    values: rows x samples, float; zoom: samples per px; stripes: where in the picture they lie.
    """

    values: Any
    zoom: float
    stripes: Stripes

    def point(self, sample: float) -> tuple[float, float]:
        """That place of a row in the picture, in the middle of the bars (x, y)."""
        lying = self.stripes
        u, v = _start(lying) + sample / self.zoom, sum(lying.along) / 2
        c, s = np.cos(lying.angle), np.sin(lying.angle)
        return float(u * c - v * s), float(u * s + v * c)


def find_stripes(image: Any, most: int) -> list[Stripes]:
    """The most striking stripes of a grey picture, at most so many."""
    shrink = min(1.0, _WORKING_SIDE_PX / max(image.shape))
    small = image
    if shrink < 1:
        small = cv2.resize(image, None, fx=shrink, fy=shrink, interpolation=cv2.INTER_AREA)
    window = max(9, int(max(small.shape) * 0.045)) | 1
    bright = small.astype(np.float32)
    dx = cv2.Scharr(bright, cv2.CV_32F, 1, 0, scale=1 / 32)
    dy = cv2.Scharr(bright, cv2.CV_32F, 0, 1, scale=1 / 32)

    def mean(values: Any) -> Any:
        return cv2.resize(
            cv2.boxFilter(values, -1, (window, window)), None, fx=0.25, fy=0.25, interpolation=0
        )

    xx, yy, xy, light = mean(dx * dx), mean(dy * dy), mean(dx * dy), mean(bright)
    one_way = np.sqrt((xx - yy) ** 2 + 4 * xy * xy)
    alike = one_way / (xx + yy + 1e-3)
    striking = alike * one_way / (light * light + 30)
    least = max(float(np.percentile(striking, 99)) * 0.18, 1e-4)
    mask = ((striking > least) & (alike > 0.55)).astype(np.uint8)
    count, parts, sizes, _ = cv2.connectedComponentsWithStats(mask)
    weights = np.bincount(parts.ravel(), weights=striking.ravel(), minlength=count)
    order = [i for i in np.argsort(-weights) if i and sizes[i, 4] > window * window / 32]
    scale = 4 / shrink
    found = (
        _stripes(np.nonzero(parts == i), (xx, yy, xy, one_way), window / 4, scale)
        for i in order[:most]
    )
    return [one for one in found if one.across[1] - one.across[0] >= _LEAST_ACROSS_PX]


def _stripes(at: Any, gradients: Any, margin: float, scale: float) -> Stripes:
    """One region, measured at the small scale, told in px of the picture."""
    ys, xs = at
    xx, yy, xy, weight = (one[ys, xs] for one in gradients)
    angle = 0.5 * np.arctan2(2 * xy.sum(), (xx - yy).sum())
    c, s = np.cos(angle), np.sin(angle)
    u, v = xs * c + ys * s, -xs * s + ys * c
    off = np.angle(np.exp(1j * (np.arctan2(2 * xy, xx - yy) - 2 * angle))) / 2
    middle, lean = float(np.average(u, weights=weight)), float(np.average(off, weights=weight))
    spread = float(((u - middle) ** 2 * weight).sum()) + 1e-6
    fan = float(((u - middle) * (off - lean) * weight).sum()) / spread
    across, along = np.percentile(u, [1, 99]) * scale, np.percentile(v, [3, 97]) * scale
    ends = (float(across[0]), float(across[1])), (float(along[0]), float(along[1]))
    return Stripes(float(angle), *ends, middle * scale, lean, fan / scale, margin * scale)


def _start(lying: Stripes) -> float:
    width = lying.across[1] - lying.across[0]
    return lying.across[0] - 0.12 * width - 0.6 * lying.margin


def rows_of(image: Any, lying: Stripes) -> Rows:
    """The stripes straightened, quiet zones included, and averaged along their bars."""
    start = _start(lying)
    width = lying.across[1] + lying.across[0] - 2 * start
    zoom = min(2.0, _LONGEST_ROW_PX / width)
    height = int(np.clip(lying.along[1] - lying.along[0], 24, 120))
    u = (start + np.arange(int(width * zoom), dtype=np.float32) / zoom)[None, :]
    middle = (lying.along[0] + lying.along[1]) / 2
    v = np.linspace(*lying.along, height, dtype=np.float32)[:, None] - middle
    bars = np.tan(np.clip(lying.lean + lying.fan * (u - lying.middle), -0.6, 0.6))
    at_u, at_v = u - v * bars, np.broadcast_to(v + middle, (height, u.shape[1]))
    c, s = np.cos(lying.angle), np.sin(lying.angle)
    x, y = (at_u * c - at_v * s).astype(np.float32), (at_u * s + at_v * c).astype(np.float32)
    straight = cv2.remap(image, x, y, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    straight = straight.astype(np.float32)
    rows = [straight.mean(0)]
    for parts in (2, 6):
        high = max(2, height // parts)
        rows += [straight[i * high : (i + 1) * high].mean(0) for i in range(parts)]
    return Rows(np.array(rows, np.float32), zoom, lying)


def contrasted(rows: Rows, sharpness: tuple[float, float]) -> Any:
    """The rows sharpened (radius in px, amount) and stretched between nearby black and white."""
    values = rows.values
    radius, amount = sharpness
    if amount:
        soft = cv2.GaussianBlur(values, (0, 0), sigmaX=radius * rows.zoom, sigmaY=0.01)
        values = values + amount * (values - soft)
    span = (1, max(15, int(rows.stripes.margin * rows.zoom)) | 1)
    window = np.ones(span, np.uint8)
    white = cv2.blur(cv2.dilate(values, window), span[::-1])
    black = cv2.blur(cv2.erode(values, window), span[::-1])
    return np.clip((values - black) / (white - black + 4) * 255, 0, 255).astype(np.uint8)
