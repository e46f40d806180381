"""The loop: what went between the poles, drawn and told."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from decimal import Decimal
from math import hypot

import pytest

from app.domain.avoided_co2 import Avoided
from app.domain.events import PartLeft
from app.domain.events.counter import PartReturned
from app.domain.events.transfer import PartArrived, PartDispatched
from app.exchange.stock import Flow
from app.hub.loop_drawing import HEIGHT, WIDTH, arrows, boxes
from app.hub.web import build_app
from tests.hub.a_shown_stock import a_shown_stock, signed_in
from tests.hub.a_stock import another
from tests.hub.asked import Answer, Asker

DAY = {"since": "2026-11-22", "until": "2026-11-22"}
AVOIDED = Avoided(2, "weighed", Decimal("11.4"), Decimal(20), Decimal("32.6"))
SENT = tuple(another(number).part_id for number in (2, 3))
TOLD = (
    *(another(number) for number in range(2, 9)),
    *(PartDispatched(code, "t1", "retrofit") for code in SENT),
    *(PartArrived(code, "t1", "retrofit") for code in SENT),
    PartLeft(SENT[0], "v1", "fitted", avoided=AVOIDED),
    PartLeft(another(4).part_id, "v1", "sold", avoided=AVOIDED),
    PartLeft(another(5).part_id, "v1", "sold"),
    PartLeft(another(6).part_id, "v1", "sold", avoided=AVOIDED),
    PartReturned(another(6).part_id, "v1", "wrong", "", "A", "stock"),
)


@pytest.fixture(scope="module")
def staff(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Asker]:
    with a_shown_stock(tmp_path_factory.mktemp("inventory"), *TOLD) as hub:
        yield Asker(build_app(hub), dict(signed_in(hub)))


def text(answer: Answer) -> str:
    shown = re.sub(r"<[^>]+>", " ", answer.body.decode())
    return re.sub(r"\s+", " ", html.unescape(shown))


def test_every_way_tells_pieces_mass_and_a_range(staff: Asker) -> None:
    said = text(staff.get("/loop", None, **DAY))
    assert "Vehicles in → Re-Cycle 1 vehicle" in said
    assert "Vehicles → Re-Cycle 8 pieces 25.6 kg" in said
    assert "Re-Cycle → Re-Trofit 2 pieces 6.4 kg" in said
    assert "Re-Trofit → Back on the road 1 piece 3.2 kg CO₂ 11 to 33 kg" in said
    assert "Re-Cycle → Customers 3 pieces 9.6 kg CO₂ 23 to 65 kg of which 1 without" in said


def test_what_came_back_takes_its_figure_back(staff: Asker) -> None:
    said = text(staff.get("/loop", None, **DAY))
    assert "Customers → Re-Cycle 1 piece 3.2 kg CO₂ -33 to -11 kg" in said
    assert "from 22 Nov 2026 to 22 Nov 2026. CO₂ 23 to 65 kg" in said


def test_the_poles_say_what_they_hold(staff: Asker) -> None:
    said = text(staff.get("/loop"))
    assert "Re-Cycle Parts here: 4 Re-Trofit Parts here: 1 Re-Energy Parts here: 0" in said


def test_an_arrow_leads_to_its_parts(staff: Asker) -> None:
    page = html.unescape(staff.get("/loop", None, **DAY).body.decode())
    way = re.search(r'href="(/stock\?origin=recycle&target=retrofit&[^"]+)"', page)
    assert way is not None
    path, _, query = way[1].partition("?")
    asked = dict(one.split("=") for one in query.split("&"))
    found = staff.get(path, None, **asked)
    assert set(re.findall(r'href="/part/(\w+)"', found.body.decode())) == set(SENT)
    assert "From Re-Cycle to Re-Trofit, 22 Nov 2026 to 22 Nov 2026" in text(found)


def test_a_time_in_which_nothing_happened_says_so(staff: Asker) -> None:
    answer = staff.get("/loop", None, since="2020-01-01", until="2020-12-31")
    assert "Nothing went any way in this time." in text(answer)


@pytest.mark.parametrize(
    "asked",
    [
        {"until": "0001-01-01"},
        {"since": "9999-12-31"},
        {"since": "2026-12-01", "until": "2026-01-01"},
    ],
)
def test_any_period_has_a_page(staff: Asker, asked: dict[str, str]) -> None:
    assert staff.get("/loop", None, **asked).status == 200


@pytest.mark.parametrize("language", ["fr", "nl"])
def test_it_is_told_in_every_language(staff: Asker, language: str) -> None:
    assert staff.get("/loop", None, language=language, **DAY).status == 200


def test_arrows_there_and_back_stand_beside_each_other_within_the_drawing() -> None:
    ways = [("recycle", "retrofit"), ("retrofit", "recycle"), ("recycle", "energy")]
    ways += [("gate", "recycle"), ("recycle", "materials"), ("earlier", "recycle")]
    no = Decimal(0)
    flows = [Flow(a, b, 100 // at, no, no, no, 0) for at, (a, b) in enumerate(ways, 1)]
    drawn = arrows(flows)
    there, back = drawn[0], drawn[1]
    assert hypot(there.x - back.x, there.y - back.y) > 30
    assert float(there.thick) > float(back.thick) > 2.5
    for one in drawn:
        numbers = [float(part) for part in re.findall(r"-?[0-9.]+", f"{one.path} {one.head}")]
        assert all(0 <= x <= WIDTH for x in numbers[::2])
        assert all(0 <= y <= HEIGHT for y in numbers[1::2])
    assert "earlier" in {one.name for one in boxes(flows)}
    assert "earlier" not in {one.name for one in boxes([])}
