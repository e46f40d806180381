"""Say what the label of a part carries, in any of the templates a part can have."""

from __future__ import annotations

from dataclasses import replace

from app.domain.errors import NotFound
from app.domain.label import PART_TEMPLATE, Label, part_label
from app.domain.tags import battery_label
from app.operations.ports.queries import Queries

_BATTERY = "battery"


def read_part_label(
    queries: Queries, code: str, template: str, language: str, copy_no: int | None
) -> Label:
    """template '': the usual one. copy_no None: the newest label.

    Raises NotFound without a workshop, and for a part or kind of part that is not here.
    """
    site, part = queries.site(), queries.part(code)
    kind = queries.catalogue.parts.get(part.part_type)
    if site is None:
        raise NotFound("site-missing")
    if kind is None:
        raise NotFound("part-type-unknown", code=part.part_type)
    label = part_label(
        part,
        kind,
        queries.vehicle(part.vehicle_id),
        site,
        language,
        removed_on=part.harvested_at.date() if part.harvested_at else None,
        copy_no=max(part.labels - 1, 0) if copy_no is None else copy_no,
        demo=queries.demo,
    )
    said = label.said
    if template.startswith(_BATTERY):
        said = battery_label(label, "", None, part.kg, site.emergency_number)
    return replace(said, template=template or PART_TEMPLATE)
