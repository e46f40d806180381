"""What an operator feels between taps: another screen, another theme, a page of a long list.

The floor of a switch is painting the same window anew; that of a list is the same list with a
hundred rows.
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from dataclasses import replace

from PySide6.QtCore import QBuffer, QCoreApplication, QIODevice
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QWidget

from app import paths
from app.demo.driver import Driver
from app.ui.desk import Desk
from app.ui.kit.list_rows import ListRow
from app.ui.kit.list_view import RowList, RowModel
from app.ui.screens.part_thumbnails import Thumbnails
from app.ui.shell import Shell
from app.ui.theme import Scale, State, Theme, apply
from benchmarks.big_database import BigDatabase
from benchmarks.figure import Figure
from benchmarks.scan_to_screen import terminal

SWITCH_GATE = 8.0
THEME_GATE = 10.0
LIST_GATE = 1.5
_FEW = 100
_PHOTOS = 600
_PX_PER_MM = 4.9
_THEMES = ("dark", "bright")


def measure(big: BigDatabase, rows: int, rounds: int) -> Iterator[Figure]:
    """Switches on a workshop after some years, then pages of a list of `rows`."""
    with terminal(big) as (shell, driver):
        yield _switches(shell, driver, rounds)
        yield _themes(shell, driver, rounds)
        yield _photos(shell.desk, driver, rows, rounds)
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


def _photos(desk: Desk, driver: Driver, rows: int, rounds: int) -> Figure:
    """A frame with what came for it meanwhile: pictures are kept by the terminal as JPEG."""
    names = [desk.edges.media.keep(_jpeg(number), "image/jpeg") for number in range(_PHOTOS)]
    lists = [_list(count, desk, names) for count in (rows, _FEW)]
    taken: list[list[float]] = [[], []]
    for number in range(rounds):
        for shown, times in zip(lists, taken, strict=True):
            times.append(_turned(shown, number / rounds))
        driver.settle()
        for shown, times in zip(lists, taken, strict=True):
            began = time.perf_counter()
            _painted(shown)
            times[-1] += time.perf_counter() - began
    for shown in lists:
        shown.close()
    what = f"frames of a list with photos, {rows:,} rows"
    return Figure.of(what, taken[0], taken[1], LIST_GATE)


def _list(count: int, desk: Desk | None = None, photos: Sequence[str] = ()) -> RowList:
    model = RowModel(lambda _: None)
    if desk is None:
        shown = RowList(model)
    else:
        thumbnails = Thumbnails(desk, model)
        shown = RowList(model, picture=thumbnails.known)
        thumbnails.came.connect(shown.pictures_changed)
    shown.resize(1100, 600)
    shown.show()
    model.start()
    rows = [_row(number) for number in range(count)]
    if photos:
        rows = [replace(one, photo=photos[n % len(photos)]) for n, one in enumerate(rows)]
    model.append(rows, complete=True)
    QCoreApplication.processEvents()
    return shown


def _jpeg(number: int) -> bytes:
    """A photo as a camera gives it; each of its own content."""
    image = QImage(1280, 960, QImage.Format.Format_RGB32)
    image.fill(QColor.fromHsv(number % 360, 200, 100 + number % 150))
    image.setPixelColor(number % 1280, number // 1280, QColor("white"))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "JPEG", 90)  # type: ignore[call-overload]
    return bytes(buffer.data().data())


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
