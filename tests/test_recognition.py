"""`refactory scan` says what a text means, whatever is typed, and never fails on it."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app import paths
from app.main import load_catalogue, load_sentences
from app.recognition import maker_labels, maker_labels_in_use, recognise, unescaped
from app.settings import Settings
from tests.a_terminal import Terminal


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(paths.HOME_VARIABLE, str(tmp_path))
    return tmp_path


@pytest.fixture
def terminal(home: Path, capsys: pytest.CaptureFixture[str]) -> Terminal:
    return Terminal(home, capsys)


def test_a_text_is_told_as_one_document(terminal: Terminal) -> None:
    answer = terminal.run("scan", r"0104012345123456\x1d21A", "--json")
    assert answer.status == 0
    assert answer.json == {
        "kind": "part",
        "id": "https://id.gs1.org/01/04012345123456/21/A",
        "scheme": "sgtin",
        "fields": {"01": "04012345123456", "21": "A", "serial": "A"},
        "reason": None,
    }


def test_our_part_is_named_as_the_parts_of_this_terminal_are(terminal: Terminal) -> None:
    found = terminal.run("parts", "find", "8200426586", "--json").json["parts"][0]
    for text in (found["code"], f"https://yard.example/{found['code']}"):
        assert terminal.run("scan", text, "--json").json["id"] == found["uri"]


def test_what_is_wrong_is_one_english_sentence(terminal: Terminal) -> None:
    answer = terminal.run("scan", "0104012345123455", "--json").json
    assert (answer["kind"], answer["id"]) == ("unknown", None)
    assert answer["reason"].startswith("“04012345123455” has a wrong check digit: read badly, or")


def test_without_json_it_is_told_in_lines(terminal: Terminal) -> None:
    answer = terminal.run("scan", "hello")
    assert answer.out.splitlines()[:2] == ["unknown  -  plain", "text: hello"]
    assert "means nothing here" in answer.out


@pytest.mark.parametrize(
    "text", ["", "-x", "--", "\udcff\udcfe", "\x00", "x" * 10_000, r"\x1d", "\\x"]
)
def test_no_argument_brings_it_down(terminal: Terminal, text: str) -> None:
    words = ["scan", "--json", *(["--"] if text == "--" else []), text]
    answer = terminal.run(*words)
    assert (answer.status, answer.json["kind"]) == (0, "unknown")


def test_patterns_of_the_home_are_used(terminal: Terminal, home: Path) -> None:
    (home / "maker_labels.toml").write_text(
        "[[label]]\nmaker = 'Ours'\npriority = 99\npattern = '(?P<oe>Z[0-9]{4})Z(?P<serial>[0-9]+)'"
    )
    found = terminal.run("scan", "z1234z77", "--json").json
    assert found["fields"] == {"maker": "Ours", "oe_number": "Z1234", "serial": "77"}


def test_a_wrong_pattern_is_told_and_keeps_nobody_from_scanning(
    terminal: Terminal, home: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (home / "maker_labels.toml").write_text("[[label]]\npattern = '(?P<oe>(A+)+)'")
    answer = terminal.run("scan", "hello")
    assert answer.status == 1
    assert "maker_labels.toml" in answer.err
    shipped = maker_labels_in_use(home)
    assert shipped == maker_labels(home / "elsewhere")
    assert "maker-label-wrong" in caplog.text


def test_a_damaged_database_does_not_matter(home: Path) -> None:
    settings = Settings(home)
    settings.database.write_bytes(b"no database")
    found = recognise(settings, load_catalogue(), load_sentences(), "RL-B-01")
    assert found["kind"] == "place"


@given(st.text(st.characters(codec="ascii"), max_size=40))
def test_escapes_stand_for_one_sign_each(text: str) -> None:
    written = "".join(f"\\x{ord(one):02x}" for one in text)
    assert unescaped(written) == text
