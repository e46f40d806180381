"""The exchange with terminals over HTTP; what is said stands in app/exchange/messages."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import datetime, timedelta
from time import perf_counter
from typing import Annotated, Any, Final

from fastapi import APIRouter, Header, Query, Request, Response
from fastapi.responses import StreamingResponse
from starlette.concurrency import run_in_threadpool

from app.domain.errors import Reason
from app.exchange.fact_row import Entry, wall_of
from app.exchange.hub_access import KnownTerminal
from app.exchange.hub_storage import HubUnit
from app.exchange.messages import (
    Anchor,
    End,
    Life,
    Place,
    Taken,
    page_text,
    read,
    rows_in,
    signed_batch,
    told,
)
from app.exchange.wire import storable_text
from app.hub.bodies import Body, packed
from app.hub.gate import Terminal
from app.hub.hub import Hub
from app.hub.intake import MOST_FACTS, NotTheirs, take_in
from app.hub.pace import MUCH
from app.hub.problems import Problem, answers
from app.hub.serving import page_of, state_of

_BEAT_S: Final = 20.0
"""A line that says nothing for longer is cut by what stands between."""
_NOTED: Final = timedelta(seconds=5)
_LARGEST: Final = 2**63 - 1
_JSON: Final[dict[str, Any]] = {"content": {"application/json": {}}}
Number = Annotated[int, Query(ge=0, le=_LARGEST)]
Name = Annotated[str, Query(max_length=200)]
ClockThere = Annotated[str, Header(alias="Refactory-Clock", max_length=40)]
"""What the terminal's clock shows, ISO 8601 with zone; it may be left out."""
_BATCH: Final = {
    "requestBody": {
        "required": True,
        "content": {"application/json": {"schema": {"type": "array", "items": {"type": "array"}}}},
    }
}


def routes(hub: Hub) -> APIRouter:
    """What terminals ask and tell."""
    router = APIRouter(prefix="/sync", tags=["exchange"], responses=answers(401, 413, 422))
    _asked(router, hub)
    _told(router, hub)
    _read(router, hub)
    return router


def _asked(router: APIRouter, hub: Hub) -> None:
    @router.get("/state", responses={200: _JSON})
    def state(request: Request, asking: Terminal, refactory_clock: ClockThere = "") -> Response:
        """How far every chain is held here, and who this inventory is."""
        now = hub.clock.now().wall
        inventory = hub.storage.transact(lambda unit: state_of(unit, asking.code, now))
        _saw(hub, asking, refactory_clock, told=False)
        return packed(request, told(inventory))

    @router.get("/link", responses={200: _JSON})
    def link(asking: Terminal, terminal: Name, incarnation: Number, seq: Number) -> dict[str, str]:
        """The hash held at one place of a chain, or ''."""
        life = (_text(terminal), incarnation)
        found = hub.storage.transact(lambda unit: unit.hashes(life, seq, seq))
        return {"hash": found.get(seq, "")}


def _told(router: APIRouter, hub: Hub) -> None:
    @router.post("/facts", responses={200: _JSON}, openapi_extra=_BATCH)
    async def facts(
        request: Request,
        sender: Terminal,
        body: Body,
        refactory_signature: Annotated[str, Header(max_length=200)],
        refactory_anchor: Annotated[str, Header(max_length=2000)] = "",
        refactory_clock: ClockThere = "",
    ) -> Response:
        """Take a batch in; what is answered is on disk."""
        if len(body) > MUCH:
            await request.app.state.pace.follow()
        words = (refactory_signature, refactory_anchor, refactory_clock)
        return await run_in_threadpool(_taken, request, hub, sender, body, *words)


def _taken(
    request: Request,
    hub: Hub,
    sender: KnownTerminal,
    body: bytes,
    signature: str,
    anchor: str,
    clock: str,
) -> Response:
    begun = perf_counter()
    taken = _take(hub, sender, body, signature, anchor)
    request.app.state.metrics.took_in(taken.outcomes, perf_counter() - begun)
    _saw(hub, sender, clock, told=True)
    request.app.state.worker.wake()
    return packed(request, told(taken))


