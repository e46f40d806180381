"""The passport on a phone, in a real browser."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from app.hub.web import build_app
from tests.hub.a_shown_stock import a_shown_stock, keep, photographed, picture
from tests.hub.a_stock import HEADLAMP, another
from tests.hub.browser import PHONE, chromium, reader, served, skip_without_a_browser

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.enable_socket
CODE = HEADLAMP.part_id
LONG = another(2, part_type="HVB", oe_number="X" * 60, serial="Z" * 90, grade="C", damage="2D1,4S2")


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Browser, str]]:
    skip_without_a_browser()
    content = picture()
    home = tmp_path_factory.mktemp("inventory")
    with a_shown_stock(home, photographed(content), LONG) as hub:
        keep(hub, content)
        with served(build_app(hub)) as address, chromium() as browser:
            yield browser, address


@pytest.mark.parametrize("language", ["en", "fr", "nl"])
@pytest.mark.parametrize("path", [f"/p/{CODE}", f"/p/{LONG.part_id}", "/p/unknown"])
def test_it_is_readable_on_a_phone(shown: tuple[Browser, str], language: str, path: str) -> None:
    browser, address = shown
    with reader(browser, address, PHONE, locale=language) as one:
        page = one.open(path)
        assert page.locator("html").get_attribute("lang") == language
        assert not one.scrolls_sideways()
        assert one.hard_to_read(least=4.5) == []
        known = [said for said in one.complaints if "404" not in said]
        assert known == []


def test_its_body_text_stands_out(shown: tuple[Browser, str]) -> None:
    browser, address = shown
    with reader(browser, address, PHONE) as one:
        one.open(f"/p/{CODE}")
        assert one.hard_to_read(least=6.9) == []


def test_its_picture_is_shown(shown: tuple[Browser, str]) -> None:
    browser, address = shown
    with reader(browser, address, PHONE) as one:
        drawn = "document.querySelector('img.photo').naturalWidth"
        assert one.open(f"/p/{CODE}").evaluate(drawn) == 640


def test_languages_are_switched_by_keys_alone_and_stay(shown: tuple[Browser, str]) -> None:
    browser, address = shown
    with reader(browser, address, PHONE, java_script_enabled=False, locale="en") as one:
        page = one.open(f"/p/{CODE}")
        for _ in range(4):  # past the skip link, to NL
            page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        page.get_by_text("Klasse A").first.wait_for()
        assert one.open(f"/p/{CODE}").locator("html").get_attribute("lang") == "nl"
