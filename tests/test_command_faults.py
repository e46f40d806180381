"""What commands say where the machine or the file does not let them."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from app import commands, paths
from app.db.store import SqliteStore
from app.devices.simulated_clock import SimulatedClock
from app.domain.errors import ShopError
from app.domain.events import SiteEstablished
from app.settings import Settings
from tests.shop import SMALL, START, Shop, catalogue, small_procedure


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """A terminal that has recorded nothing yet."""
    monkeypatch.setenv(paths.HOME_VARIABLE, str(tmp_path))
    return Settings(tmp_path, language="fr")


def finding(settings: Settings) -> str:
    """The only thing the doctor says of a database that cannot be read."""
    (check,) = commands.examine(settings)["checks"]
    assert not check["ok"]
    return str(check["found"])


def test_a_fault_is_said_in_the_language_of_the_terminal(settings: Settings) -> None:
    settings.database.write_bytes(b"no database" * 1000)
    assert "est endommagée" in finding(settings)


def test_an_empty_file_is_said_to_be_empty(settings: Settings) -> None:
    settings.database.touch()
    assert "est vide" in finding(settings)


def test_texts_are_wanted_in_the_languages_of_the_site(settings: Settings) -> None:
    assert commands.site_languages(settings) == commands.LANGUAGES
    clock = SimulatedClock(START)
    with SqliteStore(settings.database, clock, catalogue(), demo=True) as store:
        Shop(store, clock, small_procedure(settings.home)).furnish()
        dutch = SiteEstablished("Yard", "Street 1", "phone", "VHU 1", "BE", ("nl",))
        store.perform(lambda uow: uow.record(dutch, ""))
    assert commands.site_languages(settings) == ("nl",)
    path = settings.home / "other.yaml"
    path.write_text(SMALL, encoding="utf-8")
    lacking = commands.check_procedure(path, ("nl",))
    assert {one["code"] for one in lacking} == {"text-missing"}
    assert not any(one["level"] == "error" for one in commands.check_procedure(path, ("en",)))


def test_a_database_that_cannot_be_read_does_not_keep_a_file_from_being_checked(
    settings: Settings,
) -> None:
    settings.database.write_bytes(b"no database" * 1000)
    assert commands.site_languages(settings) == commands.LANGUAGES


def test_a_demo_that_cannot_be_written_is_refused_before_it_is_played(tmp_path: Path) -> None:
    file = tmp_path / "no folder"
    file.touch()
    with pytest.raises(ShopError) as caught:
        commands.play_demo(file / "demo")
    assert caught.value.code == "demo-not-written"


def test_a_terminal_without_a_display_does_not_start(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    del settings
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    with pytest.raises(ShopError) as caught:
        commands.show_demo()
    assert caught.value.code == "no-display"
