"""Somebody of the staff enrols a person, adds bins and is refused, in a real browser."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.hub.accounts import Applicant, offer_account, take_account
from app.inventory import Kept, opened
from tests.hub.a_hub import AHub
from tests.hub.a_site import BIN, LEA, NADIA
from tests.hub.a_stock import SITE, fact
from tests.hub.browser import (
    DESK,
    PHONE,
    Reader,
    chromium,
    reader,
    served,
    skip_without_a_browser,
)
from tests.hub.chains import chain_of
from tests.hub.test_site_pages import PAGES
from tests.shop import SMALL

pytestmark = pytest.mark.enable_socket
PASSWORD = "four words are enough"


@pytest.fixture(params=[DESK, PHONE], ids=["desk", "phone"])
def somebody(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Reader]:
    skip_without_a_browser()
    with opened(Kept(tmp_path)) as hub:
        at = AHub(hub)
        facts = [fact(number, one) for number, one in enumerate((SITE, NADIA, LEA, BIN), 1)]
        assert at.enrol().tell(chain_of(facts)).status == 200
        take_account(hub, Applicant(offer_account(hub, "supervisor"), "Aïcha", PASSWORD))
        with (
            served(at.app) as address,
            chromium() as browser,
            reader(browser, address, request.param, locale="en") as one,
        ):
            page = one.open("/master/people")
            page.fill("input[name=name]", "Aïcha")
            page.fill("input[name=password]", PASSWORD)
            page.click("main button")
            yield one


def readable(somebody: Reader) -> bool:
    return (somebody.hard_to_read(least=4.5), somebody.scrolls_sideways()) == ([], False)


def test_somebody_is_enrolled_and_what_is_refused_stays_typed(somebody: Reader) -> None:
    page = somebody.open("/master/people")
    page.fill("form[method=post] input[name=number]", "0417")
    page.fill("form[method=post] input[name=name]", "Sam Exemple")
    page.click("text=Trainer")
    page.click("form[method=post] button")
    assert "0417" in page.locator("[role=alert]").inner_text()
    assert page.input_value("form[method=post] input[name=name]") == "Sam Exemple"
    assert page.is_checked("input[value=trainer]")
    assert readable(somebody)
    page.fill("form[method=post] input[name=number]", "0633")
    page.click("form[method=post] button")
    assert page.locator("svg.symbol").is_visible(), "the new badge, to be printed"
    assert readable(somebody)
    page.click("main a:has-text('People') >> nth=-1")
    page.click("text=0633")
    assert readable(somebody)
    page.fill("input[name=why_ended]", "a trial only")
    page.click("text=End the work here")
    page.click("text=Erase the name")
    assert page.locator("text=The name was erased.").is_visible()
    assert [one for one in somebody.complaints if "409" not in one] == []


def test_a_procedure_is_chosen_and_sent(somebody: Reader, tmp_path: Path) -> None:
    file = tmp_path / "small.yaml"
    file.write_text(SMALL)
    page = somebody.open("/master/procedures")
    page.set_input_files("input[type=file]", file)
    page.click("text=Bring it in")
    assert page.locator("h1").inner_text().startswith("Small")
    assert readable(somebody)
    assert somebody.complaints == []


def test_a_label_is_arranged_by_hand(somebody: Reader) -> None:
    page = somebody.open("/master/labels/part_100x60")
    first = page.locator("input[name=order]").evaluate_all("all => all.map(one => one.value)")
    page.locator("button[value$=':down']").first.click()
    moved = page.locator("input[name=order]").evaluate_all("all => all.map(one => one.value)")
    assert sorted(moved) == sorted(first) and moved != first
    page.locator("button:has-text('Keep as a new version')").last.click()
    assert page.locator("section.note h2").first.inner_text().startswith("Version 1")
    assert somebody.complaints == []


def test_every_page_can_be_read_on_a_phone_and_at_a_desk(somebody: Reader) -> None:
    for name in PAGES:
        somebody.open(f"/master/{name}")
        assert readable(somebody), name
    somebody.open("/master/places/A-01")
    assert readable(somebody)
    somebody.open("/master/labels/part_100x60")
    assert readable(somebody)
    assert somebody.complaints == []
