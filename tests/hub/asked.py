"""Asks the service as a terminal or a browser does, without a socket."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode

from fastapi import FastAPI


@dataclass(frozen=True)
class Answer:
    """What came back."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def json(self) -> Any:
        """The body as JSON."""
        return json.loads(self.body)


@dataclass
class Asker:
    """One who asks; headers: sent with every request."""

    app: FastAPI
    headers: dict[str, str] = field(default_factory=dict)
    address: str = "10.0.0.1"

    def get(self, path: str, headers: Mapping[str, str] | None = None, **query: Any) -> Answer:
        """Ask."""
        return self.send("GET", path, b"", headers, **query)

    def post(self, path: str, body: bytes = b"", **headers: str) -> Answer:
        """Tell; names of headers with _ for -."""
        return self.send("POST", path, body, {k.replace("_", "-"): v for k, v in headers.items()})

    def send(
        self,
        method: str,
        path: str,
        body: bytes,
        headers: Mapping[str, str] | None = None,
        **query: object,
    ) -> Answer:
        """One request, whole."""
        told = {"host": "inventory", **self.headers, **(headers or {})}
        scope = {
            "type": "http",
            "asgi": {"version": "3.0"},
            "http_version": "1.1",
            "method": method,
            "scheme": "http",
            "path": path,
            "raw_path": path.encode(),
            "root_path": "",
            "query_string": urlencode(query).encode(),
            "headers": [(k.lower().encode(), v.encode()) for k, v in told.items()],
            "client": (self.address, 50000),
            "server": ("inventory", 80),
        }
        return asyncio.run(_asked(self.app, scope, body))


async def _asked(app: FastAPI, scope: dict[str, Any], body: bytes) -> Answer:
    said: list[Any] = []
    pieces = [body[at : at + 65536] for at in range(0, len(body), 65536)] or [b""]
    waiting = [
        {"type": "http.request", "body": one, "more_body": at + 1 < len(pieces)}
        for at, one in enumerate(pieces)
    ]

    async def receive() -> Any:
        if not waiting:
            await asyncio.Event().wait()
        return waiting.pop(0)

    async def send(message: Any) -> None:
        said.append(message)

    await app(scope, receive, send)
    head = next(one for one in said if one["type"] == "http.response.start")
    headers = {name.decode().lower(): value.decode() for name, value in head["headers"]}
    whole = b"".join(one["body"] for one in said if one["type"] == "http.response.body")
    return Answer(head["status"], headers, whole)
