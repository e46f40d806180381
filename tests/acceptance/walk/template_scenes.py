"""Scenes of the templates of labels: looked at, changed and not saved, with versions of before."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from app.domain.events import LabelTemplateArranged
from app.operations.ports.unit_of_work import UnitOfWork
from app.ui.screens.places import TemplatePlace
from tests.acceptance.walk.floor import NADIA
from tests.acceptance.walk.terminal import Terminal

PART: Final = "part_100x60"
BIN: Final = "bin_100x60"
_LINES: Final = ("place_code", "place_name", "site_name")
_DONOR: Final = 5


def _open(terminal: Terminal, template: str = PART) -> Terminal:
    return terminal.start(NADIA).go("template", TemplatePlace(template))


def _versions(terminal: Terminal) -> None:
    """Two versions that are kept, and one that fits no more."""
    terminal.start(NADIA)
    known = terminal.ask(lambda queries: queries.history(f"template:{BIN}"))

    def record(uow: UnitOfWork) -> None:
        by = terminal.desk.by
        uow.record(LabelTemplateArranged(BIN, 1, _LINES, ("site_name",)), by)
        uow.record(LabelTemplateArranged(BIN, 2, (*_LINES, "aisle")), by)
        uow.record(LabelTemplateArranged(BIN, 3, (_LINES[0], _LINES[2], _LINES[1])), by)

    if not known:
        terminal.desk.submit(record, lambda _: None, terminal.shell.refuse)
        terminal.settle()
    _open(terminal, BIN).tap("versions")


TEMPLATES: Final[dict[str, Callable[[Terminal], object]]] = {
    "service-templates": lambda t: t.start(NADIA).go("service").tap("section:templates"),
    "template": lambda t: _open(t).row("template_lines", 0),
    "template-changed": lambda t: (
        _open(t).row("template_lines", _DONOR).tap("line_up").row("template_lines", 3)
    ),
    "template-words": lambda t: _open(t, "roof_100x150").row("template_lines", 2).tap("line_words"),
    "template-tall": lambda t: _open(t, "container_100x150").tap("label:fr"),
    "template-versions": _versions,
}
