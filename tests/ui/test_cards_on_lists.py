"""Command cards reach what is no button: rows of lists, vehicles on the line, tasks."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.reading.command import Command
from app.ui.kit.card import TapCard
from app.ui.kit.field import Field
from app.ui.kit.list_rows import ListRow, row_height
from app.ui.kit.list_view import RowList, RowModel
from app.ui.kit.numbers_over import NumbersOver, Spot
from app.ui.kit.rail import RailButton
from tests.ui.steps.player import Player

ROWS = tuple(ListRow(f"k{place:02}", f"Row {place}") for place in range(14))


class Stand:
    """A step in hand with something else laid over it, and the cards."""

    def __init__(self, folder: Path) -> None:
        self.player = Player(folder, drive="bev").sign_in("0417").play("A010")
        self.heard: list[str] = []

    @property
    def names(self) -> list[str]:
        """What bears a number and is no way to another place, number one first."""
        spots = self.numbered
        return [spot.name for spot in spots if not isinstance(spot.widget, RailButton)]

    @property
    def numbered(self) -> tuple[Spot, ...]:
        """As `names`, as spots."""
        (over,) = self.player.shell.findChildren(NumbersOver)
        return over.targets()

    def scan(self, *commands: Command) -> None:
        """Command cards, one after the other."""
        for one in commands:
            self.player.scan(one.code)

    def lay(self, widget: QWidget, height: int) -> None:
        """Put a widget over what the screen shows; what lies under it is hidden."""
        front = self.player.shell.front
        assert front is not None
        for child in front.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
            child.hide()
        widget.setParent(front)
        widget.setGeometry(20, 20, 500, height)
        widget.show()

    def list(self) -> RowList:
        """Fourteen rows, of which four are seen."""
        model = RowModel(lambda _: None)
        rows = RowList(model)
        model.start()
        model.append(ROWS, complete=True)
        rows.tapped.connect(self.heard.append)
        self.lay(rows, 4 * row_height() + row_height() // 3)
        foot = rows.height() - rows.view.height()
        rows.resize(500, 4 * row_height() + row_height() // 3 + foot)
        self.player.settle()
        return rows


@pytest.fixture
def stand(qtbot: QtBot, tmp_path: Path) -> Iterator[Stand]:
    del qtbot
    one = Stand(tmp_path)
    yield one
    one.player.close()


def test_every_row_that_is_seen_bears_a_number_and_is_tapped_by_it(stand: Stand) -> None:
    stand.list()

    stand.scan(Command.D1)
    assert stand.names == ["row:k00", "row:k01", "row:k02", "row:k03"]
    stand.scan(Command.D3)

    assert stand.heard == ["k02"]


def test_the_next_card_turns_the_list_and_comes_back_to_its_start(stand: Stand) -> None:
    stand.list()
    stand.scan(Command.NEXT)
    numbered = [stand.names]
    for _ in range(8):
        stand.scan(Command.NEXT)
        numbered.append(stand.names)

    # Ways to other places that found no number beside the rows get theirs before the list turns.
    seen = [names for names in numbered if names]
    assert seen[1] == ["row:k04", "row:k05", "row:k06", "row:k07"]
    assert {name for names in seen for name in names} == {f"row:{row.key}" for row in ROWS}
    assert seen[4] == seen[0]


def test_a_number_lies_on_its_row_and_not_on_the_list(stand: Stand) -> None:
    rows = stand.list()
    stand.scan(Command.D1)

    spots = [spot for spot in stand.numbered if spot.row]
    tops = [spot.area().top() for spot in spots]

    assert [b - a for a, b in pairwise(tops)] == 3 * [row_height()]
    assert all(rows.rect().contains(spot.area()) for spot in spots)


def test_a_row_that_has_gone_is_not_tapped(stand: Stand) -> None:
    rows = stand.list()
    stand.scan(Command.D1)
    model = rows.view.model()
    assert isinstance(model, RowModel)
    model.start()
    model.append([ListRow("new", "Another")], complete=True)

    stand.scan(Command.D1)

    assert stand.heard == []


def test_a_card_that_is_one_target_bears_a_number(stand: Stand) -> None:
    card = TapCard(title="Van")
    card.setObjectName("van")
    card.tapped.connect(lambda: stand.heard.append("van"))
    stand.lay(card, 200)

    stand.scan(Command.D1)
    assert stand.names == ["van"]
    stand.scan(Command.D1)
    assert stand.heard == ["van"]


def test_a_list_that_is_seen_whole_has_no_page_to_turn_to(stand: Stand) -> None:
    model = RowModel(lambda _: None)
    rows = RowList(model)
    model.start()
    stand.lay(rows, 600)
    model.append(ROWS[:2], complete=True)
    stand.player.settle()

    assert not rows.down_key.isEnabled()
    stand.scan(Command.NEXT, Command.NEXT)
    assert stand.names == ["row:k00", "row:k01"]


def test_a_field_to_search_in_bears_a_number(stand: Stand) -> None:
    field = Field("Search")
    field.setObjectName("search")
    field.tapped.connect(lambda: stand.heard.append("search"))
    stand.lay(field, 100)

    stand.scan(Command.D1, Command.D1)

    assert stand.heard == ["search"]


def test_a_finger_on_a_row_takes_the_numbers_away(stand: Stand) -> None:
    rows = stand.list()
    stand.scan(Command.D1)

    QTest.mouseClick(rows.view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(40, 40))

    assert stand.names == []
