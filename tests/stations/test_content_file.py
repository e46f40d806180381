"""Starting content: read whole, or refused with the file and the line."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import ShopError
from app.main import load_sentences
from app.stations.content_file import load_catalogue

PARTS = (
    "code,name_en,name_fr,name_nl,system,typical_kg_M,grading,core,note\n"
    "STA,Starter motor,Démarreur,Startmotor,electric,4.5,mech,Y,\n"
    'DFL,"Door, front left",,,body,,body,N,heavy\n'
)
FRACTIONS = (
    "code,name_en,name_fr,name_nl,hazardous,density_kg_per_l\n"
    "F-OIL,Waste oil,Huile,Olie,Y,0.88\n"
    "F-GLASS,Glass,Verre,Glas,N,\n"
)
# Diesel is Dutch as well, and the metal has one name everywhere.
ALSO_ENGLISH = {("F-DIESEL", "nl"), ("F-ALU", "fr"), ("F-ALU", "nl")}
REMARKS = """
sound.en = ["no damage"]
denials.en = ["no"]
damage = [{kinds = "DP", en = ["dent"], fr = ["bosse"]}]
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return written(tmp_path)


def written(folder: Path, parts: str = PARTS, fractions: str = FRACTIONS) -> Path:
    (folder / "part_types.csv").write_text(parts, encoding="utf-8")
    (folder / "fractions.csv").write_text(fractions, encoding="utf-8")
    (folder / "remark_words.toml").write_text(REMARKS, encoding="utf-8")
    return folder


def refusal(folder: Path) -> ShopError:
    with pytest.raises(ShopError) as refused:
        load_catalogue(folder)
    said = load_sentences().say(refused.value.reason, "en")
    assert "‹" not in said
    assert "csv" in said
    return refused.value


def test_the_shipped_content_is_whole(resources: Path) -> None:
    catalogue = load_catalogue(resources / "content")

    assert len(catalogue.parts) > 50
    assert len(catalogue.fractions) > 20
    names = {code: one.names for code, one in catalogue.parts.items()}
    names |= {code: one.names for code, one in catalogue.fractions.items()}
    assert [code for code, one in names.items() if set(one) != {"en", "fr", "nl"}] == []


def test_no_fraction_is_named_in_english_to_who_reads_french_or_dutch(resources: Path) -> None:
    fractions = load_catalogue(resources / "content").fractions

    same = {
        (code, language)
        for code, one in fractions.items()
        for language in ("fr", "nl")
        if one.names[language].casefold() == one.names["en"].casefold()
    }
    assert same == ALSO_ENGLISH


def test_parts_and_fractions_are_read(folder: Path) -> None:
    catalogue = load_catalogue(folder)

    starter, door = catalogue.parts["STA"], catalogue.parts["DFL"]
    assert (starter.names["fr"], starter.typical_kg, starter.core) == (
        "Démarreur",
        Decimal("4.5"),
        True,
    )
    assert (door.names, door.typical_kg, door.note) == ({"en": "Door, front left"}, None, "heavy")
    oil, glass = catalogue.fractions["F-OIL"], catalogue.fractions["F-GLASS"]
    assert (oil.hazardous, oil.density) == (True, Decimal("0.88"))
    assert (glass.hazardous, glass.density) == (False, None)


def test_a_file_saved_by_a_spreadsheet_is_read(tmp_path: Path) -> None:
    written(tmp_path, "\ufeff" + PARTS.replace("\n", "\r\n") + "\r\n")

    assert set(load_catalogue(tmp_path).parts) == {"STA", "DFL"}


@pytest.mark.parametrize("number", ["4,5 kg", "heavy", "NaN", "Infinity", "-3"])
def test_a_mass_that_is_none_is_told_with_file_and_line(tmp_path: Path, number: str) -> None:
    written(tmp_path, PARTS.replace("4.5", f'"{number}"'))

    error = refusal(tmp_path)
    assert error.code == "content-number"
    assert error.reason.params == {"file": "part_types.csv", "line": "2", "text": number}


def test_a_density_that_is_none_is_told_with_file_and_line(tmp_path: Path) -> None:
    written(tmp_path, fractions=FRACTIONS.replace("Glas,N,", "Glas,N,dense"))

    assert refusal(tmp_path).reason.params["line"] == "3"


