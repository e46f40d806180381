"""An inspection's papers: mass balances, and certificates that name whom they may."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest

from app import paths
from app.db.store import SqliteStore
from app.devices.simulated_clock import SimulatedClock
from app.settings import Settings
from tests.operations.certified import described, name_the_authority, prepared, signed
from tests.shop import START, VIN, Shop, badge, catalogue
from tests.test_register_commands import TODAY, WHO, Yard, read, summary, words_of

OTHER = "VF1BM0A0H33445567"
BOSS = ("--with-names", "--by", badge("0900"))


@pytest.fixture
def yard(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Yard:
    monkeypatch.setenv(paths.HOME_VARIABLE, str(tmp_path))
    return Yard(tmp_path, capsys)


def certified(yard: Yard) -> str:
    """The number of a certificate that is signed for another vehicle."""
    clock = SimulatedClock(START)
    with SqliteStore(Settings(yard.home).database, clock, catalogue()) as store:
        shop = Shop(store, clock, yard.shop.procedure, yard.shop.people)
        name_the_authority(shop)
        vehicle = shop.take_in(vin=OTHER).vehicle_id
        described(shop, vehicle)
        return signed(shop, prepared(shop, vehicle)).number


def erase_everything(yard: Yard, archive: zipfile.ZipFile) -> None:
    """Every private record that went along is erased in the database."""
    with SqliteStore(Settings(yard.home).database, SimulatedClock(START), catalogue()) as store:
        for line in read(archive, "names.jsonl").splitlines():
            store.erase(json.loads(line)["record"])


def holder_on_paper(archive: zipfile.ZipFile, number: str) -> str:
    return " ".join(words_of(archive.read(f"certificates/{number}.pdf")).split())


def test_the_balance_of_the_vehicle_goes_along_as_data_tables_and_paper(yard: Yard) -> None:
    with yard.inspect("--vin", VIN) as archive:
        (folder,) = {name.split("/")[1] for name in archive.namelist() if "balance/" in name}
        told = json.loads(read(archive, f"balance/{folder}/balance-{VIN}.json"))
        (vehicle,) = told["vehicles"]
        assert (told["scope"], vehicle["mass_in_kg"], vehicle["mass_hulk_kg"]) == (
            *("vehicle", "900"),
            "600",
        )
        assert VIN in read(archive, f"balance/{folder}/balance-{VIN}-vehicles.csv")
        assert "X1/W1" in read(archive, f"balance/{folder}/balance-{VIN}-tables.csv")
        paper = words_of(archive.read(f"balance/{folder}/balance-{VIN}.pdf"))
        assert "Mass balance of a vehicle" in paper
        assert "Mass balance" in summary(archive)
        manifest = json.loads(read(archive, "manifest.json"))
        assert manifest["balances"] == [VIN]
        assert f"balance/{folder}/balance-{VIN}.pdf" in manifest["files"]


def test_a_vehicle_that_came_twice_has_a_balance_each_time(yard: Yard) -> None:
    def again() -> None:
        yard.shop.take_in(vin=VIN)

    yard.reopened(again)
    with yard.inspect("--vin", VIN) as archive:
        papers = [one for one in archive.namelist() if one.endswith(f"balance-{VIN}.pdf")]
        assert len(papers) == len(set(papers)) == 2


def test_a_period_brings_the_balance_of_its_own_days(yard: Yard) -> None:
    with yard.inspect("--from", TODAY, "--to", TODAY) as archive:
        name = f"balance/balance-{TODAY}-{TODAY}"
        told = json.loads(read(archive, f"{name}.json"))
        assert (told["scope"], told["label"]) == ("period", f"{TODAY}/{TODAY}")
        assert [one["vehicle"] for one in told["vehicles"]] == [VIN]
        assert "Mass balance of a period" in words_of(archive.read(f"{name}.pdf"))
    with yard.inspect("--from", "2026-11-23", "--to", "2026-11-24") as archive:
        later = json.loads(read(archive, "balance/balance-2026-11-23-2026-11-24.json"))
        assert later["vehicles"] == []


def test_a_certificate_goes_along_and_names_the_holder_to_whom_it_may(yard: Yard) -> None:
    number = certified(yard)
    with yard.inspect("--vin", OTHER) as archive:
        told = json.loads(read(archive, f"certificates/{number}.json"))
        assert (told["holder"]["name"], told["holder_data"]) == ("", "withheld")
        assert "kept back: this copy was taken without names" in holder_on_paper(archive, number)
        for name in archive.namelist():
            assert b"Dupont" not in archive.read(name)
    with yard.inspect("--vin", OTHER, *BOSS, *yard.pin()) as archive:
        told = json.loads(read(archive, f"certificates/{number}.json"))
        assert (told["holder"]["name"], told["holder_data"]) == ("Jeanne Dupont", "told")
        paper = holder_on_paper(archive, number)
        assert "Jeanne Dupont" in paper
        assert "0900" in paper, "and whoever signed for the workshop"


def test_what_was_erased_is_said_to_be_erased(yard: Yard) -> None:
    number = certified(yard)
    with yard.inspect("--vin", OTHER, *BOSS, *yard.pin()) as archive:
        erase_everything(yard, archive)
    with yard.inspect("--vin", OTHER, *BOSS, *yard.pin()) as archive:
        told = json.loads(read(archive, f"certificates/{number}.json"))
        assert told["holder_data"] == "erased"
        assert "erased at the end of its retention" in holder_on_paper(archive, number)
        assert json.loads(read(archive, "manifest.json"))["names_erased"]
        assert "Private records erased since" in summary(archive)


def test_an_erased_seller_stands_as_erased_in_the_police_book(yard: Yard) -> None:
    with yard.inspect("--vin", VIN, *BOSS, *yard.pin()) as archive:
        assert WHO in read(archive, "registers/police.csv")
        erase_everything(yard, archive)
    with yard.inspect("--vin", VIN, *BOSS, *yard.pin()) as archive:
        assert "(erased " in read(archive, "registers/police.csv")
    with yard.inspect("--vin", VIN) as archive:
        assert "(erased" not in read(archive, "registers/police.csv"), "nobody asked for names"
