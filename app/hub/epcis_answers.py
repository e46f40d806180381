"""How the EPCIS interface answers: the standard's headers, and its problems for every failure."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Coroutine, Mapping
from http import HTTPStatus
from typing import Any, Final

from fastapi import Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.routing import APIRoute
from starlette.exceptions import HTTPException

from app.domain.errors import Reason, ShopError
from app.exchange.epcis_terms import OURS
from app.hub.problems import MEDIA_TYPE, Problem, answers

CAPTURE_LIMIT: Final = 500
"""Events of one capture."""
CAPTURE_BYTES: Final = 1_000_000
LONGEST_ADDRESS: Final = 8_000
AS_TOLD: Final = "Never_Translates"
"""The only format of identifiers here: a translated one would be another text."""
VERSIONS: Final = {
    "GS1-EPCIS-Version": "2.0",
    "GS1-EPCIS-Min": "2.0",
    "GS1-EPCIS-Max": "2.0",
    "GS1-CBV-Version": "2.0",
    "GS1-CBV-Min": "2.0",
    "GS1-CBV-Max": "2.0",
    "GS1-EPC-Format": AS_TOLD,
    "GS1-Extensions": f"elv={OURS}",
    "GS1-Vendor-Version": "1.0",
}
LIMITS: Final = {
    "GS1-EPCIS-Capture-Limit": str(CAPTURE_LIMIT),
    "GS1-EPCIS-Capture-File-Size-Limit": str(CAPTURE_BYTES),
}
_KINDS: Final = {
    400: "ValidationException",
    401: "SecurityException",
    403: "SecurityException",
    404: "NoSuchNameException",
    406: "NotAcceptableException",
    409: "ResourceAlreadyExistsException",
    413: "CaptureLimitExceededException",
    414: "URITooLongException",
    415: "UnsupportedMediaTypeException",
    422: "ValidationException",
}
PROBLEMS: Final = {**answers(400, 401, 406, 414), "4XX": {"description": "Any other problem"}}
"""What every route may answer; one that is called wrongly is answered 400, never 422."""
_ANSWERED: Final = ("application/json", "application/ld+json", "application/*", "*/*")


class EpcisProblem(Exception):
    """An answer that is none of the good ones. kind: the standard's, where the status has more."""

    def __init__(
        self, status: int, detail: str, kind: str = "", headers: Mapping[str, str] | None = None
    ) -> None:
        super().__init__(detail)
        self.status, self.detail = status, detail
        self.kind, self.headers = kind or _KINDS.get(status, "ImplementationException"), headers


class EpcisRoute(APIRoute):
    """A route whose failures are told as the standard tells them."""

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        """The handler, with what it raises turned into problems."""
        handle = super().get_route_handler()
        known = {one.alias for one in self.dependant.query_params}
        # Questions judge their parameters themselves, and so does what is not done here.
        judged = not (self.openapi_extra or {}).get("parameters") and self.status_code != 501

        async def handled(request: Request) -> Response:
            try:
                check_asked(request)
                if judged:
                    check_parameters(request, known)
                return await handle(request)
            except EpcisProblem as problem:
                return _problem(problem)
            except Problem as problem:
                reason = problem.reason
                headers = {"Retry-After": str(problem.again_s)} if problem.again_s else {}
                if problem.status == HTTPStatus.UNAUTHORIZED:
                    # Whoever comes here is a program of a partner's, which never signs in.
                    reason = Reason("hub-partner-unknown")
                    headers["WWW-Authenticate"] = "Bearer"
                told = _sentence(request, reason)
                return _problem(EpcisProblem(problem.status, told, headers=headers))
            except ShopError as error:
                headers = {"Retry-After": "5"}
                return _problem(EpcisProblem(503, _sentence(request, error.reason), "", headers))
            except RequestValidationError as error:
                wrong = ", ".join(".".join(map(str, one["loc"])) for one in error.errors()[:10])
                return _problem(EpcisProblem(400, f"{wrong}: not what is asked for"))
            except HTTPException as error:
                return _problem(EpcisProblem(error.status_code, str(error.detail)))

        return handled


def check_asked(request: Request) -> None:
    """Raises EpcisProblem for an answer that we cannot give as it is wanted."""
    if len(str(request.url)) > LONGEST_ADDRESS:
        raise EpcisProblem(414, f"an address of more than {LONGEST_ADDRESS} signs is not read")
    accepted = request.headers.get("accept", "")
    if accepted and not any(one in accepted for one in _ANSWERED):
        raise EpcisProblem(406, "answers are application/json")
    wanted = request.headers.get("gs1-epc-format", AS_TOLD)
    if wanted not in (AS_TOLD, "No_Preference"):
        raise EpcisProblem(406, f"identifiers are answered as they were told: {AS_TOLD}")
    for name in ("gs1-epcis-version", "gs1-epcis-min", "gs1-epcis-max"):
        asked = request.headers.get(name, "2.0")
        if not _speaks(name, asked):
            raise EpcisProblem(406, f"{name}: EPCIS 2.0 is spoken here")


def check_parameters(request: Request, known: Collection[str]) -> None:
    """Raises EpcisProblem for a parameter that would be ignored: it asked for something else."""
    unknown = sorted(set(request.query_params) - set(known))
    if unknown and request.method != "OPTIONS":
        told = f"{unknown[0][:60]} is no parameter that is answered here"
        raise EpcisProblem(400, told, "QueryParameterException")


def answer(content: Any, status: int = 200, headers: Mapping[str, str] | None = None) -> Response:
    """JSON with the standard's headers."""
    body = json.dumps(content, ensure_ascii=False).encode()
    return Response(body, status, {**VERSIONS, **(headers or {})}, "application/json")


def problem_body(status: int, kind: str, detail: str, instance: str = "") -> dict[str, Any]:
    """A problem as RFC 7807 and the standard tell it."""
    told = {
        "type": f"epcisException:{kind}",
        "title": HTTPStatus(status).phrase,
        "status": status,
        "detail": detail,
    }
    return {**told, "instance": instance} if instance else told


def _speaks(name: str, asked: str) -> bool:
    """Whether 2.0 is the version asked for, or within its bound."""
    numbers = asked.split(".")
    if not all(one.isdecimal() and one.isascii() and len(one) < 4 for one in numbers):
        return False
    told = (*map(int, numbers), 0)[:2]
    if name.endswith("min"):
        return told <= (2, 0)
    return told >= (2, 0) if name.endswith("max") else told == (2, 0)


def _sentence(request: Request, reason: Reason) -> str:
    told: str = request.app.state.hub.sentences.say(reason, "en")
    return told


def _problem(problem: EpcisProblem) -> Response:
    body = json.dumps(problem_body(problem.status, problem.kind, problem.detail))
    headers = {**VERSIONS, **(problem.headers or {})}
    return Response(body, problem.status, headers, MEDIA_TYPE)
