"""What went wrong: for programs as RFC 7807 says it, for people as a page; never a trace."""

from __future__ import annotations

import json
from http import HTTPStatus
from typing import Any, Final

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException

from app.domain.errors import NotFound, Reason, Refused, ShopError, StoreUnavailable
from app.hub.language import language_of
from app.hub.page import page

MEDIA_TYPE: Final = "application/problem+json"
_SCHEMA: Final = {
    "type": "object",
    "required": ["type", "title", "status", "detail"],
    "properties": {
        "type": {"type": "string"},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string"},
    },
}
_AGAIN_S: Final = 5
_STATUS: Final = ((StoreUnavailable, 503), (NotFound, 404), (Refused, 409), (ShopError, 400))


def answers(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """Problems that routes answer, as their schema tells them."""
    told = {MEDIA_TYPE: {"schema": _SCHEMA}}
    return {one: {"description": HTTPStatus(one).phrase, "content": told} for one in statuses}


class Problem(Exception):
    """An answer that is none of the good ones. again_s: Retry-After, 0 for none."""

    def __init__(self, status: int, reason: Reason, again_s: int = 0) -> None:
        super().__init__(str(reason))
        self.status, self.reason, self.again_s = status, reason, again_s


def tell_problems(app: FastAPI) -> None:
    """Every failure of the application is answered as a problem."""
    app.add_exception_handler(Problem, _problem)
    app.add_exception_handler(ShopError, _shop_error)
    app.add_exception_handler(RequestValidationError, _invalid)
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(Exception, _unexpected)


def problem_of(request: Request, problem: Problem) -> Response:
    """The answer, in the language of whoever asks."""
    headers = {"Retry-After": str(problem.again_s)} if problem.again_s else {}
    if problem.status == HTTPStatus.UNAUTHORIZED:
        headers["WWW-Authenticate"] = "Bearer"
    sentence = request.app.state.hub.sentences.say(problem.reason, language_of(request))
    if _is_read_by_a_person(request):
        shown = page(request, "trouble.html", problem.status, sentence=sentence)
        shown.headers.update(headers)
        return shown
    return _answer(problem.status, problem.reason.code, sentence, headers)


def _is_read_by_a_person(request: Request) -> bool:
    """Programs do not ask for pages; a browser does, whatever form it sent."""
    return "text/html" in request.headers.get("accept", "")


def _answer(status: int, code: str, detail: str, headers: dict[str, str]) -> Response:
    said = {
        "type": f"urn:refactory:problem:{code}" if code else "about:blank",
        "title": HTTPStatus(status).phrase,
        "status": status,
        "detail": detail,
    }
    return Response(json.dumps(said), status, headers, MEDIA_TYPE)


def _problem(request: Request, fault: Exception) -> Response:
    assert isinstance(fault, Problem)
    return problem_of(request, fault)


def _shop_error(request: Request, fault: Exception) -> Response:
    assert isinstance(fault, ShopError)
    status = next(status for kind, status in _STATUS if isinstance(fault, kind))
    again_s = _AGAIN_S if status == 503 else 0
    return problem_of(request, Problem(status, fault.reason, again_s))


def _invalid(request: Request, fault: Exception) -> Response:
    """Which field is wrong, never what stood in it."""
    assert isinstance(fault, RequestValidationError)
    wrong = ", ".join(".".join(map(str, one["loc"])) for one in fault.errors()[:10])
    return problem_of(request, Problem(422, Reason("hub-request-wrong", {"wrong": wrong})))


def _http(request: Request, fault: Exception) -> Response:
    assert isinstance(fault, HTTPException)
    headers = dict(fault.headers or {})
    return _answer(fault.status_code, "", str(fault.detail), headers)


def _unexpected(request: Request, fault: Exception) -> Response:
    return problem_of(request, Problem(500, Reason("hub-unexpected")))
