"""A point in time that survives a wrong clock: wall time beside monotonic time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

# No zone shifts these out of what a datetime holds.
_FIRST_DAY, _LAST_DAY = date(1970, 1, 2), date(9998, 12, 31)


def local_day(at: datetime) -> date:
    """The day a recorded time falls on at the site: in the zone of this machine.

    Registers, balances and rules share it: a vehicle received at half past eleven in the evening
    is of that evening in all of them, whatever UTC calls the day.
    """
    return at.astimezone().date()


def midnight_of(day: date) -> datetime:
    """The moment a day begins at the site, with its zone.

    Days no clock will show are taken for the first or last that one may: any period has bounds.
    """
    near = min(max(day, _FIRST_DAY), _LAST_DAY)
    # Read as local time on purpose: a day begins when the site's does.
    return datetime(near.year, near.month, near.day).astimezone()


@dataclass(frozen=True, slots=True)
class Moment:
    """When something happened, by every clock this terminal has.

    wall: UTC. mono_ms: milliseconds of the machine's monotonic clock, comparable only
    within the same boot. session: one run of the program; proofs die with it.
    """

    wall: datetime
    mono_ms: int
    boot: str
    session: str

    def __post_init__(self) -> None:
        if self.wall.tzinfo is None:
            raise ValueError("wall time needs a zone")

    def elapsed_since(self, earlier: Moment) -> timedelta:
        """Time surely gone by since `earlier`: the smaller of both clocks, never negative.

        After a reboot only the wall clock is left; a clock set back counts as nothing
        gone by, so that a wait starts anew rather than ends early.
        """
        wall = self.wall - earlier.wall
        if self.boot == earlier.boot:
            wall = min(wall, timedelta(milliseconds=self.mono_ms - earlier.mono_ms))
        return max(wall, timedelta(0))

    def could_be_past(self, earlier: Moment, limit: timedelta) -> bool:
        """Whether `limit` may have run out since `earlier` by any clock.

        True as well when the clock went backwards or the program was restarted: a proof
        that cannot be dated is no proof.
        """
        if self.session != earlier.session or self.wall < earlier.wall:
            return True
        mono = timedelta(milliseconds=self.mono_ms - earlier.mono_ms)
        return max(self.wall - earlier.wall, mono) >= limit or mono < timedelta(0)

    def was_set_back_since(self, earlier: Moment, tolerance: timedelta) -> bool:
        """Whether the wall clock was turned back while the machine went on.

        Within one boot only; up to `tolerance` it is the usual correction of a clock.
        """
        went_on = self.boot == earlier.boot and self.mono_ms >= earlier.mono_ms
        return went_on and earlier.wall - self.wall > tolerance
