"""The real service on a free port of this machine, over a file or a server; with or without TLS."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from threading import Event, Thread

import uvicorn

from app.exchange.hub_access import Reached
from app.hub.bell import Bell
from app.hub.enrolment import invitation, offer_code
from app.hub.hub import Hub
from app.hub.site_authority import new_authority, pin_of, server_credentials
from app.hub.web import build_app
from app.inventory import Kept, opened

HOST = "127.0.0.1"


class SiteCa:
    """A site's own authority and what a server of it shows."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        shown = server_credentials(new_authority(), (HOST,))
        self.pin = pin_of(shown.chain)
        self.chain, self.key = folder / "chain.pem", folder / "key.pem"
        self.chain.write_text(shown.chain)
        self.key.write_text(shown.key)


class ServedHub:
    """Goes away and comes back at the same address."""

    def __init__(self, hub: Hub, ca: SiteCa | None = None) -> None:
        self.hub, self._ca = hub, ca
        with socket.create_server((HOST, 0)) as found:
            self._port = found.getsockname()[1]
        self._server: uvicorn.Server | None = None
        self._thread: Thread | None = None
        self.begin()

    @property
    def address(self) -> str:
        return f"{'https' if self._ca else 'http'}://{HOST}:{self._port}"

    def invite(self) -> str:
        """What a terminal enrols with."""
        reached = Reached(self.address, self._ca.pin if self._ca else "")
        return invitation(offer_code(self.hub), reached)

    def begin(self) -> None:
        # A service that ended has closed its bell for good.
        self.hub = replace(self.hub, bell=Bell())
        config = uvicorn.Config(
            build_app(self.hub),
            log_config=None,
            access_log=False,
            ws="none",
            timeout_graceful_shutdown=2,
            ssl_certfile=str(self._ca.chain) if self._ca else None,
            ssl_keyfile=str(self._ca.key) if self._ca else None,
        )
        heard = socket.create_server((HOST, self._port))
        standing = Event()
        self._server = server = _Standing(config, standing)
        self._thread = Thread(target=server.run, kwargs={"sockets": [heard]}, daemon=True)
        self._thread.start()
        assert standing.wait(20), "the service does not stand"

    def end(self) -> None:
        if self._server is not None and self._thread is not None:
            self.hub.bell.close()
            self._server.should_exit = True
            self._thread.join(20)
            self._server = None


class _Standing(uvicorn.Server):
    def __init__(self, config: uvicorn.Config, standing: Event) -> None:
        super().__init__(config)
        self._standing = standing

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self._standing.set()


@contextmanager
def served(home: Path, ca: SiteCa | None = None, database: str = "") -> Iterator[ServedHub]:
    """The service until the test is over."""
    with opened(Kept(home, database)) as hub:
        at = ServedHub(hub, ca)
        try:
            yield at
        finally:
            at.end()
