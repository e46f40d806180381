"""`refactory label`: paper for anything that is recorded, without a screen and without a fact."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest

from app import paths
from app.db.store import SqliteStore
from app.devices.simulated_clock import SimulatedClock
from app.domain.events import LabelTemplateArranged
from tests.a_terminal import Terminal, assert_refused
from tests.shop import START, catalogue


@pytest.fixture
def terminal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Terminal:
    monkeypatch.setenv(paths.HOME_VARIABLE, str(tmp_path))
    return Terminal(tmp_path, capsys)


def _says(terminal: Terminal, code: str, *words: str) -> str:
    out = terminal.home / "label.pdf"
    answer = terminal.run("label", code, "--out", str(out), *words)
    assert (answer.status, answer.err) == (0, "")
    document = pypdfium2.PdfDocument(out.read_bytes())
    text = str(document[0].get_textpage().get_text_bounded())
    document.close()
    return text.replace("\u00a0", " ")


def test_a_vehicle_gets_the_tag_of_its_roof(terminal: Terminal) -> None:
    before = terminal.facts()
    assert terminal.register_no in _says(terminal, terminal.register_no)
    assert terminal.facts() == before


@pytest.mark.parametrize("code", ["B-01", "RL-B-01", "rl-b-01"])
def test_a_place_gets_its_label(terminal: Terminal, code: str) -> None:
    assert "B-01" in _says(terminal, code)


def test_a_material_gets_the_label_of_its_container_with_the_waste_code(
    terminal: Terminal,
) -> None:
    said = _says(terminal, "F-OIL")
    assert "HAZARDOUS WASTE" in said
    assert "13 02" in said


@pytest.mark.parametrize(
    ("template", "words"),
    [
        ("part_minimum_57x32", "Donor vehicle"),
        ("battery_100x150", "Do not open"),
        ("quarantine_100x150", "QUARANTINE"),
    ],
)
def test_a_part_gets_another_label_where_one_is_asked_for(
    terminal: Terminal, template: str, words: str
) -> None:
    said = _says(terminal, terminal.part, "--template", template)
    assert "Front door left" in said
    assert words in said


@pytest.mark.parametrize("template", ["part_1x1", "../words", "bin_100x60"])
def test_a_template_that_is_none_or_not_of_a_part_is_refused(
    terminal: Terminal, template: str
) -> None:
    out = terminal.home / "label.pdf"
    words = ("--template", template, "--out", str(out))
    assert_refused(terminal.run("label", terminal.part, *words))
    assert not out.exists()


def test_zpl_is_written_for_a_printer_of_300_dots(terminal: Terminal) -> None:
    out = terminal.home / "label.zpl"
    words = ("--template", "part_50x25", "--dpi", "300", "--out", str(out))
    assert terminal.run("label", terminal.part, *words).status == 0
    assert out.read_bytes().startswith(b"^XA^CI28^LH0,0^PW591^LL295")


def _arranged(terminal: Terminal, order: tuple[str, ...], hidden: tuple[str, ...]) -> None:
    fact = LabelTemplateArranged("bin_100x60", 1, order, hidden)
    clock = SimulatedClock(START)
    with SqliteStore(terminal.settings.database, clock, catalogue(), demo=True) as store:
        store.perform(lambda uow: uow.record(fact, ""))


def test_a_label_is_written_as_the_workshop_arranged_it(terminal: Terminal) -> None:
    assert "Test yard" in _says(terminal, "B-01")
    _arranged(terminal, ("place_code", "place_name", "site_name"), ("site_name",))

    assert "Test yard" not in _says(terminal, "B-01")


def test_the_doctor_says_which_label_is_printed_as_shipped_again(terminal: Terminal) -> None:
    assert "ok  templates: 12, 0 arranged here" in terminal.run("doctor").out
    _arranged(terminal, ("place_code", "aisle"), ())

    assert "Test yard" in _says(terminal, "B-01")
    said = terminal.run("doctor").out
    assert "BAD templates: What was arranged on the label bin_100x60 fits" in said
