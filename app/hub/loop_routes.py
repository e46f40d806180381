"""The loop: what goes between the poles, in pieces, kilograms and the CO2 that is avoided."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final
from urllib.parse import urlencode

from fastapi import APIRouter, Depends, Request, Response

from app.domain.moment import local_day
from app.domain.part import WAYS_OUT
from app.exchange.stock import Flow
from app.exchange.stock_flow import GATE
from app.hub.gate import staff
from app.hub.hub import Hub
from app.hub.loop_drawing import HEIGHT, WIDTH, arrows, boxes
from app.hub.page import Words, page, words_for

_PERIODS: Final = {"week": 7, "month": 30, "year": 365}
_USUAL: Final = "month"


@dataclass(frozen=True, slots=True)
class Way:
    """One way in words; href: what went it."""

    name: str
    pieces: str
    kg: str
    co2: str
    unknown: str
    href: str

    @property
    def lines(self) -> Sequence[str]:
        """What stands at its arrow."""
        return [one for one in (self.pieces, self.kg, self.co2) if one]


def routes(hub: Hub) -> APIRouter:
    """For those who signed in."""
    guarded = [Depends(staff)]
    router = APIRouter(tags=["pages"], include_in_schema=False, dependencies=guarded)

    @router.get("/loop")
    def loop(request: Request, since: date | None = None, until: date | None = None) -> Response:
        """A period drawn, the last 30 days where none is named, and the same as a table."""
        today = local_day(hub.clock.now().wall)
        last = until or today
        first = since or _before(last, _PERIODS[_USUAL] - 1)
        return _loop(hub, request, min(first, last), last, today)

    return router


def _loop(hub: Hub, request: Request, since: date, until: date, today: date) -> Response:
    words, flows = words_for(request), hub.stock.flows(since, until)
    held = {one.pole: one.pieces for one in hub.stock.holdings()}
    ways = {(one.origin, one.target): _way(words, one, since, until) for one in flows}
    drawn = [(one, ways[one.flow.origin, one.flow.target]) for one in arrows(flows)]
    return page(
        request,
        "loop.html",
        since=since,
        until=until,
        periods=[(name, _days(today, days)) for name, days in _PERIODS.items()],
        size=(WIDTH, HEIGHT),
        boxes=boxes(flows),
        held={pole: words.number(held.get(pole, 0)) for pole in ("recycle", "retrofit", "energy")},
        arrows=drawn,
        ways=list(ways.values()),
        avoided=_avoided(words, flows),
    )


def _days(today: date, days: int) -> str:
    return "?" + urlencode({"since": _before(today, days - 1), "until": today})


def _before(day: date, days: int) -> date:
    """So many days before; the first of all days has none before it."""
    return date.fromordinal(max(1, day.toordinal() - days))


def _way(words: Words, flow: Flow, since: date, until: date) -> Way:
    ends = {"origin": flow.origin, "target": flow.target}
    name = " → ".join(words.name("node", one) for one in ends.values())
    href = "/stock?" + urlencode({**ends, "since": since, "until": until})
    counted = flow.target in WAYS_OUT and flow.unknown > 0
    return Way(
        name,
        _pieces(words, flow),
        words.kg(flow.kg) if flow.kg else "",
        _co2(words, flow.co2_low, flow.co2_high),
        words.say("loop.unknown", count=words.number(flow.unknown)) if counted else "",
        "/vehicles" if flow.origin == GATE else href,
    )


def _pieces(words: Words, flow: Flow) -> str:
    key = "vehicle" if flow.origin == GATE else "piece"
    if flow.pieces == 1:
        return words.say(f"loop.{key}")
    return words.say(f"loop.{key}s", count=words.number(flow.pieces)) if flow.pieces else ""


def _co2(words: Words, low: Decimal, high: Decimal) -> str:
    # What came back takes its figure back: the largest is then the smallest.
    least, most = sorted((low, high))
    return words.say("loop.co2", range=words.range_kg(least, most)) if most or least else ""


def _avoided(words: Words, flows: Sequence[Flow]) -> str:
    low = sum((one.co2_low for one in flows), Decimal(0))
    high = sum((one.co2_high for one in flows), Decimal(0))
    return _co2(words, low, high)
