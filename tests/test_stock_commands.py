"""A stock is taken over by a command, wholly or not at all, and ours is written out by another."""

from __future__ import annotations

import csv
from contextlib import closing
from pathlib import Path

import pytest

from app import commands, paths
from app.db.queries import SqliteQueries
from app.db.store import SqliteStore
from app.devices.simulated_clock import SimulatedClock
from app.devices.system_clock import SystemClock
from app.domain.errors import StoreUnavailable
from app.main import load_rules, load_sentences
from app.operations.release_part import release_part
from app.recognition import recognise
from tests.a_terminal import Answer, Terminal
from tests.shop import START, badge, catalogue

HEAD = "Stock no;Part type;Description;OE;Make;Model;Year;Grade;Bin;kg;Price"
GOOD = f"""{HEAD}
A-1001;Alternator;120 A, tested;8200426586;Renault;Clio;2016;A;R1-01;6,5;80,00
A-1002;Starter motor;;;Renault;Clio;2016;B;R1-01;3,4;45
A-1003;DFL;rouge;801000;Peugeot;208;2019;;B-01;;
"""
BAD = GOOD + "A-1001;ALT;;;;;;;;;\n;ALT;;;;;;;;;\nA-1009;flux capacitor;;;;;;;;;\n"


@pytest.fixture
def terminal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Terminal:
    monkeypatch.setenv(paths.HOME_VARIABLE, str(tmp_path))
    return Terminal(tmp_path, capsys)


def take_over(terminal: Terminal, text: str, *more: str, by: str = "0900") -> Answer:
    file = terminal.file(text, "stock.csv")
    return terminal.run("import", str(file), "--by", badge(by), *terminal.pin, "--json", *more)


def facts(terminal: Terminal) -> int:
    with closing(SqliteQueries(terminal.settings.database, catalogue())) as queries:
        return queries.events_count()


def numbers(terminal: Terminal) -> dict[str, tuple[str, str]]:
    """Grade and place of the parts that were taken over, by the number written on them."""
    with closing(SqliteQueries(terminal.settings.database, catalogue())) as queries:
        parts = [queries.part(one.part_id) for one in queries.find_parts("").rows]
    return {one.number: (one.grade, one.place) for one in parts if one.number}


def test_a_stock_is_taken_over_and_its_numbers_still_scan(terminal: Terminal) -> None:
    answer = take_over(terminal, GOOD)
    assert (answer.status, answer.json["taken"], answer.json["problems"]) == (0, 3, [])
    assert answer.json["new_places"] == ["R1-01"]
    assert numbers(terminal) == {
        "A-1001": ("A", "R1-01"),
        "A-1002": ("B", "R1-01"),
        "A-1003": ("X", "B-01"),
    }
    (found,) = commands.find_parts(terminal.settings, "A-1001")
    assert (found["name"], found["vehicle"], found["status"]) == (
        "Alternator",
        "Renault Clio 2016",
        "stored",
    )
    with closing(SqliteQueries(terminal.settings.database, catalogue())) as queries:
        links = queries.history("code:text:A-1001")
    assert [one.event.subjects()[0] for one in links] == [f"part:{found['code']}"]


def test_a_dry_run_says_all_and_writes_nothing(terminal: Terminal) -> None:
    before = facts(terminal)
    file = terminal.file(GOOD, "stock.csv")
    answer = terminal.run("import", str(file), "--dry-run", "--json")
    told = answer.json
    assert (answer.status, told["good"], told["taken"]) == (0, 3, 0)
    assert told["kinds"] == {"ALT": 1, "DFL": 1, "STA": 1}
    assert told["columns"]["number"] == "Stock no"
    assert facts(terminal) == before
    spoken = terminal.run("import", str(file), "--dry-run").out
    assert "columns divided by ;" in spoken
    assert "3 lines, 3 good" in spoken


def test_one_bad_line_keeps_all_out_and_every_problem_has_its_line(terminal: Terminal) -> None:
    before = facts(terminal)
    answer = take_over(terminal, BAD)
    assert answer.status == 1
    assert [(one["line"], one["code"]) for one in answer.json["problems"]] == [
        (5, "stock-number-twice"),
        (6, "stock-number-missing"),
        (7, "stock-kind-unknown"),
    ]
    assert facts(terminal) == before


