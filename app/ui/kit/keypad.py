"""Keypads for figures and for vehicle identification numbers."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from app.ui.kit.field import Frame
from app.ui.kit.keys import Key, Keypad
from app.ui.kit.layouts import reading_row
from app.ui.kit.text import Text
from app.ui.kit.value_tile import EMPTY
from app.ui.language import MINUS, Language, decimal_sign
from app.ui.theme import State, look

# ISO 3779 leaves out I, O and Q, which look like 1 and 0.
_VIN_QWERTY: Final = ("1234567890", "WERTYUP", "ASDFGHJKL", "ZXCVBNM")
_VIN_AZERTY: Final = ("1234567890", "AZERTYUP", "SDFGHJKLM", "WXCVBN")


class NumberKeypad(Keypad):
    """Digits, and where wanted the language's decimal sign, a sign key, and the unit beside.

    Without decimals, sign and display it is the PIN pad. `max_length` counts digits.
    """

    def __init__(
        self,
        language: Language,
        *,
        decimals: bool = True,
        signed: bool = False,
        unit: str = "",
        display: bool = True,
        max_length: int = 12,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(max_length, parent)
        self._sign = decimal_sign(language)
        self._trims_zero = decimals or signed
        self._value = Text(EMPTY, "value", wrap=False)
        grid = QGridLayout()
        grid.setSpacing(look().scale.key_gap)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(look().scale.key_gap * 2)
        if display:
            whole.addWidget(_display(self._value, unit))
        whole.addLayout(grid, 1)
        for digit in range(1, 10):
            grid.addWidget(self.typing_key(str(digit)), (digit - 1) // 3, (digit - 1) % 3)
        if decimals or signed:
            self._wide_pad(grid, decimals=decimals, signed=signed)
        else:
            grid.addWidget(self.erase_key, 3, 0)
            grid.addWidget(self.typing_key("0"), 3, 1)
            grid.addWidget(self.accept_key, 3, 2)

    def key_size_mm(self) -> tuple[float, float]:
        """Figures are typed most, and with gloves on."""
        return (26.5, 22.8)

    def type(self, sign: str) -> None:
        """Add a digit or the decimal sign, keeping the text a number."""
        text = self.text()
        if sign == self._sign:
            if sign not in text:
                self.set_text(text + sign if text.strip(MINUS) else f"{text}0{sign}")
            return
        if self._trims_zero and text.strip(MINUS) == "0":
            text = text[:-1]
        if sum(c.isdigit() for c in text) < self._max_length:
            self.set_text(text + sign)

    def show_text(self) -> None:
        """Show the number above the keys."""
        super().show_text()
        self._value.setText(self.text() or EMPTY)

    def _wide_pad(self, grid: QGridLayout, *, decimals: bool, signed: bool) -> None:
        zero = self.typing_key("0")
        grid.addWidget(zero, 3, 1 if signed else 0, 1, 1 if signed and decimals else 2)
        if signed:
            turn = Key(f"+/{MINUS}", kind="h1", size_mm=self.key_size_mm())
            turn.clicked.connect(self._turn_sign)
            grid.addWidget(turn, 3, 0)
        if decimals:
            grid.addWidget(self.typing_key(self._sign), 3, 2)
        grid.addWidget(self.erase_key, 0, 3, 2, 1)
        grid.addWidget(self.accept_key, 2, 3, 2, 1)

    def _turn_sign(self) -> None:
        text = self.text()
        self.set_text(text[1:] if text.startswith(MINUS) else MINUS + text)


class VinKeypad(Keypad):
    """Digits and the letters a VIN may hold, in capitals.

    The accept key says how many signs are missing until there are `length` of them.
    """

    def __init__(
        self, *, azerty: bool = False, length: int = 17, parent: QWidget | None = None
    ) -> None:
        super().__init__(length, parent)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(look().scale.key_gap)
        signs = _VIN_AZERTY if azerty else _VIN_QWERTY
        for line in signs[:-1]:
            rows.addLayout(reading_row(*map(self._letter, line)), 1)
        last = reading_row(*map(self._letter, signs[-1]), self.erase_key, self.accept_key)
        last.setStretch(last.count() - 1, 3)
        last.setStretch(last.count() - 2, 1)
        for place in range(last.count() - 2):
            last.setStretch(place, 1)
        rows.addLayout(last, 1)
        self.show_text()

    def show_text(self) -> None:
        """Say what is missing on the accept key."""
        missing = self._max_length - len(self.text())
        more = QCoreApplication.translate("Keypad", "{count} more").format(count=missing)
        self.accept_key.set_reason(more if missing > 0 else self._waiting)

    def _letter(self, sign: str) -> Key:
        return self.typing_key(sign, kind="h1")


def _display(value: Text, unit: str) -> Frame:
    frame = Frame(active=True)
    line = reading_row(value, Text(unit, "title", wrap=False, state=State.OFF), 1)
    scale = look().scale
    line.setContentsMargins(scale.px(20), 0, scale.px(20), 0)
    frame.setLayout(line)
    return frame
