"""A working screen composed from the kit, and what every scene shares."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from app.ui.kit.banner import Banner
from app.ui.kit.buttons import ActionButton
from app.ui.kit.card import Card
from app.ui.kit.layouts import ActionBar, column, reading_row, row
from app.ui.kit.photo_tile import PhotoTile
from app.ui.kit.pictograms import PictogramRow, Sign
from app.ui.kit.pill import Pill
from app.ui.kit.progress import ProgressBar
from app.ui.kit.rail import Rail, RailItem
from app.ui.kit.step_list import StepList, StepMark, StepState
from app.ui.kit.text import Text
from app.ui.kit.topbar import TopBar
from app.ui.kit.value_tile import ValueTile
from app.ui.language import pseudo
from app.ui.theme import Role, State, look

Scene = Callable[[], QWidget]

pseudo_texts = False


def say(text: str) -> str:
    """A text as the gallery shows it: plain, or in the pseudo-language."""
    return pseudo(text) if pseudo_texts else text


def rail(chosen: str) -> Rail:
    """The rail of an operator of everything."""
    words = {
        "line": "Line",
        "parts": "Parts",
        "labels": "Labels",
        "print3d": "3D print",
        "sync": "Sync",
        "service": "Service",
    }
    items = [RailItem(key, key, say(word)) for key, word in words.items()]
    made = Rail(items, RailItem("lock", "person", say("Lock")))
    made.choose(chosen)
    return made


def topbar(title: str, subtitle: str, *pills: QWidget) -> TopBar:
    """The top bar with the pills every screen has."""
    bar = TopBar(say(title), say(subtitle))
    for pill in (*pills, Pill(say("Scanner ready")), Pill(say("Operator 0417"))):
        bar.add(pill)
    bar.set_clock("14:32")
    return bar


def framed(chosen: str, bar: TopBar, content: QWidget) -> QWidget:
    """Rail, top bar and content."""
    window = QWidget()
    right = column(bar, gap_mm=0)
    right.addWidget(content, 1)
    whole = row(rail(chosen), gap_mm=0)
    whole.addLayout(right, 1)
    window.setLayout(whole)
    return window


def page() -> QWidget:
    """An empty page whose layout gets the frame's margins."""
    return QWidget()


def margins() -> tuple[int, int, int, int]:
    """The free border of a page."""
    px = look().scale.px
    return px(20), px(16), px(20), px(16)


def step() -> QWidget:
    """A hold point of a high-voltage depollution."""
    side = Card()
    side.body.addWidget(Text("VF1AG000064512398", "mono_strong", wrap=False))
    side.body.addWidget(
        Text("Renault Zoe R135 · 2020 · 1\u202f502\u00a0kg · BEV", "small", state=State.OFF)
    )
    left = Text(say("9 of 46 steps"), "small_strong")
    side.body.addLayout(reading_row(left, 1, Text("38 min", "small", wrap=False, state=State.OFF)))
    progress = ProgressBar()
    progress.set(9, 46)
    side.body.addWidget(progress)
    side.body.addSpacing(look().scale.px(6))
    steps = StepList()
    steps.set_steps(_marks())
    side.body.addWidget(steps, 1)
    right = column(_work(), _bar(), gap_mm=3)
    right.setStretch(0, 1)
    content = page()
    line = row(side, gap_mm=3.2)
    line.setStretch(0, 10)
    line.addLayout(right, 32)
    line.setContentsMargins(*margins())
    content.setLayout(line)
    pills = (Pill(say("HV · NOT SAFE"), State.STOP), Pill(say("Offline · 14 waiting"), State.LOOK))
    bar = topbar("Depollution 2", "Re-Cycle · dismantling line A", *pills)
    return framed("line", bar, content)


def _marks() -> list[StepMark]:
    high, pyro, fluids = say("High-voltage isolation"), say("Pyrotechnics"), say("Fluids")
    return [
        StepMark(say("Key removed, 12 V disconnected"), StepState.DONE, high),
        StepMark(say("Service plug pulled and locked"), StepState.DONE, high),
        StepMark(say("Absence of voltage verified"), StepState.NOW, high),
        StepMark(say("Battery isolation measured"), StepState.TODO, high),
        StepMark(say("Battery removed → Re-Energy"), StepState.TODO, high),
        StepMark(say("Airbags neutralised (6)"), StepState.TODO, pyro),
        StepMark(say("Belt pretensioners fired (4)"), StepState.SKIPPED, pyro),
        StepMark(say("Refrigerant R-1234yf recovered"), StepState.TODO, fluids),
    ]


def _work() -> Card:
    card = Card()
    card.body.setContentsMargins(*(look().scale.px(n) for n in (20, 16, 20, 16)))
    warning = say("High voltage. Class 0 gloves and visor on. Second person present.")
    card.body.addWidget(Banner(State.STOP, warning, icon="hv"))
    words = column(
        Text(say("Step 9 · hold point · two persons"), "caption", state=State.OFF),
        Text(say("Verify that no voltage is left at the battery connector"), "h1"),
        Text("1. " + say("Prove the tester on the known source.")),
        Text("2. " + say("Measure plus to minus, plus to body, minus to body.")),
        Text("3. " + say("Prove the tester again.")),
        PictogramRow(
            [
                Sign("HV", say("High voltage")),
                Sign("gloves_hv0", say("Class 0")),
                Sign("face_arc", say("Visor")),
                Sign("shoes_esd", say("Shoes")),
            ]
        ),
        gap_mm=0.6,
    )
    top = reading_row(gap_mm=4)
    top.addLayout(words, 10)
    top.addLayout(column(PhotoTile(say("picture of the connector")), 1), 5)
    card.body.addLayout(top)
    limit = say("Legal limit 60 V DC, site limit 5 V. A higher reading stops the line.")
    card.body.addWidget(Text(limit, "small", state=State.OFF))
    card.body.addLayout(reading_row(*_tiles(), gap_mm=3))
    card.body.addStretch(1)
    return card


def _tiles() -> list[ValueTile]:
    tiles = [ValueTile(c, unit="V", hint=say("tap to enter")) for c in ("+ to −", "+ to body")]
    for tile, value in zip(tiles, ("0.4", "0.2"), strict=True):
        tile.set_value(value)
        tile.set_verdict(say("below 5 V"), State.OK)
    current = ValueTile(say("− to body"), unit="V", hint=say("tap to enter"))
    current.set_focus(True)
    badge = ValueTile(say("Second person"), hint=say("needs HV level 2"), words=True)
    badge.set_value(say("Scan badge"))
    return [*tiles, current, badge]


def _bar() -> ActionBar:
    bar = ActionBar()
    bar.add(ActionButton(say("Back"), icon="back"))
    bar.add(ActionButton(say("Problem"), role=Role.DANGER))
    bar.add(ActionButton(say("Photo · 1")))
    confirm = ActionButton(say("Confirm step"), role=Role.CONFIRM)
    confirm.wait_for(say("waiting for: − to body, second person"))
    bar.set_primary(confirm)
    return bar
