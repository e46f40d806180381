"""Say what a label of anything that is recorded here carries; nothing is recorded."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from app.domain.errors import NotFound
from app.domain.identifiers import PartId
from app.domain.label import Label, PartLabel, part_label
from app.domain.part import Part
from app.domain.procedure import text_in
from app.domain.rules import RulePack
from app.domain.site import Site
from app.domain.tags import battery_label, container_tag, place_tag, quarantine_tag, roof_tag
from app.operations.ports.queries import Queries

_PLACE = "RL-"


@dataclass(frozen=True, slots=True)
class LabelWanted:
    """code: of a part, place or material, or a vehicle's VIN or number. template: '' the usual."""

    code: str
    language: str
    today: date
    template: str = ""


def read_label(queries: Queries, wanted: LabelWanted, rules: Callable[[str], RulePack]) -> Label:
    """The label of what a code names; that of a part is marked as a copy.

    Raises NotFound without a workshop or for a part that is not here, InvalidIdentifier for a
    code that names nothing.
    """
    site = queries.site()
    if site is None:
        raise NotFound("site-missing")
    found = next(_things(queries, wanted, site, rules), None)
    if found is None:
        return _of_part(queries, queries.part(PartId.parse(wanted.code).code), wanted, site)
    return replace(found, template=wanted.template or found.template)


def _things(
    queries: Queries, wanted: LabelWanted, site: Site, rules: Callable[[str], RulePack]
) -> Iterator[Label]:
    code, language = wanted.code.strip().upper(), wanted.language
    for place in queries.places():
        if place.kind != "terminal" and place.code.upper() == code.removeprefix(_PLACE):
            yield place_tag(site.name, place.code, place.label, language)
    if material := queries.catalogue.fractions.get(code):
        waste = rules(site.country).at(wanted.today).text(f"waste_code.{code}")
        name = text_in(material.names, language)
        yield container_tag(code, name, waste, wanted.today, site, language)
    for vehicle in queries.find_vehicles(code):
        if code and code in (vehicle.vin, vehicle.own_number, vehicle.register_no.upper()):
            yield roof_tag(vehicle, site, language)


def _of_part(queries: Queries, part: Part, wanted: LabelWanted, site: Site) -> Label:
    kind = queries.catalogue.parts.get(part.part_type)
    if kind is None:
        raise NotFound("part-type-unknown", code=part.part_type)
    day = part.harvested_at.date() if part.harvested_at else wanted.today
    label = part_label(
        part,
        kind,
        queries.vehicle(part.vehicle_id),
        site,
        wanted.language,
        removed_on=day,
        copy_no=max(part.labels, 1),
        demo=queries.demo,
    )
    return _in_template(label, part, wanted, site)


def _in_template(label: PartLabel, part: Part, wanted: LabelWanted, site: Site) -> Label:
    template = wanted.template or label.template
    match template.split("_", maxsplit=1)[0]:
        case "battery":
            said = battery_label(label, "", None, part.kg, site.emergency_number)
        case "quarantine":
            told = (label.part_name, label.code, part.remark, wanted.today, part.place)
            said = quarantine_tag(*told, site, wanted.language)
        case _:
            said = label.said
    return replace(said, template=template)
