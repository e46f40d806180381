"""What a terminal of a release said, byte by byte, and what it was answered."""

from __future__ import annotations

import json
from base64 import b64decode, b64encode
from dataclasses import asdict, dataclass
from http.client import HTTPConnection
from pathlib import Path
from typing import Any, Final, Self
from urllib.parse import urlsplit

from app.exchange.packing import unpack

_MOST: Final = 1_000_000
_FOLDER: Final = Path(__file__).parent
TOKEN, CODE = "{token}", "{code}"


@dataclass(frozen=True)
class Request:
    """One request as it went over the wire. body: base64."""

    method: str
    target: str
    headers: dict[str, str]
    body: str

    def put(self, old: str, new: str) -> Self:
        """The same with what differs from one inventory to the next."""
        headers = {name: told.replace(old, new) for name, told in self.headers.items()}
        body = b64decode(self.body).replace(old.encode(), new.encode())
        if body:
            headers["Content-Length"] = str(len(body))
        target = self.target.replace(old, new)
        return type(self)(self.method, target, headers, b64encode(body).decode())

    def send(self, address: str) -> Answer:
        """Say it to whoever serves there."""
        whole = HTTPConnection(urlsplit(address).netloc, timeout=20)
        try:
            whole.putrequest(self.method, self.target, skip_host=True, skip_accept_encoding=True)
            for name, told in self.headers.items():
                whole.putheader(name, told)
            whole.endheaders(b64decode(self.body))
            answer = whole.getresponse()
            coding = answer.headers.get("Content-Encoding", "")
            return Answer(answer.status, coding, answer.read())
        finally:
            whole.close()


@dataclass(frozen=True)
class Answer:
    """What came back, as it came."""

    status: int
    coding: str
    body: bytes

    @property
    def said(self) -> Any:
        """What a terminal reads in it."""
        return json.loads(unpack(self.body, _MOST) if self.coding else self.body)


@dataclass(frozen=True)
class Spoken:
    """A conversation in order; TOKEN and CODE stand for what an inventory gives out."""

    requests: tuple[Request, ...]
    answers: tuple[Any, ...]

    def keep(self, version: int) -> None:
        """Write it beside this file."""
        plain = {**asdict(self), "requests": [asdict(one) for one in self.requests]}
        _file(version).write_text(json.dumps(plain, indent=1) + "\n", encoding="ascii")

    @classmethod
    def of(cls, version: int) -> Self:
        """As it was kept."""
        plain = json.loads(_file(version).read_text(encoding="ascii"))
        requests = tuple(Request(**one) for one in plain["requests"])
        return cls(requests, tuple(plain["answers"]))


def is_kept(version: int) -> bool:
    """Whether the words of a version were recorded."""
    return _file(version).exists()


def _file(version: int) -> Path:
    return _FOLDER / f"version_{version}.json"


def understood(then: Any, now: Any) -> bool:
    """Whether who read `then` can read `now`: more may be told, nothing may be missing.

    A list of plain values is a row, whose places count; any other is as long as it likes.
    """
    if isinstance(then, dict):
        return isinstance(now, dict) and all(
            key in now and understood(one, now[key]) for key, one in then.items()
        )
    if not isinstance(then, list):
        return type(then) is type(now)
    if not isinstance(now, list):
        return False
    if not then:
        return True
    if len({type(one) for one in then}) == 1 and isinstance(then[0], dict | list):
        return all(understood(then[0], one) for one in now)
    return len(then) == len(now) and all(map(understood, then, now))
