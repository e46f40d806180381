"""The PIN that signs: six digits, never shown, checked beside the living window."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from app.domain.errors import ShopError
from app.domain.pin import DIGITS, Signature
from app.domain.site import Person
from app.operations.enter_pin import accept_pin, judge_pin, try_pin
from app.ui.desk import Desk
from app.ui.kit.card import Card
from app.ui.kit.keypad import NumberKeypad
from app.ui.kit.layouts import column, row
from app.ui.kit.pin_dots import PinDots
from app.ui.kit.sheet import Sheet
from app.ui.kit.text import Text
from app.ui.language import Language
from app.ui.steps.entry_sheet import name_keys
from app.ui.theme import State


class PinPad(QWidget):
    """Dots beside their keys; `typed` carries six digits once they are accepted.

    No scan and no keyboard reaches it: a badge never types a PIN.
    """

    typed = Signal(str)

    def __init__(self, *words: QWidget) -> None:
        super().__init__()
        self.dots = PinDots(DIGITS)
        self.keypad = NumberKeypad(Language.EN, decimals=False, display=False, max_length=DIGITS)
        name_keys(self.keypad)
        self.keypad.changed.connect(self._changed)
        self.keypad.accepted.connect(self.typed)
        left = column(1, *words, gap_mm=3)
        left.addSpacing(left.spacing())
        left.addWidget(self.dots, 0, Qt.AlignmentFlag.AlignHCenter)
        left.addStretch(1)
        across = row(left, self.keypad, gap_mm=5)
        across.setStretch(0, 1)
        across.setStretch(1, 1)
        across.setContentsMargins(0, 0, 0, 0)
        self.setLayout(across)
        self._changed("")

    def _changed(self, digits: str) -> None:
        self.dots.set_typed(len(digits))
        self.dots.setAccessibleName(f"{len(digits)} / {DIGITS}")
        wait = QCoreApplication.translate("PinSheet", "six digits")
        self.keypad.set_waiting("" if len(digits) == DIGITS else wait)

    def wait_for(self, what: str) -> None:
        """Take no digits while something else has to come first; empty: take them again."""
        self.keypad.setEnabled(not what)
        self.keypad.set_waiting(what)

    def again(self) -> None:
        """Begin anew."""
        self.keypad.setEnabled(True)
        self.keypad.clear()
        self._changed("")


class PinSheet(Sheet):
    """Whose PIN signs what; `signed` carries the Signature, only once the PIN was right.

    purpose: the same without personal data, for the log. refused: told why it was not taken.
    """

    signed = Signal(object)
    waits: ClassVar[bool] = False

    def __init__(
        self,
        desk: Desk,
        person: Person,
        what: str,
        purpose: str,
        refused: Callable[[ShopError], None],
    ) -> None:
        tr = QCoreApplication.translate
        super().__init__(tr("PinSheet", "Your PIN signs"))
        self.setObjectName("pin_sheet")
        self.back_button.setObjectName("sheet_back")
        self._desk, self._person, self._purpose, self._refused = desk, person, purpose, refused
        card = Card(state=State.FOCUS)
        who = tr("PinSheet", "Operator {number}").format(number=person.number)
        card.body.addWidget(Text(who, "h1"))
        card.body.addWidget(Text(what, "title"))
        hint = tr("PinSheet", "Nobody else types it for you. Another badge takes this place.")
        self._pad = PinPad(card, Text(hint, "body", state=State.OFF))
        self._pad.typed.connect(self._sign)
        self.body.addWidget(self._pad, 1)

    def _sign(self, digits: str) -> None:
        self._pad.keypad.clear()
        self._pad.wait_for(QCoreApplication.translate("PinSheet", "checking…"))
        vault, who, purpose = self._desk.edges.pins, self._person.person_id, self._purpose
        self._desk.submit(
            lambda uow: try_pin(uow, vault, who, purpose),
            lambda verifier: self._judge(verifier, digits),
            self._wrong,
        )

    def _judge(self, verifier: str, digits: str) -> None:
        """The try is on disk; what is slow is done beside the window."""
        vault, number = self._desk.edges.pins, self._person.number
        self._desk.work(
            lambda: judge_pin(vault, verifier, digits, number),
            lambda _: self._accept(),
            self._wrong,
            "vault",
        )

    def _accept(self) -> None:
        who, purpose = self._person.person_id, self._purpose
        self._desk.submit(lambda uow: accept_pin(uow, who, purpose), self._right, self._wrong)

    def _right(self, signature: Signature) -> None:
        if isValid(self):
            self.signed.emit(signature)

    def _wrong(self, error: ShopError) -> None:
        if isValid(self):
            self._pad.again()
        self._refused(error)
