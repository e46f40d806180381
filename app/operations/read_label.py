"""Say what a label of anything that is recorded here carries; nothing is recorded."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from app.domain.identifiers import PartId
from app.domain.label import Label
from app.domain.rules import RulePack
from app.domain.tags import TAGS, thing_of
from app.operations.ports.queries import Queries
from app.operations.read_part_label import read_part_label
from app.operations.read_tag import read_tag

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
    tag = partial(read_tag, queries, language=wanted.language, today=wanted.today, rules=rules)
    thing = next(_things(queries, wanted.code.strip().upper()), None)
    if thing is not None:
        found = tag(*thing)
        return replace(found, template=wanted.template or found.template)
    part = queries.part(PartId.parse(wanted.code).code)
    if thing_of(wanted.template) == "held":
        return tag(wanted.template, part.part_id)
    return read_part_label(
        queries, part.part_id, wanted.template, wanted.language, max(part.labels, 1)
    )


def _things(queries: Queries, code: str) -> Iterator[tuple[str, str]]:
    """The usual template of what a code names, and how it is called there."""
    for place in queries.places():
        if place.kind != "terminal" and place.code.upper() == code.removeprefix(_PLACE):
            yield TAGS["place"], place.code
    if code in queries.catalogue.fractions:
        yield TAGS["material"], code
    for vehicle in queries.find_vehicles(code):
        if code and code in (vehicle.vin, vehicle.own_number, vehicle.register_no.upper()):
            yield TAGS["vehicle"], vehicle.vehicle_id
