"""Let somebody work here: number, badge, roles, qualifications."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.domain.errors import NotFound, Refused
from app.domain.events import PersonEnrolled, QualificationGranted
from app.domain.site import ROLES, badge_digest
from app.operations.ports.unit_of_work import UnitOfWork

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
    """A new person; badge is the text a scanner reads from the card."""

    number: str
    name: str
    badge: str
    roles: tuple[str, ...]
    language: str = "en"
    qualifications: tuple[Evidence, ...] = ()


def enrol_person(uow: UnitOfWork, order: Enrolment, by: str) -> str:
    """Returns the person id. Raises Refused for a badge in use or too short, an unknown role."""
    if not order.badge.strip() or not order.number.strip() or not order.roles:
        raise Refused("person-incomplete", number=order.number)
    if len(order.badge.strip()) < SHORTEST_BADGE:
        raise Refused("badge-too-short", number=order.number, shortest=SHORTEST_BADGE)
    unknown = [role for role in order.roles if role not in ROLES]
    if unknown:
        raise Refused("role-unknown", role=unknown[0])
    try:
        holder = uow.person_by_badge(order.badge)
    except NotFound:
        holder = None
    if holder is not None:
        raise Refused("badge-in-use", number=holder.number)
    person_id = uow.new_id()
    private = uow.keep_private({"name": order.name.strip()})
    uow.record(
        PersonEnrolled(
            person_id,
            order.number.strip(),
            private,
            badge_digest(order.badge),
            order.roles,
            order.language,
        ),
        by,
    )
    for one in order.qualifications:
        uow.record(
            QualificationGranted(
                person_id, one.code, one.issuer, one.evidence, one.valid_from, one.valid_to
            ),
            by,
        )
    return person_id
