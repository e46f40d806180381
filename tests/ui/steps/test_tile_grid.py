"""What pages and columns promise at every width."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from app.ui.kit.layouts import column
from app.ui.steps.tile_grid import PagedArea, TileGrid
from tests.ui.kit.dressing import dress


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
