"""Say what a print job puts on paper next, and by which version of its template."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from app.domain.label import Label
from app.domain.print_job import PrintJob
from app.domain.rules import RulePack
from app.operations.ports.label_templates import LabelTemplates
from app.operations.ports.queries import Queries
from app.operations.read_job import read_job
from app.operations.read_template import read_template


@dataclass(frozen=True, slots=True)
class PrintPaper:
    """Labels that are drawn at once, up to which one of the job, by which version, 0 as shipped.

    name: of the file and of the print service's job.
    """

    name: str
    labels: tuple[Label, ...]
    upto: int
    arranged: int = 0


def read_paper(
    queries: Queries,
    templates: LabelTemplates,
    rules: Callable[[str], RulePack],
    job: PrintJob,
    upto: int,
) -> PrintPaper:
    """Drawn from the facts as they are now; nothing but codes was kept in the job.

    Raises ShopError for a part that was taken back, and for a template that is none.
    """
    version = read_template(queries, templates, job.asked.template).in_force
    labels = read_job(queries, job, upto, rules)
    name = _name_of(job, labels[0])
    if version is None:
        return PrintPaper(name, labels, upto)
    arranged = tuple(replace(one, arrangement=version.arrangement) for one in labels)
    return PrintPaper(name, arranged, upto, version.number)


def _name_of(job: PrintJob, label: Label) -> str:
    """Each copy of a label has its own."""
    first = job.left[0]
    again = f" R{first.copy_no}" if first.copy_no else ""
    more = f" +{len(job.labels) - 1}" if len(job.labels) > 1 else ""
    return f"{first.code if job.thing == 'part' else label.title}{again}{more}"
