"""The way somebody went through the screens, so that going back leads where they came from."""

from __future__ import annotations

from typing import Final

Visit = tuple[str, object]

_LONGEST: Final = 21
_LINE: Final[Visit] = ("line", None)


class Trail:
    """Visits of screens, each a key and what it was about; the newest is in front."""

    def __init__(self, *visits: Visit) -> None:
        self._visits: list[Visit] = list(visits)

    def __bool__(self) -> bool:
        """Whether any screen was shown yet."""
        return bool(self._visits)

    @property
    def here(self) -> Visit:
        """The screen in front and what it is about. Raises IndexError before the first."""
        return self._visits[-1]

    @property
    def key(self) -> str:
        """The screen in front, '' before the first."""
        return self._visits[-1][0] if self._visits else ""

    def go(self, key: str, where: object) -> None:
        """Another screen comes to the front; the same one is not kept twice."""
        if self.key == key:
            self._visits.pop()
        self._visits = [*self._visits[1 - _LONGEST :], (key, where)]

    def back(self) -> None:
        """The screen before comes to the front, or the line."""
        self._visits = self._visits[:-1] or [_LINE]

    def return_to(self, key: str, where: object) -> None:
        """The newest visit of a screen went on by itself; coming back to it leads here."""
        newest = max((n for n, one in enumerate(self._visits) if one[0] == key), default=None)
        if newest is not None:
            self._visits[newest] = (key, where)

    def begin(self, visit: Visit | None = None) -> None:
        """At the line, or in front of it what somebody left behind."""
        self._visits = [_LINE] if visit is None else [_LINE, visit]

    def start_here(self) -> None:
        """Nothing lies behind the screen in front: it was chosen on the rail."""
        self._visits = self._visits[-1:]
