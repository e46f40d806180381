"""The keypad for words: letters, accents and signs of the three languages."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.kit.keys import Key, Keypad
from app.ui.kit.layouts import reading_row
from app.ui.language import Language
from app.ui.theme import look

_DIGITS: Final = "1234567890"
_QWERTY: Final = ("qwertyuiop", "asdfghjkl", "zxcvbnm'-")
_AZERTY: Final = ("azertyuiop", "qsdfghjklm", "wxcvbn'-")
_SIGNS: Final = ("éèêëàâäçîï", "ôöùûüœæñß°", '@#&()/:;?!"+*=%€')


class TextKeypad(Keypad):
    """Letters as the language's keyboards lay them, French AZERTY, else QWERTY, with a switch.

    The first letter is a capital, the next ones small; the shift key turns one letter round.
    """

    def __init__(
        self, language: Language, *, max_length: int = 200, parent: QWidget | None = None
    ) -> None:
        super().__init__(max_length, parent)
        self._azerty = language == Language.FR
        self._signs = False
        self._upper = True
        self._letters: list[Key] = []
        self._rows = QWidget()
        whole = self._whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(look().scale.key_gap)
        self._shift = Key(icon="shift", name=QCoreApplication.translate("Keypad", "Capitals"))
        self._shift.setCheckable(True)
        self._shift.clicked.connect(lambda: self._set_upper(not self._upper))
        signs = QCoreApplication.translate("Keypad", "Letters or signs")
        self._layer = Key("", kind="title", name=signs)
        self._layer.clicked.connect(self._turn_layer)
        layout = QCoreApplication.translate("Keypad", "Order of the letters")
        self._switch = Key("", kind="small_strong", name=layout)
        self._switch.clicked.connect(self._turn_layout)
        whole.addLayout(reading_row(*map(self.typing_key_small, _DIGITS), self.erase_key), 1)
        whole.addWidget(self._rows, 3)
        whole.addLayout(self._bottom(), 1)
        self._lay()

    def type(self, sign: str) -> None:
        """Add a letter; a capital turns the shift off again."""
        super().type(sign)
        self._set_upper(not self.text())

    def show_text(self) -> None:
        """A text that became empty starts with a capital again."""
        super().show_text()
        if not self.text():
            self._set_upper(True)

    def typing_key_small(self, sign: str) -> Key:
        """A key of the dense rows."""
        return self.typing_key(sign, kind="h2")

    def _bottom(self) -> QHBoxLayout:
        space = self.typing_key(" ", QCoreApplication.translate("Keypad", "Space"), kind="body")
        comma, stop = self.typing_key_small(","), self.typing_key_small(".")
        bottom = reading_row(self._layer, self._switch, space, comma, stop, self.accept_key)
        for place, share in enumerate((3, 3, 10, 2, 2, 4)):
            bottom.setStretch(place, share)
        return bottom

    def _lay(self) -> None:
        """Lay the three middle rows of the chosen layer and layout."""
        fresh = QWidget()
        column = QVBoxLayout(fresh)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look().scale.key_gap)
        self._letters = []
        lines = _SIGNS if self._signs else _AZERTY if self._azerty else _QWERTY
        for place, line in enumerate(lines):
            keys = [self.typing_key_small(sign) for sign in line]
            self._letters += keys
            row = reading_row(*keys)
            if place == 2 and not self._signs:
                row.insertWidget(0, self._shift)
            column.addLayout(row, 1)
        self._shift.setVisible(not self._signs)
        if self._signs:
            self._shift.setParent(self)
        self._whole.replaceWidget(self._rows, fresh)
        self._rows.setParent(None)
        self._rows.deleteLater()
        self._rows = fresh
        self._layer.setText("abc" if self._signs else "éà@")
        self._switch.setText("QWERTY" if self._azerty else "AZERTY")
        self._set_upper(self._upper)

    def _turn_layer(self) -> None:
        self._signs = not self._signs
        self._lay()

    def _turn_layout(self) -> None:
        self._azerty = not self._azerty
        self._signs = False
        self._lay()

    def _set_upper(self, upper: bool) -> None:
        self._upper = upper
        self._shift.setChecked(upper)
        for key in self._letters:
            # ß has no single capital; its key stays as it is.
            turned = key.types.upper() if upper else key.types.lower()
            key.types = turned if len(turned) == 1 else key.types
            key.setText(key.types)
