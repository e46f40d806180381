"""What no widget may do, read from the sources; and how little the kit loads."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.ui.kit.dressing import ROOT

UI = ROOT / "app" / "ui"
SOURCES = sorted(UI.rglob("*.py"))
KIT = sorted((UI / "kit").glob("*.py"))
RICH = {"RichText", "AutoText", "MarkdownText", "setHtml", "setMarkdown"}
ABSOLUTE = {"move", "setGeometry"}


def names(tree: ast.AST) -> Iterator[tuple[str, int]]:
    """Every name and attribute with its line."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute):
            yield node.attr, node.lineno
        elif isinstance(node, ast.Name):
            yield node.id, node.lineno


def calls(tree: ast.AST) -> Iterator[tuple[str, int]]:
    """The last name of everything called, with its line."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            yield from list(names(node.func))[:1]


def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(UI)))
def test_no_label_interprets_its_text(path: Path) -> None:
    rich = [line for name, line in names(parsed(path)) if name in RICH]
    made = [line for name, line in calls(parsed(path)) if name == "QLabel"]
    assert not rich, "text is plain"
    assert not made, "labels are made as kit.text.Text, which is plain text"


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(UI)))
def test_widgets_paint_themselves_without_a_stylesheet(path: Path) -> None:
    assert not [line for name, line in calls(parsed(path)) if name == "setStyleSheet"]


@pytest.mark.parametrize("path", KIT, ids=lambda path: path.name)
def test_the_kit_places_by_layouts(path: Path) -> None:
    assert not [line for name, line in calls(parsed(path)) if name in ABSOLUTE]


@pytest.mark.parametrize("path", KIT, ids=lambda path: path.name)
def test_the_kit_knows_nothing_but_theme_and_language(path: Path) -> None:
    imported = {
        node.module
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("app.")
    }
    allowed = {"app.ui.theme", "app.ui.language"}
    assert all(m in allowed or str(m).startswith("app.ui.kit.") for m in imported)


@pytest.mark.parametrize(
    ("sin", "caught"),
    [("QLabel('x')", True), ("w.setTextFormat(Qt.RichText)", True), ("Text('x')", False)],
)
def test_the_reader_of_sources_sees_the_sin(sin: str, caught: bool) -> None:
    tree = ast.parse(sin)
    seen = {name for name, _ in calls(tree)} | {name for name, _ in names(tree)}
    assert bool(seen & (RICH | {"QLabel"})) is caught


def test_the_kit_loads_no_more_of_qt_than_a_first_screen_needs() -> None:
    modules = [f"app.ui.kit.{path.stem}" for path in KIT if path.stem != "__init__"]
    program = (
        "import importlib, sys\n"
        f"for name in {[*modules, 'app.ui.theme', 'app.ui.language']!r}:\n"
        "    importlib.import_module(name)\n"
        "qt = {n.split('.')[1] for n in sys.modules if n.startswith('PySide6.Q')}\n"
        "print(*sorted(qt))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert set(done.stdout.split()) == {"QtCore", "QtGui", "QtWidgets"}
