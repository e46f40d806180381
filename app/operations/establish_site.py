"""Set the workshop up: who it is, its permit, its first people and places."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from app.domain.errors import Refused
from app.domain.events import PlaceRegistered, SiteEstablished
from app.domain.procedure import Raw
from app.operations.enrol_person import Enrolment, enrol_person
from app.operations.ports.unit_of_work import UnitOfWork


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
    """Raises Refused while a field the law asks for is empty, or nobody is a supervisor."""
    for name in ("name", "address", "contact", "permit", "country"):
        if not getattr(sheet, name).strip():
            raise Refused("site-field-empty", field=name)
    if not any("supervisor" in one.roles for one in sheet.people):
        raise Refused("site-needs-supervisor")
    if sheet.gs1_prefix and not (sheet.gs1_prefix.isdigit() and 4 <= len(sheet.gs1_prefix) <= 12):
        raise Refused("gs1-prefix-shape", text=sheet.gs1_prefix)
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
        enrol_person(uow, person, by="")
    for code, kind, label in sheet.places:
        uow.record(PlaceRegistered(code, kind, label), "")
