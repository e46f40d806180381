"""The rules of the house that no linter knows, each a sentence; layers are in pyproject.toml."""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
LONGEST_FILE = 400
LONGEST_FUNCTION = 40
Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True)
class Module:
    """One Python file and its syntax tree."""

    path: str
    source: str
    tree: ast.Module

    def nodes(self) -> Iterator[ast.AST]:
        return ast.walk(self.tree)

    def at(self, node: ast.stmt | ast.expr) -> str:
        return f"{self.path}:{node.lineno}"


@cache
def modules(*folders: str) -> tuple[Module, ...]:
    paths = sorted(path for folder in folders for path in (ROOT / folder).rglob("*.py"))
    read = ((path, path.read_text(encoding="utf-8")) for path in paths)
    return tuple(
        Module(path.relative_to(ROOT).as_posix(), text, ast.parse(text)) for path, text in read
    )


def calls(module: Module) -> Iterator[tuple[str, ast.Call]]:
    """Every call with the dotted name of what it calls."""
    for node in module.nodes():
        if isinstance(node, ast.Call):
            yield ast.unparse(node.func), node


def names(module: Module) -> Iterator[tuple[str, ast.expr]]:
    """Every name and every attribute that a module mentions."""
    for node in module.nodes():
        if isinstance(node, ast.Name):
            yield node.id, node
        elif isinstance(node, ast.Attribute):
            yield node.attr, node


def mentions(banned: str, *, in_folder: str = "app", but_for: str = "") -> list[str]:
    """Where names matching a pattern stand, outside the one file that may use them."""
    return [
        f"{module.at(node)} {name}"
        for module in modules(in_folder)
        for name, node in names(module)
        if re.fullmatch(banned, name) and module.path != but_for
    ]


def is_literal(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def test_no_stylesheet_dresses_the_program() -> None:
    assert mentions("setStyleSheet") == []


def test_sorting_and_filtering_happen_in_the_database() -> None:
    assert mentions("QSortFilterProxyModel") == []


def test_labels_are_made_in_one_place_that_shows_plain_text() -> None:
    assert mentions("QLabel", but_for="app/ui/kit/text.py") == []


def test_no_text_from_outside_is_ever_read_as_markup() -> None:
    rich = (
        r"RichText|AutoText|MarkdownText|setHtml|setMarkdown|QTextBrowser|QTextDocument|QTextEdit"
    )
    assert mentions(rich) == []


def test_no_dialog_stops_the_work() -> None:
    assert mentions(r"QDialog|QMessageBox|QInputDialog|QFileDialog|QErrorMessage") == []


def test_translated_texts_are_literals_so_that_the_tools_find_them() -> None:
    wrong = [
        module.at(call)
        for module in modules("app")
        for name, call in calls(module)
        if name in {"QCoreApplication.translate", "tr"}
        if call.keywords or not 2 <= len(call.args) <= 4 or not all(map(is_literal, call.args[:2]))
    ]
    assert wrong == []


def test_translating_has_one_short_name_that_the_tools_know() -> None:
    """`tr = QCoreApplication.translate`, as scripts/translations.sh tells lupdate."""
    wrong = []
    for module in modules("app"):
        known = {id(call.func) for _, call in calls(module)} | {
            id(node.value)
            for node in module.nodes()
            if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "tr"
        }
        wrong += [
            module.at(node)
            for node in module.nodes()
            if isinstance(node, ast.Attribute)
            if ast.unparse(node) == "self.tr"
            or (ast.unparse(node) == "QCoreApplication.translate" and id(node) not in known)
        ]
    assert wrong == []


def test_every_module_is_named_for_what_it_holds() -> None:
    vague = re.compile(r"(^|_)(utils?|helpers?|managers?|common|misc)($|_)")
    found = [
        module.path
        for module in modules("app", "tests", "benchmarks")
        if any(vague.search(part) for part in Path(module.path).with_suffix("").parts)
    ]
    assert found == []


def test_every_module_says_why_it_exists() -> None:
    silent = [
        module.path
        for module in modules("app")
        if module.source.strip() and not ast.get_docstring(module.tree)
    ]
    assert silent == []


def test_no_file_is_longer_than_a_reader_can_hold() -> None:
    long = [
        f"{module.path}: {length}"
        for module in modules("app", "tests", "benchmarks", "migrations")
        if (length := len(module.source.splitlines())) > LONGEST_FILE
    ]
    assert long == []


def test_no_function_is_longer_than_a_screen() -> None:
    long = [
        f"{module.at(node)} {node.name}: {length}"
        for module in modules("app", "tests", "benchmarks")
        for node in module.nodes()
        if isinstance(node, Function)
        if (length := (node.end_lineno or 0) - node.lineno + 1) > LONGEST_FUNCTION
    ]
    assert long == []


def test_quantities_are_decimals_from_end_to_end() -> None:
    wrong = [
        module.at(call)
        for module in modules("app/domain", "app/operations")
        for name, call in calls(module)
        if name == "float"
    ]
    wrong += [
        module.at(node)
        for module in modules("app/domain", "app/operations")
        for node in module.nodes()
        if isinstance(node, ast.Constant) and isinstance(node.value, float)
    ]
    assert wrong == []


def test_time_comes_through_the_clock_alone() -> None:
    banned = re.compile(
        r"(.*\.)?(datetime\.(now|utcnow|today)|date\.today|time\.time(_ns)?|"
        r"Q(Date)?Time\.currentDateTime(Utc)?|QDateTime\.currentDateTime(Utc)?|"
        r"QDateTime\.currentMSecsSinceEpoch|QDate\.currentDate|QTime\.currentTime)"
    )
    wrong = [
        f"{module.at(call)} {name}"
        for module in modules("app")
        if module.path != "app/devices/system_clock.py"
        for name, call in calls(module)
        if banned.fullmatch(name)
    ]
    assert wrong == []


@pytest.mark.parametrize("layer", ["domain", "operations"])
def test_the_inner_house_is_plain_python(layer: str) -> None:
    foreign = []
    for module in modules(f"app/{layer}"):
        for node in module.nodes():
            imported = []
            if isinstance(node, ast.Import):
                imported = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom):
                imported = [node.module or ""]
            roots = {name.partition(".")[0] for name in imported}
            foreign += [
                f"{module.path} {root}" for root in roots - sys.stdlib_module_names - {"app"}
            ]
    assert foreign == []


def test_only_the_outermost_modules_import_the_house_late() -> None:
    """The composition root builds on need, the frame after the first picture; nobody else hides."""
    outermost = (
        "__main__|cli|cli_hub|cli_stock|commands|declarations|office|rule_report|demo|main|"
        "inventory_link"
    )
    frame = "ui/shell|ui/scan_gate|ui/rail_items|ui/danger_signs|ui/notices"
    may = rf"app/({outermost}|{frame})(/.*|\.py)"
    late = [
        module.at(node)
        for module in modules("app")
        if not re.fullmatch(may, module.path)
        for function in module.nodes()
        if isinstance(function, Function)
        for node in ast.walk(function)
        if isinstance(node, ast.ImportFrom) and (node.module or "").partition(".")[0] == "app"
    ]
    assert late == []


def test_nothing_is_imported_relative_to_a_file() -> None:
    relative = [
        module.at(node)
        for module in modules("app", "tests", "benchmarks")
        for node in module.nodes()
        if isinstance(node, ast.ImportFrom) and node.level
    ]
    assert relative == []
