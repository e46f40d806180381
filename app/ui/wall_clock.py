"""The time in the top bar, and a warning where the clock was set back."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from app.domain.errors import ShopError
from app.ui.language import format_time

if TYPE_CHECKING:
    from datetime import datetime

    from app.domain.moment import Moment
    from app.ui.desk import Desk
    from app.ui.kit.topbar import TopBar

_STEP_S: Final = 2
_BEHIND_S: Final = 60


class WallClock:
    """Looks at the clock of the terminal once a second. `warn` is told of a clock set back."""

    def __init__(self, desk: Desk, bar: TopBar, warn: Callable[[ShopError], None]) -> None:
        self._desk, self._bar, self._warn = desk, bar, warn
        self._last: Moment | None = None

    def began(self, last_change: datetime | None) -> None:
        """The database is open: nothing in it can be newer than now."""
        if last_change is None:
            return
        ahead = last_change - self._desk.edges.clock.now().wall
        if ahead.total_seconds() > _BEHIND_S:
            self._warn(ShopError("clock-set-back"))

    def tick(self) -> None:
        """A second went by."""
        from datetime import timedelta  # the first picture shows no time

        clock = self._desk.edges.clock
        now = clock.now()
        before, self._last = self._last, now
        if before is not None and now.was_set_back_since(before, timedelta(seconds=_STEP_S)):
            self._warn(ShopError("clock-set-back"))
        self._bar.set_clock(format_time(now.wall if clock.simulated else now.wall.astimezone()))
