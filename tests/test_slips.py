"""Movement slips as files: in the outbox once the hulk left, and nothing before."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pypdfium2
import pytest

from app.db.store import SqliteStore
from app.devices.simulated_clock import SimulatedClock
from app.domain.errors import NotFound, ShopError
from app.domain.events.counter import SoldPart
from app.main import load_rules, load_sentences
from app.operations.confirm_step import Confirmation, confirm_step
from app.operations.hand_over_parts import Buyer, Sale, hand_over_parts
from app.operations.harvest_part import Harvest, harvest_part
from app.operations.ports.unit_of_work import UnitOfWork
from app.operations.print_label import print_label
from app.operations.transfer_parts import Dispatch, dispatch_parts
from app.settings import Settings
from app.shipped import Shipped
from app.slips import show_delivery, show_slip, show_transfer, write_slip
from tests.operations.test_registers import FIRST, HOLDER, MORE, SELLER, SLIP
from tests.shop import SMALL, START, Shop, catalogue, small_procedure

TEXT = (
    SMALL.replace(HOLDER, SELLER)
    .replace("label: {en: oil}}]}\n", "label: {en: oil}}" + MORE, 1)
    .replace("label: {en: hulk}}]}\n", "label: {en: hulk}}" + SLIP, 1)
)
PLATE = "AA-123-BB"
SHIPPED = Shipped(catalogue(), load_rules, load_sentences)


class Yard:
    """A workshop with one vehicle that is ready to go to the shredder."""

    def __init__(self, home: Path, store: SqliteStore, clock: SimulatedClock) -> None:
        self.settings = Settings(home)
        self.shop = Shop(store, clock, small_procedure(home, TEXT)).furnish()
        self.vehicle = self.shop.take_in()
        self._confirm(Confirmation(self.vehicle.run_id, "A010", FIRST, {"who": "Jeanne"}))
        oil = {"oil": "3", "gone": "0.41", "bottle": "CYL-3"}
        self._confirm(Confirmation(self.vehicle.run_id, "A040", oil))

    @property
    def outbox(self) -> list[str]:
        """The files that wait to be sent."""
        return sorted(one.name for one in self.settings.outbox.rglob("*") if one.is_file())

    def let_the_hulk_go(self) -> None:
        told = {"hulk": "600", "slip": "BSD-9", "t": "0.6"}
        self._confirm(Confirmation(self.vehicle.run_id, "A050", told, {"truck": PLATE}))

    def write(self) -> Path:
        return write_slip(self.settings, SHIPPED, self.vehicle.vehicle_id)

    def _confirm(self, order: Confirmation) -> None:
        assert self.shop.do(lambda uow: confirm_step(uow, order, self.shop.people["0417"])).done


@pytest.fixture
def yard(tmp_path: Path) -> Iterator[Yard]:
    clock = SimulatedClock(START)
    with SqliteStore(Settings(tmp_path).database, clock, catalogue(), demo=True) as store:
        yield Yard(tmp_path, store, clock)


def text_of(pdf: bytes) -> str:
    return str(pypdfium2.PdfDocument(pdf)[0].get_textpage().get_text_bounded())


def test_before_the_hulk_leaves_there_is_no_slip(yard: Yard) -> None:
    with pytest.raises(NotFound) as refused:
        yard.write()
    assert refused.value.code == "slip-missing"
    assert yard.outbox == []


def test_when_the_hulk_left_its_slip_waits_in_the_outbox(yard: Yard) -> None:
    yard.let_the_hulk_go()
    document = yard.write()
    number = yard.vehicle.register_no
    assert yard.outbox == [f"{number}.json", f"{number}.pdf"]
    data = document.read_bytes()
    assert json.loads(data)
    paper = text_of(document.with_suffix(".pdf").read_bytes())
    assert "BSD-9" in paper
    assert hashlib.sha256(data).hexdigest() in paper.replace("\n", "").replace("\r", "")


def test_written_again_a_slip_replaces_itself(yard: Yard) -> None:
    yard.let_the_hulk_go()
    first = yard.write().read_bytes()
    files = yard.outbox
    assert yard.write().read_bytes() == first
    assert yard.outbox == files


def test_plates_go_along_with_the_hulk_and_stay_out_of_the_outbox(yard: Yard) -> None:
    yard.let_the_hulk_go()
    document = yard.write()
    vehicle = yard.vehicle.vehicle_id
    shown = show_slip(yard.settings, SHIPPED, vehicle, "en")
    assert PLATE in text_of(shown.pdf)
    for file in (document, document.with_suffix(".pdf")):
        assert PLATE.encode() not in file.read_bytes()
    assert PLATE not in text_of(document.with_suffix(".pdf").read_bytes())


def test_an_outbox_that_takes_nothing_is_said(yard: Yard) -> None:
    yard.let_the_hulk_go()
    yard.settings.outbox.write_text("in the way", encoding="utf-8")
    with pytest.raises(ShopError) as refused:
        yard.write()
    assert refused.value.code == "document-not-written"


def test_the_slips_of_the_counter_are_drawn_from_the_facts(yard: Yard) -> None:
    """A part is sold, another travels: both slips say what was recorded, and no more is drawn."""
    shop = yard.shop
    by, run = shop.people["0417"], shop.take_in(vin=None).run_id
    order = Harvest(run, "A010", "DFL", grade="A")

    def labelled(uow: UnitOfWork) -> str:
        code = harvest_part(uow, order, by)
        print_label(uow, code, "en", "test", by)
        return code

    codes = [shop.do(labelled) for _ in range(2)]
    sale = Sale((SoldPart(codes[0], Decimal(80)),), Buyer("Garage Martin", "Rue 1"))
    slip = shop.do(lambda uow: hand_over_parts(uow, sale, load_rules("fr"), by))
    sent = shop.do(lambda uow: dispatch_parts(uow, Dispatch((codes[1],), "retrofit"), by))
    sold = show_delivery(yard.settings, SHIPPED, slip, "nl")
    told = json.loads(sold.data)
    assert (sold.name, told["buyer"], told["parts"][0]["price"]) == (
        f"{slip}-nl",
        "Garage Martin",
        "80",
    )
    travelling = json.loads(show_transfer(yard.settings, SHIPPED, sent, "fr").data)
    assert [one["part_id"] for one in travelling["parts"]] == [codes[1]]
    assert travelling["to_pole"] == "retrofit"
    with pytest.raises(NotFound):
        show_delivery(yard.settings, SHIPPED, "BL-none", "en")
    with pytest.raises(NotFound):
        show_transfer(yard.settings, SHIPPED, "none", "en")
