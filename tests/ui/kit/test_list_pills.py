"""The pill of a row keeps within its column, whatever the language."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QSize
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.kit.list_rows import ListRow, pill_in, row_height
from app.ui.kit.list_view import RowList, RowModel
from app.ui.kit.painting import text_height, text_width
from app.ui.kit.pill import PILL_TEXT, Pill, pill_size
from app.ui.theme import State, look
from tests.ui.kit.dressing import dress, lay_out

LONG = "Étiquetée, non rangée"


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication) -> None:
    dress(4.16)


def inner(size: QSize, text: str) -> int:
    """Pixels a pill of this size leaves for its words."""
    return size.width() - (pill_size(text, State.LOOK).width() - text_width(text, PILL_TEXT))


def advance(word: str) -> int:
    """Pixels from the beginning of a word to its end."""
    return QFontMetrics(look().font(PILL_TEXT)).horizontalAdvance(word)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    width=st.integers(90, 400),
    text=st.sampled_from([LONG, "Gelabeld, geen vak", "Wiedereinlagerungsbestand", "In stock"]),
)
def test_words_stay_inside_their_pill_and_the_pill_inside_its_row(width: int, text: str) -> None:
    words, size = pill_in(QSize(width, row_height()), text, State.LOOK)
    assert size.width() <= width
    assert size.height() <= row_height()
    assert max(map(advance, words.split())) <= inner(size, words)
    assert text_height(words, PILL_TEXT, inner(size, words)) <= size.height()


def test_what_fits_is_said_on_one_line() -> None:
    words, size = pill_in(QSize(400, row_height()), LONG, State.LOOK)
    assert (words, size) == (LONG, pill_size(LONG, State.LOOK, small=True))


def test_what_is_too_wide_breaks_between_words() -> None:
    whole = pill_size(LONG, State.LOOK, small=True)
    words, size = pill_in(QSize(whole.width() - 10, row_height()), LONG, State.LOOK)
    assert words == LONG
    assert size.height() > whole.height()


def test_a_word_too_wide_for_its_column_ends_in_an_ellipsis() -> None:
    words, _ = pill_in(QSize(120, row_height()), "Wiedereinlagerungsbestand", State.LOOK)
    assert words.endswith("…")


def test_a_row_without_a_bin_gives_its_place_to_the_words(qtbot: QtBot) -> None:
    """Two rows that differ in nothing but the bin: only the free one says all on one line."""
    model = RowModel(lambda _: None)
    text = "Labelled, no bin"
    free = ListRow("0", "Starter", pill=text, state=State.LOOK)
    model.append(
        [free, ListRow("1", "Starter", pill=text, state=State.LOOK, side="B-1")], complete=True
    )
    shown = RowList(model)
    qtbot.addWidget(shown)
    lay_out(shown, 546, 400)
    picture = shown.view.viewport().grab().toImage()
    rows = [shown.view.visualRect(model.index(n)) for n in (0, 1)]
    amber = [
        sum(
            picture.pixelColor(rect.width() * 6 // 10, y).saturation() > 20
            for y in range(rect.top() + 2, rect.bottom() - 2)
        )
        for rect in rows
    ]
    assert amber[0] < amber[1]


def last_sign(qtbot: QtBot, width: int) -> int:
    """Pixels across that are drawn of the sign in which two bins differ."""
    model = RowModel(lambda _: None)
    bins = ("B-01-0", "B-01-04")
    rows = [ListRow(one, "Inverter", pill="In stock, whole", side=one) for one in bins]
    model.append(rows, complete=True)
    shown = RowList(model)
    qtbot.addWidget(shown)
    lay_out(shown, width, 400)
    picture = shown.view.viewport().grab().toImage()
    short, whole = (shown.view.visualRect(model.index(n)) for n in (0, 1))
    down = range(short.top() + 2, short.bottom() - 2)
    step = whole.top() - short.top()
    return sum(
        any(picture.pixelColor(x, y) != picture.pixelColor(x, y + step) for y in down)
        for x in range(picture.width() * 3 // 4, picture.width())
    )


def test_the_last_sign_of_a_bin_is_whole_in_a_narrow_list(qtbot: QtBot) -> None:
    assert last_sign(qtbot, 546) == last_sign(qtbot, 900) > 0


@pytest.mark.parametrize("width", [150, 220, 400])
def test_a_pill_in_a_narrow_bar_breaks_and_grows(qtbot: QtBot, width: int) -> None:
    pill = Pill("HT · INCONNU, SUPPOSER SOUS TENSION", State.STOP, breaks=True)
    qtbot.addWidget(pill)

    assert pill.minimumSizeHint().width() <= 150
    words = text_height(pill.text(), PILL_TEXT, inner(QSize(width, 0), pill.text()))
    assert pill.heightForWidth(width) >= words
