"""What a vehicle is to give: looked at by everybody, changed by a supervisor."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from app.domain.events import PartBroken, PartNotHarvested
from app.domain.harvest_plan import CHOICES, PlanLine, demand_of, harvest_plan
from app.domain.procedure import text_in
from app.operations.plan_harvest import plan_harvest
from app.ui.desk import Desk
from app.ui.kit.buttons import ActionButton
from app.ui.kit.facts import FactRow
from app.ui.kit.layouts import column
from app.ui.kit.pill import Pill
from app.ui.kit.sheet import Sheet
from app.ui.kit.text import Text
from app.ui.screens.screen import Frame
from app.ui.screens.want_words import choice_words, fits_words, line_words, who_waits
from app.ui.steps.tile_grid import PagedArea, TileGrid
from app.ui.theme import Role, State

if TYPE_CHECKING:
    from app.domain.part import Catalogue
    from app.domain.procedure import Procedure
    from app.domain.vehicle import Vehicle
    from app.operations.ports.queries import Queries
    from app.ui.language import Language

_FACTS: Final = 1000
_ROLES: Final = {"wanted": Role.PRIMARY, "if_good": Role.PLAIN, "leave": Role.PLAIN}


@dataclass(frozen=True)
class Plan:
    """The plan of a vehicle with what its words need."""

    vehicle: Vehicle
    lines: tuple[PlanLine, ...]
    catalogue: Catalogue

    @property
    def wanted(self) -> tuple[PlanLine, ...]:
        """What must not be forgotten."""
        return tuple(one for one in self.lines if one.choice == "wanted")

    @property
    def awaited(self) -> tuple[PlanLine, ...]:
        """What somebody waits for."""
        return tuple(one for one in self.lines if one.waiting)

    def name(self, code: str, language: Language) -> str:
        """What a kind of part is called."""
        kind = self.catalogue.parts.get(code)
        return code if kind is None else text_in(kind.names, language)


def gather_plan(queries: Queries, vehicle: Vehicle, procedure: Procedure | None) -> Plan:
    """The plan as it stands; procedure None: only what somebody waits for."""
    wants = queries.wants().values()
    steps = procedure.steps if procedure else ()
    listed = dict.fromkeys(code for step in steps for code in step.harvest)
    demand = demand_of(wants, queries.harvested()) if listed else {}
    lines = harvest_plan(queries.catalogue, listed, vehicle, wants, demand)
    return Plan(vehicle, lines, queries.catalogue)


def explained_kinds(queries: Queries, vehicle_id: str) -> frozenset[str]:
    """Kinds that came off a vehicle, or of which somebody said why not."""
    taken = {one.part_type for one in queries.parts_of(vehicle_id)}
    said = {
        one.event.part_type
        for one in queries.history(f"vehicle:{vehicle_id}", _FACTS)
        if isinstance(one.event, PartNotHarvested | PartBroken)
    }
    return frozenset(taken | said)


class PlanSheet(Sheet):
    """Every kind as a tile: a tap goes from wanted to if good to leave; `saved` carries all.

    Without `may_change` the tiles only say what holds.
    """

    saved = Signal(dict)

    def __init__(self, plan: Plan, language: Language, *, may_change: bool) -> None:
        super().__init__(QCoreApplication.translate("PlanSheet", "What this vehicle is to give"))
        self.setObjectName("plan_sheet")
        self.back_button.setObjectName("sheet_back")
        self._lines = {one.part_type: one for one in plan.lines}
        self._choices = {one.part_type: one.choice for one in plan.lines}
        self._tiles: dict[str, ActionButton] = {}
        hint = QCoreApplication.translate("PlanSheet", "Tap a part to change what becomes of it.")
        if not may_change:
            hint = QCoreApplication.translate("PlanSheet", "A supervisor can change this plan.")
        self.body.addWidget(Text(hint, "body", state=State.OFF))
        self.body.addWidget(PagedArea(self._groups(plan, language, may_change)), 1)
        if may_change:
            save = ActionButton(
                QCoreApplication.translate("PlanSheet", "Save the plan"), role=Role.PRIMARY
            )
            save.setObjectName("plan_save")
            save.clicked.connect(lambda: self.saved.emit(dict(self._choices)))
            self.bar.set_primary(save)

    def _groups(self, plan: Plan, language: Language, may_change: bool) -> QWidget:
        holder, pile = QWidget(), column(gap_mm=2)
        for choice in CHOICES:
            lines = [one for one in plan.lines if one.choice == choice]
            if not lines:
                continue
            pile.addWidget(Text(f"{choice_words()[choice]} · {len(lines)}", "strong"))
            grid = TileGrid()
            grid.set_tiles([(self._tile(one, plan, language, may_change), False) for one in lines])
            pile.addWidget(grid)
        pile.addStretch(1)
        holder.setLayout(pile)
        return holder

    def _tile(
        self,
        line: PlanLine,
        plan: Plan,
        language: Language,
        may_change: bool,
    ) -> ActionButton:
        code = line.part_type
        tile = ActionButton(plan.name(code, language))
        tile.setObjectName(f"plan:{code}")
        self._tiles[code] = tile
        if may_change:
            tile.clicked.connect(lambda: self._turn(code))
        self._say_choice(code)
        return tile

    def _turn(self, code: str) -> None:
        place = CHOICES.index(self._choices[code])
        self._choices[code] = CHOICES[(place + 1) % len(CHOICES)]
        self._say_choice(code)

    def _say_choice(self, code: str) -> None:
        choice, tile = self._choices[code], self._tiles[code]
        tile.set_role(_ROLES[choice])
        tile.set_subline(f"{choice_words()[choice]} · {line_words(self._lines[code])}")


def open_plan(
    desk: Desk, frame: Frame, open_sheet: Callable[[Sheet], None], vehicle_id: str
) -> None:
    """Show the plan of a vehicle; what a supervisor saves is recorded."""

    def question(queries: Queries) -> Plan:
        vehicle = queries.vehicle(vehicle_id)
        return gather_plan(queries, vehicle, procedure_of(queries, vehicle))

    def show(plan: Plan) -> None:
        may_change = desk.person is not None and desk.person.may("supervisor")
        sheet = PlanSheet(plan, frame.language, may_change=may_change)
        sheet.saved.connect(save)
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


def procedure_of(queries: Queries, vehicle: Vehicle) -> Procedure | None:
    """What the vehicle is worked by, None before there is a run."""
    return queries.procedure(queries.run(vehicle.run_id).digest) if vehicle.run_id else None


def wanted_sheet(lines: Sequence[PlanLine], plan: Plan, language: Language) -> Sheet:
    """What somebody waits for, with who and what it must fit."""
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
    pile.addStretch(1)
    holder.setLayout(pile)
    sheet.body.addWidget(PagedArea(holder), 1)
    return sheet
