"""What trainers, maintenance and inspectors see: the buttons that are not theirs say so at once."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from app.ui.screens.places import TemplatePlace
from tests.acceptance.walk.terminal import Terminal

Scene = Callable[[Terminal], object]


def _role(role: str, scene: Scene) -> Scene:
    """A scene as somebody sees it who has this role and no other."""
    return lambda terminal: scene(terminal.start(role=role))


_LOOKED_AT: Final[dict[str, Scene]] = {
    "line": lambda t: t.go("line"),
    "reception": lambda t: t.go("reception").scan("VF1BM0A0H33445566"),
    "step": lambda t: t.step("electric", "HV040"),
    "step-held": lambda t: t.step("rare", "A020"),
    "steps": lambda t: t.step("electric", "HV040").tap("all_steps"),
    "harvest": lambda t: t.harvest("dismantled", "BOD030", "DFR"),
    "file": lambda t: t.file("electric"),
    "documents": lambda t: t.file("done").tap("documents"),
    "parts": lambda t: t.go("parts").scan(t.floor.parts[0]),
    "containers": lambda t: t.go("containers"),
    "my-terminal": lambda t: t.go("line").tap("my_terminal"),
}
"""What whoever changes nothing comes by all the same."""
BY_ROLE: Final[dict[str, Scene]] = {
    f"{role}-{name}": _role(role, one)
    for role in ("inspector", "maintenance")
    for name, one in _LOOKED_AT.items()
}
BY_ROLE.update(
    {
        "inspector-registers": _role("inspector", lambda t: t.go("registers")),
        "inspector-archive": _role("inspector", lambda t: t.go("registers").tap("inspection")),
        "maintenance-service": _role("maintenance", lambda t: t.go("service")),
        "maintenance-terminal": _role(
            "maintenance", lambda t: t.go("service").tap("section:terminal")
        ),
        "maintenance-template": _role(
            "maintenance", lambda t: t.go("template", TemplatePlace("part_100x60"))
        ),
        "inspector-service": _role("inspector", lambda t: t.go("service")),
        "inspector-template": _role(
            "inspector", lambda t: t.go("template", TemplatePlace("part_100x60"))
        ),
        "maintenance-place": _role("maintenance", lambda t: t.go("service").tap("place:B-01-01")),
        "trainer-line": _role("trainer", lambda t: t.go("line")),
        "trainer-people": _role("trainer", lambda t: t.go("people")),
        "trainer-person": _role("trainer", lambda t: t.go("people").tap("person:0633")),
    }
)
