"""The qualification matrix: give a line with its evidence, or withdraw one."""

from __future__ import annotations

from app.domain.errors import NotAllowed, NotFound, Refused
from app.domain.events import QualificationWithdrawn
from app.domain.site import Person
from app.operations.enrol_person import Evidence, record_grant
from app.operations.permissions import require
from app.operations.ports.site_unit import SiteUnit
from app.operations.sign import require_pin
from app.operations.tidy import tidy


def grant_qualification(uow: SiteUnit, person_id: str, line: Evidence, by: str) -> None:
    """A later line for the same code replaces the earlier. Raises NotAllowed for anybody but a
    supervisor or trainer; Refused without code or issuer, or for dates that cannot be."""
    person = _of(uow, "grant_qualification", person_id, by)
    told = Evidence(
        tidy(line.code).upper(),
        tidy(line.issuer),
        tidy(line.evidence),
        line.valid_from,
        line.valid_to,
    )
    if not told.code or not told.issuer:
        raise Refused("qualification-incomplete", number=person.number)
    record_grant(uow, person_id, told, by)


def withdraw_qualification(uow: SiteUnit, person_id: str, code: str, reason: str, by: str) -> None:
    """Raises NotAllowed, Refused without a reason, NotFound for a line that is not there."""
    person = _of(uow, "withdraw_qualification", person_id, by)
    if not tidy(reason):
        raise Refused("reason-missing")
    if code not in person.qualifications:
        raise NotFound("qualification-not-held", number=person.number, code=code)
    uow.record(QualificationWithdrawn(person_id, code, tidy(reason)), by)


def _of(uow: SiteUnit, operation: str, person_id: str, by: str) -> Person:
    require(uow, operation, by)
    require_pin(uow, by)
    person = uow.person(person_id)
    if person.left:
        raise NotAllowed("person-left", number=person.number)
    return person
