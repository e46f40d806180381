"""Facts about the site, its people, places and procedures."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import ClassVar

from app.domain.arrangement import Arrangement, Words
from app.domain.events.base import Event, PrivateRef, Subject
from app.domain.procedure import Raw
from app.domain.wedge_setting import WedgeSetting

MASTER: Subject = "owner:master"
"""Who keeps the people, places, procedures and settings of the site."""


@dataclass(frozen=True, slots=True)
class SiteEstablished(Event):
    """The workshop named itself, its address and its permit. Later ones replace earlier.

    reason: why what stands on papers or protects people was changed.
    """

    name_of_site: str
    address: str
    contact: str
    permit: str
    country: str
    languages: tuple[str, ...]
    gs1_prefix: str = ""
    link_base: str = ""
    label_shows_vin: bool = False
    settings: Mapping[str, Raw] = field(default_factory=dict)
    reason: str = ""

    def subjects(self) -> tuple[Subject, ...]:
        """The one site of this database."""
        return ("site:here",)


@dataclass(frozen=True, slots=True)
class AuthorityNamed(Event):
    """The competent authority that gave the permit; stands on every certificate from then on."""

    authority_name: str
    authority_address: str

    def subjects(self) -> tuple[Subject, ...]:
        """The one site of this database."""
        return ("site:here",)


@dataclass(frozen=True, slots=True)
class PersonEnrolled(Event):
    """Somebody may work here; the name stands in the private record."""

    person_id: str
    number: str
    private: PrivateRef
    badge_digest: str
    roles: tuple[str, ...]
    language: str

    def subjects(self) -> tuple[Subject, ...]:
        """The person."""
        return (f"person:{self.person_id}",)


@dataclass(frozen=True, slots=True)
class QualificationGranted(Event):
    """Evidence that a person may do a kind of work, from and to (inclusive dates)."""

    person_id: str
    code: str
    issuer: str
    evidence: str
    valid_from: date
    valid_to: date

    def subjects(self) -> tuple[Subject, ...]:
        """The person."""
        return (f"person:{self.person_id}",)


@dataclass(frozen=True, slots=True)
class PlaceRegistered(Event):
    """A station, bin or area got its code, another name, or is used again.

    pole: which pole it belongs to, '' for any, as before version 2.
    """

    version: ClassVar[int] = 2

    code: str
    kind: str
    label: str
    pole: str = ""

    def subjects(self) -> tuple[Subject, ...]:
        """The place."""
        return (f"place:{self.code}",)


@dataclass(frozen=True, slots=True)
class PlaceRetired(Event):
    """Nothing is put there any more; its code stays taken, for what its label may still say."""

    code: str
    reason: str

    def subjects(self) -> tuple[Subject, ...]:
        """The place."""
        return (f"place:{self.code}",)


@dataclass(frozen=True, slots=True)
class TerminalTrusted(Event):
    """A supervisor accepted the public key (Ed25519, hex) of another terminal of this site."""

    terminal: str
    public_key: str

    def subjects(self) -> tuple[Subject, ...]:
        """The terminal, a place of its own kind."""
        return (f"place:terminal:{self.terminal}",)


@dataclass(frozen=True, slots=True)
class ScannerTuned(Event):
    """The scanner that types at a terminal was found to be set up like this; the last one counts.

    layout, prefix, end, separator: as in WedgeSetting.
    """

    terminal: str
    layout: str
    prefix: str
    end: str
    separator: str

    @property
    def setting(self) -> WedgeSetting:
        """The same, as the terminal works with it."""
        return WedgeSetting(self.layout, self.prefix, self.end, self.separator)

    def subjects(self) -> tuple[Subject, ...]:
        """The scanner, one a terminal."""
        return (f"wedge:{self.terminal}",)


@dataclass(frozen=True, slots=True)
class LabelTemplateArranged(Event):
    """What a label says was arranged anew; the last one counts, the shipped one is number 0.

    order, hidden, words: as in Arrangement.
    """

    template: str
    number: int
    order: tuple[str, ...]
    hidden: tuple[str, ...] = ()
    words: Mapping[str, Words] = field(default_factory=dict)

    @property
    def arrangement(self) -> Arrangement:
        """The same, as labels are drawn with it."""
        return Arrangement(self.order, self.hidden, self.words)

    def subjects(self) -> tuple[Subject, ...]:
        """The template."""
        return (f"template:{self.template}",)


@dataclass(frozen=True, slots=True)
class ProcedureRegistered(Event):
    """A procedure's sealed content entered this database."""

    digest: str
    procedure_id: str
    procedure_version: str
    domain: str
    author: str
    content: str

    def subjects(self) -> tuple[Subject, ...]:
        """The procedure by its digest."""
        return (f"procedure:{self.digest}",)


@dataclass(frozen=True, slots=True)
class ProcedureApproved(Event):
    """A named person who is not its author released a procedure for work; or for DEMO."""

    digest: str
    procedure_id: str
    person_id: str
    demo: bool = False

    def subjects(self) -> tuple[Subject, ...]:
        """The procedure by its digest."""
        return (f"procedure:{self.digest}",)


@dataclass(frozen=True, slots=True)
class MasterDataOwned(Event):
    """An inventory keeps people, places, procedures and settings from now on; terminals read them.

    inventory: the name under which it records. founded: how far each life of a terminal
    (code, incarnation, place) had told by then; what is told up to there founded the site, also
    where an inventory that was put back from a copy hears it again.
    """

    inventory: str
    founded: tuple[tuple[str, int, int], ...] = ()

    def subjects(self) -> tuple[Subject, ...]:
        """The master data of the site."""
        return (MASTER,)