def test_taken_over_again_nothing_happens_twice(terminal: Terminal) -> None:
    take_over(terminal, GOOD)
    again = take_over(terminal, GOOD)
    assert (again.status, again.json["taken"], again.json["taken_before"]) == (0, 0, 3)
    other = take_over(terminal, GOOD + "\n")
    assert [one["code"] for one in other.json["problems"]] == ["stock-number-taken"] * 3


def test_cut_in_the_middle_it_goes_on_where_it_stopped(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.stock_files.MOST_AT_ONCE", 1)
    perform, done = SqliteStore.perform, []

    def failing(self: SqliteStore, *words: object) -> object:
        done.append(words)
        if len(done) == 5:  # two for the PIN, two lines, and then the disk is full
            raise StoreUnavailable("disk-full", file="x")
        return perform(self, *words)  # type: ignore[arg-type]

    monkeypatch.setattr(SqliteStore, "perform", failing)
    assert take_over(terminal, GOOD).status == 1
    assert len(numbers(terminal)) == 2
    answer = take_over(terminal, GOOD)
    assert (answer.json["taken_before"], answer.json["taken"]) == (2, 1)
    assert len(numbers(terminal)) == 3


def test_only_a_supervisor_takes_a_stock_over(terminal: Terminal) -> None:
    answer = take_over(terminal, GOOD, by="0417")
    assert (answer.status, answer.out) == (1, "")
    assert "supervisor" in answer.err
    assert numbers(terminal) == {}


def test_a_file_that_is_none_is_refused_with_one_sentence(terminal: Terminal) -> None:
    file = terminal.home / "stock.csv"
    file.write_bytes(b"PK\x03\x04 no table")
    answer = terminal.run("import", str(file), "--dry-run")
    assert (answer.status, answer.out) == (1, "")
    assert "archive" in answer.err
    missing = terminal.run("import", str(terminal.home / "none.csv"), "--dry-run")
    assert "cannot be read" in missing.err


def test_a_part_that_was_taken_over_is_stored_sold_and_labelled_like_any_other(
    terminal: Terminal,
) -> None:
    take_over(terminal, GOOD)
    (found,) = commands.find_parts(terminal.settings, "A-1002")
    code = found["code"]
    answer = recognise(terminal.settings, catalogue(), load_sentences(), code)
    assert answer["kind"] == "part"
    with SqliteStore(terminal.settings.database, SimulatedClock(START), catalogue()) as store:
        by = store.perform(lambda uow: uow.person_by_badge(badge("0417")).person_id).value
        rules = load_rules("fr")
        store.perform(lambda uow: release_part(uow, code, "sold", rules, by))
    assert commands.find_parts(terminal.settings, "A-1002")[0]["status"] == "sold"


def test_the_stock_is_written_without_what_left_and_formulas_are_text(terminal: Terminal) -> None:
    take_over(terminal, GOOD)
    out = terminal.home / "out.csv"
    answer = terminal.run("parts", "export", "--out", str(out), "--json")
    assert answer.json["parts"] == 4
    rows = list(csv.DictReader(out.read_text(encoding="utf-8-sig").splitlines()))
    first = next(one for one in rows if one["number"] == "A-1001")
    assert (first["part_type"], first["make"], first["kg"], first["price"], first["place"]) == (
        "ALT",
        "Renault",
        "6.5",
        "80.00",
        "R1-01",
    )
    assert [one["code"] for one in rows if not one["number"]] == [terminal.part]


def test_a_large_stock_is_written_in_portions(terminal: Terminal) -> None:
    lines = "".join(f"N-{n};ALT;;;Renault;Clio;2016;A;R1-{n % 50};6;80\n" for n in range(1_200))
    answer = take_over(terminal, f"{HEAD}\n{lines}")
    assert (answer.status, answer.json["taken"]) == (0, 1_200)
    with SqliteStore(terminal.settings.database, SystemClock(), catalogue()) as store:
        assert store.perform(lambda uow: uow.parts_in("R1-7")).value == 24
