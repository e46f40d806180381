"""A balance as files: all of it, unknown as nothing, and no formula."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from decimal import Decimal

from app.domain.balance_report import report_of_period
from app.domain.weigh_ticket import HULK
from app.exchange.balance_files import BalanceFiles, Row
from app.exchange.safe_csv import csv_text
from app.main import load_catalogue, load_sentences
from tests.a_balance import FULL, STATEMENT, french_rules, month_report
from tests.domain.test_weigh_ticket import LEFT, NOVEMBER, month, tickets


def files(*, stated: bool = False, language: str = "en") -> BalanceFiles:
    report = month_report(STATEMENT if stated else None)
    return BalanceFiles(report, load_catalogue(), load_sentences(), language)


def read(rows: list[Row]) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(csv_text(rows).removeprefix("\ufeff"), newline="")))


def test_the_document_says_everything_and_unknown_is_null() -> None:
    document = json.loads(json.dumps(files().document()))
    assert document["total"]["reuse_kg"] == "400"
    assert document["total"]["left_out"] == ["OWN-7"]
    rates = {one["rate"]: one for one in document["rates"]}
    assert rates["reuse_recycling"]["reached"] is None
    assert rates["reuse_recycling"]["limit_percent"] == "85"
    assert rates["not_metal.reuse_recycling"]["limit_percent"] == "3.5"
    assert document["avoided_co2e"]["without_figure"] == 1
    assert [document["avoided_co2e"][key] for key in ("low_kg", "middle_kg", "high_kg")] == [
        "20",
        "30",
        "40",
    ]
    hulkless = document["vehicles"][1]
    assert (hulkless["mass_hulk_kg"], hulkless["reuse_kg"], hulkless["counted"]) == (None, None, 0)
    assert any("not weighed" in one["text"] for one in hulkless["open_here"])
    table_4 = {one["line"]: one["value"] for one in document["tables"] if one["table"] == 4}
    assert table_4["X1/W1"] is None


def test_with_the_shredders_word_table_4_is_full() -> None:
    rows = read(list(files(stated=True).table_rows()))
    found = {(one["table"], one["line"], one["column"]): one for one in rows}
    assert found["4", "X1/W1", "X1/W1"]["value"] == "85.87"
    assert found["4", "X1/W1", "X1/W1"]["unit"] == "%"
    assert found["4", "W", "W"]["unit"] == "vehicles"
    assert found["2", "total", "B2"]["value"] == "508.56"
    assert found["3", "total", "F1"]["value"] == ""


def test_a_make_that_is_a_formula_stays_text_in_every_table() -> None:
    for rows in (files().vehicle_rows(), files().declaration_rows()):
        cells = [cell for row in read(list(rows)) for cell in row.values()]
        assert any(cell.startswith("'=HYPERLINK") for cell in cells)
        assert not any(cell.startswith("=") for cell in cells)


def test_weigh_tickets_and_exports_are_in_the_files_and_no_taker_is_a_formula() -> None:
    abroad = replace(LEFT, taker="=1+1", country="DE", gross_kg=Decimal(225))
    report = replace(month(tickets(abroad)), scope="year", label="2026")
    told = BalanceFiles(report, load_catalogue(), load_sentences(), "en")
    (ticket,) = read(list(told.ticket_rows()))
    assert [ticket[one] for one in ("number", "day", "net_kg")] == ["W-1", "2026-11-21", "25"]
    assert ticket["taker"] == "'=1+1"
    document = json.loads(json.dumps(told.document()))
    assert document["weigh_tickets"][0]["taker"] == "=1+1", "JSON has no formulas"
    assert document["total"]["exported_kg"] == {"DE": "25"}
    declared = {(one["section"], one["item"]): one for one in read(list(told.declaration_rows()))}
    assert declared["exports", "DE"]["kg"] == "25"
    assert declared["tickets", "Tyres"]["kg"] == "25"
    assert declared["tickets", "Tyres"]["note"] == "'=1+1, DE"


def test_people_read_fractions_by_name_and_programs_find_the_code_in_a_field_of_its_own() -> None:
    petrol = {**FULL.fractions, "F-PETROL": Decimal("9.5"), "F-NEW": Decimal("0.5")}
    hulks = replace(LEFT, number="W-2", fraction=HULK, gross_kg=Decimal(2000))
    report = report_of_period(
        "month",
        "2026-11",
        NOVEMBER,
        (replace(FULL, fractions=petrol),),
        french_rules(),
        tickets=tickets(LEFT, hulks),
    )
    told = BalanceFiles(report, load_catalogue(), load_sentences(), "nl")
    document = json.loads(json.dumps(told.document()))
    found = {one["code"]: one for one in document["open"]}
    open_one = found["balance-without-ticket"]
    assert "Benzine 9,5 kg" in open_one["text"]
    assert "F-PETROL" not in open_one["text"]
    assert open_one["fractions_kg"]["F-PETROL"] == "9.5"
    assert "Casco's" in found["balance-beyond-ticket"]["text"]
    (vehicle,) = document["vehicles"]
    unruled = {one["code"]: one for one in vehicle["open_here"]}["balance-fraction-unknown"]
    assert "F-NEW 0,5 kg" in unruled["text"], "a code that nobody named is all there is"
    assert document["fraction_names"]["F-TYRE"] == "Banden"
    assert [one["fraction_name"] for one in document["weigh_tickets"]] == ["Banden", "Casco's"]
    rows = read(list(told.ticket_rows()))
    assert [(one["fraction"], one["fraction_name"]) for one in rows] == [
        ("F-TYRE", "Banden"),
        ("hulk", "Casco's"),
    ]
    declared = {one["item"] for one in read(list(told.declaration_rows()))}
    assert "Casco's" in declared and "hulk" not in declared


def test_a_declaration_holds_number_make_age_parts_materials_and_performance() -> None:
    rows = read(list(files(language="fr").declaration_rows()))
    by_section: dict[str, list[dict[str, str]]] = {}
    for row in rows:
        by_section.setdefault(row["section"], []).append(row)
    assert set(by_section) == {"vehicles", "parts", "materials", "performance", "open"}
    ages = {row["detail"] for row in by_section["vehicles"][2:]}
    assert ages == {"12", "?"}
    parts = {row["detail"]: row for row in by_section["parts"]}
    assert (parts["BUF"]["count"], parts["BUF"]["kg"]) == ("2", "14")
    assert (parts["DFL"]["kg"], parts["DFL"]["note"]) == ("", "not weighed: 2")
    assert parts["DFL"]["item"] == "Porte avant gauche"
    materials = {row["item"]: row for row in by_section["materials"]}
    assert materials["Pneus"]["detail"] == "16 01 03"
    assert materials["Pneus"]["kg"] == "30"


def test_one_row_a_vehicle_with_what_is_open() -> None:
    full, hulkless = read(list(files().vehicle_rows()))
    assert (full["reuse_kg"], full["counted"], full["closed"]) == ("400", "true", "2026-11-20")
    assert (hulkless["reuse_kg"], hulkless["mass_hulk_kg"], hulkless["counted"]) == (
        "",
        "",
        "false",
    )
    assert "hulk was not weighed" in hulkless["open"]
