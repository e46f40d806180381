"""Record that the authority was told of a certificate, with its reference."""

from __future__ import annotations

from datetime import date

from app.domain.errors import Refused
from app.domain.events import CertificateDeclared
from app.operations.find_certificate import find_certificate
from app.operations.permissions import require
from app.operations.ports.unit_of_work import UnitOfWork
from app.operations.sign import require_pin
from app.operations.sign_certificate import must_stand
from app.operations.tidy import tidy

LONGEST_REFERENCE = 60


def declare_certificate(
    uow: UnitOfWork, certificate_id: str, reference: str, day: date, by: str
) -> None:
    """Raises NotAllowed for anybody but a supervisor who signed with the PIN.

    Refused without a reference, before the certificate is signed, once it is declared or
    revoked, for a day before its issue or to come.
    """
    require(uow, "declare_certificate", by)
    require_pin(uow, by)
    certificate = find_certificate(uow, certificate_id)
    must_stand(certificate)
    if certificate.signed is None or certificate.signed.day is None:
        raise Refused("certificate-not-signed", number=certificate.number)
    if certificate.declared:
        raise Refused("certificate-declared", number=certificate.number)
    told = tidy(reference, LONGEST_REFERENCE)
    if not told:
        raise Refused("certificate-reference-missing")
    if not certificate.signed.day <= day or (day - uow.now.wall.date()).days > 1:
        raise Refused("certificate-day", day=day)
    uow.record(CertificateDeclared(certificate_id, certificate.stated.vehicle_id, told, day), by)
