"""Record that a signed certificate was given away."""

from __future__ import annotations

from app.domain.certificate import RECEIVERS, Certificate
from app.domain.errors import Refused
from app.domain.events import CertificateHandedOver
from app.operations.find_certificate import find_certificate
from app.operations.permissions import require
from app.operations.ports.unit_of_work import UnitOfWork
from app.operations.sign import require_pin
from app.operations.sign_certificate import must_stand
from app.operations.tidy import tidy


def hand_over_certificate(uow: UnitOfWork, certificate_id: str, to: str, by: str) -> None:
    """A paper the authority knows of goes out.

    Raises Refused before it is signed or declared, once it is handed over or revoked, for an
    unknown receiver.
    """
    require(uow, "hand_over_certificate", by)
    certificate = find_certificate(uow, certificate_id)
    _check(certificate, to)
    if not certificate.declared:
        raise Refused("certificate-not-declared", number=certificate.number)
    uow.record(CertificateHandedOver(certificate_id, certificate.stated.vehicle_id, to), by)


def hand_over_undeclared(
    uow: UnitOfWork, certificate_id: str, to: str, reason: str, by: str
) -> None:
    """The authority cannot be reached, and the holder is owed the paper at the transfer.

    Directive 2000/53/EC Art. 5(3) issues it when the vehicle is transferred and names no
    declaration before (unverified); the reason stands in the record and on the paper.
    Raises NotAllowed for anybody but a supervisor who signed with the PIN, Refused without a
    reason, for a declared certificate, and as `hand_over_certificate` does.
    """
    require(uow, "hand_over_undeclared", by)
    require_pin(uow, by)
    certificate = find_certificate(uow, certificate_id)
    _check(certificate, to)
    if certificate.declared:
        raise Refused("certificate-declared", number=certificate.number)
    why = tidy(reason)
    if not why:
        raise Refused("reason-missing")
    uow.record(CertificateHandedOver(certificate_id, certificate.stated.vehicle_id, to, why), by)


def _check(certificate: Certificate, to: str) -> None:
    must_stand(certificate)
    if not certificate.signed:
        raise Refused("certificate-not-signed", number=certificate.number)
    if certificate.handed_over:
        raise Refused("certificate-handed-over", number=certificate.number)
    if to not in RECEIVERS:
        raise Refused("certificate-receiver", to=to[:40])
