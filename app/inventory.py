"""The composition root of the inventory: builds every port over one database and serves them."""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import uvicorn

from app.db.hub_access_store import StoredTerminals
from app.db.hub_claims import ClaimReading
from app.db.hub_engine import HubDatabase, open_file, open_server
from app.db.hub_files import FileBook, NamedFiles
from app.db.hub_following import Following
from app.db.hub_secrets import secret_of
from app.db.hub_store import HubStore
from app.devices.file_shelf import FolderShelf
from app.devices.system_clock import SystemClock
from app.domain.errors import ShopError
from app.exchange.hub_access import HubAccess
from app.hub.hub import Hub
from app.hub.key import HubKey, new_key
from app.hub.web import build_app
from app.main import load_sentences

_MOST_AT_ONCE = 2000
_BYE_S = 5
_WAITING = 100


@dataclass(frozen=True, slots=True)
class Listening:
    """Where the service is reached; port 0 takes a free one."""

    host: str = "127.0.0.1"
    port: int = 8480


@dataclass(frozen=True, slots=True)
class Kept:
    """Where an inventory keeps what it has.

    database: postgresql://..., a file, or '' for the usual file of this machine. files: the folder
    of photos, which all instances before one database must see; None for the one beside it.
    """

    home: Path
    database: str = ""
    files: Path | None = None

    @property
    def is_server(self) -> bool:
        """Whether a PostgreSQL server keeps the facts."""
        return "://" in self.database

    @property
    def file(self) -> Path:
        """The SQLite file."""
        return Path(self.database) if self.database else self._folder / "inventory.sqlite"

    @property
    def shelf(self) -> Path:
        """The folder of photos and files."""
        beside = self._folder if self.is_server else self.file.parent
        return self.files or beside / "files"

    @property
    def _folder(self) -> Path:
        return self.home / "inventory"


@contextmanager
def opened(kept: Kept) -> Iterator[Hub]:
    """The inventory over its database, closed afterwards. Raises StoreUnavailable."""
    database = open_server(kept.database) if kept.is_server else open_file(kept.file)
    try:
        yield _hub(database, kept.shelf)
    finally:
        database.close()


def _hub(database: HubDatabase, shelf: Path) -> Hub:
    clock = SystemClock()
    return Hub(
        storage=HubStore(database),
        access=HubAccess(StoredTerminals(database)),
        key=HubKey(secret_of(database, "key", new_key)),
        clock=clock,
        sentences=load_sentences(),
        shelf=FolderShelf(shelf),
        named=FileBook(database),
        works=(
            Following(database, NamedFiles()),
            Following(database, ClaimReading(clock.now)),
        ),
    )


def serve(hub: Hub, at: Listening, listening: Callable[[str], None]) -> None:
    """Serve until the process is asked to end. Raises ShopError where the port is taken.

    listening: told the address once connections are taken.
    """
    with _socket(at) as heard:
        host, port = heard.getsockname()[:2]
        config = uvicorn.Config(
            build_app(hub),
            http="h11",
            ws="none",
            log_config=None,
            access_log=False,
            server_header=False,
            proxy_headers=False,
            limit_concurrency=_MOST_AT_ONCE,
            timeout_graceful_shutdown=_BYE_S,
        )
        listening(f"http://{f'[{host}]' if ':' in host else host}:{port}")
        _Server(config, hub).run(sockets=[heard])


class _Server(uvicorn.Server):
    """Lets those go who wait for news, so that nobody keeps the service from ending."""

    def __init__(self, config: uvicorn.Config, hub: Hub) -> None:
        super().__init__(config)
        self._hub = hub

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        self._hub.bell.close()
        await super().shutdown(sockets)


def _socket(at: Listening) -> socket.socket:
    try:
        family = socket.AF_INET6 if ":" in at.host else socket.AF_INET
        return socket.create_server((at.host, at.port), family=family, backlog=_WAITING)
    except (OSError, OverflowError) as error:
        detail = getattr(error, "strerror", None) or str(error)
        raise ShopError("hub-cannot-listen", host=at.host, port=at.port, detail=detail) from error
