"""Take a certificate back: it holds no more, and another one may replace it."""

from __future__ import annotations

from app.domain.errors import NotAllowed, Refused
from app.domain.events import CertificateRevoked
from app.operations.find_certificate import find_certificate
from app.operations.ports.unit_of_work import UnitOfWork
from app.operations.sign_certificate import must_stand
from app.operations.tidy import tidy


def revoke_certificate(uow: UnitOfWork, certificate_id: str, reason: str, by: str) -> None:
    """Raises NotAllowed for anybody but a supervisor, Refused without a reason or twice."""
    if not uow.person(by).may("supervisor"):
        raise NotAllowed("needs-supervisor")
    certificate = find_certificate(uow, certificate_id)
    must_stand(certificate)
    why = tidy(reason)
    if not why:
        raise Refused("reason-missing")
    uow.record(CertificateRevoked(certificate_id, certificate.stated.vehicle_id, why), by)
