"""Let a part go for good: sold, or fitted into a vehicle."""

from __future__ import annotations

from app.domain.avoided_co2 import Avoided, avoided_by
from app.domain.errors import Refused
from app.domain.events import PartLeft
from app.domain.part import WAYS_OUT, Part
from app.domain.rules import RulePack
from app.domain.want import reserved_for
from app.operations.permissions import require
from app.operations.ports.unit_of_work import UnitOfWork
from app.operations.tidy import tidy


def release_part(
    uow: UnitOfWork,
    part_id: str,
    how: str,
    rules: RulePack,
    by: str,
    *,
    to: str = "",
    into: str = "",
) -> Avoided:
    """Returns what it avoids, by the factors of the day; how: `sold` or `fitted`.

    to: who got it, kept in a private record. into: the vehicle of ours it was fitted into.
    Raises Refused for a part that left already, has no label, goes to material, is reserved for
    somebody who still waits, or was fitted into the vehicle it came from, and NotFound for an
    unknown person, part or vehicle. What a retrofit waits for may be fitted.
    """
    require(uow, "release_part", by)
    part = uow.part(part_id)
    if how not in WAYS_OUT:
        raise Refused("way-out-unknown", way=how)
    check_may_leave(part)
    if into and uow.vehicle(into).vehicle_id == part.vehicle_id:
        raise Refused("fitted-into-its-own-vehicle", code=part_id)
    want_id = _went_to(uow, part, how)
    avoided = avoided_of(uow, part, rules)
    person = tidy(to)
    private = uow.keep_private({"to": person}) if person else None
    uow.record(PartLeft(part_id, part.vehicle_id, how, private, into, avoided, want_id=want_id), by)
    return avoided


def _went_to(uow: UnitOfWork, part: Part, how: str) -> str:
    """The want that a part had been put aside for, '' for none."""
    want = reserved_for(uow.wants().values(), part.part_id)
    if want is None:
        return ""
    is_for_this = how == "fitted" and want.asked.why == "retrofit"
    if want.status == "open" and not is_for_this:
        raise Refused("part-reserved", code=part.part_id)
    return want.want_id


def avoided_of(uow: UnitOfWork, part: Part, rules: RulePack) -> Avoided:
    """What it avoids when it is used again, by the factors of the day."""
    kind = uow.catalogue.parts.get(part.part_type)
    return avoided_by(
        part.part_type,
        kind.material if kind else "",
        part.route,
        part.kg,
        kind.typical_kg if kind else None,
        rules.at(uow.now.wall.date()),
    )


def check_may_leave(part: Part) -> None:
    """Raises Refused for a part that left, is on its way, goes to material or has no label."""
    if part.left:
        raise Refused("part-left-already", code=part.part_id)
    if part.transit:
        raise Refused("part-in-transit", code=part.part_id)
    if part.route == "material":
        raise Refused("material-is-not-released", code=part.part_id)
    if not part.marked:
        raise Refused("release-needs-label", code=part.part_id)
