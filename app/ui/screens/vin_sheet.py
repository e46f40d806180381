"""The sheet on which a VIN is typed, or chosen from what a misread one may stand for."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from app.domain.errors import InvalidIdentifier
from app.domain.identifiers import Vin, vin_corrections
from app.ui.kit.buttons import ActionButton
from app.ui.kit.choice import Choice, Option
from app.ui.kit.field import Field
from app.ui.kit.keypad import VinKeypad
from app.ui.kit.layouts import column
from app.ui.kit.sheet import Sheet
from app.ui.kit.text import Text
from app.ui.language import Language
from app.ui.screens.screen import Frame
from app.ui.steps.entry_sheet import name_keys


def plate_sheet(frame: Frame, seen: str, taken: Callable[[str], None]) -> Sheet:
    """Ask whether a VIN plate says `seen`: it stands on the keys, to be compared and confirmed."""
    tr = QCoreApplication.translate
    caption = tr("EntrySheets", "Compare every sign with the plate, then confirm")
    if Vin(seen).check_digit_right:
        caption = tr("EntrySheets", "Its check digit holds. Compare with the plate, then confirm")
    return _typing_sheet(frame, tr("EntrySheets", "Does the plate say this?"), caption, seen, taken)


def vin_sheet(frame: Frame, begun: str, taken: Callable[[str], None]) -> Sheet:
    """Ask for a VIN; look-alikes of the misread `begun` are offered first."""
    tr = QCoreApplication.translate
    title, caption = tr("EntrySheets", "Type the VIN"), tr("EntrySheets", "17 signs, no I, O or Q")
    return _typing_sheet(frame, title, caption, begun, taken, vin_corrections(begun))


def _typing_sheet(
    frame: Frame,
    title: str,
    caption: str,
    begun: str,
    taken: Callable[[str], None],
    offers: Sequence[str] = (),
) -> Sheet:
    tr = QCoreApplication.translate
    sheet = Sheet(title, caption=caption)
    sheet.setObjectName("vin_sheet")
    sheet.back_button.setObjectName("sheet_back")

    def accept(vin: str) -> None:
        frame.close_sheet()
        taken(vin)

    shown = Field()
    shown.setObjectName("entry")
    shown.setAccessibleName(tr("EntrySheets", "Type the VIN"))
    shown.set_active(True)
    shown.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    pad = VinKeypad(azerty=frame.language == Language.FR)
    name_keys(pad)
    pad.changed.connect(shown.set_text)
    pad.accepted.connect(accept)
    pad.set_text(_whole(begun))
    typing = QWidget()
    keys = column(shown, pad)
    keys.setStretch(1, 1)
    typing.setLayout(keys)
    if offers:
        _offer(sheet, offers, accept, typing)
    sheet.body.addWidget(typing, 1)
    return sheet


def _offer(
    sheet: Sheet, offers: Sequence[str], accept: Callable[[str], None], typing: QWidget
) -> None:
    """One tap instead of seventeen; the keys come only to whoever asks for them."""
    tr = QCoreApplication.translate
    tiles = Choice([Option(one, one) for one in offers], columns=2)
    for one in offers:
        tiles.tile(one).setObjectName(f"correction:{one}")
    tiles.changed.connect(lambda chosen: accept(chosen[0]))
    question = QWidget()
    words = Text(tr("EntrySheets", "Did it say one of these?"), "strong")
    question.setLayout(column(words, tiles, 1))
    type_it = ActionButton(tr("EntrySheets", "Type the VIN"), icon="keyboard")
    type_it.setObjectName("type_it")

    def show_keys() -> None:
        for one in (question, type_it):
            one.hide()
        typing.show()
        sheet.arrange()

    type_it.clicked.connect(show_keys)
    typing.hide()
    sheet.body.addWidget(question, 1)
    sheet.bar.add(type_it)


def _whole(begun: str) -> str:
    """A VIN that was read before stands on the pad to be corrected; anything else does not."""
    try:
        return Vin.parse(begun).text
    except InvalidIdentifier:
        return ""
