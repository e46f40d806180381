"""A workshop with one person for each role alone, made ready for any operation, for tests."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from app.devices.simulated_clock import SimulatedClock
from app.domain.events import Event
from app.domain.pin import Pin
from app.domain.site import ROLES
from app.operations.confirm_step import Confirmation, confirm_step
from app.operations.enrol_person import Enrolment, Evidence, enrol_person
from app.operations.harvest_part import Harvest, harvest_part
from app.operations.print_label import print_label
from tests.a_vault import PlayedVault
from tests.memory_store import MemoryStore
from tests.shop import SMALL, START, VIN, Shop, catalogue, small_procedure

PROCEDURE = SMALL.replace(
    "skip: {who: [SUPERVISOR]},",
    "skip: {who: [SUPERVISOR]}, harvest: [DFL], on_fail: {do: nonconformity},",
).replace("on_fail: {do: goto, to: A020}", "on_fail: {do: abort}")
LINE = Evidence("X", "test", "paper", date(2026, 1, 1), date(2026, 12, 31))
QUALS = tuple(replace(LINE, code=one) for one in ("MECH", "HV_TEST", "HV_LEAD", "SUPERVISOR"))


class House(Shop):
    """A workshop with one person for each role alone, qualified for everything."""

    vault: PlayedVault
    folder: Path

    def furnish(self) -> House:
        """People of one role each, all with a PIN."""
        super().furnish()
        self.vault = PlayedVault()
        boss = self.people["0900"]
        for role in ROLES:
            pin = self.vault.keep(Pin.choose("271828", role))
            order = Enrolment(role, role, f"RB-{role}-0001", (role,), "en", QUALS, pin)
            self.people[role] = self.enrol(order, boss)
        return self

    def enrol(self, order: Enrolment, by: str) -> str:
        """Somebody new."""
        return self.do(lambda uow: enrol_person(uow, order, by))

    def run(self, drive: str = "petrol", *, weighed: bool = True, vin: str | None = VIN) -> str:
        """A run, its first step done unless told otherwise."""
        run_id = self.take_in(drive, vin).run_id
        if weighed:
            self.confirm(run_id, "A010", mass="1000")
        return run_id

    def confirm(self, run_id: str, step: str, **answers: bool | str) -> None:
        """Confirm a step as an operator."""
        order = Confirmation(run_id, step, answers, {"holder": "x"} if step == "A010" else {})
        self.do(lambda uow: confirm_step(uow, order, self.people["0417"]))

    def hear(self, event: Event, terminal: str) -> None:
        """A fact of another came by the exchange."""
        assert isinstance(self.store, MemoryStore)
        self.store.hear(event, terminal)

    def part(self, *, labelled: bool = False, vin: str | None = VIN) -> str:
        """A part off a vehicle; vin None: one of the many without."""
        order, by = Harvest(self.run(vin=vin), "A040", "DFL", grade="A"), self.people["0417"]
        code = self.do(lambda uow: harvest_part(uow, order, by))
        if labelled:
            self.do(lambda uow: print_label(uow, code, "en", "test", by))
        return code


def house(folder: Path, terminal: str = "T3ST") -> House:
    """A furnished workshop with that house's procedure."""
    clock = SimulatedClock(START)
    store = MemoryStore(clock, catalogue(), terminal=terminal)
    made = House(store, clock, small_procedure(folder, PROCEDURE))
    made.folder = folder
    return made.furnish()
