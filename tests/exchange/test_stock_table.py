"""A stock table is understood whatever program wrote it, and a hostile one is refused."""

from __future__ import annotations

import io
import zipfile
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import ShopError
from app.domain.stock_line import StockLine
from app.exchange.stock_lines import Problem, StockReader
from app.exchange.stock_table import Asked, read_stock_table
from tests.shop import catalogue

HEAD = (
    "Numéro;Type de pièce;Désignation;Réf. constructeur;Marque;Modèle;Année;Classe;Bac;Poids;Prix"
)
DOOR = "A-1;;Porte avant gauche;8201;Renault;Clio;2016;B;A 01;18,5;1 250,50 €"
FRENCH = f"{HEAD.replace('Réf. constructeur', 'Ref OE')}\r\n{DOOR}\r\n"


@pytest.fixture(scope="module")
def reader() -> StockReader:
    return StockReader(catalogue(), date(2026, 11, 23))


def read(reader: StockReader, **cells: str) -> StockLine | Problem:
    return reader.read(2, {"number": "A-1", "part_type": "DFL", **cells})


def wrong(reader: StockReader, **cells: str) -> tuple[str, str]:
    found = read(reader, **cells)
    assert isinstance(found, Problem)
    return found.column, found.reason.code


def refusal(data: bytes, asked: Asked | None = None) -> str:
    with pytest.raises(ShopError) as caught:
        read_stock_table(data, asked)
    return caught.value.code


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_table_is_read_in_any_usual_encoding(reader: StockReader, encoding: str) -> None:
    table = read_stock_table(FRENCH.encode(encoding))
    assert table.separator == ";"
    ((line, cells),) = table.rows
    assert reader.read(line, cells) == StockLine(
        2,
        "A-1",
        "DFL",
        "",
        "8201",
        "Porte avant gauche",
        "Renault",
        "Clio",
        "2016",
        "B",
        "A-01",
        Decimal("18.5"),
        Decimal("1250.50"),
        "EUR",
    )


@pytest.mark.parametrize("separator", [";", ",", "\t", "|"])
def test_a_table_is_read_with_any_usual_separator(separator: str) -> None:
    text = separator.join(("Stock no", "Part")) + "\n" + separator.join(("7", "Alternator"))
    table = read_stock_table(text.encode())
    assert (table.separator, table.questions) == (separator, ())
    assert [dict(cells) for _, cells in table.rows] == [{"number": "7", "part_type": "Alternator"}]


def test_what_was_guessed_is_asked() -> None:
    table = read_stock_table("No;Pièce, état;Type;Colour\n1;x;ALT;red\n".encode("cp1252"))
    assert table.questions == ("encoding", "separator", "columns")
    assert (table.encoding, table.ignored) == ("cp1252", ("Pièce, état", "Colour"))
    told = Asked("cp1252", ";")
    assert read_stock_table("No;Type\n1;ALT\né".encode("cp1252"), told).questions == ()


def test_a_line_is_named_where_it_begins() -> None:
    text = 'no;type;text\n1;ALT;"two\nlines"\n\n2;STA;x\n'
    assert [line for line, _ in read_stock_table(text.encode()).rows] == [2, 5]


@pytest.mark.parametrize("name", ["Alternator", "Alternateur", "dynamo", "ALT", "alternateur 120A"])
def test_a_kind_is_found_by_its_words(reader: StockReader, name: str) -> None:
    found = read(reader, part_type=name)
    assert isinstance(found, StockLine)
    assert found.part_type == "ALT"


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("12", "12"),
        ("12,5", "12.5"),
        ("1.234,50", "1234.50"),
        ("1,234.50", "1234.50"),
        ("1 234,5 kg", "1234.5"),
        ("", None),
    ],
)
def test_a_number_is_read_as_people_write_it(
    reader: StockReader, text: str, amount: str | None
) -> None:
    found = read(reader, kg=text)
    assert isinstance(found, StockLine)
    assert found.kg == (None if amount is None else Decimal(amount))


@pytest.mark.parametrize(
    ("cells", "problem"),
    [
        ({"number": ""}, ("number", "stock-number-missing")),
        ({"part_type": "flux capacitor"}, ("part_type", "stock-kind-unknown")),
        ({"year": "16"}, ("year", "stock-year")),
        ({"year": "2099"}, ("year", "stock-year")),
        ({"year": "२०१६"}, ("year", "stock-year")),
        ({"kg": "heavy"}, ("kg", "stock-no-number")),
        ({"kg": "0"}, ("kg", "stock-no-number")),
        ({"kg": "-3"}, ("kg", "stock-no-number")),
        ({"kg": "1e5"}, ("kg", "stock-no-number")),
        ({"kg": "NaN"}, ("kg", "stock-no-number")),
        ({"price": "0,005"}, ("price", "stock-no-number")),
        ({"grade": "super"}, ("grade", "stock-grade")),
        ({"place": "<b>"}, ("place", "place-code-shape")),
        ({"price": "3", "currency": "euros"}, ("currency", "currency-unknown")),
        ({"description": "=HYPERLINK(1)"}, ("description", "stock-formula")),
        ({"description": "@SUM(A1)"}, ("description", "stock-formula")),
        ({"make": "+cmd|' /C calc'!A0"}, ("make", "stock-formula")),
    ],
)
def test_what_cannot_be_is_named_with_its_column(
    reader: StockReader, cells: dict[str, str], problem: tuple[str, str]
) -> None:
    assert wrong(reader, **cells) == problem


def test_a_name_that_may_be_two_kinds_is_not_guessed(reader: StockReader) -> None:
    unclear = ("part_type", "stock-kind-unclear")
    assert wrong(reader, part_type="alternator with starter motor") == unclear


def zipped() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("stock.csv", "no;type\n1;ALT\n")
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (zipped(), "stock-not-text"),
        (b"no;type\n1;AL\x00T\n", "stock-not-text"),
        (b"\xff\xfe\x00", "stock-not-text"),
        (b"no;type\n1;" + b"x" * 1001, "stock-cell-endless"),
        (b"no;type\n1;" + b"x" * 200_000, "stock-broken"),
        (b'no;type\n1;"x', "stock-broken"),
        (b"a;b\n1;2\n", "stock-columns"),
        (b"", "stock-columns"),
        (b"no;type\n" + b"1;ALT\n" * 200_001, "stock-too-long"),
    ],
)
def test_a_hostile_file_is_refused_with_a_sentence(data: bytes, code: str) -> None:
    assert refusal(data) == code


def test_what_somebody_says_about_a_file_is_checked() -> None:
    assert refusal(b"no;type\n", Asked(encoding="ebcdic")) == "stock-encoding-unknown"
    assert refusal(b"no;type\n", Asked(separator="x")) == "stock-separator-unknown"
    assert refusal("é".encode("cp1252"), Asked(encoding="utf-8")) == "stock-not-text"


@given(st.binary(max_size=300))
def test_any_bytes_are_a_table_or_refused(data: bytes) -> None:
    try:
        read_stock_table(b"no;type\n" + data)
    except ShopError as refused:
        assert refused.code.startswith("stock-")


@given(st.dictionaries(st.sampled_from(["number", "kg", "price", "year", "place"]), st.text()))
def test_any_cells_are_a_line_or_a_problem(cells: dict[str, str]) -> None:
    found = StockReader(catalogue(), date(2026, 11, 23)).read(2, {"part_type": "ALT", **cells})
    assert isinstance(found, StockLine | Problem)
