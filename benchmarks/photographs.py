"""Labels as a hand-held camera sees them: made here, in bulk, each from its number alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import zxingcpp

from app.devices.opencv import import_cv2

cv2 = import_cv2()
SYMBOLOGIES = ("EAN13", "Code128", "Code39", "QRCode", "DataMatrix", "PDF417", "Aztec")
LINEAR = SYMBOLOGIES[:3]
_QUIET = {"EAN13": 10, "Code128": 10, "Code39": 10, "QRCode": 4}
_LETTERS = list("ABCDEFGHJKLMNPRSTUVWXYZ0123456789")
_FRAMES = ((480, 360), (640, 480), (360, 480), (320, 240), (960, 720))
_FINE = 2


@dataclass(frozen=True, slots=True)
class Photograph:
    """A picture (rows x columns x BGR) of one code, or of none where text is empty."""

    number: int
    symbology: str
    text: str
    picture: Any


def photograph(number: int, symbology: str = "") -> Photograph:
    """The photograph of that number: light, tilt, blur and noise are drawn from it."""
    rng = np.random.default_rng((number, 41))
    severity = float(rng.uniform(0.1, 1.0))
    kind = symbology or str(rng.choice(SYMBOLOGIES))
    text = _payload(kind, rng)
    width, height = _FRAMES[int(rng.integers(len(_FRAMES)))]
    label = _label(kind, text, rng)
    scene = _placed(label, (width * _FINE, height * _FINE), kind, rng, severity)
    scene = _blurred(_lit(scene, rng, severity), rng, severity)
    frame = cv2.resize(scene, (width, height), interpolation=cv2.INTER_AREA)
    return Photograph(number, kind, text, _sensed(frame, rng, severity))


def clutter(number: int, size: tuple[int, int] = (640, 480)) -> Photograph:
    """A photograph without a code: edges, stripes and print that may look like one."""
    rng = np.random.default_rng((number, 43))
    scene = _background((size[0], size[1]), rng)
    for _ in range(int(rng.integers(2, 6))):
        _stripes(scene, rng)
    scene = np.clip(scene, 0, 255).astype(np.uint8)
    for _ in range(6):
        at = tuple(int(v) for v in rng.integers(0, size))
        words = "".join(rng.choice(_LETTERS, 14))
        cv2.putText(scene, words, at, 0, float(rng.uniform(0.4, 1.5)), int(rng.integers(255)), 2)
    scene = scene.astype(np.float32)
    return Photograph(number, "", "", _sensed(_lit(scene, rng, 1.0), rng, 1.0))


def at_angle(degrees: float, number: int, bar_height: int = 60) -> Photograph:
    """A clean Code 128 of bars so many modules high, 2 px a module, turned in the plane."""
    rng = np.random.default_rng((number, 47))
    text = _payload("Code128", rng)
    label = _drawn("Code128", text, rng, bar_height)
    label = cv2.resize(label, None, fx=2 / 3, fy=2 / 3, interpolation=cv2.INTER_AREA)
    half = np.array(label.shape[::-1]) / 2
    turn = cv2.getRotationMatrix2D((float(half[0]), float(half[1])), degrees, 1.0)
    turn[:, 2] += np.array((640, 360)) - half
    scene = _background((1280, 720), rng)
    mask = cv2.warpAffine(np.ones_like(label), turn, (1280, 720))
    turned = cv2.warpAffine(label, turn, (1280, 720), flags=cv2.INTER_AREA)
    scene = scene * (1 - mask) + (20 + 0.82 * turned) * mask
    frame = cv2.GaussianBlur(scene, (0, 0), 0.7) + rng.normal(0, 3, scene.shape)
    grey = np.clip(frame, 0, 255).astype(np.uint8)
    return Photograph(number, "Code128", text, cv2.cvtColor(grey, cv2.COLOR_GRAY2BGR))


def _payload(kind: str, rng: np.random.Generator) -> str:
    word = "".join(rng.choice(_LETTERS, int(rng.integers(6, 13))))
    if kind == "EAN13":
        digits = [int(d) for d in rng.integers(0, 10, 12)]
        odd, even = sum(digits[::2]), sum(digits[1::2])
        return "".join(map(str, digits)) + str(-(odd + 3 * even) % 10)
    if kind == "Code39":
        return word[:9]
    if kind == "Code128":
        return f"RF{word}"
    return f"https://id.example.org/01/03760000000017/21/{word}" if rng.random() < 0.5 else word


def _drawn(kind: str, text: str, rng: np.random.Generator, bar_height: int) -> Any:
    """The symbol with its quiet zone as float grey at 3 px a module."""
    form = getattr(zxingcpp.BarcodeFormat, kind)
    code = zxingcpp.create_barcode(text, form)
    picture = np.array(zxingcpp.write_barcode_to_image(code, scale=1, add_quiet_zones=False))
    modules = np.where(picture > 127, 1.0, 0.0).astype(np.float32)
    if kind in LINEAR:
        modules = np.repeat(modules[:1], bar_height, 0)
    if kind == "PDF417" and picture.shape[0] < 40:
        modules = np.repeat(modules, 3, 0)
    quiet = _QUIET.get(kind, 2)
    modules = np.pad(modules, quiet, constant_values=1.0)
    return np.kron(modules, np.ones((3, 3), np.float32)) * 255


def _label(kind: str, text: str, rng: np.random.Generator) -> Any:
    """The symbol printed with growing or shrinking bars, with its text below."""
    symbol = _drawn(kind, text, rng, int(rng.integers(25, 70)))
    gain = float(rng.uniform(-0.8, 0.8))
    if abs(gain) > 0.4:
        grow = cv2.erode if gain > 0 else cv2.dilate
        symbol = grow(symbol, np.ones((2, 2), np.uint8))
    foot = np.full((40, symbol.shape[1]), 255, np.uint8)
    cv2.putText(foot, text[:24], (20, 26), 0, 0.7, 0, 2, cv2.LINE_AA)
    ink, paper = float(rng.uniform(0, 90)), float(rng.uniform(190, 255))
    return ink + np.vstack([symbol, foot]) / 255 * (paper - ink)


def _background(size: tuple[int, int], rng: np.random.Generator) -> Any:
    patches = rng.integers(20, 170, (6, 8)).astype(np.float32)
    scene = cv2.resize(patches, size, interpolation=cv2.INTER_CUBIC)
    for _ in range(int(rng.integers(3, 12))):
        x, y = int(rng.integers(0, size[0])), int(rng.integers(0, size[1]))
        across, down = int(rng.integers(20, size[0] // 2)), int(rng.integers(5, size[1] // 3))
        cv2.rectangle(scene, (x, y), (x + across, y + down), float(rng.integers(10, 230)), -1)
    return scene


def _stripes(scene: Any, rng: np.random.Generator) -> None:
    x, y = int(rng.integers(0, 400)), int(rng.integers(0, 300))
    for _ in range(int(rng.integers(15, 60))):
        bar = int(rng.integers(1, 5))
        cv2.rectangle(scene, (x, y), (x + bar, y + 90), float(rng.integers(0, 60)), -1)
        x += bar + int(rng.integers(1, 5))


def _placed(
    label: Any, size: tuple[int, int], kind: str, rng: np.random.Generator, severity: float
) -> Any:
    """The label in its surroundings, turned and tilted; `size` is that of the fine scene."""
    width, height = size
    lh, lw = label.shape
    module = float(rng.uniform(1.3, 3.6) if kind in LINEAR else rng.uniform(2.2, 5)) * _FINE / 3
    fit = min(module, 0.98 * width / lw, 0.98 * height / lh)
    turn = float(rng.normal(0, 3 + 6 * severity))
    if rng.random() < 0.12 * severity:
        turn = float(rng.uniform(0, 360))
    corners = np.array([[0, 0], [lw, 0], [lw, lh], [0, lh]], np.float32)
    flat = (corners - np.array([lw / 2, lh / 2])) * fit
    lean = np.radians(rng.normal(0, 14 * severity, 2))
    far = 1.1 * max(width, height)
    depth = flat[:, 0] * np.sin(lean[0]) + flat[:, 1] * np.sin(lean[1])
    flat = flat * np.cos(lean) * (far / (far + depth))[:, None]
    c, s = np.cos(np.radians(turn)), np.sin(np.radians(turn))
    centre = np.array([width, height]) / 2 + rng.uniform(-0.06, 0.06, 2) * (width, height)
    seen = flat @ np.array([[c, s], [-s, c]]) + centre
    view = cv2.getPerspectiveTransform(corners, seen.astype(np.float32))
    mask = cv2.warpPerspective(np.ones_like(label), view, size)
    drawn = cv2.warpPerspective(label, view, size, flags=cv2.INTER_LINEAR)
    return _background(size, rng) * (1 - mask) + drawn * mask


def _lit(scene: Any, rng: np.random.Generator, severity: float) -> Any:
    """Falling light, the edge of a shadow, glare on the paper, a dark room."""
    height, width = scene.shape
    down, across = np.mgrid[0:height, 0:width].astype(np.float32)
    down, across = down / height - 0.5, across / width - 0.5
    angle = float(rng.uniform(0, 2 * np.pi))
    way = across * np.cos(angle) + down * np.sin(angle)
    light = 1 + float(rng.uniform(0, 1.3)) * severity * way
    if rng.random() < 0.45 * severity:
        angle = float(rng.uniform(0, 2 * np.pi))
        edge = across * np.cos(angle) + down * np.sin(angle) - float(rng.uniform(-0.2, 0.2))
        soft = float(rng.uniform(0.01, 0.15))
        light *= 1 - float(rng.uniform(0.2, 0.75)) / (1 + np.exp(-edge / soft))
    lit = scene * np.clip(light, 0.08, None)
    if rng.random() < 0.4 * severity:
        x, y = rng.uniform(-0.3, 0.3, 2)
        spot = ((across - x) / rng.uniform(0.05, 0.25)) ** 2 + (
            (down - y) / rng.uniform(0.05, 0.3)
        ) ** 2
        lit = lit + float(rng.uniform(60, 260)) * np.exp(-spot / 2)
    if rng.random() < 0.35 * severity:
        lit = lit * float(rng.uniform(0.15, 0.6))
    return lit


def _blurred(scene: Any, rng: np.random.Generator, severity: float) -> Any:
    """Out of focus (a disk), moved (a line) or soft (a bell), in the fine scene."""
    kind = rng.random()
    much = float(rng.gamma(1.6, 0.45)) * severity * _FINE
    if kind < 0.5:
        side = 2 * int(np.ceil(much + 0.5)) + 1
        disk = np.zeros((side, side), np.float32)
        cv2.circle(disk, (side // 2, side // 2), round(much + 0.4), 1.0, -1)
        return cv2.filter2D(scene, -1, disk / disk.sum())
    if kind < 0.65:
        side = 2 * int(np.ceil(much * 1.2)) + 3
        line = np.zeros((side, side), np.float32)
        angle = float(rng.uniform(0, np.pi))
        reach = np.array([np.cos(angle), np.sin(angle)]) * (side // 2)
        ends = [tuple(int(v) for v in side // 2 + sign * reach) for sign in (-1, 1)]
        cv2.line(line, ends[0], ends[1], 1.0, 1)
        return cv2.filter2D(scene, -1, line / line.sum())
    return cv2.GaussianBlur(scene, (0, 0), 0.4 * _FINE + 0.7 * much)


def _sensed(frame: Any, rng: np.random.Generator, severity: float) -> Any:
    """What the sensor and JPEG leave of it, as BGR of 8 bits."""
    noisy = frame + rng.normal(0, 1 + float(rng.gamma(1.3, 1.6)) * severity, frame.shape)
    sharp = np.clip(noisy, 0, 255).astype(np.uint8)
    if rng.random() < 0.3:
        soft = cv2.GaussianBlur(sharp, (0, 0), 1.0)
        sharp = cv2.addWeighted(sharp, 1.7, soft, -0.7, 0)
    colour = cv2.cvtColor(sharp, cv2.COLOR_GRAY2BGR)
    quality = int(rng.integers(35, 96))
    packed = cv2.imencode(".jpg", colour, [cv2.IMWRITE_JPEG_QUALITY, quality])[1]
    return cv2.imdecode(packed, cv2.IMREAD_COLOR)
