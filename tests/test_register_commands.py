"""Registers and inspections from the command line, on a database with one day's work."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import sys
import zipfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from app import paths
from app.cli import run_command
from app.db.store import SqliteStore
from app.devices.media_files import MediaFiles
from app.devices.pin_files import Cost, PinFiles
from app.devices.simulated_clock import SimulatedClock
from app.domain.errors import ShopError
from app.domain.procedure import Raw
from app.main import load_rules
from app.operations.confirm_step import Confirmation, confirm_step
from app.operations.enter_weigh_ticket import (
    Weighing,
    enter_weigh_ticket,
    withdraw_weigh_ticket,
)
from app.operations.harvest_part import Harvest, harvest_part
from app.operations.keep_photo import keep_photo
from app.operations.ports.watch import Stage
from app.operations.print_label import print_label
from app.registers import period_of, write_registers
from app.settings import Settings
from tests.operations.test_registers import FIRST, HOLDER, MORE, SELLER, SLIP
from tests.shop import PIN, SMALL, START, VIN, Shop, badge, catalogue, small_procedure

PICTURE = b"\xff\xd8 a picture"
TODAY = START.date().isoformat()
WHO = "Jeanne =Dupont"
TEXT = (
    SMALL.replace(HOLDER, SELLER)
    .replace("label: {en: oil}}]}\n", "label: {en: oil}}" + MORE, 1)
    .replace("label: {en: hulk}}]}\n", "label: {en: hulk}}" + SLIP, 1)
)


class Yard:
    """A home in which two vehicles came and one of them left; nobody is at the terminal."""

    def __init__(self, home: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.home, self._capsys = home, capsys
        settings = Settings(home)
        clock = SimulatedClock(START)
        with SqliteStore(settings.database, clock, catalogue(), demo=True) as store:
            self.shop = Shop(store, clock, small_procedure(home, TEXT)).furnish()
            self.shop.give_pins(PinFiles(home, Cost(1, 64)))
            self.vehicle = self.shop.take_in()
            self.shop.take_in(vin=None)
            by = self.shop.people["0417"]
            order = Harvest(self.vehicle.run_id, "A010", "DFL", oe_number="=1+1", grade="A")
            self.part = self.shop.do(lambda uow: harvest_part(uow, order, by))
            self.shop.do(lambda uow: print_label(uow, self.part, "en", "test", by))
            self.picture = MediaFiles(settings.media).keep(PICTURE, "image/jpeg")
            self.shop.do(lambda uow: keep_photo(uow, f"part:{self.part}", self.picture, "part", by))
            self.work()

    def reopened(self, act: Callable[[], None]) -> None:
        """Somebody is at the terminal again."""
        with SqliteStore(Settings(self.home).database, self.shop.clock, catalogue()) as store:
            self.shop.store = store
            act()

    def work(self) -> None:
        box = {"box": "C-1", "what": "F-FE", "tare": "200", "gross": "900"}
        self._confirm("A010", FIRST, {"who": WHO})
        self._confirm("A040", {"oil": "3", "gone": "0.41", "bottle": "CYL-3"})
        hulk = {"hulk": "600", "slip": "BSD-9", "t": "0.6", **box}
        self._confirm("A050", hulk, {"truck": "AA-1\nBB-2"})

    def _confirm(
        self, step: str, answers: Mapping[str, Raw], private: Mapping[str, str] | None = None
    ) -> None:
        order = Confirmation(self.vehicle.run_id, step, answers, private or {})
        assert self.shop.do(lambda uow: confirm_step(uow, order, self.shop.people["0417"])).done

    def pin(self, digits: str = PIN) -> tuple[str, str]:
        """The words that sign a command."""
        file = self.home / f"{digits}.txt"
        file.write_text(f"{digits}\n", encoding="utf-8")
        return ("--pin-file", str(file))

    def run(self, *words: str) -> tuple[int, str, str]:
        """Run a command in this process, as `refactory` does."""
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(sys, "argv", ["refactory", *words])
            status = run_command()
        said = self._capsys.readouterr()
        return status, said.out, said.err

    def weigh_out(self, taker: str = "=Oils+1") -> None:
        """The container leaves on a ticket; another one was wrong."""
        by, boss = self.shop.people["0417"], self.shop.people["0900"]
        kg = (Decimal(905), Decimal(200))
        told = Weighing("W-1", taker, "C-1", "F-OIL", *kg, START.date(), "gate")
        rules = load_rules("fr")
        for number in ("W-0", "W-1"):
            one = replace(told, number=number)
            self.shop.do(partial(enter_weigh_ticket, said=one, rules=rules, by=by))
        self.shop.do(lambda uow: withdraw_weigh_ticket(uow, "W-0", taker, "wrong", boss))

    def registers(self, first: str = TODAY, last: str = TODAY) -> dict[str, Any]:
        status, out, err = self.run(
            "registers", "--from", first, "--to", last, "--out", str(self.home / "r"), "--json"
        )
        assert (status, err) == (0, "")
        answer: dict[str, Any] = json.loads(out)
        return answer

    def table(self, name: str) -> list[dict[str, str]]:
        text = (self.home / "r" / f"{name}.csv").read_text(encoding="utf-8-sig")
        return list(csv.DictReader(io.StringIO(text, newline="")))

    def inspect(self, *words: str) -> zipfile.ZipFile:
        file = self.home / "take.zip"
        status, _, err = self.run("inspect", *words, "--out", str(file))
        assert (status, err) == (0, "")
        return zipfile.ZipFile(file)


@pytest.fixture
def yard(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Yard:
    monkeypatch.setenv(paths.HOME_VARIABLE, str(tmp_path))
    return Yard(tmp_path, capsys)


def read(archive: zipfile.ZipFile, name: str) -> str:
    return archive.read(name).decode("utf-8-sig")


def facts(archive: zipfile.ZipFile) -> Iterator[dict[str, Any]]:
    return (json.loads(line) for line in read(archive, "facts.jsonl").splitlines())


def summary(archive: zipfile.ZipFile) -> str:
    return words_of(archive.read("summary.pdf"))


def words_of(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return "\n".join(page.get_textpage().get_text_bounded() for page in document)
    finally:
        document.close()


# ------------------------------------------------------------------------------ registers


def test_every_register_is_written_as_table_and_document(yard: Yard) -> None:
    answer = yard.registers()
    assert answer["lines"] == {
        "police": 2,
        "waste": 2,
        "containers": 1,
        "tickets": 0,
        "refrigerant": 1,
        "hulks": 1,
        "exits": 0,
        "levels": 2,
    }
    for name, count in answer["lines"].items():
        told = json.loads((yard.home / "r" / f"{name}.json").read_text(encoding="utf-8"))
        assert len(told) == len(yard.table(name)) == count
    assert answer["missing_register_numbers"] == []


def test_the_police_book_tells_no_name_without_being_asked(yard: Yard) -> None:
    yard.registers()
    first, second = yard.table("police")
    assert (first["vehicle"], first["price_eur"], first["slip"]) == (VIN, "80", "BSD-9")
    assert second["slip"] == ""
    everything = b"".join(one.read_bytes() for one in (yard.home / "r").rglob("*.*"))
    assert b"Jeanne" not in everything and b"AA-1" not in everything


def test_refrigerant_and_levels(yard: Yard) -> None:
    yard.registers()
    (gas,) = yard.table("refrigerant")
    assert (gas["gas"], gas["grams"], gas["cylinder"]) == ("r134a", "410", "CYL-3")
    oil = next(one for one in yard.table("levels") if one["fractions"] == "F-OIL")
    assert oil["kg"] == "2.640"


def test_a_slip_waits_in_the_outbox_as_data_and_as_a_page(yard: Yard) -> None:
    answer = yard.registers()
    slip, page = sorted((yard.home / "outbox" / "bsvhu").iterdir())
    assert (slip.suffix, page.suffix, slip.stem) == (".json", ".pdf", page.stem)
    digest = hashlib.sha256(slip.read_bytes()).hexdigest()
    assert {"BSD-9", "0.600", VIN, digest} <= set(words_of(page.read_bytes()).split())
    told = json.loads(slip.read_text(encoding="utf-8"))
    assert (told["bsvhu"]["customId"], told["bsvhu"]["weight"]["value"]) == ("BSD-9", 0.6)
    assert answer["open_in_slips"]["BSD-9"] == told["open"]


def test_registers_that_are_stopped_leave_those_of_before(yard: Yard) -> None:
    settings, out = Settings(yard.home), yard.home / "month"
    period = period_of(TODAY, TODAY)
    write_registers(settings, catalogue(), load_rules, period, out)
    before = {one.name: one.read_bytes() for one in out.iterdir()}

    def stop(stage: Stage, done: int) -> None:
        assert stage == "registers"
        if done:
            raise ShopError("work-stopped")

    with pytest.raises(ShopError, match="work-stopped"):
        write_registers(settings, catalogue(), load_rules, period, out, stop)
    assert {one.name: one.read_bytes() for one in out.iterdir()} == before
    assert not list(yard.home.glob("*.part"))


def test_weigh_tickets_have_their_register_and_the_withdrawn_one_is_told(yard: Yard) -> None:
    yard.reopened(yard.weigh_out)
    assert yard.registers()["lines"]["tickets"] == 2
    right, wrong = yard.table("tickets")
    assert [right[one] for one in ("number", "net_kg", "closed_kg")] == ["W-1", "705", "700"]
    assert right["waste_code"] == "13 02 05*"
    assert right["taker"] == "'=Oils+1", "a spreadsheet would calculate it"
    assert [right["withdrawn"], wrong["withdrawn"]] == ["", "wrong"]
    assert yard.registers("2026-11-20", "2026-11-21")["lines"]["tickets"] == 0


def test_an_inspection_of_a_period_takes_the_tickets_facts_along(yard: Yard) -> None:
    yard.reopened(yard.weigh_out)
    archive = yard.inspect("--from", TODAY, "--to", TODAY)
    names = [one["name"] for one in facts(archive)]
    assert names.count("ContainerLeft") == 2 and names.count("WeighTicketWithdrawn") == 1
    assert "registers/tickets.csv" in archive.namelist()
    assert (yard.home / "take-summary.pdf").read_bytes() == archive.read("summary.pdf")


def test_another_day_has_nothing_of_it(yard: Yard) -> None:
    answer = yard.registers("2026-11-20", "2026-11-21")
    assert set(answer["lines"].values()) == {0}


@pytest.mark.parametrize("days", [("2026-11-30", "2026-11-01"), ("22.11.2026", "2026-11-30")])
def test_what_is_no_period_is_refused(yard: Yard, days: tuple[str, str]) -> None:
    status, _, err = yard.run(
        "registers", "--from", days[0], "--to", days[1], "--out", str(yard.home / "r")
    )
    assert status == 1 and "is no period" in err
    assert not (yard.home / "r").exists()


def test_a_folder_that_takes_nothing_is_told(yard: Yard) -> None:
    (yard.home / "file").write_text("in the way")
    out = str(yard.home / "file" / "r")
    status, _, err = yard.run("registers", "--from", TODAY, "--to", TODAY, "--out", out)
    assert status == 1 and "could not be written" in err


# ----------------------------------------------------------------------------- inspection


def test_every_fact_in_an_archive_proves_itself(yard: Yard) -> None:
    with yard.inspect("--vin", VIN) as archive:
        hashes = {}
        for fact in facts(archive):
            stored = fact.pop("hash")
            text = json.dumps(fact, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
            assert hashlib.sha256(text.encode()).hexdigest() == stored
            hashes[fact["seq"]] = stored, fact["prev"]
        chain = list(csv.DictReader(io.StringIO(read(archive, "chain.csv"), newline="")))
        numbers = [int(one["seq"]) for one in chain]
        assert numbers == list(range(min(hashes), max(hashes) + 1)), "no link is left out"
        links = {int(one["seq"]): one["hash"] for one in chain}
        for seq, (stored, prev) in hashes.items():
            assert links[seq] == stored
            assert prev == links.get(seq - 1, prev)
        manifest = json.loads(read(archive, "manifest.json"))
        assert manifest["chain_broken_at"] == ""
        for name, sha256 in manifest["files"].items():
            assert hashlib.sha256(archive.read(name)).hexdigest() == sha256


def test_one_vehicle_brings_its_own_facts_and_nobody_elses(yard: Yard) -> None:
    with yard.inspect("--vin", VIN) as archive:
        names = {fact["name"] for fact in facts(archive)}
        about = {one for fact in facts(archive) for one in json.loads(fact["subjects"])}
        assert {"VehicleReceived", "StepConfirmed", "PartHarvested", "LabelPrinted"} <= names
        assert {one for one in about if one.startswith("vehicle:")} == {
            f"vehicle:{yard.vehicle.vehicle_id}"
        }
        assert f"labels/{yard.part}.pdf" in archive.namelist()
        assert archive.read(f"photos/{yard.picture}.jpg") == PICTURE
        text = summary(archive)
    for told in (VIN, "CYL-3", "BSD-9", yard.part, "Whole: every fact"):
        assert told in text


def test_a_period_brings_every_vehicle(yard: Yard) -> None:
    with yard.inspect("--from", TODAY, "--to", TODAY) as archive:
        manifest = json.loads(read(archive, "manifest.json"))
        assert (manifest["vehicles"], manifest["registers"]["police"]) == (2, 2)
        assert yard.part in read(archive, "labels/labels.csv")
        assert "'=1+1" in read(archive, "labels/labels.csv")


def test_without_names_nobody_is_named(yard: Yard) -> None:
    with yard.inspect("--vin", VIN) as archive:
        assert "names.jsonl" not in archive.namelist()
        for name in archive.namelist():
            assert b"Jeanne" not in archive.read(name)


def test_names_go_to_a_supervisor_and_that_is_recorded(yard: Yard) -> None:
    taking = ("--vin", VIN, "--with-names", "--by", badge("0900"))
    with yard.inspect(*taking, *yard.pin()) as archive:
        private = [json.loads(line) for line in read(archive, "names.jsonl").splitlines()]
        assert any(WHO in one["text"] for one in private)
        told = [fact for fact in facts(archive) if fact["name"] == "PrivateDataDisclosed"]
        assert [one["person"] for one in told] == [yard.shop.people["0900"]]
        digests = {hashlib.sha256((p["salt"] + p["text"]).encode()).hexdigest() for p in private}
        bodies = "".join(fact["body"] for fact in facts(archive))
        assert all(one in bodies for one in digests)
        police = read(archive, "registers/police.csv")
        assert WHO in police
        assert "0900" in summary(archive)


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("--with-names",), "--by"),
        (("--with-names", "--by", badge("0417")), "may not see names"),
        (("--with-names", "--by", "RB-NOBODY"), "not known here"),
        (("--with-names", "--by", badge("0900"), "--pin-file", "nowhere"), "nowhere"),
    ],
)
def test_names_go_to_nobody_else(yard: Yard, words: tuple[str, ...], sentence: str) -> None:
    status, _, err = yard.run("inspect", "--vin", VIN, *words, "--out", str(yard.home / "no.zip"))
    assert status == 1 and sentence in err
    assert not (yard.home / "no.zip").exists()
    with yard.inspect("--vin", VIN) as archive:
        assert "PrivateDataDisclosed" not in {fact["name"] for fact in facts(archive)}


def test_a_badge_without_its_pin_takes_no_names(yard: Yard) -> None:
    out = yard.home / "no.zip"
    words = ("inspect", "--vin", VIN, "--with-names", "--by", badge("0900"), "--out", str(out))
    status, _, err = yard.run(*words, *yard.pin("314159"))
    assert status == 1 and "PIN" in err
    assert not out.exists()
    with yard.inspect("--vin", VIN) as archive:
        assert "PrivateDataDisclosed" not in {fact["name"] for fact in facts(archive)}


def test_an_archive_that_cannot_be_written_leaves_the_old_one(yard: Yard) -> None:
    file = yard.home / "take.zip"
    file.write_bytes(b"old")
    status, _, err = yard.run("inspect", "--vin", "NOBODY", "--out", str(file))
    assert status == 1 and "not in this database" in err
    assert file.read_bytes() == b"old"
    status, _, err = yard.run("inspect", "--out", str(file))
    assert status == 1 and "--vin" in err


def test_a_picture_that_is_gone_is_counted(yard: Yard) -> None:
    for one in (yard.home / "media").rglob(yard.picture):
        one.unlink()
    with yard.inspect("--vin", VIN) as archive:
        assert json.loads(read(archive, "manifest.json"))["missing_pictures"] == 1
