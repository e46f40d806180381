"""The registers write themselves: a confirmed step is their entry, and going back takes it out."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from typing import TypeVar

import pytest

from app.devices.simulated_clock import SimulatedClock
from app.domain.errors import Refused
from app.domain.events import (
    ContainerClosed,
    EntryTakenBack,
    Event,
    HolderRecorded,
    HulkDispatched,
    HulkReceived,
    RefrigerantRecovered,
    VehicleBought,
)
from app.domain.procedure import Raw
from app.operations.confirm_step import Confirmation, confirm_step
from app.operations.go_back import go_back
from tests.memory_store import MemoryStore
from tests.shop import SMALL, START, Shop, catalogue, small_procedure

T = TypeVar("T", bound=Event)
HOLDER = "{id: holder, type: text, private: true, label: {en: holder}}"
SELLER = """{id: who, type: text, private: true, records: holder_name, label: {en: who}},
  {id: as_what, type: choice, records: holder_capacity, label: {en: as},
   options: [{id: owner, en: Owner}]},
  {id: price, type: number, unit: EUR, optional: true, records: price, label: {en: price}},
  {id: gas, type: choice, records: refrigerant_gas, label: {en: gas},
   options: [{id: r134a, en: R134a}]}"""
MORE = """,
  {id: gone, type: number, unit: kg, records: "fraction:F-REFR", label: {en: gone}},
  {id: bottle, type: code, optional: true, records: cylinder, label: {en: bottle}}]}
"""
SLIP = """,
  {id: box, type: code, optional: true, records: container, label: {en: box}},
  {id: what, type: choice, optional: true, records: container_fraction, label: {en: what},
   options: [{id: F-FE, en: Iron}, {id: F-LIB, en: Lithium}]},
  {id: tare, type: number, unit: kg, optional: true, records: tare, label: {en: tare}},
  {id: gross, type: number, unit: kg, optional: true, records: gross, label: {en: gross}},
  {id: slip, type: code, optional: true, records: slip, label: {en: slip}},
  {id: t, type: number, unit: t, optional: true, records: slip_mass, label: {en: t}},
  {id: to, type: text, optional: true, records: slip_receiver, label: {en: to}},
  {id: to_no, type: code, optional: true, records: slip_receiver_no, label: {en: number}},
  {id: truck, type: list, item: text, private: true, optional: true, records: slip_plates,
   label: {en: truck}},
  {id: back, type: code, optional: true, records: receipt, label: {en: back}}]}
