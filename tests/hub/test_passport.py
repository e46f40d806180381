"""The part passport: what anybody may know about a part, and nothing else."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from app.domain.avoided_co2 import Avoided
from app.domain.events import PartLeft, PartTakenBack
from app.hub.web import build_app
from app.inventory import Kept, opened
from tests.hub.a_hub import AHub
from tests.hub.a_shown_stock import a_shown_stock, keep, photographed, picture
from tests.hub.a_stock import HEADLAMP, RECEIVED, SITE, VIN, another, fact
from tests.hub.asked import Answer, Asker
from tests.hub.chains import LIFE, chain_of

CODE = HEADLAMP.part_id


@pytest.fixture
def anybody(tmp_path: Path) -> Iterator[Asker]:
    content = picture()
    hidden = another(3, remark="asks for Ms Martin, 06 12 34 56 78")
    left = PartLeft(another(2).part_id, "v1", "sold", avoided=_AVOIDED, price=Decimal("99.50"))
    told = (photographed(content), another(2, position="FL"), left, hidden)
    with a_shown_stock(tmp_path, *told, PartTakenBack(hidden.part_id, "v1", "r", "s")) as hub:
        keep(hub, content)
        yield Asker(build_app(hub))


_AVOIDED = Avoided(2, "weighed", Decimal("15.2"), Decimal("21.5"), Decimal("28.0"))


def text(answer: Answer) -> str:
    """What a reader sees."""
    shown = re.sub(r"<[^>]+>", " ", answer.body.decode())
    return re.sub(r"\s+", " ", html.unescape(shown))


def test_it_says_what_the_part_is_and_what_was_done_to_it(anybody: Asker) -> None:
    answer = anybody.get(f"/p/{CODE}")
    said = text(answer)
    assert (answer.status, answer.headers["content-language"]) == (200, "en")
    for one in ("Headlamp", "left", "Grade A", "In stock", "26060-5465R", "SN-778"):
        assert one in said
    for one in ("Renault Mégane III 2012", "22 Nov 2026", "no damage seen", "3.2 kg"):
        assert one in said
    assert "By Re-Cycle Flins, an authorised treatment facility. Permit PR7800012D." in said
    assert re.search(r"CO₂ avoided if reused [0-9]+ to [0-9]+ kg", said)
    assert re.search(r"stored .* labelled .* removed from the vehicle, grade A", said)


def test_it_tells_neither_vehicle_nor_people_nor_place_nor_price(anybody: Asker) -> None:
    for code in (CODE, another(2).part_id):
        page = anybody.get(f"/p/{code}").body.decode()
        for secret in (VIN, VIN[-8:], "2026-00001", "person-1", "WH1-R07", "99.50", "v1", "K7Q2<"):
            assert secret not in page


def test_what_was_avoided_is_as_it_was_told_when_the_part_left(anybody: Asker) -> None:
    said = text(anybody.get(f"/p/{another(2).part_id}"))
    assert "CO₂ avoided 15 to 28 kg" in said
    assert "left: Sold" in said
    assert "Headlamp left, front left" in said


def test_a_part_is_there_once_its_terminal_told_of_it(tmp_path: Path) -> None:
    happened = [fact(number, one) for number, one in enumerate((SITE, RECEIVED, HEADLAMP), 1)]
    with opened(Kept(tmp_path)) as hub:
        at = AHub(hub)
        assert at.anybody.get(f"/p/{CODE}").status == 404
        assert at.enrol(LIFE[0]).tell(chain_of(happened)).status == 200
        for work in hub.works:
            while work.go_on():
                pass
        assert "Headlamp left" in text(at.anybody.get(f"/p/{CODE}"))


@pytest.mark.parametrize(
    ("asks", "language", "word"),
    [
        ("fr-FR,fr;q=0.9,en;q=0.8", "fr", "Grade A"),
        ("nl", "nl", "Klasse A"),
        ("de", "en", "Grade A"),
        ("xx;q=nan," * 50, "en", "Grade A"),
    ],
)
def test_it_answers_in_the_language_of_the_reader(
    anybody: Asker, asks: str, language: str, word: str
) -> None:
    answer = anybody.get(f"/p/{CODE}", {"Accept-Language": asks})
    assert answer.headers["content-language"] == language
    assert word in text(answer)


def test_a_language_that_was_switched_to_stays(anybody: Asker) -> None:
    answer = anybody.get(f"/p/{CODE}", {"Accept-Language": "en"}, language="nl")
    assert "Klasse A" in text(answer)
    kept = answer.headers["set-cookie"].partition(";")[0]
    assert "Klasse A" in text(anybody.get(f"/p/{CODE}", {"Cookie": kept}))
    assert "set-cookie" not in anybody.get(f"/p/{CODE}", language="<script>").headers


@pytest.mark.parametrize(
    "code", ["K7Q200000000", another(3).part_id, another(9).part_id, "<b>", "x" * 3000, "%00"]
)
def test_a_part_that_is_not_known_is_told_kindly(anybody: Asker, code: str) -> None:
    answer = anybody.get(f"/p/{code}")
    assert answer.status == 404
    assert "This number is not known here" in text(answer)
    assert "<b>" not in answer.body.decode().replace("<b>RE·</b>", "")


def test_whoever_only_guesses_waits_and_nobody_else_does(anybody: Asker) -> None:
    for _ in range(60):
        assert anybody.get("/p/K7Q200000000").status == 404
    answer = anybody.get("/p/K7Q200000000")
    assert (answer.status, answer.headers["retry-after"]) == (429, "300")
    other = Asker(anybody.app, address="10.9.9.9")
    assert {other.get(f"/p/{CODE}").status for _ in range(100)} == {200}


def test_a_code_is_read_as_people_write_it(anybody: Asker) -> None:
    grouped = "-".join((CODE[:4], CODE[4:8], CODE[8:])).lower()
    assert anybody.get(f"/p/{grouped}").status == 200


def test_it_shows_the_newest_picture_that_arrived(anybody: Asker) -> None:
    answer = anybody.get(f"/p/{CODE}/photo")
    assert (answer.status, answer.headers["content-type"]) == (200, "image/jpeg")
    assert answer.body == picture()
    assert anybody.get(f"/p/{another(2).part_id}/photo").status == 404
    assert "No photo yet" in text(anybody.get(f"/p/{another(2).part_id}"))


def test_a_picture_taken_for_anything_else_is_not_for_everybody(tmp_path: Path) -> None:
    """A slip, a face or a plate may be on it, and it may be newer."""
    slip = picture() + b"another"
    with a_shown_stock(tmp_path, photographed(picture()), photographed(slip, "sold")) as hub:
        keep(hub, slip)
        asker = Asker(build_app(hub))
        assert asker.get(f"/p/{CODE}/photo").status == 404
        assert "No photo yet" in text(asker.get(f"/p/{CODE}"))
        keep(hub, picture())
        assert asker.get(f"/p/{CODE}/photo").body == picture()


def test_what_is_no_picture_is_never_shown_as_one(tmp_path: Path) -> None:
    page = b"<html><script>alert(1)</script>"
    with a_shown_stock(tmp_path, photographed(page)) as hub:
        keep(hub, page)
        assert Asker(build_app(hub)).get(f"/p/{CODE}/photo").status == 404


@pytest.mark.parametrize("name", ["style.css", "mark.svg"])
def test_what_pages_look_like_is_served_with_them(anybody: Asker, name: str) -> None:
    answer = anybody.get(f"/static/{name}")
    assert (answer.status, answer.headers["x-content-type-options"]) == (200, "nosniff")


@pytest.mark.parametrize("name", ["words.toml", "base.html", "..%2fpage.py", "..", "%2e%2e"])
def test_nothing_else_is_served(anybody: Asker, name: str) -> None:
    assert anybody.get(f"/static/{name}").status == 404


def test_words_from_outside_are_shown_and_never_run(tmp_path: Path) -> None:
    hostile = "<script>alert('x')</script>{{7*7}}"
    told = replace(SITE, name_of_site=hostile)
    part = another(2, oe_number=hostile, part_type=hostile, position=hostile, grade=hostile)
    with a_shown_stock(tmp_path, told, part) as hub:
        page = Asker(build_app(hub)).get(f"/p/{part.part_id}").body.decode()
    assert "<script" not in page
    assert "{{7*7}}" in page
