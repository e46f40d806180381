"""Scenes in which something is typed, and the pictograms."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.ui.kit.banner import Banner
from app.ui.kit.buttons import ActionButton, HoldButton
from app.ui.kit.card import Card
from app.ui.kit.field import Field
from app.ui.kit.keypad import NumberKeypad, VinKeypad
from app.ui.kit.layouts import column, row
from app.ui.kit.pictograms import HAZARDS, PROTECTION, PictogramRow, Sign
from app.ui.kit.pill import Pill, PillButton
from app.ui.kit.sheet import Sheet
from app.ui.kit.text import Text
from app.ui.kit.text_keypad import TextKeypad
from app.ui.kit.topbar import TopBar
from app.ui.language import Language
from app.ui.theme import Role, State, look
from tests.ui.kit.scenes import framed, page, say, topbar


def lock() -> QWidget:
    """A badge was read; the PIN signs."""
    bar = TopBar(say("Depollution 2"), say("Re-Cycle · dismantling line A"))
    bar.add(HoldButton(say("Hold: battery hot"), role=Role.ALARM, pill=True))
    bar.add(Pill(say("In sync"), State.OK))
    bar.add(Pill(say("Scanner ready")))
    bar.add(PillButton("EN"))
    bar.set_clock("14:32")
    signed = Card(state=State.FOCUS)
    signed.body.addWidget(Text(say("Sign step 9 with your PIN"), "title"))
    rights = say("Depollution · HV level 2 · until 2027-03-14")
    signed.body.addWidget(Text(rights, "small", state=State.OFF))
    words = say("Badge read. The PIN signs; plain work needs the badge alone. Open work: Zoe R135.")
    left = column(
        1,
        Text(say("Operator 0417"), "hero"),
        Text(words, state=State.OFF),
        signed,
        1,
        gap_mm=4,
    )
    pad = NumberKeypad(Language.EN, decimals=False, display=False)
    middle = row(gap_mm=11)
    middle.addStretch(2)
    middle.addLayout(left, 5)
    middle.addWidget(pad, 5, Qt.AlignmentFlag.AlignVCenter)
    middle.addStretch(2)
    window = QWidget()
    whole = column(bar, gap_mm=0)
    whole.addLayout(middle, 1)
    window.setLayout(whole)
    return window


def number() -> QWidget:
    """A signed decimal in French."""
    pad = NumberKeypad(Language.FR, signed=True, unit="V")
    pad.set_text("−12,5")
    sheet = _sheet(say("− to body"))
    banner = Banner(
        State.LOOK,
        say("The scale does not answer."),
        detail=say("Nothing is lost. Type the value with a second person, or wait."),
        action=say("Try again"),
    )
    sheet.body.addWidget(banner)
    line = row(gap_mm=5)
    line.addStretch(1)
    line.addWidget(pad, 2)
    line.addStretch(1)
    sheet.body.addLayout(line, 1)
    return sheet


def vin() -> QWidget:
    """Half a VIN."""
    sheet = _sheet(say("Type the VIN"))
    shown = Text("VF1AG0000", "mono_big")
    pad = VinKeypad()
    pad.set_text("VF1AG0000")
    sheet.body.addWidget(shown)
    sheet.body.addWidget(pad, 1)
    return framed("line", topbar("Reception", "line A", Pill(say("In sync"), State.OK)), sheet)


def text() -> QWidget:
    """A remark in French."""
    sheet = _sheet(say("Remark"))
    field = Field(say("What happened?"))
    field.set_text("Le joint est abîmé")
    field.set_active(True)
    sheet.body.addWidget(field)
    sheet.body.addWidget(TextKeypad(Language.FR), 1)
    return framed("line", topbar("Reception", "line A", Pill(say("In sync"), State.OK)), sheet)


def signs() -> QWidget:
    """Every pictogram and every state."""
    made = page()
    hazards = [Sign(name, name) for name in sorted(HAZARDS)]
    protection = [Sign(name, name) for name in sorted(PROTECTION)]
    pills = row(*(Pill(say(state), state) for state in State), 1, gap_mm=3)
    roles = row(*(ActionButton(say(role), role=role) for role in Role), 1, gap_mm=5)
    whole = column(
        PictogramRow(hazards, side_mm=12), PictogramRow(protection, side_mm=12), pills, roles, 1
    )
    whole.setContentsMargins(*(look().scale.px(20) for _ in range(4)))
    made.setLayout(whole)
    return made


def _sheet(title: str) -> Sheet:
    return Sheet(title, caption=say("Step 9 · measure"), back_word=say("Back"))
