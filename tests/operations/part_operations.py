"""Each operation on a part once, on a workshop made ready for it; see `every_operation`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from app.main import load_rules
from app.operations.harvest_part import Harvest, harvest_part, note_absent_part
from app.operations.note_broken_part import Breakage, note_broken_part
from app.operations.ports.unit_of_work import UnitOfWork
from app.operations.print_label import print_label
from app.operations.release_part import release_part
from app.operations.store_part import store_part
from app.operations.take_back import take_back_part, take_back_storing
from tests.operations.house import House

Act = Callable[[UnitOfWork], Any]


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


PARTS: Mapping[str, Callable[[House, str], Act]] = {
    "harvest_part": _harvest,
    "note_absent_part": _absent,
    "note_broken_part": _broken,
    "store_part": _store,
    "take_back_storing": _take_back_storing,
    "take_back_part": _take_back_part,
    "print_label": _print,
    "release_part": _release_part,
}
