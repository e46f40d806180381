"""Pages of master data: shown to supervisors, changed by the operations of the terminals.

What an operation refuses shows on the page where it was asked, and nothing typed is lost.
"""

from __future__ import annotations

from collections.abc import Callable
from http import HTTPStatus
from typing import Any, Final

from fastapi import Request, Response
from fastapi.responses import RedirectResponse

from app.domain.errors import NotFound, ShopError, StoreUnavailable
from app.domain.events.site import MASTER
from app.domain.master_data import Ownership, ownership_in
from app.domain.site import Site
from app.exchange.hub_staff import Session
from app.exchange.master_data_store import MasterUnit
from app.hub.hub import Hub
from app.hub.page import page, words_for
from app.hub.typed import Typed

TABS: Final = ("people", "qualifications", "places", "site", "procedures", "labels", "rules")
Work = Callable[[MasterUnit, str], object]
Again = Callable[[str, int], Response]
"""The page once more, with a sentence that says what was wrong, and a status."""


def master_page(
    request: Request, hub: Hub, known: Session, template: str, status: int = 200, **values: Any
) -> Response:
    """A page with the tabs, and who keeps what it shows."""
    site, owned = hub.master.ask(_standing)
    told = {"session": known, "tabs": TABS, "founded": site, "owned": owned, "error": ""}
    return page(request, template, status, **{**told, "typed": Typed(), **values})


def acted(
    request: Request, hub: Hub, known: Session, work: Work, there: str, again: Again
) -> Response:
    """Do it and go there, or show the page again. Raises StoreUnavailable."""
    refused = tried(request, hub, lambda: hub.master.act(known.member.name, work), again)
    if refused is not None:
        return refused
    request.app.state.worker.wake()
    return RedirectResponse(there, HTTPStatus.SEE_OTHER)


def tried(request: Request, hub: Hub, work: Callable[[], object], again: Again) -> Response | None:
    """The page again where the work is refused, else None. Raises StoreUnavailable."""
    try:
        work()
    except StoreUnavailable:
        raise
    except ShopError as error:
        status = 404 if isinstance(error, NotFound) else 409
        return again(hub.sentences.say(error.reason, words_for(request).language), status)
    return None


def site_of(unit: MasterUnit) -> Site | None:
    """The workshop, None before a terminal told of it."""
    try:
        return unit.site()
    except NotFound:
        return None


def _standing(unit: MasterUnit) -> tuple[Site | None, Ownership | None]:
    return site_of(unit), ownership_in(unit.history(MASTER))
