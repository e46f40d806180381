"""Rules and balances from the command line: what is answered, written and refused."""

from __future__ import annotations

import json
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from app import paths
from app.cli import run_command
from app.db.store import SqliteStore
from app.devices.simulated_clock import SimulatedClock
from app.domain.events import FractionWeighed, MassRecorded
from app.main import load_rules
from app.operations.close_vehicle import close_vehicle
from app.operations.harvest_part import Harvest, harvest_part
from app.operations.ports.unit_of_work import UnitOfWork
from app.operations.print_label import print_label
from app.operations.release_part import release_part
from app.settings import Settings
from tests.documents.conftest import texts_of
from tests.shop import START, VIN, Shop, catalogue, small_procedure

LINES = ("ferrous=68/0/0", "non-ferrous=4,5/0/0", "light=6/12/7,5", "other=0/0/2")
SHORT = tuple(f"--hulk-line={one}" for one in (*LINES[:2], "light=6/12/4", LINES[3]))
TOO_MUCH = ("--hulk-recycled", "80", "--hulk-energy", "30", "--statement", "X")


def run(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, str]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("sys.argv", ["refactory", *words])
        status = run_command()
    told = capsys.readouterr()
    return status, told.out, told.err


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A French workshop: one vehicle sealed with a part sold, one open."""
    folder = tmp_path / "home"
    folder.mkdir()
    monkeypatch.setenv(paths.HOME_VARIABLE, str(folder))
    clock = SimulatedClock(START)
    with SqliteStore(Settings(folder).database, clock, catalogue(), demo=True) as store:
        shop = Shop(store, clock, small_procedure(tmp_path)).furnish()
        by, rules = shop.people["0417"], load_rules("fr")
        taken = shop.take_in()
        harvest = Harvest(taken.run_id, "A010", "BUF", grade="A", kg=Decimal(7))
        part = shop.do(lambda uow: harvest_part(uow, harvest, by))
        engine = Harvest(taken.run_id, "A010", "ENG", grade="A", kg=Decimal(395))
        shop.do(lambda uow: harvest_part(uow, engine, by))
        shop.do(lambda uow: print_label(uow, part, "fr", "PDF", by))
        shop.do(lambda uow: release_part(uow, part, "sold", rules, by))

        def weigh(uow: UnitOfWork) -> None:
            uow.record(MassRecorded(taken.vehicle_id, "in", Decimal(1110), "scale"), by)
            uow.record(MassRecorded(taken.vehicle_id, "hulk", Decimal(652), "scale"), by)
            tyres = ("F-TYRE", Decimal(48), Decimal(48), "kg", "scale", "A040.tyres")
            uow.record(FractionWeighed(taken.vehicle_id, taken.run_id, *tyres), by)
            close_vehicle(uow, taken.vehicle_id, by)

        shop.do(weigh)
        shop.take_in(vin=None)
    yield folder


def test_rules_tells_what_nobody_checked_and_what_changes_soon(
    capsys: pytest.CaptureFixture[str], home: Path
) -> None:
    status, out, _ = run(capsys, "rules", "--on", "2026-11-01", "--json")
    answer: dict[str, Any] = json.loads(out)
    assert (status, answer["country"], answer["own_rules"]) == (0, "fr", True)
    changing = {one["key"]: one for one in answer["changing"]}
    assert {"waste_code.F-LIB", "battery.passport"} <= set(changing)
    assert {one["status"] for one in answer["unverified"]} == {"unverified"}
    assert all(one["source"] and one["line"] for one in answer["unverified"])
    people = {one["key"] for one in answer["for_people"]}
    assert {"permit.basis", "list.removal", "benchmark.reused", "waste_code.vehicle"} <= people
    assert {"waste_code.F-OIL", "rate.reuse_recycling"} <= set(answer["acted_on"])
    assert len(people) + len(answer["acted_on"]) == answer["in_force"]
    status, out, _ = run(capsys, "rules", "--country", "nl", "--on", "2026-11-22")
    assert status == 0
    assert "For people to read, the program does nothing with them: " in out
    assert "  waste_code.F-* (32)" in out.splitlines()
    doubtful = [one for one in out.splitlines() if " list.removal = " in one]
    assert doubtful
    assert all(one.endswith("[for people]") for one in doubtful)
    assert "nl/end_of_life.yaml:" in out
    assert "Changing within 365 days: 1" in out
    status, out, _ = run(capsys, "rules", "--country", "xx")
    assert "those of the European Union hold" in out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("rules", "--on", "tomorrow"), "is no day"),
        (("balance", "--out", "{out}"), "one vehicle, one month or one year"),
        (("balance", "--out", "{out}", "--year", "2026", "--month", "2026-11"), "one vehicle"),
        (("balance", "--out", "{out}", "--month", "2026-13"), "no month or year"),
        (("balance", "--out", "{out}", "--year", "26"), "no month or year"),
        (("balance", "--out", "{out}", "--vin", "NOBODY"), "not in this database"),
        (("balance", "--out", "{out}", "--year", "2026", "--hulk-recycled", "80"), "--statement"),
        (("balance", "--out", "{out}", "--year", "2026", *TOO_MUCH), "100 %"),
        (
            ("balance", "--out", "{out}", "--year", "2026", "--hulk-line", "iron=1/2/3"),
            "iron=1/2/3",
        ),
        (
            ("balance", "--out", "{out}", "--year", "2026", *SHORT, "--statement", "X"),
            "96.5 % together",
        ),
    ],
)
def test_what_cannot_be_answered_is_one_sentence_and_nothing_is_written(
    capsys: pytest.CaptureFixture[str],
    home: Path,
    tmp_path: Path,
    words: tuple[str, ...],
    said: str,
) -> None:
    out = tmp_path / "out"
    status, _, err = run(capsys, *(one.format(out=out) for one in words))
    assert (status, err.count("\n")) == (1, 1)
    assert said in err
    assert not out.exists()


def test_a_year_writes_json_csv_a_declaration_and_a_paper(
    capsys: pytest.CaptureFixture[str], home: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    status, told, _ = run(capsys, "balance", "--year", "2026", "--out", str(out), "--json")
    answer = json.loads(told)
    assert status == 0
    assert sorted(one.name for one in out.iterdir()) == [
        "balance-2026-tables.csv",
        "balance-2026-vehicles.csv",
        "balance-2026.json",
        "balance-2026.pdf",
        "declaration-2026.csv",
    ]
    assert (answer["total"]["counted"], answer["total"]["reuse_kg"]) == (1, "410")
    assert answer["avoided_co2e"]["parts_left"] == 1
    low, high = (Decimal(answer["avoided_co2e"][key]) for key in ("low_kg", "high_kg"))
    assert 0 < low < high
    assert json.loads((out / "balance-2026.json").read_text("utf-8"))["label"] == "2026"
    text = "\n".join(texts_of((out / "balance-2026.pdf").read_bytes()))
    assert answer["sha256"] in text
    assert "Mass balance of a year" in text


def test_a_month_without_vehicles_is_empty_and_not_zero(
    capsys: pytest.CaptureFixture[str], home: Path, tmp_path: Path
) -> None:
    status, told, _ = run(capsys, "balance", "--month", "2026-10", "--out", str(tmp_path / "o"))
    assert status == 0
    assert "0 balanced" in told
    assert "reuse A: not known" in told


def test_a_vehicle_is_found_by_vin_and_the_shredders_word_completes_its_rates(
    capsys: pytest.CaptureFixture[str], home: Path, tmp_path: Path
) -> None:
    stated = ("--hulk-recycled", "80", "--hulk-energy", "12,5", "--statement", "Shredder X")
    out = tmp_path / "out"
    words = ("balance", "--vin", VIN.lower(), "--out", str(out), *stated, "--json")
    status, told, _ = run(capsys, *words)
    answer = json.loads(told)
    assert status == 0
    rates = {one["rate"]: one for one in answer["rates"]}
    assert rates["reuse_recycling"]["kg"] == "979.6"
    assert rates["reuse_recycling"]["reached"] is True
    assert answer["shredder"]["source"] == "Shredder X"
    assert (out / f"balance-{VIN}.pdf").is_file()


def test_the_lines_of_the_shredders_statement_fill_table_2_in_the_files(
    capsys: pytest.CaptureFixture[str], home: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    stated = [f"--hulk-line={one}" for one in LINES]
    words = ("balance", "--vin", VIN, "--out", str(out), *stated, "--statement", "Shredder X")
    status, told, _ = run(capsys, *words, "--json")
    answer = json.loads(told)
    assert status == 0
    assert answer["shredder"]["lines"]["shredder_light"] == {
        "recycled": "0.06",
        "energy": "0.12",
        "disposed": "0.075",
    }
    rows = {one["line"]: one for one in answer["tables"] if one["table"] == 2}
    assert Decimal(rows["shredder_light"]["C2"]) == Decimal("0.12") * Decimal(hulk_of(answer))
    assert Decimal(rows["total"]["B2"]) == Decimal("0.785") * Decimal(hulk_of(answer))
    table = (out / f"balance-{VIN}-tables.csv").read_text("utf-8")
    assert "2,ferrous,B2," in table
    assert "2,ferrous,B2,," not in table


def hulk_of(answer: dict[str, Any]) -> str:
    kg: str = answer["total"]["hulk_kg"]
    return kg


def test_a_text_that_fits_several_vehicles_is_refused(
    capsys: pytest.CaptureFixture[str], home: Path, tmp_path: Path
) -> None:
    status, _, err = run(capsys, "balance", "--vin", "2026-", "--out", str(tmp_path / "o"))
    assert status == 1
    assert "2 vehicles" in err


def test_a_folder_that_takes_nothing_is_told(
    capsys: pytest.CaptureFixture[str], home: Path, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    target = tmp_path / "file" / "below"
    status, _, err = run(capsys, "balance", "--year", "2026", "--out", str(target))
    assert status == 1
    assert "could not be written" in err
