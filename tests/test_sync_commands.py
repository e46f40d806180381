"""Enrolling, exchanging and proving from the command line."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from app import paths
from app.db.driver import connect
from app.db.store import SqliteStore
from app.devices.system_clock import SystemClock
from app.domain.events.base import INVENTORY
from app.exchange.fact_row import Entry, digest
from tests.a_terminal import Terminal, assert_refused
from tests.shop import catalogue
from tests.store_dump import entries
from tests.sync.served_hub import ServedHub, served

pytestmark = pytest.mark.enable_socket


@pytest.fixture
def terminal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Terminal:
    monkeypatch.setenv(paths.HOME_VARIABLE, str(tmp_path / "home"))
    return Terminal(tmp_path / "home", capsys)


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[ServedHub]:
    with served(tmp_path / "hub") as at:
        yield at


@pytest.fixture
def enrolled(terminal: Terminal, hub: ServedHub) -> Terminal:
    assert terminal.run("enrol", hub.invite()).status == 0
    assert terminal.run("sync", "--once").status == 0
    read_through(hub)
    assert terminal.run("sync", "--once").status == 0, "what the inventory says itself came too"
    return terminal


def read_through(hub: ServedHub) -> None:
    """All that the inventory makes of its feed."""
    for work in hub.hub.works:
        while work.go_on():
            pass


def facts(terminal: Terminal) -> list[Entry]:
    """What the terminal recorded itself."""
    whole = entries(terminal.settings.database)
    return [one for one in whole if not one.terminal.startswith(INVENTORY)]


def change(terminal: Terminal, *statements: str) -> None:
    """As whoever has the disk may."""
    raw = connect(terminal.settings.database)
    for statement in statements:
        raw.execute(statement)
    raw.close()


def findings(terminal: Terminal) -> list[str]:
    answer = terminal.run("verify", "--json")
    assert answer.status == (1 if answer.json["findings"] else 0)
    return [str(one) for one in answer.json["findings"]]


def test_a_terminal_enrols_and_tells_all_it_knows(terminal: Terminal, hub: ServedHub) -> None:
    said = terminal.run("enrol", hub.invite(), "--json")
    assert said.json["inventory"] == hub.address.removeprefix("http://")
    told = terminal.run("sync", "--once", "--json")
    assert (told.status, told.json["told"]) == (0, len(facts(terminal)))
    assert terminal.run("sync", "--once", "--json").json["told"] == 0


def test_alone_there_is_nobody_to_exchange_with(terminal: Terminal) -> None:
    assert_refused(terminal.run("sync", "--once"), "alone")


def test_an_inventory_that_is_away_is_said_in_a_sentence(
    enrolled: Terminal, hub: ServedHub
) -> None:
    hub.end()
    assert_refused(enrolled.run("sync", "--once"), "does not answer")


@pytest.mark.parametrize("command", [("sync", "--once"), ("enrol", "RH1:x")])
def test_while_the_terminal_runs_its_log_is_left_alone(
    command: tuple[str, ...], terminal: Terminal
) -> None:
    with SqliteStore(terminal.settings.database, SystemClock(), catalogue()):
        assert_refused(terminal.run(*command), "The terminal is running")


def test_without_once_it_says_that_a_terminal_exchanges_by_itself(terminal: Terminal) -> None:
    assert terminal.run("sync").status == 2


def test_an_untouched_history_is_proved(enrolled: Terminal) -> None:
    assert findings(enrolled) == []
    answer = enrolled.run("verify", "--json").json
    assert (answer["words"], answer["beyond"]) == (2, 0)
    assert "2 signed words" in enrolled.run("verify").out


def test_a_terminal_alone_proves_its_own_chain(terminal: Terminal) -> None:
    assert findings(terminal) == []
    change(terminal, "UPDATE event SET person = 'x' WHERE id = 3")
    assert findings(terminal)[0].endswith("content")


def test_an_edited_fact_is_found(enrolled: Terminal) -> None:
    change(enrolled, "UPDATE event SET body = '{}' WHERE id = 3")
    assert findings(enrolled)[0].endswith("content")


def test_a_removed_fact_is_found(enrolled: Terminal) -> None:
    change(
        enrolled,
        "DELETE FROM event_subject WHERE event = 3",
        "DELETE FROM event WHERE id = 3",
    )
    assert findings(enrolled)[0].endswith("missing")


def test_a_history_cut_short_with_its_noted_end_is_found_by_the_inventorys_word(
    enrolled: Terminal,
) -> None:
    own = facts(enrolled)
    last, before = own[-1], own[-2]
    change(
        enrolled,
        f"DELETE FROM event_subject WHERE event = {len(own)}",
        f"DELETE FROM event WHERE id = {len(own)}",
        f"UPDATE terminal SET seq = {before.seq}, head = '{before.hash}'",
    )
    assert findings(enrolled) == [f"{last.terminal} 1/{last.seq} missing"]


def test_a_history_written_anew_in_itself_whole_is_found_by_the_inventorys_word(
    enrolled: Terminal,
) -> None:
    rows, raw = facts(enrolled), connect(enrolled.settings.database)
    prev = rows[2].prev
    for at, row in enumerate(rows[2:], 3):
        body = row.body if at > 3 else row.body.replace("}", ',"forged":true}')
        forged = row._replace(prev=prev, body=body)
        prev = digest(forged)
        raw.execute(
            "UPDATE event SET body = ?, prev = ?, hash = ? WHERE seq = ?",
            (forged.body, forged.prev, prev, row.seq),
        )
    raw.execute("UPDATE terminal SET head = ?", (prev,))
    raw.close()
    assert findings(enrolled) == [f"{rows[-1].terminal} 1/{rows[-1].seq} rewritten"]


def test_a_word_that_is_not_the_inventorys_is_found(enrolled: Terminal) -> None:
    change(enrolled, "UPDATE anchor SET signature = '00'")
    assert findings(enrolled)[0].endswith("unsigned")
