"""The terminal of the demo: its window, its database and its clock."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from app.demo.camera import DemoCamera
from app.demo.driver import Counted, Driver
from app.demo.scale import DemoScale
from app.demo.site import PLAYERS, prepare_demo
from app.demo.story import DAMAGED
from app.devices.simulated_clock import SimulatedClock
from app.domain.errors import ShopError
from app.domain.run_rules import Here
from app.main import build_window, load_sentences, new_application, open_local
from app.operations.ports.queries import Queries
from app.settings import Settings
from app.ui.desk import Desk
from app.ui.edges import Local
from app.ui.screens.places import StepPlace
from app.ui.screens.step_screen import StepScreen

T = TypeVar("T")

MORNING = datetime(2026, 11, 16, 6, 2, tzinfo=UTC)
"""When the played shift begins."""


class Stage:
    """The terminal of the demo, which can be switched off and on again."""

    def __init__(self, out: Path) -> None:
        self.out = out
        self.settings = Settings(
            home=out / "terminal",
            px_per_mm=4.9,
            label_folder=str((out / "labels").resolve()),
            document_folder=str((out / "certificates").resolve()),
        )
        self.clock = SimulatedClock(MORNING)
        self.scale = DemoScale(self.clock)
        self._cards = prepare_demo(self.settings, self.clock)
        self.badges = {name: badge for name, (badge, _) in self._cards.items()}
        self.pins = {name: pin for name, (_, pin) in self._cards.items()}
        self.app = new_application()
        self.refusals: list[str] = []
        self._shots = 0
        self._counted = Counted()
        self.pictured: set[str] = set()
        self.who = ""
        self._parts_taken = 0
        self.switch_on()

    def switch_on(self) -> None:
        """Open the window and the database; nobody has badged in yet."""
        self.who = ""
        self.desk = Desk(load_sentences)
        self.shell = build_window(self.app, self.settings, self.desk)
        self.shell.refused.connect(self.refusals.append)
        self.shell.resize(1280, 800)
        self.shell.begin()
        self.shell.show()
        self.desk.open(self._open)
        self.driver = Driver(
            self.shell,
            self.desk,
            self.out / "screens",
            self._shots,
            self._counted,
            watched=self.app.platformName() != "offscreen",
        )
        self.driver.settle()

    def switch_off(self) -> None:
        """Close everything, as when the power goes; the clock keeps nothing of this run."""
        self._shots, self._counted = self.driver.shots, self.driver.counted
        self.driver.close()
        self.desk.close()
        self.shell.close()
        self.shell.deleteLater()
        self.clock.restart()

    def _open(self) -> Local:
        local = open_local(self.settings, self.clock, self._cards, DemoCamera())
        return replace(local, edges=replace(local.edges, scales=(self.scale,)))

    def ask(self, question: Callable[[Queries], T]) -> T:
        """Put a question and wait for the answer."""
        answers: list[T] = []
        failures: list[ShopError] = []
        self.desk.ask(question, answers.append, failures.append)
        self.driver.settle()
        if failures:
            raise failures[0]
        return answers[0]

    def here(self) -> Here:
        """This terminal, as proofs know it."""
        return self.ask(lambda queries: Here(queries.terminal, queries.incarnation))

    def named(self, person_id: str) -> str:
        """The name in the story of a person of the database."""
        return next(name for name in self.badges if name.startswith(self._numbers[person_id]))

    @cached_property
    def _numbers(self) -> dict[str, str]:
        people = self.ask(lambda queries: queries.people())
        return {one.person_id: one.number for one in people}

    def qualifications(self, name: str) -> frozenset[str]:
        """What somebody of the demo may do."""
        return next(
            frozenset(one.qualifications) for one in PLAYERS if name == f"{one.number} {one.name}"
        )

    def type_pin(self, name: str) -> None:
        """Somebody signs on the sheet in front."""
        self.driver.needed("pin_sheet")
        if "pin" not in self.pictured:
            self.driver.shoot("pin")
            self.pictured.add("pin")
        self.driver.keys(self.pins[name])
        self.driver.wait_until(lambda: self.driver.find("pin_sheet") is None, "the PIN to be taken")

    def take_part(self, part_type: str, kg: str, *, first: bool) -> None:
        """Harvest one part on the harvest screen: number, mass if any, label, bin."""
        driver = self.driver
        driver.tap(f"kind:{part_type}")
        driver.tap("oe")
        self._parts_taken += 1
        driver.keys(f"80101{2345 + self._parts_taken}R")
        if kg:
            driver.tap("mass")
            driver.keys(kg)
        self._look(part_type, first=first)
        if first:
            driver.shoot(f"harvest-{part_type}")
        driver.tap("label_and_store")
        driver.tap(f"bin:B-01-{self._parts_taken % 6 + 1:02d}")

    def _look(self, part_type: str, *, first: bool) -> None:
        """Most parts are sound; the story knows which are not, and they are marked on the map."""
        driver, marks = self.driver, DAMAGED.get(part_type, ())
        if not marks:
            driver.tap("no_damage")
            return
        driver.tap("damage")
        for zone, kind, halves in marks:
            driver.tap(f"zone:{zone}")
            driver.tap(f"damage_kind:{kind}")
            for _ in range(halves):
                driver.tap("units_more")
        if first:
            driver.shoot(f"damage-{part_type}")
        driver.tap("damage_done")
        driver.tap("photo")

    def break_part(self, part_type: str) -> None:
        """One part breaks while it is taken off: cause, picture, and material."""
        driver = self.driver
        driver.tap(f"kind:{part_type}")
        driver.tap("broke")
        driver.tap("broke:clip")
        driver.tap("broken_photo")
        driver.shoot(f"broken-{part_type}")
        driver.tap("then:material")

    def open_step(self, run_id: str, step_id: str) -> None:
        """Go to a step, unless it is in front already."""
        self.driver.settle()
        front = self.shell.front
        if isinstance(front, StepScreen) and front.in_hand == (run_id, step_id):
            return
        self.shell.go("step", StepPlace(run_id, step_id))
        self.driver.settle()
