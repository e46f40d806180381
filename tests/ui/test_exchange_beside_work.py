"""A terminal at work exchanges beside it: told in a moment, shown in a moment, never in the way."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Protocol

import pytest
import urllib3
from pytestqt.qtbot import QtBot

from app.devices.terminal_key import TerminalKey
from app.domain.events import PlaceRegistered
from app.domain.identifiers import PartId
from app.exchange.hub_access import Reached
from app.hub.enrolment import invitation, offer_code
from app.inventory_link import begin_exchange, membership_file
from app.operations.harvest_part import Harvest, harvest_part
from app.operations.ports.inventory_link import InventoryLink
from app.operations.ports.unit_of_work import UnitOfWork
from app.operations.print_label import print_label
from app.settings import Settings
from app.sync.membership import Membership
from app.ui.edges import Local
from tests.faults.bad_wire import FAULTS, BadWire, Fault
from tests.hub.private_postgres import missing, private_postgres
from tests.store_dump import entries
from tests.sync.a_member import Member
from tests.sync.served_hub import ServedHub, served
from tests.ui.screens.window import Window
from tests.ui.test_heartbeat import BEATS, Heart

pytestmark = pytest.mark.enable_socket
SOON_MS = 20_000


class Open(Protocol):
    """Opens a window, perhaps enrolled already."""

    def __call__(self, address: str = "") -> Exchanging: ...


class Exchanging(Window):
    """A window whose terminal really exchanges; `address`: where it is enrolled already."""

    def __init__(self, home: Path, address: str = "") -> None:
        super().__init__(home, real=("line",), opened=False)
        self.settings = Settings(home)
        key = TerminalKey(home / "terminal.key")
        if address:
            member = Membership(address, "hub-1", "00" * 32, self.store.terminal, "token")
            membership_file(self.settings).keep(member)

        def opened() -> Local:
            told = (self.desk.on_writer, self.desk.announce)
            link = begin_exchange(self.settings, self.store, self.clock, key, *told)
            return Local(self.store, self.queries, replace(self.edges, inventory=link))

        self.open(opened)

    @property
    def link(self) -> InventoryLink:
        link = self.desk.edges.inventory
        assert link is not None
        return link

    def enrol(self, text: str) -> None:
        link = self.link
        self.desk.work(lambda: link.enrol(text), lambda _: None, self.shell.refuse, "files")
        self.settle()

    @property
    def standing(self) -> str:
        return self.link.state.standing

    def label_a_part(self) -> str:
        by, run_id = self.shop.people["0417"], self.shop.take_in().run_id
        codes: list[str] = []

        def label(uow: UnitOfWork) -> str:
            code = harvest_part(uow, Harvest(run_id, "A010", "DFL", grade="A"), by)
            print_label(uow, code, "en", "test", by)
            return code

        self.desk.submit(label, codes.append, self.shell.refuse)
        self.settle()
        return codes[0]

    def record(self, name: str) -> None:
        def place(uow: UnitOfWork) -> None:
            uow.record(PlaceRegistered(name, "bin", name), "")

        self.desk.submit(place, lambda _: None, self.shell.refuse)
        self.settle()


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[ServedHub]:
    with served(tmp_path / "hub") as at:
        yield at


@pytest.fixture
def other(tmp_path: Path) -> Iterator[Member]:
    made = Member(tmp_path / "other")
    yield made
    made.close()


@pytest.fixture
def open_window(qtbot: QtBot, tmp_path: Path) -> Iterator[Open]:
    del qtbot
    made: list[Exchanging] = []

    def make(address: str = "") -> Exchanging:
        made.append(Exchanging(tmp_path / "home", address))
        return made[-1]

    yield make
    for one in made:
        one.close()


@pytest.fixture
def wire(hub: ServedHub) -> Iterator[BadWire]:
    made = BadWire(hub.address)
    yield made
    made.end()


def head(hub: ServedHub) -> int:
    return hub.hub.storage.transact(lambda unit: unit.feed().head)


def known(window: Exchanging) -> set[str]:
    return {one.event_id for one in entries(window.settings.database)}


def test_what_is_recorded_is_told_without_being_asked(
    open_window: Open, hub: ServedHub, qtbot: QtBot
) -> None:
    window = open_window()
    window.enrol(hub.invite())
    qtbot.waitUntil(lambda: window.standing == "in_sync", timeout=SOON_MS)
    before = head(hub)
    window.record("B-98")
    qtbot.waitUntil(lambda: head(hub) == before + 1, timeout=SOON_MS)


def test_the_code_on_a_new_label_opens_the_parts_passport(
    open_window: Open, hub: ServedHub, qtbot: QtBot
) -> None:
    """As `make run` shows it to whoever is new: nobody asks for anything in between."""
    window = open_window()
    window.enrol(hub.invite())
    qtbot.waitUntil(lambda: window.standing == "in_sync", timeout=SOON_MS)
    code = window.label_a_part()
    qtbot.waitUntil(lambda: hub.hub.stock.part(code) is not None, timeout=SOON_MS)
    passport = urllib3.request("GET", f"{hub.address}/p/{code}", timeout=10)
    assert passport.status == 200
    assert PartId.parse(code).grouped in passport.data.decode()


def test_what_others_record_reaches_the_screens_when_the_inventory_rings(
    open_window: Open, hub: ServedHub, qtbot: QtBot, other: Member
) -> None:
    window = open_window()
    heard: list[frozenset[str]] = []
    window.desk.changed.connect(heard.append)
    window.enrol(hub.invite())
    qtbot.waitUntil(lambda: window.standing == "in_sync", timeout=SOON_MS)
    other.enrol(hub.invite())
    other.record()
    other.exchange()
    qtbot.waitUntil(lambda: any("part" in topics for topics in heard), timeout=SOON_MS)


def test_a_line_that_hangs_keeps_neither_the_window_nor_the_work(open_window: Open) -> None:
    """Whoever listens there takes every question and never answers."""
    with socket.create_server(("127.0.0.1", 0)) as black_hole:
        window = open_window(f"http://127.0.0.1:{black_hole.getsockname()[1]}")
        line, _ = black_hole.accept()
        with line:
            heart = Heart()
            for number in range(5):
                window.record(f"B-9{number}")
                heart.wait_for(BEATS)
            assert window.standing in ("asking", "telling")


@pytest.mark.parametrize("fault", FAULTS)
def test_whatever_a_network_does_keeps_neither_the_window_nor_the_work(
    fault: Fault, open_window: Open, hub: ServedHub, wire: BadWire, qtbot: QtBot
) -> None:
    window, heart = open_window(), Heart()
    window.enrol(invitation(offer_code(hub.hub), Reached(wire.address, "")))
    qtbot.waitUntil(lambda: window.standing == "in_sync", timeout=SOON_MS)
    before = head(hub)
    wire.turn(fault)
    for number in range(5):
        window.record(f"B-9{number}")
        heart.wait_for(BEATS)
    assert fault in ("slow", "throttled") or head(hub) == before
    wire.turn("none")
    window.link.exchange_now()
    qtbot.waitUntil(lambda: head(hub) == before + 5, timeout=SOON_MS)
    qtbot.waitUntil(lambda: window.standing == "in_sync", timeout=SOON_MS)


@pytest.mark.faults
def test_a_month_that_is_caught_up_with_keeps_neither_the_window_nor_the_work(
    open_window: Open, hub: ServedHub, qtbot: QtBot, other: Member
) -> None:
    other.enrol(hub.invite())
    other.record(1000)
    other.exchange()
    others = head(hub)
    assert others > 2500
    window, heart = open_window(), Heart()
    own = len(known(window))
    window.enrol(hub.invite())
    qtbot.waitUntil(lambda: len(known(window)) > own + 100, timeout=SOON_MS)
    for number in range(5):
        window.record(f"B-9{number}")
        heart.wait_for(BEATS)
    assert not other.facts <= known(window), "all of it while the feed was read"
    qtbot.waitUntil(lambda: head(hub) >= others + own + 5, timeout=SOON_MS)
    qtbot.waitUntil(lambda: other.facts <= known(window), timeout=SOON_MS)


def test_an_inventory_whose_database_restarts_keeps_neither_the_window_nor_the_work(
    open_window: Open, qtbot: QtBot, tmp_path: Path
) -> None:
    if missing():
        pytest.skip(f"needs {missing()}")
    with private_postgres() as server:
        address = server.address(server.new_database())
        with served(tmp_path / "hub", database=address) as hub:
            window, heart = open_window(), Heart()
            window.enrol(hub.invite())
            qtbot.waitUntil(lambda: window.standing == "in_sync", timeout=SOON_MS)
            before = head(hub)
            server.stop()
            for number in range(5):
                window.record(f"B-9{number}")
                heart.wait_for(BEATS)
            qtbot.waitUntil(lambda: window.standing == "offline", timeout=SOON_MS)
            server.begin()
            qtbot.waitUntil(lambda: window.standing == "in_sync", timeout=SOON_MS)
            assert head(hub) == before + 5
