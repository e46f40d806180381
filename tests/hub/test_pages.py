"""The pages for staff: what they find, what they show, and what they never run."""

from __future__ import annotations

import csv
import html
import io
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image

from app.domain.events import PartLeft, PhotoTaken
from app.domain.events.transfer import PartArrived, PartDispatched
from app.exchange.epcis_filed import filed
from app.hub.language import LANGUAGES
from app.hub.page import all_words
from app.hub.page_routes import routes
from app.hub.web import build_app
from tests.hub.a_shown_stock import a_shown_stock, keep, photographed, picture, signed_in
from tests.hub.a_stock import HEADLAMP, VIN, another
from tests.hub.asked import Answer, Asker
from tests.hub.epcis_facts import observed

CODE = HEADLAMP.part_id
FORMULA = "=HYPERLINK(1)"
TOLD = (
    photographed(picture()),
    PhotoTaken(f"part:{CODE}", "0" * 64, "image/jpeg", "part"),
    *(another(number, serial="", oe_number="X-1") for number in range(2, 40)),
    another(40, part_type="STA", oe_number=FORMULA, grade="B"),
    PartDispatched(another(2).part_id, "t1", "retrofit"),
    PartArrived(another(2).part_id, "t1", "retrofit", "RT-9"),
    PartLeft(another(3).part_id, "v1", "sold"),
)


@pytest.fixture(scope="module")
def staff(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Asker]:
    with a_shown_stock(tmp_path_factory.mktemp("inventory"), *TOLD) as hub:
        keep(hub, picture())
        yield Asker(build_app(hub), dict(signed_in(hub)))


def text(answer: Answer) -> str:
    shown = re.sub(r"<[^>]+>", " ", answer.body.decode())
    return re.sub(r"\s+", " ", html.unescape(shown))


def codes(answer: Answer) -> list[str]:
    return re.findall(r'href="/part/(\w+)"', answer.body.decode())


def test_the_stock_is_shown_newest_first_and_page_by_page(staff: Asker) -> None:
    first = staff.get("/stock")
    assert len(codes(first)) == 25
    assert codes(first)[0] == another(40).part_id
    following = re.search(r'href="(\?[^"]*after=[^"]*)" rel="next"', first.body.decode())
    assert following is not None
    after = following[1].rpartition("=")[2]
    second = staff.get("/stock", after=after)
    assert codes(second)[-1] == CODE
    assert not set(codes(first)) & set(codes(second))


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"text": "starter renault"}, [another(40).part_id]),
        ({"text": VIN, "grade": "B"}, [another(40).part_id]),
        ({"pole": "retrofit"}, [another(2).part_id]),
        ({"status": "sold"}, [another(3).part_id]),
        ({"vehicle": "zoe"}, []),
        (
            {
                "origin": "recycle",
                "target": "retrofit",
                "since": "2026-11-22",
                "until": "2026-11-22",
            },
            [another(2).part_id],
        ),
    ],
)
def test_a_search_finds_what_it_asks_for(
    staff: Asker, asked: dict[str, str], found: list[str]
) -> None:
    answer = staff.get("/stock", None, **asked)
    assert (answer.status, codes(answer)) == (200, found)


def test_a_list_shows_the_newest_picture_that_is_here(staff: Asker) -> None:
    page = staff.get("/stock", text="sn-778").body.decode()
    assert re.findall(r'<img src="([^"]+)"', page) == [f"/part/{CODE}/photo/0/small"]
    assert "<img" not in staff.get("/stock", text="starter").body.decode()
    small = staff.get(f"/part/{CODE}/photo/0/small")
    assert Image.open(io.BytesIO(small.body)).size == (480, 270)
    assert [staff.get(f"/part/{CODE}/photo/{at}/small").status for at in (1, -1)] == [404] * 2


def test_the_next_page_is_of_the_same_search(staff: Asker) -> None:
    page = html.unescape(staff.get("/stock", text="headlamp", grade="A").body.decode())
    assert re.search(r'href="\?text=headlamp&grade=A&after=\d+" rel="next"', page)
    assert 'href="/stock.csv?text=headlamp&grade=A"' in page


