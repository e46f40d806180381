"""Labels of what is no part: one job for many, of things that are here."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.domain.errors import NotFound, Refused
from app.domain.events import LabelPrinted
from app.domain.print_job import MOST_LABELS, PrintJob
from app.domain.tags import TAGS, Tag, thing_of
from app.operations.bring_out import begin_print
from app.operations.load_roll import load_roll
from app.operations.order_labels import print_job
from app.operations.order_tags import TagOrder, order_tags
from tests.operations.house import House, house


@pytest.fixture
def shop(tmp_path: Path) -> House:
    return house(tmp_path)


@pytest.fixture
def by(shop: House) -> str:
    return shop.people["0417"]


def ask(shop: House, thing: Tag, *codes: str, instead_of: str = "") -> PrintJob:
    order, by = TagOrder(thing, codes, "test", instead_of=instead_of), shop.people["0417"]
    job_id = shop.do(lambda uow: order_tags(uow, order, by))
    found: PrintJob = shop.do(lambda uow: print_job(uow, job_id))
    return found


@pytest.mark.parametrize("thing", TAGS)
def test_a_template_tells_what_it_is_a_label_of(thing: Tag) -> None:
    assert thing_of(TAGS[thing]) == thing


@pytest.mark.parametrize("template", ["part_50x25", "battery_100x150", "", "unheard of"])
def test_whatever_else_is_a_label_of_a_part(template: str) -> None:
    assert thing_of(template) == "part"


def test_a_job_holds_codes_alone_and_speaks_the_language_of_the_site(shop: House) -> None:
    job = ask(shop, "place", "B-01", "B-01")
    assert [one.code for one in job.labels] == ["B-01"]
    assert (job.asked.template, job.asked.language) == (TAGS["place"], "en")


@pytest.mark.parametrize(
    ("thing", "code"),
    [
        ("place", "nowhere"),
        ("vehicle", "nobody's"),
        ("material", "unheard of"),
        ("held", "A1B2"),
    ],
)
def test_what_is_not_here_gets_no_label(shop: House, thing: Tag, code: str) -> None:
    with pytest.raises(NotFound):
        ask(shop, thing, code)


def test_a_part_that_is_held_gets_its_tag_without_being_labelled(shop: House) -> None:
    code = shop.part()
    job = ask(shop, "held", code)
    assert job.thing == "held"
    assert not any(
        isinstance(one.event, LabelPrinted)
        for one in shop.do(lambda uow: uow.history(f"part:{code}"))
    )


def test_no_more_than_a_job_holds_and_never_in_place_of_one_that_prints(
    shop: House, by: str
) -> None:
    with pytest.raises(Refused, match="labels-too-many"):
        ask(shop, "command", *(str(one) for one in range(MOST_LABELS + 1)))
    first = ask(shop, "place", "B-01")
    shop.do(lambda uow: begin_print(uow, first.job_id, 1))
    with pytest.raises(Refused, match="print-under-way"):
        ask(shop, "place", "B-01", instead_of=first.job_id)


@pytest.mark.parametrize("size", [(0, 60), (100, -1), (301, 10)])
def test_a_roll_of_no_size_is_none(shop: House, by: str, size: tuple[int, int]) -> None:
    with pytest.raises(Refused, match="roll-no-size"):
        shop.do(lambda uow: load_roll(uow, "Zebra A1", size, by))
