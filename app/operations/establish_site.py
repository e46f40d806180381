"""Set the workshop up: who it is, its permit, its first people and places."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from app.domain.errors import NotFound, Refused
from app.domain.events import PlaceRegistered, SiteEstablished
from app.domain.procedure import Raw
from app.domain.site import COMPANY_NUMBER, joined
from app.operations.enrol_person import Enrolment, enrol
from app.operations.ports.unit_of_work import UnitOfWork

_PREFIX = re.compile(r"[0-9]{4,12}")
_COMPANY = re.compile(r"[0-9]{14}|[A-Z]{2}[0-9A-Z]{5,13}")
"""A French SIRET, or a VAT number with its country (VIES: at most 13 signs behind it)."""
# A code put behind it must be found again: behind a sign that parts, or a GS1 company prefix.
_LINK_BASE = re.compile(r"https?://[!-~]{0,150}([/=#?&]|/8004/[0-9]{4,12})")


@dataclass(frozen=True, slots=True)
class SiteSheet:
    """The first-run sheet, filled in."""

    name: str
    address: str
    contact: str
    permit: str
    country: str
    languages: tuple[str, ...] = ("en", "fr", "nl")
    gs1_prefix: str = ""
    link_base: str = ""
    label_shows_vin: bool = False
    settings: Mapping[str, Raw] = field(default_factory=dict)
    people: tuple[Enrolment, ...] = ()
    places: tuple[tuple[str, str, str], ...] = ()


def establish_site(uow: UnitOfWork, sheet: SiteSheet) -> None:
    """Once per database. Raises Refused where a workshop is already, while a field the law
    asks for is empty, nobody is a supervisor, or what labels and slips will carry cannot be read.
    """
    if _is_there(uow):
        raise Refused("site-already-there")
    for name in ("name", "address", "contact", "permit", "country"):
        if not getattr(sheet, name).strip():
            raise Refused("site-field-empty", field=name)
    supervisors = [one for one in sheet.people if "supervisor" in one.roles]
    if not supervisors:
        raise Refused("site-needs-supervisor")
    if not any(one.pin for one in supervisors):
        raise Refused("site-needs-pin")
    check_label_codes(sheet.gs1_prefix, sheet.link_base)
    check_company_number(joined(str(sheet.settings.get(COMPANY_NUMBER, ""))))
    _record(uow, sheet)


def check_label_codes(gs1_prefix: str, link_base: str) -> None:
    """Raises Refused for what would stand on labels and could not be read back."""
    if gs1_prefix and not _PREFIX.fullmatch(gs1_prefix):
        raise Refused("gs1-prefix-shape", text=gs1_prefix[:40])
    if link_base and not _LINK_BASE.fullmatch(link_base):
        raise Refused("link-base-shape", text=link_base[:40])


def check_company_number(number: str) -> None:
    """Raises Refused for what is neither SIRET nor VAT number; there need not be one."""
    if number and not _COMPANY.fullmatch(number):
        raise Refused("company-number-shape", text=number[:40])


def _is_there(uow: UnitOfWork) -> bool:
    try:
        uow.site()
    except NotFound:
        return False
    return True


def _record(uow: UnitOfWork, sheet: SiteSheet) -> None:
    uow.record(
        SiteEstablished(
            sheet.name.strip(),
            sheet.address.strip(),
            sheet.contact.strip(),
            sheet.permit.strip(),
            sheet.country.strip().upper(),
            sheet.languages,
            sheet.gs1_prefix,
            sheet.link_base,
            sheet.label_shows_vin,
            sheet.settings,
        ),
        "",
    )
    for person in sheet.people:
        enrol(uow, person, by="")
    for code, kind, label in sheet.places:
        uow.record(PlaceRegistered(code, kind, label), "")
