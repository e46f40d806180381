"""Signing in and enrolling in a real browser, which sends what no other test thinks of."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import cv2
import pytest
import zxingcpp

from app.exchange.hub_access import Reached
from app.hub.accounts import Applicant, offer_account, take_account
from app.hub.web import build_app
from app.inventory import Kept, opened
from tests.hub.a_hub import AHub
from tests.hub.browser import (
    DESK,
    PHONE,
    Reader,
    chromium,
    pictured,
    reader,
    served,
    skip_without_a_browser,
)

pytestmark = pytest.mark.enable_socket
PASSWORD = "four words are enough"


@pytest.fixture(params=[DESK, PHONE], ids=["desk", "phone"])
def somebody(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Reader]:
    skip_without_a_browser()
    with opened(Kept(tmp_path)) as hub:
        AHub(hub).enrol("K7Q2")
        code = offer_account(hub, "administrator")
        take_account(hub, Applicant(code, "Aïcha", PASSWORD))
        hub.access.terminals.reach(Reached("https://192.168.1.20:8480", "ab" * 32))
        with (
            served(build_app(hub)) as address,
            chromium() as browser,
            reader(browser, address, request.param, locale="en") as one,
        ):
            yield one


def test_somebody_signs_in_shows_an_enrolment_code_and_goes(
    somebody: Reader, tmp_path: Path
) -> None:
    page = somebody.open("/terminals")
    page.fill("input[name=name]", "Aïcha")
    page.fill("input[name=password]", PASSWORD)
    page.click("main button")
    assert page.url == somebody.address + "/terminals"
    assert (somebody.hard_to_read(least=4.5), somebody.scrolls_sideways()) == ([], False)
    page.click("main button")
    picture = tmp_path / "code.png"
    picture.write_bytes(pictured(page.locator("svg.symbol")))
    (found,) = zxingcpp.read_barcodes(cv2.imread(str(picture)))
    assert found.text == page.locator("p.code").inner_text()
    somebody.open("/staff")
    assert (somebody.hard_to_read(least=4.5), somebody.scrolls_sideways()) == ([], False)
    page.click("text=Sign out")
    assert page.url == somebody.address + "/sign-in"
    assert somebody.open("/terminals").url.startswith(somebody.address + "/sign-in")
    assert somebody.complaints == []
