"""The pages for staff in a real browser: keys alone, no scripts, at a desk and on a phone."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from app.domain.avoided_co2 import Avoided
from app.domain.events import PartLeft
from app.domain.events.transfer import PartArrived, PartDispatched
from app.hub.gate import COOKIE
from app.hub.web import build_app
from tests.hub.a_shown_stock import a_shown_stock, keep, photographed, picture, signed_in
from tests.hub.a_stock import HEADLAMP, another
from tests.hub.browser import DESK, PHONE, Reader, chromium, reader, served, skip_without_a_browser

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.enable_socket
CODE = HEADLAMP.part_id
AVOIDED = Avoided(2, "weighed", Decimal(11), Decimal(20), Decimal(33))
TOLD = (
    photographed(picture()),
    *(another(number) for number in range(2, 30)),
    another(40, part_type="STA", oe_number="X" * 60, grade="B"),
    PartDispatched(another(2).part_id, "t1", "retrofit"),
    PartArrived(another(2).part_id, "t1", "retrofit", "RT-9"),
    PartLeft(another(3).part_id, "v1", "sold", avoided=AVOIDED),
    PartLeft(another(4).part_id, "v1", "fitted", avoided=AVOIDED),
    PartDispatched(another(5).part_id, "t2", "energy"),
    PartArrived(another(5).part_id, "t2", "energy", "RE-1"),
    PartDispatched(another(2).part_id, "t3", "recycle"),
    PartArrived(another(2).part_id, "t3", "recycle", "RC-1"),
    PartDispatched(another(6).part_id, "t1", "retrofit"),
    PartArrived(another(6).part_id, "t1", "retrofit", "RT-9"),
    another(41, route="material"),
)
LOOP = "/loop?since=2026-11-22&until=2026-11-22"
PATHS = (
    "/stock",
    "/stock?text=nothing",
    f"/part/{CODE}",
    "/vehicles",
    "/vehicle/v1",
    LOOP,
    "/part/x",
)


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Browser, str, str]]:
    skip_without_a_browser()
    with a_shown_stock(tmp_path_factory.mktemp("inventory"), *TOLD) as hub:
        keep(hub, picture())
        session = signed_in(hub)["Cookie"].partition("=")[2]
        with served(build_app(hub)) as address, chromium() as browser:
            yield browser, address, session


@pytest.fixture
def at_a_desk(shown: tuple[Browser, str, str]) -> Iterator[Reader]:
    browser, address, session = shown
    with reader(browser, address, DESK, java_script_enabled=False, locale="en") as one:
        let_in(one, session)
        yield one


def let_in(one: Reader, session: str) -> None:
    one.page.context.add_cookies([{"name": COOKIE, "value": session, "url": one.address}])


@pytest.mark.parametrize("language", ["en", "fr", "nl"])
@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_every_page_is_readable(
    shown: tuple[Browser, str, str], size: dict[str, int], language: str
) -> None:
    browser, address, session = shown
    with reader(browser, address, size, locale=language) as one:
        let_in(one, session)
        for path in PATHS:
            page = one.open(path)
            assert page.locator("html").get_attribute("lang") == language
            assert not one.scrolls_sideways(), path
            assert one.hard_to_read(least=4.5) == [], path
        assert [said for said in one.complaints if "404" not in said] == []


def test_a_part_is_found_and_followed_by_keys_alone(at_a_desk: Reader) -> None:
    page = at_a_desk.open("/stock")
    page.locator("input[name=text]:focus").wait_for()
    page.keyboard.type("starter ren")
    page.keyboard.press("Enter")
    page.wait_for_url("**/stock?text=starter*")
    found = page.locator("tbody tr")
    assert found.count() == 1
    found.get_by_role("link").first.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/part/*")
    page.get_by_role("link", name="Renault Mégane III 2012").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/vehicle/v1")
    assert page.locator("tbody tr").count() == 31
    assert at_a_desk.complaints == []


def test_conditions_stay_in_the_form_and_on_the_next_page(at_a_desk: Reader) -> None:
    page = at_a_desk.open("/stock")
    page.get_by_label("Grade").select_option("A")
    page.get_by_role("button", name="Search").click()
    assert page.get_by_label("Grade").input_value() == "A"
    page.get_by_role("link", name="Next parts").click()
    assert page.get_by_label("Grade").input_value() == "A"
    assert page.locator("tbody tr").count() == 5


def test_a_picture_that_is_here_is_shown(at_a_desk: Reader) -> None:
    page = at_a_desk.open(f"/part/{CODE}")
    shown = page.locator(".photos img")
    shown.scroll_into_view_if_needed()
    assert shown.count() == 1
    size = page.request.get(at_a_desk.address + f"/part/{CODE}/photo/0")
    assert size.headers["content-type"] == "image/jpeg"


def test_an_arrow_of_the_loop_leads_to_its_parts(at_a_desk: Reader) -> None:
    page = at_a_desk.open(LOOP)
    arrow = page.locator("svg a[aria-label='Re-Cycle → Re-Energy']")
    arrow.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/stock?origin=recycle&target=energy*")
    assert page.locator("tbody tr").count() == 1
