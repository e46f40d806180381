"""How far the parts taken off explain what is left of a vehicle's mass.

A of Decision 2005/293/EC is a residue: it grows with every mass that nobody wrote down. What
no part explains is therefore told apart and counts as nothing, see docs/decisions/013.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from app.domain.rules import RulesOfDay

_NOTHING: Final = Decimal(0)


@dataclass(frozen=True, slots=True)
class TakenParts:
    """Parts for reuse of one vehicle, kg.

    kg: those weighed. not_weighed: how many were not; typical_kg: what their kinds usually
    weigh. kinds: codes of all of them.
    """

    kg: Decimal = _NOTHING
    weighed: int = 0
    not_weighed: int = 0
    typical_kg: Decimal = _NOTHING
    kinds: frozenset[str] = frozenset()

    @property
    def explain_kg(self) -> Decimal:
        """What they account for: weighed masses, and usual ones where nobody weighed."""
        return self.kg + self.typical_kg


def unexplained(
    mass_in: Decimal | None, residue: Decimal | None, taken: TakenParts, rules: RulesOfDay
) -> Decimal:
    """The kg of the residue that no part explains; 0 within the tolerance or while it is open."""
    if mass_in is None or residue is None:
        return _NOTHING
    rest = residue - taken.explain_kg
    return rest if rest > slack(mass_in, rules) else _NOTHING


def slack(kg: Decimal, rules: RulesOfDay) -> Decimal:
    """What weighings of this size may differ before somebody looks, kg (`balance.tolerance`)."""
    share = rules.number("balance.tolerance_share")
    return max(kg * share, rules.number("balance.tolerance"))
