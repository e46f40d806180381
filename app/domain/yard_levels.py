"""What stands in the yard: weighed since the container it goes into was last closed.

A level belongs to what is in the container. A new waste code for a fraction, by rule or because
somebody corrected a closing, empties nothing and fills nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from app.domain.events import ContainerClosed, EntryTakenBack, Recorded
from app.domain.moment import local_day
from app.domain.register_lines import LevelLine


@dataclass(frozen=True, slots=True)
class Closing:
    """A container that was closed, and when (UTC)."""

    fact: ContainerClosed
    at: datetime


@dataclass(frozen=True, slots=True)
class Amount:
    """Waste of a fraction that was weighed. kg; at: UTC."""

    fraction: str
    kg: Decimal
    at: datetime


def closings(history: Iterable[Recorded]) -> tuple[Closing, ...]:
    """The closings that count, by time: of each step of a run the last, none it took back."""
    found: dict[tuple[str, str], Closing] = {}
    for recorded in history:
        match recorded.event:
            case ContainerClosed() as closed:
                found[closed.run_id, closed.step] = Closing(closed, recorded.at.wall)
            case EntryTakenBack() as taken_back:
                found.pop((taken_back.run_id, taken_back.step), None)
    return tuple(sorted(found.values(), key=lambda one: one.at))


def levels(
    amounts: Iterable[Amount],
    closed: Iterable[Closing],
    waste_code: Callable[[str, date], str],
    until: date,
) -> tuple[LevelLine, ...]:
    """A line for each waste code of the day `until`; closed: by time.

    A closing empties what shares its waste code on its own day.
    """
    emptied = tuple(closed)
    lines: dict[str, list[Amount]] = {}
    last: dict[str, Closing] = {}
    since: dict[str, Closing | None] = {}
    for one in amounts:
        if one.fraction not in since:
            since[one.fraction] = _emptied_last(one.fraction, emptied, waste_code)
        closing, code = since[one.fraction], waste_code(one.fraction, until)
        if closing is not None and one.at <= closing.at:
            continue
        lines.setdefault(code, []).append(one)
        if closing is not None and (code not in last or last[code].at < closing.at):
            last[code] = closing
    return tuple(_line(code, lines[code], last.get(code)) for code in sorted(lines))


def _emptied_last(
    fraction: str, emptied: tuple[Closing, ...], waste_code: Callable[[str, date], str]
) -> Closing | None:
    for one in reversed(emptied):
        day, fact = local_day(one.at), one.fact
        mine = _digits(waste_code(fraction, day))
        theirs = _digits(fact.waste_code or waste_code(fact.fraction, day))
        if fraction == fact.fraction or (mine and mine == theirs):
            return one
    return None


def _line(code: str, amounts: list[Amount], last: Closing | None) -> LevelLine:
    return LevelLine(
        code,
        " ".join(sorted({one.fraction for one in amounts})),
        sum((one.kg for one in amounts), Decimal(0)),
        last.fact.container if last else "",
        last.at if last else None,
    )


def _digits(code: str) -> str:
    return re.sub(r"\D", "", code)
