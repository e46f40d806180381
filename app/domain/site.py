"""The workshop itself, its people and places, as its facts tell."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from app.domain.events import (
    AuthorityNamed,
    BadgeReplaced,
    Event,
    GuideShown,
    LookChosen,
    PersonChanged,
    PersonEnrolled,
    PersonLeft,
    PinAccepted,
    PinSet,
    PinTried,
    PlaceRegistered,
    PlaceRetired,
    PrivateRef,
    QualificationGranted,
    QualificationWithdrawn,
    Recorded,
    SiteEstablished,
    TerminalTrusted,
    ViewChosen,
)
from app.domain.instruction_view import NOVICE
from app.domain.moment import Moment
from app.domain.procedure import Raw
from app.domain.terminal_look import TerminalLook

LOCK_MINUTES = "site.lock_minutes"
LONGEST_LOCK = 60
EMERGENCY_NUMBER = "emergency_number"
# Within the European Union it reaches every emergency service (Directive (EU) 2018/1972, 109).
USUAL_EMERGENCY = "112"
TAKT_MINUTES = "takt_min"
LONGEST_TAKT = 1440
PYRO_FIRST = "pyro_first"
COMPANY_NUMBER = "company_number"
_USUAL_LOCK = 10
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

    @property
    def emergency_number(self) -> str:
        """Who is called when a battery is hot; Europe's number while the site gave none."""
        return str(self.settings.get(EMERGENCY_NUMBER, "")).strip() or USUAL_EMERGENCY

    @property
    def company_number(self) -> str:
        """SIRET or VAT number of the workshop, without gaps; '' while nobody gave it."""
        return joined(str(self.settings.get(COMPANY_NUMBER, "")))

    @property
    def takt_minutes(self) -> int:
        """Minutes a vehicle may stand at any station, 0 while the standard times hold."""
        text = self.settings.get(TAKT_MINUTES)
        return int(text) if isinstance(text, str) and text.isdecimal() else 0

    @property
    def pyro_first(self) -> bool:
        """Whether pyrotechnics are fired before the fluids are drained."""
        return self.settings.get(PYRO_FIRST) is True

    @property
    def lock_minutes(self) -> int:
        """Minutes without a touch before a terminal locks."""
        text = self.settings.get(LOCK_MINUTES)
        minutes = int(text) if isinstance(text, str) and text.isdecimal() else _USUAL_LOCK
        return minutes if 1 <= minutes <= LONGEST_LOCK else _USUAL_LOCK


def joined(number: str) -> str:
    """A company's number as machines take it: people write it in groups."""
    return number.translate({ord(sign): None for sign in " .-\u00a0\u202f"}).upper()


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
    """Somebody who works here; the name stands in the private record.

    pins: terminal to the PIN's name in its vault, the one set last at the end. misses: PINs
    tried since the last right one, the newest at `missed`. left: works here no more. view: how
    much of a step they read, of `instruction_view.VIEWS`. theme, hand: of `terminal_look`, '' while
    they chose none. guided: they were shown how work goes.
    """

    person_id: str
    number: str
    badge_digest: str
    roles: tuple[str, ...]
    language: str
    private: PrivateRef
    qualifications: Mapping[str, Qualification] = field(default_factory=dict)
    pins: tuple[tuple[str, str], ...] = ()
    misses: int = 0
    missed: Moment | None = None
    left: bool = False
    view: str = NOVICE
    theme: str = ""
    hand: str = ""
    guided: bool = False

    def may(self, role: str) -> bool:
        """Whether the person holds a role, and still works here."""
        return role in self.roles and not self.left

    @property
    def look(self) -> TerminalLook:
        """What a terminal looks like to them."""
        return TerminalLook(self.theme, self.hand, self.language)

    @property
    def verifiers(self) -> tuple[str, ...]:
        """Names of the person's PINs in vaults, the one set last first."""
        return tuple(name for _, name in reversed(self.pins))


def fold_person(person: Person | None, recorded: Recorded) -> Person | None:
    """The person after a fact; a qualification that arrives before its person waits."""
    event = recorded.event
    if isinstance(event, PersonEnrolled):
        told = Person(
            event.person_id,
            event.number,
            event.badge_digest,
            event.roles,
            event.language,
            event.private,
        )
        return told if person is None else _again(told, person)
    if person is None:
        return None
    if isinstance(event, PinSet | PinTried | PinAccepted):
        return _after_pin(person, event, recorded)
    return _after_change(person, event)


def _again(told: Person, before: Person) -> Person:
    """Enrolled anew: what was proved about the person before still stands."""
    return replace(
        told,
        qualifications=before.qualifications,
        pins=before.pins,
        misses=before.misses,
        missed=before.missed,
        view=before.view,
        theme=before.theme,
        hand=before.hand,
        guided=before.guided,
    )


def _after_change(person: Person, event: Event) -> Person:
    quals = dict(person.qualifications)
    match event:
        case QualificationGranted():
            quals[event.code] = Qualification(
                event.valid_from, event.valid_to, event.issuer, event.evidence
            )
            return replace(person, qualifications=quals)
        case QualificationWithdrawn():
            quals.pop(event.code, None)
            return replace(person, qualifications=quals)
        case PersonChanged():
            changed = replace(person, number=event.number, private=event.private)
            return replace(changed, roles=event.roles, language=event.language)
        case ViewChosen():
            return replace(person, view=event.view)
        case LookChosen():
            looks = replace(person, theme=event.theme, hand=event.hand)
            return replace(looks, language=event.language)
        case GuideShown():
            return replace(person, guided=True)
        case BadgeReplaced():
            return replace(person, badge_digest=event.badge_digest)
        case PersonLeft():
            return replace(person, badge_digest="", left=True)
        case _:
            return person


def _after_pin(
    person: Person, event: PinSet | PinTried | PinAccepted, recorded: Recorded
) -> Person:
    match event:
        case PinSet():
            others = tuple(one for one in person.pins if one[0] != recorded.terminal)
            pins = (*others, (recorded.terminal, event.verifier))
            return replace(person, pins=pins, misses=0, missed=None)
        case PinTried():
            return replace(person, misses=person.misses + 1, missed=recorded.at)
        case PinAccepted():
            return replace(person, misses=0, missed=None)


@dataclass(frozen=True, slots=True)
class Place:
    """A station, bin or area; or another terminal of the site, its public key as label.

    retired: nothing is put there any more. pole: which pole it belongs to, '' for any.
    """

    code: str
    kind: str
    label: str
    retired: bool = False
    pole: str = ""


def fold_place(place: Place | None, recorded: Recorded) -> Place | None:
    """The place after a fact."""
    event = recorded.event
    if isinstance(event, PlaceRegistered):
        return Place(event.code, event.kind, event.label, pole=event.pole)
    if isinstance(event, PlaceRetired):
        return None if place is None else replace(place, retired=True)
    if isinstance(event, TerminalTrusted):
        return Place(f"terminal:{event.terminal}", "terminal", event.public_key)
    return place


def badge_digest(badge: str) -> str:
    """What is kept of a badge: SHA-256 of its random text, so that a copy of the database
    opens nothing."""
    return hashlib.sha256(badge.strip().encode()).hexdigest()
