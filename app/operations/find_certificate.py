"""Certificates of destruction by their facts, and which of them counts."""

from __future__ import annotations

from app.domain.certificate import Certificate, fold_certificate
from app.domain.errors import NotFound
from app.domain.events import CertificatePrepared
from app.domain.vehicle import Vehicle
from app.operations.ports.unit_of_work import UnitOfWork


def find_certificate(uow: UnitOfWork, certificate_id: str) -> Certificate:
    """Raises NotFound."""
    certificate = fold_certificate(uow.history(f"certificate:{certificate_id}"))
    if certificate is None:
        raise NotFound("certificate-unknown", certificate=certificate_id)
    return certificate


def certificates_for(uow: UnitOfWork, vehicle: Vehicle) -> tuple[Certificate, ...]:
    """Every certificate of a vehicle, and of its VIN under other register numbers, oldest first."""
    of_vin = uow.history(f"vin:{vehicle.vin}") if vehicle.vin else ()
    named = [
        one.event.certificate_id for one in of_vin if isinstance(one.event, CertificatePrepared)
    ]
    ids = dict.fromkeys((*vehicle.certificates, *named))
    found = [find_certificate(uow, one) for one in ids]
    return tuple(sorted(found, key=lambda one: one.prepared.at))
