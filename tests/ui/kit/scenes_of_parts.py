"""Scenes of lists, choices and cards."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from app.ui.kit.buttons import ActionButton
from app.ui.kit.card import Card, TapCard
from app.ui.kit.choice import Choice, Option
from app.ui.kit.facts import FactRow
from app.ui.kit.field import Field
from app.ui.kit.layouts import ActionBar, column, reading_row, row
from app.ui.kit.list_rows import ListRow
from app.ui.kit.list_view import RowList, RowModel
from app.ui.kit.photo_tile import PhotoTile
from app.ui.kit.pill import Pill, PillButton
from app.ui.kit.progress import ProgressBar
from app.ui.kit.text import Text
from app.ui.kit.value_tile import ValueTile
from app.ui.theme import Role, State, look
from tests.ui.kit.scenes import framed, margins, page, say, topbar


def parts() -> QWidget:
    """A search in the stock."""
    field = Field(hint=say("or scan a label"))
    field.set_text("headl me")
    field.set_active(True)
    chips = row(
        PillButton(say("In stock"), State.INFO, closable=True),
        PillButton(say("Grade A, B"), State.INFO, closable=True),
        1,
        mirrored=False,
    )
    shown = RowList(_model())
    shown.choose("0")
    shown.set_summary(say("86 found in 4 ms"))
    search = row(field, ActionButton(say("Filter · 2")), gap_mm=2.4)
    left = column(search, chips, shown, gap_mm=1)
    left.setStretch(2, 1)
    content = page()
    line = row(gap_mm=3.2)
    line.addLayout(left, 23)
    line.addWidget(_detail(), 10)
    line.setContentsMargins(*margins())
    content.setLayout(line)
    bar = topbar("Parts", "Re-Cycle stock · 12 408 parts here", Pill(say("In sync"), State.OK))
    return framed("parts", bar, content)


def _model() -> RowModel:
    rows = []
    for place in range(12):
        two = place == 3
        pill, state = ("Two sightings", State.LOOK) if two else ("In stock", State.OK)
        left = "left" if place % 2 == 0 else "right"
        rows.append(
            ListRow(
                key=str(place),
                title=say(f"Headlamp, {left}"),
                subtitle="260605465R",
                text="Mégane III 2012",
                badge="AB"[place % 2],
                pill=say(pill),
                state=state,
                side="B-02-07 / C-01-01" if two else "B-14-03",
            )
        )
    model = RowModel(lambda _: None)
    model.append(rows, complete=True)
    return model


def _detail() -> Card:
    card = Card()
    card.body.addWidget(Text(say("Headlamp, left"), "h2"))
    card.body.addWidget(Text("RE-A1-0004711-K", "mono", state=State.OFF))
    card.body.addWidget(PhotoTile(say("photo 1 of 2"), height=150))
    card.body.addWidget(FactRow(say("From"), "VF1BM0A0H33445566", mono=True))
    card.body.addWidget(FactRow(say("Taken off"), "22 Nov, 14:12 · Dismantling 1"))
    card.body.addWidget(FactRow(say("Bin"), "B-14-03", mono=True))
    card.body.addWidget(FactRow(say("CO₂ if reused"), "15 to 28 kg"))
    card.body.addStretch(1)
    pair = row(ActionButton(say("Move")), ActionButton(say("Label")), gap_mm=3)
    pair.setStretch(0, 1)
    pair.setStretch(1, 1)
    card.body.addLayout(pair)
    card.body.addSpacing(look().scale.gap - card.body.spacing())
    card.body.addWidget(ActionButton(say("Reserve"), role=Role.PRIMARY))
    return card


def part() -> QWidget:
    """A part taken off, graded and labelled."""
    card = Card(say("Part taken off"))
    card.body.addWidget(Text(say("Door, front left"), "h1"))
    number = ValueTile(say("OE number"), mono=True)
    number.set_value("801012345R")
    serial = ValueTile(say("Serial"), compact=True)
    mass = ValueTile(say("Mass"), compact=True, unit="kg")
    mass.set_value("30")
    card.body.addLayout(reading_row(number, serial, mass))
    grades = [Option("A", "A", say("up to 1 unit")), Option("B", "B", say("up to 2 units"))]
    grade = Choice([*grades, Option("C", "C", say("above 2"))], columns=3, role=Role.CONFIRM)
    grade.choose("B")
    card.body.addWidget(Text(say("Grade"), "title"))
    card.body.addWidget(grade)
    ways = ("Re-Cycle stock", "Re-Trofit", "Core", "Material")
    way = Choice([Option(word, say(word)) for word in ways], columns=4)
    way.choose(ways[0])
    card.body.addWidget(Text(say("Where it goes"), "title"))
    card.body.addWidget(way)
    card.body.addStretch(1)
    label = Card(quiet=True)
    label.body.addWidget(Text(say("Label 100 × 50 mm · as it will print"), "small_strong"))
    label.body.addStretch(1)
    bar = ActionBar()
    bar.add(ActionButton(say("Back"), icon="back"))
    bar.add(ActionButton(say("Photo · 2")))
    bar.set_primary(ActionButton(say("Label and store"), role=Role.CONFIRM))
    content = page()
    line = row(card, gap_mm=3.2)
    right = column(label, bar, gap_mm=3)
    right.setStretch(0, 1)
    line.addLayout(right, 1)
    line.setStretch(0, 1)
    line.setContentsMargins(*margins())
    content.setLayout(line)
    top = topbar("Dismantling 1", "VF1BM0A0H33445566", Pill(say("In sync"), State.OK))
    return framed("parts", top, content)


def reception() -> QWidget:
    """A vehicle that comes in."""
    vehicle = Card(say("Vehicle"))
    vehicle.body.addWidget(Text("VF1BM0A0H33445566", "mono_big"))
    read = Pill(say("VIN read twice, equal"), State.OK)
    vehicle.body.addLayout(reading_row(read, Pill("Renault · France"), 1))
    drives = ("Petrol", "Diesel", "LPG", "CNG", "Hybrid", "Plug-in", "Electric", "Hydrogen")
    drive = Choice([Option(word, say(word)) for word in drives])
    drive.choose("Diesel")
    states = Choice([Option(w, say(w)) for w in ("Whole", "Crashed", "Burnt", "Flooded")])
    states.choose("Whole")
    mass = ValueTile(say("Mass in (scale 1)"), unit="kg")
    mass.set_value("1\u202f284")
    mass.set_verdict(say("stable · plausible"), State.OK)
    keys = ValueTile(say("Keys"), hint=say("box K-14"))
    keys.set_value("2")
    choices = Card()
    for piece in (Text(say("Drive"), "title"), drive, Text(say("State"), "title"), states):
        choices.body.addWidget(piece)
    left = column(vehicle, choices, reading_row(mass, keys, gap_mm=2.4), 1, gap_mm=2)
    bar = ActionBar()
    bar.add(ActionButton(say("Back"), icon="back"))
    bar.add(ActionButton(say("Refuse…"), role=Role.DANGER))
    bar.set_primary(
        ActionButton(say("Take it in"), role=Role.CONFIRM, subline=say("prints roof tag"))
    )
    content = page()
    line = row(gap_mm=3.2)
    line.addLayout(left, 6)
    right = column(_before(), bar, gap_mm=2.5)
    right.setStretch(0, 1)
    line.addLayout(right, 5)
    line.setContentsMargins(*margins())
    content.setLayout(line)
    top = topbar("Reception", "Re-Cycle · line A", Pill(say("In sync"), State.OK))
    return framed("line", top, content)


def _before() -> Card:
    card = Card(title=say("Before it goes on the line"))
    for caption, word, state in (
        ("Identity of the holder", "seen, kept apart", State.OK),
        ("Registration document", "photographed", State.OK),
        ("Open recall", "airbag, driver: notify maker", State.LOOK),
        ("Wanted parts", "7 parts are waited for", State.INFO),
        ("High voltage", "none on this drive", State.OFF),
        ("Gas tank", "check under the boot", State.LOOK),
    ):
        pill = Pill(say(word), state, small=True)
        card.body.addWidget(FactRow(say(caption), pill, strong=True, divided=True))
    card.body.addStretch(1)
    return card


def line() -> QWidget:
    """All vehicles on the line."""
    content = page()
    head = row(Text(say("Vehicles on the line"), "h1"), gap_mm=5)
    head.setStretch(0, 1)
    head.addWidget(ActionButton(say("Find vehicle")), 0, Qt.AlignmentFlag.AlignVCenter)
    scan = ActionButton(say("Scan VIN to start"), role=Role.PRIMARY, subline=say("or type it"))
    head.addWidget(scan)
    grid = QGridLayout()
    grid.setSpacing(12)
    cards = (
        ("Clio IV dCi", None, "ICE diesel", State.OFF, 60),
        ("Duster", State.STOP, "Held: LPG tank not purged", State.STOP, 12),
        ("Zoe R135", None, "HV · NOT SAFE", State.STOP, 20),
        ("Mégane III", State.LOOK, "13 min over takt", State.LOOK, 74),
    )
    for place, (name, edge, word, state, done) in enumerate(cards):
        card = TapCard(title=name, state=edge)
        card.body.addWidget(Text("VF1AG000064512398", "mono", wrap=False))
        card.body.addWidget(Pill(say(word), state, small=True))
        bar = ProgressBar()
        bar.set(done, 100)
        card.body.addWidget(bar)
        grid.addWidget(card, 0, place)
    whole = column(head, grid, 1, gap_mm=5)
    whole.setContentsMargins(*margins())
    content.setLayout(whole)
    top = topbar("Line A", "Re-Cycle · 7 vehicles on the line", Pill(say("In sync"), State.OK))
    return framed("line", top, content)
