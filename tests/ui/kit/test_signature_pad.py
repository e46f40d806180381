"""Signing on glass: a finger's strokes as millimetres, and never more than a hand draws."""

from __future__ import annotations

from collections.abc import Iterable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.domain import signature
from app.domain.signature import Signature
from app.ui.kit import signature_pad
from app.ui.kit.signature_pad import MOST_POINTS, MOST_STROKES, SignaturePad
from tests.ui.kit.dressing import dress


@pytest.fixture
def pad(qtbot: QtBot) -> SignaturePad:
    dress(px_per_mm=5.0)
    made = SignaturePad("Signature of the holder")
    qtbot.addWidget(made)
    made.resize(400, 200)
    made.show()
    return made


def draw(pad: SignaturePad, points: Iterable[tuple[int, int]]) -> None:
    first, *rest = [QPoint(*one) for one in points]
    QTest.mousePress(pad, Qt.MouseButton.LeftButton, pos=first)
    for point in rest:
        QTest.mouseMove(pad, point)
    QTest.mouseRelease(pad, Qt.MouseButton.LeftButton, pos=rest[-1] if rest else first)


def test_a_stroke_is_hundredths_of_a_millimetre(pad: SignaturePad, qtbot: QtBot) -> None:
    with qtbot.waitSignal(pad.changed):
        draw(pad, [(10, 10), (200, 90)])
    assert pad.drawn() == (8000, 4000, (((200, 200), (4000, 1800)),))
    assert Signature(*pad.drawn()).checked().ink == 3800 + 1600
    assert pad.inked


def test_a_touch_alone_is_no_signature(pad: SignaturePad) -> None:
    draw(pad, [(50, 50)])
    assert not pad.inked
    draw(pad, [(50, 50), (60, 55)])
    assert not pad.inked


def test_the_same_picture_on_another_panel_is_as_many_millimetres(pad: SignaturePad) -> None:
    dress(px_per_mm=10.0)
    draw(pad, [(10, 20), (400, 200)])
    assert pad.drawn().strokes == (((100, 200), (4000, 2000)),)


def test_a_finger_that_slips_off_stays_on_the_pad(pad: SignaturePad) -> None:
    draw(pad, [(10, 10), (900, -50), (10, 180)])
    assert Signature(*pad.drawn()).checked().strokes[0][1] == (8000, 0)


def test_a_trembling_finger_adds_no_points(pad: SignaturePad) -> None:
    draw(pad, [(10, 10), *[(10 + n % 2, 10) for n in range(50)], (300, 10)])
    assert len(pad.drawn().strokes[0]) == 2


def test_clearing_begins_anew(pad: SignaturePad, qtbot: QtBot) -> None:
    draw(pad, [(10, 10), (300, 100)])
    with qtbot.waitSignal(pad.changed):
        pad.clear()
    assert pad.drawn().strokes == ()
    draw(pad, [(10, 10), (300, 100)])
    assert pad.inked


def test_nobody_can_fill_it(pad: SignaturePad) -> None:
    for _ in range(3):
        draw(pad, [(10 + 300 * (n % 2), n % 190) for n in range(MOST_POINTS)])
    for _ in range(MOST_STROKES + 5):
        draw(pad, [(10, 10)])
    kept = Signature(*pad.drawn()).checked()
    assert sum(len(stroke) for stroke in kept.strokes) == MOST_POINTS


def test_it_is_as_tall_as_a_glove_needs_and_has_a_name(pad: SignaturePad) -> None:
    assert pad.minimumSizeHint().toTuple() == (300, 125)
    assert pad.accessibleName() == "Signature of the holder"


def test_ink_is_seen(pad: SignaturePad) -> None:
    bare = pad.grab().toImage()
    draw(pad, [(10, 10), (300, 100)])
    assert pad.grab().toImage() != bare


def test_the_pad_ends_where_the_rule_does() -> None:
    for name in ("MOST_STROKES", "MOST_POINTS", "LEAST_INK"):
        assert getattr(signature_pad, name) == getattr(signature, name)
