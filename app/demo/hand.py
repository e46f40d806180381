"""Fills in one step through its widgets, as an operator would."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping

from PySide6.QtCore import QPoint

from app.demo.driver import Driver
from app.demo.story import ANYBODY, Guest
from app.domain.procedure import Field, Procedure, Raw, Step
from app.domain.run import RunState
from app.domain.units import parse_number
from app.stations.simulation_answers import passing_answers
from app.ui.language import decimal_sign

_SEED = 7


class Hand:
    """Answers the inputs of a step; numbers are typical, choices are the guest's."""

    def __init__(
        self, driver: Driver, harvest: Callable[[Step], None], type_pin: Callable[[], None]
    ) -> None:
        self._driver = driver
        self._harvest = harvest
        self._type_pin = type_pin

    def fill(self, step: Step, answers: Mapping[str, Raw]) -> None:
        """Enter the answers, one input after the other; what is signed comes last."""
        for one in sorted(step.fields, key=lambda one: one.type == "signature"):
            if one.type == "parts":
                self._harvest(step)
            elif one.id in answers:
                self._enter(one, answers[one.id])

    def _enter(self, one: Field, raw: Raw) -> None:
        driver = self._driver
        match one.type:
            case "bool":
                driver.tap(f"{one.id}:{'yes' if raw is True else 'no'}")
            case "choice" | "multi":
                self._choose(one, (raw,) if isinstance(raw, str) else raw)
            case "number" | "count" | "torque":
                self._number(one, raw if isinstance(raw, str) else "0")
            case "text" | "code":
                driver.tap(f"tile:{one.id}")
                driver.keys(str(raw))
            case "date":
                self._date(one, str(raw))
            case "photo":
                for _ in range(max(1, one.count)):
                    driver.tap(f"take_photo:{one.id}")
            case "signature":
                self._sign(one)
            case "list":
                self._list(one, raw)
            case "zone":
                driver.tap(f"tile:{one.id}")
                driver.tap("no_zone")

    def _choose(self, one: Field, chosen: Raw) -> None:
        driver = self._driver
        options = chosen if isinstance(chosen, tuple) else ()
        first = f"{one.id}:{options[0]}" if options else ""
        on_sheet = driver.find(first) is None
        if on_sheet:
            driver.tap(f"tile:{one.id}")
        for option in options:
            driver.tap(f"{one.id}:{option}")
        if on_sheet and driver.find("choice_done") is not None:
            driver.tap("choice_done")

    def _number(self, one: Field, raw: str) -> None:
        self._driver.tap(f"tile:{one.id}")
        number = parse_number(raw)
        shown = format(number.normalize(), "f") if number is not None else raw
        sign = decimal_sign(self._driver.shell.language)
        self._driver.keys(shown.replace("-", "−").replace(".", sign))

    def _date(self, one: Field, iso: str) -> None:
        year, month, day = iso.split("-")
        self._driver.tap(f"tile:{one.id}")
        self._driver.keys(f"{day}{month}{year}")

    def _sign(self, one: Field) -> None:
        driver = self._driver
        driver.tap(f"tile:{one.id}")
        middle = driver.needed("pad").rect().center()
        wave = [QPoint(step * 12, (-1) ** step * 14) for step in range(1, 9)]
        driver.draw("pad", [middle, *(middle + one for one in wave)])
        driver.tap("sign")
        self._type_pin()

    def _list(self, one: Field, raw: Raw) -> None:
        driver = self._driver
        driver.tap(f"tile:{one.id}")
        for text in raw if isinstance(raw, tuple) else ():
            driver.tap("add")
            driver.keys(str(text))
        if driver.find("sheet_back") is not None:
            driver.tap("sheet_back")


def answers_for(procedure: Procedure, run: RunState, step: Step, guest: Guest) -> Mapping[str, Raw]:
    """What to enter: the guest's answers, else typical ones, else any that pass.

    Raises ValueError where the story tells of a choice that the catalogue does not know.
    """
    given: dict[str, Raw] = {}
    for one in step.fields:
        place = f"{step.id}.{one.id}"
        meant = guest.answers.get(place, ANYBODY.get(place))
        if meant is not None and not _possible(one, meant):
            raise ValueError(f"{guest.name}: {meant} is no answer to {step.id}.{one.id}")
        told = guest.answers.get(one.id, ANYBODY.get(one.id)) if meant is None else meant
        if told is not None and _possible(one, told):
            given[one.id] = told
        elif one.typical and parse_number(one.typical) is not None:
            given[one.id] = one.typical
    chance = random.Random(_SEED)
    passing = passing_answers(procedure, run, step, given, chance)
    told_once = guest.first_try.get(step.id, {})
    if told_once and not run.failures.get(step.id):
        passing = {**passing, **told_once}
    wanted = {one.id for one in step.fields if not one.optional or one.id in given}
    return {name: raw for name, raw in passing.items() if name in wanted}


def _possible(one: Field, told: Raw) -> bool:
    known = {option.id for option in one.options}
    if one.type == "choice":
        return told in known
    if one.type == "multi":
        return isinstance(told, tuple) and set(told) <= known
    if one.type in ("number", "count"):
        return isinstance(told, str) and parse_number(told) is not None
    return isinstance(told, str)
