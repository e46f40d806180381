"""Each operation on a part once, on a workshop made ready for it; see `every_operation`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from app.domain.errors import Reason
from app.domain.events.claim import ClaimDecided
from app.domain.events.counter import SoldPart
from app.domain.stock_line import StockLine
from app.main import load_rules
from app.operations.bring_out import begin_print, doubt_print, end_print
from app.operations.hand_over_parts import Buyer, Sale, hand_over_parts
from app.operations.harvest_part import Harvest, harvest_part, note_absent_part
from app.operations.import_stock import import_stock
from app.operations.link_code import link_code, unlink_code
from app.operations.load_roll import load_roll
from app.operations.note_broken_part import Breakage, note_broken_part
from app.operations.order_labels import LabelOrder, order_labels, print_job
from app.operations.order_tags import TagOrder, order_tags
from app.operations.ports.unit_of_work import UnitOfWork
from app.operations.print_label import print_label
from app.operations.recognise_part import Recognition, recognise_part
from app.operations.release_part import release_part
from app.operations.reserve_for_buyer import Reservation, free_part, reserve_for_buyer
from app.operations.return_part import Return, return_part
from app.operations.settle_claim import settle_claim
from app.operations.settle_print import (
    cancel_print,
    confirm_paper,
    move_print,
    verify_label,
)
from app.operations.store_part import store_part
from app.operations.take_back import take_back_part, take_back_storing
from app.operations.transfer_parts import Arrival, Dispatch, dispatch_parts, receive_parts
from tests.operations.house import House

Act = Callable[[UnitOfWork], Any]

IMPORTED_INTO = "IN-1"
"""A bin that nobody registered."""


def _harvest(shop: House, by: str) -> Act:
    order = Harvest(shop.run(), "A040", "DFL", grade="A")
    return lambda uow: harvest_part(uow, order, by)


def _absent(shop: House, by: str) -> Act:
    run = shop.run()
    return lambda uow: note_absent_part(uow, run, "A040", "DFL", "missing", by)


def _broken(shop: House, by: str) -> Act:
    order = Breakage(shop.run(), "A040", "DFL", "clip")
    return lambda uow: note_broken_part(uow, order, by)


def _store(shop: House, by: str) -> Act:
    code = shop.part(labelled=True)
    return lambda uow: store_part(uow, code, "B-01", by)


def _take_back_storing(shop: House, by: str) -> Act:
    code = shop.part(labelled=True)
    shop.do(lambda uow: store_part(uow, code, "B-01", shop.people["0417"]))
    return lambda uow: take_back_storing(uow, code, by)


def _take_back_part(shop: House, by: str) -> Act:
    code = shop.part()
    return lambda uow: take_back_part(uow, code, by)


def _print(shop: House, by: str) -> Act:
    code = shop.part()
    return lambda uow: print_label(uow, code, "en", "test", by)


def _release_part(shop: House, by: str) -> Act:
    code, worker = shop.part(), shop.people["0417"]
    shop.do(lambda uow: print_label(uow, code, "en", "test", worker))
    return lambda uow: release_part(uow, code, "sold", load_rules(""), by)


def _ordered(shop: House) -> str:
    order, worker = LabelOrder((shop.part(),), "en", "test"), shop.people["0417"]
    job_id: str = shop.do(lambda uow: order_labels(uow, order, worker))
    return job_id


def _order(shop: House, by: str) -> Act:
    order = LabelOrder((shop.part(),), "en", "test")
    return lambda uow: order_labels(uow, order, by)


def _cancel(shop: House, by: str) -> Act:
    job_id = _ordered(shop)
    return lambda uow: cancel_print(uow, job_id, by)


def _order_tags(shop: House, by: str) -> Act:
    order = TagOrder("place", ("B-01",), "test")
    return lambda uow: order_tags(uow, order, by)


def _load_roll(shop: House, by: str) -> Act:
    del shop
    return lambda uow: load_roll(uow, "test", (100, 60), by)


def _move(shop: House, by: str) -> Act:
    job_id = _ordered(shop)
    return lambda uow: move_print(uow, job_id, "other", by)


def _confirm_paper(shop: House, by: str) -> Act:
    job_id = _ordered(shop)
    shop.do(lambda uow: begin_print(uow, job_id, 1))
    shop.do(lambda uow: doubt_print(uow, job_id, Reason("print-interrupted")))
    return lambda uow: confirm_paper(uow, job_id, by)


def _verify(shop: House, by: str) -> Act:
    job_id = _ordered(shop)
    shop.do(lambda uow: begin_print(uow, job_id, 1))
    shop.do(lambda uow: end_print(uow, job_id))
    code = shop.do(lambda uow: print_job(uow, job_id)).labels[0].code
    return lambda uow: verify_label(uow, job_id, code, by)


def _recognise(shop: House, by: str) -> Act:
    code, worker = shop.part(labelled=True), shop.people["0417"]
    shop.do(lambda uow: store_part(uow, code, "B-01", worker))
    found = Recognition(code, "B-01", 1)
    return lambda uow: recognise_part(uow, found, by)


def _link(shop: House, by: str) -> Act:
    to = f"part:{shop.part()}"
    return lambda uow: link_code(uow, "text:XY-1", "XY-1", to, by)


def _unlink(shop: House, by: str) -> Act:
    to = f"part:{shop.part()}"
    shop.do(lambda uow: link_code(uow, "text:XY-1", "XY-1", to, shop.people["0417"]))
    return lambda uow: unlink_code(uow, "text:XY-1", by)


def _reserve(shop: House, by: str) -> Act:
    order = Reservation(shop.part(labelled=True), "Martin")
    return lambda uow: reserve_for_buyer(uow, order, by)


def _free(shop: House, by: str) -> Act:
    code = shop.part(labelled=True)
    order, worker = Reservation(code, "Martin"), shop.people["0417"]
    shop.do(lambda uow: reserve_for_buyer(uow, order, worker))
    return lambda uow: free_part(uow, code, "did not come", by)


def _hand_over(shop: House, by: str) -> Act:
    sale, rules = Sale((SoldPart(shop.part(labelled=True)),), Buyer("Martin")), load_rules("")
    return lambda uow: hand_over_parts(uow, sale, rules, by)


def _return(shop: House, by: str) -> Act:
    code, worker = shop.part(labelled=True), shop.people["0417"]
    shop.do(lambda uow: release_part(uow, code, "sold", load_rules(""), worker))
    return lambda uow: return_part(uow, Return(code, "defect", "C"), by)


def _dispatch(shop: House, by: str) -> Act:
    order = Dispatch((shop.part(labelled=True),), "retrofit")
    return lambda uow: dispatch_parts(uow, order, by)


def _settle(shop: House, by: str) -> Act:
    decided = ClaimDecided("handed_over_twice", "e1", "e2", "e1", ("p",))
    shop.hear(decided, "HUB-1")
    return lambda uow: settle_claim(uow, decided.claim, "first", "It is gone.", by)


def _receive(shop: House, by: str) -> Act:
    code, worker = shop.part(labelled=True), shop.people["0417"]
    sent = shop.do(lambda uow: dispatch_parts(uow, Dispatch((code,), "retrofit"), worker))
    return lambda uow: receive_parts(uow, Arrival(sent, (code,)), by)


def _import(shop: House, by: str) -> Act:
    del shop
    line = StockLine(2, "A-1", "DFL", code="text:A-1", place=IMPORTED_INTO)
    return lambda uow: import_stock(uow, "ab" * 32, (line,), by)


PARTS: Mapping[str, Callable[[House, str], Act]] = {
    "harvest_part": _harvest,
    "note_absent_part": _absent,
    "note_broken_part": _broken,
    "store_part": _store,
    "take_back_storing": _take_back_storing,
    "take_back_part": _take_back_part,
    "print_label": _print,
    "order_labels": _order,
    "order_tags": _order_tags,
    "load_roll": _load_roll,
    "cancel_print": _cancel,
    "move_print": _move,
    "confirm_paper": _confirm_paper,
    "verify_label": _verify,
    "release_part": _release_part,
    "recognise_part": _recognise,
    "link_code": _link,
    "unlink_code": _unlink,
    "reserve_for_buyer": _reserve,
    "free_part": _free,
    "hand_over_parts": _hand_over,
    "return_part": _return,
    "dispatch_parts": _dispatch,
    "receive_parts": _receive,
    "import_stock": _import,
    "settle_claim": _settle,
}
