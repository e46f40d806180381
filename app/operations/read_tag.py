"""Say what the label of a place, vehicle, material, command or held part carries."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from app.domain.errors import NotFound
from app.domain.label import Label
from app.domain.procedure import text_in
from app.domain.rules import RulePack
from app.domain.site import Site
from app.domain.tags import (
    command_tag,
    container_tag,
    place_tag,
    quarantine_tag,
    roof_tag,
    thing_of,
)
from app.operations.ports.queries import Queries


def read_tag(
    queries: Queries,
    template: str,
    code: str,
    language: str,
    today: date,
    rules: Callable[[str], RulePack],
) -> Label:
    """code: of a place, part, material or command, or a vehicle's id.

    Raises NotFound without a workshop, and for a code that names nothing here.
    """
    site = queries.site()
    if site is None:
        raise NotFound("site-missing")
    match thing_of(template):
        case "place":
            return _of_place(queries, code, site, language)
        case "vehicle":
            return roof_tag(queries.vehicle(code), site, language)
        case "material":
            return _of_material(queries, code, site, language, today, rules)
        case "held":
            return _of_held(queries, code, site, language, today)
        case "command":
            return command_tag(code, f"RC-{code}", language)
        case "part":
            raise NotFound("label-template-missing", template=template)


def _of_place(queries: Queries, code: str, site: Site, language: str) -> Label:
    for place in queries.places():
        if place.code == code and place.kind != "terminal":
            return place_tag(site.name, place.code, place.label, language)
    raise NotFound("place-unknown", place=code)


def _of_material(
    queries: Queries,
    code: str,
    site: Site,
    language: str,
    today: date,
    rules: Callable[[str], RulePack],
) -> Label:
    material = queries.catalogue.fractions.get(code)
    if material is None:
        raise NotFound("material-unknown", code=code)
    waste = rules(site.country).at(today).text(f"waste_code.{code}")
    return container_tag(code, text_in(material.names, language), waste, today, site, language)


def _of_held(queries: Queries, code: str, site: Site, language: str, today: date) -> Label:
    part = queries.part(code)
    kind = queries.catalogue.parts.get(part.part_type)
    what = text_in(kind.names, language) if kind else part.part_type
    return quarantine_tag(what, code, part.remark, today, part.place, site, language)
