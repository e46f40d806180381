"""What is open in a mass balance, and what cannot be: named, so that somebody can settle it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Final, Literal

from app.domain.errors import Reason
from app.domain.rules import RulesOfDay
from app.domain.sent_out import SentOut
from app.domain.weigh_ticket import WeighTicket

Kind = Literal["open", "implausible"]
_NOTHING: Final = Decimal(0)


@dataclass(frozen=True, slots=True)
class Finding:
    """Something to settle. `open` is not known yet, `implausible` cannot be as it stands.

    spoils: the vehicle cannot be counted among others before it is settled. kg: the fractions it
    names, for whoever says them in an operator's words.
    """

    kind: Kind
    reason: Reason
    spoils: bool = False
    kg: Mapping[str, Decimal] = field(default_factory=dict)

    def named(self, name: Callable[[str], str], number: Callable[[Decimal], str]) -> Reason:
        """Its reason with fractions by their names and masses as people write them, not by code."""
        if not self.kg:
            return self.reason
        # Names have commas in them, so that no comma can part them.
        what = "; ".join(f"{name(code)} {number(kg)} kg" for code, kg in sorted(self.kg.items()))
        return Reason(self.reason.code, {**self.reason.params, "what": what})


def findings_of(
    mass_in: Decimal | None,
    hulk: Decimal | None,
    fractions: Mapping[str, Decimal],
    reuse: Decimal | None,
    parts_kg: Decimal,
    parts_not_weighed: int,
    rules: RulesOfDay,
) -> tuple[Finding, ...]:
    """Everything to settle about one vehicle, masses first. kg."""
    return (
        *_masses(mass_in, hulk, sum(fractions.values(), _NOTHING), rules),
        *_fractions(fractions, rules),
        *_parts(mass_in, reuse, parts_kg, parts_not_weighed, rules),
    )


def _masses(
    mass_in: Decimal | None, hulk: Decimal | None, sent: Decimal, rules: RulesOfDay
) -> Iterator[Finding]:
    if mass_in is None:
        yield _open(Reason("balance-no-mass-in"), spoils=True)
    if hulk is None:
        yield _open(Reason("balance-no-hulk"), spoils=True)
    if mass_in is None:
        return
    least, most = rules.number("balance.least_mass_in"), rules.number("balance.most_mass_in")
    if not least <= mass_in <= most:
        told = {"kg": shown(mass_in), "least": shown(least), "most": shown(most)}
        yield _odd(Reason("balance-mass-in-odd", told))
    if sent > mass_in:
        told = {"sent": shown(sent), "kg": shown(mass_in)}
        yield _odd(Reason("balance-fractions-exceed", told), spoils=True)
    elif hulk is not None and hulk > mass_in:
        told = {"hulk": shown(hulk), "kg": shown(mass_in)}
        yield _odd(Reason("balance-hulk-heavier", told), spoils=True)
    elif hulk is not None and hulk + sent > mass_in:
        told = {"sent": shown(sent), "hulk": shown(hulk), "kg": shown(mass_in)}
        yield _odd(Reason("balance-sum-exceeds", told), spoils=True)


def _fractions(fractions: Mapping[str, Decimal], rules: RulesOfDay) -> Iterator[Finding]:
    if not any(fractions.values()):
        yield _open(Reason("balance-no-fractions"))
    for code, kg in sorted(fractions.items()):
        row = rules.text(f"fraction.{code}.row")
        if not row or (row != "fuel" and not rules.text(f"fraction.{code}.treatment")):
            yield _fractions_named("balance-fraction-unknown", {code: kg})


def _parts(
    mass_in: Decimal | None,
    reuse: Decimal | None,
    parts_kg: Decimal,
    not_weighed: int,
    rules: RulesOfDay,
) -> Iterator[Finding]:
    if not_weighed:
        yield _open(Reason("balance-parts-not-weighed", {"count": str(not_weighed)}))
    if mass_in is None or reuse is None or reuse < 0:
        return
    if parts_kg > reuse + _slack(mass_in, rules):
        told = {"parts": shown(parts_kg), "reuse": shown(reuse)}
        yield _odd(Reason("balance-parts-exceed", told))


def findings_together(
    left_out: tuple[str, ...], *, shredder_told: bool, tickets: Iterable[Finding]
) -> tuple[Finding, ...]:
    """What is open for many vehicles together: none of it is known by one vehicle alone."""
    found = [*tickets]
    if not shredder_told:
        found.insert(0, _open(Reason("balance-no-shredder")))
    if left_out:
        found.insert(0, _open(Reason("balance-left-out", {"names": ", ".join(left_out)})))
    return tuple(found)


def ticket_findings(
    out: SentOut, tickets: Sequence[WeighTicket], rules: RulesOfDay
) -> Iterator[Finding]:
    """What no weigh ticket covers, what tickets say too much, and tickets that cannot be."""
    if not tickets:
        yield _open(Reason("balance-no-tickets"))
        return
    if out.without_ticket:
        yield _fractions_named("balance-without-ticket", out.without_ticket)
    if out.beyond:
        yield _fractions_named("balance-beyond-ticket", out.beyond)
    for one in tickets:
        closed = one.closed_kg
        if closed is not None and abs(one.net_kg - closed) > _slack(closed, rules):
            told = {"number": one.stated.number, "container": one.stated.container}
            masses = {"kg": shown(one.net_kg), "closed": shown(closed)}
            yield _odd(Reason("balance-ticket-odd", {**told, **masses}))


def _fractions_named(code: str, kg: Mapping[str, Decimal]) -> Finding:
    what = ", ".join(f"{fraction} {shown(one)} kg" for fraction, one in sorted(kg.items()))
    return Finding("open", Reason(code, {"what": what}), kg=kg)


def _slack(kg: Decimal, rules: RulesOfDay) -> Decimal:
    share = rules.number("balance.tolerance_share")
    return max(kg * share, rules.number("balance.tolerance"))


def _open(reason: Reason, *, spoils: bool = False) -> Finding:
    return Finding("open", reason, spoils)


def _odd(reason: Reason, *, spoils: bool = False) -> Finding:
    return Finding("implausible", reason, spoils)


def shown(kg: Decimal) -> str:
    """A mass as it stands in a sentence: no zeros behind the point."""
    text = format(kg, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text
