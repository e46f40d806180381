"""Photos and files, named by the SHA-256 of their content: tus 1.0, its core and creation.

A program of our own instead of a library: the uploads of the ones there are have names and
lives of their own, while here the content is the name, only what facts name is taken, and what
was answered is on the disk (docs/decisions/029).
"""

from __future__ import annotations

import base64
import binascii
from http import HTTPStatus
from typing import Annotated, Final

from fastapi import APIRouter, Depends, Header, Path, Query, Request, Response
from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.domain.errors import NotFound, Reason
from app.exchange.file_shelf import LARGEST_FILE, Begun, NotBegun, OtherContent, OtherOffset
from app.exchange.master_data_store import MasterUnit
from app.exchange.wire import is_digest
from app.hub.gate import Terminal
from app.hub.hub import Hub
from app.hub.problems import Problem, answers

VERSION: Final = "1.0.0"
_WHERE: Final = "/files"
MOST_NAMES: Final = 200
_PIECES: Final = "application/offset+octet-stream"
_CONTENT: Final = "application/octet-stream"
_DIGEST: Final = "^[0-9a-f]{64}$"
Digest = Annotated[str, Path(pattern=_DIGEST)]
Count = Annotated[int, Header(ge=0, le=LARGEST_FILE)]


class Resumable:
    """Every answer about files says which tus is spoken, refusals too."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request."""

        async def said(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers["Tus-Resumable"] = VERSION
                if message["status"] == HTTPStatus.PRECONDITION_FAILED:
                    headers["Tus-Version"] = VERSION
            await send(message)

        ours = scope["type"] == "http" and f"{scope['path']}/".startswith(f"{_WHERE}/")
        await self._app(scope, receive, said if ours else send)


def _of_this_version(tus_resumable: Annotated[str, Header()] = "") -> None:
    if tus_resumable != VERSION:
        raise Problem(412, Reason("hub-file-protocol", {"known": VERSION}))


async def _whole(request: Request) -> bytes:
    return await request.body()


_SPEAKS: Final = [Depends(_of_this_version)]
Piece = Annotated[bytes, Depends(_whole)]


def routes(hub: Hub) -> APIRouter:
    """What terminals send beside facts, and what procedures show them."""
    router = APIRouter(prefix=_WHERE, tags=["files"], responses=answers(401, 412, 422))
    _asked(router, hub)
    _sent(router, hub)
    return router


def _asked(router: APIRouter, hub: Hub) -> None:
    @router.options("", status_code=204)
    @router.options("/{sha256}", status_code=204)
    def abilities() -> Response:
        """What of tus is spoken here; anybody may ask."""
        said = {"Tus-Version": VERSION, "Tus-Extension": "creation"}
        return _answer(204, {**said, "Tus-Max-Size": str(LARGEST_FILE)})

    @router.get("/wanted")
    def wanted(
        asking: Terminal, after: Annotated[str, Query(max_length=64)] = ""
    ) -> dict[str, list[str]]:
        """The next files that facts name and nobody brought, by name."""
        return {"wanted": _lacking(hub, after)}

    @router.get("/{sha256}", responses=answers(404))
    def picture(
        asking: Terminal, sha256: Digest, procedure: Annotated[str, Query(pattern=_DIGEST)]
    ) -> Response:
        """A picture of a procedure that terminals work by; photos are not given back."""
        if not hub.master.ask(lambda unit: _shows(unit, procedure, sha256)):
            raise Problem(404, Reason("hub-file-missing"))
        content = hub.shelf.read(sha256)
        if content is None:
            hub.named.note(sha256, held=False)
            raise Problem(404, Reason("hub-file-missing"))
        return Response(content, media_type=_CONTENT)

    @router.head("/{sha256}", dependencies=_SPEAKS, responses=answers(404))
    def state(asking: Terminal, sha256: Digest) -> Response:
        """How far the upload of this terminal came."""
        begun = hub.shelf.begun(sha256, asking.code)
        if begun is None:
            raise Problem(404, Reason("hub-file-unwanted"))
        return _answer(200, {**_lengths(begun), "Cache-Control": "no-store"})


def _sent(router: APIRouter, hub: Hub) -> None:
    @router.post("", status_code=201, dependencies=_SPEAKS, responses=answers(400, 403))
    def create(
        sender: Terminal,
        upload_length: Count,
        upload_metadata: Annotated[str, Header(max_length=500)],
    ) -> Response:
        """Begin, or go on with, a file that a fact names: `sha256` in the metadata."""
        sha256 = _named(upload_metadata)
        if not hub.named.is_named(sha256):
            raise Problem(403, Reason("hub-file-unwanted"))
        begun = hub.shelf.begin(sha256, sender.code, upload_length)
        _note(hub, sha256, begun)
        return _answer(201, {"Location": f"{_WHERE}/{sha256}", **_lengths(begun)})

    @router.patch(
        "/{sha256}", status_code=204, dependencies=_SPEAKS, responses=answers(404, 409, 413, 415)
    )
    def append(
        request: Request, sender: Terminal, sha256: Digest, upload_offset: Count, piece: Piece
    ) -> Response:
        """The next piece; what is answered is on the disk."""
        if request.headers.get("content-type") != _PIECES:
            raise Problem(415, Reason("hub-file-protocol", {"known": _PIECES}))
        try:
            begun = hub.shelf.append(sha256, sender.code, upload_offset, piece)
        except NotBegun as error:
            raise Problem(404, Reason("hub-file-elsewhere")) from error
        except OtherOffset as error:
            raise Problem(409, Reason("hub-file-elsewhere")) from error
        except OtherContent as error:
            raise Problem(422, Reason("hub-file-other")) from error
        _note(hub, sha256, begun)
        return _answer(204, _lengths(begun))


def _lacking(hub: Hub, after: str) -> list[str]:
    """What is on the shelf is noted and passed over: staff bring pictures of procedures."""
    while names := hub.named.wanted(after, MOST_NAMES):
        here = {one for one in names if hub.shelf.size(one) is not None}
        for one in here:
            hub.named.note(one, held=True)
        if len(here) < len(names):
            return [one for one in names if one not in here]
        after = names[-1]
    return []


def _shows(unit: MasterUnit, procedure: str, sha256: str) -> bool:
    try:
        return any(sha256 in step.media for step in unit.procedure(procedure).steps)
    except NotFound:
        return False


def _note(hub: Hub, sha256: str, begun: Begun) -> None:
    if begun.whole:
        hub.named.note(sha256, held=True)


def _named(metadata: str) -> str:
    """The value of `sha256`; tus separates pairs by commas and packs values in base 64."""
    for pair in metadata.split(","):
        key, _, packed = pair.strip().partition(" ")
        if key == "sha256":
            try:
                name = base64.b64decode(packed, validate=True).decode("ascii")
            except (binascii.Error, ValueError):
                break
            if is_digest(name):
                return name
    raise Problem(400, Reason("hub-file-protocol", {"known": "sha256"}))


def _lengths(begun: Begun) -> dict[str, str]:
    return {"Upload-Offset": str(begun.offset), "Upload-Length": str(begun.length)}


def _answer(status: int, headers: dict[str, str]) -> Response:
    return Response(status_code=HTTPStatus(status), headers=headers)
