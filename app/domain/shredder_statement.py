"""What a shredder states of the hulks it took, as it is written: shares of their mass in per cent.

Its lines are those of table 2 of Decision 2005/293/EC (layout unverified). A statement names all
of them, some, or none; what it does not name stays open and is never worked out from the rest.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal, InvalidOperation
from typing import Final

from app.domain.balance_findings import shown
from app.domain.errors import Refused
from app.domain.events import Recorded, ShredderStated, ShredderStatementWithdrawn
from app.domain.mass_balance import SHREDDED, HulkOutcome
from app.domain.sent_out import NOTHING, Amounts

LINES: Final = ("ferrous", "non-ferrous", "light", "other")
"""The lines of table 2 as they are written, in its order."""
_NAMES: Final = dict(zip(LINES, SHREDDED, strict=True))
_ALL: Final = Decimal(1)


def read_statement(
    recycled: str, energy: str, lines: Iterable[str], source: str
) -> HulkOutcome | None:
    """The statement; None where nothing is stated. Shares in %, with a point or a comma.

    lines: `ferrous=68/0/0`, what is recycled, recovered as energy and disposed of; each of
    ferrous, non-ferrous, light and other at most once. All four give the shares of the hulks
    where these are not stated themselves. Raises Refused for what cannot be read or adds up to
    something else.
    """
    told = _lines(lines)
    if not (recycled or energy or told or source):
        return None
    named = _together(told)
    whole = len(told) == len(SHREDDED)
    shares = (
        _share(recycled) if recycled else named.recycled if whole else None,
        _share(energy) if energy else named.energy if whole else NOTHING,
    )
    if None in shares or not source.strip():
        raise Refused("shredder-statement-incomplete")
    outcome = HulkOutcome(shares[0] or NOTHING, shares[1] or NOTHING, source.strip(), told)
    _check(outcome, named, whole=whole)
    return outcome


def standing(newest_first: Iterable[Recorded]) -> ShredderStated | None:
    """The statement of a period that counts, from its facts; None where none does."""
    for recorded in newest_first:
        if isinstance(recorded.event, ShredderStatementWithdrawn):
            return None
        if isinstance(recorded.event, ShredderStated):
            return recorded.event
    return None


def outcome_of(stated: ShredderStated) -> HulkOutcome | None:
    """What a recorded statement means; its source ends with its number. Raises as above."""
    source = f"{stated.source}, {stated.reference}"
    return read_statement(stated.recycled, stated.energy, stated.lines, source)


def _check(outcome: HulkOutcome, named: Amounts, *, whole: bool) -> None:
    """Lines within what is stated of the hulks; all of them together are the hulks."""
    differ = Refused("shredder-lines-differ", sum=shown(named.together * 100))
    if whole and named.together != _ALL:
        raise differ
    disposed = _ALL - outcome.recycled - outcome.energy
    if disposed < 0:
        raise Refused("shredder-statement-incomplete")
    if (
        named.recycled > outcome.recycled
        or named.energy > outcome.energy
        or named.disposed > disposed
    ):
        raise differ


def _lines(written: Iterable[str]) -> dict[str, Amounts]:
    found: dict[str, Amounts] = {}
    for text in written:
        name, _, figures = text.partition("=")
        line = _NAMES.get(name.strip())
        shares = [_share(one) for one in figures.split("/")]
        known = [one for one in shares if one is not None]
        if line is None or line in found or len(known) != len(shares) or len(known) != 3:
            raise Refused("shredder-line-unreadable", text=text[:40])
        found[line] = Amounts(*known)
    return found


def _together(lines: Mapping[str, Amounts]) -> Amounts:
    total = Amounts()
    for one in lines.values():
        total = total.plus(one)
    return total


def _share(text: str) -> Decimal | None:
    try:
        number = Decimal(text.strip().replace(",", ".")) / 100
    except InvalidOperation:
        return None
    return number if number.is_finite() and 0 <= number <= 1 else None
