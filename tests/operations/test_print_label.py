"""What a part's label is given to say, whatever way the part came."""

from __future__ import annotations

from app.domain.code_link import fold_link, subject_of
from app.domain.stock_line import StockLine
from app.operations.harvest_part import Harvest, harvest_part
from app.operations.import_stock import import_stock
from app.operations.print_label import print_label
from tests.shop import Shop

SOURCE = "ab" * 32


def test_a_label_says_the_day_a_part_came_off_however_late_it_prints(shop: Shop) -> None:
    by, run = shop.people["0417"], shop.take_in(vin=None).run_id
    code = shop.do(lambda uow: harvest_part(uow, Harvest(run, "A010", "DFL", grade="A"), by))
    day = shop.clock.now().wall.date()
    shop.clock.advance(3 * 86_400)
    assert shop.do(lambda uow: print_label(uow, code, "en", "PDF", by)).removed_on == day


def test_nobody_knows_the_day_of_a_part_that_was_taken_over(shop: Shop) -> None:
    boss = shop.people["0900"]
    line = StockLine(2, "4711", "DFL", code="text:4711")
    assert shop.do(lambda uow: import_stock(uow, SOURCE, (line,), boss)) == 1
    link = shop.do(lambda uow: fold_link(uow.history(subject_of(line.code))))
    assert link is not None
    label = shop.do(lambda uow: print_label(uow, link.key, "en", "PDF", boss))
    assert (label.removed_on, label.said.fields["removed_on"]) == (None, "")