def test_a_part_shows_where_it_is_its_pictures_and_everything_that_happened(staff: Asker) -> None:
    answer = staff.get(f"/part/{CODE}")
    said = text(answer)
    for one in ("Re-Cycle", "WH1-R07-B2", "SN-778", "stored: WH1-R07-B2", "photographed"):
        assert one in said
    assert "Photos still on their way from a terminal: 1" in said
    assert staff.get(f"/part/{CODE}/photo/0").body == picture()
    assert [staff.get(f"/part/{CODE}/photo/{at}").status for at in (1, 2, -1)] == [404] * 3
    assert "arrived at Re-Trofit: RT-9" in text(staff.get(f"/part/{another(2).part_id}"))


def test_a_vehicle_shows_where_its_parts_are_now(staff: Asker) -> None:
    said = text(staff.get("/vehicle/v1"))
    for one in (VIN, "2026-00001", "Renault Mégane III 2012", "Diesel", "(40)"):
        assert one in said
    for one in ("Re-Cycle : 38", "Re-Trofit : 1", "Sold : 1"):
        assert one.replace(" :", ":") in said


def test_vehicles_are_found_by_their_vin(staff: Asker) -> None:
    assert "/vehicle/v1" in staff.get("/vehicles", text=VIN[:8]).body.decode()
    assert "/vehicle/v1" not in staff.get("/vehicles", text="zoe").body.decode()


@pytest.mark.parametrize("path", ["/part/nothing", "/vehicle/nothing", "/part/%00", "/vehicle/é"])
def test_what_is_not_there_is_told_in_a_sentence(staff: Asker, path: str) -> None:
    answer = staff.get(path)
    assert answer.status == 404
    assert "There is nothing here" in text(answer)


def test_a_search_as_csv_is_whole_and_never_calculates(staff: Asker) -> None:
    answer = staff.get("/stock.csv", text="renault")
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    rows = list(csv.DictReader(io.StringIO(answer.body.decode("utf-8-sig"))))
    assert len(rows) == 40
    assert rows[0]["oe_number"] == f"'{FORMULA}"
    last = rows[-1]
    assert (last["code"], last["grade"], last["kg"]) == (CODE, "A", "3.2")
    assert (last["pole"], last["place"]) == ("recycle", "WH1-R07-B2")


@pytest.mark.parametrize(
    "asked", [{"since": "yesterday"}, {"text": "x" * 121}, {"until": "99999-01-01"}]
)
def test_nonsense_is_refused_with_a_problem(staff: Asker, asked: dict[str, str]) -> None:
    answer = staff.get("/stock", None, **asked)
    assert (answer.status, answer.headers["content-type"]) == (422, "application/problem+json")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_has_all_its_words(staff: Asker, language: str) -> None:
    for path in (
        "/stock",
        f"/part/{CODE}",
        "/vehicles",
        "/vehicle/v1",
        f"/part/{another(3).part_id}",
    ):
        answer = staff.get(path, language=language)
        assert (answer.status, answer.headers["content-language"]) == (200, language)


def test_every_word_is_said_in_every_language_with_the_same_gaps() -> None:
    for key, said in all_words().items():
        assert tuple(said) == LANGUAGES, key
        gaps = {frozenset(re.findall(r"{(\w+)}", one)) for one in said.values()}
        assert len(gaps) == 1, key


def test_whoever_did_not_sign_in_is_asked_to(tmp_path: Path) -> None:
    with a_shown_stock(tmp_path) as hub:
        stranger = Asker(build_app(hub))
        paths = [str(one.path) for one in routes(hub).routes]  # type: ignore[attr-defined]
        asked = [one.format(code=CODE, number=0, vehicle_id="v1") for one in paths]
        assert {stranger.get(one).status for one in asked} == {401}
        page = stranger.get("/stock", {"Accept": "text/html"})
        assert (page.status, page.headers["location"]) == (303, "/sign-in?wanted=/stock")
    assert len(asked) == 7


def test_what_a_partner_told_stands_in_the_story_of_a_part(tmp_path: Path) -> None:
    told = observed(1, epcList=[f"urn:refactory:part:{CODE}"], bizStep="repairing")
    declared = {"declarationTime": "2026-11-25T00:00:00Z"}
    with a_shown_stock(tmp_path) as hub:
        for event in (told, {**told, "errorDeclaration": declared}):
            hub.epcis.capture_one(filed(event), "Garage <Nord>", hub.clock.now().wall)
        shown = text(Asker(build_app(hub), dict(signed_in(hub))).get(f"/part/{CODE}"))
    assert "told by a partner: repaired Garage <Nord>" in shown
    assert "declared wrong by a partner: repaired" in shown
