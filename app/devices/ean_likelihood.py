"""Which EAN-13 a blurred row of bars most likely shows.

A decoder that measures widths takes 1 for 7 and 2 for 8 where blur moves an edge by half a module,
and one check digit lets a tenth of that through. Here every digit is compared with all that could
stand there, drawn as blurred as the row is; where the second best is nearly as good, nothing is
said. Patterns: GS1 General Specifications, section 5.2 (EAN/UPC symbology).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np

from app.devices.opencv import import_cv2

cv2 = import_cv2()
_ODD = (13, 25, 19, 61, 35, 49, 47, 59, 55, 11)
_PARITY = (
    *("LLLLLL", "LLGLGG", "LLGGLG", "LLGGGL", "LGLLGG"),
    *("LGGLLG", "LGGGLL", "LGLGLG", "LGLGGL", "LGGLGL"),
)
_SAMPLES, _MARGIN, _MODULES = 6, 6, 95
_STARTS = np.array([3 + 7 * i for i in range(6)] + [50 + 7 * i for i in range(6)])
_BLURS = (0.35, 0.6, 0.85, 1.15, 1.5)
_USUAL_BLURS = (0.6,)
# Measured on made photographs: true readings have a second best at least 1.9 times as far off.
_CLEAR, _CLOSE = 1.8, 0.35


def _patterns() -> tuple[Any, Any]:
    left = np.array([[int(bit) for bit in f"{code:07b}"] for code in _ODD], np.float32)
    right = 1 - left
    return np.concatenate([left, right[:, ::-1]]), np.concatenate([right, right])


_LEFT, _RIGHT = _patterns()
_EVERY = np.concatenate([np.tile(_LEFT, (6, 1, 1)), np.tile(_RIGHT, (6, 1, 1))])


_GRID = np.arange((_MODULES + 2 * _MARGIN) * _SAMPLES, dtype=np.float32)
_REACH, _HALF = int(1.6 * _SAMPLES), 11 * _SAMPLES
_ENDS = _HALF + _REACH, len(_GRID) - _HALF - _REACH - 1
_CENTRES = np.linspace(*_ENDS, 6).astype(int)
_LEAN = 0.02 * np.abs(np.arange(-_REACH, _REACH + 1)) / _REACH
_BOW = 1 - (2 * _GRID / len(_GRID) - 1) ** 2
_BOWS = np.linspace(-5, 5, 21) * _SAMPLES
_PARABOLA = np.vander(_GRID / len(_GRID), 3) @ np.linalg.pinv(np.vander(_CENTRES / len(_GRID), 3))


# Where in the arrays each part of the work lies: one look-up instead of a loop.
_ROWS = np.arange(12)
_DIGITS = 3 + _MARGIN + _STARTS[:, None] + np.arange(7)
_AROUND = _MARGIN + _STARTS[:, None] + np.arange(13)
_SEEN = (_MARGIN + _STARTS[:, None] - 1) * _SAMPLES + np.arange(9 * _SAMPLES)
_PARTS = _CENTRES[:, None] - _HALF + np.arange(2 * _HALF)
_NEAR = _CENTRES[:, None] - _HALF - _REACH + np.arange(2 * (_HALF + _REACH))
_GUARDS = 3 + _MARGIN + np.array([0, 2, 46, 48, 92, 94])


@dataclass(slots=True)
class _Reading:
    """Twelve pattern numbers; misfit 0 to 1 of each, and of each one's nearest rival."""

    digits: list[int]
    misfit: Any
    rival: Any
    blur: float


class _Line:
    """A row of brightness, and where in it a symbol begins and ends."""

    def __init__(self, row: Any, first: float, last: float) -> None:
        self._first, self._step = first, (last - first) / (_MODULES * _SAMPLES)
        self._dark = 255 - row.astype(np.float32)
        self._places = np.arange(len(row), dtype=np.float32)

    def _at(self, samples: Any) -> Any:
        where = self._first + (samples + 0.5 - _MARGIN * _SAMPLES) * self._step
        return np.interp(where, self._places, self._dark).astype(np.float32)

    def darkness(self, model: Any, bow: float) -> Any:
        """Darkness at the samples of the model, once the row is laid along it.

        bow: by how many samples the middle stands off, seen from both ends; a tilted label has
        more than the fine alignment finds.
        """
        bent = _GRID + bow * _BOW
        return self._at(bent + _bend(self._at(bent), model))

    def bow(self, model: Any) -> float:
        """The bow under which the row is most like the model."""
        seen = self._at(_GRID + _BOWS[:, None] * _BOW)
        seen = seen - seen.mean(1, keepdims=True)
        alike = seen @ (model - model.mean()) / (np.linalg.norm(seen, axis=1) + 1e-6)
        return float(_BOWS[np.argmax(alike)])


def likely_ean(row: Any, first: float, last: float, claim: str) -> str | None:
    """The 13 digits, or None where none is clearly the likeliest.

    row: brightness along a line across the bars; first, last: where in it the outer bars end
    (px, roughly); claim: 13 digits that a decoder took it for, to start from.
    """
    if last - first < _MODULES / 2 or len(claim) != 13 or not claim.isdigit():
        return None
    line = _Line(row, first, last)
    for bow in (0.0, None):
        text = _settled(line, _numbers(claim), bow)
        if text:
            return text
    return None


