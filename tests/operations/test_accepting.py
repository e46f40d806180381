"""Accepting a failed attempt as it is: complete, signed, and with all that follows from it."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from app.devices.simulated_clock import SimulatedClock
from app.domain.errors import Refused
from app.operations.decide import close_nonconformity
from app.operations.pause_run import pause_run
from app.operations.receive_vehicle import Received
from tests.memory_store import MemoryStore
from tests.operations.test_run import confirm, state
from tests.operations.test_weighing import vehicle_of
from tests.shop import SMALL, START, Shop, catalogue, small_procedure

HULK = "{id: hulk, type: number, unit: kg, min: 1, records: mass_hulk, label: {en: hulk}}"
JUDGED = SMALL.replace(
    "title: {en: Hulk},", "title: {en: Hulk}, on_fail: {do: nonconformity},"
).replace(HULK, HULK.replace("min: 1,", "min: 1, max: 900,"))
PICTURED = JUDGED.replace(
    "label: {en: hulk}}", "label: {en: hulk}}, {id: pic, type: photo, label: {en: pic}}"
)
SIGNED = JUDGED.replace("title: {en: Hulk},", "title: {en: Hulk}, hold: {who: [HV_LEAD]},")
COUNTERSIGNED = JUDGED.replace("title: {en: Hulk},", "title: {en: Hulk}, hold: {who: [MECH]},")


class AtTheHulk:
    """A vehicle whose hulk was weighed and found too heavy."""

    def __init__(self, folder: Path, text: str, hulk: str = "950") -> None:
        clock = SimulatedClock(START)
        procedure = small_procedure(folder, text)
        self.shop = Shop(MemoryStore(clock, catalogue()), clock, procedure).furnish()
        self.received: Received = self.shop.take_in()
        self.run_id = self.received.run_id
        confirm(self.shop, self.run_id, "A010", mass="1200", holder="Somebody")
        confirm(self.shop, self.run_id, "A040", oil="5")
        assert not confirm(self.shop, self.run_id, "A050", hulk=hulk).done

    def accept(self) -> None:
        """A supervisor takes the attempt as it is."""
        boss = self.shop.people["0900"]
        self.shop.do(
            lambda uow: close_nonconformity(uow, self.run_id, "A050", "accept", "wet mud", boss)
        )

    def refused(self) -> Refused:
        """The supervisor cannot, and nothing changes."""
        with pytest.raises(Refused) as caught:
            self.accept()
        assert state(self.shop, self.run_id).blocked_by_nonconformity == {"A050"}
        assert vehicle_of(self.shop, self.received).mass_hulk_kg is None
        return caught.value


def test_an_accepted_weighing_is_the_vehicles_mass_and_the_last_step_ends_the_run(
    tmp_path: Path,
) -> None:
    one = AtTheHulk(tmp_path, JUDGED)
    one.accept()
    vehicle = vehicle_of(one.shop, one.received)
    assert (vehicle.mass_hulk_kg, vehicle.status) == (Decimal(950), "closed")
    assert state(one.shop, one.run_id).status == "finished"


def test_an_attempt_that_lacks_an_input_is_not_accepted(tmp_path: Path) -> None:
    refusal = AtTheHulk(tmp_path, PICTURED).refused()
    assert str(refusal) == "accept-incomplete(lacking=pic)"


def test_an_attempt_at_a_hold_point_is_accepted_by_who_may_sign_it_alone(tmp_path: Path) -> None:
    refusal = AtTheHulk(tmp_path, SIGNED).refused()
    assert str(refusal) == "accept-incomplete(lacking=HV_LEAD)"


def test_the_supervisors_badge_signs_a_hold_point(tmp_path: Path) -> None:
    one = AtTheHulk(tmp_path, COUNTERSIGNED)
    one.accept()
    assert state(one.shop, one.run_id).settled["A050"].kind == "accepted"


def test_nothing_is_accepted_while_the_work_stands_still(tmp_path: Path) -> None:
    """The run would have no step left to finish it."""
    one = AtTheHulk(tmp_path, JUDGED)
    one.shop.do(lambda uow: pause_run(uow, one.run_id, "lunch", one.shop.people["0417"]))
    assert one.refused().code == "run-not-running"
