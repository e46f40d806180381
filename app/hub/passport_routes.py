"""The part passport behind a label's code: open to everybody who holds the part in hand.

It says what the part is and what was done to it; no person, no vehicle's identity, no price, no
place in the store.
"""

from __future__ import annotations

from typing import Final

from fastapi import APIRouter, Request, Response

from app.domain.errors import InvalidIdentifier
from app.domain.events import PhotoTaken
from app.domain.identifiers import PartId
from app.domain.part import OWN_PICTURE
from app.exchange.stock import StockRow
from app.hub.hub import Hub
from app.hub.page import FOLDER, Words, page, words_for
from app.hub.part_view import avoided_of, checked, exists, name_of, public_life, warnings_of
from app.hub.try_limit import TryLimit

PASSPORTS: Final = "/p/"
"""What stands between the inventory's address and a part's code."""
_STATIC: Final = {"style.css": "text/css; charset=utf-8", "mark.svg": "image/svg+xml"}
_PICTURES: Final = {b"\xff\xd8\xff": "image/jpeg", b"\x89PNG\r\n\x1a\n": "image/png"}
_LONGEST_SHOWN: Final = 40
_A_WHILE: Final = "public, max-age=600"


def routes(hub: Hub) -> APIRouter:
    """The passport, its picture, and what every page looks like."""
    router = APIRouter(tags=["passport"], include_in_schema=False)
    guesses = TryLimit(by_address=60, over_all=3000)

    @router.get(PASSPORTS + "{code}")
    def passport(request: Request, code: str) -> Response:
        """What anybody may know about a part; a kind page where there is none."""
        # Whoever holds a part asks for what is there; only guesses count.
        guesses.begin(request)
        row = _part(hub, code)
        if row is None:
            return page(request, "unknown_part.html", 404, code=code[:_LONGEST_SHOWN])
        guesses.succeeded(request)
        return _passport(hub, request, row)

    @router.get(PASSPORTS + "{code}/photo")
    def photo(request: Request, code: str) -> Response:
        """The newest picture of the part itself."""
        guesses.begin(request)
        row = _part(hub, code)
        if row is not None:
            guesses.succeeded(request)
        return picture(hub, _public_photo(hub, row) if row else "")

    @router.get("/static/{name}")
    def static(name: str) -> Response:
        """Style and mark; nothing else is served from there."""
        kind = _STATIC.get(name)
        if kind is None:
            return Response(status_code=404)
        content = (FOLDER / name).read_bytes()
        return Response(content, media_type=kind, headers={"Cache-Control": _A_WHILE})

    return router


def picture(hub: Hub, sha256: str) -> Response:
    """A kept picture as a browser may show it; 404 for whatever is none."""
    return _shown((hub.shelf.read(sha256) if sha256 else None) or b"")


def small_picture(hub: Hub, sha256: str) -> Response:
    """A small copy of it; 404 for whatever is none."""
    return _shown((hub.shelf.small(sha256) if sha256 else None) or b"")


def _shown(content: bytes) -> Response:
    kind = next((one for start, one in _PICTURES.items() if content.startswith(start)), "")
    if not kind:
        return Response(status_code=404)
    return Response(content, media_type=kind, headers={"Cache-Control": _A_WHILE})


def _part(hub: Hub, code: str) -> StockRow | None:
    try:
        row = hub.stock.part(PartId.parse(code).code)
    except InvalidIdentifier:
        return None
    return row if exists(row) else None


def _public_photo(hub: Hub, row: StockRow) -> str:
    """Whatever else was photographed beside a part may show a person, a plate or a paper."""
    for one in hub.stock.history(f"part:{row.part.part_id}"):
        event = one.event
        if not isinstance(event, PhotoTaken) or event.purpose != OWN_PICTURE:
            continue
        if hub.shelf.size(event.sha256):
            return event.sha256
    return ""


def _passport(hub: Hub, request: Request, row: StockRow) -> Response:
    words: Words = words_for(request)
    part, site = row.part, hub.stock.site()
    return page(
        request,
        "passport.html",
        row=row,
        name=name_of(hub.stock, words, part),
        photo=bool(_public_photo(hub, row)),
        warnings=warnings_of(hub.stock, part),
        checked=checked(words, part),
        co2=words.co2(avoided_of(hub, part)),
        grouped=PartId(part.part_id).grouped,
        permit=site.permit if site else "",
        life=public_life(words, hub.stock.history(f"part:{part.part_id}")),
    )