"""
FIRST: Mapping[str, Raw] = {"mass": "900", "as_what": "owner", "price": "80", "gas": "r134a"}
WHO = {"who": "Jeanne Dupont"}


@pytest.fixture
def desk(tmp_path: Path) -> Shop:
    text = SMALL.replace(HOLDER, SELLER)
    text = text.replace("label: {en: oil}}]}\n", "label: {en: oil}}" + MORE, 1)
    text = text.replace("label: {en: hulk}}]}\n", "label: {en: hulk}}" + SLIP, 1)
    clock = SimulatedClock(START)
    return Shop(MemoryStore(clock, catalogue()), clock, small_procedure(tmp_path, text)).furnish()


def confirm(
    desk: Shop,
    run_id: str,
    step: str,
    answers: Mapping[str, Raw],
    private: Mapping[str, str] | None = None,
) -> None:
    order = Confirmation(run_id, step, answers, private or {})
    assert desk.do(lambda uow: confirm_step(uow, order, desk.people["0417"])).done


def recorded(desk: Shop, kind: type[T]) -> list[T]:
    assert isinstance(desk.store, MemoryStore)
    return [one.event for one in desk.store.events if isinstance(one.event, kind)]


def test_who_brought_the_vehicle_and_what_it_cost(desk: Shop) -> None:
    confirm(desk, desk.take_in().run_id, "A010", FIRST, WHO)
    (holder,) = recorded(desk, HolderRecorded)
    assert (holder.entries, holder.capacity) == ({"holder_name": "who"}, "owner")
    assert isinstance(desk.store, MemoryStore)
    assert desk.store.private(holder.private.record)["who"] == "Jeanne Dupont"
    (bought,) = recorded(desk, VehicleBought)
    assert (bought.price, bought.payment) == (Decimal(80), "")


def test_the_gas_of_one_step_goes_with_the_cylinder_of_another(desk: Shop) -> None:
    run_id = desk.take_in().run_id
    confirm(desk, run_id, "A010", FIRST, WHO)
    confirm(desk, run_id, "A040", {"oil": "3", "gone": "0.41", "bottle": "CYL-3"})
    (gas,) = recorded(desk, RefrigerantRecovered)
    assert (gas.gas, gas.kg, gas.cylinder) == ("r134a", Decimal("0.41"), "CYL-3")


def test_a_step_that_recovered_nothing_enters_nothing(desk: Shop) -> None:
    run_id = desk.take_in().run_id
    confirm(desk, run_id, "A010", FIRST, WHO)
    confirm(desk, run_id, "A040", {"oil": "3", "gone": "0"})
    assert not recorded(desk, RefrigerantRecovered)


def test_container_slip_and_receipt(desk: Shop) -> None:
    run_id = desk.take_in().run_id
    confirm(desk, run_id, "A010", FIRST, WHO)
    confirm(desk, run_id, "A040", {"oil": "3", "gone": "0"})
    box = {"box": "C-1", "what": "F-FE", "tare": "200", "gross": "900"}
    receiver = {"to": "Broyeur SA", "to_no": "12345678900012"}
    hulk = {"hulk": "600", "slip": "BSD-9", "t": "0.6", "back": "R-5", **receiver, **box}
    confirm(desk, run_id, "A050", hulk, {"truck": "AA-1\nBB-2"})
    (closed,) = recorded(desk, ContainerClosed)
    assert (closed.container, closed.gross_kg - closed.tare_kg) == ("C-1", Decimal(700))
    assert (closed.fraction, closed.waste_code) == ("F-FE", ""), "the code is the rules' affair"
    (slip,) = recorded(desk, HulkDispatched)
    assert (slip.slip, slip.kg, slip.plates) == ("BSD-9", Decimal(600), "truck")
    assert (slip.receiver, slip.receiver_no) == ("Broyeur SA", "12345678900012")
    assert isinstance(desk.store, MemoryStore) and slip.private is not None
    assert desk.store.private(slip.private.record)["truck"] == "AA-1\nBB-2"
    (receipt,) = recorded(desk, HulkReceived)
    assert (receipt.receipt, receipt.kg) == ("R-5", None)


@pytest.mark.parametrize("gross", ["200", "199.5", "0"])
def test_a_container_with_nothing_in_it_is_not_closed(desk: Shop, gross: str) -> None:
    run_id = desk.take_in().run_id
    confirm(desk, run_id, "A010", FIRST, WHO)
    confirm(desk, run_id, "A040", {"oil": "3", "gone": "0"})
    box = {"hulk": "600", "box": "C-1", "what": "F-FE", "tare": "200", "gross": gross}
    order = Confirmation(run_id, "A050", box)
    with pytest.raises(Refused) as refused:
        desk.do(lambda uow: confirm_step(uow, order, desk.people["0417"]))
    assert refused.value.code == "container-empty"
    assert not recorded(desk, ContainerClosed)


def test_going_back_takes_the_entries_out(desk: Shop) -> None:
    run_id = desk.take_in().run_id
    confirm(desk, run_id, "A010", FIRST, WHO)
    confirm(desk, run_id, "A040", {"oil": "3", "gone": "0.41", "bottle": "CYL-3"})
    desk.do(lambda uow: go_back(uow, run_id, "A040", "wrong cylinder", desk.people["0900"]))
    assert [one.step for one in recorded(desk, EntryTakenBack)] == ["A040"]
