"""Take a certificate back: it holds no more, and another one may replace it."""

from __future__ import annotations

from app.domain.errors import Refused
from app.domain.events import CertificateRevoked
from app.operations.find_certificate import find_certificate
from app.operations.permissions import require
from app.operations.ports.unit_of_work import UnitOfWork
from app.operations.sign import require_pin
from app.operations.sign_certificate import must_stand
from app.operations.tidy import tidy


def revoke_certificate(uow: UnitOfWork, certificate_id: str, reason: str, by: str) -> None:
    """Raises NotAllowed for anybody but a supervisor who signed with the PIN.

    Refused without a reason or twice.
    """
    require(uow, "revoke_certificate", by)
    require_pin(uow, by)
    certificate = find_certificate(uow, certificate_id)
    must_stand(certificate)
    why = tidy(reason)
    if not why:
        raise Refused("reason-missing")
    uow.record(CertificateRevoked(certificate_id, certificate.stated.vehicle_id, why), by)
