"""The six digits that sign: which are taken, how long wrong ones wait, what a right one is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import timedelta

from app.domain.errors import Refused
from app.domain.moment import Moment
from app.domain.site import Person

DIGITS = 6
_SHAPE = re.compile(f"[0-9]{{{DIGITS}}}")
_RUNS = "0123456789012345", "9876543210987654"
# Minutes before the next try, by how many tries missed before it; the last one goes on.
DELAYS_MIN = (0, 0, 0, 1, 5, 15, 60)
SIGNATURE_HOLDS = timedelta(minutes=30)


@dataclass(frozen=True, slots=True, repr=False)
class Pin:
    """A PIN somebody may choose; never printed, logged or stored."""

    digits: str

    @classmethod
    def choose(cls, text: str, number: str) -> Pin:
        """Raises Refused for anything but six digits, and for what is guessed first.

        number: the person's own, as everybody reads it; neither it nor its repetition is secret.
        """
        if not _SHAPE.fullmatch(text):
            raise Refused("pin-shape")
        own = "".join(one for one in number if one in "0123456789")
        again = own and (own * DIGITS)[:DIGITS] == text
        if len(set(text)) == 1 or any(text in run for run in _RUNS) or again:
            raise Refused("pin-trivial")
        if own and own.zfill(DIGITS)[-DIGITS:] == text:
            raise Refused("pin-trivial")
        return cls(text)


def wait_left(person: Person, now: Moment) -> timedelta:
    """How long no PIN of this person is checked; zero or less: it may be tried now.

    By the stricter clock within one boot; a wall clock that was set back counts as no time gone.
    """
    if person.missed is None:
        return timedelta(0)
    delay = timedelta(minutes=DELAYS_MIN[min(person.misses, len(DELAYS_MIN) - 1)])
    return delay - now.elapsed_since(person.missed)


@dataclass(frozen=True, slots=True)
class Signature:
    """The right PIN of a person at a moment: what an operation takes for their own hand."""

    person_id: str
    at: Moment

    def holds(self, now: Moment) -> bool:
        """Whether it still counts: half an hour, and never beyond this run of the program."""
        return not now.could_be_past(self.at, SIGNATURE_HOLDS)
