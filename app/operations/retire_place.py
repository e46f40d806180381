"""Take a bin, area or station out of use, and back into it."""

from __future__ import annotations

from app.domain.errors import Refused
from app.domain.events import PlaceRegistered, PlaceRetired
from app.operations.add_place import own_place
from app.operations.permissions import require
from app.operations.ports.site_unit import SiteUnit
from app.operations.sign import require_pin
from app.operations.tidy import tidy


def retire_place(uow: SiteUnit, code: str, reason: str, by: str) -> None:
    """Raises NotAllowed for anybody but a supervisor and without their PIN, NotFound, Refused
    without a reason, while parts lie there and where it is retired already."""
    require(uow, "retire_place", by)
    require_pin(uow, by)
    place = own_place(uow, code)
    if place.retired:
        raise Refused("place-retired", place=code)
    if not tidy(reason):
        raise Refused("reason-missing")
    lying = uow.parts_in(place.code)
    if lying:
        raise Refused("place-holds-parts", place=code, count=lying)
    uow.record(PlaceRetired(place.code, tidy(reason)), by)


def reopen_place(uow: SiteUnit, code: str, by: str) -> None:
    """Raises NotAllowed as above, NotFound, Refused for a place that is in use."""
    require(uow, "reopen_place", by)
    require_pin(uow, by)
    place = own_place(uow, code)
    if not place.retired:
        raise Refused("place-in-use", place=code)
    uow.record(PlaceRegistered(place.code, place.kind, place.label, place.pole), by)
