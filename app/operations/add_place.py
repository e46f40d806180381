"""Give bins, areas and stations their codes, and another name."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Final

from app.domain.errors import NotFound, Refused
from app.domain.events import PlaceRegistered
from app.domain.pole import POLES
from app.domain.site import Place
from app.operations.permissions import require
from app.operations.ports.site_unit import SiteUnit
from app.operations.sign import require_pin
from app.operations.tidy import tidy

PLACE_KINDS: Final = ("bin", "area", "station")
MOST_AT_ONCE: Final = 500
_CODE = re.compile(r"[A-Z0-9][A-Z0-9._-]{0,19}")


@dataclass(frozen=True, slots=True)
class NewPlaces:
    """Places of one kind; label: what people call them, may be empty. pole: '' for any."""

    codes: Sequence[str]
    kind: str
    label: str = ""
    pole: str = ""


def add_places(uow: SiteUnit, order: NewPlaces, by: str) -> None:
    """All or none. A code that was ever given is never given again: its label may hang somewhere.

    Raises NotAllowed for anybody but a supervisor and without their PIN; Refused for a code that
    cannot stand on a label, one that is taken, an unknown kind, none or too many at once.
    """
    require(uow, "add_places", by)
    require_pin(uow, by)
    codes = [tidy(one).upper() for one in order.codes]
    if order.kind not in PLACE_KINDS or not 1 <= len(codes) <= MOST_AT_ONCE:
        raise Refused("places-none", most=MOST_AT_ONCE)
    if order.pole not in ("", *POLES):
        raise Refused("pole-unknown", pole=order.pole[:20])
    for code in codes:
        if not _CODE.fullmatch(code):
            raise Refused("place-code-shape", text=code[:40])
        if codes.count(code) > 1 or _known(uow, code) is not None:
            raise Refused("place-taken", place=code)
    for code in codes:
        uow.record(PlaceRegistered(code, order.kind, tidy(order.label), order.pole), by)


def rename_place(uow: SiteUnit, code: str, label: str, by: str) -> None:
    """The code stays: it stands on the label. Raises NotAllowed as above, NotFound, Refused for
    another terminal, a place that is retired and the name it has."""
    require(uow, "rename_place", by)
    require_pin(uow, by)
    place = own_place(uow, code)
    if place.retired:
        raise Refused("place-retired", place=code)
    if tidy(label) == place.label:
        raise Refused("settings-unchanged")
    uow.record(PlaceRegistered(place.code, place.kind, tidy(label), place.pole), by)


def next_codes(beginning: str, count: int, taken: Collection[str]) -> tuple[str, ...]:
    """Codes to propose: a single new one as it is told, else numbers after the highest there is.

    `A` and 3 come to A-01, A-02, A-03, or go on at A-21 behind A-20. None for no such beginning
    or count, and where the codes would be too long.
    """
    told = tidy(beginning).upper()
    if not _CODE.fullmatch(told) or not 1 <= count <= MOST_AT_ONCE:
        return ()
    if count == 1 and told not in taken:
        return (told,)
    numbers = [
        one[len(told) + 1 :] for one in taken if one.startswith(f"{told}-") and one[-1].isdecimal()
    ]
    highest = max((int(one) for one in numbers if one.isascii() and one.isdecimal()), default=0)
    last = highest + count
    width = max(2, len(str(last)))
    codes = tuple(f"{told}-{number:0{width}d}" for number in range(highest + 1, last + 1))
    return codes if all(_CODE.fullmatch(one) for one in codes) else ()


def own_place(uow: SiteUnit, code: str) -> Place:
    """A bin, area or station. Raises NotFound, also for another terminal."""
    place = uow.place(code)
    if place.kind not in PLACE_KINDS:
        raise NotFound("place-unknown", place=code)
    return place


def _known(uow: SiteUnit, code: str) -> Place | None:
    try:
        return uow.place(code)
    except NotFound:
        return None
