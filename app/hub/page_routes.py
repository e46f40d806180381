"""The stock as staff look at it: search, a part, a vehicle with its parts; a search as CSV."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from datetime import date
from typing import Annotated, Any, Final
from urllib.parse import urlencode

from fastapi import APIRouter, Depends, Query, Request, Response
from fastapi.responses import StreamingResponse

from app.domain.part import GRADES
from app.domain.pole import POLES
from app.domain.procedure import text_in
from app.domain.vehicle import Vehicle
from app.exchange.safe_csv import MARK, csv_line
from app.exchange.stock import STATUSES, YES_NO, Moved, StockRow, StockSearch
from app.hub.gate import staff
from app.hub.hub import Hub
from app.hub.page import Words, page, words_for
from app.hub.part_view import avoided_of, checked, exists, name_of, whole_story
from app.hub.passport_routes import picture, small_picture

_CHOICES: Final = (
    ("grade", "letter", GRADES),
    ("status", "status", STATUSES),
    ("pole", "pole", POLES),
    ("reserved", "reserved", YES_NO),
)
_AT_ONCE: Final = 500
_MOST_VEHICLES: Final = 100
_COLUMNS: Final = (
    *("code", "part_type", "name", "position", "oe_number", "serial", "earlier_number", "grade"),
    *("status", "pole", "place", "kg", "vehicle", "taken_off", "left_on"),
    "reserved",
)
_Text = Annotated[str, Query(max_length=120)]
_Code = Annotated[str, Query(max_length=40)]


def searched(
    text: _Text = "",
    vehicle: _Text = "",
    part_type: _Code = "",
    grade: _Code = "",
    status: _Code = "",
    pole: _Code = "",
    reserved: _Code = "",
    origin: _Code = "",
    target: _Code = "",
    since: date | None = None,
    until: date | None = None,
) -> StockSearch:
    """What an address asks for."""
    moved = Moved(origin, target, since, until) if origin and since and until else None
    return StockSearch(text, vehicle, part_type, grade, status, pole, reserved, moved)


Searched = Annotated[StockSearch, Depends(searched)]


def routes(hub: Hub) -> APIRouter:
    """Pages for those who signed in."""
    guarded = [Depends(staff)]
    router = APIRouter(tags=["pages"], include_in_schema=False, dependencies=guarded)

    @router.get("/stock")
    def stock(request: Request, search: Searched, after: _Code = "") -> Response:
        """A page of what was found."""
        return _stock(hub, request, search, after)

    @router.get("/stock.csv")
    def stock_csv(request: Request, search: Searched) -> Response:
        """Everything that was found, for a spreadsheet."""
        name = {"Content-Disposition": 'attachment; filename="stock.csv"'}
        lines = _lines(hub, words_for(request), search)
        return StreamingResponse(lines, media_type="text/csv; charset=utf-8", headers=name)

    _things(router, hub)
    return router


def _things(router: APIRouter, hub: Hub) -> None:
    @router.get("/part/{code}")
    def part(request: Request, code: str) -> Response:
        """A part with its pictures and its whole history."""
        row = hub.stock.part(code)
        return _part(hub, request, row) if row is not None and exists(row) else _missing(request)

    @router.get("/part/{code}/photo/{number}")
    def photo(code: str, number: int) -> Response:
        """One of its pictures, counted from 0."""
        row = hub.stock.part(code)
        photos = row.part.photos if row else ()
        return picture(hub, photos[number] if 0 <= number < len(photos) else "")

    @router.get("/part/{code}/photo/{number}/small")
    def small_photo(code: str, number: int) -> Response:
        """The same for a list: none loads the pictures themselves."""
        row = hub.stock.part(code)
        photos = row.part.photos if row else ()
        return small_picture(hub, photos[number] if 0 <= number < len(photos) else "")

    @router.get("/vehicles")
    def vehicles(request: Request, text: _Text = "") -> Response:
        """Vehicles, those last made known first."""
        found = hub.stock.find_vehicles(text, _MOST_VEHICLES)
        titles = {one.vehicle_id: title_of(one) for one in found}
        return page(request, "vehicles.html", text=text, vehicles=found, titles=titles)

    @router.get("/vehicle/{vehicle_id}")
    def vehicle(request: Request, vehicle_id: str) -> Response:
        """A vehicle, its parts, and where each of them is now."""
        return _vehicle(hub, request, vehicle_id)


def _stock(hub: Hub, request: Request, search: StockSearch, after: str) -> Response:
    words, found = words_for(request), hub.stock.find(search, after)
    asked = _asked(search)
    kinds = hub.stock.catalogue.parts.values()
    return page(
        request,
        "stock.html",
        search=asdict(search),
        found=found,
        names=_names(hub, words, found.rows),
        pictures=_newest_pictures(hub, found.rows),
        kinds=sorted(
            ((one.code, text_in(one.names, words.language)) for one in kinds), key=_second
        ),
        choices=_CHOICES,
        moved=_moved(search.moved),
        way=_way(words, search.moved),
        query="?" + urlencode(asked) if asked else "",
        next="?" + urlencode({**asked, "after": found.after}) if found.after else "",
    )


def _part(hub: Hub, request: Request, row: StockRow) -> Response:
    words, part = words_for(request), row.part
    about = f"part:{part.part_id}"
    held = [at for at, one in enumerate(part.photos) if hub.shelf.size(one)]
    return page(
        request,
        "part.html",
        row=row,
        name=name_of(hub.stock, words, part),
        photos=held,
        wanted=len(part.photos) - len(held),
        checked=checked(words, part),
        co2=words.co2(avoided_of(hub, part)),
        life=whole_story(words, hub.stock.history(about), hub.epcis.of_part(part.part_id)),
    )


def _vehicle(hub: Hub, request: Request, vehicle_id: str) -> Response:
    found = hub.stock.vehicle(vehicle_id)
    if found is None:
        return _missing(request)
    words, rows = words_for(request), hub.stock.parts_of(vehicle_id)
    where = Counter(
        words.name("status" if one.part.left else "pole", one.part.left or one.part.pole)
        for one in rows
    )
    return page(
        request,
        "vehicle.html",
        vehicle=found,
        title=title_of(found) or words.say("vehicle.unnamed"),
        rows=rows,
        names=_names(hub, words, rows),
        places=where.most_common(),
    )


def _missing(request: Request) -> Response:
    return page(request, "missing.html", 404)


def _names(hub: Hub, words: Words, rows: Sequence[StockRow]) -> dict[str, str]:
    return {one.part.part_id: name_of(hub.stock, words, one.part) for one in rows}


def _newest_pictures(hub: Hub, rows: Sequence[StockRow]) -> dict[str, int]:
    """By code, the number of the newest picture that is here."""
    held = {
        one.part.part_id: [
            at for at, sha256 in enumerate(one.part.photos) if hub.shelf.size(sha256)
        ]
        for one in rows
        if one.part.photos
    }
    return {code: numbers[-1] for code, numbers in held.items() if numbers}


def _moved(moved: Moved | None) -> dict[str, str]:
    return {name: str(value) for name, value in asdict(moved).items()} if moved else {}


def _asked(search: StockSearch) -> dict[str, str]:
    """A search as it stands in an address."""
    plain = {name: value for name, value in asdict(search).items() if name != "moved" and value}
    return {**plain, **_moved(search.moved)}


def _way(words: Words, moved: Moved | None) -> str:
    if moved is None:
        return ""
    ends = {name: words.name("node", getattr(moved, name)) for name in ("origin", "target")}
    return words.say("way", **ends, since=words.day(moved.since), until=words.day(moved.until))


def title_of(vehicle: Vehicle) -> str:
    """Make, model and year; '' where nobody said."""
    return " ".join(one for one in (vehicle.make, vehicle.model, vehicle.year) if one)


def _second(pair: tuple[str, str]) -> str:
    return pair[1].casefold()


def _lines(hub: Hub, words: Words, search: StockSearch) -> Iterator[str]:
    """The whole answer page by page, so that no more than one is held."""
    yield MARK + csv_line(_COLUMNS)
    after = ""
    while True:
        found = hub.stock.find(search, after, _AT_ONCE)
        for row in found.rows:
            yield csv_line(_cells(hub, words, row))
        after = found.after
        if not after:
            return


def _cells(hub: Hub, words: Words, row: StockRow) -> Sequence[Any]:
    part = row.part
    return (
        *(part.part_id, part.part_type, name_of(hub.stock, words, part), part.position),
        *(part.oe_number, part.serial, part.number, part.grade, part.status),
        *("" if part.left else part.pole, part.place, part.kg, row.title),
        *(part.harvested_at, part.left_at),
        "yes" if row.reserved else "",
    )
