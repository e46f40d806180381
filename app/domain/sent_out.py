"""What became of the materials that were sent out: by their weigh tickets as far as these go.

Every kilogram counts as it was weighed at the vehicle; tickets say where it went and what the
taker makes of it. What no ticket covers counts as the rules say, in this country.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Final

from app.domain.rules import RulesOfDay
from app.domain.weigh_ticket import HULK, WeighTicket

NOTHING: Final = Decimal(0)


@dataclass(frozen=True, slots=True)
class Amounts:
    """What became of a material, kg or shares: B recycled, C energy from it, E disposed of."""

    recycled: Decimal = NOTHING
    energy: Decimal = NOTHING
    disposed: Decimal = NOTHING

    @property
    def recovered(self) -> Decimal:
        """D = B + C."""
        return self.recycled + self.energy

    @property
    def together(self) -> Decimal:
        """All of it."""
        return self.recovered + self.disposed

    def plus(self, other: Amounts) -> Amounts:
        """Both together."""
        return Amounts(
            self.recycled + other.recycled,
            self.energy + other.energy,
            self.disposed + other.disposed,
        )

    def of(self, kg: Decimal) -> Amounts:
        """Where these are shares: the kilograms of a mass."""
        return Amounts(self.recycled * kg, self.energy * kg, self.disposed * kg)


def amounts_of(treatment: str, kg: Decimal) -> Amounts | None:
    """kg that a treatment made something of; None for a treatment nobody knows."""
    return {
        "recycling": Amounts(recycled=kg),
        "energy": Amounts(energy=kg),
        "disposal": Amounts(disposed=kg),
    }.get(treatment)


@dataclass(frozen=True, slots=True)
class Sent:
    """An amount of one fraction that went one way; country empty: it stayed in this one."""

    fraction: str
    kg: Decimal
    treatment: str
    country: str = ""


@dataclass(frozen=True, slots=True)
class SentOut:
    """All that was sent out, kg.

    hulks: those exported, by country. without_ticket: what no ticket covers, by fraction.
    beyond: what tickets say above what was weighed at the vehicles, from earlier stock.
    """

    sent: tuple[Sent, ...]
    hulks: Mapping[str, Decimal] = field(default_factory=dict)
    without_ticket: Mapping[str, Decimal] = field(default_factory=dict)
    beyond: Mapping[str, Decimal] = field(default_factory=dict)


def send_out(
    fractions: Mapping[str, Decimal],
    hulk: Decimal,
    rules: RulesOfDay,
    tickets: Iterable[WeighTicket] = (),
    home: str = "",
) -> SentOut:
    """Share what was weighed at the vehicles out over the tickets, the earliest first. kg.

    home: the country of the site; a ticket of another one is an export.
    """
    left = {**fractions, HULK: hulk}
    beyond: dict[str, Decimal] = {}
    hulks: dict[str, Decimal] = {}
    sent: list[Sent] = []
    for one in tickets:
        code, country = one.stated.fraction, one.stated.country.upper()
        abroad = country if country and country != home.upper() else ""
        taken = min(one.net_kg, left.get(code, NOTHING))
        left[code] = left.get(code, NOTHING) - taken
        if one.net_kg > taken:
            beyond[code] = beyond.get(code, NOTHING) + one.net_kg - taken
        if code == HULK and abroad:
            hulks[abroad] = hulks.get(abroad, NOTHING) + taken
        elif code != HULK and taken:
            treatment = one.stated.treatment or _ruled(code, rules)
            sent.append(Sent(code, taken, treatment, abroad))
    open_kg = {code: kg for code, kg in left.items() if kg and code != HULK}
    rest = (Sent(code, kg, _ruled(code, rules)) for code, kg in sorted(open_kg.items()))
    return SentOut((*sent, *rest), hulks, open_kg, beyond)


def _ruled(code: str, rules: RulesOfDay) -> str:
    return rules.text(f"fraction.{code}.treatment")
