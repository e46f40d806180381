"""What a vehicle is to give: looked at by everybody, changed by a supervisor."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from app.domain.harvest_plan import CHOICES, Demand, PlanLine
from app.operations.plan_harvest import plan_harvest
from app.ui.desk import Desk
from app.ui.kit.buttons import ActionButton
from app.ui.kit.choice import ChoiceTile, Option
from app.ui.kit.facts import FactRow
from app.ui.kit.layouts import column
from app.ui.kit.pill import Pill
from app.ui.kit.sheet import Sheet
from app.ui.kit.text import Text
from app.ui.screens.clearing import clear
from app.ui.screens.kind_search import search_kind
from app.ui.screens.local_time import local_now
from app.ui.screens.screen import Frame
from app.ui.screens.vehicle_plan import Plan, gather_plan, procedure_of
from app.ui.screens.want_words import (
    choice_words,
    fits_words,
    line_words,
    sold_words,
    who_waits,
)
from app.ui.steps.tile_grid import PagedArea, TileGrid
from app.ui.theme import Role, State, look

if TYPE_CHECKING:
    from app.operations.ports.queries import Queries
    from app.ui.language import Language


class PlanSheet(Sheet):
    """Every kind as a tile: a tap goes from wanted to if good to leave; `saved` carries all.

    Without `may_change` the tiles only say what holds. `adding` asks for a kind that is not there.
    """

    saved = Signal(dict)
    adding = Signal()

    def __init__(self, plan: Plan, language: Language, *, may_change: bool) -> None:
        super().__init__(QCoreApplication.translate("PlanSheet", "What this vehicle is to give"))
        self.setObjectName("plan_sheet")
        self.back_button.setObjectName("sheet_back")
        self._plan, self._language, self._may_change = plan, language, may_change
        self._lines = {one.part_type: one for one in plan.lines}
        self._choices = {one.part_type: one.choice for one in plan.lines}
        self._listed = dict(self._choices)
        self._tiles: dict[str, ChoiceTile] = {}
        hint = QCoreApplication.translate("PlanSheet", "Tap a part to change what becomes of it.")
        if not may_change:
            hint = QCoreApplication.translate("PlanSheet", "A supervisor can change this plan.")
        self._place = column()
        self.body.addWidget(Text(hint, "body", state=State.OFF))
        self.body.addLayout(self._place, 1)
        self._place.addWidget(PagedArea(self._groups()))
        if may_change:
            self._add_buttons()

    def _add_buttons(self) -> None:
        other = ActionButton(QCoreApplication.translate("PlanSheet", "Add a part…"), icon="search")
        other.setObjectName("plan_add")
        other.clicked.connect(self.adding)
        save = ActionButton(
            QCoreApplication.translate("PlanSheet", "Save the plan"), role=Role.PRIMARY
        )
        save.setObjectName("plan_save")
        save.clicked.connect(lambda: self.saved.emit(dict(self._choices)))
        self.bar.add(other)
        self.bar.set_primary(save)

    def add(self, code: str) -> None:
        """A kind is wanted that nobody listed, or that stood further down."""
        self._lines.setdefault(code, PlanLine(code, "wanted", "", (), Demand()))
        self._choices[code] = "wanted"
        clear(self._place)
        self._place.addWidget(PagedArea(self._groups()))

    def _groups(self) -> QWidget:
        holder, pile = QWidget(), column(gap_mm=2)
        self._listed = dict(self._choices)
        for choice in CHOICES:
            codes = [code for code in self._lines if self._choices[code] == choice]
            if not codes:
                continue
            pile.addWidget(Text(f"{choice_words()[choice]} · {len(codes)}", "strong"))
            grid = TileGrid()
            grid.set_tiles([(self._tile(code), False) for code in codes])
            pile.addWidget(grid)
        pile.addStretch(1)
        holder.setLayout(pile)
        return holder

    def _tile(self, code: str) -> ChoiceTile:
        tile = ChoiceTile(Option(code, self._plan.name(code, self._language)), Role.PRIMARY)
        tile.setObjectName(f"plan:{code}")
        self._tiles[code] = tile
        tile.clicked.connect(lambda: self._turn(code))
        self._say_choice(code)
        return tile

    def _turn(self, code: str) -> None:
        """The next choice; where nothing may be changed the tile stays as it was."""
        if self._may_change:
            place = CHOICES.index(self._choices[code])
            self._choices[code] = CHOICES[(place + 1) % len(CHOICES)]
        self._say_choice(code)

    def _say_choice(self, code: str) -> None:
        choice, tile = self._choices[code], self._tiles[code]
        tile.setChecked(choice == "wanted")
        said = line_words(self._lines[code])
        # Under its own heading a choice needs no word; one just made does.
        moved = choice != self._listed[code]
        tile.set_subline(f"{choice_words()[choice]} · {said}" if moved else said)


def open_plan(
    desk: Desk, frame: Frame, open_sheet: Callable[[Sheet], None], vehicle_id: str
) -> None:
    """Show the plan of a vehicle; what a supervisor saves is recorded."""

    today = local_now(desk).date()

    def question(queries: Queries) -> Plan:
        vehicle = queries.vehicle(vehicle_id)
        return gather_plan(queries, vehicle, procedure_of(queries, vehicle), today)

    def show(plan: Plan) -> None:
        may_change = desk.person is not None and desk.person.may("supervisor")
        sheet = PlanSheet(plan, frame.language, may_change=may_change)
        sheet.saved.connect(save)
        sheet.adding.connect(lambda: search_kind(plan.catalogue, frame, open_sheet, sheet.add))
        open_sheet(sheet)

    def save(choices: dict[str, str]) -> None:
        frame.close_sheet()
        by = desk.by
        desk.submit(
            lambda uow: plan_harvest(uow, vehicle_id, choices, by),
            lambda _: frame.confirmed(QCoreApplication.translate("PlanSheet", "Plan saved")),
            frame.refuse,
        )

    desk.ask(question, show, frame.refuse)


def wanted_sheet(lines: Sequence[PlanLine], plan: Plan, language: Language) -> Sheet:
    """What somebody waits for, with who and what it must fit; below it what sells."""
    sheet = Sheet(QCoreApplication.translate("PlanSheet", "Wanted off this vehicle"))
    sheet.setObjectName("wanted_sheet")
    sheet.back_button.setObjectName("sheet_back")
    holder, pile = QWidget(), column(gap_mm=0)
    for line in lines:
        for want in line.waiting:
            name = plan.name(line.part_type, language)
            said = FactRow(name, Pill(fits_words(want.asked), State.OFF, small=True), strong=True)
            pile.addWidget(said)
            pile.addWidget(FactRow(who_waits(want), f"{want.missing} ×", divided=True))
    if plan.selling:
        pile.addSpacing(look().scale.px(14))
        pile.addWidget(Text(QCoreApplication.translate("PlanSheet", "Sells well"), "title"))
    for line in plan.selling:
        like = line.demand.like
        stock = QCoreApplication.translate("PlanSheet", "{count} such in stock")
        name = plan.name(line.part_type, language)
        pile.addWidget(FactRow(name, stock.format(count=like.stored), strong=True))
        pile.addWidget(FactRow(sold_words(like), "", divided=True))
    pile.addStretch(1)
    holder.setLayout(pile)
    sheet.body.addWidget(PagedArea(holder), 1)
    return sheet
