"""Let somebody work here: number, badge, roles, qualifications."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from app.domain.errors import NotFound, Refused
from app.domain.events import PersonEnrolled, PinSet, QualificationGranted
from app.domain.site import ROLES, badge_digest
from app.operations.permissions import require
from app.operations.ports.site_unit import SiteUnit
from app.operations.sign import require_pin
from app.operations.tidy import tidy

SHORTEST_BADGE = 8
"""Signs. Only its digest is kept: a shorter text would be found by trying them all."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """A qualification with who issued it and how long it holds (inclusive)."""

    code: str
    issuer: str
    evidence: str
    valid_from: date
    valid_to: date


@dataclass(frozen=True, slots=True)
class Enrolment:
    """A new person; badge is the text a scanner reads from the card.

    pin: the name of their PIN in this terminal's vault, empty while they have none.
    """

    number: str
    name: str
    badge: str
    roles: tuple[str, ...]
    language: str = "en"
    qualifications: tuple[Evidence, ...] = ()
    pin: str = ""


def enrol_person(uow: SiteUnit, order: Enrolment, by: str) -> str:
    """Returns the person id. Raises NotAllowed for anybody but a supervisor, Refused for a badge
    in use or too short, an unknown role, a number somebody has."""
    require(uow, "enrol_person", by)
    require_pin(uow, by)
    return enrol(uow, order, by)


def enrol(uow: SiteUnit, order: Enrolment, by: str) -> str:
    """As `enrol_person`, for the first sheet of a workshop, where nobody is yet who could sign."""
    number = tidy(order.number)
    if not order.badge.strip() or not number or not order.roles:
        raise Refused("person-incomplete", number=order.number)
    check_roles(order.roles)
    check_number(uow, number)
    check_badge(uow, order.badge, number)
    person_id = uow.new_id()
    private = uow.keep_private({"name": order.name.strip()})
    uow.record(
        PersonEnrolled(
            person_id, number, private, badge_digest(order.badge), order.roles, order.language
        ),
        by,
    )
    for one in order.qualifications:
        record_grant(uow, person_id, one, by)
    if order.pin:
        uow.record(PinSet(person_id, order.pin), by)
    return person_id


def record_grant(uow: SiteUnit, person_id: str, one: Evidence, by: str) -> None:
    """Raises Refused for dates that end before they begin."""
    if one.valid_to < one.valid_from:
        raise Refused("qualification-dates", code=one.code)
    granted = (one.code, one.issuer, one.evidence, one.valid_from, one.valid_to)
    uow.record(QualificationGranted(person_id, *granted), by)


def check_badge(uow: SiteUnit, badge: str, number: str) -> None:
    """Raises Refused for a text that can be guessed, or that names somebody already."""
    if len(badge.strip()) < SHORTEST_BADGE:
        raise Refused("badge-too-short", number=number, shortest=SHORTEST_BADGE)
    try:
        holder = uow.person_by_badge(badge)
    except NotFound:
        return
    raise Refused("badge-in-use", number=holder.number)


def check_roles(roles: Sequence[str]) -> None:
    """Raises Refused for a role that does not exist."""
    unknown = [role for role in roles if role not in ROLES]
    if unknown:
        raise Refused("role-unknown", role=unknown[0])


def check_number(uow: SiteUnit, number: str, person_id: str = "") -> None:
    """Raises Refused for a number that somebody else at work here bears."""
    others = [one for one in uow.people() if one.person_id != person_id and not one.left]
    if any(one.number == number for one in others):
        raise Refused("person-number-taken", number=number)
