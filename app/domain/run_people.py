"""Who may do a step, and who may sign its hold point."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from app.domain.errors import Reason
from app.domain.moment import Moment
from app.domain.procedure import Step


@dataclass(frozen=True)
class Qualified:
    """A person with qualifications: code to first and last valid date, both inclusive."""

    person_id: str
    quals: Mapping[str, tuple[date, date]]


def lacking(person: Qualified, code: str, now: Moment) -> Reason | None:
    """Why the person does not hold a qualification today; None when they do.

    The day is the UTC date of the wall clock.
    """
    valid = person.quals.get(code)
    if valid is None:
        return Reason("qualification-missing", {"code": code})
    today = now.wall.date()
    if today > valid[1]:
        return Reason("qualification-expired", {"code": code, "until": valid[1].isoformat()})
    if today < valid[0]:
        return Reason("qualification-not-yet", {"code": code, "since": valid[0].isoformat()})
    return None


def hold_reasons(
    step: Step, performer: Qualified, signers: Sequence[Qualified], now: Moment
) -> list[Reason]:
    """What the signatures at a hold point still lack.

    Every qualification of the hold point needs its own signer: distinct persons, none
    of them the performer, each qualified and in date.
    """
    if step.hold is None:
        return []
    reasons: list[Reason] = []
    free: dict[str, Qualified] = {}
    for signer in signers:
        if signer.person_id == performer.person_id or signer.person_id in free:
            reasons.append(Reason("signature-same-person", {"person": signer.person_id}))
        else:
            free[signer.person_id] = signer
    if reasons:
        return reasons
    able = [
        [name for name, one in free.items() if lacking(one, code, now) is None]
        for code in step.hold.who
    ]
    signed = _matching(able)
    for index, code in enumerate(step.hold.who):
        if index not in signed:
            reasons.append(_unsigned(code, [one for one in free.values() if one], now))
    return reasons


def _matching(able: list[list[str]]) -> set[int]:
    """Which places can be filled by distinct persons, as many as possible."""
    place_of: dict[str, int] = {}

    def fill(place: int, tried: set[str]) -> bool:
        for name in able[place]:
            if name in tried:
                continue
            tried.add(name)
            if name not in place_of or fill(place_of[name], tried):
                place_of[name] = place
                return True
        return False

    for place in range(len(able)):
        fill(place, set())
    return set(place_of.values())


def _unsigned(code: str, signers: Sequence[Qualified], now: Moment) -> Reason:
    for signer in signers:
        reason = lacking(signer, code, now)
        if reason is not None and code in signer.quals:
            params = {"code": code, "person": signer.person_id}
            return Reason("signature-not-qualified", params)
    return Reason("signature-missing", {"code": code})
