"""Names of people between terminals and the inventory; said in app/exchange/people_records."""

from __future__ import annotations

from typing import Any, Final

from fastapi import APIRouter, Request, Response

from app.domain.errors import Reason
from app.exchange.people_records import PeopleTold, people_in, people_text
from app.hub.bodies import Body, packed
from app.hub.gate import Terminal
from app.hub.hub import Hub
from app.hub.problems import Problem, answers

_JSON: Final[dict[str, Any]] = {"content": {"application/json": {}}}
_TOLD: Final = {
    "requestBody": {
        "required": True,
        "content": {"application/json": {"schema": {"type": "object"}}},
    }
}


def routes(hub: Hub) -> APIRouter:
    """Terminals only: whoever works at one reads these names there."""
    router = APIRouter(prefix="/sync", tags=["exchange"], responses=answers(400, 401, 413, 422))

    @router.post("/people", responses={200: _JSON}, openapi_extra=_TOLD)
    def people(request: Request, asking: Terminal, body: Body) -> Response:
        """Take in the names that facts vouch for, and answer those the terminal lacks."""
        try:
            told = people_in(PeopleTold, body)
        except ValueError as error:
            raise Problem(400, Reason("hub-request-wrong", {"wrong": "people"})) from error
        return packed(request, people_text(hub.master.exchange(told)))

    return router
