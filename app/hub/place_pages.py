"""Bins, areas and stations of the site: added, renamed, retired, and used again."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final
from urllib.parse import quote

from fastapi import APIRouter, Request, Response

from app.domain.errors import NotFound, Refused
from app.domain.pole import POLES
from app.exchange.hub_staff import Session
from app.exchange.master_data_store import MasterUnit
from app.hub.gate import Supervisor
from app.hub.hub import Hub
from app.hub.master_page import FRESH, Told, acted, master_page, missing
from app.hub.typed import Form, Typed
from app.operations.add_place import (
    MOST_AT_ONCE,
    PLACE_KINDS,
    NewPlaces,
    add_places,
    next_codes,
    own_place,
    rename_place,
)
from app.operations.retire_place import reopen_place, retire_place

_THERE: Final = "/master/places"
_MOST_SHOWN: Final = 500


def routes(hub: Hub) -> APIRouter:
    """For supervisors."""
    router = APIRouter(prefix=_THERE, tags=["master"], include_in_schema=False)
    _lists(router, hub)
    _acted(router, hub)
    return router


def _lists(router: APIRouter, hub: Hub) -> None:
    @router.get("")
    def places(request: Request, known: Supervisor, text: str = "") -> Response:
        """By code, those a text begins or is called by."""
        return _places(hub, request, known, sought=text)

    @router.post("")
    def add(request: Request, known: Supervisor, typed: Form) -> Response:
        """One or many of a kind; all or none."""

        def added(unit: MasterUnit, by: str) -> None:
            taken = [one.code for one in unit.places()]
            codes = next_codes(typed.text("beginning"), typed.count("count"), taken)
            if not codes:
                raise Refused("places-none", most=MOST_AT_ONCE)
            what = (typed.text("kind"), typed.text("label"), typed.text("pole"))
            add_places(unit, NewPlaces(codes, *what), by)

        def work() -> str:
            hub.master.act(known.member.name, added)
            return _THERE

        return acted(request, hub, typed, work, lambda told: _places(hub, request, known, told))

    @router.get("/{code}")
    def place(request: Request, known: Supervisor, code: str) -> Response:
        """One of them."""
        return _place(hub, request, known, code)


def _acted(router: APIRouter, hub: Hub) -> None:
    @router.post("/{code}/rename")
    def rename(request: Request, known: Supervisor, code: str, typed: Form) -> Response:
        """What people call it; its code stays."""
        label = typed.text("label")
        return _on_place(
            hub, request, known, code, typed, lambda unit, by: rename_place(unit, code, label, by)
        )

    @router.post("/{code}/retire")
    def retire(request: Request, known: Supervisor, code: str, typed: Form) -> Response:
        """Nothing is put there any more."""
        why = typed.text("why_retired")
        return _on_place(
            hub, request, known, code, typed, lambda unit, by: retire_place(unit, code, why, by)
        )

    @router.post("/{code}/reopen")
    def reopen(request: Request, known: Supervisor, code: str, typed: Form) -> Response:
        """It is used again."""
        return _on_place(
            hub, request, known, code, typed, lambda unit, by: reopen_place(unit, code, by)
        )


def _on_place(
    hub: Hub,
    request: Request,
    known: Session,
    code: str,
    typed: Typed,
    act: Callable[[MasterUnit, str], None],
) -> Response:
    def work() -> str:
        hub.master.act(known.member.name, act)
        return f"{_THERE}/{quote(code, safe='')}"

    return acted(request, hub, typed, work, lambda told: _place(hub, request, known, code, told))


def _places(
    hub: Hub, request: Request, known: Session, told: Told = FRESH, sought: str = ""
) -> Response:
    said = sought.strip().casefold()
    found = [
        one
        for one in hub.master.ask(lambda unit: unit.places())
        if one.code.casefold().startswith(said) or said in one.label.casefold()
    ]
    shown = {
        "places": found[:_MOST_SHOWN],
        "more": max(0, len(found) - _MOST_SHOWN),
        "sought": sought,
        "kinds": PLACE_KINDS,
        "poles": POLES,
        "most": MOST_AT_ONCE,
        "typed": told.typed or Typed.of(count="1"),
    }
    return master_page(request, hub, known, "places.html", told, **shown)


def _place(hub: Hub, request: Request, known: Session, code: str, told: Told = FRESH) -> Response:
    try:
        place, lying = hub.master.ask(lambda unit: (own_place(unit, code), unit.parts_in(code)))
    except NotFound:
        return missing(request, hub, known)
    shown = {
        "place": place,
        "lying": lying,
        "typed": told.typed or Typed.of(label=place.label),
    }
    return master_page(request, hub, known, "place.html", told, **shown)