@pytest.mark.parametrize(
    ("line", "found"), [("STA,Starter motor", 2), ("STA,Starter, motor,,,e,4,mech,Y,", 10)]
)
def test_a_line_with_too_few_or_too_many_cells_is_told(
    tmp_path: Path, line: str, found: int
) -> None:
    written(tmp_path, PARTS.splitlines()[0] + "\n" + line + "\n")

    error = refusal(tmp_path)
    assert error.code == "content-cells"
    assert (error.reason.params["line"], error.reason.params["found"]) == ("2", str(found))


@pytest.mark.parametrize("column", ["code", "name_en", "grading"])
def test_a_column_that_is_missing_is_told(tmp_path: Path, column: str) -> None:
    written(tmp_path, PARTS.replace(column, "something", 1))

    error = refusal(tmp_path)
    assert error.code == "content-column"
    assert error.reason.params["column"] == column


@pytest.mark.parametrize(("cell", "column"), [("STA,", "code"), ("Starter motor,", "name_en")])
def test_a_line_without_a_code_or_a_name_is_told(tmp_path: Path, cell: str, column: str) -> None:
    written(tmp_path, PARTS.replace(cell, ",", 1))

    error = refusal(tmp_path)
    assert error.code == "content-empty"
    assert (error.reason.params["line"], error.reason.params["column"]) == ("2", column)


def test_a_code_that_stands_twice_is_told_where_it_stands_again(tmp_path: Path) -> None:
    written(tmp_path, PARTS.replace("DFL", "STA"))

    error = refusal(tmp_path)
    assert error.code == "content-twice"
    assert (error.reason.params["line"], error.reason.params["code"]) == ("3", "STA")


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b'code,name_en\n"STA', b"\x00\n"])
def test_a_file_that_is_no_table_is_told_by_name(folder: Path, content: bytes) -> None:
    (folder / "part_types.csv").write_bytes(content)

    assert "part_types.csv" in refusal(folder).reason.params["file"]


def test_a_file_that_is_not_there_is_told_by_name(folder: Path) -> None:
    (folder / "fractions.csv").unlink()

    error = refusal(folder)
    assert error.code == "content-unreadable"
    assert error.reason.params["file"].endswith("fractions.csv")


@given(st.text(max_size=200))
def test_whatever_stands_in_a_file_is_read_or_told(
    tmp_path_factory: pytest.TempPathFactory, text: str
) -> None:
    folder = written(tmp_path_factory.mktemp("content"))
    (folder / "part_types.csv").write_bytes((PARTS + text).encode("utf-8", "surrogatepass"))
    try:
        catalogue = load_catalogue(folder)
    except ShopError as error:
        assert error.code.startswith("content-")
    else:
        assert {"STA", "DFL"} <= set(catalogue.parts)


def test_the_words_of_remarks_are_read_in_every_language(folder: Path) -> None:
    words = load_catalogue(folder).remarks

    assert words.damage == {"dent": "DP", "bosse": "DP"}
    assert (words.denials, words.sound) == (("no",), ("no damage",))


@pytest.mark.parametrize(
    "wrong", ["", "damage = 1", REMARKS.replace("DP", "DX"), "sound = [", "damage = [{en = []}]"]
)
def test_words_of_remarks_that_cannot_be_used_are_refused(folder: Path, wrong: str) -> None:
    (folder / "remark_words.toml").write_text(wrong, encoding="utf-8")

    with pytest.raises(ShopError) as refused:
        load_catalogue(folder)
    assert refused.value.code == "content-unreadable"


def test_a_part_goes_to_a_fraction_that_is_known(folder: Path) -> None:
    lines = PARTS.splitlines()
    more = [f"{lines[0]},fraction", f"{lines[1]},F-GLASS", f"{lines[2]},"]
    known = load_catalogue(written(folder, "\n".join(more) + "\n"))
    assert known.parts["STA"].fraction == "F-GLASS"

    more[2] += "F-NOWHERE"
    assert refusal(written(folder, "\n".join(more) + "\n")).code == "content-fraction"
