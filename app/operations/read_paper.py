"""Say what the labels of a print job carry, and by which version of their template."""

from __future__ import annotations

from dataclasses import dataclass, replace

from app.domain.errors import ShopError
from app.domain.label import PartLabel, part_label
from app.domain.part import TAKEN_BACK
from app.domain.print_job import PrintJob
from app.operations.ports.label_templates import LabelTemplates
from app.operations.ports.queries import Queries
from app.operations.read_template import read_template


@dataclass(frozen=True, slots=True)
class PrintPaper:
    """Labels that are drawn at once, up to which one of the job, by which version, 0 as shipped."""

    labels: tuple[PartLabel, ...]
    upto: int
    arranged: int = 0


def read_paper(queries: Queries, templates: LabelTemplates, job: PrintJob, upto: int) -> PrintPaper:
    """Drawn from the facts as they are now; nothing but codes was kept in the job.

    Raises ShopError for a part that was taken back, and for a template that is none.
    """
    version = read_template(queries, templates, job.asked.template).in_force
    labels = _labels_of(queries, job, upto)
    if version is None:
        return PrintPaper(labels, upto)
    arranged = tuple(replace(one, arrangement=version.arrangement) for one in labels)
    return PrintPaper(arranged, upto, version.number)


def _labels_of(queries: Queries, job: PrintJob, upto: int) -> tuple[PartLabel, ...]:
    site = queries.site()
    if site is None:
        raise ShopError("site-missing")
    labels = []
    for one in job.labels[job.done : upto]:
        part = queries.part(one.code)
        if part.left == TAKEN_BACK:
            raise ShopError("part-left-already", code=one.code)
        label = part_label(
            part,
            queries.catalogue.parts[part.part_type],
            queries.vehicle(part.vehicle_id),
            site,
            job.asked.language,
            removed_on=(part.harvested_at or job.at).date(),
            copy_no=one.copy_no,
            demo=queries.demo,
        )
        labels.append(label)
    return tuple(labels)
