"""Sheets on which a value is typed: numbers, words, days."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt, Signal

from app.ui.kit.buttons import ActionButton
from app.ui.kit.field import Field as TextField
from app.ui.kit.keypad import NumberKeypad
from app.ui.kit.keys import Keypad
from app.ui.kit.layouts import column, row
from app.ui.kit.sheet import Sheet
from app.ui.kit.text import Text
from app.ui.kit.text_keypad import TextKeypad
from app.ui.language import MINUS, Language, decimal_sign, format_date, parse_decimal
from app.ui.theme import State

_DAY_DIGITS: Final = 8


class EntrySheet(Sheet):
    """A sheet that ends with a text; `entered` carries it in its raw form.

    `impossible` offers the way out for an input that cannot be given; `lines` explain it.
    """

    entered = Signal(str)
    impossible = Signal()

    def __init__(self, title: str, caption: str = "", *, way_out: bool = False) -> None:
        super().__init__(title, caption=caption)
        self.back_button.setObjectName("sheet_back")
        if way_out:
            word = QCoreApplication.translate("EntrySheet", "Cannot be given…")
            button = ActionButton(word)
            button.setObjectName("not_possible")
            button.clicked.connect(self.impossible)
            self.bar.add(button)


class NumberSheet(EntrySheet):
    """A number with its unit; `lines` say its limits and where they come from.

    `words` is the column beside the keypad.
    """

    def __init__(
        self,
        title: str,
        language: Language,
        *,
        caption: str = "",
        unit: str = "",
        whole: bool = False,
        signed: bool = False,
        lines: Sequence[str] = (),
        raw: str = "",
        way_out: bool = False,
    ) -> None:
        super().__init__(title, caption, way_out=way_out)
        self._language = language
        self.keypad = NumberKeypad(language, decimals=not whole, signed=signed, unit=unit)
        name_keys(self.keypad)
        self.keypad.changed.connect(self._changed)
        self.keypad.accepted.connect(lambda _: self.entered.emit(self._raw()))
        self.words = column(*(Text(line, "body", state=State.OFF) for line in lines), 1)
        across = row(self.words, self.keypad, gap_mm=5)
        across.setStretch(0, 1)
        across.setStretch(1, 1)
        self.body.addLayout(across, 1)
        self.keypad.set_text(_typed(raw, language))
        self._changed(self.keypad.text())

    def _raw(self) -> str:
        number = parse_decimal(self.keypad.text(), self._language)
        return "" if number is None else format(number, "f")

    def _changed(self, _: str) -> None:
        enter = QCoreApplication.translate("EntrySheet", "type a number")
        self.keypad.set_waiting("" if self._raw() else enter)


class TextSheet(EntrySheet):
    """Words or a code, typed on the screen's own keys; a scan fills it as well."""

    def __init__(
        self,
        title: str,
        language: Language,
        *,
        caption: str = "",
        text: str = "",
        hint: str = "",
        required: bool = True,
        way_out: bool = False,
    ) -> None:
        super().__init__(title, caption, way_out=way_out)
        self._required = required
        self._field = TextField(hint=hint)
        self._field.setObjectName("entry")
        self._field.setAccessibleName(title)
        self._field.set_active(True)
        self._field.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.keypad = TextKeypad(language)
        name_keys(self.keypad)
        self.keypad.changed.connect(self._changed)
        self.keypad.accepted.connect(lambda words: self.entered.emit(words.strip()))
        self.body.addWidget(self._field)
        self.body.addWidget(self.keypad, 1)
        self.keypad.set_text(text)
        self._changed(text)

    def _changed(self, text: str) -> None:
        name_keys(self.keypad)
        self._field.set_text(text)
        write = QCoreApplication.translate("EntrySheet", "write it")
        self.keypad.set_waiting("" if text.strip() or not self._required else write)


class DaySheet(EntrySheet):
    """A day as eight digits, day first, or today by one tap."""

    def __init__(
        self,
        title: str,
        language: Language,
        today: date,
        *,
        caption: str = "",
        way_out: bool = False,
    ) -> None:
        super().__init__(title, caption, way_out=way_out)
        self._language = language
        self.keypad = NumberKeypad(language, decimals=False, display=False, max_length=_DAY_DIGITS)
        name_keys(self.keypad)
        self.keypad.changed.connect(self._changed)
        self.keypad.accepted.connect(self._accept)
        self._shown = Text("", "mono_big", wrap=False)
        self._said = Text("", "strong")
        words = column(self._shown, self._said, 1, gap_mm=3)
        across = row(words, self.keypad, gap_mm=5)
        across.setStretch(0, 1)
        across.setStretch(1, 1)
        self.body.addLayout(across, 1)
        button = ActionButton(QCoreApplication.translate("EntrySheet", "Today"))
        button.set_subline(format_date(today, language))
        button.setObjectName("today")
        button.clicked.connect(lambda: self.entered.emit(today.isoformat()))
        self.bar.add(button)
        self._changed("")

    def _changed(self, digits: str) -> None:
        pattern = QCoreApplication.translate("EntrySheet", "DDMMYYYY")
        shown = digits + pattern[len(digits) :]
        self._shown.setText(f"{shown[:2]} / {shown[2:4]} / {shown[4:]}")
        day = read_day(digits)
        self._said.setText("" if day is None else format_date(day, self._language))
        wait = QCoreApplication.translate("EntrySheet", "day, month, year")
        self.keypad.set_waiting(wait if day is None else "")

    def _accept(self, digits: str) -> None:
        day = read_day(digits)
        if day is not None:
            self.entered.emit(day.isoformat())


def name_keys(keypad: Keypad) -> None:
    """Names by which a keypad's keys are found: letters by their small form."""
    keypad.setObjectName("keypad")
    keypad.accept_key.setObjectName("accept")
    keypad.erase_key.setObjectName("erase")
    keys = keypad.keys()
    for key in keys:
        key.setObjectName(f"key:{key.types.lower()}")


def read_day(digits: str) -> date | None:
    """The day of eight digits DDMMYYYY; None when there is no such day."""
    if len(digits) != _DAY_DIGITS:
        return None
    try:
        return date(int(digits[4:]), int(digits[2:4]), int(digits[:2]))
    except ValueError:
        return None


def _typed(raw: str, language: Language) -> str:
    return raw.replace("-", MINUS).replace(".", decimal_sign(language))
