"""What the inventory's stock says of parts is what the terminals that told of them say."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from app.db.hub_engine import HubDatabase
from app.db.hub_store import HubStore
from app.domain.part import Part
from app.operations.ports.unit_of_work import UnitOfWork
from app.sync.round import exchange
from tests.hub.a_stock import AStock
from tests.shop_floor import CATALOGUE, found_site, label, shelve
from tests.sync.a_member import Member
from tests.sync.lines import DirectLine


@pytest.fixture
def members(tmp_path: Path) -> Iterator[tuple[Member, Member]]:
    made = Member(tmp_path / "first"), Member(tmp_path / "second")
    made[0].store.perform(found_site)
    yield made
    for one in made:
        one.close()


def stored(code: str, place: str, uow: UnitOfWork) -> None:
    label(uow, code)
    shelve(uow, code, place)


def known(member: Member, code: str) -> Part:
    return member.store.perform(lambda uow: uow.part(code)).value


def test_the_inventorys_parts_are_those_of_every_terminal(
    database: HubDatabase, members: tuple[Member, Member]
) -> None:
    """One of them lies in two bins: each terminal put it somewhere while it heard nothing."""
    first, second = members
    stock, hub = AStock(database, CATALOGUE), HubStore(database)

    def talk() -> None:
        for one in (first, second, first):
            exchange(one.log, DirectLine(hub, one.store.terminal))

    codes = [*first.record(3), *second.record(2)]
    first.store.perform(partial(stored, codes[0], "B-01"))
    talk()
    second.clock.go(minutes=5)
    second.store.perform(partial(stored, codes[0], "B-02"))
    first.store.perform(partial(stored, codes[0], "B-03"))
    talk()
    stock.follow()
    shown = [row.part for code in codes if (row := stock.reader.part(code))]
    assert (
        shown == [known(first, code) for code in codes] == [known(second, code) for code in codes]
    )
    assert shown[0].place == "B-02"
