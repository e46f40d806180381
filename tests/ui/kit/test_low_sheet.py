"""A sheet under a banner, on a low panel, keeps what is touched as large as a glove needs."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.ui.kit.sheet import Sheet
from app.ui.kit.text import Text
from app.ui.kit.text_keypad import TextKeypad
from app.ui.language import Language
from app.ui.theme import look
from tests.ui.kit.dressing import dress, lay_out


def test_keys_stay_a_finger_high_however_low_the_sheet(qtbot: QtBot) -> None:
    """The bar goes up, gaps close, the caption goes; where there is room again, all come back."""
    dress()
    place = QWidget()
    sheet = Sheet("Why?", caption="A supervisor decides", parent=place)
    keypad = TextKeypad(Language.EN)
    sheet.body.addWidget(keypad, 1)
    caption = sheet.findChildren(Text)[0]
    qtbot.addWidget(place)

    def told(height: int) -> tuple[bool, bool, bool]:
        lay_out(place, 900, height)
        lay_out(sheet, 900, height)
        whole = keypad.height() >= keypad.minimumSizeHint().height()
        return caption.isVisible(), sheet.bar.y() > keypad.y(), whole

    keys, mm = keypad.minimumSizeHint().height(), look().scale.mm
    assert told(keys + mm(50)) == (True, True, True)
    assert told(keys + mm(28)) == (True, False, True)
    assert told(keys + mm(20)) == (False, False, True)
    assert told(keys + mm(50)) == (True, True, True)
