"""Walks over every scene of a terminal and gathers what is wrong with each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from importlib import import_module
from pkgutil import iter_modules
from typing import Final

from PySide6.QtGui import QImage

import app.ui.screens
import app.ui.steps
from app.ui.kit.sheet import Sheet
from tests.acceptance.walk import eyes
from tests.acceptance.walk.floor import Floor
from tests.acceptance.walk.painted import watched
from tests.acceptance.walk.scenes import HOT, SCENES, SETTING_UP
from tests.acceptance.walk.terminal import Terminal
from tests.ui.kit.dressing import PANELS

KNOWN: Final[dict[str, str]] = {
    r"harvest-damage: close: Z\S+ \d.* and Z\S+ \d": "zones of a part touch each other, as drawn",
}
"""What is as it should be all the same, by a pattern of the report, and why."""


@dataclass
class Report:
    """What a walk found: sins as sentences, texts by scene, and which screens and sheets it saw."""

    sins: list[str] = field(default_factory=list)
    texts: dict[str, list[str]] = field(default_factory=dict)
    seen: set[str] = field(default_factory=set)

    def unknown(self) -> list[str]:
        """The sins nobody has answered for."""
        return [one for one in self.sins if not any(re.search(known, one) for known in KNOWN)]


def walk(floors: tuple[Floor, Floor, Floor], panel: str, language: str, theme: str) -> Report:
    """Every scene on a panel in a language; floors: busy, hot, and not set up."""
    report = Report()
    for floor, scenes in zip(floors, (SCENES, HOT, SETTING_UP), strict=True):
        terminal = Terminal(floor, PANELS[panel], language, theme)
        for name, scene in scenes.items():
            scene(terminal.start())
            sins = list(look_at(terminal, report, name))
            if sins:
                # What was still finding its place while threads came back is no sin.
                terminal.settle()
                sins = list(look_at(terminal, report, name))
            report.sins += [f"{panel} {language} {theme} {name}: {one}" for one in sins]
        terminal.close()
    return report


def look_at(terminal: Terminal, report: Report, name: str) -> Iterator[str]:
    """Everything that is wrong with what is in front."""
    window, panel = terminal.shell, terminal.panel
    if (window.width(), window.height()) != (panel.width, panel.height):
        yield f"grew to {window.width()} x {window.height()}"
    with watched() as seen:
        picture: QImage = window.grab().toImage()
    report.texts[name] = [one.text for one in eyes.all_words(window, seen)]
    report.seen |= in_front(terminal)
    for sin, found in (
        ("cut", eyes.cut_words(window, seen)),
        ("crossed", eyes.crossed_words(window, seen)),
        ("pale", eyes.pale_words(window, seen, picture)),
        ("small", eyes.small_targets(window)),
        ("close", eyes.close_targets(window)),
        ("unnamed", eyes.unnamed_targets(window)),
    ):
        yield from (f"{sin}: {one}" for one in found)


def in_front(terminal: Terminal) -> set[str]:
    """The screen in front, and the sheets over it by their kind and by their name."""
    screen = terminal.shell.front
    sheets = [one for one in terminal.shell.findChildren(Sheet) if one.isVisible()]
    names = {one.objectName() for one in sheets if one.objectName()}
    return {type(one).__name__ for one in (screen, *sheets) if one is not None} | names


def every_sheet() -> set[str]:
    """Every kind of sheet that no other is built upon, found by reading all modules."""
    for package in (app.ui.screens, app.ui.steps):
        for module in iter_modules(package.__path__):
            import_module(f"{package.__name__}.{module.name}")
    kinds = [kind for kind in _below(Sheet) if kind.__module__.startswith("app.")]
    return {kind.__name__ for kind in kinds if not kind.__subclasses__()}


def _below(kind: type[Sheet]) -> Iterator[type[Sheet]]:
    for one in kind.__subclasses__():
        yield one
        yield from _below(one)
