"""What is scanned while the terminal is locked: a badge opens it, everything else changes nothing,
says so in one sentence, and shows nothing of the work."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.domain.errors import ShopError
from app.exchange.ticket import key_card
from app.operations.change_person import end_work
from app.reading.command import Command
from app.ui.kit.banner import Banner
from app.ui.language import Language
from app.ui.screens.places import PartPlace, StepPlace, VehiclePlace
from tests.shop import VIN, badge
from tests.ui.kit.dressing import LANGUAGES
from tests.ui.screens.window import Window

Code = Callable[[Window], str]


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[Window]:
    """A vehicle with a part, a bin, and nobody at work; 0417 stood at a step."""
    del qtbot
    one = Window(tmp_path, real=("step",))
    run_id = one.shop.take_in().run_id
    one.part(run_id)
    one.scan(badge("0417")).go("step", StepPlace(run_id, "A010"))
    one.shell.lock()
    one.settle()
    one.sound.tones.clear()
    yield one
    one.shell.speak(Language.EN)
    one.close()


def part_code(window: Window) -> str:
    """The label of a part that is here."""
    vehicle = window.queries.find_vehicles(VIN)[0]
    return window.queries.parts_of(vehicle.vehicle_id)[0].part_id


CODES: dict[str, Code] = {
    "part label": part_code,
    "part link": lambda window: f"https://yard.example/p/{part_code(window)}",
    "part GS1": lambda window: f"(8004)3456789{part_code(window)}",
    "part with AIM": lambda window: f"]C0{part_code(window)}",
    "bin": lambda _: "RL-B-01",
    "bin nobody set up": lambda _: "RL-NOWHERE",
    "VIN on the line": lambda _: VIN,
    "VIN not here": lambda _: "VF1BM0A0H33445577",
    "own number": lambda window: window.shop.take_in(vin=None).known_as,
    "key card": lambda _: key_card("M3P9", bytes(32)),
    "ticket": lambda _: "RT1:AAAAAAAA",
    "piece of a ticket": lambda _: "RT1/1/2/AAAA",
    "product": lambda _: "4006381333931",
    "words": lambda _: "door left",
    "html": lambda _: '<img src="file:///etc/passwd"><b>bold</b>',
    "format": lambda _: "{0}{text}%s%n${HOME}",
    "sql": lambda _: "' OR 1=1; DROP TABLE person; --",
    "control signs": lambda _: "\x00\x1b[2J\x07\r\nRB-",
    "badge in wide signs": lambda _: "ＲＢ-TEST0417",
    "badge in Greek": lambda _: "ΡΒ-TEST0417",
    "badge without text": lambda _: "RB-",
    "badge behind words": lambda _: "please open RB-TEST0417",
    "number alone": lambda _: "0417",
    "half a character": lambda _: "\ud800\udfff\ud800",
    "endless": lambda _: "9" * 200_000,
    "badge of half a character": lambda _: "RB-\ud800",
    "nothing": lambda _: " \t ",
    **{f"command {one}": (lambda _, code=one.code: code) for one in Command},  # type: ignore[misc]
}
UNKNOWN_BADGES = {
    "nobody's": "RB-NOBODY",
    "a part of one": badge("0417")[:-1],
    "with more behind": badge("0417") + "X",
    "in small letters": badge("0417").lower(),
    "sql": "RB-' OR ''='",
    "a digest": "RB-" + "0" * 64,
    "with half a character": "RB-TEST0417A\ud800",
    "wildcard": "RB-%",
    "endless": "RB-" + "A" * 100_000,
}


def banners(window: Window) -> list[str]:
    """What the banners say."""
    return [one.text() for one in window.shell.findChildren(Banner, "banner") if one.isVisible()]


def place(window: Window) -> object:
    """What the screen in front is about."""
    return window.shell.here[1]


def nothing_happened(window: Window, facts: int) -> None:
    """Nobody is at work, nothing is recorded, nothing of the work is seen."""
    assert (window.front(), window.desk.person) == ("lock", None)
    assert not window.shell.covered
    assert not window.shell.rail.isVisible()
    assert window.queries.events_count() == facts
    assert window.sound.tones == ["refused"]
    part = window.queries.part(part_code(window))
    said = window.said() + "\n".join(banners(window))
    for secret in (VIN, part.part_id, "Door", "Porte", "0417", "0900", "B-01", "A010"):
        assert secret not in said


@pytest.mark.parametrize("name", CODES)
def test_a_code_that_is_no_badge_changes_nothing_and_says_so(window: Window, name: str) -> None:
    text = CODES[name](window)
    facts = window.queries.events_count()
    window.scan(text)

    nothing_happened(window, facts)
    assert banners(window) == [window.desk.explain(ShopError("locked"), "en")]


@pytest.mark.parametrize("name", CODES)
def test_it_does_not_act_later_either(window: Window, name: str) -> None:
    text = CODES[name](window)
    window.scan(text)
    facts = window.queries.events_count()
    window.scan(badge("0417"))

    stands = place(window)
    assert isinstance(stands, StepPlace)
    assert stands.step_id == "A010"
    assert window.queries.events_count() == facts
    assert not window.shell.covered


@pytest.mark.parametrize("name", UNKNOWN_BADGES)
def test_a_badge_nobody_has_opens_nothing(window: Window, name: str) -> None:
    facts = window.queries.events_count()
    window.scan(UNKNOWN_BADGES[name])

    nothing_happened(window, facts)
    assert banners(window) == [window.desk.explain(ShopError("badge-unknown"), "en")]


def test_the_badge_of_somebody_who_left_opens_nothing(window: Window) -> None:
    gone, boss = window.shop.people["0512"], window.shop.people["0900"]
    window.shop.do(lambda uow: end_work(uow, gone, "moved", boss))
    facts = window.queries.events_count()
    window.scan(badge("0512"))

    nothing_happened(window, facts)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_sentence_is_in_the_language_of_the_lock(window: Window, language: Language) -> None:
    window.shell.speak(language)
    window.scan("RL-B-01")
    assert banners(window) == [window.desk.explain(ShopError("locked"), language)]


def test_a_badge_opens_as_it_comes_from_any_scanner(window: Window) -> None:
    with_signs = f"\u202e\x02{badge('0417')}\x03\u202c"
    for text in (badge("0417"), f"]C0{badge('0417')}", f" {badge('0417')}\n", with_signs):
        window.scan(text)
        assert window.desk.person is not None
        assert window.desk.person.number == "0417"
        window.shell.lock()
        window.settle()


def test_the_badge_that_comes_after_a_refusal_takes_the_sentence_away(window: Window) -> None:
    window.scan("RL-B-01")
    assert banners(window)
    window.scan(badge("0633"))
    assert window.desk.explain(ShopError("locked"), "en") not in banners(window)


def test_control_the_same_codes_lead_somewhere_once_somebody_works_here(window: Window) -> None:
    code = part_code(window)
    vehicle = VehiclePlace(window.queries.find_vehicles(VIN)[0].vehicle_id)
    window.scan(badge("0417"), code)
    assert place(window) == PartPlace(code)
    window.scan("RL-B-01")
    assert window.queries.part(code).place == "B-01"
    window.scan(VIN)
    assert place(window) == vehicle
    window.scan(Command.LOCK.code)
    assert window.front() == "lock"
