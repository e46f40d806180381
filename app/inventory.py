"""The composition root of the inventory: builds every port over one database and serves them."""

from __future__ import annotations

import gc
import os
import socket
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import asdict, dataclass, replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any, Final

import uvicorn

from app.db import hub_backup
from app.db.hub_access_store import StoredTerminals
from app.db.hub_claims import ClaimReading
from app.db.hub_engine import HubDatabase, open_file, open_server
from app.db.hub_epcis import StoredEvents
from app.db.hub_epcis_reading import EpcisReading
from app.db.hub_files import FileBook, NamedFiles
from app.db.hub_following import Following
from app.db.hub_master import MasterReading
from app.db.hub_master_store import StoredMasterData
from app.db.hub_reserved import ReservedReading
from app.db.hub_secrets import StoredSecrets
from app.db.hub_staff_store import StoredPartners, StoredStaff
from app.db.hub_stock import StockReading
from app.db.hub_stock_reader import StockReader
from app.db.hub_store import HubStore
from app.devices.file_shelf import FolderShelf
from app.devices.system_clock import SystemClock
from app.domain.errors import StoreUnavailable
from app.domain.moment import midnight_of
from app.domain.register_lines import Period
from app.exchange.feed_work import PATIENT
from app.exchange.hub_access import HubAccess, Reached
from app.hub.epcis_export import export_period
from app.hub.hub import Hub
from app.hub.key import HubKey, new_key
from app.hub.readers import ReaderProcess
from app.hub.site_authority import Credentials, new_authority, pin_of, server_credentials
from app.hub.web import build_app
from app.hub.worker import Worker
from app.inventory_line import Listening, heard_at, names_of, secured
from app.labels.templates_in_use import LabelTemplatesInUse
from app.main import label_maker, load_catalogue, load_rules, load_sentences

_MOST_AT_ONCE: Final = 2000
_BYE_S: Final = 5
_GIVES_WAY: Final = 10
_TURN_S: Final = 0.0005
"""A reading's two threads hand over often, so that the database waits for neither."""
_OBJECTS_LEFT: Final = 200_000
"""Before cycles are looked for: readings make very many objects and hardly a cycle."""
_ALONE: Final = ("epcis", "stock")
"""Readings that have a process each, for they take longest; the others share one."""


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
    database = _database(kept)
    try:
        yield _hub(database, kept.shelf)
    finally:
        database.close()


def with_readers(hub: Hub, kept: Kept) -> Hub:
    """As it is served: before a server's database its readings go on in processes of their own.

    A file is written by one process alone, which reads as well.
    """
    if not kept.is_server:
        return hub
    # In the environment, for an address may hold a password and everybody sees command lines.
    told = {"REFACTORY_HOME": str(kept.home), "REFACTORY_HUB_DATABASE": kept.database}
    words = (sys.executable, "-m", "app", "hub", "read-on")
    others = tuple(one.name for one in hub.works if one.name not in _ALONE)
    shares = (*((one,) for one in _ALONE), others)
    return replace(hub, readers=tuple(ReaderProcess((*words, *one), told) for one in shares))


def read_on(kept: Kept, names: Sequence[str], lines: Iterable[object]) -> None:
    """Bring readings on until there are no more lines; each wakes. Raises StoreUnavailable."""
    if set(names) <= set(PATIENT):
        os.nice(_GIVES_WAY)
    sys.setswitchinterval(_TURN_S)
    with opened(kept) as hub:
        gc.freeze()
        gc.set_threshold(_OBJECTS_LEFT)
        chosen = tuple(one for one in hub.works if one.name in names)
        worker = Worker(replace(hub, works=chosen))
        worker.begin()
        try:
            for _ in lines:
                worker.wake()
        finally:
            worker.end()


def served_alone(kept: Kept) -> AbstractContextManager[object]:
    """Nobody puts another file in the place of the one that is served. Raises StoreUnavailable."""
    if kept.is_server:
        return nullcontext()
    kept.file.parent.mkdir(parents=True, exist_ok=True)
    return hub_backup.alone(kept.file)


def back_up(kept: Kept, copy: Path) -> None:
    """Raises StoreUnavailable; a server's database is copied by its own programs."""
    hub_backup.back_up(_file_of(kept), copy)


def put_back(kept: Kept, copy: Path) -> None:
    """Raises StoreUnavailable; a server's database is put back by its own programs."""
    hub_backup.put_back(copy, _file_of(kept), SystemClock().now().wall)


