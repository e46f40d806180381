"""The sheet on which a VIN is typed, or chosen from what a misread one may stand for."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt

from app.domain.errors import InvalidIdentifier
from app.domain.identifiers import Vin, vin_corrections
from app.ui.kit.buttons import ActionButton
from app.ui.kit.field import Field
from app.ui.kit.keypad import VinKeypad
from app.ui.kit.layouts import row
from app.ui.kit.sheet import Sheet
from app.ui.kit.text import Text
from app.ui.language import Language
from app.ui.screens.screen import Frame
from app.ui.steps.entry_sheet import name_keys


def vin_sheet(frame: Frame, begun: str, taken: Callable[[str], None]) -> Sheet:
    """Ask for a VIN; look-alikes of the misread `begun` are offered as tiles."""
    tr = QCoreApplication.translate
    sheet = Sheet(
        tr("EntrySheets", "Type the VIN"),
        caption=tr("EntrySheets", "17 signs, no I, O or Q"),
    )
    sheet.setObjectName("vin_sheet")
    sheet.back_button.setObjectName("sheet_back")

    def accept(vin: str) -> None:
        frame.close_sheet()
        taken(vin)

    offers = vin_corrections(begun)
    if offers:
        line = row(gap_mm=2)
        for one in offers:
            tile = ActionButton(one)
            tile.setObjectName(f"correction:{one}")
            tile.clicked.connect(lambda _=False, vin=one: accept(vin))
            line.addWidget(tile)
        line.addStretch(1)
        sheet.body.addWidget(Text(tr("EntrySheets", "Did it say one of these?"), "strong"))
        sheet.body.addLayout(line)
    shown = Field()
    shown.setObjectName("entry")
    shown.set_active(True)
    shown.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    pad = VinKeypad(azerty=frame.language is Language.FR)
    name_keys(pad)
    pad.changed.connect(shown.set_text)
    pad.accepted.connect(accept)
    sheet.body.addWidget(shown)
    sheet.body.addWidget(pad, 1)
    pad.set_text(_whole(begun))
    return sheet


def _whole(begun: str) -> str:
    """A VIN that was read before stands on the pad to be corrected; anything else does not."""
    try:
        return Vin.parse(begun).text
    except InvalidIdentifier:
        return ""
