"""Bodies of requests and answers: never longer than said, packed where it is worth it."""

from __future__ import annotations

from typing import Annotated, Final

from fastapi import Depends, Header, Request, Response
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.domain.errors import Reason
from app.exchange.packing import CODING, WORTH_PACKING, TooLong, pack, unpack
from app.hub.problems import Problem
from app.hub.serving import MOST_BYTES

MOST_ON_THE_WIRE: Final = 8_388_608
"""Of any one request, counted as it comes."""
_TOO_LONG: Final = Reason("hub-body-too-long", {"most": str(MOST_BYTES)})


class Bounded:
    """Stops reading where a body is too long, whatever its Content-Length said."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request."""
        read = 0

        async def counted() -> Message:
            nonlocal read
            message = await receive()
            read += len(message.get("body", b""))
            if read > MOST_ON_THE_WIRE:
                raise HTTPException(413)
            return message

        await self._app(scope, counted if scope["type"] == "http" else receive, send)


async def _raw(request: Request) -> bytes:
    return await request.body()


def _whole(
    raw: Annotated[bytes, Depends(_raw)],
    content_encoding: Annotated[str, Header(include_in_schema=False)] = "",
) -> bytes:
    try:
        if content_encoding == CODING:
            return unpack(raw, MOST_BYTES)
    except TooLong as error:
        raise Problem(413, _TOO_LONG) from error
    except ValueError as error:
        raise Problem(400, Reason("hub-body-unreadable")) from error
    if content_encoding not in ("", "identity"):
        raise Problem(415, Reason("hub-body-unreadable"))
    if len(raw) > MOST_BYTES:
        raise Problem(413, _TOO_LONG)
    return raw


Body = Annotated[bytes, Depends(_whole)]
"""The whole body of a request, unpacked, at most MOST_BYTES."""


def packed(request: Request, body: bytes, media_type: str = "application/json") -> Response:
    """An answer as its reader takes it."""
    headers = {"Vary": "Accept-Encoding"}
    if len(body) > WORTH_PACKING and CODING in request.headers.get("accept-encoding", ""):
        headers["Content-Encoding"] = CODING
        body = pack(body)
    return Response(body, headers=headers, media_type=media_type)
