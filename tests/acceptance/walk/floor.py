"""A workshop in the middle of its day, made by the operations that real work is made of."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass, field, replace
from decimal import Decimal
from pathlib import Path
from typing import Final
from unittest.mock import patch

from app.db.queries import SqliteQueries
from app.db.store import SqliteStore
from app.demo.camera import DemoCamera
from app.demo.hand import answers_for
from app.demo.site import PLAYERS, prepare_demo
from app.demo.stage import MORNING
from app.demo.story import CLIO, WRECK, ZOE, Guest
from app.devices.media_files import MediaFiles
from app.devices.simulated_clock import SimulatedClock
from app.domain.pin import Signature
from app.domain.procedure import Procedure, Raw, Step
from app.domain.run_rules import Here, open_steps, renewals, waiting
from app.main import open_database
from app.operations.approve_procedure import run_as_demo
from app.operations.confirm_step import Confirmation, confirm_step
from app.operations.hand_over_run import hand_over_run
from app.operations.harvest_part import Harvest, harvest_part
from app.operations.keep_photo import keep_photo
from app.operations.open_step import open_step
from app.operations.pause_run import pause_run
from app.operations.ports.store import Operation
from app.operations.print_label import print_label
from app.operations.receive_vehicle import Received, Reception, receive_vehicle
from app.operations.register_procedure import register_procedure
from app.operations.report_problem import report_problem
from app.operations.store_part import store_part
from app.operations.trust_terminal import trust_terminal
from app.settings import Settings
from app.stations.procedure_file import load
from app.stations.procedure_pictures import FOLDER, keep_pictures
from tests.acceptance.walk.contradiction import contradict
from tests.acceptance.walk.papers import certify, counter, heat, state_hulks, want, weigh_out
from tests.exchange.a_ticket import MemoryKey
from tests.ui.kit.dressing import RESOURCES

LEA, TOM, SAM, NADIA = (f"{one.number} {one.name}" for one in PLAYERS)
RARE: Final = """
schema: refactory.procedure/1
id: test.rare
version: 1.0.0
title: {en: Rare inputs, fr: Saisies rares, nl: Zeldzame invoer}
domain: retrofit
languages: [en, fr, nl]
author: somebody
order: graph
stations: {S10: {en: Reception, fr: Accueil, nl: Ontvangst}}
quals:
  MECH: {en: Mechanic, fr: Mécanicien, nl: Monteur}
  SUPERVISOR: {en: Supervisor, fr: Chef d'équipe, nl: Leidinggevende}
states: {}
context: {}
params: {}
not_possible: {who: [SUPERVISOR], then: hold, photo: false}
sections:
- id: A
  title: {en: All of them, fr: Toutes, nl: Allemaal}
  steps:
  - id: A010
    station: S10
    title: {en: Join, fr: Assembler, nl: Verbinden}
    qual: [MECH]
    std_s: 60
    fields:
    - {id: joint, type: torque, unit: Nm, site_min: 20, site_max: 30, count: 3,
       vdi: A, pset: TEST, limit_source: test,
       label: {en: Torque of each joint, fr: Couple par assemblage, nl: Moment per verbinding}}
    - {id: places, type: zone,
       label: {en: Damaged places, fr: Endroits abîmés, nl: Beschadigde plekken}}
    - {id: report, type: file, label: {en: Report, fr: Rapport, nl: Verslag}}
  - id: A020
    station: S10
    title: {en: Weigh, fr: Peser, nl: Wegen}
    qual: [MECH]
    std_s: 60
    on_fail: {do: nonconformity}
    fields:
    - {id: mass, type: number, unit: kg, max: 5, limit_source: test,
       label: {en: Mass of the box, fr: Masse de la boîte, nl: Massa van de doos}}
  - id: A030
    station: S10
    title: {en: Look, fr: Regarder, nl: Kijken}
    media: [vin-plate.svg]
    qual: [MECH]
    std_s: 60
    on_fail: {do: abort}
    fields:
    - {id: sound, type: choice, good: [sound], label: {en: State, fr: État, nl: Staat},
       options: [{id: sound, label: {en: Sound, fr: Sain, nl: Gaaf}},
                 {id: broken, label: {en: Broken, fr: Cassé, nl: Stuk}}]}
  - id: A040
    station: S10
    title: {en: Measure the gaps, fr: Mesurer les jeux, nl: De spleten meten}
    qual: [MECH]
    std_s: 60
    wait: {default_s: 1800, min_s: 60, source: test}
    fields:
    - {id: gaps, type: list, item: number, unit: mm, decimals: 1, optional: true,
       label: {en: Gap of each joint, fr: Jeu par assemblage, nl: Spleet per verbinding}}
"""
"""Kinds of inputs that no step of the shipped dismantling procedure asks for."""
THIS_TERMINAL: Final = "S7K2"
"""Its code is random elsewhere; here it stands on pictures that are compared."""
OTHER_TERMINAL: Final = "K7Q2"
OTHER_KEY: Final = MemoryKey(2)
GRADES: Final = ("A", "B", "C", "")
_MOST_STEPS: Final = 260
_MINUTES_PER_STEP: Final = 3


@dataclass
class Floor:
    """Where the workshop is kept, who works there, and its vehicles by their part in the day."""

    settings: Settings
    clock: SimulatedClock
    badges: dict[str, str]
    people: dict[str, str] = field(default_factory=dict)
    vehicles: dict[str, Received] = field(default_factory=dict)
    parts: list[str] = field(default_factory=list)
    procedure: Procedure | None = None
    danger_id: str = ""
    unnamed_danger_id: str = ""

    @property
    def signed(self) -> list[Signature]:
        """Everybody has signed with their PIN."""
        now = self.clock.now()
        return [Signature(person, now) for person in self.people.values()]

    @property
    def steps(self) -> Sequence[Step]:
        """Every step of the procedure that is worked by."""
        assert self.procedure is not None
        return self.procedure.steps


def bare(home: Path) -> Floor:
    """A terminal nobody has set up."""
    floor = Floor(Settings(home, alarm_port=0), SimulatedClock(MORNING), {})
    store, queries = open_database(floor.settings, floor.clock, demo=True)
    store.close()
    queries.close()
    return floor


def busy(home: Path) -> Floor:
    """Vehicles waiting, worked on, held, paused, handed over and closed; parts in their bins."""
    floor = Floor(Settings(home, alarm_port=0), SimulatedClock(MORNING), {})
    with patch("app.db.creation.new_code", return_value=THIS_TERMINAL):
        cards = prepare_demo(floor.settings, floor.clock)
    floor.badges = {name: badge for name, (badge, _) in cards.items()}
    store, queries = open_database(floor.settings, floor.clock, demo=True)
    with store, closing(queries):
        _Day(floor, store, queries).play()
    return floor


def hot(floor: Floor, home: Path) -> Floor:
    """The same workshop a moment later: two batteries are hot, and nobody knows whose one is."""
    shutil.copytree(floor.settings.home, home, dirs_exist_ok=True)
    there = replace(floor, settings=Settings(home, alarm_port=0))
    store, queries = open_database(there.settings, there.clock, demo=True)
    with store, closing(queries):
        vehicle_id, do = there.vehicles["electric"].vehicle_id, _doing(there, store)
        there.danger_id = heat(do, vehicle_id, there.people[LEA])
        there.unnamed_danger_id = heat(do, "", there.people[TOM])
    return there


def _doing(floor: Floor, store: SqliteStore) -> Callable[[Operation[str]], str]:
    return lambda operation: store.perform(operation, floor.signed).value


class _Day:
    """What happens between the gate and noon."""

    def __init__(self, floor: Floor, store: SqliteStore, queries: SqliteQueries) -> None:
        self.floor, self.store, self.queries = floor, store, queries
        self.media = MediaFiles(floor.settings.media)
        self.camera = DemoCamera()
        floor.people = {
            name: next(p.person_id for p in queries.people() if name.startswith(p.number))
            for name in floor.badges
        }

    def play(self) -> None:
        """All of it."""
        floor, lea = self.floor, self.floor.people[LEA]
        want(_doing(floor, self.store), floor.people[NADIA])
        self._receive("done", replace(CLIO, vin="VF1CB1A0H33445561"))
        self._work("done", CLIO)
        floor.clock.advance(3 * 86_400)
        for name, guest, until in (
            ("dismantled", CLIO, "BOD030"),
            ("electric", ZOE, "HV040"),
            ("wreck", WRECK, "DEP010"),
            ("paused", replace(CLIO, vin="VF15RRL0H52345678"), "REC050"),
            ("given", replace(ZOE, vin="VF1AGVYB053334445"), "HV030"),
            ("failed", replace(ZOE, vin="VF1AGVYB053334446"), "HV040"),
            ("new", replace(ZOE, vin="WVWZZZAUZGW123456"), "REC010"),
        ):
            self._receive(name, guest)
            self._work(name, guest, until)
        self._fail("failed")
        runs = {name: one.run_id for name, one in floor.vehicles.items()}
        self._do(
            lambda uow: report_problem(
                uow, runs["wreck"], "DEP010", "unreachable", "crushed", "", lea, holds=True
            )
        )
        self._meet_rare_inputs()
        self._trust()
        kept = (floor.vehicles[name].vehicle_id for name in ("electric", "dismantled", "done"))
        certify(
            _doing(self.floor, self.store),
            (next(kept), next(kept), next(kept)),
            floor.people[NADIA],
        )
        weigh_out(_doing(floor, self.store), floor.vehicles["done"].vehicle_id, lea)
        state_hulks(_doing(floor, self.store), floor.people[NADIA])
        counter(_doing(floor, self.store), floor.parts, lea)
        self._do(lambda uow: pause_run(uow, runs["paused"], "break", lea))
        self._do(lambda uow: hand_over_run(uow, runs["given"], lea))
        told = dict(zip(("seen_after_leaving", "reserved_twice"), floor.parts, strict=False))
        contradict(self.store, self.queries, told)

    def _do(self, operation: Operation[object]) -> None:
        self.store.perform(operation, self.floor.signed)

    def _receive(self, name: str, guest: Guest) -> None:
        sheet = Reception(
            vin=guest.vin or None,
            drive=guest.drive,
            state=guest.state,
            keys=int(guest.keys),
            make=guest.answers["make"] if isinstance(guest.answers["make"], str) else "",
            mass_kg=Decimal(guest.mass),
        )
        lea = self.floor.people[LEA]
        received = self.store.perform(lambda uow: receive_vehicle(uow, sheet, lea)).value
        self.floor.vehicles[name] = received
        for _ in range(2):
            self._photograph(f"vehicle:{received.vehicle_id}", "REC010")

    def _photograph(self, about: str, purpose: str) -> None:
        sha256 = self.media.keep(self.camera.take(), "image/jpeg")
        self._do(lambda uow: keep_photo(uow, about, sha256, purpose, self.floor.people[LEA]))

    def _work(self, name: str, guest: Guest, until: str = "") -> None:
        """Every step, or those before one."""
        received = self.floor.vehicles[name]
        told = {**guest.answers, "REC100.number": f"CD-{received.register_no}"}
        run_id = received.run_id
        guest = replace(guest, own_number=received.known_as, answers=told)
        for _ in range(_MOST_STEPS):
            run = self.queries.run(run_id)
            if run.status != "running":
                return
            procedure = self.floor.procedure = self.queries.procedure(run.digest)
            now = self.floor.clock.now()
            here = Here(self.queries.terminal, self.queries.incarnation)
            open_now = renewals(procedure, run, now, here) or open_steps(procedure, run)
            waits = {one.id: waiting(procedure, run, one, now) for one in open_now}
            if until in waits:
                return
            step = min(open_now, key=lambda one: waits[one.id] is not None)
            self._take_in_hand(run_id, step)
            self._harvest(run_id, step, guest)
            self._confirm(run_id, step, guest)

    def _take_in_hand(self, run_id: str, step: Step) -> None:
        """A wait begins at the latest when the step is opened."""
        by = self._fitting(step)[0]
        self._do(lambda uow: open_step(uow, run_id, step.id, by))
        assert self.floor.procedure is not None
        run, now = self.queries.run(run_id), self.floor.clock.now()
        left = waiting(self.floor.procedure, run, step, now)
        self.floor.clock.advance(int(left.total_seconds()) + 1 if left else 0)

    def _confirm(self, run_id: str, step: Step, guest: Guest) -> None:
        procedure = self.floor.procedure
        assert procedure is not None
        answers = answers_for(procedure, self.queries.run(run_id), step, guest)
        by, *signers = self._fitting(step)
        order = Confirmation(run_id, step.id, answers, signers=tuple(signers))
        self._do(lambda uow: confirm_step(uow, order, by))
        self.floor.clock.advance(60 * _MINUTES_PER_STEP)

    def _fitting(self, step: Step) -> list[str]:
        """Whoever may do a step, then those who may sign for it."""
        able = {f"{one.number} {one.name}": set(one.qualifications) for one in PLAYERS}
        names = [next(name for name in able if set(step.qual) <= able[name])]
        for code in step.hold.who if step.hold else ():
            names.append(next(name for name in able if code in able[name] and name not in names))
        return [self.floor.people[name] for name in names]

    def _harvest(self, run_id: str, step: Step, guest: Guest) -> None:
        for kind in guest.harvest.get(step.id, ()):
            number = len(self.floor.parts)
            oe_number, grade = f"80101{2346 + number}R", GRADES[number % 3]
            order = Harvest(run_id, step.id, kind, "", oe_number, grade=grade)
            part = self._take_off(order)
            self.floor.parts.append(part)
            self._photograph(f"part:{part}", "part")
            if number % 4 != 3:
                self._put_away(part, f"B-01-{number % 6 + 1:02d}")

    def _put_away(self, part: str, shelf: str) -> None:
        lea = self.floor.people[LEA]
        self._do(lambda uow: print_label(uow, part, "en", "test", lea))
        self._do(lambda uow: store_part(uow, part, shelf, lea))

    def _take_off(self, order: Harvest) -> str:
        lea = self.floor.people[LEA]
        return self.store.perform(lambda uow: harvest_part(uow, order, lea)).value

    def _meet_rare_inputs(self) -> None:
        """A run of its own procedure, with a failed step that a supervisor has to judge."""
        file = self.floor.settings.home / "rare.yaml"
        file.write_text(RARE, encoding="utf-8")
        shutil.copytree(RESOURCES / "procedures" / "dismantling" / FOLDER, file.parent / FOLDER)
        rare, nadia = load(file), self.floor.people[NADIA]
        digest = self.store.perform(lambda uow: register_procedure(uow, rare, nadia)).value
        self._do(lambda uow: run_as_demo(uow, digest, nadia))
        keep_pictures(rare, file.parent, self.media)
        self._fail_in_retrofit("rare", "VF1RFB00X56789012", "A020", {"mass": "9"})
        self._fail_in_retrofit("stopped", "VF1RFB00X56789013", "A030", {"sound": "broken"})

    def _fail_in_retrofit(self, name: str, vin: str, step: str, answers: dict[str, Raw]) -> None:
        lea = self.floor.people[LEA]
        sheet = Reception(vin, "diesel", "whole", 1, "Renault", domain="retrofit")
        received = self.store.perform(lambda uow: receive_vehicle(uow, sheet, lea)).value
        self.floor.vehicles[name] = received
        order = Confirmation(received.run_id, step, answers)
        self._do(lambda uow: confirm_step(uow, order, lea))

    def _trust(self) -> None:
        """Another terminal of the workshop, whose tickets are taken here."""
        key, nadia = OTHER_KEY.public_key.hex(), self.floor.people[NADIA]
        self._do(lambda uow: trust_terminal(uow, OTHER_TERMINAL, key, nadia))

    def _fail(self, name: str) -> None:
        """A reading beyond its limit, which a supervisor has to judge."""
        run_id = self.floor.vehicles[name].run_id
        assert self.floor.procedure is not None
        self._confirm(run_id, self.floor.procedure.by_id["HV040"], ZOE)
