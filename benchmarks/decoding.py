"""`python -m benchmarks.decoding`: what the decoder reads, what it costs, as the table of the docs.

The floor is zxing-cpp with its defaults on the same pictures. Photographs are made here
(`photographs`): numbers below 100,000 were for tuning, those from there on are held out.
`--pictures FOLDER` reads a folder of photographs with an `expected.json` as well.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import zxingcpp

from app.devices.decoding import read_codes, read_live, read_middle
from app.reading.proof import proves_itself
from benchmarks.figure import Figure
from benchmarks.photographs import (
    SYMBOLOGIES,
    Photograph,
    at_angle,
    clutter,
    cv2,
    photograph,
)

HIT_GATE, MISS_GATE = 1.1, 12.0
_HELD_OUT = 100_000
_REPEATED = 3


@dataclass(frozen=True, slots=True)
class Try:
    """One picture read twice; wrong: texts that are not on it. Seconds of one core."""

    symbology: str
    plain: bool
    ours: bool
    found_at_once: bool
    plain_wrong: int
    wrong: tuple[str, ...]
    plain_s: float
    ours_s: float


def tried(photo: Photograph) -> Try:
    """The shortest of a few readings each, taken in turns."""
    seconds: tuple[list[float], list[float]] = [], []
    for _ in range(_REPEATED):
        began = time.process_time()
        plain = zxingcpp.read_barcodes(photo.picture, text_mode=zxingcpp.TextMode.Plain)
        between = time.process_time()
        ours = read_codes(photo.picture)
        seconds[0].append(between - began)
        seconds[1].append(time.process_time() - between)
    said = {one.text for one in plain}, {one.text for one in ours}
    raw = [{one.bytes for one in plain}, {one.raw for one in ours}]
    right = [
        photo.text in texts or photo.text.encode() in found
        for texts, found in zip(said, raw, strict=True)
    ]
    wrong = [texts - {photo.text} for texts in said]
    times = min(seconds[0]), min(seconds[1])
    tail = (bool(plain), len(wrong[0]), tuple(sorted(wrong[1])), *times)
    return Try(photo.symbology, right[0], right[1], *tail)


def held_out(count: int) -> Iterator[Photograph]:
    """Photographs of every symbology in turn that nothing was tuned on."""
    for number in range(count):
        yield photograph(_HELD_OUT + number, SYMBOLOGIES[number % len(SYMBOLOGIES)])


def turned(count: int) -> Iterator[Photograph]:
    """Code 128 with bars of 60 modules, all the way round."""
    for number in range(count):
        yield at_angle(360 * number / count, number)


def pictures_in(folder: Path) -> Iterator[Photograph]:
    """The photographs of a folder, by its expected.json."""
    for number, one in enumerate(json.loads((folder / "expected.json").read_text("utf-8"))):
        picture = cv2.imread(str(folder / one["file"]), cv2.IMREAD_COLOR)
        yield Photograph(number, one["symbology"], one["text"], picture)


def _cost(tries: Iterable[Try]) -> dict[str, float]:
    """Milliseconds a picture, ours and the floor's."""
    every = list(tries)
    count = max(1, len(every))
    ours, plain = sum(one.ours_s for one in every), sum(one.plain_s for one in every)
    return {"ours_ms": ours * 1000 / count, "floor_ms": max(plain, 1e-9) * 1000 / count}


def table(title: str, tries: list[Try]) -> str:
    """Lines of Markdown: a row for each symbology and one for all."""
    head = f"| {title} | pictures | zxing-cpp | ours | wrong texts zxing-cpp | wrong texts ours |"
    lines = [head, "|---|---|---|---|---|---|"]
    names = [name for name in SYMBOLOGIES if any(one.symbology == name for one in tries)]
    for name in [*names, ""]:
        some = [one for one in tries if name in ("", one.symbology)]
        plain, ours = sum(one.plain for one in some), sum(one.ours for one in some)
        wrong = sum(one.plain_wrong for one in some), sum(len(one.wrong) for one in some)
        shares = f"{plain} ({plain / len(some):.1%}) | {ours} ({ours / len(some):.1%})"
        lines.append(f"| {name or 'all'} | {len(some)} | {shares} | {wrong[0]} | {wrong[1]} |")
    hit = _cost(one for one in tries if one.found_at_once)
    miss = _cost(one for one in tries if not one.found_at_once)
    lines.append("")
    for what, cost in (("found at once", hit), ("missed by zxing-cpp", miss)):
        ratio = cost["ours_ms"] / cost["floor_ms"]
        lines.append(f"Cost where {what}: {ratio:.2f} x zxing-cpp ({cost['ours_ms']:.1f} ms).")
    return "\n".join(lines)


def believed(photos: Iterable[Photograph]) -> tuple[int, int, int]:
    """Of frames with the photograph twice as large: read, proved by one reading, and wrongly so."""
    read = proved = wrong = 0
    for photo in photos:
        frame = np.repeat(np.repeat(photo.picture, 2, 0), 2, 1)
        seen = read_live(frame) or read_middle(frame)
        sure = {one.text for one in seen if proves_itself(one.identifier + one.text)}
        read, proved = read + bool(seen), proved + bool(sure)
        wrong += len(sure - {photo.text})
    return read, proved, wrong


def measure(count: int) -> Iterator[Figure]:
    """The promises about cost, on held-out photographs."""
    cv2.setNumThreads(1)
    tries = [tried(one) for one in held_out(count)]
    hits = [one for one in tries if one.found_at_once]
    misses = [one for one in tries if not one.found_at_once]
    read = sum(one.ours for one in tries), sum(one.plain for one in tries)
    note = f"read {read[0]} of {count}, zxing-cpp alone {read[1]}"
    yield Figure.said("codes in a photograph, found at once", _cost(hits), HIT_GATE, note)
    yield Figure.said("codes in a photograph, looked for again", _cost(misses), MISS_GATE)


def main() -> int:
    """Print the tables; 1 where a text was wrong."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.decoding", description=__doc__)
    parser.add_argument("--count", type=int, default=700, help="held-out photographs")
    parser.add_argument("--pictures", type=Path, help="a folder with expected.json")
    asked = parser.parse_args()
    cv2.setNumThreads(1)
    sets = [
        ("held-out photographs", held_out(asked.count)),
        ("Code 128, 60 modules high, 0 to 359 degrees", turned(90)),
    ]
    if asked.pictures:
        sets.append(("public photographs", pictures_in(asked.pictures)))
    wrong = 0
    for title, photographs in sets:
        tries = [tried(one) for one in photographs]
        # The second code of a public photograph is no wrong text; zxing-cpp's defaults read it too.
        wrong += sum(len(one.wrong) for one in tries) if title != "public photographs" else 0
        print(table(title, tries), end="\n\n", flush=True)
    nothing = [one for number in range(100) for one in read_codes(clutter(number).picture)]
    print(f"Codes seen in 100 photographs without one: {len(nothing)}.")
    read, proved, untrue = believed(held_out(asked.count))
    print(f"Live frames read: {read}; believed at once: {proved}, of them wrong: {untrue}.")
    return 1 if wrong or nothing or untrue else 0


if __name__ == "__main__":
    sys.exit(main())
