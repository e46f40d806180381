"""Issue a certificate of destruction: workshop and holder sign on glass."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from app.domain.certificate import Certificate
from app.domain.errors import Refused
from app.domain.events import CertificateSigned
from app.domain.signature import Signature
from app.operations.find_certificate import find_certificate
from app.operations.permissions import require
from app.operations.ports.unit_of_work import UnitOfWork
from app.operations.sign import require_pin


@dataclass(frozen=True, slots=True)
class Hands:
    """Who signed on the glass, and on which day by the wall calendar of the workshop.

    digest: what stood in front of them; the certificate must still state it. holder None
    where the certificate says why the holder does not sign.
    """

    digest: str
    day: date
    workshop: Signature
    holder: Signature | None = None


def sign_certificate(uow: UnitOfWork, certificate_id: str, hands: Hands, by: str) -> None:
    """Raises NotAllowed for anybody but a supervisor who signed with the PIN.

    Refused where a signature is missing or none, the certificate is signed or revoked, or
    another one was shown.
    """
    require(uow, "sign_certificate", by)
    require_pin(uow, by)
    certificate = find_certificate(uow, certificate_id)
    must_stand(certificate)
    if certificate.signed:
        raise Refused("certificate-signed", number=certificate.number)
    if hands.digest != certificate.digest:
        raise Refused("certificate-other-shown", number=certificate.number)
    check_day(uow, hands.day)
    kept = {"workshop": hands.workshop.checked().as_text()}
    if hands.holder is not None:
        kept["holder"] = hands.holder.checked().as_text()
    elif not certificate.stated.unsigned_because:
        raise Refused("glass-signature-missing")
    private = uow.keep_private(kept)
    stated = certificate.stated
    uow.record(
        CertificateSigned(certificate_id, stated.vehicle_id, hands.digest, hands.day, private), by
    )


def must_stand(certificate: Certificate) -> None:
    """Raises Refused for a revoked certificate."""
    if not certificate.stands:
        raise Refused("certificate-revoked", number=certificate.number)


def check_day(uow: UnitOfWork, day: date) -> None:
    """Raises Refused for a day that is not today in any time zone."""
    if abs(day - uow.now.wall.date()) > timedelta(days=1):
        raise Refused("certificate-day", day=day)
