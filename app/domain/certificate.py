"""The certificate of destruction as its facts tell: prepared, signed, declared, handed over.

Its content never changes; a mistake is revoked and another certificate replaces it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Literal

from app.domain import codec
from app.domain.errors import Reason
from app.domain.events import (
    CertificateDeclared,
    CertificateHandedOver,
    CertificatePrepared,
    CertificateRevoked,
    CertificateSigned,
    PrivateRef,
    Recorded,
)

SERIES = "CD"
CATEGORIES = ("m1", "n1", "l", "other")
DOCUMENT_STATES = ("voided", "destroyed", "electronic", "missing")
RECEIVERS = ("holder", "carrier", "post")
Status = Literal["prepared", "signed", "declared", "handed_over", "revoked"]


@dataclass(frozen=True, slots=True)
class Done:
    """Something was done with a certificate: by whom (person id) and when.

    what: the authority's reference, who received it, or why it was revoked. day: of issue or
    of declaration. private: where the strokes are kept. because: why it was done out of turn.
    """

    by: str
    at: datetime
    what: str = ""
    day: date | None = None
    private: PrivateRef | None = None
    because: str = ""


@dataclass(frozen=True, slots=True)
class Certificate:
    """One certificate: what it states, and how far it has come."""

    stated: CertificatePrepared
    prepared: Done
    signed: Done | None = None
    declared: Done | None = None
    handed_over: Done | None = None
    revoked: Done | None = None

    @property
    def certificate_id(self) -> str:
        """Its identity."""
        return self.stated.certificate_id

    @property
    def number(self) -> str:
        """Its number, gapless per terminal and year."""
        return self.stated.number

    @property
    def digest(self) -> str:
        """SHA-256 (hex) of what it states; private data stand in it by their own digest."""
        return digest_of(self.stated)

    @property
    def stands(self) -> bool:
        """Whether it counts: a vehicle has at most one such certificate."""
        return self.revoked is None

    @property
    def status(self) -> Status:
        """How far it has come. A supervisor may have it handed over before it is declared."""
        if self.revoked:
            return "revoked"
        if self.handed_over:
            return "handed_over"
        if self.declared:
            return "declared"
        return "signed" if self.signed else "prepared"


def digest_of(stated: CertificatePrepared) -> str:
    """SHA-256 (hex) over the canonical text of all that a certificate states."""
    return hashlib.sha256(codec.canonical(codec.plain(stated)).encode()).hexdigest()


def fold_certificate(history: Iterable[Recorded]) -> Certificate | None:
    """The certificate after its facts, oldest first; None before it was prepared.

    What was done once stands: a second signature or declaration changes nothing, nor does a
    signature under something else.
    """
    certificate: Certificate | None = None
    for recorded in history:
        event, who, at = recorded.event, recorded.by, recorded.at.wall
        if isinstance(event, CertificatePrepared):
            certificate = certificate or Certificate(event, Done(who, at))
        elif certificate is not None:
            certificate = _after(certificate, recorded)
    return certificate


def _after(certificate: Certificate, recorded: Recorded) -> Certificate:
    event, who, at = recorded.event, recorded.by, recorded.at.wall
    match event:
        case CertificateSigned() if not certificate.signed and event.digest == certificate.digest:
            done = Done(who, at, day=event.issued_on, private=event.private)
            return replace(certificate, signed=done)
        case CertificateDeclared() if not certificate.declared:
            done = Done(who, at, event.reference, event.declared_on)
            return replace(certificate, declared=done)
        case CertificateHandedOver() if not certificate.handed_over:
            given = Done(who, at, event.to, because=event.undeclared_because)
            return replace(certificate, handed_over=given)
        case CertificateRevoked() if not certificate.revoked:
            return replace(certificate, revoked=Done(who, at, event.reason))
    return certificate


# ------------------------------------------------------------------------------ contents


@dataclass(frozen=True, slots=True)
class Holder:
    """Who hands the vehicle over, and its plate: personal data, kept apart."""

    name: str = ""
    address: str = ""
    nationality: str = ""
    plate: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """What a certificate would state about a vehicle and its holder, complete or not."""

    vin: str = ""
    country: str = ""
    category: str = ""
    make: str = ""
    model: str = ""
    document_state: str = ""
    authority_name: str = ""
    authority_address: str = ""
    holder: Holder = field(default_factory=Holder)


def lacking(draft: Draft) -> tuple[Reason, ...]:
    """Every item of the Annex of Decision 2002/151/EC that is not there yet."""
    return tuple(_lacking(draft))


def _says(text: str) -> bool:
    """Whether it holds a letter or a digit: a question mark or a dash states nothing."""
    return any(sign.isalnum() for sign in text)


def _lacking(draft: Draft) -> Iterator[Reason]:
    if not (_says(draft.authority_name) and _says(draft.authority_address)):
        yield Reason("certificate-needs-authority")
    if not (draft.country and _says(draft.holder.plate)):
        yield Reason("certificate-needs-plate")
    if draft.document_state not in DOCUMENT_STATES:
        yield Reason("certificate-needs-document")
    if draft.category not in CATEGORIES or not (_says(draft.make) and _says(draft.model)):
        yield Reason("certificate-needs-class")
    if not draft.vin:
        yield Reason("certificate-needs-vin")
    holder = draft.holder
    if not (_says(holder.name) and _says(holder.address) and holder.nationality):
        yield Reason("certificate-needs-holder")
