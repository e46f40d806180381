"""The database server of an inventory is stopped at once in the middle of an exchange: nothing
confirmed is lost, nothing counts twice, and both ends go on by themselves."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from http import HTTPStatus
from pathlib import Path
from typing import TypeVar

import pytest
import urllib3

from app.db import hub_engine
from app.exchange.hub_storage import HubStorage, HubUnit
from app.exchange.inventory_line import Busy
from tests.faults.test_bad_wire import agrees, exchange
from tests.faults.test_exchange_kill import Plant, check, holds_what_it_confirmed
from tests.hub.private_postgres import PrivatePostgres, missing, private_postgres
from tests.sync.a_member import Member
from tests.sync.served_hub import ServedHub, served

T = TypeVar("T")
pytestmark = pytest.mark.enable_socket
ROUNDS = 12


@pytest.fixture(scope="module")
def server() -> Iterator[PrivatePostgres]:
    if missing():
        pytest.skip(f"needs {missing()}")
    with private_postgres() as one:
        yield one


@pytest.fixture
def address(server: PrivatePostgres) -> str:
    return server.address(server.new_database())


class Cut:
    """A storage whose server stops in the middle of the next push, before or after its commit."""

    def __init__(self, storage: HubStorage, server: PrivatePostgres) -> None:
        self._storage, self._server = storage, server
        self.before = self.after = False

    def transact(self, work: Callable[[HubUnit], T]) -> T:
        pushed = False

        def watched(unit: HubUnit) -> T:
            nonlocal pushed
            head = unit.feed().head
            answer = work(unit)
            pushed = unit.feed().head != head
            if pushed and self.before:
                self._server.stop()
            return answer

        answer = self._storage.transact(watched)
        if pushed and self.after:
            self._server.stop()
        return answer


@pytest.fixture
def hub(address: str, tmp_path: Path) -> Iterator[ServedHub]:
    with served(tmp_path / "hub", database=address) as at:
        yield at


@pytest.fixture
def cut(hub: ServedHub, server: PrivatePostgres) -> Cut:
    hub.end()
    made = Cut(hub.hub.storage, server)
    hub.hub = replace(hub.hub, storage=made)
    hub.begin()
    return made


@pytest.fixture
def member(hub: ServedHub, tmp_path: Path) -> Iterator[Member]:
    one = Member(tmp_path / "terminal")
    one.enrol(hub.invite())
    yield one
    one.close()


def is_away(hub: ServedHub, member: Member) -> bool:
    """Whether the service says so, to whoever watches it and to terminals."""
    with closing(member.line()) as line, pytest.raises(Busy):
        line.ask()
    told = urllib3.request("GET", f"{hub.address}/readyz", retries=False)
    return told.status == HTTPStatus.SERVICE_UNAVAILABLE


@pytest.mark.parametrize(("before", "after"), [(True, False), (False, True)])
def test_a_server_that_stops_around_a_commit_loses_and_doubles_nothing(
    *, before: bool, after: bool, hub: ServedHub, cut: Cut, member: Member, server: PrivatePostgres
) -> None:
    member.record(3)
    exchange(member)
    member.record(3)
    cut.before, cut.after = before, after
    with pytest.raises(Busy):
        exchange(member)
    assert is_away(hub, member)
    member.record(2)
    cut.before = cut.after = False
    server.begin()
    with closing(member.line()) as line:
        holds_what_it_confirmed(member, line)
    agrees(member)


def test_a_server_that_forgets_its_last_commits_is_caught(
    server: PrivatePostgres, address: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The control: a service whose commits do not wait for the disk."""
    monkeypatch.setattr(hub_engine, "_SESSION", "-c synchronous_commit=off")
    with (
        served(tmp_path / "hub", database=address) as hub,
        closing(Member(tmp_path / "terminal")) as member,
    ):
        member.enrol(hub.invite())
        server.run("CHECKPOINT")
        member.record(3)
        with server.crashing():
            exchange(member)
        with (
            closing(member.line()) as line,
            pytest.raises(AssertionError, match="lost what it confirmed"),
        ):
            holds_what_it_confirmed(member, line)


@pytest.mark.faults
@pytest.mark.timeout(900)
def test_terminal_and_service_go_on_through_many_restarts_of_the_server(
    server: PrivatePostgres, address: str, tmp_path: Path
) -> None:
    plant = Plant(tmp_path, address)
    try:
        for _ in range(ROUNDS):
            plant.let_work(plant.dice.randrange(1, 25))
            server.stop()
            plant.let_work(5)
            server.begin()
            plant.let_be_confirmed()
        assert plant.hub.poll() is None, "the service did not outlive its database"
        check(plant)
    finally:
        plant.end()
