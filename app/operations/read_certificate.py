"""Gather what the certificate of destruction of a vehicle says, or would say, to people."""

from __future__ import annotations

from app.domain.certificate import Certificate, Draft, Holder
from app.domain.certificate_sheet import CertificateSheet
from app.domain.errors import NotFound
from app.domain.events import StepConfirmed
from app.domain.procedure import Procedure, Raw
from app.domain.run import RunState
from app.domain.signature import Signature
from app.domain.site import Person
from app.operations.ports.queries import Queries

_MOST_FACTS = 2_000


def read_certificate(
    queries: Queries, certificate: Certificate, *, names: bool = True
) -> CertificateSheet:
    """The certificate, ready to be shown or drawn. names: with whom it names and their strokes."""
    if not names:
        nobody = Holder("", "", "", "")
        return CertificateSheet(certificate, nobody, demo=queries.demo, withheld=True)
    kept = queries.private(certificate.stated.private.record)
    holder = Holder(
        kept.get("name", ""),
        kept.get("address", ""),
        kept.get("nationality", ""),
        kept.get("plate", ""),
    )
    signed = certificate.signed
    if signed is None or signed.private is None:
        return CertificateSheet(certificate, holder, demo=queries.demo)
    hands = queries.private(signed.private.record)
    return CertificateSheet(
        certificate,
        holder,
        _named(queries, signed.by),
        _hand(hands.get("workshop", "")),
        _hand(hands.get("holder", "")),
        queries.demo,
    )


def _hand(text: str) -> Signature | None:
    return Signature.parse(text) if text else None


def _named(queries: Queries, person_id: str) -> str:
    found: Person | None = next(
        (one for one in queries.people() if one.person_id == person_id), None
    )
    if found is None:
        return ""
    name = queries.private(found.private.record).get("name", "")
    return f"{found.number} {name}".strip()


# -------------------------------------------------------------------- what is known already


def draft_certificate(queries: Queries, vehicle_id: str) -> Draft:
    """What the steps of the reception recorded, so that nobody types it twice.

    Raises NotFound for an unknown vehicle. What another terminal keeps apart is not here.
    """
    vehicle, site = queries.vehicle(vehicle_id), queries.site()
    if site is None:
        raise NotFound("site-missing")
    said = _recorded(queries, vehicle.run_id)
    return Draft(
        vehicle.vin,
        said.get("country", ""),
        said.get("category", ""),
        vehicle.make,
        vehicle.model,
        said.get("document_state", ""),
        site.authority_name,
        site.authority_address,
        Holder(
            said.get("holder_name", ""),
            said.get("holder_address", ""),
            said.get("holder_nationality", ""),
            said.get("plate", ""),
        ),
    )


def _recorded(queries: Queries, run_id: str) -> dict[str, str]:
    """Answers by the fact they record, private ones among them."""
    if not run_id:
        return {}
    try:
        run = queries.run(run_id)
        procedure = queries.procedure(run.digest)
    except NotFound:
        return {}
    answers: dict[str, Raw] = {**run.values, **_kept_apart(queries, run, procedure)}
    return {
        one.records: raw
        for step in procedure.steps
        for one in step.fields
        if one.records and isinstance(raw := answers.get(f"{step.id}.{one.id}"), str)
    }


def _kept_apart(queries: Queries, run: RunState, procedure: Procedure) -> dict[str, str]:
    wanted = {
        step.id
        for step in procedure.steps
        if step.id in run.settled and any(one.private and one.records for one in step.fields)
    }
    found: dict[str, str] = {}
    for recorded in reversed(queries.history(f"run:{run.run_id}", _MOST_FACTS)):
        event = recorded.event
        if isinstance(event, StepConfirmed) and event.step in wanted and event.private:
            kept = queries.private(event.private.record)
            found.update({f"{event.step}.{name}": text for name, text in kept.items()})
    return found
