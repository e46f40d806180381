"""A list says how much of it is still to be seen, and says in words that it is empty."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from app.ui.kit.list_rows import ListRow, row_height
from app.ui.kit.list_view import RowList, RowModel
from app.ui.kit.text import Text
from tests.ui.kit.dressing import dress, lay_out

NOTHING = "Nobody waits for a part."


@pytest.fixture(autouse=True)
def _dressed(qapp: object) -> None:
    del qapp
    dress()


def rows(count: int) -> list[ListRow]:
    return [ListRow(str(place), f"Starter {place}") for place in range(count)]


def shown(qtbot: QtBot, model: RowModel) -> RowList:
    """A list four rows high, and its foot."""
    whole = RowList(model, nothing=NOTHING)
    qtbot.addWidget(whole)
    lay_out(whole, 600, 6 * row_height())
    return whole


def words(whole: RowList) -> list[str]:
    return [one.text() for one in whole.findChildren(Text) if one.isVisible() and one.text()]


@pytest.mark.parametrize(("count", "turns"), [(1, False), (3, False), (40, True)])
def test_the_page_turns_only_where_there_is_more_to_see(
    qtbot: QtBot, count: int, turns: bool
) -> None:
    model = RowModel(lambda _: None)
    whole = shown(qtbot, model)
    model.start()
    model.append(rows(count), complete=True)
    lay_out(whole, 600, 6 * row_height())
    assert whole.down_key.isEnabled() is turns
    assert not whole.up_key.isEnabled()


def test_the_page_turns_while_more_rows_may_be_asked_for(qtbot: QtBot) -> None:
    model = RowModel(lambda _: None)
    whole = shown(qtbot, model)
    model.start()
    model.append(rows(2), complete=False)
    assert whole.down_key.isEnabled()


def test_a_list_without_rows_says_so_once_that_is_known(qtbot: QtBot) -> None:
    model = RowModel(lambda _: None)
    whole = shown(qtbot, model)
    model.start()
    assert words(whole) == []
    model.append([], complete=True)
    assert words(whole) == [NOTHING]
    model.start()
    model.append(rows(2), complete=True)
    assert words(whole) == []
    assert whole.view.isVisible()
