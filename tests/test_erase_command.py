"""Who bought or waited is erased from the command line: out of the file itself, and on record."""

from __future__ import annotations

from pathlib import Path

import pytest

from app import paths
from app.db.store import SqliteStore
from app.db.verify import verify
from app.devices.simulated_clock import SimulatedClock
from app.domain.events.counter import SoldPart
from app.main import load_rules
from app.operations.hand_over_parts import Buyer, Sale, hand_over_parts
from app.operations.ports.store import Operation
from app.operations.reserve_for_buyer import Reservation, reserve_for_buyer
from tests.a_terminal import Terminal
from tests.shop import START, badge, catalogue

WAITED, BUYER = "Anneke Verhoeven", "Garage Martin"


@pytest.fixture
def terminal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Terminal:
    monkeypatch.setenv(paths.HOME_VARIABLE, str(tmp_path))
    return Terminal(tmp_path, capsys)


def done(terminal: Terminal, operation: Operation[str]) -> str:
    """Somebody was at the terminal."""
    with SqliteStore(terminal.settings.database, SimulatedClock(START), catalogue()) as store:
        return store.perform(operation).value


def hand(terminal: Terminal) -> str:
    def bearer(uow: object) -> str:
        return str(uow.person_by_badge(badge("0417")).person_id)  # type: ignore[attr-defined]

    return done(terminal, bearer)


def reserved(terminal: Terminal) -> str:
    by, order = hand(terminal), Reservation(terminal.part, WAITED)
    return done(terminal, lambda uow: reserve_for_buyer(uow, order, by))


def sold(terminal: Terminal) -> str:
    by, want = hand(terminal), reserved(terminal)
    sale = Sale((SoldPart(terminal.part),), Buyer(BUYER, "12 rue des Lilas"), wants=(want,))
    return done(terminal, lambda uow: hand_over_parts(uow, sale, load_rules("fr"), by))


def in_the_files(terminal: Terminal, name: str) -> bool:
    """Whether the database or its journal holds it anywhere, free pages among them."""
    files = terminal.home.glob(f"{terminal.settings.database.name}*")
    return any(name.encode() in one.read_bytes() for one in files)


def test_who_waited_for_a_part_is_in_no_page_of_the_file_afterwards(terminal: Terminal) -> None:
    reserved(terminal)
    assert in_the_files(terminal, WAITED)
    answer = terminal.run("erase", terminal.part, "--by", badge("0900"), *terminal.pin)
    assert (answer.status, answer.err) == (0, "")
    assert "1 records erased" in answer.out and "backups" in answer.out
    assert not in_the_files(terminal, WAITED)
    assert verify(terminal.settings.database).ok
    again = terminal.run("erase", terminal.part, "--by", badge("0900"), *terminal.pin)
    assert again.status == 1 and "Nothing personal is kept" in again.err


def test_what_the_law_has_kept_stays_and_is_told_with_its_source(terminal: Terminal) -> None:
    slip = sold(terminal)
    words = ("erase", slip.lower(), "--by", badge("0900"), *terminal.pin)
    answer = terminal.run(*words, "--json").json
    (kept,) = answer["kept"]
    assert (answer["erased"], kept["rule"]) == (1, "register.buyers_kept")
    assert kept["until"].startswith(str(START.year + 5))
    assert not in_the_files(terminal, WAITED)
    refused = terminal.run(*words)
    assert refused.status == 1 and "Code pénal 321-7" in refused.err
    assert in_the_files(terminal, BUYER)


@pytest.mark.parametrize(
    ("by", "sentence"),
    [(badge("0417"), "Only a supervisor"), ("RB-NOBODY", "not known here")],
)
def test_nobody_but_a_supervisor_erases(terminal: Terminal, by: str, sentence: str) -> None:
    reserved(terminal)
    refused = terminal.run("erase", terminal.part, "--by", by, *terminal.pin)
    assert refused.status == 1 and sentence in refused.err
    wrong = terminal.file("000001\n", "wrong.txt")
    told = ("--by", badge("0900"), "--pin-file", str(wrong))
    assert terminal.run("erase", terminal.part, *told).status == 1
    assert in_the_files(terminal, WAITED)


def test_what_is_not_here_is_said(terminal: Terminal) -> None:
    refused = terminal.run("erase", "BL-NONE", "--by", badge("0900"), *terminal.pin)
    assert refused.status == 1 and "Nothing personal is kept" in refused.err
