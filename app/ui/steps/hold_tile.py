"""The second persons of a hold point: who must come, and who has signed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.moment import Moment
from app.domain.procedure import Hold
from app.domain.run_people import lacking
from app.domain.site import Person
from app.operations.sign import qualified
from app.ui.kit.value_tile import ValueTile
from app.ui.theme import State


class HoldTile(QWidget):
    """One second person. A tap on a signed tile takes the signature back."""

    dropped = Signal()

    def __init__(self, qualification: str, place: int) -> None:
        super().__init__()
        self._qualification = qualification
        needs = QCoreApplication.translate("HoldTile", "needs {qualification}")
        caption = QCoreApplication.translate("HoldTile", "Second person")
        self._tile = ValueTile(caption, hint=needs.format(qualification=qualification), words=True)
        self._tile.setObjectName(f"signer:{place}")
        self._tile.clicked.connect(self._tap)
        self.signed = False
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._tile)
        self.show_signer(None)

    def show_signer(self, person: Person | None) -> None:
        """Show who signed, or that a badge is awaited."""
        self.signed = person is not None
        if person is None:
            self._tile.set_verdict("", State.OFF)
            self._tile.set_value(QCoreApplication.translate("HoldTile", "Scan badge"))
            return
        operator = QCoreApplication.translate("HoldTile", "Operator {number}")
        self._tile.set_value(operator.format(number=person.number))
        self._tile.set_verdict(self._qualification, State.OK)

    def set_focus(self, focused: bool) -> None:
        """A blue edge while this is what is awaited."""
        self._tile.set_focus(focused)

    def _tap(self) -> None:
        if self.signed:
            self.dropped.emit()


def places(hold: Hold, signers: Sequence[Person], now: Moment) -> tuple[Person | None, ...]:
    """Who stands for which qualification of a hold point, as many as can be placed."""
    best: tuple[Person | None, ...] = ()

    def fill(done: tuple[Person | None, ...]) -> None:
        nonlocal best
        if len(done) == len(hold.who):
            if not best or _filled(done) > _filled(best):
                best = done
            return
        for person in signers:
            if person not in done and lacking(qualified(person), hold.who[len(done)], now) is None:
                fill((*done, person))
        fill((*done, None))

    fill(())
    return best


def _filled(done: tuple[Person | None, ...]) -> int:
    return sum(one is not None for one in done)