def name_feed_anew(kept: Kept) -> None:
    """The feed was put back by other programs. Raises StoreUnavailable."""
    database = _database(kept)
    try:
        hub_backup.name_feed_anew(database)
    finally:
        database.close()


def _file_of(kept: Kept) -> Path:
    if kept.is_server:
        raise StoreUnavailable("hub-backup-of-server")
    return kept.file


def _database(kept: Kept) -> HubDatabase:
    return open_server(kept.database) if kept.is_server else open_file(kept.file)


def _hub(database: HubDatabase, shelf: Path) -> Hub:
    clock, secrets, catalogue = SystemClock(), StoredSecrets(database), load_catalogue()
    pseudonyms = secrets.of("pseudonyms", new_key)
    told = EpcisReading(lambda: clock.now().wall, pseudonyms)
    stock = (StockReading(catalogue), ReservedReading())
    readings = (NamedFiles(), ClaimReading(clock.now), *stock, told)
    master = Following(database, MasterReading(clock.now))
    return Hub(
        storage=HubStore(database),
        access=HubAccess(
            StoredTerminals(database), StoredStaff(database), StoredPartners(database), secrets
        ),
        key=HubKey(secrets.of("key", new_key)),
        clock=clock,
        sentences=load_sentences(),
        shelf=FolderShelf(shelf),
        named=FileBook(database),
        stock=StockReader(database, catalogue),
        rules=load_rules,
        epcis=StoredEvents(database),
        master=StoredMasterData(database, master, clock.now, pseudonyms),
        templates=LabelTemplatesInUse(label_maker()),
        works=(master, *(Following(database, one) for one in readings)),
    )


def export_events(hub: Hub, period: Period, folder: Path) -> Iterator[Path]:
    """The events of a period as EPCIS documents, as they are written. Raises ShopError."""
    until = min(period.last, date.max - timedelta(days=1)) + timedelta(days=1)
    since_until = midnight_of(period.first), midnight_of(until)
    return export_period(hub.epcis, *since_until, folder, hub.clock.now().wall)


def terminal_lines(hub: Hub) -> list[dict[str, Any]]:
    """The terminals that ever enrolled, as plain values; times with zone, '' for never."""
    rows = hub.access.terminals.all_terminals()
    return [{name: _plain(value) for name, value in asdict(one).items()} for one in rows]


def access_lines(hub: Hub) -> list[str]:
    """Whoever may sign in, ask or tell, a line each: accounts, partners, terminals."""
    access = hub.access
    return [
        *(f"account   {one.name}, {one.role}" for one in access.staff.members()),
        *(f"partner   {one}" for one in access.partners.partners()),
        *(
            f"terminal  {one.code}  {one.name}"
            for one in access.terminals.all_terminals()
            if one.revoked is None
        ),
    ]


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, datetime) else "" if value is None else value


def serve(hub: Hub, at: Listening, listening: Callable[[str], None]) -> None:
    """Serve until the process is asked to end. Raises ShopError where that cannot begin.

    listening: told the address that terminals are given, once connections are taken.
    """
    with heard_at(at) as heard:
        credentials = _credentials(hub, at)
        port = int(heard.getsockname()[1])
        reached = _reached(at, port, credentials)
        hub.access.terminals.reach(reached)
        config = uvicorn.Config(
            build_app(hub),
            http="h11",
            ws="none",
            log_config=None,
            access_log=False,
            server_header=False,
            proxy_headers=bool(at.proxies),
            forwarded_allow_ips=list(at.proxies),
            limit_concurrency=_MOST_AT_ONCE,
            timeout_graceful_shutdown=_BYE_S,
            ssl_context_factory=secured(credentials),
        )
        listening(reached.address)
        _Server(config, hub).run(sockets=[heard])


def _credentials(hub: Hub, at: Listening) -> Credentials | None:
    """Those that were given, else the site's own; none on the machine itself."""
    if at.certificate is not None:
        return at.given()
    if at.is_loopback:
        return None
    authority = hub.access.secrets.of("authority", new_authority)
    return server_credentials(authority, names_of(at))


def _reached(at: Listening, port: int, credentials: Credentials | None) -> Reached:
    pin = pin_of(credentials.chain) if credentials else ""
    scheme = "https" if credentials else "http"
    return Reached(at.address or f"{scheme}://{at.called}:{port}", pin)


class _Server(uvicorn.Server):
    """Lets those go who wait for news, so that nobody keeps the service from ending."""

    def __init__(self, config: uvicorn.Config, hub: Hub) -> None:
        super().__init__(config)
        self._hub = hub

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        self._hub.bell.close()
        await super().shutdown(sockets)
