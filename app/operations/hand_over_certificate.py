"""Record that a signed certificate was given away."""

from __future__ import annotations

from app.domain.certificate import RECEIVERS
from app.domain.errors import Refused
from app.domain.events import CertificateHandedOver
from app.operations.find_certificate import find_certificate
from app.operations.permissions import require
from app.operations.ports.unit_of_work import UnitOfWork
from app.operations.sign_certificate import must_stand


def hand_over_certificate(uow: UnitOfWork, certificate_id: str, to: str, by: str) -> None:
    """Declared or not: without a network the holder leaves with a paper that says so.

    Raises Refused before it is signed, once it is handed over or revoked, for an unknown
    receiver.
    """
    require(uow, "hand_over_certificate", by)
    certificate = find_certificate(uow, certificate_id)
    must_stand(certificate)
    if not certificate.signed:
        raise Refused("certificate-not-signed", number=certificate.number)
    if certificate.handed_over:
        raise Refused("certificate-handed-over", number=certificate.number)
    if to not in RECEIVERS:
        raise Refused("certificate-receiver", to=to[:40])
    uow.record(CertificateHandedOver(certificate_id, certificate.stated.vehicle_id, to), by)
