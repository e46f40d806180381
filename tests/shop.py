"""A furnished workshop for tests: people, bins, a small procedure, and a clock that is played."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from typing import TypeVar

from app import paths
from app.devices.simulated_clock import SimulatedClock
from app.domain.moment import Moment
from app.domain.part import Catalogue
from app.domain.pin import Pin, Signature
from app.domain.procedure import Procedure
from app.domain.site import Person
from app.operations.approve_procedure import run_as_demo
from app.operations.confirm_step import Confirmation, confirm_step
from app.operations.enrol_person import Enrolment, Evidence
from app.operations.establish_site import SiteSheet, establish_site
from app.operations.ports.pin_vault import PinVault
from app.operations.ports.store import Operation, Store
from app.operations.ports.unit_of_work import UnitOfWork
from app.operations.receive_vehicle import Received, Reception, receive_vehicle
from app.operations.register_procedure import register_procedure
from app.operations.set_pin import set_pin
from app.operations.show_guide import show_guide
from app.stations.content_file import load_catalogue
from app.stations.procedure_file import load

T = TypeVar("T")
EPOCH = Moment(datetime(1970, 1, 1, tzinfo=UTC), 0, "", "")
START = datetime(2026, 11, 22, 8, tzinfo=UTC)
PIN = "271828"
VIN = "VF1BM0A0H33445566"
PEOPLE = {
    "0417": (("operator",), ("MECH", "HV_TEST")),
    "0512": (("operator",), ("MECH", "HV_LEAD")),
    "0633": (("operator",), ()),
    "0900": (("operator", "supervisor"), ("MECH", "SUPERVISOR")),
}
SMALL = """
schema: refactory.procedure/1
id: test.small
version: 1.0.0
title: {en: Small}
domain: dismantling
languages: [en]
author: somebody
order: graph
stations: {S10: {en: Reception}, S20: {en: Safe}, S30: {en: Fluids}}
quals:
  MECH: {en: Mechanic}
  HV_TEST: {en: HV tests}
  HV_LEAD: {en: HV lead}
  SUPERVISOR: {en: Supervisor}
states: {hv: [dead, live]}
safe: {hv: dead}
context: {vehicle.drive: {type: str}}
params: {u_legal: {type: num, unit: V, value: 60, source: test}}
not_possible: {who: [SUPERVISOR], then: hold, photo: false}
sections:
- id: A
  title: {en: All}
  steps:
  - {id: A010, station: S10, title: {en: Weigh}, qual: [MECH], std_s: 60,
     fields: [{id: mass, type: number, unit: kg, min: 1, records: mass_in, label: {en: mass}},
              {id: holder, type: text, private: true, label: {en: holder}}]}
  - {id: A020, station: S20, title: {en: Plug out}, qual: [HV_TEST], hazard: [HV],
     when: "vehicle.drive == 'bev'", requires: [A010],
     fields: [{id: out, type: bool, label: {en: out}}]}
  - {id: A030, station: S20, title: {en: Prove}, qual: [HV_TEST], hazard: [HV],
     when: "vehicle.drive == 'bev'", requires: [A020],
     wait: {default_s: 600, min_s: 300, after: A020, source: test},
     sets: [{state: hv, value: dead, ttl_min: 480}], hold: {who: [HV_LEAD]},
     on_fail: {do: goto, to: A020},
     fields: [{id: u, type: number, unit: V, abs_below: u_legal, label: {en: u}}]}
  - {id: A040, station: S30, title: {en: Drain}, qual: [MECH], requires: [A010, A030],
     skip: {who: [SUPERVISOR]},
     fields: [{id: oil, type: number, unit: L, min: 0, max: 9, records: "fraction:F-OIL",
               label: {en: oil}}]}
  - {id: A050, station: S30, title: {en: Hulk}, qual: [MECH], requires: [A040],
     fields: [{id: hulk, type: number, unit: kg, min: 1, records: mass_hulk, label: {en: hulk}}]}
"""


def badge(number: str) -> str:
    """The badge text of a person of this workshop."""
    return f"RB-TEST{number}"


def catalogue() -> Catalogue:
    """The shipped kinds of parts and fractions."""
    return load_catalogue(paths.resources() / "content")


def small_procedure(folder: Path, text: str = SMALL) -> Procedure:
    """A procedure of five steps: weigh, plug out, prove, drain, hulk."""
    file = folder / "small.yaml"
    file.write_text(text, encoding="utf-8")
    return load(file)


@dataclass
class Shop:
    """A store with people and an approved procedure, and short ways to use it."""

    store: Store
    clock: SimulatedClock
    procedure: Procedure
    people: dict[str, str] = field(default_factory=dict)

    def furnish(self) -> Shop:
        """Fill in the first sheet and let the procedure run as a demonstration."""
        self.store.perform(_sheet)
        for number in PEOPLE:
            self.people[number] = self.do(_bearer(badge(number))).person_id
        boss = self.people["0900"]
        digest = self.do(lambda uow: register_procedure(uow, self.procedure, boss))
        self.do(lambda uow: run_as_demo(uow, digest, boss))
        return self

    def confirm_first(self, run_id: str) -> None:
        """Operator 0417 weighs the vehicle."""
        order = Confirmation(run_id, "A010", {"mass": "1000"}, {"holder": "x"})
        self.do(lambda uow: confirm_step(uow, order, self.people["0417"]))

    def give_pins(self, vault: PinVault) -> Shop:
        """Everybody chooses the same six digits."""
        for number, person in self.people.items():
            verifier = vault.keep(Pin.choose(PIN, number))
            self._set_pin(vault, person, verifier)
        return self

    def _set_pin(self, vault: PinVault, person: str, verifier: str) -> None:
        self.do(lambda uow: set_pin(uow, vault, person, verifier, person))

    def do(self, operation: Operation[T]) -> T:
        """Perform and return the value; everybody has signed with their PIN."""
        now = self.clock.now()
        signed = [Signature(person, now) for person in self.people.values()]
        return self.store.perform(operation, signed).value

    def guide(self) -> Shop:
        """Everybody was shown long ago how it goes."""
        for person in self.people.values():
            self.do(partial(show_guide, by=person))
        return self

    def take_in(self, drive: str = "petrol", vin: str | None = VIN) -> Received:
        """Receive a vehicle as operator 0417."""
        sheet = Reception(vin, drive, "whole", 2, "Renault")
        return self.do(lambda uow: receive_vehicle(uow, sheet, self.people["0417"]))


def _bearer(text: str) -> Operation[Person]:
    return lambda uow: uow.person_by_badge(text)


def _sheet(uow: UnitOfWork) -> None:
    people = tuple(
        Enrolment(
            number,
            f"Name {number}",
            badge(number),
            roles,
            "en",
            tuple(
                Evidence(code, "test", "paper", date(2026, 1, 1), date(2027, 1, 31))
                for code in quals
            ),
            f"pin {number}",
        )
        for number, (roles, quals) in PEOPLE.items()
    )
    establish_site(
        uow,
        SiteSheet(
            "Test yard",
            "Street 1",
            "phone",
            "VHU 1",
            "fr",
            people=people,
            places=(("B-01", "bin", ""), ("S10", "station", "")),
        ),
    )
