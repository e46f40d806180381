"""A database that is not fit to be an inventory's is refused in a sentence, and nothing changes."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import Connection, text

from app.db import hub_engine
from app.db.hub_engine import HubDatabase, open_file, open_server
from app.db.hub_store import HubStore
from app.domain.errors import StoreUnavailable
from app.exchange.hub_storage import HubUnit
from app.hub.intake import take_in
from tests.hub.chains import LIFE, chain
from tests.hub.private_postgres import PrivatePostgres


@pytest.fixture(params=["file", "server"])
def opened(request: pytest.FixtureRequest, tmp_path: Path) -> Callable[[], HubDatabase]:
    if request.param == "file":
        return lambda: open_file(tmp_path / "inventory.sqlite")
    server: PrivatePostgres = request.getfixturevalue("postgres")
    address = server.address(server.new_database())
    return lambda: open_server(address)


def altered(opened: Callable[[], HubDatabase], *statements: str) -> None:
    database = opened()
    with database.engine.begin() as connection:
        for one in statements:
            connection.execute(text(one))
    database.engine.dispose()


def test_a_database_of_a_later_release_is_left_alone(opened: Callable[[], HubDatabase]) -> None:
    altered(opened, "UPDATE hub_schema SET version = 2", "DROP TABLE fed")
    with pytest.raises(StoreUnavailable) as refused:
        opened()
    assert refused.value.code == "database-newer"
    assert refused.value.reason.params["found"] == "2"


def test_a_database_of_another_program_is_left_alone(opened: Callable[[], HubDatabase]) -> None:
    altered(opened, "DROP TABLE hub_schema", "DROP TABLE life")
    with pytest.raises(StoreUnavailable, match="database-foreign"):
        opened()


def test_a_server_that_cannot_keep_every_text_is_refused(postgres: PrivatePostgres) -> None:
    name = postgres.new_database(encoding="LATIN1")
    with pytest.raises(StoreUnavailable, match=r"hub-server-unfit.*server_encoding=LATIN1"):
        open_server(postgres.address(name))


def test_a_server_that_forgets_what_it_confirmed_is_refused(postgres: PrivatePostgres) -> None:
    name = postgres.new_database()
    with (
        postgres.set("fsync", "off"),
        pytest.raises(StoreUnavailable, match=r"hub-server-unfit.*fsync=off.*needed=fsync=on"),
    ):
        open_server(postgres.address(name))
    open_server(postgres.address(name)).engine.dispose()


def test_what_is_confirmed_is_on_disk_whatever_the_server_is_set_to(
    postgres: PrivatePostgres,
) -> None:
    with postgres.set("synchronous_commit", "off"):
        database = open_server(postgres.address(postgres.new_database()))
        with database.engine.begin() as connection:
            assert setting(connection, "synchronous_commit") == "on"
        database.engine.dispose()


def setting(connection: Connection, name: str) -> str:
    return str(connection.scalar(text(f"SHOW {name}")))


@pytest.mark.usefixtures("postgres")
def test_a_server_that_is_not_there_is_named_without_its_password(tmp_path: Path) -> None:
    address = f"postgresql://somebody:secret@/stock?host={tmp_path}"
    with pytest.raises(StoreUnavailable) as refused:
        open_server(address)
    assert refused.value.code == "hub-unreachable"
    assert refused.value.reason.params["file"] == "stock@localhost"
    assert "secret" not in str(refused.value)


def test_an_address_that_is_none_is_not_repeated() -> None:
    with pytest.raises(StoreUnavailable) as refused:
        open_server("secret")
    assert str(refused.value) == "hub-address-unreadable()"


def test_without_the_driver_the_sentence_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "psycopg", None)
    with pytest.raises(StoreUnavailable, match="hub-driver-missing"):
        open_server("postgresql://somebody@host/stock")


def test_a_line_that_breaks_is_told_and_the_next_transaction_finds_another(
    postgres: PrivatePostgres,
) -> None:
    name = postgres.new_database()
    store = HubStore(open_server(postgres.address(name)))

    def broken(unit: HubUnit) -> None:
        postgres.run(
            f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'"
        )
        unit.feed()

    with pytest.raises(StoreUnavailable, match="hub-unreachable"):
        store.transact(broken)
    assert store.transact(lambda unit: unit.feed()).head == 0
    store.close()


@pytest.fixture
def address(postgres: PrivatePostgres) -> str:
    """Of a database that is laid out."""
    found = postgres.address(postgres.new_database())
    open_server(found).engine.dispose()
    return found


def heads_around_a_crash(postgres: PrivatePostgres, address: str) -> tuple[int, int]:
    """The feed's head when a push was confirmed, and once the server is there again."""
    store = HubStore(open_server(address))
    with postgres.crashing():
        store.transact(lambda unit: take_in(unit, frozenset({LIFE[0]}), chain("a", "b")))
        confirmed = store.transact(lambda unit: unit.feed()).head
    kept = store.transact(lambda unit: unit.feed()).head
    store.close()
    return confirmed, kept


def test_what_was_confirmed_outlives_a_crash_of_the_server(
    postgres: PrivatePostgres, address: str
) -> None:
    with postgres.set("synchronous_commit", "off"):
        assert heads_around_a_crash(postgres, address) == (2, 2)


def test_a_commit_that_does_not_wait_for_the_disk_is_lost(
    postgres: PrivatePostgres, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hub_engine, "_SESSION", "-c synchronous_commit=off")
    assert heads_around_a_crash(postgres, address) == (2, 0)


def test_of_several_servers_the_one_that_takes_writes_is_asked(
    postgres: PrivatePostgres, tmp_path: Path
) -> None:
    """As docs/inventory.md writes it for a database that outlives its machine."""
    there, _, query = postgres.address(postgres.new_database()).partition("?")
    several = f"{there}?host={tmp_path}&{query}&target_session_attrs=read-write&connect_timeout=3"
    database = open_server(several)
    with database.engine.connect() as connection:
        assert connection.scalar(text("SHOW transaction_read_only")) == "off"
    database.close()
    with pytest.raises(StoreUnavailable):
        open_server(several.replace("read-write", "standby"))
