"""Plays one vehicle from the gate to the closed file."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from app.demo.driver import DemoStuck
from app.demo.hand import Hand, answers_for, weigh
from app.demo.paperwork import Paperwork
from app.demo.stage import Stage
from app.demo.story import Guest
from app.domain.procedure import Procedure, Step
from app.domain.run import RunState
from app.domain.run_rules import open_steps, renewals, waiting
from app.domain.vehicle import Vehicle
from app.operations.prepare_certificate import CERTIFICATE_STEP

_LEA, _TOM, _SAM, _NADIA = "0417 Léa", "0512 Tom", "0633 Sam", "0900 Nadia"
_MOST_STEPS = 260
_MINUTES_PER_STEP = 3


class Player:
    """One guest of the story. restart_at: the terminal is switched off before this step;
    refused_at: somebody without the qualification tries this step first."""

    def __init__(
        self, stage: Stage, guest: Guest, *, restart_at: str = "", refused_at: str = ""
    ) -> None:
        self._stage = stage
        self._guest = guest
        self._restart_at = restart_at
        self._refused_at = refused_at
        self._run_id = ""
        self.papers = Paperwork(stage, guest.name)

    def work(self) -> None:
        """Every step, and the closed file."""
        if self.papers.certificate is None:
            self.papers.from_first_scan.start(self._stage.driver.counted)
        for _ in range(_MOST_STEPS):
            run, procedure = self._state()
            if run.status == "finished":
                self._look_at_the_file()
                return
            step = self._next(run, procedure)
            if self._before(step, run):
                self._do(step)
        raise DemoStuck(f"{self._guest.name} was not finished after {_MOST_STEPS} steps")

    # -------------------------------------------------------------------------- reception

    def receive(self) -> None:
        """Take the vehicle in."""
        driver, guest = self._stage.driver, self._guest
        self._be(_LEA)
        driver.rail("line")
        driver.shoot(f"{guest.name}-line")
        self.papers.from_first_scan.start(driver.counted)
        if guest.vin:
            driver.scan(guest.vin)
        else:
            driver.tap("start_reception")
            driver.tap("no_plate")
        driver.tap(f"drive:{guest.drive}")
        driver.tap(f"state:{guest.state}")
        driver.tap("keys")
        driver.keys(guest.keys)
        weigh(driver, "mass", Decimal(guest.mass))
        driver.shoot(f"{guest.name}-reception")
        driver.tap("take_in")
        known = guest.vin or "NV"
        vehicle = self._stage.ask(lambda queries: queries.find_vehicles(known, 1))[0]
        self._run_id = vehicle.run_id
        self._guest = replace(guest, own_number=vehicle.own_number)
        self.papers.vehicle_id = vehicle.vehicle_id
        self.papers.from_first_scan.stop(driver.counted)

    # ------------------------------------------------------------------------------ steps

    def _state(self) -> tuple[RunState, Procedure]:
        run = self._stage.ask(lambda queries: queries.run(self._run_id))
        return run, self._stage.ask(lambda queries: queries.procedure(run.digest))

    def _next(self, run: RunState, procedure: Procedure) -> Step:
        """The step that waits least; the clock goes on where every open one waits."""
        now = self._stage.clock.now()
        again = renewals(procedure, run, now, self._stage.here())
        steps = again or open_steps(procedure, run)
        if not steps:
            self._stage.driver.shoot("stuck")
            raise DemoStuck(f"{self._guest.name}: nothing is open, {run.status_reason}")
        waits = {step.id: waiting(procedure, run, step, now) for step in steps}
        free = [step for step in steps if not waits[step.id]]
        if free:
            return free[0]
        first = min(steps, key=lambda step: waits[step.id] or 0)
        left = waits[first.id]
        self._stage.clock.advance(int(left.total_seconds()) + 1 if left else 1)
        return first

    def _before(self, step: Step, run: RunState) -> bool:
        """Play what happens just before a step; False when the step must be chosen anew."""
        if step.id == self._restart_at:
            self._restart_at = ""
            self._stage.switch_off()
            self._stage.switch_on()
            self._be(_LEA)
            self._go_to(step)
            self._stage.driver.shoot(f"{self._guest.name}-{step.id}-after-restart")
            return False
        if step.id == self._refused_at:
            self._refused_at = ""
            self._be(_SAM)
            self._stage.driver.shoot("line-at-work")
            self._go_to(step)
            self._stage.refusals.append(f"{step.id}: {self._stage.driver.refusal('confirm')}")
            self._stage.driver.shoot(f"{self._guest.name}-{step.id}-refused")
        self._be(self._fitting(step, run))
        return True

    def _fitting(self, step: Step, run: RunState) -> str:
        """Who goes on: whoever has the step in hand, else who is there, else who may."""
        holder = run.holders.get(step.id)
        held_by = self._stage.named(holder.person) if holder else ""
        for name in (held_by, self._stage.who, _LEA, _TOM, _NADIA):
            if name and set(step.qual) <= self._stage.qualifications(name):
                return name
        raise DemoStuck(f"nobody may do {step.id}: {step.qual}")

    def _do(self, step: Step) -> None:
        stage, driver = self._stage, self._stage.driver
        guest = self._certified(step)
        self._go_to(step)
        if guest is None:
            driver.tap("skip")
            driver.keys("no VIN yet, certificate follows")
            if driver.find("pin_sheet") is not None:
                stage.type_pin(stage.who)
            return
        self._let_it_wait(step)
        run, procedure = self._state()
        answers = answers_for(procedure, run, step, guest)
        Hand(driver, self._harvest, lambda: stage.type_pin(stage.who)).fill(step, answers)
        self._sign(step)
        if step.id not in self._stage.pictured:
            driver.shoot(f"{self._guest.name}-{step.id}")
            self._stage.pictured.add(step.id)
        driver.tap("confirm")
        stage.clock.advance(60 * _MINUTES_PER_STEP)

    def _certified(self, step: Step) -> Guest | None:
        """The guest with the number of the certificate, where the step has it issued.

        None where none can be issued yet.
        """
        if self._guest.vin_at == step.id:
            self._find_vin()
        if not any(one.records == CERTIFICATE_STEP for one in step.fields):
            return self._guest
        if not self.papers.issue():
            return None
        certificate = self.papers.certificate
        number = certificate.number if certificate else ""
        return self._guest.telling(f"{step.id}.number", number)

    def _find_vin(self) -> None:
        """A burnt wreck gives its number away when it is turned over."""
        driver = self._stage.driver
        vehicle = self._stage.ask(lambda queries: queries.vehicle(self.papers.vehicle_id))
        driver.scan(vehicle.known_as)
        driver.tap("record_vin")
        driver.scan(self._guest.vin_found)
        driver.shoot(f"{self._guest.name}-vin-found")

    def _let_it_wait(self, step: Step) -> None:
        run, procedure = self._state()
        left = waiting(procedure, run, step, self._stage.clock.now())
        if left:
            self._stage.clock.advance(int(left.total_seconds()) + 1)
            self._stage.shell.tick()

    def _sign(self, step: Step) -> None:
        """The second persons scan their badges and type their PINs."""
        used = {self._stage.who}
        for code in step.hold.who if step.hold else ():
            name = next(
                one
                for one in (_TOM, _LEA, _NADIA, _SAM)
                if one not in used and code in self._stage.qualifications(one)
            )
            used.add(name)
            self._stage.driver.scan(self._stage.badges[name])
            self._stage.type_pin(name)

    def _harvest(self, step: Step) -> None:
        """Take off what the story says at this step; the rest is left on."""
        driver = self._stage.driver
        wanted = [one for one in self._guest.harvest.get(step.id, ()) if one in step.harvest]
        for number, part_type in enumerate(wanted):
            if number == 0:
                driver.tap("take_parts")
            kg, first = (
                self._guest.weights.get(part_type, ""),
                part_type not in self._stage.pictured,
            )
            self._stage.take_part(part_type, kg, first=first)
            self._stage.pictured.add(part_type)
        for part_type in self._guest.broken.get(step.id, ()):
            self._stage.break_part(part_type)
        if wanted:
            driver.tap("back")
            return
        none = next((f"no_parts:{one.id}" for one in step.fields if one.type == "parts"), "")
        if driver.find(none) is not None:
            driver.tap(none)

    # ------------------------------------------------------------------------ going about

    def _be(self, name: str) -> None:
        if name == self._stage.who:
            return
        driver = self._stage.driver
        driver.rail("lock") if self._stage.who else None
        driver.scan(self._stage.badges[name])
        self._stage.who = name
        if self._run_id:
            driver.rail("line")

    def _go_to(self, step: Step) -> None:
        self._stage.open_step(self._run_id, step.id)

    def _look_at_the_file(self) -> None:
        run, _ = self._state()
        vehicle: Vehicle = self._stage.ask(lambda queries: queries.vehicle(run.vehicle_id))
        self._stage.driver.scan(vehicle.known_as)
        self._stage.driver.shoot(f"{self._guest.name}-file")
        self._be(_NADIA)
        if self.papers.certificate is None:
            self.papers.issue()
        self.papers.finish(f"SIV-DEMO-{vehicle.register_no[-5:]}")
        self._stage.driver.rail("line")
