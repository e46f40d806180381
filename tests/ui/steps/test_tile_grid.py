"""What pages and columns promise at every width."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from app.ui.kit.choice import Choice, Option
from app.ui.kit.layouts import column
from app.ui.steps.tile_grid import PagedArea, TileGrid
from tests.ui.kit.dressing import dress, lay_out


class _Tile(QWidget):
    def __init__(self, least: int) -> None:
        super().__init__()
        self._least = least

    def minimumSizeHint(self) -> QSize:
        """As wide as its longest word."""
        return QSize(self._least, 40)


class _Restless(_Tile):
    """A tile that asks for more width when it is narrow than when it is wide.

    It gives up after a hundred times, before it ends the program.
    """

    def __init__(self) -> None:
        super().__init__(549)
        self.turns = 0

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another arrangement asks for another minimum."""
        super().resizeEvent(event)
        self.turns += 1
        if self.turns < 100:
            self._least = 388 if event.size().width() >= 549 else 549
            self.updateGeometry()


class _Settling(QObject):
    """Lets content become small enough while room is made for the keys."""

    def __init__(self, tile: QWidget) -> None:
        super().__init__()
        self._tile = tile

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """As layouts do that catch up at last."""
        if isinstance(event, QResizeEvent) and event.size().height() < event.oldSize().height():
            self._tile.setFixedHeight(100)
            QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        return False


def _holding(tile: QWidget) -> QWidget:
    content = QWidget()
    content.setLayout(column(tile))
    return content


def test_a_page_is_never_wider_than_its_place_however_restless_its_content(qtbot: QtBot) -> None:
    dress()
    tile = _Restless()
    page = PagedArea(_holding(tile))
    qtbot.addWidget(page)
    page.resize(522, 300)
    page.show()
    QApplication.processEvents()

    assert tile.turns < 10
    assert tile.width() == page.findChildren(QScrollArea)[0].viewport().width()


def test_keys_go_again_where_the_content_fits_by_the_time_they_are_shown(qtbot: QtBot) -> None:
    dress()
    tile = QWidget()
    tile.setFixedHeight(200)
    page = PagedArea(_holding(tile), keys_below=True)
    qtbot.addWidget(page)
    lay_out(page, 500, 300)
    keys = page.findChildren(QWidget, "page_down")[0].parentWidget()
    assert keys is not None
    settling = _Settling(tile)
    page.findChildren(QScrollArea)[0].installEventFilter(settling)

    tile.setFixedHeight(400)
    lay_out(page, 500, 300)

    assert tile.height() == 100
    assert not keys.isVisible()


def test_without_that_the_same_content_is_resized_to_and_fro_for_ever(qtbot: QtBot) -> None:
    dress()
    tile = _Restless()
    area = QScrollArea()
    qtbot.addWidget(area)
    area.setWidgetResizable(True)
    area.setWidget(_holding(tile))
    area.resize(522, 300)
    area.show()
    QApplication.processEvents()

    assert tile.turns >= 100


@pytest.mark.parametrize("width", range(150, 1000, 50))
def test_columns_never_cut_a_word_and_ask_for_the_same_minimum_at_every_width(
    qtbot: QtBot, width: int
) -> None:
    dress()
    grid = TileGrid()
    qtbot.addWidget(grid)
    tiles = [_Tile(least) for least in (176, 147, 198, 91, 198)]
    grid.set_tiles([(tile, False) for tile in tiles])
    grid.resize(max(198, width), 400)
    grid.show()

    assert grid.minimumSizeHint().width() == 198
    for tile in tiles:
        assert tile.width() >= tile.minimumSizeHint().width()
        assert tile.geometry().right() < grid.width()


def test_what_is_asked_of_a_width_does_not_hang_on_how_wide_it_was_before(qtbot: QtBot) -> None:
    """Else an arrangement is taken or refused for the sizes of the one before."""
    dress()
    grid = TileGrid()
    qtbot.addWidget(grid)
    answers = [Option("yes", "Yes"), Option("no", "No, not yet"), Option("both", "Neither")]
    grid.set_tiles([(Choice(answers, columns=3), place == 4) for place in range(5)])
    grid.show()

    told = []
    for before in (120, 1000, 300, 640):
        grid.resize(before, 900)
        QApplication.processEvents()
        told.append([grid.heightForWidth(width) for width in range(200, 1001, 80)])
    assert told[1:] == told[:-1]
    assert len(set(told[0])) > 2

    for width in range(200, 1001, 80):
        grid.resize(width, grid.heightForWidth(width))
        QApplication.processEvents()
        for choice in grid.findChildren(Choice):
            assert choice.height() >= choice.heightForWidth(choice.width())
