"""What changes about somebody who works here: who they are, their badge, and the end of it."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.errors import NotAllowed, Refused
from app.domain.events import BadgeReplaced, PersonChanged, PersonLeft
from app.domain.site import Person, badge_digest
from app.operations.enrol_person import check_badge, check_number, check_roles
from app.operations.permissions import require
from app.operations.ports.site_unit import SiteUnit
from app.operations.sign import require_pin
from app.operations.tidy import tidy


@dataclass(frozen=True, slots=True)
class PersonChange:
    """Somebody as they are from now on; an empty name leaves the name as it is kept."""

    person_id: str
    number: str
    roles: tuple[str, ...]
    language: str
    name: str = ""


def change_person(uow: SiteUnit, order: PersonChange, by: str) -> None:
    """Raises NotAllowed for anybody but a supervisor, Refused for an unknown role, a number
    somebody has, and where nobody would be left who can decide."""
    person = _to_change(uow, "change_person", order.person_id, by)
    number = tidy(order.number)
    if not number or not order.roles:
        raise Refused("person-incomplete", number=person.number)
    check_roles(order.roles)
    check_number(uow, number, person.person_id)
    if "supervisor" not in order.roles:
        _keep_a_supervisor(uow, person)
    name = tidy(order.name)
    private = uow.keep_private({"name": name}) if name else person.private
    changed = (number, private, order.roles, order.language)
    uow.record(PersonChanged(person.person_id, *changed), by)


def replace_badge(uow: SiteUnit, person_id: str, badge: str, by: str) -> None:
    """The card before opens nothing any more. Raises NotAllowed, or Refused for a badge in use."""
    person = _to_change(uow, "replace_badge", person_id, by)
    check_badge(uow, badge, person.number)
    uow.record(BadgeReplaced(person_id, badge_digest(badge)), by)


def end_work(uow: SiteUnit, person_id: str, reason: str, by: str) -> None:
    """Badge and PIN count no more; what was done stays. Raises NotAllowed, or Refused without a
    reason and for the last supervisor."""
    person = _to_change(uow, "end_work", person_id, by)
    if not tidy(reason):
        raise Refused("reason-missing")
    _keep_a_supervisor(uow, person)
    uow.record(PersonLeft(person_id, tidy(reason)), by)


def _to_change(uow: SiteUnit, operation: str, person_id: str, by: str) -> Person:
    require(uow, operation, by)
    require_pin(uow, by)
    person = uow.person(person_id)
    if person.left:
        raise NotAllowed("person-left", number=person.number)
    return person


def _keep_a_supervisor(uow: SiteUnit, person: Person) -> None:
    others = [one for one in uow.people() if one.person_id != person.person_id]
    if person.may("supervisor") and not any(one.may("supervisor") for one in others):
        raise Refused("site-needs-supervisor")
