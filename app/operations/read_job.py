"""Say what the labels of a print job carry, from the facts as they are now."""

from __future__ import annotations

from collections.abc import Callable

from app.domain.errors import Refused
from app.domain.label import Label
from app.domain.part import TAKEN_BACK
from app.domain.print_job import PrintJob
from app.domain.rules import RulePack
from app.operations.ports.queries import Queries
from app.operations.read_part_label import read_part_label
from app.operations.read_tag import read_tag


def read_job(
    queries: Queries, job: PrintJob, upto: int, rules: Callable[[str], RulePack]
) -> tuple[Label, ...]:
    """What is left of a job, up to a label. Nothing but codes was kept in it.

    Raises NotFound for what is not here, Refused for a part that was taken back.
    """
    template, language, day = job.asked.template, job.asked.language, job.at.date()
    left = job.labels[job.done : upto]
    if job.thing != "part":
        return tuple(read_tag(queries, template, one.code, language, day, rules) for one in left)
    for one in left:
        if queries.part(one.code).left == TAKEN_BACK:
            raise Refused("part-left-already", code=one.code)
    return tuple(
        read_part_label(queries, one.code, template, language, one.copy_no) for one in left
    )
