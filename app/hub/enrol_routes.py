"""A terminal enrols: once, with a code a person read from the inventory."""

from __future__ import annotations

import secrets
from typing import Annotated, Final

from fastapi import APIRouter, Request
from pydantic import BaseModel, ConfigDict, Field, Strict, StringConstraints

from app.domain.errors import Reason
from app.exchange.hub_access import Enrolment, known_as
from app.exchange.invitation import MOST_LIVES
from app.hub.enrolment import plain_code
from app.hub.hub import Hub
from app.hub.problems import Problem, answers
from app.hub.try_limit import TryLimit

_TOKEN_BYTES: Final = 32
_TRIES_BY_ADDRESS, _TRIES_OVER_ALL = 10, 100
_Code = Annotated[str, StringConstraints(pattern=r"^[0-9A-Z]{4}$")]
_LAST_LIFE = 2**31 - 1
_MOST_RECORDED: Final = 10_000_000
"""By one life: thirty years of a thousand facts a day. Up to there it may speak of people."""
_Text = Annotated[str, StringConstraints(pattern=r"^[^\x00-\x1f]{1,100}$")]


_Reached = tuple[
    _Code,
    Annotated[int, Field(ge=1, le=_LAST_LIFE)],
    Annotated[int, Field(ge=0, le=_MOST_RECORDED)],
]
"""A life of a terminal and how far its chain reaches: code, incarnation, place."""


class Asking(BaseModel):
    """What a terminal says of itself. database: what tells its machine from all others.

    recorded: how far each of its lives reaches, under former codes too; left out by earlier
    releases.
    """

    model_config = ConfigDict(extra="ignore", strict=True, frozen=True)

    code: Annotated[str, StringConstraints(max_length=40)]
    terminal: _Code
    incarnation: int
    database: _Text
    public_key: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
    name: _Text
    recorded: Annotated[list[Annotated[_Reached, Strict(False)]], Field(max_length=MOST_LIVES)] = []


class Welcome(BaseModel):
    """What it needs from now on. token: for Authorization: Bearer. key: Ed25519 in hex."""

    hub: str
    token: str
    key: str


def routes(hub: Hub) -> APIRouter:
    """Open to whoever has a code."""
    router = APIRouter(tags=["enrolment"])
    limit = TryLimit(_TRIES_BY_ADDRESS, _TRIES_OVER_ALL)

    @router.post("/enrol", responses=answers(401, 409, 422, 429))
    def enrol(request: Request, asking: Asking) -> Welcome:
        """Let a terminal in: 401 for a code that is wrong, used or expired, 409 for a terminal
        code that another machine has, 429 after too many tries."""
        limit.begin(request)
        token = secrets.token_urlsafe(_TOKEN_BYTES)
        machine = Enrolment(
            asking.terminal,
            asking.database,
            asking.name,
            bytes.fromhex(asking.public_key),
            known_as(token),
            tuple(asking.recorded),
        )
        offered = known_as(plain_code(asking.code))
        fate = hub.access.terminals.enrol(offered, machine, hub.clock.now().wall)
        if fate == "code-refused":
            raise Problem(401, Reason("hub-code-refused"))
        limit.succeeded(request)
        if fate == "terminal-taken":
            raise Problem(409, Reason("hub-terminal-taken", {"terminal": asking.terminal}))
        name = hub.storage.transact(lambda unit: unit.feed().hub)
        return Welcome(hub=name, token=token, key=hub.key.public_key.hex())

    return router
