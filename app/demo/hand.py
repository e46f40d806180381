"""Fills in one step through its widgets, as an operator would."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal

from PySide6.QtCore import QPoint

from app.demo.driver import Driver
from app.demo.everyday import ANYBODY
from app.demo.scale import DemoScale
from app.demo.story import Guest
from app.domain.procedure import Field, Procedure, Raw, Step
from app.domain.run import RunState
from app.domain.run_rules import prefill
from app.domain.signature import Signature
from app.domain.units import UNITS, parse_number
from app.ui.language import decimal_sign
from app.ui.steps.weight_input import is_weighed

HULK_MASS = "HUL020.mass"
_RUN_KNOWS = ("{kept}", "{hulk_t}")
HAND = Signature(8000, 3000, (((100, 2000), (1500, 400), (2600, 2500)), ((4000, 900),)))
"""What everybody without a window draws on the glass."""


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
        number = parse_number(raw)
        if number and is_weighed(one) and weigh(self._driver, f"tile:{one.id}", number, one.unit):
            return
        self._driver.tap(f"tile:{one.id}")
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
        pad = driver.needed("pad").rect()
        across, up = pad.width() // 14, pad.height() // 5
        wave = (QPoint(step * across, (-1) ** step * up) for step in range(-4, 5))
        driver.draw("pad", [pad.center() + one for one in wave])
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


def weigh(driver: Driver, tile: str, amount: Decimal, unit: str = "kg") -> bool:
    """Put a mass on the scale of the demo and take it; False where there is none."""
    scales = (one for one in driver.desk.edges.scales if isinstance(one, DemoScale))
    scale = next(scales, None)
    if scale is not None:
        scale.kg = amount * UNITS[unit].factor
        driver.tap(tile)
        driver.tap("take_weight")
    return scale is not None


def answers_for(procedure: Procedure, run: RunState, step: Step, guest: Guest) -> Mapping[str, Raw]:
    """What to enter: the guest's answers, else what is said of any vehicle, else typical numbers.

    Raises ValueError where a choice is told that the catalogue does not know, and where nobody
    tells what must be answered: nothing is made up.
    """
    known = known_to(procedure, run, guest)
    before = prefill(procedure, run, step)
    once = {} if run.failures.get(step.id) else guest.first_try.get(step.id, {})
    answers: dict[str, Raw] = {}
    for one in step.fields:
        place = f"{step.id}.{one.id}"
        if one.type == "computed" or place in run.impossible:
            continue
        meant = guest.answers.get(place, ANYBODY.get(place))
        if meant is not None and not _possible(one, meant):
            raise ValueError(f"{guest.name}: {meant} is no answer to {step.id}.{one.id}")
        told = _told(step, one, guest, before)
        if told is not None:
            answers[one.id] = known.get(told, told) if isinstance(told, str) else told
        elif not one.optional:
            raise ValueError(f"{guest.name}: nobody tells of {step.id}.{one.id}")
    return {**answers, **once}


def known_to(procedure: Procedure, run: RunState, guest: Guest) -> Mapping[str, str]:
    """What the run knows and the story can only name: kept parts, the hulk in t, its numbers."""
    counted = (
        parse_number(str(run.values.get(f"{step.id}.{one.id}", "")))
        for step in procedure.steps
        for one in step.fields
        if one.type == "parts"
    )
    hulk = parse_number(str(run.values.get(HULK_MASS, "")))
    return {
        "{kept}": str(sum(filter(None, counted), Decimal(0))),
        "{hulk_t}": "" if hulk is None else format((hulk / 1000).normalize(), "f"),
        "{vin}": guest.vin or guest.vin_found,
        "{own_number}": guest.own_number,
    }


def _told(step: Step, one: Field, guest: Guest, before: Mapping[str, Raw]) -> Raw | None:
    """The answer to one input, None where there is none to tell."""
    names = (f"{step.id}.{one.id}", one.id)
    for said in (guest.answers, ANYBODY):
        for name in names:
            if name in said and _possible(one, said[name]):
                return said[name]
    if one.optional:
        return None
    if one.id in before:
        return before[one.id]
    return one.typical if parse_number(one.typical) is not None else _by_hand(one)


def _by_hand(one: Field) -> Raw | None:
    """What is seen, drawn or counted at the vehicle, and not told beforehand."""
    match one.type:
        case "bool":
            return True
        case "photo" | "zone":
            return ("0" * 64,) * max(1, one.count)
        case "signature":
            return HAND.as_text()
        case "parts":
            return "0"
    return None


def _possible(one: Field, told: Raw) -> bool:
    known = {option.id for option in one.options}
    if one.type == "choice":
        return told in known
    if one.type == "multi":
        return isinstance(told, tuple) and set(told) <= known
    if one.type in ("number", "count"):
        return isinstance(told, str) and (told in _RUN_KNOWS or parse_number(told) is not None)
    if one.type == "list":
        return isinstance(told, tuple)
    return isinstance(told, str)
