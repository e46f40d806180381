"""Pages of master data: shown to supervisors, changed by the operations of the terminals.

What an operation refuses shows on the page where it was asked, and nothing typed is lost.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
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
Work = Callable[[], str | Response]
"""Does what was asked; returns where to go from there, or what to show."""


@dataclass(frozen=True, slots=True)
class Told:
    """What a page says besides what is kept: what was typed, and the sentence that tells what was
    wrong with it."""

    typed: Typed | None = None
    error: str = ""
    status: int = HTTPStatus.OK


FRESH: Final = Told()
"""Nobody typed anything yet."""
_MISSING: Final = Told(status=HTTPStatus.NOT_FOUND)


def master_page(
    request: Request, hub: Hub, known: Session, template: str, told: Told = FRESH, **values: Any
) -> Response:
    """A page with the tabs, and who keeps what it shows."""
    site, owned = hub.master.ask(_standing)
    shown = {"session": known, "tabs": TABS, "founded": site, "owned": owned, "error": told.error}
    shown["typed"] = told.typed or Typed()
    return page(request, template, told.status, **{**shown, **values})


def missing(request: Request, hub: Hub, known: Session) -> Response:
    """There is nothing of that name."""
    return master_page(request, hub, known, "missing.html", _MISSING)


def acted(
    request: Request, hub: Hub, typed: Typed, work: Work, again: Callable[[Told], Response]
) -> Response:
    """Do it and go on, or show the page again with what was wrong. Raises StoreUnavailable."""
    try:
        done = work()
    except StoreUnavailable:
        raise
    except ShopError as error:
        status = HTTPStatus.NOT_FOUND if isinstance(error, NotFound) else HTTPStatus.CONFLICT
        said = hub.sentences.say(error.reason, words_for(request).language)
        return again(Told(typed, said, status))
    request.app.state.worker.wake()
    return RedirectResponse(done, HTTPStatus.SEE_OTHER) if isinstance(done, str) else done


def site_of(unit: MasterUnit) -> Site | None:
    """The workshop, None before a terminal told of it."""
    try:
        return unit.site()
    except NotFound:
        return None


def _standing(unit: MasterUnit) -> tuple[Site | None, Ownership | None]:
    return site_of(unit), ownership_in(unit.history(MASTER))
