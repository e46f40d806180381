"""What an operator feels between taps: another screen, another theme, a page of a long list.

The floor of a switch is painting the same window anew; that of a list is the same list with a
hundred rows.
"""

from __future__ import annotations

import time
from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from app import paths
from app.demo.driver import Driver
from app.ui.kit.list_rows import ListRow
from app.ui.kit.list_view import RowList, RowModel
from app.ui.shell import Shell
from app.ui.theme import Scale, State, Theme, apply
from benchmarks.big_database import BigDatabase
from benchmarks.figure import Figure
from benchmarks.scan_to_screen import terminal

SWITCH_GATE = 8.0
THEME_GATE = 10.0
LIST_GATE = 1.5
_FEW = 100
_PX_PER_MM = 4.9
_THEMES = ("dark", "bright")


def measure(big: BigDatabase, rows: int, rounds: int) -> Iterator[Figure]:
    """Switches on a workshop after some years, then pages of a list of `rows`."""
    with terminal(big) as (shell, driver):
        yield _switches(shell, driver, rounds)
        yield _themes(shell, driver, rounds)
    yield _pages(rows, rounds)


def _switches(shell: Shell, driver: Driver, rounds: int) -> Figure:
    ours, floor = [], []
    for _ in range(rounds):
        for key in ("line", "parts"):
            began = time.perf_counter()
            shell.go(key)
            driver.settle()
            _painted(shell)
            ours.append(time.perf_counter() - began)
            floor.append(_repainted(shell))
    return Figure.of("another screen, asked and painted", ours, floor, SWITCH_GATE)


def _themes(shell: Shell, driver: Driver, rounds: int) -> Figure:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    ours, floor = [], []
    for number in range(rounds):
        theme = Theme.load(_THEMES[number % 2], paths.resources())
        began = time.perf_counter()
        apply(app, theme, Scale(_PX_PER_MM))
        shell.speak(shell.language)
        driver.settle()
        _painted(shell)
        ours.append(time.perf_counter() - began)
        floor.append(_repainted(shell))
    return Figure.of("another theme, every screen made anew", ours, floor, THEME_GATE)


def _pages(rows: int, rounds: int) -> Figure:
    many, few = _list(rows), _list(_FEW)
    ours, floor = [], []
    for number in range(rounds):
        ours.append(_turned(many, number / rounds))
        floor.append(_turned(few, number / rounds))
    return Figure.of(f"a frame of a list, {rows:,} rows", ours, floor, LIST_GATE)


def _list(count: int) -> RowList:
    model = RowModel(lambda _: None)
    shown = RowList(model)
    shown.resize(1100, 600)
    shown.show()
    model.start()
    model.append([_row(number) for number in range(count)], complete=True)
    QCoreApplication.processEvents()
    return shown


def _row(number: int) -> ListRow:
    return ListRow(
        f"part-{number}",
        f"Headlamp left {number}",
        subtitle=f"8010{number:06d}R",
        text="Renault Clio II 2014",
        pill="In stock",
        state=State.OK,
        side=f"B-{number % 90:02d}-{number % 7}",
    )


def _turned(shown: RowList, share: float) -> float:
    bar = shown.view.verticalScrollBar()
    began = time.perf_counter()
    bar.setValue(int(share * bar.maximum()))
    _painted(shown)
    return time.perf_counter() - began


def _painted(widget: QWidget) -> None:
    picture = QImage(widget.size(), QImage.Format.Format_RGB32)
    widget.render(picture)


def _repainted(shell: Shell) -> float:
    began = time.perf_counter()
    _painted(shell)
    return time.perf_counter() - began
