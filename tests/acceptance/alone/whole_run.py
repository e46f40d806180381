"""One vehicle from the gate to its closed file, by whoever stands at the terminal alone."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final, TypeVar

from app.demo.driver import DemoStuck, Driver
from app.demo.hand import Hand, answers_for
from app.domain.procedure import Raw, Step
from app.domain.run import RunState
from app.domain.run_rules import waiting
from app.domain.vehicle import Vehicle
from app.operations.prepare_certificate import CERTIFICATE_STEP
from app.ui.screens.step_screen import StepScreen
from tests.acceptance.alone.workshop import BADGE, CAR, PIN, Workshop
from tests.acceptance.walk.terminal import Terminal

T = TypeVar("T")
_MOST_STEPS: Final = 120
_OWN_WORDS: Final[Mapping[Raw, Raw]] = {"seen": "Gezien", ("seen",): ("Gezien",)}
"""What anybody would write of their own, in words of their own."""


class WholeRun:
    """Works on whatever step the terminal shows next.

    look: called before anything is confirmed. turn: told which step comes next.
    """

    def __init__(
        self,
        terminal: Terminal,
        workshop: Workshop,
        driver: Driver,
        look: Callable[[], None] = lambda: None,
        turn: Callable[[Step], None] = lambda _: None,
    ) -> None:
        self._terminal, self._shop, self._driver = terminal, workshop, driver
        self._look, self._turn = look, turn
        self.done: list[str] = []

    def play(self) -> Vehicle:
        """Badge in, take the vehicle in, do every step; returns the vehicle as it is then."""
        self._driver.scan(BADGE)
        self._receive()
        for _ in range(_MOST_STEPS):
            run = self._run()
            if run.status == "finished":
                return self._vehicle()
            self._do(self._step_in_front(run), run)
        raise DemoStuck(f"not finished after {_MOST_STEPS} steps")

    def _receive(self) -> None:
        driver = self._driver
        driver.tap("start_reception")
        driver.tap("type_vin")
        driver.keys(CAR.vin)
        driver.tap(f"drive:{CAR.drive}")
        driver.tap(f"state:{CAR.state}")
        driver.tap("keys")
        driver.keys(CAR.keys)
        self._look()
        driver.tap("take_in")

    def _do(self, step: Step, run: RunState) -> None:
        self._turn(step)
        left = waiting(self._shop.catalogue, run, step, self._shop.clock.now())
        if left:
            self._shop.clock.advance(int(left.total_seconds()) + 1)
            self._terminal.shell.tick()
        if any(one.records == CERTIFICATE_STEP for one in step.fields):
            self._leave_out()
        else:
            some = answers_for(self._shop.catalogue, run, step, CAR)
            answers = {name: _OWN_WORDS.get(raw, raw) for name, raw in some.items()}
            Hand(self._driver, self._harvest, self._sign).fill(step, answers)
            self._look()
            self._driver.tap("confirm")
        if step.id not in self._run().settled:
            self._driver.shoot("not-settled")
            raise DemoStuck(f"{step.id} was confirmed and is not done")
        self.done.append(step.id)
        self._shop.clock.advance(60)

    def _leave_out(self) -> None:
        """The certificate follows: a reason, and the PIN."""
        self._driver.tap("skip")
        self._driver.keys("Later")
        self._sign()

    def _sign(self) -> None:
        self._driver.keys(PIN)

    def _harvest(self, step: Step) -> None:
        """One part with its label and its bin; elsewhere nothing is kept."""
        driver, wanted = self._driver, CAR.harvest.get(step.id, ())
        if not wanted:
            driver.tap(next(f"no_parts:{one.id}" for one in step.fields if one.type == "parts"))
            return
        driver.tap("take_parts")
        for kind in wanted:
            for name in (f"kind:{kind}", "no_damage", "label_and_store", "bin:B-01"):
                self._look()
                driver.tap(name)
        driver.tap("back")

    # --------------------------------------------------------------------- what is so

    def _step_in_front(self, run: RunState) -> Step:
        front = self._terminal.shell.front
        assert isinstance(front, StepScreen), front
        run_id, step_id = front.in_hand
        if run_id != run.run_id or not step_id:
            self._driver.shoot("stuck")
            raise DemoStuck(f"the terminal shows no step after {self.done[-1:]}")
        return self._shop.catalogue.by_id[step_id]

    def _vehicle(self) -> Vehicle:
        (vehicle,) = self._terminal.ask(lambda queries: queries.find_vehicles(CAR.vin, 1))
        return vehicle

    def _run(self) -> RunState:
        run_id = self._vehicle().run_id
        return self._terminal.ask(lambda queries: queries.run(run_id))
