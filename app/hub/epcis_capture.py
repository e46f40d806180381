"""Partners tell events: a whole document, or one event, judged strictly before anything is kept.

A capture is done and on disk when it is answered. The standard lets a client know only from the
job, so every one has a job, which never runs any more.
"""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence
from typing import Annotated, Any, Final

from fastapi import APIRouter, Depends, Header, Request, Response

from app.exchange.epcis_documents import Malformed, envelope_in, event_in
from app.exchange.epcis_filed import Filed, filed
from app.exchange.epcis_filters import QueryWrong
from app.exchange.epcis_query import per_page_of
from app.exchange.epcis_store import Behaviour, CaptureJob, Offered
from app.exchange.epcis_terms import CONTEXT, word
from app.exchange.epcis_text import canonical_json, json_in
from app.hub.epcis_answers import (
    CAPTURE_BYTES,
    CAPTURE_LIMIT,
    LIMITS,
    EpcisProblem,
    answer,
    problem_body,
)
from app.hub.gate import Partner
from app.hub.hub import Hub
from app.hub.problems import answers

_TYPES: Final = ("application/json", "application/ld+json")
_PUBLISHED: Final = "epcis-context.jsonld"
_MOST_TOLD: Final = 20
_LARGEST_EVENT: Final = 50_000
Asked = Annotated[str, Header(alias="GS1-Capture-Error-Behaviour", max_length=20)]


async def _body(request: Request) -> bytes:
    """Raises EpcisProblem for one that is too long, or of another kind."""
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind not in _TYPES:
        raise EpcisProblem(415, f"events are told as {' or '.join(_TYPES)}")
    if request.headers.get("content-encoding", "identity") != "identity":
        raise EpcisProblem(415, "events are told unpacked")
    body = await request.body()
    if len(body) > CAPTURE_BYTES:
        raise EpcisProblem(413, f"more than {CAPTURE_BYTES} bytes", headers=LIMITS)
    return body


Body = Annotated[bytes, Depends(_body)]
TOLD: Final = {
    "requestBody": {
        "required": True,
        "content": {kind: {"schema": {"type": "object"}} for kind in _TYPES},
    }
}


def capture_routes(router: APIRouter, hub: Hub) -> None:
    """What partners tell."""

    @router.post("/capture", status_code=202, openapi_extra=TOLD, responses=answers(413, 415))
    def capture(sender: Partner, body: Body, behaviour: Asked = "rollback") -> Response:
        """Keep the events of a document: all or none, or with `proceed` all without fault."""
        job = hub.epcis.capture(_offered(hub, sender, body, behaviour))
        return answer(_told(job), 202, {"Location": f"/epcis/capture/{job.capture_id}"})

    @router.post("/events", status_code=201, openapi_extra=TOLD, responses=answers(409, 413, 415))
    def tell(sender: Partner, body: Body) -> Response:
        """Keep one event."""
        event, one = _one(body)
        if hub.epcis.capture_one(one, sender, hub.clock.now().wall) != "stored":
            raise EpcisProblem(409, "an event of this eventID is there already")
        told = {"@context": CONTEXT, **event, "eventID": one.event_id}
        return answer(told, 201, {"Location": f"/epcis/events/{one.event_id}"})


def job_routes(router: APIRouter, hub: Hub) -> None:
    """What became of what partners told."""

    @router.get("/capture")
    def captures(asking: Partner, perPage: str = "30", nextPageToken: str = "") -> Response:  # noqa: N803
        """The captures of whoever asks."""
        try:
            limit = per_page_of(perPage)
        except QueryWrong as error:
            raise EpcisProblem(400, str(error), "QueryParameterException") from error
        found = hub.epcis.jobs(asking, nextPageToken, limit + 1)
        shown = found[:limit]
        headers = {}
        if len(found) > limit:
            onwards = f"perPage={limit}&nextPageToken={shown[-1].capture_id}"
            headers["Link"] = f'</epcis/capture?{onwards}>; rel="next"'
        return answer([_told(one) for one in shown], headers=headers)

    @router.get("/capture/{capture_id}", responses=answers(404))
    def captured(asking: Partner, capture_id: str) -> Response:
        """What became of a capture."""
        job = hub.epcis.job(capture_id, asking)
        if job is None:
            raise EpcisProblem(404, "there is no such capture of yours")
        return answer(_told(job))


def _offered(hub: Hub, sender: str, body: bytes, behaviour: str) -> Offered:
    """Raises EpcisProblem for what is no document, or too much of one."""
    if behaviour not in ("rollback", "proceed"):
        raise EpcisProblem(400, "GS1-Capture-Error-Behaviour is rollback or proceed")
    how: Behaviour = "proceed" if behaviour == "proceed" else "rollback"
    try:
        envelope = envelope_in(json_in(body))
    except ValueError as error:
        raise EpcisProblem(400, f"not an EPCIS document: {error}") from error
    if len(envelope.events) > CAPTURE_LIMIT:
        raise EpcisProblem(413, f"more than {CAPTURE_LIMIT} events", headers=LIMITS)
    events, errors = _judged(envelope.events, envelope.context)
    if errors and how == "rollback":
        raise EpcisProblem(400, "; ".join(one["detail"] for one in errors[:_MOST_TOLD]))
    at = hub.clock.now().wall
    capture_id = f"{int(at.timestamp() * 1000):012x}{secrets.token_hex(10)}"
    return Offered(sender, capture_id, how, at, events, tuple(errors))


def _judged(
    events: Sequence[Any], context: Any
) -> tuple[list[tuple[int, Filed]], list[dict[str, Any]]]:
    """Each event with its place, and what is wrong with those that are none."""
    sound: list[tuple[int, Filed]] = []
    errors = []
    for at, one in enumerate(events):
        try:
            event_in(one)
            sound.append((at, _filed(_with_context(one, context))))
        except Malformed as error:
            where, told = word(f"eventList:{at}"), f"eventList[{at}]: {error}"
            errors.append(problem_body(400, "ValidationException", told, where))
    return sound, errors


def _one(body: bytes) -> tuple[dict[str, Any], Filed]:
    try:
        value = json_in(body)
        event_in(value)
        event = _with_context(value, [])
        return event, _filed(event)
    except ValueError as error:
        raise EpcisProblem(400, f"not an EPCIS event: {error}") from error


def _filed(event: Mapping[str, Any]) -> Filed:
    """Raises Malformed for an event so large that a page of them could not be answered."""
    one = filed(event)
    if len(one.content) > _LARGEST_EVENT:
        raise Malformed(f"more than {_LARGEST_EVENT} signs in one event")
    return one


def _with_context(event: Mapping[str, Any], context: Any) -> dict[str, Any]:
    """The event with what its own names mean, so that it may leave its document.

    Of prefixes only those that it uses: the same event out of another document is the same.
    """
    told = {name: one for name, one in event.items() if name != "@context"}
    text = canonical_json(told)
    meanings = []
    for one in (*_listed(context), *_listed(event.get("@context", []))):
        if isinstance(one, dict):
            used = {name: what for name, what in one.items() if f'"{name}:' in text}
            meanings += [used] if used else []
        elif _PUBLISHED not in one:
            meanings.append(one)
    return {"@context": meanings, **told} if meanings else told


def _listed(context: Any) -> list[Any]:
    return context if isinstance(context, list) else [context] if context else []


def _told(job: CaptureJob) -> dict[str, Any]:
    return {
        "captureID": job.capture_id,
        "createdAt": job.created,
        "finishedAt": job.finished,
        "running": False,
        "success": job.success,
        "captureErrorBehaviour": job.behaviour,
        "errors": list(job.errors),
    }
