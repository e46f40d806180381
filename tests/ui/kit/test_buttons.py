"""Buttons obey fingers and mice alike, and dangerous ones only after a full second."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.ui.kit.buttons import ActionButton, HoldButton
from app.ui.kit.card import TapCard
from app.ui.kit.choice import Choice, Option
from app.ui.kit.hold import Hold
from app.ui.kit.layouts import column
from app.ui.theme import Role
from tests.ui.kit.dressing import dress, lay_out

LEFT = Qt.MouseButton.LeftButton


class Ticking:
    """A clock in milliseconds that only the test moves."""

    def __init__(self) -> None:
        self.now = 0

    def __call__(self) -> int:
        return self.now


@pytest.fixture(scope="module")
def finger(qapp: QApplication) -> QPointingDevice:
    return QTest.createTouchDevice()


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication) -> Iterator[None]:
    dress()
    yield


def put_down(widget: QWidget, finger: QPointingDevice) -> None:
    """A finger comes to rest on the middle of a widget."""
    QTest.touchEvent(widget, finger).press(0, widget.rect().center(), widget).commit()


def lift(widget: QWidget, finger: QPointingDevice) -> None:
    """The finger leaves where it came down."""
    QTest.touchEvent(widget, finger).release(0, widget.rect().center(), widget).commit()


def rest(button: HoldButton, clock: Ticking, milliseconds: int) -> None:
    """Time passes in frames of 20 ms."""
    for _ in range(milliseconds // 20):
        clock.now += 20
        button.advance()


def hold_button(qtbot: QtBot, clock: Ticking) -> tuple[HoldButton, list[str]]:
    button = HoldButton("Hold: cancel print", now=clock)
    heard: list[str] = []
    button.held.connect(lambda: heard.append("held"))
    button.clicked.connect(lambda: heard.append("clicked"))
    qtbot.addWidget(button)
    lay_out(button, 300, 110)
    return button, heard


def test_a_touch_presses_a_button(qtbot: QtBot, finger: QPointingDevice) -> None:
    button = ActionButton("Back")
    qtbot.addWidget(button)
    lay_out(button, 200, 100)
    with qtbot.waitSignal(button.clicked):
        put_down(button, finger)
        lift(button, finger)


def test_a_touch_presses_a_card_through_its_words(qtbot: QtBot, finger: QPointingDevice) -> None:
    card = TapCard("Line", title="Clio IV")
    qtbot.addWidget(card)
    lay_out(card, 200, 150)
    with qtbot.waitSignal(card.tapped):
        put_down(card, finger)
        lift(card, finger)


def test_a_finger_that_slides_off_a_card_taps_nothing(qtbot: QtBot) -> None:
    card = TapCard(title="Clio IV")
    qtbot.addWidget(card)
    lay_out(card, 200, 150)
    with qtbot.assertNotEmitted(card.tapped):
        QTest.mousePress(card, LEFT, pos=QPoint(20, 20))
        QTest.mouseRelease(card, LEFT, pos=QPoint(20, 400))


def test_a_waiting_button_says_why_and_takes_no_press(qtbot: QtBot) -> None:
    button = ActionButton("Confirm step", role=Role.CONFIRM)
    qtbot.addWidget(button)
    button.wait_for("waiting for: second person")
    lay_out(button, 300, 100)
    with qtbot.assertNotEmitted(button.clicked):
        QTest.mouseClick(button, LEFT)
    assert button.subline() == "waiting for: second person"
    assert button.accessibleDescription() == "waiting for: second person"
    button.ready()
    with qtbot.waitSignal(button.clicked):
        QTest.mouseClick(button, LEFT)


def test_the_enter_of_a_typing_scanner_presses_nothing(qtbot: QtBot) -> None:
    window = QWidget()
    button = ActionButton("Confirm step", role=Role.CONFIRM, parent=window)
    qtbot.addWidget(window)
    lay_out(window, 300, 100)
    with qtbot.assertNotEmitted(button.clicked):
        for typed in (Qt.Key.Key_Tab, Qt.Key.Key_Return, Qt.Key.Key_Space):
            QTest.keyClick(window, typed)


def test_a_hold_needs_its_second(qtbot: QtBot, finger: QPointingDevice) -> None:
    clock = Ticking()
    button, heard = hold_button(qtbot, clock)
    put_down(button, finger)
    rest(button, clock, 980)
    assert heard == []
    assert button.share() == pytest.approx(0.98)
    rest(button, clock, 20)
    assert heard == ["held"]
    rest(button, clock, 2000)
    lift(button, finger)
    assert heard == ["held"]


def test_a_mouse_holds_as_a_finger_does(qtbot: QtBot) -> None:
    clock = Ticking()
    button, heard = hold_button(qtbot, clock)
    QTest.mousePress(button, LEFT)
    rest(button, clock, 1000)
    QTest.mouseRelease(button, LEFT)
    assert heard == ["held"]


def test_a_tap_on_a_hold_button_does_nothing(qtbot: QtBot, finger: QPointingDevice) -> None:
    button, heard = hold_button(qtbot, Ticking())
    put_down(button, finger)
    lift(button, finger)
    QTest.mouseClick(button, LEFT)
    assert heard == []


def test_two_half_holds_are_no_whole_one(qtbot: QtBot) -> None:
    clock = Ticking()
    button, heard = hold_button(qtbot, clock)
    for _ in range(2):
        QTest.mousePress(button, LEFT)
        rest(button, clock, 600)
        QTest.mouseRelease(button, LEFT)
    assert heard == []


def test_sliding_off_ends_the_hold(qtbot: QtBot) -> None:
    clock = Ticking()
    button, heard = hold_button(qtbot, clock)
    QTest.mousePress(button, LEFT)
    rest(button, clock, 600)
    far = QPointF(900, 900)
    move = QMouseEvent(
        QEvent.Type.MouseMove,
        far,
        far,
        Qt.MouseButton.NoButton,
        LEFT,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(button, move)
    rest(button, clock, 600)
    assert (heard, button.share()) == ([], 0)


@pytest.mark.parametrize("end", ["hide", "disable"])
def test_a_button_that_goes_away_forgets_the_finger(qtbot: QtBot, end: str) -> None:
    clock = Ticking()
    button, heard = hold_button(qtbot, clock)
    QTest.mousePress(button, LEFT)
    rest(button, clock, 600)
    if end == "hide":
        button.hide()
        button.show()
    else:
        button.setEnabled(False)
        button.setEnabled(True)
    rest(button, clock, 600)
    assert heard == []


@given(steps=st.lists(st.integers(min_value=0, max_value=90), max_size=60))
def test_a_hold_fires_once_when_the_time_is_full(steps: list[int]) -> None:
    hold, now, fired = Hold(1000), 0, []
    hold.press(now)
    for step in steps:
        now += step
        if hold.tick(now):
            fired.append(now)
    assert len(fired) == (1 if now >= 1000 else 0)
    assert all(moment >= 1000 for moment in fired)


def test_a_stall_of_the_screen_is_no_hold() -> None:
    hold = Hold(1000)
    hold.press(0)
    assert not hold.tick(5000)
    assert hold.share == pytest.approx(0.1)


def choice(*, multiple: bool) -> Choice:
    return Choice([Option(key, key) for key in "ABC"], columns=3, multiple=multiple)


def test_nothing_is_chosen_beforehand(qtbot: QtBot) -> None:
    made = choice(multiple=False)
    qtbot.addWidget(made)
    assert made.chosen() == ()


@pytest.mark.parametrize(("multiple", "chosen"), [(False, ("B",)), (True, ("A", "B"))])
def test_a_choice_takes_one_or_several(
    qtbot: QtBot, multiple: bool, chosen: tuple[str, ...]
) -> None:
    made = choice(multiple=multiple)
    qtbot.addWidget(made)
    heard: list[tuple[str, ...]] = []
    made.changed.connect(heard.append)
    made.tile("A").click()
    made.tile("B").click()
    assert made.chosen() == chosen
    assert heard[-1] == chosen


def test_a_single_choice_cannot_be_pressed_away(qtbot: QtBot) -> None:
    made = choice(multiple=False)
    qtbot.addWidget(made)
    made.tile("C").click()
    made.tile("C").click()
    assert made.chosen() == ("C",)


def test_a_choice_breaks_its_row_before_a_word(qtbot: QtBot) -> None:
    dress()
    words = ["Délivré, en attente", "Véhicule abandonné", "Concessionnaire", "Constructeur"]
    choice, page = Choice([Option(word, word) for word in words], columns=4), QWidget()
    page.setLayout(column(choice))
    qtbot.addWidget(page)

    tiles = [choice.tile(word) for word in words]
    least = [tile.minimumSizeHint().width() for tile in tiles]
    for width, columns in ((1000, 4), (sum(least) * 4 // 5, 3), (max(least), 1), (1000, 4)):
        lay_out(page, width, 600)
        assert len({tile.x() for tile in tiles}) <= columns
        assert all(tile.width() >= tile.minimumSizeHint().width() for tile in tiles)
    assert len({tile.x() for tile in tiles}) == 4


def test_a_choice_sets_its_words_smaller_before_it_takes_another_row(qtbot: QtBot) -> None:
    dress()
    choice, page = Choice([Option(word, word) for word in ("Waterschade", "Verbrand")]), QWidget()
    page.setLayout(column(choice))
    qtbot.addWidget(page)
    tiles = [choice.tile("Waterschade"), choice.tile("Verbrand")]
    plain = sum(tile.minimumSizeHint().width() for tile in tiles)

    for width, kind, rows in (
        (600, "title", 1),
        (plain, "strong", 1),
        (plain * 2 // 3, "title", 2),
    ):
        lay_out(page, width, 600)
        assert {tile.lines()[0].kind for tile in tiles} == {kind}
        assert len({tile.y() for tile in tiles}) == rows
