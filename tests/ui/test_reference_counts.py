"""The Qt of this installation gives back every reference it takes (docs/decisions/003)."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import QCoreApplication, QObject, Signal

ROUNDS = 200
TOLERANCE = 20

pytestmark = pytest.mark.skipif(
    sys.version_info >= (3, 12), reason="True and None are immortal, nobody counts them"
)


class Sender(QObject):
    """Something that tells a number."""

    told = Signal(int)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("value", [True, None], ids=["True", "None"])
def test_signals_and_events_leave_the_reference_counts_alone(value: bool | None) -> None:
    sender = Sender()
    heard: list[int] = []
    sender.told.connect(heard.append)
    sender.told.emit(0)
    before = sys.getrefcount(value)

    for number in range(ROUNDS):
        sender.told.emit(number)
        QCoreApplication.processEvents()

    assert len(heard) == ROUNDS + 1
    assert abs(sys.getrefcount(value) - before) < TOLERANCE
