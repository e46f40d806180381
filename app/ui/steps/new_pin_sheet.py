"""Choosing a PIN: typed twice by the person themselves, refused where anybody would guess it."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from PySide6.QtCore import QCoreApplication, Signal

from app.domain.errors import ShopError
from app.domain.pin import Pin
from app.ui.kit.sheet import Sheet
from app.ui.kit.text import Text
from app.ui.steps.pin_sheet import PinPad
from app.ui.theme import State


class NewPinSheet(Sheet):
    """`chosen` carries the Pin once both entries agree. number: whose it will be.

    refused: told why a PIN is not taken.
    """

    chosen = Signal(object)
    waits: ClassVar[bool] = False

    def __init__(self, number: str, refused: Callable[[ShopError], None]) -> None:
        tr = QCoreApplication.translate
        title = tr("NewPin", "A PIN for operator {number}")
        super().__init__(title.format(number=number))
        self.setObjectName("new_pin_sheet")
        self.back_button.setObjectName("sheet_back")
        self._number, self._refused = number, refused
        self._first: Pin | None = None
        self._words = Text("", "h1")
        rule = tr("NewPin", "No run, no repetition, not the own number. Nobody can read it later.")
        self._pad = PinPad(self._words, Text(rule, "body", state=State.OFF))
        self._pad.typed.connect(self._typed)
        self.body.addWidget(self._pad, 1)
        self._begin()

    def _begin(self) -> None:
        self._first = None
        self._words.setText(QCoreApplication.translate("NewPin", "Choose six digits"))
        self._pad.again()

    def _typed(self, digits: str) -> None:
        if self._first is None:
            self._take_first(digits)
        elif digits == self._first.digits:
            self.chosen.emit(self._first)
        else:
            self._begin()
            self._words.setText(
                QCoreApplication.translate("NewPin", "They differ. Choose six digits")
            )

    def _take_first(self, digits: str) -> None:
        try:
            self._first = Pin.choose(digits, self._number)
        except ShopError as error:
            self._begin()
            self._refused(error)
            return
        self._words.setText(QCoreApplication.translate("NewPin", "Once more, the same"))
        self._pad.again()
