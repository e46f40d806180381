"""Record that a part's label goes to a printer; the paper follows the commit."""

from __future__ import annotations

from app.domain.errors import Refused
from app.domain.events import LabelPrinted
from app.domain.label import PART_TEMPLATE, PartLabel, part_label
from app.domain.part import TAKEN_BACK
from app.operations.permissions import require
from app.operations.ports.unit_of_work import UnitOfWork
from app.operations.workable_run import refuse_hot_battery


def print_label(
    uow: UnitOfWork,
    part_id: str,
    language: str,
    printer: str,
    by: str,
    reason: str = "",
    template: str = PART_TEMPLATE,
) -> PartLabel:
    """Returns what to print. A reprint needs a reason and is marked with its number.

    Raises Refused for a reprint without a reason, for parts that go to material or were taken
    back, and for a battery in quarantine.
    """
    require(uow, "print_label", by)
    part = uow.part(part_id)
    refuse_hot_battery(uow, part)
    if part.left == TAKEN_BACK:
        raise Refused("part-left-already", code=part_id)
    if part.route == "material":
        raise Refused("material-gets-no-label", code=part_id)
    if part.labels and not reason.strip():
        raise Refused("reprint-needs-reason", code=part_id)
    label = part_label(
        part,
        uow.catalogue.parts[part.part_type],
        uow.vehicle(part.vehicle_id),
        uow.site(),
        language,
        removed_on=part.harvested_at.date() if part.harvested_at else None,
        copy_no=part.labels,
        demo=uow.demo,
    )
    uow.record(LabelPrinted(part_id, template, printer, part.labels, reason.strip()), by)
    return label
