"""What pages say about a part, in words; nothing here names a person."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from app.domain.avoided_co2 import Avoided, avoided_by
from app.domain.code_link import CodeLink
from app.domain.errors import ShopError
from app.domain.events import (
    CodeLinked,
    CodeUnlinked,
    LabelPrinted,
    PartHarvested,
    PartLeft,
    PartRecognised,
    PartStored,
    Recorded,
    StoringTakenBack,
)
from app.domain.events.counter import PartReturned
from app.domain.events.stock import PartTakenOver
from app.domain.events.transfer import PartArrived, PartDispatched
from app.domain.part import NO_DAMAGE, TAKEN_BACK, Part, parse_damage
from app.domain.procedure import text_in
from app.exchange.epcis_store import StoredEvent
from app.exchange.epcis_text import moment_in
from app.exchange.stock import Stock, StockRow
from app.hub.hub import Hub
from app.hub.page import Words

_CLOCKS_SHOW: Final = (1972, 9000)
_PUBLIC: Final = (
    PartHarvested,
    PartTakenOver,
    LabelPrinted,
    PartStored,
    PartLeft,
    PartReturned,
    PartDispatched,
    PartArrived,
)


@dataclass(frozen=True, slots=True)
class Line:
    """One fact of a history; terminal: where it was recorded, or the partner who told it."""

    at: datetime
    said: str
    terminal: str


def exists(row: StockRow | None) -> bool:
    """Whether there is such a part: one recorded by mistake never was."""
    if row is None or row.part.left == TAKEN_BACK:
        return False
    return row.part.harvested_at is not None or bool(row.part.number)


def name_of(stock: Stock, words: Words, part: Part) -> str:
    """What a part is, and which side it is from."""
    kind = stock.catalogue.parts.get(part.part_type)
    name = text_in(kind.names, words.language) if kind else part.part_type or part.part_id
    side = words.name("side", part.position)
    return name if not part.position or part.position == "-" else f"{name}, {side}"


def checked(words: Words, part: Part) -> str:
    """How its grade was found."""
    said = [_damage(words, part.damage), words.name("rule", part.grade_rule)]
    if part.grade_reason:
        said.append(words.name("reason", part.grade_reason))
    return " · ".join(one for one in said if one)


def warnings_of(stock: Stock, part: Part) -> Sequence[str]:
    """What whoever handles it must know, by the codes of the catalogue."""
    kind = stock.catalogue.parts.get(part.part_type)
    if kind is None:
        return ()
    vehicle = stock.vehicle(part.vehicle_id)
    return kind.warnings_from(vehicle.drive if vehicle else "")


def avoided_of(hub: Hub, part: Part) -> Avoided | None:
    """As it was told when the part left; until then by the factors of today."""
    if part.left:
        return part.avoided
    site, kind = hub.stock.site(), hub.stock.catalogue.parts.get(part.part_type)
    if site is None or kind is None:
        return None
    try:
        rules = hub.rules(site.country).at(hub.clock.now().wall.date())
    except ShopError:
        # A country whose rules this release does not have: nothing is known, nothing is wrong.
        return None
    mass = (part.kg, kind.typical_kg)
    return avoided_by(part.part_type, kind.material, part.route, *mass, rules)


def public_life(words: Words, facts: Iterable[Recorded]) -> Sequence[Line]:
    """What anybody may know of a part's history: neither where it lies nor who had it in hand."""
    return _told((one, _public(words, one)) for one in facts)


def whole_life(words: Words, facts: Iterable[Recorded]) -> Sequence[Line]:
    """Everything that was recorded of a part, with its places."""
    return _told((one, _said(words, one)) for one in facts)


def whole_story(
    words: Words, facts: Iterable[Recorded], events: Iterable[StoredEvent]
) -> Sequence[Line]:
    """The same with what partners told of the part, the newest first."""
    outside = [_partners(words, one) for one in events if one.captured_by]
    if not outside:
        return whole_life(words, facts)
    return sorted([*whole_life(words, facts), *outside], key=lambda one: one.at, reverse=True)


def _partners(words: Words, event: StoredEvent) -> Line:
    """A declaration stands at the time it was made, what it is about at its own."""
    declaration = event.content.get("errorDeclaration")
    told = declaration["declarationTime"] if declaration else event.content["eventTime"]
    at = moment_in(told)
    if not _CLOCKS_SHOW[0] <= at.year <= _CLOCKS_SHOW[1]:
        at = moment_in(event.record_time)
    step = words.name("step", event.content.get("bizStep", ""))
    said = words.say("life.partner_wrong" if declaration else "life.partner", step=step)
    return Line(at, said, event.captured_by)


def _told(said: Iterable[tuple[Recorded, str]]) -> Sequence[Line]:
    return [Line(one.at.wall, words, one.terminal) for one, words in said if words]


def _public(words: Words, recorded: Recorded) -> str:
    event = recorded.event
    if not isinstance(event, _PUBLIC) or (isinstance(event, LabelPrinted) and event.copy_no):
        return ""
    return words.say(f"life.{event.name}", **_poles(words, recorded), grade=_grade(event))


def _said(words: Words, recorded: Recorded) -> str:
    event = recorded.event
    line = words.name("life", event.name)
    told = {**_poles(words, recorded), "grade": _grade(event)}
    match event:
        case PartStored() | StoringTakenBack() | PartRecognised() | PartArrived():
            place = event.place or words.say("place.none")
            return f"{line.format_map(told)}: {place}"
        case CodeLinked() | CodeUnlinked():
            return f"{line}: {CodeLink(event.code, event.to, event.text).text}"
    return line.format_map(told)


def _poles(words: Words, recorded: Recorded) -> dict[str, str]:
    match recorded.event:
        case PartDispatched():
            return {"pole": words.name("pole", recorded.event.to_pole), "how": ""}
        case PartArrived():
            return {"pole": words.name("pole", recorded.event.pole), "how": ""}
        case PartLeft():
            return {"pole": "", "how": words.name("status", recorded.event.how)}
    return {"pole": "", "how": ""}


def _grade(event: object) -> str:
    grade = event.grade if isinstance(event, PartHarvested | PartReturned) else ""
    return grade or "–"


def _damage(words: Words, code: str) -> str:
    if code == NO_DAMAGE:
        return words.say("damage.none")
    try:
        found = parse_damage(code)
    except ShopError:
        return code
    return ", ".join(dict.fromkeys(words.name("damage", one.kind) for one in found))
