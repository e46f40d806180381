"""EPCIS 2.0 for partners: what the inventory knows of things, and what partners know of them.

Every answer holds what was told, identifiers included, and stamps only the time of record and the
place in the feed on it. Whoever reads on from that place misses nothing.
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Sequence
from typing import Any, Final, NamedTuple
from urllib.parse import quote, urlencode

from fastapi import APIRouter, Depends, Request, Response

from app.exchange.epcis_query import EpcisQuery, per_page_of
from app.exchange.epcis_terms import CONTEXT
from app.exchange.wire import storable_text
from app.hub.epcis_answers import (
    LIMITS,
    PROBLEMS,
    VERSIONS,
    EpcisProblem,
    EpcisRoute,
    answer,
    check_parameters,
)
from app.hub.epcis_capture import capture_routes, job_routes
from app.hub.epcis_finding import document, find, found, question
from app.hub.epcis_parameters import ASKED, PAGED
from app.hub.epcis_queries import query_routes
from app.hub.gate import anybody_known
from app.hub.hub import Hub
from app.hub.problems import answers


class Resource(NamedTuple):
    """What events can be looked through by. column: of the repository, '' for things."""

    parameter: str
    column: str


RESOURCES: Final = {
    "eventTypes": Resource("eventType", "kind"),
    "epcs": Resource("MATCH_anyEPC", ""),
    "bizSteps": Resource("EQ_bizStep", "biz_step"),
    "dispositions": Resource("EQ_disposition", "disposition"),
    "readPoints": Resource("EQ_readPoint", "read_point"),
    "bizLocations": Resource("EQ_bizLocation", "biz_location"),
}
_BEHAVIOUR: Final = {"GS1-Capture-Error-Behaviour": "rollback, proceed"}


def routes(hub: Hub) -> APIRouter:
    """What partners ask and tell."""
    epcis = APIRouter(tags=["epcis"], responses=PROBLEMS)
    partners = APIRouter(prefix="/epcis", route_class=EpcisRoute)
    capture_routes(partners, hub)
    job_routes(partners, hub)
    query_routes(partners, hub)
    router = APIRouter(
        prefix="/epcis", route_class=EpcisRoute, dependencies=[Depends(anybody_known)]
    )
    _asked(router, hub)
    for name, resource in RESOURCES.items():
        _looked_through(router, hub, name, resource)
    _abilities(router)
    epcis.include_router(partners)
    epcis.include_router(router)
    return epcis


def _abilities(router: APIRouter) -> None:
    @router.get("")
    def resources() -> Response:
        """Where to begin."""
        return answer(_collection(["capture", "events", "queries", *RESOURCES]))

    @router.options("/capture", status_code=204)
    def of_capture() -> Response:
        """What a capture may hold."""
        allowed = {"Allow": "OPTIONS, POST, GET"}
        return Response(status_code=204, headers={**VERSIONS, **LIMITS, **_BEHAVIOUR, **allowed})

    @router.options("", status_code=204)
    @router.options("/{resource:path}", status_code=204, include_in_schema=False)
    def of_others(resource: str = "") -> Response:
        """What is spoken here."""
        more = ", POST" if resource in ("events", "queries") else ""
        place, _, name = resource.partition("/")
        if place == "queries" and name and "/" not in name:
            more = ", DELETE"
        return Response(status_code=204, headers={**VERSIONS, "Allow": f"OPTIONS, GET{more}"})


def _asked(router: APIRouter, hub: Hub) -> None:
    @router.get("/events", openapi_extra=ASKED, responses=answers(413, 501))
    def events(request: Request) -> Response:
        """The events that the standard's parameters ask for; another parameter is refused."""
        return found(request, hub, "/epcis/events", [])

    @router.get("/events/{event_id:path}", responses=answers(404))
    def event(event_id: str) -> Response:
        """An event and its error declarations."""
        page = find(hub, EpcisQuery(within={"event_id": [_text(event_id)]}, per_page=500))
        if not page.events:
            raise EpcisProblem(404, "there is no such event")
        return answer(document(hub, page.events))


def _looked_through(router: APIRouter, hub: Hub, name: str, resource: Resource) -> None:
    @router.get(f"/{name}", name=f"all {name}", openapi_extra=PAGED)
    def known(request: Request) -> Response:
        """The ones that events name."""
        return _listed(request, hub, name, resource)

    @router.get(
        f"/{name}/{{value:path}}/events",
        name=f"events by {name}",
        openapi_extra=ASKED,
        responses=answers(404, 413, 501),
    )
    def events_of(request: Request, value: str) -> Response:
        """The events that name one of them; with the standard's parameters."""
        path = f"/epcis/{name}/{quote(value, safe='')}/events"
        return found(request, hub, path, [(resource.parameter, _text(value))])

    @router.get(f"/{name}/{{value:path}}", name=f"one of {name}", responses=answers(404))
    def one(value: str) -> Response:
        """What there is about one of them."""
        query = question([(resource.parameter, _text(value)), ("perPage", "1")])
        if not find(hub, query).events:
            raise EpcisProblem(404, "no event names it")
        return answer(_collection(["events"]))


def _listed(request: Request, hub: Hub, name: str, resource: Resource) -> Response:
    asked = request.query_params
    check_parameters(request, {"perPage", "nextPageToken"})
    try:
        limit = per_page_of(asked.get("perPage", "30"))
        after = storable_text(base64.urlsafe_b64decode(asked.get("nextPageToken", "")).decode())
    except (ValueError, binascii.Error) as error:
        raise EpcisProblem(400, "no page begins there", "QueryParameterException") from error
    column, store = resource.column, hub.epcis
    known = store.words(column, after, limit + 1) if column else store.things(after, limit + 1)
    shown, headers = list(known[:limit]), {}
    if len(known) > limit:
        token = base64.urlsafe_b64encode(shown[-1].encode()).decode()
        onwards = urlencode({"perPage": limit, "nextPageToken": token})
        headers["Link"] = f'</epcis/{name}?{onwards}>; rel="next"'
    return answer(_collection(shown), headers=headers)


def _collection(members: Sequence[str]) -> dict[str, Any]:
    return {"@context": CONTEXT, "type": "Collection", "member": list(members)}


def _text(value: str) -> str:
    try:
        return storable_text(value)
    except ValueError as error:
        raise EpcisProblem(404, "nothing is called so") from error
