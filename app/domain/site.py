"""The workshop itself, its people and places, as its facts tell."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from app.domain.events import (
    AuthorityNamed,
    PersonEnrolled,
    PlaceRegistered,
    PrivateRef,
    QualificationGranted,
    Recorded,
    SiteEstablished,
    TerminalTrusted,
)
from app.domain.procedure import Raw

ROLES = ("operator", "supervisor", "maintenance", "trainer", "inspector")


@dataclass(frozen=True, slots=True)
class Site:
    """Who this workshop is: printed on every label and certificate."""

    name: str
    address: str
    contact: str
    permit: str
    country: str
    languages: tuple[str, ...]
    gs1_prefix: str = ""
    link_base: str = ""
    label_shows_vin: bool = False
    settings: Mapping[str, Raw] = field(default_factory=dict)
    authority_name: str = ""
    authority_address: str = ""


def fold_site(site: Site | None, recorded: Recorded) -> Site | None:
    """The site after a fact."""
    event = recorded.event
    if isinstance(event, AuthorityNamed) and site is not None:
        return replace(
            site, authority_name=event.authority_name, authority_address=event.authority_address
        )
    if not isinstance(event, SiteEstablished):
        return site
    return Site(
        event.name_of_site,
        event.address,
        event.contact,
        event.permit,
        event.country,
        event.languages,
        event.gs1_prefix,
        event.link_base,
        event.label_shows_vin,
        event.settings,
        site.authority_name if site else "",
        site.authority_address if site else "",
    )


@dataclass(frozen=True, slots=True)
class Qualification:
    """One line of the qualification matrix; dates are inclusive."""

    valid_from: date
    valid_to: date
    issuer: str
    evidence: str


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who works here; the name stands in the private record."""

    person_id: str
    number: str
    badge_digest: str
    roles: tuple[str, ...]
    language: str
    private: PrivateRef
    qualifications: Mapping[str, Qualification] = field(default_factory=dict)

    def may(self, role: str) -> bool:
        """Whether the person holds a role."""
        return role in self.roles


def fold_person(person: Person | None, recorded: Recorded) -> Person | None:
    """The person after a fact; a qualification that arrives before its person waits."""
    event = recorded.event
    if isinstance(event, PersonEnrolled):
        return Person(
            event.person_id,
            event.number,
            event.badge_digest,
            event.roles,
            event.language,
            event.private,
            person.qualifications if person else {},
        )
    if isinstance(event, QualificationGranted) and person is not None:
        line = Qualification(event.valid_from, event.valid_to, event.issuer, event.evidence)
        return replace(person, qualifications={**person.qualifications, event.code: line})
    return person


@dataclass(frozen=True, slots=True)
class Place:
    """A station, bin or area; or another terminal of the site, its public key as label."""

    code: str
    kind: str
    label: str


def fold_place(place: Place | None, recorded: Recorded) -> Place | None:
    """The place after a fact."""
    event = recorded.event
    if isinstance(event, PlaceRegistered):
        return Place(event.code, event.kind, event.label)
    if isinstance(event, TerminalTrusted):
        return Place(f"terminal:{event.terminal}", "terminal", event.public_key)
    return place


def badge_digest(badge: str) -> str:
    """What is kept of a badge: SHA-256 of its random text, so that a copy of the database
    opens nothing."""
    return hashlib.sha256(badge.strip().encode()).hexdigest()
