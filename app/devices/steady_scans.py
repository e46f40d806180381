"""When what a camera sees is a scan: read alike twice or proved by itself, and told once.

However long it is held: that is one scan.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final

ALIKE: Final = 2
GONE_S: Final = 2.0
"""So long a code must be out of sight before the same code is another scan."""
_FORGOTTEN_S: Final = 1.0
Key = tuple[str, str]
"""How a code is encoded, by its symbology identifier, and what it says."""


class SteadyScans:
    """Counts what each frame shows."""

    def __init__(self) -> None:
        self._seen: dict[Key, tuple[int, float]] = {}
        self._told: dict[Key, float] = {}

    def feed(
        self, now_s: float, keys: Iterable[Key], *, sure: bool, proved: Callable[[Key], bool]
    ) -> set[int]:
        """The positions of what is a scan now.

        now_s: a clock that only goes on; sure: a held picture was read with every doubt weighed,
        so that once is enough, as for what is proved by its own check signs.
        """
        taken = set()
        for position, key in enumerate(dict.fromkeys(keys)):
            count, last = self._seen.get(key, (0, now_s))
            count = count + 1 if now_s - last <= _FORGOTTEN_S else 1
            self._seen[key] = count, now_s
            told = self._told.get(key)
            if told is not None and now_s - told < GONE_S:
                self._told[key] = now_s
            elif sure or count >= ALIKE or proved(key):
                self._told[key] = now_s
                taken.add(position)
        self._seen = {k: one for k, one in self._seen.items() if now_s - one[1] <= _FORGOTTEN_S}
        self._told = {k: at for k, at in self._told.items() if now_s - at < GONE_S}
        return taken
