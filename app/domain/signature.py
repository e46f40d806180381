"""A signature on glass: strokes in whole hundredths of a millimetre, never a picture."""

from __future__ import annotations

import json
from dataclasses import dataclass
from itertools import pairwise
from typing import Self

from app.domain import codec
from app.domain.errors import Refused

Point = tuple[int, int]
LONGEST_SIDE = 60_000
"""1/100 mm. No glass at a bench is wider than 60 cm."""
MOST_STROKES, MOST_POINTS = 200, 4_000
LEAST_INK = 1_500
"""1/100 mm. A dot or a slip of the finger is no signature."""


@dataclass(frozen=True, slots=True)
class Signature:
    """Strokes from the top left of a glass of `width` by `height`, all in 1/100 mm."""

    width: int
    height: int
    strokes: tuple[tuple[Point, ...], ...]

    @property
    def ink(self) -> int:
        """How far the finger went on the glass, 1/100 mm, across and down added."""
        steps = (pair for stroke in self.strokes for pair in pairwise(stroke))
        return sum(abs(b[0] - a[0]) + abs(b[1] - a[1]) for a, b in steps)

    def as_text(self) -> str:
        """What a private record keeps."""
        return codec.canonical(codec.plain(self))

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read what a record keeps. Raises Refused for anything that is no signature."""
        try:
            read = codec.build(cls, json.loads(text))
        except (ValueError, RecursionError) as error:
            raise Refused("glass-signature-broken") from error
        return read.checked()

    def checked(self) -> Self:
        """This signature, if it can be one.

        Raises Refused where it has too little ink, more strokes than a hand makes, or ink
        beside the glass.
        """
        sides = (self.width, self.height)
        if any(not 0 < side <= LONGEST_SIDE for side in sides):
            raise Refused("glass-signature-broken")
        points = [point for stroke in self.strokes for point in stroke]
        if len(self.strokes) > MOST_STROKES or len(points) > MOST_POINTS:
            raise Refused("glass-signature-endless", most=MOST_POINTS)
        if any(not (0 <= x <= self.width and 0 <= y <= self.height) for x, y in points):
            raise Refused("glass-signature-broken")
        if self.ink < LEAST_INK:
            raise Refused("glass-signature-missing")
        return self