def _read(router: APIRouter, hub: Hub) -> None:
    @router.get("/feed", responses={200: _JSON})
    def feed(
        request: Request,
        asking: Terminal,
        feed: Name = "",
        number: Number = 0,
        event: Name = "",
        limit: Number = MOST_FACTS,
        terminal: Name = "",
        incarnation: Number = 0,
    ) -> Response:
        """The rows after a place; terminal and incarnation: whose are left out."""
        place = Place(_text(feed), number, _text(event))
        besides: Life | None = (_text(terminal), incarnation) if terminal else None
        page = hub.storage.transact(lambda unit: page_of(unit, place, limit, besides))
        signed = tuple(_signed(hub, one) for one in page.anchors)
        return packed(request, page_text(replace(page, anchors=signed)))

    @router.get("/wake", responses={200: {"content": {"text/event-stream": {}}}})
    async def wake(asking: Terminal) -> StreamingResponse:
        """Says when the feed grew; nothing depends on it."""
        if hub.bell.is_full:
            raise Problem(503, Reason("hub-busy"), 30)
        return StreamingResponse(_nudges(hub), media_type="text/event-stream")


def _take(hub: Hub, sender: KnownTerminal, body: bytes, signature: str, anchor: str) -> Taken:
    """Raises Problem for a batch that cannot be believed; nothing of it was taken in then."""
    try:
        signed, rows = bytes.fromhex(signature), rows_in(body)
        word = read(Anchor, anchor.encode()) if anchor else None
    except ValueError as error:
        raise Problem(400, Reason("hub-batch-unreadable")) from error

    def work(unit: HubUnit) -> tuple[Taken, str]:
        name = unit.feed().hub
        if not hub.key.is_signed(signed_batch(name, sender.code, body), signed, sender.public_key):
            raise Problem(400, Reason("hub-batch-unsigned"))
        return take_in(unit, sender.codes, rows, _own(hub, name, word)), name

    try:
        taken, name = hub.storage.transact(work)
    except NotTheirs as error:
        raise Problem(409, Reason("hub-batch-of-another")) from error
    except ValueError as error:
        raise Problem(400, Reason("hub-batch-unreadable")) from error
    return replace(taken, anchor=_word(hub, name, rows[0], taken.end))


def _word(hub: Hub, name: str, row: Entry, end: End) -> Anchor | None:
    """This inventory's word that it holds a chain up to its end."""
    if not end.seq:
        return None
    return _signed(hub, Anchor(name, (row.terminal, row.incarnation), end))


def _own(hub: Hub, name: str, anchor: Anchor | None) -> Anchor | None:
    """An anchor that this inventory gave itself; any other is as none."""
    if anchor is None or anchor.hub != name:
        return None
    try:
        signature = bytes.fromhex(anchor.signature)
    except ValueError:
        return None
    known = hub.key.is_signed(anchor.signed(), signature, hub.key.public_key)
    return anchor if known else None


def _signed(hub: Hub, anchor: Anchor) -> Anchor:
    return replace(anchor, signature=hub.key.sign(anchor.signed()).hex())


async def _nudges(hub: Hub) -> AsyncIterator[str]:
    """The head as server-sent events, and a comment now and then so that nobody hangs up."""
    async for head in hub.bell.heads(_BEAT_S):
        yield ": still here\n\n" if head is None else f"data: {head}\n\n"


def _saw(hub: Hub, terminal: KnownTerminal, clock: str, *, told: bool) -> None:
    """Written down now and then, not with every request."""
    now = hub.clock.now().wall
    last = terminal.told if told else terminal.seen
    if last is not None and timedelta() <= now - last < _NOTED:
        return
    hub.access.terminals.saw(terminal.database, now, told, _ahead_ms(clock, now))


def _ahead_ms(clock: str, now: datetime) -> int | None:
    """How far a terminal's clock is ahead of ours; None where it did not say."""
    try:
        return (wall_of(clock) - now) // timedelta(milliseconds=1)
    except (ValueError, OverflowError):
        return None


def _text(value: str) -> str:
    """Raises Problem for what no database keeps."""
    try:
        return storable_text(value)
    except ValueError as error:
        raise Problem(400, Reason("hub-request-wrong", {"wrong": "query"})) from error
