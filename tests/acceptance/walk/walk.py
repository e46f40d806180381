"""Walks over every scene of a terminal and gathers what is wrong with each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from app.ui.kit.sheet import Sheet
from tests.acceptance.walk import eyes
from tests.acceptance.walk.floor import Floor
from tests.acceptance.walk.openings import told_where, where_opened
from tests.acceptance.walk.painted import watched
from tests.acceptance.walk.scenes import HOT, SCENES, SETTING_UP
from tests.acceptance.walk.terminal import Terminal
from tests.ui.kit.dressing import PANELS

KNOWN: Final[dict[str, str]] = {
    r"harvest-damage(-marked)?: close: Z\S+ \d.* and Z\S+ \d": "zones touch each other, as drawn",
}
"""What is as it should be all the same, by a pattern of the report, and why."""


@dataclass
class Report:
    """What a walk found: sins as sentences, texts by scene, and which screens and sheets it saw.

    seen: screens by their class, sheets by the line that opens them (see openings).
    """

    sins: list[str] = field(default_factory=list)
    texts: dict[str, list[str]] = field(default_factory=dict)
    seen: set[str] = field(default_factory=set)

    def unknown(self) -> list[str]:
        """The sins nobody has answered for."""
        return [one for one in self.sins if not any(re.search(known, one) for known in KNOWN)]


def walk(
    floors: tuple[Floor, Floor, Floor],
    panel: str,
    language: str,
    *themes: str,
    mirrored: bool = False,
) -> Report:
    """Every scene on a panel in a language, each in every theme; floors: busy, hot, not set up.

    mirrored: as a left-handed operator has it.
    """
    report = Report()
    for floor, scenes in zip(floors, (SCENES, HOT, SETTING_UP), strict=True):
        with told_where():
            terminal = Terminal(floor, PANELS[panel], language, themes[0], mirrored=mirrored)
            for name, scene in scenes.items():
                scene(terminal.start())
                for theme in themes:
                    terminal.wear(theme)
                    sins = patiently(terminal, report, name)
                    report.sins += [f"{panel} {language} {theme} {name}: {one}" for one in sins]
            terminal.close()
    return report


def patiently(terminal: Terminal, report: Report, name: str) -> list[str]:
    """What is wrong also at a second look: what still finds its place is no sin."""
    if list(look_at(terminal, report, name)):
        terminal.settle()
        return list(look_at(terminal, report, name))
    return []


def look_at(terminal: Terminal, report: Report, name: str) -> Iterator[str]:
    """Everything that is wrong with what is in front."""
    window, panel = terminal.shell, terminal.panel
    if (window.width(), window.height()) != (panel.width, panel.height):
        yield f"grew to {window.width()} x {window.height()}"
    with watched() as seen:
        picture = terminal.picture()
    report.texts[name] = [one.text for one in eyes.all_words(window, seen)]
    report.seen |= in_front(terminal)
    for sin, found in (
        ("cut", eyes.cut_words(window, seen)),
        ("crossed", eyes.crossed_words(window, seen)),
        ("pale", eyes.pale_words(window, seen, picture)),
        ("small", eyes.small_targets(window)),
        ("close", eyes.close_targets(window)),
        ("unnamed", eyes.unnamed_targets(window)),
        ("untitled", eyes.untitled_sheets(window)),
    ):
        yield from (f"{sin}: {one}" for one in found)


def in_front(terminal: Terminal) -> set[str]:
    """The screen in front by its class, and the sheets over it by the lines that opened them."""
    screen = terminal.shell.front
    sheets = [one for one in terminal.shell.findChildren(Sheet) if one.isVisible()]
    kinds = {type(screen).__name__} if screen is not None else set()
    return kinds | {where_opened(one) for one in sheets}
