"""What the labels screen lists: jobs on their way, jobs of before, and parts to print."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from app.domain.identifiers import PartId
from app.domain.print_job import (
    CANCELLED,
    DOUBTFUL,
    HELD,
    PRINTED,
    QUEUED,
    REPLACED,
    SENDING,
    TAKEN,
    PrintJob,
)
from app.domain.procedure import text_in
from app.ui.kit.list_rows import Column, ListRow
from app.ui.screens.label_words import said_of, thing_words
from app.ui.screens.local_time import local
from app.ui.theme import State

if TYPE_CHECKING:
    from app.domain.part import Catalogue, Part
    from app.domain.site import Site
    from app.operations.ports.queries import Queries
    from app.ui.desk import Desk

LABEL_COLUMNS: Final = (
    Column("title", 230),
    Column("badge", 0),
    Column("pill", 225),
    Column("side", 75),
)
LATEST: Final = 50
JOB: Final = "job:"
CHECK: Final = "check:"
"""Before the key of a row that is a job, and of a label to be scanned; a part's is its code."""
_HERE: Final = ("harvested", "labelled", "stored")
_PAGE: Final = 200
ORDER: Final = (DOUBTFUL, HELD, SENDING, TAKEN, QUEUED)
_STATES: Final = {
    DOUBTFUL: State.STOP,
    HELD: State.STOP,
    SENDING: State.INFO,
    TAKEN: State.INFO,
    QUEUED: State.LOOK,
    PRINTED: State.OK,
}


@dataclass(frozen=True)
class Printable:
    """Parts that may carry a label, the newest first. kinds: of parts, by code.

    here: of those somebody asked for by code, which have not left. vehicles: register numbers.
    """

    parts: tuple[Part, ...]
    catalogue: Catalogue
    site: Site | None
    kinds: Mapping[str, str]
    here: frozenset[str]
    vehicles: Mapping[str, str]

    @property
    def language(self) -> str:
        """The market's language: the first of the site."""
        return self.site.languages[0] if self.site and self.site.languages else "en"

    def name(self, code: str, language: str) -> str:
        """What the operator calls a part, whatever language its label has."""
        kind = self.catalogue.parts.get(self.kinds.get(code, ""))
        return text_in(kind.names, language) if kind else PartId.parse(code).grouped


def printable(
    queries: Queries,
    wanted: str,
    most: int,
    jobs: Iterable[PrintJob],
    codes: Iterable[str] = (),
) -> Printable:
    """Up to `most` parts that are found by a text, and what jobs are called by.

    codes: parts whose kind is asked for too.
    """
    firsts = [(one.thing, (one.left or one.labels)[0].code) for one in jobs]
    named = {*codes, *(code for thing, code in firsts if thing == "part")}
    cars = {code for thing, code in firsts if thing == "vehicle"}
    rows, after = list(queries.find_parts(wanted, limit=min(most, _PAGE)).rows), ""
    while len(rows) >= _PAGE and len(rows) < most:
        page = queries.find_parts(wanted, after=after, limit=_PAGE)
        rows, after = [*rows, *page.rows] if after else list(page.rows), page.after
        if not after:
            break
    may_be = [one for one in rows[:most] if one.status in _HERE and one.route != "material"]
    parts = tuple(queries.part(one.part_id) for one in may_be)
    kinds = {one.part_id: one.part_type for one in parts}
    asked = {code: queries.part(code) for code in named - kinds.keys()}
    kinds |= {code: part.part_type for code, part in asked.items()}
    registers = {code: queries.vehicle(code).register_no for code in cars}
    here = kinds.keys() - {code for code, part in asked.items() if part.left}
    return Printable(parts, queries.catalogue, queries.site(), kinds, frozenset(here), registers)


def job_row(job: PrintJob, known: Printable, desk: Desk, language: str) -> ListRow:
    """A job by its first label; the number of copy stands where there is one label."""
    first = job.left[0] if job.left else job.labels[0]
    title = thing_words()[job.thing]
    if job.thing == "part":
        title = known.name(first.code, language)
    badge = f"R{first.copy_no}" if first.copy_no and len(job.labels) == 1 else ""
    return ListRow(
        JOB + job.job_id,
        title,
        said_of(job, known.vehicles),
        badge=badge,
        pill=job_words(job),
        state=_STATES.get(job.state, State.OFF),
        side=time_of(desk, job.at),
    )


def part_row(
    part: Part, known: Printable, desk: Desk, language: str, ticked: bool | None
) -> ListRow:
    """A part and how far its label is. ticked: None where no many are being chosen."""
    tr = QCoreApplication.translate
    pill, state = tr("LabelsScreen", "No label yet"), State.LOOK
    if part.labels:
        pill, state = tr("LabelsScreen", "Printed, in no bin"), State.INFO
    if part.place:
        pill, state = tr("LabelsScreen", "In bin {bin}").format(bin=part.place), State.OK
    return ListRow(
        part.part_id,
        known.name(part.part_id, language),
        PartId.parse(part.part_id).grouped,
        badge=f"R{part.labels - 1}" if part.labels > 1 else "",
        pill=pill,
        state=state,
        side=time_of(desk, part.harvested_at) if part.harvested_at else "",
        ticked=ticked,
    )


def job_words(job: PrintJob) -> str:
    """How it stands with a job."""
    tr = QCoreApplication.translate
    if job.is_verified:
        return tr("LabelsScreen", "Printed and scanned")
    return {
        DOUBTFUL: tr("LabelsScreen", "May be printed: look"),
        HELD: tr("LabelsScreen", "No paper came"),
        SENDING: tr("LabelsScreen", "Printing"),
        TAKEN: tr("LabelsScreen", "Printing"),
        QUEUED: tr("LabelsScreen", "Waits for the printer"),
        PRINTED: tr("LabelsScreen", "Printed"),
        CANCELLED: tr("LabelsScreen", "Cancelled"),
        REPLACED: tr("LabelsScreen", "Printed again instead"),
    }[job.state]


def time_of(desk: Desk, at: datetime) -> str:
    """As the clock on the wall says it."""
    return local(desk, at).strftime("%H:%M")


def found(job: PrintJob, wanted: str) -> bool:
    """Whether one of its labels has a text in its code."""
    plain = "".join(one for one in wanted.upper() if one.isalnum())
    return not plain or any(plain in one.code for one in job.labels)
