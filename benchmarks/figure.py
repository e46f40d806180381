"""One measured promise: ours, the floor of the same run, and how far apart they may be."""

from __future__ import annotations

import statistics
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Self


@dataclass(frozen=True, slots=True)
class Figure:
    """Milliseconds of ours and of the floor, and how many times the floor ours takes.

    gate: the highest ratio, None where only told.
    """

    what: str
    ours_ms: float
    floor_ms: float
    ratio: float
    gate: float | None
    note: str = ""

    @classmethod
    def of(
        cls,
        what: str,
        ours: Sequence[float],
        floor: Sequence[float],
        gate: float | None,
        note: str = "",
    ) -> Self:
        """From repetitions in seconds, taken in turns; the medians count.

        The ratio is that of neighbours: a machine that changes its speed meanwhile, as shared
        ones do, changes it for both.
        """
        ratio = statistics.median(one / other for one, other in zip(ours, floor, strict=True))
        times = (statistics.median(ours) * 1000, statistics.median(floor) * 1000)
        return cls(what, *times, ratio, gate, note)

    @classmethod
    def said(cls, what: str, said: Mapping[str, float], gate: float | None, note: str = "") -> Self:
        """From a measurement that says ours_ms and floor_ms itself."""
        times = (said["ours_ms"], said["floor_ms"])
        return cls(what, *times, times[0] / times[1], gate, note)

    @property
    def kept(self) -> bool:
        """Whether the promise is kept."""
        return self.gate is None or self.ratio <= self.gate


def table(figures: Sequence[Figure]) -> str:
    """Every figure in a line."""
    wide = max((len(one.what) for one in figures), default=4)
    lines = [f"{'what':{wide}}  {'ours':>9}  {'floor':>9}  ratio   gate  verdict"]
    for one in figures:
        gate = "    -" if one.gate is None else f"{one.gate:5.1f}"
        verdict = "told" if one.gate is None else "kept" if one.kept else "BROKEN"
        times = f"{one.ours_ms:6.2f} ms  {one.floor_ms:6.2f} ms"
        note = f"  ({one.note})" if one.note else ""
        lines.append(f"{one.what:{wide}}  {times}  {one.ratio:5.2f}  {gate}  {verdict}{note}")
    return "\n".join(lines)
