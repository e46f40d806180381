"""Draw up the certificate of destruction of a vehicle."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from app.domain.certificate import SERIES, Draft, Holder, lacking
from app.domain.errors import NotAllowed, NotFound, Refused
from app.domain.events import CertificatePrepared
from app.domain.run_rules import unmet
from app.domain.vehicle import Vehicle
from app.operations.find_certificate import certificates_for
from app.operations.name_authority import name_authority
from app.operations.permissions import require
from app.operations.ports.unit_of_work import UnitOfWork
from app.operations.tidy import tidy

CERTIFICATE_STEP = "certificate"
"""What the input of the step records in which a procedure has the certificate issued."""
_COUNTRY = re.compile(r"[A-Z]{1,3}")
_STOPPED = ("held", "quarantined", "aborted")


@dataclass(frozen=True, slots=True)
class Preparation:
    """What the certificate shall state. VIN, make and model come from the vehicle itself.

    authority: only where the site has named none yet. unsigned_because: why the holder does
    not sign, as for an abandoned vehicle; a supervisor answers for it.
    """

    vehicle_id: str
    holder: Holder
    country: str
    category: str
    document_state: str
    authority_name: str = ""
    authority_address: str = ""
    unsigned_because: str = ""


def prepare_certificate(uow: UnitOfWork, order: Preparation, by: str) -> str:
    """Returns the certificate's id. Issued once per VIN, from the reception on.

    When: the procedure says which steps come first (document, theft register, completeness);
    the law asks for it when the vehicle is delivered (Directive 2000/53/EC, Art. 5(3)).
    Raises Refused with every item that is missing, while another certificate stands, for a
    vehicle that was turned away or is stopped; NotAllowed where it takes a supervisor.
    """
    person = require(uow, "prepare_certificate", by)
    vehicle = uow.vehicle(order.vehicle_id)
    _check_time(uow, vehicle)
    earlier = certificates_for(uow, vehicle)
    for one in earlier:
        if one.stands:
            raise Refused("certificate-stands", number=one.number)
    because = tidy(order.unsigned_because)
    if because and not person.may("supervisor"):
        raise NotAllowed("needs-supervisor")
    _name_authority(uow, order, by)
    draft = _draft(uow, vehicle, order)
    if missing := lacking(draft):
        raise Refused("certificate-incomplete", *missing)
    stated = _stated(uow, vehicle, draft)
    revoked = earlier[-1].number if earlier else ""
    uow.record(replace(stated, replaces=revoked, unsigned_because=because), by)
    return stated.certificate_id


def _check_time(uow: UnitOfWork, vehicle: Vehicle) -> None:
    if vehicle.status not in ("received", "closed"):
        raise Refused("certificate-vehicle-not-here")
    if not vehicle.run_id:
        return
    try:
        run = uow.run(vehicle.run_id)
    except NotFound:
        return  # Its procedure has not reached this terminal yet: nothing can be said of it.
    if run.status in _STOPPED:
        raise Refused("certificate-vehicle-stopped")
    procedure = uow.procedure(run.digest)
    for step in procedure.steps:
        if any(one.records == CERTIFICATE_STEP for one in step.fields):
            first = unmet(procedure, run, step)
            if first and step.id not in run.settled:
                raise Refused("certificate-too-early", steps=", ".join(first))


def _name_authority(uow: UnitOfWork, order: Preparation, by: str) -> None:
    named = uow.site()
    if order.authority_name.strip() and not named.authority_name:
        name_authority(uow, order.authority_name, order.authority_address, by)


def _draft(uow: UnitOfWork, vehicle: Vehicle, order: Preparation) -> Draft:
    site, country = uow.site(), tidy(order.country).upper()
    told = order.holder
    return Draft(
        vehicle.vin,
        country if _COUNTRY.fullmatch(country) else "",
        order.category,
        vehicle.make,
        vehicle.model,
        order.document_state,
        site.authority_name,
        site.authority_address,
        Holder(tidy(told.name), tidy(told.address), tidy(told.nationality), tidy(told.plate)),
    )


def _stated(uow: UnitOfWork, vehicle: Vehicle, draft: Draft) -> CertificatePrepared:
    site, holder = uow.site(), draft.holder
    private = {
        "name": holder.name,
        "address": holder.address,
        "nationality": holder.nationality,
        "plate": holder.plate,
    }
    return CertificatePrepared(
        uow.new_id(),
        vehicle.vehicle_id,
        uow.next_number(SERIES),
        site.name,
        site.address,
        site.permit,
        draft.authority_name,
        draft.authority_address,
        draft.vin,
        draft.country,
        draft.category,
        draft.make,
        draft.model,
        draft.document_state,
        uow.keep_private(private),
    )
