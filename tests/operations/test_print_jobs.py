"""Labels are asked for all or none, and nobody calls back what may be out."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from app.domain.errors import NotFound, Reason, Refused
from app.domain.events import LabelPrinted
from app.domain.events.printing import LabelCopy
from app.domain.print_job import (
    CANCELLED,
    DOUBTFUL,
    HELD,
    MOST_LABELS,
    PRINTED,
    QUEUED,
    REPLACED,
    PrintJob,
)
from app.operations.bring_out import (
    begin_print,
    doubt_print,
    end_print,
    hold_print,
    note_taken,
)
from app.operations.harvest_part import Harvest, harvest_part
from app.operations.order_labels import LabelOrder, order_labels, print_job
from app.operations.print_label import print_label
from app.operations.settle_print import (
    cancel_print,
    confirm_paper,
    move_print,
    verify_label,
)
from tests.operations.house import House, house

LOST = Reason("printer-line-lost", {"printer": "test"})


@pytest.fixture
def shop(tmp_path: Path) -> House:
    return house(tmp_path)


@pytest.fixture
def by(shop: House) -> str:
    return shop.people["0417"]


def parts(shop: House, count: int) -> list[str]:
    """Parts of one vehicle; the last one has a label."""
    run_id, by = shop.run(), shop.people["0417"]
    order = Harvest(run_id, "A040", "DFL", grade="A")
    codes = [shop.do(lambda uow: harvest_part(uow, order, by)) for _ in range(count)]
    shop.do(lambda uow: print_label(uow, codes[-1], "en", "test", by))
    return codes


def job_of(shop: House, job_id: str) -> PrintJob:
    found: PrintJob = shop.do(lambda uow: print_job(uow, job_id))
    return found


def ask(shop: House, *codes: str, reason: str = "", instead_of: str = "") -> str:
    order = LabelOrder(codes, "en", "test", reason, instead_of=instead_of)
    by = shop.people["0417"]
    job_id: str = shop.do(lambda uow: order_labels(uow, order, by))
    return job_id


def doubtful(shop: House, code: str) -> str:
    job_id = ask(shop, code)
    shop.do(lambda uow: begin_print(uow, job_id, 1))
    shop.do(lambda uow: doubt_print(uow, job_id, LOST))
    return job_id


def test_a_job_keeps_codes_and_copies_and_nothing_of_what_a_label_says(shop: House) -> None:
    first, second = parts(shop, 2)
    job = job_of(shop, ask(shop, first, second, reason="torn"))

    assert job.labels == (LabelCopy(first, 0), LabelCopy(second, 1))
    assert (job.state, job.printer, job.asked.reason) == (QUEUED, "test", "torn")


def test_one_label_that_may_not_be_printed_keeps_all_of_them_back(shop: House) -> None:
    first, second = parts(shop, 2)
    before = len(shop.store.events)  # type: ignore[attr-defined]
    with pytest.raises(Refused, match="reprint-needs-reason"):
        ask(shop, first, second)
    assert len(shop.store.events) == before  # type: ignore[attr-defined]


def test_the_same_part_twice_is_one_label(shop: House) -> None:
    code = shop.part()
    assert len(job_of(shop, ask(shop, code, code)).labels) == 1


@pytest.mark.parametrize(
    ("order", "code"),
    [
        (LabelOrder((), "en", "test"), "labels-too-many"),
        (LabelOrder(tuple(map(str, range(MOST_LABELS + 1))), "en", "test"), "labels-too-many"),
        (LabelOrder(("x",), "en", "test", sets=0), "labels-too-many"),
        (LabelOrder(("x",), "en", "test", sets=21), "labels-too-many"),
        (LabelOrder(("x",), "en", "test", sheet="2x4+9"), "label-sheet-unknown"),
    ],
)
def test_an_order_that_makes_no_sense_is_refused(
    shop: House, by: str, order: LabelOrder, code: str
) -> None:
    with pytest.raises(Refused, match=code):
        shop.do(lambda uow: order_labels(uow, order, by))


def test_what_is_printed_again_instead_carries_an_r_and_settles_the_first(shop: House) -> None:
    code = shop.part()
    first = doubtful(shop, code)
    second = ask(shop, code, reason="no-paper", instead_of=first)

    assert job_of(shop, first).state == REPLACED
    assert job_of(shop, second).labels == (LabelCopy(code, 1),)
    facts = [one.event for one in shop.store.events]  # type: ignore[attr-defined]
    assert [one.copy_no for one in facts if isinstance(one, LabelPrinted)] == [0, 1]


def test_what_is_being_printed_or_settled_is_not_replaced(shop: House, by: str) -> None:
    code = shop.part()
    job_id = ask(shop, code)
    shop.do(lambda uow: begin_print(uow, job_id, 1))
    with pytest.raises(Refused, match="print-under-way"):
        ask(shop, code, reason="torn", instead_of=job_id)
    shop.do(lambda uow: end_print(uow, job_id))
    with pytest.raises(Refused, match="print-settled"):
        ask(shop, code, reason="torn", instead_of=job_id)
    with pytest.raises(NotFound, match="print-job-unknown"):
        ask(shop, code, reason="torn", instead_of="nothing")


def test_whoever_cancels_before_the_first_byte_gets_no_paper(shop: House, by: str) -> None:
    job_id = ask(shop, shop.part())
    shop.do(lambda uow: cancel_print(uow, job_id, by))
    with pytest.raises(Refused, match="print-settled"):
        shop.do(lambda uow: begin_print(uow, job_id, 1))
    assert job_of(shop, job_id).state == CANCELLED


@pytest.mark.parametrize(
    "act",
    [
        cancel_print,
        lambda uow, job_id, by: move_print(uow, job_id, "other", by),
    ],
)
def test_what_is_being_printed_is_neither_cancelled_nor_moved(
    shop: House, by: str, act: Callable[..., None]
) -> None:
    job_id = ask(shop, shop.part())
    shop.do(lambda uow: begin_print(uow, job_id, 1))
    shop.do(lambda uow: note_taken(uow, job_id, "zebra-1"))
    with pytest.raises(Refused, match="print-under-way"):
        shop.do(lambda uow: act(uow, job_id, by))


def test_what_may_be_out_is_not_moved_to_another_printer(shop: House, by: str) -> None:
    job_id = doubtful(shop, shop.part())
    with pytest.raises(Refused, match="print-in-doubt"):
        shop.do(lambda uow: move_print(uow, job_id, "other", by))


def test_only_what_is_in_doubt_is_looked_for(shop: House, by: str) -> None:
    first, second, _ = parts(shop, 3)
    job_id = ask(shop, first)
    with pytest.raises(Refused, match="print-settled"):
        shop.do(lambda uow: confirm_paper(uow, job_id, by))
    lost = doubtful(shop, second)
    shop.do(lambda uow: confirm_paper(uow, lost, by))
    assert job_of(shop, lost).state == PRINTED


def test_a_printer_that_stays_out_of_paper_is_told_once(shop: House) -> None:
    job_id, problem = ask(shop, shop.part()), Reason("printer-paper-out", {"printer": "test"})
    for _ in range(5):
        shop.do(lambda uow: hold_print(uow, job_id, problem))
    facts = [one.event.name for one in shop.store.events]  # type: ignore[attr-defined]
    assert facts.count("PrintHeld") == 1
    assert job_of(shop, job_id).state == HELD


def test_doubt_is_told_once_and_never_after_the_end(shop: House, by: str) -> None:
    job_id = doubtful(shop, shop.part())
    shop.do(lambda uow: doubt_print(uow, job_id, LOST))
    assert job_of(shop, job_id).state == DOUBTFUL
    shop.do(lambda uow: cancel_print(uow, job_id, by))
    shop.do(lambda uow: doubt_print(uow, job_id, LOST))
    facts = [one.event.name for one in shop.store.events]  # type: ignore[attr-defined]
    assert facts.count("PrintDoubted") == 1


def test_a_label_that_is_not_known_to_be_out_is_not_checked(shop: House, by: str) -> None:
    code = shop.part()
    job_id = doubtful(shop, code)
    with pytest.raises(Refused, match="label-not-out"):
        shop.do(lambda uow: verify_label(uow, job_id, code, by))
    shop.do(lambda uow: confirm_paper(uow, job_id, by))
    shop.do(lambda uow: verify_label(uow, job_id, code, by))
    assert job_of(shop, job_id).verified[code].by == by


def test_a_label_of_another_job_is_not_checked_here(shop: House, by: str) -> None:
    first, other = parts(shop, 2)
    job_id = ask(shop, first)
    with pytest.raises(NotFound, match="label-not-of-job"):
        shop.do(lambda uow: verify_label(uow, job_id, other, by))


def test_a_job_has_labels_of_parts_in_the_size_that_was_chosen(shop: House, by: str) -> None:
    code = shop.part()
    small = LabelOrder((code,), "en", "test", template="part_57x32")
    job_id = shop.do(lambda uow: order_labels(uow, small, by))
    assert job_of(shop, job_id).asked.template == "part_57x32"
    for other in ("roof_100x150", "badge_86x54"):
        order = LabelOrder((code,), "en", "test", "torn", template=other)
        with pytest.raises(Refused, match="label-not-of-parts"):
            shop.do(partial(order_labels, order=order, by=by))