def _settled(line: _Line, digits: list[int], bow: float | None) -> str | None:
    """The digits that the line and its best reading agree on; bow: see `_Line.darkness`."""
    model = _drawn(digits, 0.7)
    bow = line.bow(model) if bow is None else bow
    tried: tuple[float, ...] = _USUAL_BLURS
    for attempt in range(3):
        dark = line.darkness(model, bow)
        reading = min((_compared(dark, digits, one) for one in tried), key=_badness)
        if reading.digits == digits and _is_clear(reading):
            return _text(digits)
        if attempt and reading.digits == digits:
            return None
        tried = (reading.blur,) if attempt else _BLURS
        digits = reading.digits
        model = _drawn(digits, reading.blur)
    return None


def _is_clear(reading: _Reading) -> bool:
    clear = (reading.rival / (reading.misfit + 0.004)).min()
    return bool(clear >= _CLEAR and reading.misfit.max() <= _CLOSE)


def _badness(reading: _Reading) -> float:
    return float(reading.misfit.mean())


def _numbers(text: str) -> list[int]:
    """0-9 odd, 10-19 even parity for the left half; 0-9 for the right."""
    parity = _PARITY[int(text[0])]
    left = [int(text[i + 1]) + (10 if parity[i] == "G" else 0) for i in range(6)]
    return left + [int(digit) for digit in text[7:]]


def _text(digits: list[int]) -> str | None:
    parity = "".join("G" if one >= 10 else "L" for one in digits[:6])
    if parity not in _PARITY:
        return None
    text = str(_PARITY.index(parity)) + "".join(str(one % 10) for one in digits)
    values = [int(digit) for digit in text]
    return text if (sum(values[::2]) + 3 * sum(values[1::2])) % 10 == 0 else None


def _modules(digits: list[int]) -> Any:
    """Every module, 1 where a bar is, with three more than the margin on either side."""
    bars = np.zeros(_MODULES + 2 * (_MARGIN + 3), np.float32)
    bars[_GUARDS] = 1
    bars[_DIGITS] = _EVERY[_ROWS, digits]
    return bars


def _drawn(digits: list[int], blur: float) -> Any:
    """The whole symbol with its margins, sampled and blurred (in modules)."""
    bars = np.repeat(_modules(digits)[3:-3], _SAMPLES)[None]
    return cv2.GaussianBlur(bars, (0, 0), sigmaX=blur * _SAMPLES, sigmaY=0.01)[0]


def _bend(dark: Any, model: Any) -> Any:
    """By how many samples to shift each: a tilted or curved label is a parabola of six shifts."""
    parts, near = model[_PARTS], dark[_NEAR]
    parts = parts - parts.mean(1)[:, None]
    windows = np.lib.stride_tricks.sliding_window_view(near, 2 * _HALF, axis=1)
    # The sum over a window of a part without mean is the same with and without the window's mean.
    sums = np.matmul(windows, parts[:, :, None])[:, :, 0]
    totals = np.zeros((2, len(near), near.shape[1] + 1), np.float32)
    np.cumsum((near, near * near), axis=2, out=totals[:, :, 1:])
    total, square = totals[:, :, 2 * _HALF :] - totals[:, :, : -2 * _HALF]
    spread = np.sqrt(np.maximum(square - total * total / (2 * _HALF), 1.0))
    size = spread * np.sqrt((parts * parts).sum(1))[:, None] + 1e-6
    shifts = np.argmax(sums / size - _LEAN, axis=1) - _REACH
    return _PARABOLA @ shifts.astype(np.float32)


@cache
def _blurring(blur: float) -> Any:
    """13 modules to 54 samples: a digit, a module on either side, and what blurs into them."""
    wide = np.repeat(np.eye(13, dtype=np.float32), _SAMPLES, 1)
    soft = cv2.GaussianBlur(wide, (0, 0), sigmaX=blur * _SAMPLES, sigmaY=0.01)
    return soft[:, 2 * _SAMPLES : 11 * _SAMPLES]


def _compared(dark: Any, digits: list[int], blur: float) -> _Reading:
    """Every digit against every pattern; its neighbours are taken to be `digits`."""
    every = np.repeat(_modules(digits)[_AROUND][:, None, :], 20, 1)
    every[:, :, 3:10] = _EVERY
    model = every @ _blurring(blur)
    seen = dark[_SEEN]
    model = model - model.mean(2)[:, :, None]
    seen = seen - seen.mean(1)[:, None]
    size = np.sqrt((model * model).sum(2) * (seen * seen).sum(1)[:, None]) + 1e-6
    alike = np.matmul(model, seen[:, :, None])[:, :, 0] / size
    misfit = 1 - np.maximum(alike, 0) ** 2
    misfit[6:, 10:] = 2.0
    best = misfit.argmin(1)
    nearest = np.partition(misfit, 1, axis=1)
    return _Reading(best.tolist(), nearest[:, 0], nearest[:, 1], blur)
