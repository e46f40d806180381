"""A vehicle whose run was stopped for good gets a new one, by a supervisor and with a reason."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path

import pytest

from app.devices.simulated_clock import SimulatedClock
from app.domain.errors import NotAllowed, NotFound, Refused, ShopError
from app.domain.events import RunStarted, SiteEstablished
from app.domain.procedure import Raw
from app.domain.run_rules import open_steps
from app.operations.approve_procedure import run_as_demo
from app.operations.begin_anew import begin_anew
from app.operations.ports.unit_of_work import UnitOfWork
from app.operations.receive_vehicle import Received
from app.operations.record_vin import record_vin
from app.operations.register_procedure import register_procedure
from tests.memory_store import MemoryStore
from tests.operations.test_run import confirm, state
from tests.operations.test_weighing import vehicle_of
from tests.shop import SMALL, START, VIN, Shop, catalogue, small_procedure

ENDING = SMALL.replace("on_fail: {do: goto, to: A020}", "on_fail: {do: abort}")
OTHER = (
    SMALL.replace("id: test.small", "id: test.other")
    .replace("domain: dismantling", "domain: retrofit")
    .replace("context: {", "context: {vehicle.has_vin: {type: bool}, ")
)


class Stopped:
    """A battery vehicle without a plate, weighed and then measured live."""

    def __init__(
        self, folder: Path, text: str = ENDING, settings: Mapping[str, Raw] | None = None
    ) -> None:
        clock = SimulatedClock(START)
        procedure = small_procedure(folder, text)
        self.shop = Shop(MemoryStore(clock, catalogue()), clock, procedure).furnish()
        self.shop.do(lambda uow: site_says(uow, settings or {}))
        self.received: Received = self.shop.take_in("bev", vin=None)
        run_id = self.received.run_id
        confirm(self.shop, run_id, "A010", mass="1502", holder="Somebody")
        confirm(self.shop, run_id, "A020", out=True)
        self.shop.clock.advance(600)
        assert not confirm(self.shop, run_id, "A030", u="380").done

    def begin(self, *, domain: str = "dismantling", reason: str = "cut", who: str = "0900") -> str:
        vehicle_id, by = self.received.vehicle_id, self.shop.people[who]
        return self.shop.do(lambda uow: begin_anew(uow, vehicle_id, domain, reason, by))

    def facts(self) -> int:
        assert isinstance(self.shop.store, MemoryStore)
        return len(self.shop.store.events)


@pytest.fixture
def stopped(tmp_path: Path) -> Stopped:
    return Stopped(tmp_path)


def test_the_vehicle_is_at_work_again_from_the_first_step(stopped: Stopped) -> None:
    run_id = stopped.begin()

    run = state(stopped.shop, run_id)
    assert vehicle_of(stopped.shop, stopped.received).run_id == run_id
    assert (run.status, run.settled, run.proofs) == ("running", {}, {})
    assert [step.id for step in open_steps(stopped.shop.procedure, run)] == ["A010"]


def test_the_new_run_can_be_worked_to_its_end(stopped: Stopped) -> None:
    run_id, shop = stopped.begin(), stopped.shop
    confirm(shop, run_id, "A010", mass="1502", holder="Somebody")
    confirm(shop, run_id, "A020", out=True)
    shop.clock.advance(600)
    confirm(shop, run_id, "A030", signers=("0512",), u="0.4")
    confirm(shop, run_id, "A040", oil="0")

    assert confirm(shop, run_id, "A050", hulk="900").finished
    assert vehicle_of(shop, stopped.received).status == "closed"


def test_the_stopped_run_stays_as_it_was_with_all_it_tells(stopped: Stopped) -> None:
    before = state(stopped.shop, stopped.received.run_id)

    stopped.begin()

    assert state(stopped.shop, stopped.received.run_id) == before
    assert before.status == "aborted"


def test_why_and_by_whom_is_kept(stopped: Stopped) -> None:
    run_id = stopped.begin(reason=" cable was cut ")

    assert isinstance(stopped.shop.store, MemoryStore)
    last = stopped.shop.store.events[-1]
    assert isinstance(last.event, RunStarted)
    assert (last.event.run_id, last.event.reason) == (run_id, "cable was cut")
    assert last.by == stopped.shop.people["0900"]


def test_the_new_run_knows_what_became_known_since(stopped: Stopped, tmp_path: Path) -> None:
    shop, boss = stopped.shop, stopped.shop.people["0900"]
    other = small_procedure(tmp_path, OTHER)
    shop.do(lambda uow: register_procedure(uow, other, boss))
    shop.do(lambda uow: run_as_demo(uow, other.digest, boss))
    vehicle_id = stopped.received.vehicle_id
    shop.do(lambda uow: record_vin(uow, vehicle_id, VIN, "floor", boss))

    run = state(shop, stopped.begin(domain="retrofit"))

    assert run.digest == other.digest
    assert run.context == {"vehicle.drive": "bev", "vehicle.has_vin": True}
    assert vehicle_of(shop, stopped.received).mass_in_kg == Decimal(1502)


def site_says(uow: UnitOfWork, settings: Mapping[str, Raw]) -> None:
    site = uow.site()
    said = (site.name, site.address, site.contact, site.permit, site.country, site.languages)
    uow.record(SiteEstablished(*said, settings=settings), "")


def test_what_was_told_to_the_stopped_run_alone_is_not_lost(tmp_path: Path) -> None:
    text = ENDING.replace("context: {", "context: {kit.name: {type: str}, ")
    stopped = Stopped(tmp_path, text, {"kit.name": "K1"})
    stopped.shop.do(lambda uow: site_says(uow, {}))

    assert state(stopped.shop, stopped.begin()).context["kit.name"] == "K1"


def test_a_procedure_that_would_judge_by_the_unknown_is_not_begun(
    stopped: Stopped, tmp_path: Path
) -> None:
    shop, boss = stopped.shop, stopped.shop.people["0900"]
    asking = OTHER.replace("context: {", "context: {kit.name: {type: str}, ")
    other = small_procedure(tmp_path, asking)
    shop.do(lambda uow: register_procedure(uow, other, boss))
    shop.do(lambda uow: run_as_demo(uow, other.digest, boss))
    facts = stopped.facts()

    with pytest.raises(Refused) as caught:
        stopped.begin(domain="retrofit")
    assert str(caught.value) == "context-lacking(names=kit.name, procedure=test.other)"
    assert stopped.facts() == facts


@pytest.mark.parametrize(
    ("order", "error", "why"),
    [
        ({"who": "0417"}, NotAllowed, "needs-supervisor"),
        ({"reason": " "}, Refused, "reason-missing"),
        ({"domain": "retrofit"}, NotFound, "procedure-not-approved"),
    ],
)
def test_it_takes_a_supervisor_a_reason_and_a_procedure(
    stopped: Stopped, order: dict[str, str], error: type[ShopError], why: str
) -> None:
    facts = stopped.facts()
    with pytest.raises(error) as caught:
        stopped.begin(**order)
    assert caught.value.code == why
    assert stopped.facts() == facts


def test_work_that_goes_on_is_not_begun_anew(stopped: Stopped) -> None:
    stopped.begin()

    with pytest.raises(Refused) as caught:
        stopped.begin()
    assert caught.value.code == "run-not-aborted"
