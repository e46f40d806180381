"""Sheets with a keypad: a number, a text, a VIN."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from app.domain.errors import InvalidIdentifier
from app.domain.identifiers import Vin, vin_corrections
from app.ui.kit.buttons import ActionButton
from app.ui.kit.keypad import NumberKeypad, VinKeypad
from app.ui.kit.layouts import row
from app.ui.kit.sheet import Sheet
from app.ui.kit.text import Text
from app.ui.kit.text_keypad import TextKeypad
from app.ui.screens.screen import Frame
from app.ui.theme import State

Taken = Callable[[str], None]


def number_sheet(
    frame: Frame,
    title: str,
    unit: str,
    taken: Taken,
    *,
    decimals: bool = True,
    signed: bool = False,
    subtitle: str = "",
) -> Sheet:
    """Ask for a number; `taken` gets the text as the operator's language writes it."""
    sheet = Sheet(title, caption=subtitle)
    pad = NumberKeypad(frame.language, decimals=decimals, signed=signed, unit=unit)
    pad.setObjectName("number_pad")
    pad.accepted.connect(_closing(frame, taken))
    sheet.closed.connect(frame.close_sheet)
    sheet.body.addWidget(pad, 1)
    return sheet


def text_sheet(frame: Frame, title: str, taken: Taken, *, begun: str = "") -> Sheet:
    """Ask for words."""
    sheet = Sheet(title)
    pad = TextKeypad(frame.language)
    pad.setObjectName("text_pad")
    pad.set_text(begun)
    pad.accepted.connect(_closing(frame, taken))
    sheet.closed.connect(frame.close_sheet)
    sheet.body.addWidget(pad, 1)
    return sheet


def vin_sheet(frame: Frame, begun: str, taken: Taken) -> Sheet:
    """Ask for a VIN; look-alikes of a misread one are offered as tiles."""
    tr = QCoreApplication.translate
    sheet = Sheet(
        tr("EntrySheets", "Type the VIN"),
        caption=tr("EntrySheets", "17 signs, no I, O or Q"),
    )
    sheet.closed.connect(frame.close_sheet)
    pad = VinKeypad()
    pad.setObjectName("vin_pad")
    problem = Text("", "small", state=State.STOP)
    accept = _closing(frame, taken)

    def check(text: str) -> None:
        try:
            accept(Vin.parse(text).text)
        except InvalidIdentifier:
            problem.setText(
                tr("EntrySheets", "That is no VIN yet: {count} signs.").format(count=len(text))
            )

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
    pad.accepted.connect(check)
    sheet.body.addWidget(problem)
    sheet.body.addWidget(pad, 1)
    return sheet


def _closing(frame: Frame, taken: Taken) -> Taken:
    def close_and_take(text: str) -> None:
        frame.close_sheet()
        taken(text)

    return close_and_take
