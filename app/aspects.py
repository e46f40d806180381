"""Catena-X aspects of a vehicle or a part as JSON files, from facts and a given file."""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from app.db.queries import SqliteQueries
from app.devices.system_clock import SystemClock
from app.disclosure import Taker, disclose
from app.domain.errors import NotFound, ShopError
from app.domain.events import PrivateDataDisclosed, RefrigerantRecovered
from app.domain.identifiers import PartId
from app.domain.moment import local_day
from app.domain.units import parse_number
from app.exchange.catenax import ASPECTS, document
from app.exchange.catenax_known import (
    Stated,
    certificate_of_destruction,
    mandatory_dismantling,
    reuse_certificate,
)
from app.main import load_catalogue

if TYPE_CHECKING:
    from app.domain.registers import VehicleFile
    from app.domain.vehicle import Vehicle
    from app.operations.ports.queries import Queries
    from app.settings import Settings

_OF_A_PART: Final = "reuse-certificate"


@dataclass(frozen=True, slots=True)
class Export:
    """What to write: an aspect of ASPECTS, about a vehicle (by VIN) or a part (by code).

    given: a JSON file with what no terminal records. taker: who takes the holder's name.
    """

    aspect: str
    vin: str = ""
    part: str = ""
    given: Path | None = None
    taker: Taker | None = None


def export_aspect(settings: Settings, wanted: Export, out: Path) -> dict[str, Any]:
    """Write the document; answers it.

    Raises ShopError for an unknown aspect, a wrong or missing subject, a given file that
    cannot be used or a place that takes nothing; Refused with every field that is missing;
    NotFound, NotAllowed and StoreUnavailable as reading and disclosing do.
    """
    _check(wanted)
    given = _given(wanted.given)
    if not settings.database.exists():
        raise NotFound("site-missing")
    catalogue = load_catalogue()
    with closing(SqliteQueries(settings.database, catalogue)) as queries:
        vehicle = _vehicle_of(queries, wanted)
    if wanted.taker is not None:
        disclose(settings, [PrivateDataDisclosed("export", vehicle)], wanted.taker)
    with closing(SqliteQueries(settings.database, catalogue)) as queries:
        made = document(wanted.aspect, _known(queries, wanted, vehicle), given)
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        out.write_text(json.dumps(made, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    except OSError as fault:
        problem = fault.strerror or type(fault).__name__
        raise ShopError("export-not-written", file=out, problem=problem) from fault
    return made


def _check(wanted: Export) -> None:
    if wanted.aspect not in ASPECTS:
        raise ShopError("aspect-unknown", aspect=wanted.aspect[:40], known=", ".join(ASPECTS))
    option = "part" if wanted.aspect == _OF_A_PART else "vin"
    if not getattr(wanted, option):
        raise ShopError("aspect-about", aspect=wanted.aspect, about=option, option=option)


def _given(file: Path | None) -> Mapping[str, Any]:
    if file is None:
        return {}
    try:
        given = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError) as fault:
        raise ShopError("aspect-file", file=file, problem=fault) from fault
    if not isinstance(given, dict):
        raise ShopError("aspect-file", file=file, problem="no object")
    return given


def _vehicle_of(queries: Queries, wanted: Export) -> str:
    """The id of the vehicle meant; of several with one VIN the last. Raises NotFound."""
    if wanted.aspect == _OF_A_PART:
        return queries.part(PartId.parse(wanted.part).code).vehicle_id
    found = queries.registers.vehicles_named(wanted.vin)
    if not found:
        raise NotFound("vehicle-unknown", vehicle=wanted.vin[:40])
    return found[-1]


def _known(queries: Queries, wanted: Export, vehicle_id: str) -> Mapping[str, Any]:
    if wanted.aspect == _OF_A_PART:
        part = queries.part(PartId.parse(wanted.part).code)
        return reuse_certificate(part, SystemClock().now().wall)
    vehicle, site = queries.vehicle(vehicle_id), queries.site()
    if site is None:
        raise NotFound("site-missing")
    stated = _stated(queries, vehicle, names=wanted.taker is not None)
    if wanted.aspect == "mandatory-dismantling":
        return mandatory_dismantling(vehicle, queries.parts_of(vehicle_id), stated)
    return certificate_of_destruction(vehicle, site, stated)


def _stated(queries: Queries, vehicle: Vehicle, *, names: bool) -> Stated:
    """From the certificate that stands, the vehicle's document and its file."""
    said = _answers(queries, vehicle)
    standing = (one for one in queries.certificates_of(vehicle.vehicle_id) if one.stands)
    certificate = next(standing, None)
    signed = certificate.signed if certificate else None
    file = queries.registers.file_of(vehicle.vehicle_id)
    private = _private(queries, file) if names and file else {}
    gases = [one.fact for one in file.entries(RefrigerantRecovered)] if file else []
    mass: Decimal | None = parse_number(said.get("mass_registered", ""))
    return Stated(
        number=certificate.number if certificate and signed else "",
        dismantled_on=local_day(file.closed.at).isoformat() if file and file.closed else "",
        category=certificate.stated.category if certificate else said.get("category", ""),
        authority=certificate.stated.authority_name if certificate else "",
        first_registration=said.get("first_registration", ""),
        mass_registered=mass,
        holder_name=private.get("holder_name", ""),
        nationality=private.get("holder_nationality", ""),
        plate=private.get("plate", ""),
        gas=" ".join(one.gas for one in gases if isinstance(one, RefrigerantRecovered)),
    )


def _answers(queries: Queries, vehicle: Vehicle) -> dict[str, str]:
    """What the vehicle's run holds, by what its inputs record."""
    if not vehicle.run_id:
        return {}
    try:
        run = queries.run(vehicle.run_id)
    except NotFound:
        return {}  # Its procedure has not reached this terminal yet.
    procedure = queries.procedure(run.digest)
    return {
        one.records: raw
        for step in procedure.steps
        for one in step.fields
        if one.records and isinstance(raw := run.values.get(f"{step.id}.{one.id}"), str)
    }


def _private(queries: Queries, file: VehicleFile) -> dict[str, str]:
    told: dict[str, str] = {}
    for what, (ref, entry) in file.holder.items():
        private = queries.registers.private(ref.record)
        told[what] = str(json.loads(private.text).get(entry, "")) if private else ""
    return told
