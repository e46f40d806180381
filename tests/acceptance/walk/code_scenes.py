"""Scenes of codes: those of somebody else, and parts whose own is gone."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from tests.acceptance.walk.terminal import Terminal

CODES: Final[dict[str, Callable[[Terminal], object]]] = {
    "code-for-a-part": lambda t: (
        t.go("parts").scan(t.floor.parts[0]).scan("]d2010401234512345621A77-2026")
    ),
    "code-for-nothing": lambda t: t.go("line").scan("284B60943R"),
    "code-misread": lambda t: t.go("line").scan("0104012345123455"),
    "label-gone": lambda t: t.go("parts").tap("label_gone"),
    "label-gone-nowhere": lambda t: t.go("parts").tap("label_gone", "bin_none"),
    "label-gone-kind": lambda t: t.go("parts").tap("label_gone", "bin:B-01-01"),
    "label-gone-which": lambda t: t.go("parts").tap("label_gone", "bin:B-01-01", "kind:HLL"),
    "label-gone-sure": lambda t: (
        t.go("parts")
        .tap("label_gone", "bin:B-01-01", "kind:HLL", "recognise_photo")
        .row("candidates", 0)
    ),
}
