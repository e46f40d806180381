"""Every line of the program that makes a sheet, and which of them made a sheet that is in sight.

A sheet is known by where it is made, not by its class: one class asks many questions, each with
words and a size of its own.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from types import FrameType
from typing import Any, Final

import app.ui
from app.ui.kit.sheet import Sheet
from tests.ui.kit.dressing import ROOT

_PLACE: Final = "opened_at"


def every_opening(folder: Path = ROOT / "app") -> set[str]:
    """Every line that makes a sheet, as `path:line Kind`, found by reading all modules."""
    kinds = _kinds()
    found = set()
    for file in folder.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and _called(node) in kinds:
                found.add(f"{file.relative_to(folder.parent)}:{node.lineno} {_called(node)}")
    return found


@contextmanager
def told_where() -> Iterator[None]:
    """Let every sheet remember the line that makes it."""
    make = Sheet.__init__

    def made(sheet: Sheet, *given: Any, **named: Any) -> None:
        make(sheet, *given, **named)
        maker = _maker(sheet)
        path = Path(maker.f_code.co_filename)
        if path.is_relative_to(ROOT):
            place = f"{path.relative_to(ROOT)}:{maker.f_lineno} {type(sheet).__name__}"
            sheet.setProperty(_PLACE, place)

    Sheet.__init__ = made  # type: ignore[assignment, method-assign]
    try:
        yield
    finally:
        Sheet.__init__ = make  # type: ignore[method-assign]


def where_opened(sheet: Sheet) -> str:
    """The line that made a sheet, as `every_opening` tells it."""
    return str(sheet.property(_PLACE) or "")


def _maker(sheet: Sheet) -> FrameType:
    """Whoever called the class; a class that is built upon another calls that one's first."""
    frame: FrameType | None = sys._getframe(2)
    while frame is not None and frame.f_locals.get("self") is sheet:
        frame = frame.f_back
    assert frame is not None
    return frame


def _called(call: ast.Call) -> str:
    return call.func.id if isinstance(call.func, ast.Name) else ""


def _kinds() -> set[str]:
    for module in walk_packages(app.ui.__path__, f"{app.ui.__name__}."):
        import_module(module.name)
    found: list[type[Sheet]] = [Sheet, *_below(Sheet)]
    return {one.__name__ for one in found if one.__module__.startswith("app.")}


def _below(kind: type[Sheet]) -> Iterator[type[Sheet]]:
    for one in kind.__subclasses__():
        yield one
        yield from _below(one)
