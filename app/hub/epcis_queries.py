"""Questions that partners keep under a name and ask again; each partner has its own."""

from __future__ import annotations

from typing import Any, Final

from fastapi import APIRouter, Request, Response

from app.exchange.epcis_filters import QueryUnanswered, QueryWrong
from app.exchange.epcis_named import NamedQuery, named_in
from app.exchange.epcis_query import EpcisQuery, per_page_of
from app.exchange.epcis_text import json_in
from app.exchange.wire import storable_text
from app.hub.epcis_answers import VERSIONS, EpcisProblem, answer
from app.hub.epcis_capture import TOLD, Body
from app.hub.epcis_finding import page_of
from app.hub.epcis_parameters import PAGED
from app.hub.gate import Partner
from app.hub.hub import Hub
from app.hub.problems import answers

MOST_QUERIES: Final = 100
"""Of one partner."""
_NOT_DONE: Final[dict[str, Any]] = {
    "status_code": 501,
    "response_class": Response,
    "responses": answers(501),
}
_REFUSED: Final = answers(409, 413, 415, 501)
_LONGEST: Final = 20_000
_PAGING: Final = {"perPage", "nextPageToken"}
_SUBSCRIBES: Final = {"stream", "reportIfEmpty", "initialRecordTime"} | {
    *("second", "minute", "hour", "dayOfMonth", "month", "dayOfWeek")
}
_UNTOLD: Final = "nobody is told of events here: ask again, from the last feedSeq on"


def query_routes(router: APIRouter, hub: Hub) -> None:
    """What partners keep and ask; subscriptions are refused by name."""
    _keeping(router, hub)
    _asking(router, hub)
    of_one = "/queries/{name}/subscriptions"
    for path in (of_one, f"{of_one}/{{subscription_id}}"):
        for method in ("GET", "POST", "DELETE"):
            name = f"{method} {path}"
            router.add_api_route(path, _subscribed, methods=[method], name=name, **_NOT_DONE)

    @router.delete("/nextPageToken/{token}", **_NOT_DONE)
    def forget_page(asking: Partner, token: str) -> Response:
        """Nothing is kept for a page, so that there is nothing to let go."""
        raise EpcisProblem(501, "a page token holds nothing here and never expires")


def _keeping(router: APIRouter, hub: Hub) -> None:
    @router.post("/queries", status_code=201, openapi_extra=TOLD, responses=_REFUSED)
    def keep(asking: Partner, body: Body) -> Response:
        """Keep a question under a name."""
        query = _named(body)
        kept = hub.epcis.keep_query(asking, query, MOST_QUERIES)
        if kept == "taken":
            raise EpcisProblem(409, "a query of yours has this name already")
        if kept == "full":
            told = f"{MOST_QUERIES} queries are kept at most: delete one first"
            raise EpcisProblem(413, told, "QueryTooComplexException")
        return answer(_told(query), 201, {"Location": f"/epcis/queries/{query.name}"})

    @router.delete("/queries/{name}", status_code=204, responses=answers(404))
    def forget(asking: Partner, name: str) -> Response:
        """Forget it."""
        if not hub.epcis.forget_query(asking, _storable(name)):
            raise _unknown()
        return Response(status_code=204, headers=VERSIONS)


def _asking(router: APIRouter, hub: Hub) -> None:
    @router.get("/queries")
    def queries(asking: Partner, perPage: str = "30", nextPageToken: str = "") -> Response:  # noqa: N803
        """The questions of whoever asks."""
        try:
            limit = per_page_of(perPage)
        except QueryWrong as error:
            raise EpcisProblem(400, str(error), "QueryParameterException") from error
        found = hub.epcis.queries(asking, _storable(nextPageToken), limit + 1)
        shown, headers = found[:limit], {}
        if len(found) > limit:
            onwards = f"perPage={limit}&nextPageToken={shown[-1].name}"
            headers["Link"] = f'</epcis/queries?{onwards}>; rel="next"'
        return answer([_told(one) for one in shown], headers=headers)

    @router.get("/queries/{name}", responses=answers(404))
    def query(asking: Partner, name: str) -> Response:
        """What it asks."""
        return answer(_told(_kept(hub, asking, name)))

    @router.get("/queries/{name}/events", openapi_extra=PAGED, responses=answers(404, 413, 501))
    def events(request: Request, asking: Partner, name: str) -> Response:
        """The events it asks for, in pages."""
        asked = request.query_params.multi_items()
        named = {one for one, _ in asked}
        if named & _SUBSCRIBES or "upgrade" in request.headers:
            raise EpcisProblem(501, _UNTOLD)
        if unknown := named - _PAGING:
            told = f"{min(unknown)[:60]} is no parameter of a named query's events"
            raise EpcisProblem(400, told, "QueryParameterException")
        kept = _kept(hub, asking, name)
        return page_of(hub, f"/epcis/queries/{name}/events", asked, _asked(kept, asked), name)


def _subscribed(asking: Partner, name: str) -> Response:
    """Nobody is told of events; they are asked for."""
    raise EpcisProblem(501, _UNTOLD)


def _named(body: bytes) -> NamedQuery:
    """Raises EpcisProblem for what is no question."""
    if len(body) > _LONGEST:
        raise EpcisProblem(413, f"more than {_LONGEST} bytes", "QueryTooComplexException")
    try:
        value = json_in(body)
    except ValueError as error:
        raise EpcisProblem(400, f"not a query: {error}") from error
    try:
        return named_in(value)
    except QueryUnanswered as error:
        raise EpcisProblem(501, str(error)) from error
    except QueryWrong as error:
        raise EpcisProblem(400, str(error), "QueryValidationException") from error


def _asked(query: NamedQuery, paging: list[tuple[str, str]]) -> EpcisQuery:
    try:
        return query.asked(paging)
    except QueryWrong as error:
        raise EpcisProblem(400, str(error), "QueryParameterException") from error


def _kept(hub: Hub, partner: str, name: str) -> NamedQuery:
    found = hub.epcis.query(partner, _storable(name))
    if found is None:
        raise _unknown()
    return found


def _unknown() -> EpcisProblem:
    return EpcisProblem(404, "there is no such query of yours")


def _storable(name: str) -> str:
    try:
        return storable_text(name)
    except ValueError as error:
        raise _unknown() from error


def _told(query: NamedQuery) -> dict[str, Any]:
    return {"name": query.name, "query": dict(query.query)}
