"""Put a labelled part into a bin."""

from __future__ import annotations

from app.domain.errors import Refused
from app.domain.events import PartStored
from app.operations.permissions import require
from app.operations.ports.unit_of_work import UnitOfWork
from app.operations.workable_run import refuse_hot_battery


def store_part(uow: UnitOfWork, part_id: str, place: str, by: str) -> None:
    """Raises Refused for what may not lie there, NotFound for what is not known.

    Refused: a part without a label, that left or is on its way, a battery in quarantine, a place
    that is no bin, no longer used or of another pole.
    """
    require(uow, "store_part", by)
    part = uow.part(part_id)
    if part.left:
        raise Refused("part-left-already", code=part_id)
    if part.transit:
        raise Refused("part-in-transit", code=part_id)
    bin_ = uow.place(place)
    refuse_hot_battery(uow, part)
    if not part.marked:
        raise Refused("store-needs-label", code=part_id)
    if bin_.retired:
        raise Refused("place-retired", place=bin_.code)
    if bin_.kind != "bin":
        raise Refused("place-is-no-bin", place=place)
    if bin_.pole not in ("", part.pole):
        raise Refused("place-of-another-pole", place=bin_.code)
    uow.record(PartStored(part_id, bin_.code), by)
