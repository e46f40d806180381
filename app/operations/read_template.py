"""Say how the workshop arranged its labels; nothing is recorded."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from app.domain.arrangement import Arrangement, fits
from app.domain.label import Label
from app.domain.label_template import TemplateStanding, standing
from app.operations.ports.label_templates import LabelTemplates
from app.operations.ports.queries import Queries


def read_template(queries: Queries, templates: LabelTemplates, template: str) -> TemplateStanding:
    """The versions of a template and the one in force. Raises ShopError for one that is none."""
    return standing(templates.shape(template), queries.history(f"template:{template}"))


def read_arrangement(
    queries: Queries, templates: LabelTemplates, template: str
) -> Arrangement | None:
    """What a label is to be drawn with, None as shipped. Raises ShopError."""
    version = read_template(queries, templates, template).in_force
    return version.arrangement if version else None


def read_version(
    queries: Queries, templates: LabelTemplates, template: str, number: int
) -> Arrangement | None:
    """What labels of a version were drawn with; None where it fits no more. Raises ShopError."""
    shape = templates.shape(template)
    kept = read_template(queries, templates, template).versions
    drawn = next((one.arrangement for one in reversed(kept) if one.number == number), None)
    wanted = drawn or shape.as_shipped
    return wanted if fits(shape, wanted) else None


def as_arranged(queries: Queries, templates: LabelTemplates, label: Label) -> Label:
    """A label with the arrangement in force, where it has none yet. Raises ShopError."""
    if label.arrangement is not None:
        return label
    return replace(label, arrangement=read_arrangement(queries, templates, label.template))


def read_templates(queries: Queries, templates: LabelTemplates) -> Mapping[str, TemplateStanding]:
    """All of them, by name. Raises ShopError."""
    return {one: read_template(queries, templates, one) for one in templates.names}
