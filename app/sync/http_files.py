"""Photos and files over HTTP, by tus 1.0: see app/hub/file_routes.py."""

from __future__ import annotations

import base64
import json
from collections.abc import Mapping, Sequence
from contextlib import suppress
from typing import Final

from app.exchange.file_shelf import Begun, OtherContent, OtherOffset
from app.exchange.inventory_line import LineLost, TurnedAway
from app.exchange.wire import is_digest
from app.sync.wire_calls import WireCalls

_TUS: Final = {"Tus-Resumable": "1.0.0"}
_PIECES: Final = {"Content-Type": "application/offset+octet-stream"}
_NOT_THERE: Final = ("404", "405")
_UNWANTED, _OTHER = "403", "422"
_ELSEWHERE: Final = ("404", "409")


class HttpFiles:
    """See the port FileLine. Raises TurnedAway too."""

    def __init__(self, calls: WireCalls) -> None:
        self._calls = calls

    def wanted(self, after: str) -> Sequence[str]:
        """The next files that the inventory lacks, by name; empty at the end."""
        text = self._calls.get("/files/wanted", {"after": after})
        try:
            names = json.loads(text)["wanted"]
            rising = all(one > before for before, one in zip([after, *names], names, strict=False))
            if not rising or not all(map(is_digest, names)):
                raise ValueError("no names")
        except (ValueError, KeyError, TypeError, RecursionError) as error:
            raise LineLost("no list of files") from error
        return tuple(names)

    def picture(self, procedure: str, sha256: str) -> bytes | None:
        """A picture of a procedure; None where the inventory has none, or is of a release that
        gives none."""
        try:
            return self._calls.get(f"/files/{sha256}", {"procedure": procedure})
        except TurnedAway as refused:
            if _status(refused) in _NOT_THERE:
                return None
            raise

    def begin(self, sha256: str, length: int) -> Begun | None:
        """Where the upload of a file goes on, in bytes; None where it is not wanted any more."""
        name = base64.b64encode(sha256.encode()).decode()
        told = {**_TUS, "Upload-Length": str(length), "Upload-Metadata": f"sha256 {name}"}
        try:
            return _begun(self._calls.send("POST", "/files", b"", told), length)
        except TurnedAway as refused:
            if _status(refused) == _UNWANTED:
                return None
            raise

    def append(self, sha256: str, offset: int, piece: bytes) -> Begun:
        """Send a piece. Raises OtherOffset, OtherContent."""
        told = {**_TUS, **_PIECES, "Upload-Offset": str(offset)}
        try:
            said = self._calls.send("PATCH", f"/files/{sha256}", piece, told)
        except TurnedAway as refused:
            if _status(refused) in _ELSEWHERE:
                raise OtherOffset from refused
            if _status(refused) == _OTHER:
                raise OtherContent from refused
            raise
        begun = _begun(said)
        if begun.offset <= offset:
            raise LineLost("an upload that does not go on")
        return begun


def _begun(said: Mapping[str, str], length: int | None = None) -> Begun:
    with suppress(KeyError, ValueError):
        begun = Begun(int(said["Upload-Offset"]), int(said["Upload-Length"]))
        if 0 <= begun.offset <= begun.length and length in (None, begun.length):
            return begun
    raise LineLost("no place of an upload")


def _status(refused: TurnedAway) -> str:
    return str(refused.reason.params.get("status"))
