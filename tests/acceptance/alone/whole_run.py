"""One vehicle from the gate to its closed file, by whoever stands at the terminal alone."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Final, TypeVar

from PySide6.QtCore import QPoint

from app.demo.driver import DemoStuck
from app.demo.hand import Hand, answers_for
from app.demo.story import Guest
from app.domain.certificate_sheet import CertificateSheet
from app.domain.procedure import Step
from app.domain.run import RunState
from app.domain.run_rules import waiting
from app.domain.vehicle import Vehicle
from app.operations.prepare_certificate import CERTIFICATE_STEP
from app.operations.read_certificate import read_certificate
from app.ui.kit.text import Text
from app.ui.screens.step_screen import StepScreen
from tests.acceptance.alone.cards import Cards
from tests.acceptance.alone.finger import Finger
from tests.acceptance.alone.workshop import AUTHORITY, BADGE, CAR, PIN, Workshop
from tests.acceptance.walk.terminal import Terminal

T = TypeVar("T")
_MOST_STEPS: Final = 120
_NUMBER: Final = re.compile(r"CD-\d{4}-[0-9A-Z-]+-\d{5}")
_WAVE: Final = [QPoint(step * 12, (-1) ** step * 14) for step in range(1, 9)]


class WholeRun:
    """Works on whatever step the terminal shows next.

    look: called before anything is confirmed. turn: told which step comes next.
    """

    def __init__(
        self,
        terminal: Terminal,
        workshop: Workshop,
        driver: Finger | Cards,
        look: Callable[[], None] = lambda: None,
        turn: Callable[[Step], None] = lambda _: None,
    ) -> None:
        self._terminal, self._shop, self._driver = terminal, workshop, driver
        self._look, self._turn = look, turn
        self.done: list[str] = []

    def play(self) -> Vehicle:
        """Badge in, take the vehicle in, do every step; returns the vehicle as it is then."""
        self._driver.scan(BADGE)
        self._look()
        self._driver.tap("guide_begin")
        self._receive()
        for _ in range(_MOST_STEPS):
            run = self._run()
            if run.status == "finished":
                return self._vehicle()
            self._do(self._step_in_front(run), run)
        raise DemoStuck(f"not finished after {_MOST_STEPS} steps")

    def left_out(self) -> list[str]:
        """Steps that were settled without being done."""
        return [step for step, one in self._run().settled.items() if one.kind != "done"]

    def papers(self) -> CertificateSheet:
        """The vehicle's one certificate; its number is what the step recorded."""
        vehicle = self._vehicle().vehicle_id
        (sheet,) = self._terminal.ask(
            lambda queries: [
                read_certificate(queries, one) for one in queries.certificates_of(vehicle)
            ]
        )
        assert self._run().values["REC100.number"] == sheet.certificate.number
        return sheet

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
        answers = answers_for(self._shop.catalogue, run, step, self._told(step))
        Hand(self._driver, self._harvest, self._sign).fill(step, answers)
        self._look()
        self._driver.tap("confirm")
        if step.id not in self._run().settled:
            self._driver.shoot("not-settled")
            raise DemoStuck(f"{step.id} was confirmed and is not done")
        self.done.append(step.id)
        self._shop.clock.advance(60)

    def _told(self, step: Step) -> Guest:
        """The vehicle, with the number of its certificate where a step asks for it."""
        if not any(one.records == CERTIFICATE_STEP for one in step.fields):
            return CAR
        return replace(CAR, answers={**CAR.answers, "number": self._issue()})

    def _issue(self) -> str:
        """Prepare the certificate and have both hands on it; its number as it can be read."""
        driver = self._driver
        driver.rail("registers")
        self._look()
        driver.row(CAR.vin)
        self._look()
        driver.tap("documents")
        driver.tap("certificate_next")
        for name, words in AUTHORITY.items():
            driver.tap(f"field:{name}")
            driver.keys(words)
        self._look()
        driver.tap("prepare")
        self._sign()
        driver.tap("certificate_next")
        for pad in ("pad:workshop", "pad:holder"):
            middle = driver.ready(pad).rect().center()
            driver.draw(pad, [middle, *(middle + one for one in _WAVE)])
        self._look()
        driver.tap("sign_certificate")
        self._sign()
        self._look()
        number = self._number()
        driver.tap("sheet_back")
        driver.tap("go_on")
        return number

    def _number(self) -> str:
        sheet = self._terminal.shell.sheet
        assert sheet is not None
        said = (one.text() for one in sheet.findChildren(Text) if one.isVisible())
        (number,) = (one for one in said if _NUMBER.fullmatch(one))
        return number

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
