"""What the law and its tables say, dated: limits, lists, waste codes, factors.

No rule of law stands in the program. Every one is an entry of a pack with its value, its
source, the days it holds and whether anybody checked it, so that a reader of law can
correct it without a release.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from fnmatch import fnmatchcase
from typing import Final, Literal, get_args

from app.domain.errors import NotFound

Status = Literal["verified", "unverified", "outline"]
STATUSES: Final[tuple[Status, ...]] = get_args(Status)
NUMBERS: Final = ("%", "share", "kg", "years", "kg CO2e/kg", "kg CO2e")
TEXTS: Final = ("text", "waste code", "table row", "treatment", "fraction")
LISTS: Final = ("list",)
UNITS: Final = (*NUMBERS, *TEXTS, *LISTS)
COMMON: Final = "eu"
SOON_DAYS: Final = 365

ACTED_ON: Final = (
    "balance.*",
    "battery.kinds",
    "battery.*.drives",
    "battery.*.fractions",
    "battery.*.least",
    "certificate.copies_kept",
    "co2.burden",
    "co2.class.*",
    "co2.class.*.spread",
    "co2.part.*",
    "co2.part.*.spread",
    "co2.typical_mass.spread",
    "fraction.*.most",
    "fraction.*.row",
    "fraction.*.treatment",
    "part_class.*.not_metal",
    "rate.not_metal.*",
    "rate.reuse_recovery",
    "rate.reuse_recycling",
    "register.buyers_kept",
    "statement.piec",
    "waste_code.F-*",
    "waste_code.hulk",
)
"""The keys that the program computes or decides with, `*` for one word of them.

Every other entry is written down for people: it is told by the report of the rules, and nothing
happens here because of it.
"""

Value = Decimal | str | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rule:
    """One entry of a pack. unit is of UNITS and decides what the value is.

    valid_from and valid_to are inclusive; without valid_to it holds until another follows.
    """

    key: str
    country: str
    value: Value
    unit: str
    source: str
    valid_from: date
    valid_to: date | None
    status: Status
    note: str = ""
    file: str = ""
    line: int = 0

    @property
    def acted_on(self) -> bool:
        """Whether the program does something with it, or it is for people to read."""
        return any(key_is(self.key, one) for one in ACTED_ON)

    def holds_on(self, day: date) -> bool:
        """Whether the entry is in force on a day."""
        return self.valid_from <= day and (self.valid_to is None or day <= self.valid_to)

    def overlaps(self, other: Rule) -> bool:
        """Whether both would answer the same question on the same day."""
        if (self.key, self.country) != (other.key, other.country):
            return False
        first, last = sorted((self, other), key=lambda one: one.valid_from)
        return first.valid_to is None or last.valid_from <= first.valid_to


@dataclass(frozen=True, slots=True)
class RulesOfDay:
    """The entries in force on one day, one to a key; a country's own outranks the common one."""

    day: date
    version: str
    by_key: Mapping[str, Rule]

    def get(self, key: str) -> Rule | None:
        """The entry, or None where nobody has written one."""
        return self.by_key.get(key)

    def number(self, key: str) -> Decimal:
        """A number by its key. Raises NotFound where the pack has none."""
        found = self.by_key.get(key)
        if found is None or not isinstance(found.value, Decimal):
            raise NotFound("rule-missing", key=key, day=self.day)
        return found.value

    def text(self, key: str) -> str:
        """A text by its key; empty where the pack has none."""
        found = self.by_key.get(key)
        return found.value if found is not None and isinstance(found.value, str) else ""

    def items(self, key: str) -> tuple[str, ...]:
        """A list by its key; empty where the pack has none."""
        found = self.by_key.get(key)
        return found.value if found is not None and isinstance(found.value, tuple) else ()


@dataclass(frozen=True, slots=True)
class RulePack:
    """The entries of the European Union and of one country, for every day they know."""

    country: str
    version: str
    rules: tuple[Rule, ...]

    def at(self, day: date) -> RulesOfDay:
        """What is in force on a day."""
        ranked = sorted(self.rules, key=lambda one: one.country != COMMON)
        held = {one.key: one for one in ranked if one.holds_on(day)}
        return RulesOfDay(day, self.version, held)

    def doubtful(self, day: date, status: Status) -> tuple[Rule, ...]:
        """Entries in force or still to come that have a status other than checked."""
        return tuple(
            one
            for one in self.rules
            if one.status == status and (one.valid_to is None or one.valid_to >= day)
        )

    def changing(self, day: date, within: int = SOON_DAYS) -> tuple[Rule, ...]:
        """Entries that begin or end after a day, within so many days; the nearest first."""
        last = day + timedelta(days=within)
        found = [(when, one) for one in self.rules if (when := _turn(one, day)) and when <= last]
        return tuple(one for _, one in sorted(found, key=lambda each: (each[0], each[1].key)))


def key_is(key: str, pattern: str) -> bool:
    """Whether a key is one of a pattern of ACTED_ON."""
    words, wanted = key.split("."), pattern.split(".")
    return len(words) == len(wanted) and all(map(fnmatchcase, words, wanted))


def _turn(rule: Rule, day: date) -> date | None:
    """The next day on which something about the entry changes, None where nothing will."""
    if rule.valid_from > day:
        return rule.valid_from
    return rule.valid_to if rule.valid_to is not None and rule.valid_to >= day else None


def overlapping(rules: Iterable[Rule]) -> Iterator[tuple[Rule, Rule]]:
    """Pairs that would both answer on one day, the later of the file second."""
    seen: dict[tuple[str, str], list[Rule]] = {}
    for one in rules:
        before = seen.setdefault((one.country, one.key), [])
        yield from ((other, one) for other in before if one.overlaps(other))
        before.append(one)
