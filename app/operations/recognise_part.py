"""Say which part it is whose label is gone; the new label is a reprint with that reason."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.errors import Refused
from app.domain.events import PartRecognised
from app.operations.permissions import require
from app.operations.ports.unit_of_work import UnitOfWork
from app.operations.workable_run import refuse_hot_battery


@dataclass(frozen=True, slots=True)
class Recognition:
    """Which part it was taken for. place: its bin, '' for none; among: how many of its kind lay
    there by the records; photo: a hash of what lay there, or ''."""

    part_id: str
    place: str
    among: int
    photo: str = ""


def recognise_part(uow: UnitOfWork, found: Recognition, by: str) -> None:
    """Raises Refused where the records do not have the part in that bin, or for a battery in
    quarantine; NotFound for an unknown part."""
    require(uow, "recognise_part", by)
    part = uow.part(found.part_id)
    if part.left or part.place != found.place or found.among < 1:
        raise Refused("part-lies-elsewhere", code=found.part_id, place=found.place or "-")
    refuse_hot_battery(uow, part)
    uow.record(
        PartRecognised(part.part_id, found.place, part.part_type, found.among, found.photo), by
    )
