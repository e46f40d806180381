"""Facts about papers that the law asks for: the certificate of destruction."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.domain.events.base import Event, PrivateRef, Subject


@dataclass(frozen=True, slots=True)
class CertificatePrepared(Event):
    """The certificate of destruction of a vehicle was drawn up; nothing of it changes any more.

    What stands here is what the certificate states (Decision 2002/151/EC, Annex), as it was
    that day. private: name, address and nationality of the holder, and the plate. country:
    the vehicle's nationality mark. replaces: the number of a revoked one. unsigned_because:
    why the holder does not sign; '' where a signature is asked for.
    """

    certificate_id: str
    vehicle_id: str
    number: str
    issuer_name: str
    issuer_address: str
    issuer_permit: str
    authority_name: str
    authority_address: str
    vin: str
    country: str
    category: str
    make: str
    model: str
    document_state: str
    private: PrivateRef
    replaces: str = ""
    unsigned_because: str = ""

    def subjects(self) -> tuple[Subject, ...]:
        """The certificate, the series its number continues, the VIN, the vehicle."""
        return (
            f"certificate:{self.certificate_id}",
            f"series:{self.number.rpartition('-')[0]}",
            f"vin:{self.vin}",
            f"vehicle:{self.vehicle_id}",
        )


@dataclass(frozen=True, slots=True)
class CertificateFact(Event):
    """What happens to a certificate that was prepared."""

    certificate_id: str
    vehicle_id: str

    def subjects(self) -> tuple[Subject, ...]:
        """The certificate and its vehicle."""
        return (f"certificate:{self.certificate_id}", f"vehicle:{self.vehicle_id}")


@dataclass(frozen=True, slots=True)
class CertificateSigned(CertificateFact):
    """Issued: the workshop, and the holder where asked for, signed on glass.

    digest: SHA-256 of what they signed. private: the strokes, as `domain.signature` writes them.
    """

    digest: str
    issued_on: date
    private: PrivateRef


@dataclass(frozen=True, slots=True)
class CertificateDeclared(CertificateFact):
    """The authority was told and gave its reference."""

    reference: str
    declared_on: date


@dataclass(frozen=True, slots=True)
class CertificateHandedOver(CertificateFact):
    """The signed certificate was given away: to the `holder`, the `carrier`, or by `post`.

    undeclared_because: why it went before the authority was told, '' where it was.
    """

    to: str
    undeclared_because: str = ""


@dataclass(frozen=True, slots=True)
class CertificateRevoked(CertificateFact):
    """The certificate holds no more, for a reason; another may replace it."""

    reason: str
