"""What a terminal is set to: the file, the environment on top, and a sentence for what is wrong."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import FrozenInstanceError
from pathlib import Path

import pytest

from app import paths
from app.domain.errors import ShopError
from app.main import load_sentences
from app.settings import FILE, PREFIX, Settings


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(paths.HOME_VARIABLE, str(tmp_path))
    return tmp_path


def write(home: Path, text: str) -> None:
    (home / FILE).write_text(text, encoding="utf-8")


def load(**variables: str) -> Settings:
    return Settings.load({PREFIX + name.upper(): value for name, value in variables.items()})


def refusal(**variables: str) -> ShopError:
    with pytest.raises(ShopError) as refused:
        load(**variables)
    return refused.value


def test_without_a_file_everything_has_a_default(home: Path) -> None:
    assert load() == Settings(home)


def test_the_file_is_read(home: Path) -> None:
    write(
        home,
        'language = "fr"\ntheme = "dark"\npx_per_mm = 4.9\nmirrored = true\n'
        'printer = "zebra"\ncamera = 2\n',
    )
    assert load() == Settings(home, "fr", "dark", 4.9, mirrored=True, printer="zebra", camera=2)


def test_the_environment_counts_more_than_the_file(home: Path) -> None:
    write(home, 'language = "fr"\ncamera = 2\n')

    assert load(language="nl") == Settings(home, "nl", camera=2)


def test_the_density_of_a_panel_keeps_its_decimals(home: Path) -> None:
    assert load(px_per_mm="4.9").px_per_mm == 4.9


@pytest.mark.parametrize("word", ["1", "true", "True", "yes", "on"])
def test_yes_is_written_in_many_ways(home: Path, word: str) -> None:
    assert load(fullscreen=word).fullscreen


@pytest.mark.parametrize("word", ["0", "false", "no", "off"])
def test_no_is_written_in_many_ways(home: Path, word: str) -> None:
    assert not load(fullscreen=word).fullscreen


def test_other_variables_are_nobody_s_business(home: Path) -> None:
    assert Settings.load({"REFACTORY_BLOCK": "cups", "LANGUAGE": "xx"}) == Settings(home)


def test_an_unknown_name_in_the_file_is_told_with_the_file(home: Path) -> None:
    write(home, 'langage = "fr"\n')

    error = refusal()
    assert error.code == "settings-unknown"
    assert error.reason.params == {"file": FILE, "name": "langage"}


@pytest.mark.parametrize("name", ["home", "load"])
def test_only_settings_are_settings(home: Path, name: str) -> None:
    write(home, f'{name} = "x"\n')

    assert refusal().code == "settings-unknown"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("language", "de"),
        ("language", ""),
        ("theme", "pink"),
        ("px_per_mm", "wide"),
        ("px_per_mm", "-1"),
        ("px_per_mm", "nan"),
        ("camera", "front"),
        ("camera", "1.7"),
        ("camera", "-1"),
        ("mirrored", "maybe"),
    ],
)
def test_a_value_that_means_nothing_is_told_with_its_name(
    home: Path, name: str, value: str
) -> None:
    error = refusal(**{name: value})

    assert error.code == "settings-value"
    assert error.reason.params == {"file": "environment", "name": name, "value": value}


@pytest.mark.parametrize(
    "line",
    ["language = 5", "printer = true", "camera = true", "camera = 1.7", '[printer]\nname = "z"'],
)
def test_a_value_of_the_wrong_kind_is_told_with_the_file(home: Path, line: str) -> None:
    write(home, line)

    error = refusal()
    assert error.code == "settings-value"
    assert error.reason.params["file"] == FILE


@pytest.mark.parametrize("content", [b"language =", b'language = "\xff"', b"\xff\xfe"])
def test_a_file_that_cannot_be_read_is_told_by_name(home: Path, content: bytes) -> None:
    (home / FILE).write_bytes(content)

    error = refusal()
    assert error.code == "settings-unreadable"
    assert error.reason.params["file"] == str(home / FILE)


def test_every_refusal_is_a_sentence_without_gaps(home: Path) -> None:
    sentences = load_sentences()
    told: Mapping[str, ShopError] = {}
    write(home, "langage = 1\n")
    told = {"unknown": refusal()}
    write(home, "camera = true\n")
    told |= {"value": refusal()}
    write(home, "camera")
    told |= {"unreadable": refusal()}

    said = [
        sentences.say(one.reason, language)
        for one in told.values()
        for language in ["en", "fr", "nl"]
    ]
    assert len(set(said)) == 9
    assert not [one for one in said if "‹" in one]


def test_where_things_lie_follows_from_the_home(home: Path) -> None:
    settings = Settings(home)

    assert settings.database.parent == settings.media.parent == settings.papers.parent == home
    assert Settings(home, label_folder="/papers").papers == Path("/papers")


def test_settings_do_not_change(home: Path) -> None:
    with pytest.raises(FrozenInstanceError):
        Settings(home).language = "fr"  # type: ignore[misc]


def test_scanners_are_a_list_in_the_file_and_have_commas_between_them_outside(home: Path) -> None:
    write(home, 'scanners = ["bench = serial:/dev/ttyACM0@9600", "serial:COM3"]\n')

    assert load().scanners == ("bench = serial:/dev/ttyACM0@9600", "serial:COM3")
    assert load(scanners="serial:COM4, ").scanners == ("serial:COM4",)


def test_scanners_that_are_no_list_are_refused(home: Path) -> None:
    write(home, "scanners = 3\n")

    assert refusal().code == "settings-value"


BRIDGE = '[[scales]]\nname = "Bridge"\ntcp = "10.0.0.7:4001"\nformat = "cas"\n'


def test_scales_are_tables_of_the_file(home: Path) -> None:
    write(home, BRIDGE)
    assert load().scales == ({"name": "Bridge", "tcp": "10.0.0.7:4001", "format": "cas"},)


def test_a_variable_holds_the_same_list_of_tables(home: Path) -> None:
    write(home, BRIDGE)
    own = '[{name = "Bench", serial = "/dev/ttyUSB0", format = "sics"}]'
    assert [one["name"] for one in load(scales=own).scales] == ["Bench"]
    assert load(scales="[]").scales == ()


@pytest.mark.parametrize("value", ["Bridge", '["Bridge"]', '{name = "Bridge"}', "["])
def test_what_is_no_list_of_scales_is_refused(home: Path, value: str) -> None:
    del home
    assert refusal(scales=value).code == "settings-value"
