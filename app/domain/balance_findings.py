"""What is open in a mass balance, and what cannot be: named, so that somebody can settle it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Final, Literal

from app.domain.errors import Figure, Reason
from app.domain.rules import RulesOfDay
from app.domain.sent_out import SentOut
from app.domain.taken_parts import TakenParts, slack, unexplained
from app.domain.weigh_ticket import WeighTicket

Kind = Literal["open", "implausible"]
_NOTHING: Final = Decimal(0)
_BATTERY: Final = {
    "HVB": "balance-battery-hvb",
    "B48": "balance-battery-b48",
    "BAT": "balance-battery-bat",
}


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
        # Names have commas in them, and languages set a semicolon each in their own way.
        what = " · ".join(f"{name(code)} {number(kg)} kg" for code, kg in sorted(self.kg.items()))
        return Reason(self.reason.code, {**self.reason.params, "what": what})


def findings_of(
    mass_in: Decimal | None,
    hulk: Decimal | None,
    fractions: Mapping[str, Decimal],
    residue: Decimal | None,
    taken: TakenParts,
    drive: str,
    rules: RulesOfDay,
) -> tuple[Finding, ...]:
    """Everything to settle about one vehicle, masses first. kg.

    residue: what is neither hulk nor fraction. drive: as at the reception, empty: not known.
    """
    return (
        *_masses(mass_in, hulk, sum(fractions.values(), _NOTHING), rules),
        *_fractions(fractions, rules),
        *_batteries(drive, fractions, taken, rules),
        *_parts(mass_in, residue, taken, rules),
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
    if hulk is not None and hulk <= mass_in:
        yield from _hulk(mass_in, hulk, rules)


def _hulk(mass_in: Decimal, hulk: Decimal, rules: RulesOfDay) -> Iterator[Finding]:
    least = mass_in * rules.number("balance.least_hulk_share")
    most = mass_in * rules.number("balance.most_hulk_share")
    if not least <= hulk <= most:
        usual = {"least": shown(_whole(least)), "most": shown(_whole(most))}
        told = {"kg": shown(hulk), "vehicle": shown(mass_in), **usual}
        yield _odd(Reason("balance-hulk-odd", told))


def _fractions(fractions: Mapping[str, Decimal], rules: RulesOfDay) -> Iterator[Finding]:
    if not any(fractions.values()):
        yield _open(Reason("balance-no-fractions"))
    for code, kg in sorted(fractions.items()):
        row = rules.text(f"fraction.{code}.row")
        if not row or (row != "fuel" and not rules.text(f"fraction.{code}.treatment")):
            yield _fractions_named("balance-fraction-unknown", {code: kg})
        most = rules.get(f"fraction.{code}.most")
        if most is not None and isinstance(most.value, Decimal) and kg > most.value:
            named = {"what": f"{code} {shown(kg)} kg", "most": shown(most.value)}
            yield Finding("implausible", Reason("balance-fraction-odd", named), kg={code: kg})


def _batteries(
    drive: str, fractions: Mapping[str, Decimal], taken: TakenParts, rules: RulesOfDay
) -> Iterator[Finding]:
    """A battery that is neither a part kept nor waste weighed would count as reuse unseen."""
    for kind in rules.items("battery.kinds"):
        codes = rules.items(f"battery.{kind}.fractions")
        waste = sum((fractions.get(code, _NOTHING) for code in codes), _NOTHING)
        missed = kind not in taken.kinds and waste < rules.number(f"battery.{kind}.least")
        if missed and drive in rules.items(f"battery.{kind}.drives"):
            code = _BATTERY[kind]
            yield _open(Reason(code))


def _parts(
    mass_in: Decimal | None, residue: Decimal | None, taken: TakenParts, rules: RulesOfDay
) -> Iterator[Finding]:
    if taken.not_weighed:
        yield _open(Reason("balance-parts-not-weighed", {"count": str(taken.not_weighed)}))
    if mass_in is None or residue is None or residue < 0:
        return
    if taken.kg > residue + slack(mass_in, rules):
        told = {"parts": shown(taken.kg), "reuse": shown(residue)}
        yield _odd(Reason("balance-parts-exceed", told))
    if rest := unexplained(mass_in, residue, taken, rules):
        told = {"rest": shown(rest), "left": shown(residue), "parts": shown(taken.explain_kg)}
        yield _odd(Reason("balance-not-explained", told))


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


def typed_findings(typed: Mapping[str, Decimal]) -> Iterator[Finding]:
    """Masses for which neither a scale nor a weigh ticket stands. kg by fraction, `in`, `hulk`."""
    fractions = {code: kg for code, kg in typed.items() if code not in ("in", "hulk")}
    if "in" in typed:
        yield _open(Reason("balance-typed-in", {"kg": shown(typed["in"])}))
    if "hulk" in typed:
        yield _open(Reason("balance-typed-hulk", {"kg": shown(typed["hulk"])}))
    if fractions:
        yield _fractions_named("balance-typed-fractions", fractions)


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
        if closed is not None and abs(one.net_kg - closed) > slack(closed, rules):
            told = {"number": one.stated.number, "container": one.stated.container}
            masses = {"kg": shown(one.net_kg), "closed": shown(closed)}
            yield _odd(Reason("balance-ticket-odd", {**told, **masses}))


def _fractions_named(code: str, kg: Mapping[str, Decimal]) -> Finding:
    what = ", ".join(f"{fraction} {shown(one)} kg" for fraction, one in sorted(kg.items()))
    return Finding("open", Reason(code, {"what": what}), kg=kg)


def _open(reason: Reason, *, spoils: bool = False) -> Finding:
    return Finding("open", reason, spoils)


def _odd(reason: Reason, *, spoils: bool = False) -> Finding:
    return Finding("implausible", reason, spoils)


def _whole(kg: Decimal) -> Decimal:
    return kg.quantize(Decimal(1))


def shown(kg: Decimal) -> Figure:
    """A mass as it stands in a sentence: no zeros behind the point."""
    text = format(kg, "f")
    return Figure(text.rstrip("0").rstrip(".") if "." in text else text)
