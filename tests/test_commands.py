"""The command line on a real database: what it answers, what it refuses, and its exit status."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from app import commands, paths
from app.cli import run_command
from app.db.store import SqliteStore
from app.devices.media_files import MediaFiles
from app.devices.system_clock import SystemClock
from app.operations.register_procedure import register_procedure
from app.stations.procedure_file import load
from tests.a_terminal import BROKEN, OTHER, Terminal, assert_refused
from tests.shop import PIN, badge, catalogue


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(paths.HOME_VARIABLE, str(tmp_path))
    return tmp_path


@pytest.fixture
def terminal(home: Path, capsys: pytest.CaptureFixture[str]) -> Terminal:
    return Terminal(home, capsys)


@pytest.fixture
def running(terminal: Terminal) -> Iterator[SqliteStore]:
    """The terminal runs meanwhile."""
    with SqliteStore(terminal.settings.database, SystemClock(), catalogue()) as store:
        yield store


# ------------------------------------------------------------------------------ procedures


def test_a_sound_procedure_is_checked_without_an_error(terminal: Terminal) -> None:
    answer = terminal.run("procedure", "check", str(terminal.file(OTHER)), "--json")

    assert answer.status == 0
    assert set(answer.json) == {"file", "errors", "findings"}
    assert answer.json["errors"] == 0


def test_every_finding_names_file_and_line(terminal: Terminal) -> None:
    path = terminal.file(BROKEN)
    answer = terminal.run("procedure", "check", str(path), "--json")
    errors = [one for one in answer.json["findings"] if one["level"] == "error"]

    assert answer.status == 1
    assert answer.json["errors"] == len(errors) > 0
    assert set(errors[0]) == {"file", "line", "level", "code", "message"}
    assert errors[0]["line"] == 1 + BROKEN[: BROKEN.index("A999")].count("\n")
    spoken = terminal.run("procedure", "check", str(path)).out.splitlines()
    assert spoken[-1].startswith(f"{path}: {len(errors)} errors")


def test_a_fraction_that_nobody_knows_is_not_approved(terminal: Terminal) -> None:
    path = terminal.file(OTHER.replace("fraction:F-OIL", "fraction:F-OLI"))
    answer = terminal.approve(path)

    assert_refused(answer, "F-OLI")
    assert not terminal.is_registered(path)


def test_shipped_content_is_found_by_its_name(terminal: Terminal) -> None:
    answer = terminal.run("procedure", "check", "battery/triage_pack.yaml", "--json")

    assert answer.status == 0
    shipped = paths.resources() / "procedures" / "dismantling" / "catalogue.yaml"
    assert commands.procedure_file(Path("dismantling/catalogue.yaml")) == shipped


def test_a_file_that_stands_here_counts_before_shipped_content(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(terminal.home)
    (terminal.home / "battery").mkdir()
    own = terminal.file(OTHER, "battery/triage_pack.yaml")

    assert commands.procedure_file(Path("battery/triage_pack.yaml")).resolve() == own


def test_help_says_that_shipped_content_is_found(terminal: Terminal) -> None:
    for command in ("check", "approve"):
        said = " ".join(terminal.run("procedure", command, "--help").out.split())
        assert "shipped content" in said


@pytest.mark.parametrize("command", [("check",), ("approve", "--by", "RB-X")])
def test_a_file_that_is_nowhere_is_told(terminal: Terminal, command: tuple[str, ...]) -> None:
    answer = terminal.run("procedure", command[0], "nowhere.yaml", *command[1:])

    assert_refused(answer, "nowhere.yaml")


def test_a_supervisor_approves(terminal: Terminal) -> None:
    path = terminal.file(OTHER)
    answer = terminal.run(
        "procedure", "approve", str(path), "--by", badge("0900"), *terminal.pin, "--json"
    )

    assert answer.status == 0
    assert answer.json == {"id": "test.other", "version": "1.0.0", "digest": load(path).digest}
    with SqliteStore(terminal.settings.database, SystemClock(), catalogue()) as store:
        approved = store.perform(lambda uow: uow.approved_procedure("dismantling")).value
    assert approved.id == "test.other"


def test_what_is_approved_brings_its_pictures_along(terminal: Terminal) -> None:
    path = terminal.file(OTHER.replace("- {id: A010,", "- {id: A010, media: [a.png],"))
    (path.parent / "pictures").mkdir()
    (path.parent / "pictures" / "a.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    answer = terminal.approve(path, badge("0900"))

    assert answer.status == 0, answer
    (sha256,) = load(path).by_id["A010"].media
    assert MediaFiles(terminal.settings.media).read(sha256).startswith(b"\x89PNG")


@pytest.mark.parametrize(
    ("by", "said"),
    [("0417", "Only a supervisor"), ("0633", "Only a supervisor"), ("0900", "author")],
)
def test_neither_an_operator_nor_the_author_approves_and_nothing_is_recorded(
    terminal: Terminal, by: str, said: str
) -> None:
    author = "0900" if said == "author" else "somebody"
    path = terminal.file(OTHER.replace("author: somebody", f'author: "{author}"'))
    before = terminal.facts()
    answer = terminal.approve(path, badge(by))

    assert_refused(answer, said)
    # What is left is that a PIN was tried, and was right.
    assert terminal.facts() == before + 2
    assert not terminal.is_registered(path)


def test_a_badge_without_its_pin_approves_nothing(terminal: Terminal) -> None:
    path, wrong = terminal.file(OTHER), terminal.file("314159", "wrong.txt")
    for _ in range(3):
        answer = terminal.run(
            "procedure", "approve", str(path), "--by", badge("0900"), "--pin-file", str(wrong)
        )
        assert_refused(answer, "This is not the PIN")
    answer = terminal.approve(path)
    assert_refused(answer, "can sign again in")
    assert not terminal.is_registered(path)


def test_a_pin_file_that_cannot_be_read_is_told(terminal: Terminal) -> None:
    words = ("--by", badge("0900"), "--pin-file", str(terminal.home / "nowhere"))
    answer = terminal.run("procedure", "approve", str(terminal.file(OTHER)), *words)
    assert_refused(answer, "nowhere", "nothing was signed")


def test_the_pin_is_asked_for_where_no_file_is_named(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[bool] = []

    def prompt(text: str, *, hide_input: bool, err: bool) -> str:
        asked.append(hide_input and err and text == "PIN")
        return PIN

    monkeypatch.setattr("typer.prompt", prompt)
    path = terminal.file(OTHER)
    assert terminal.run("procedure", "approve", str(path), "--by", badge("0900")).status == 0
    assert asked == [True]


def test_an_unknown_badge_approves_nothing(terminal: Terminal) -> None:
    for by in ("RB-NOBODY", "\udcff"):
        answer = terminal.run(
            "procedure", "approve", str(terminal.file(OTHER)), "--by", by, *terminal.pin
        )
        assert_refused(answer, "badge is not known")


def test_what_has_errors_is_not_approved(terminal: Terminal) -> None:
    path = terminal.file(BROKEN)
    answer = terminal.approve(path)

    assert_refused(answer, path.name, "line")


def test_approving_again_registers_nothing_twice(terminal: Terminal) -> None:
    path = terminal.file(OTHER)
    for _ in range(2):
        assert (
            terminal.run(
                "procedure", "approve", str(path), "--by", badge("0900"), *terminal.pin
            ).status
            == 0
        )
    facts = terminal.facts()
    with SqliteStore(terminal.settings.database, SystemClock(), catalogue()) as store:
        boss = store.perform(lambda uow: uow.person_by_badge(badge("0900"))).value.person_id
        store.perform(lambda uow: register_procedure(uow, load(path), boss))

    assert terminal.facts() == facts


# ----------------------------------------------------------------------------------- parts


def test_a_part_is_found(terminal: Terminal) -> None:
    (found,) = terminal.run("parts", "find", "front door", "--json").json["parts"]
    assert found.pop("uri").endswith(f"#{terminal.part}")

    assert found == {
        "code": terminal.part,
        "name": "Front door left",
        "position": "",
        "oe": "8200426586",
        "vehicle": "Renault",
        "grade": "A",
        "status": "labelled",
        "place": "",
    }


def test_a_search_without_a_hit_says_so(terminal: Terminal) -> None:
    answer = terminal.run("parts", "find", "gearbox")

    assert (answer.status, answer.out) == (0, "No part found.\n")
    assert terminal.run("parts", "find", "gearbox", "--json").json == {"parts": []}


def test_names_follow_the_language_of_the_terminal(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REFACTORY_LANGUAGE", "fr")

    assert "Porte avant gauche" in terminal.run("parts", "find", "porte").out
    assert_refused(terminal.run("label", "NONSENSE", "--out", "x.pdf"), "n'est pas")


def test_a_label_is_written_and_nothing_is_recorded(terminal: Terminal) -> None:
    before = terminal.facts()
    out = terminal.home / "deep" / "label.pdf"
    answer = terminal.run("label", terminal.part, "--out", str(out))

    assert (answer.status, answer.out) == (0, f"{out}\n")
    assert out.read_bytes().startswith(b"%PDF")
    assert terminal.facts() == before


@pytest.mark.parametrize("code", ["NONSENSE", "ZZZZ1000001X", "ZZZZ10000018"])
def test_a_code_that_is_no_part_of_ours_gets_no_label(terminal: Terminal, code: str) -> None:
    out = terminal.home / "label.pdf"
    assert_refused(terminal.run("label", code, "--out", str(out)))
    assert not out.exists()


def test_a_folder_that_takes_no_file_is_told(terminal: Terminal) -> None:
    terminal.file("", "taken")
    out = terminal.home / "taken" / "label.pdf"

    assert_refused(terminal.run("label", terminal.part, "--out", str(out)), "taken")


# ------------------------------------------------------------------------------ maintenance


def test_rebuilding_tells_how_many_facts_there_are(terminal: Terminal) -> None:
    found = terminal.run("parts", "find", "", "--json").out
    answer = terminal.run("rebuild", "--json")

    assert answer.status == 0
    assert answer.json == {"events": terminal.facts()}
    assert terminal.run("parts", "find", "", "--json").out == found


def test_nothing_is_rebuilt_or_approved_while_the_terminal_runs(
    terminal: Terminal, running: SqliteStore
) -> None:
    path = terminal.file(OTHER)
    assert_refused(terminal.run("rebuild"), "The terminal is running")
    approving = terminal.run(
        "procedure", "approve", str(path), "--by", badge("0900"), *terminal.pin
    )
    assert_refused(approving, "The terminal is running")


def test_looking_is_allowed_while_the_terminal_runs(
    terminal: Terminal, running: SqliteStore
) -> None:
    assert terminal.run("parts", "find", terminal.part).status == 0
    assert terminal.run("doctor", "--json").json["checks"]


def test_the_doctor_judges_every_check(terminal: Terminal) -> None:
    answer = terminal.run("doctor", "--json")
    checks = {one["what"]: one for one in answer.json["checks"]}

    assert set(answer.json) == {"ok", "checks"}
    assert {"database", "schema", "chain", "clock", "pages", "backups"} <= set(checks)
    assert all(set(one) == {"what", "ok", "found"} for one in checks.values())
    assert answer.json["ok"] == all(one["ok"] for one in checks.values())
    assert answer.status == (0 if answer.json["ok"] else 1)


def test_the_doctor_finds_a_damaged_database(terminal: Terminal) -> None:
    terminal.settings.database.write_bytes(b"no database" * 1000)
    answer = terminal.run("doctor")

    assert answer.status == 1
    assert answer.out.startswith("BAD database")


def test_the_version_names_what_it_stands_on(terminal: Terminal) -> None:
    answer = terminal.run("version", "--json")

    assert answer.status == 0
    assert set(answer.json) == {"refactory", "python", "qt", "sqlite", "sqlalchemy"}
    assert all(answer.json.values())


# -------------------------------------------------------------------------- the command line


@pytest.mark.parametrize(
    "words",
    [
        ("rebuild",),
        ("parts", "find", "x"),
        ("label", "ZZZZ10000018", "--out", "x.pdf"),
        ("procedure", "approve", "battery/triage_pack.yaml", "--by", "RB-X"),
        ("backup",),
    ],
)
def test_no_command_makes_a_database(
    home: Path, capsys: pytest.CaptureFixture[str], words: tuple[str, ...]
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "argv", ["refactory", *words])
        assert run_command() == 1
    (said,) = capsys.readouterr().err.strip().splitlines()
    assert said.startswith("This database has no workshop yet")
    assert list(home.iterdir()) == []


@pytest.mark.parametrize(
    "words", [("dance",), ("label",), ("parts", "find"), ("rebuild", "--fast")]
)
def test_a_command_that_is_none_is_told_with_status_two(
    terminal: Terminal, words: tuple[str, ...]
) -> None:
    answer = terminal.run(*words)

    assert answer.status == 2
    assert answer.err.strip()
    assert "Traceback" not in answer.err


def test_a_wrong_setting_is_told_and_no_command_runs(terminal: Terminal) -> None:
    (terminal.home / "settings.toml").write_text("langage = 1\n", encoding="utf-8")

    assert_refused(terminal.run("parts", "find", "x"), "langage", "settings.toml")
