"""The whole shift, played through the real windows, and what the command line then says."""

from __future__ import annotations

import csv
import json
from collections import Counter
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
import zxingcpp

from app.db.backup import backups_of
from app.db.queries import SqliteQueries
from app.db.verify import verify
from app.demo.story import CLIO, WRECK, ZOE
from app.domain.events import Recorded, StepConfirmed, StepFailed
from app.domain.vehicle import DRIVES, Vehicle
from app.exchange.catenax import ASPECTS
from app.main import load_catalogue
from app.settings import Settings
from tests.acceptance.program import refactory
from tests.exchange.test_catenax import schema

pytestmark = pytest.mark.timeout(900)
ENGINE_OF_THE_LABEL_DPI = 300
EVERY_FACT = 1000


@pytest.fixture(scope="module")
def shift(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A played shift; everything else here only looks at it."""
    out = tmp_path_factory.mktemp("shift")
    played = refactory("demo", "--headless", "--out", str(out), home=out / "nobody")
    assert (played.returncode, played.stderr) == (0, "")
    return out


@pytest.fixture(scope="module")
def summary(shift: Path) -> Mapping[str, Any]:
    """What the shift says of itself."""
    told: Mapping[str, Any] = json.loads((shift / "summary.json").read_text(encoding="utf-8"))
    return told


def register(shift: Path, name: str) -> list[dict[str, str]]:
    """The lines of a register as they stand in its file."""
    with (shift / "registers" / f"{name}.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


@dataclass(frozen=True)
class BatteryCar:
    """The battery car as the database tells of it, and every fact of its run."""

    vehicle: Vehicle
    facts: tuple[Recorded, ...]

    def recorded(self, kind: type[StepConfirmed | StepFailed], step: str) -> list[Recorded]:
        """The facts of one kind about a step, in order."""
        return [one for one in self.facts if isinstance(one.event, kind) and one.event.step == step]

    def confirmed(self, step: str) -> list[Recorded]:
        return self.recorded(StepConfirmed, step)


@pytest.fixture(scope="module")
def battery_car(shift: Path) -> BatteryCar:
    """What the terminal of the shift knows of the car with 0 keys."""
    database = Settings(shift / "terminal").database
    with closing(SqliteQueries(database, load_catalogue())) as queries:
        (vehicle,) = queries.find_vehicles(ZOE.vin, 1)
        facts = queries.history(f"run:{vehicle.run_id}", EVERY_FACT)
    return BatteryCar(vehicle, tuple(sorted(facts, key=lambda one: one.order)))


def test_a_wreck_and_a_vehicle_of_every_drive_go_from_the_gate_to_the_closed_file(
    summary: Mapping[str, Any],
) -> None:
    vehicles = {one["drive"] + " " + one["state"]: one for one in summary["vehicles"]}
    assert set(vehicles) == {f"{drive} whole" for drive in DRIVES} | {"petrol burnt"}
    assert all(one["status"] == "closed" for one in vehicles.values())
    assert vehicles["petrol burnt"]["own_number"].startswith("NV")
    assert vehicles["petrol burnt"]["known_as"] == WRECK.vin_found
    assert summary["steps_done"] > 150


def test_the_battery_car_came_without_keys(battery_car: BatteryCar) -> None:
    assert battery_car.vehicle.drive == "bev"
    assert battery_car.vehicle.keys == 0


def test_380_volts_were_written_down_and_stopped_the_line(
    summary: Mapping[str, Any], battery_car: BatteryCar
) -> None:
    assert any("HV040" in one and "value=380" in one for one in summary["failed_attempts"])
    (failed,) = battery_car.recorded(StepFailed, "HV040")
    assert isinstance(failed.event, StepFailed)
    assert failed.event.answers["u_pm"] == "380"
    assert {one.code for one in failed.event.failures} >= {"legal-limit-broken"}
    assert failed.order < battery_car.confirmed("HV040")[0].order


def test_somebody_without_the_lock_out_qualification_was_refused_at_hv030(
    summary: Mapping[str, Any],
) -> None:
    (refusal,) = [one for one in summary["refusals"] if one.startswith("HV030: ")]
    assert "Lock-out authority" in refusal


def test_after_the_restart_the_proof_of_no_voltage_was_taken_anew(
    summary: Mapping[str, Any], battery_car: BatteryCar
) -> None:
    assert [one for one in summary["screens"] if one.endswith("-HV060-after-restart.png")]
    first, again = battery_car.confirmed("HV040")
    (opened,) = battery_car.confirmed("HV060")
    assert first.at.session != again.at.session == opened.at.session
    assert first.order < again.order < opened.order


@pytest.mark.parametrize(
    ("drive", "made_safe", "not_there"),
    [
        ("diesel", {"DEP010"}, {"GAS010", "GAS020", "GAS030", "HV040", "HV085"}),
        ("lpg", {"GAS010", "GAS015", "DEP030"}, {"GAS020", "GAS030", "HV040"}),
        ("cng", {"GAS020", "GAS025", "DEP030"}, {"GAS010", "GAS030", "HV040"}),
        ("mhev48", {"HV085", "HV090"}, {"HV040", "GAS030"}),
        ("hev", {"HV030", "HV040", "HV060", "DEP030"}, {"GAS030", "HV085"}),
        ("phev", {"HV030", "HV040", "HV060", "DEP030"}, {"GAS030", "HV085"}),
        ("fcev", {"HV030", "HV040", "GAS030", "GAS035"}, {"DEP030", "GAS010", "PWT010"}),
    ],
)
def test_each_drive_takes_the_steps_that_make_it_safe(
    shift: Path, drive: str, made_safe: set[str], not_there: set[str]
) -> None:
    with closing(SqliteQueries(Settings(shift / "terminal").database, load_catalogue())) as queries:
        (vehicle,) = [one for one in queries.find_vehicles("", 50) if one.drive == drive]
        done = set(queries.run(vehicle.run_id).settled)
    assert made_safe <= done
    assert not not_there & done


def test_registers_balances_plots_and_aspects_stand_in_the_folder(
    shift: Path, summary: Mapping[str, Any]
) -> None:
    count = len(summary["vehicles"])
    written = summary["files"]
    police = {one["register_no"] for one in register(shift, "police")}
    assert police == {one["register_no"] for one in summary["vehicles"]}
    assert f"balance-{ZOE.vin}.pdf" in written["balances"]
    assert "declaration-2026.csv" in written["balances"]
    for name in written["plots"]:
        assert (shift / "plots" / name).read_bytes()[:4] == b"\x89PNG"
    aspects = Counter(name.rsplit("-", 1)[0] for name in written["catena_x"])
    assert aspects["certificate-of-destruction"] == aspects["mandatory-dismantling"] == count
    assert aspects["reuse-certificate"] == len(summary["parts"])
    (zoe,) = [one for one in summary["certificates"] if one["vehicle"] == "zoe"]
    file = shift / "catena-x" / f"certificate-of-destruction-{ZOE.vin}.json"
    assert json.loads(file.read_text(encoding="utf-8"))["serialNumber"] == zoe["number"]


def test_the_registers_tell_of_a_real_day(shift: Path) -> None:
    police = {one["vehicle"]: one for one in register(shift, "police")}
    clio, zoe, wreck = (police[vin] for vin in (CLIO.vin, ZOE.vin, WRECK.vin_found))
    assert (clio["price_eur"], clio["payment"], clio["slip"]) == (
        *("180", "transfer", "VHU-20261116-C4K7M2P"),
    )
    assert (zoe["price_eur"], zoe["seller_capacity"]) == ("950", "owner")
    assert (wreck["model"], wreck["price_eur"], wreck["payment"], wreck["seller_capacity"]) == (
        *("Clio III", "0", "free", "impound"),
    )
    full = [(one["container"], one["net_kg"]) for one in register(shift, "containers")]
    assert full == [("CT-FE-01", "380"), ("CT-ALU-02", "560")]
    tickets = [(one["number"], one["net_kg"], one["taker"]) for one in register(shift, "tickets")]
    assert tickets == [
        ("PB-26-1187", "379", "Aciéries du Vexin (DÉMO)"),
        ("PB-26-1188", "560", "Fonderie Alu Nord (DÉMO)"),
    ]
    gases = {one["vehicle"]: one for one in register(shift, "refrigerant")}
    assert (gases[CLIO.vin]["gas"], gases[CLIO.vin]["cylinder"]) == ("r134a", "CYL-134A-02")
    assert (gases[ZOE.vin]["gas"], gases[ZOE.vin]["cylinder"]) == ("r1234yf", "CYL-1234YF-01")
    assert WRECK.vin_found not in gases


def test_every_hulk_left_under_a_slip_of_its_own_with_the_mass_it_weighed(
    shift: Path, summary: Mapping[str, Any]
) -> None:
    hulks = {one["register_no"]: one for one in register(shift, "hulks")}
    assert {no: one["mass_kg"] for no, one in hulks.items()} == {
        one["register_no"]: one["mass_hulk_kg"] for one in summary["vehicles"]
    }
    for name in ("slip", "receipt"):
        assert len({one[name] for one in hulks.values()}) == len(hulks)
    for one in hulks.values():
        assert one["destination"] == "shredder"
        assert (one["carrier"], one["receiver_permit"]) == (
            *("Transports Martin (DÉMO)", "PR 78 00002 B"),
        )
        assert abs(int(one["received_kg"]) - int(one["mass_kg"])) <= 5


def test_one_part_was_sold_and_one_fitted(summary: Mapping[str, Any]) -> None:
    assert sorted(one["left"] for one in summary["parts"] if one["left"]) == ["fitted", "sold"]


@pytest.mark.parametrize("aspect", ASPECTS)
def test_every_aspect_in_the_folder_keeps_to_its_schema(shift: Path, aspect: str) -> None:
    rules = schema(aspect)
    written = sorted((shift / "catena-x").glob(f"{aspect}-*.json"))
    assert written
    for file in written:
        rules.validate(json.loads(file.read_text(encoding="utf-8")))


def test_mass_in_is_mass_out(summary: Mapping[str, Any]) -> None:
    for one in summary["vehicles"]:
        fractions = sum(float(kg) for kg in one["fractions_kg"].values())
        balance = float(one["mass_in_kg"]) - float(one["mass_hulk_kg"]) - fractions
        assert balance == pytest.approx(float(one["reused_kg"]), abs=0.001)
        assert balance > 0


def test_every_kilogram_of_the_demo_has_a_name(shift: Path) -> None:
    document = json.loads((shift / "balances" / "balance-2026-11.json").read_text("utf-8"))
    assert document["total"]["left_out"] == []
    for one in document["vehicles"]:
        assert one["unexplained_kg"] == "0", one["vehicle"]
        assert {found["code"] for found in one["open_here"]} <= {"balance-parts-not-weighed"}


def test_batteries_that_go_on_living_are_parts_with_their_mass(shift: Path) -> None:
    with closing(SqliteQueries(Settings(shift / "terminal").database, load_catalogue())) as queries:
        kept = {
            vehicle.drive: {
                (part.part_type, part.kg)
                for part in queries.parts_of(vehicle.vehicle_id)
                if part.part_type in ("HVB", "B48", "BAT")
            }
            for vehicle in queries.find_vehicles("", 50)
        }
    assert {drive: parts for drive, parts in kept.items() if parts} == {
        "bev": {("HVB", Decimal(305))},
        "hev": {("HVB", Decimal(40))},
        "phev": {("HVB", Decimal(108))},
        "fcev": {("HVB", Decimal(45))},
        "mhev48": {("BAT", Decimal(18))},
    }


def test_every_part_has_a_bin_and_a_label_that_reads_as_its_code(
    shift: Path, summary: Mapping[str, Any]
) -> None:
    assert len(summary["parts"]) >= 8
    assert len({part["code"] for part in summary["parts"]}) == len(summary["parts"])
    for part in summary["parts"]:
        assert part["place"] or part["left"]
        page = pypdfium2.PdfDocument(shift / "labels" / f"{part['code']}.pdf")[0]
        picture = page.render(scale=ENGINE_OF_THE_LABEL_DPI / 72).to_pil().convert("L")
        codes = zxingcpp.read_barcodes(picture)
        assert part["code"] in {one.text for one in codes}


def test_every_screen_was_pictured(shift: Path, summary: Mapping[str, Any]) -> None:
    names = " ".join(summary["screens"])
    for screen in ("lock", "line", "reception", "HV040", "harvest", "parts", "file"):
        assert screen in names
    for name in summary["screens"]:
        assert (shift / "screens" / name).read_bytes()[:4] == b"\x89PNG"


def test_the_command_line_finds_and_prints_a_part(
    shift: Path, summary: Mapping[str, Any], tmp_path: Path
) -> None:
    part = summary["parts"][0]
    found = refactory("parts", "find", part["code"], "--json", home=shift / "terminal")
    assert [one["code"] for one in json.loads(found.stdout)["parts"]] == [part["code"]]
    out = tmp_path / "again.pdf"
    printed = refactory("label", part["code"], "--out", str(out), home=shift / "terminal")
    assert printed.returncode == 0, printed.stderr
    assert out.read_bytes()[:4] == b"%PDF"


def test_every_closed_vehicle_has_a_declared_certificate(
    shift: Path, summary: Mapping[str, Any]
) -> None:
    certificates = summary["certificates"]
    assert len(certificates) == len(summary["vehicles"])
    assert [int(one["number"][-5:]) for one in certificates] == [*range(1, len(certificates) + 1)]
    for one in certificates:
        assert one["status"] == "handed_over"
        for language, said in (("fr", "Signé et déclaré"), ("en", "Signed and declared")):
            page = pypdfium2.PdfDocument(
                shift / "certificates" / f"{one['number']}-{language}.pdf"
            )[0]
            text = page.get_textpage().get_text_bounded()
            assert said in text
            assert one["declared"] in text
            assert one["sha256"] in text


def test_without_a_vin_the_certificate_was_refused_until_it_was_found(
    summary: Mapping[str, Any],
) -> None:
    assert [one for one in summary["refusals"] if one.startswith("certificate: ")] == [
        "certificate: missing: VIN"
    ]


def test_the_certificate_costs_few_touches(summary: Mapping[str, Any]) -> None:
    signing = 2 * (6 + 1)  # two PINs of six digits, each accepted
    through_windows = [one for one in summary["certificates"] if "in_the_documents_alone" in one]
    assert [one["vehicle"] for one in through_windows] == ["clio", "zoe", "wreck"]
    for one in through_windows:
        assert one["in_the_documents_alone"]["touches"] <= 15 + signing
        whole = one["from_first_scan_to_signed_pdf"]
        assert whole["scans"] <= 8
        assert whole["touches"] > one["in_the_documents_alone"]["touches"]


def test_the_command_line_writes_a_certificate(shift: Path, tmp_path: Path) -> None:
    out = tmp_path / "zoe.pdf"
    told = refactory(
        *("certificate", "--vin", ZOE.vin, "--out", str(out), "--language", "nl", "--json"),
        home=shift / "terminal",
    )
    assert told.returncode == 0, told.stderr
    assert json.loads(told.stdout)["status"] == "handed_over"
    text = pypdfium2.PdfDocument(out)[0].get_textpage().get_text_bounded()
    assert "Certificaat van vernietiging" in text
    assert ZOE.vin in text
    assert json.loads(out.with_suffix(".json").read_text(encoding="utf-8"))["demo"] is True


def test_rebuilding_changes_nothing_and_the_doctor_is_content(shift: Path) -> None:
    home = shift / "terminal"
    before = refactory("parts", "find", "", "--json", home=home).stdout
    rebuilt = refactory("rebuild", "--json", home=home)
    assert rebuilt.returncode == 0, rebuilt.stderr
    assert json.loads(rebuilt.stdout)["events"] > 300
    assert refactory("parts", "find", "", "--json", home=home).stdout == before
    examined = refactory("doctor", "--json", home=home)
    checks = {one["what"]: one for one in json.loads(examined.stdout)["checks"]}
    # The shift is played on a day of its own: a machine whose date is earlier is told so.
    last = datetime.fromisoformat(checks["events"]["found"].rpartition("last ")[2])
    early = {"clock"} if datetime.now(UTC) < last else set()
    bad = {what for what, one in checks.items() if not one["ok"]}
    assert set(checks) >= {"database", "schema", "free disk", "pages", "chain", "clock", "backups"}
    assert bad - {"free disk"} == early


def test_the_shift_ends_with_a_proved_backup_of_all_of_it(
    shift: Path, summary: Mapping[str, Any]
) -> None:
    (copy,) = backups_of(Settings(shift / "terminal").database)
    assert verify(copy, thorough=True).ok
    with closing(SqliteQueries(copy, load_catalogue())) as queries:
        assert queries.events_count() == summary["events"]
