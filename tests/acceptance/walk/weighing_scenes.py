"""Masses on their way from the scale, or from a weigh ticket, to the vehicle."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from tests.acceptance.walk.terminal import Terminal

WEIGHING: Final[dict[str, Callable[[Terminal], object]]] = {
    "reception-ticket": lambda t: t.go("reception").tap("mass", "weight_ticket"),
    "step-weight": lambda t: t.step("dismantled", "FRA010").tap("tile:iron"),
    "step-weight-typed": lambda t: (
        t.step("dismantled", "FRA010").tap("tile:iron").scan("2026-0815").key("41")
    ),
}
