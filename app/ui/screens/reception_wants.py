"""Which parts of the vehicle at the gate somebody waits for or buys, told before it goes on."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.vehicle import Vehicle
from app.ui.desk import Desk
from app.ui.kit.buttons import ActionButton
from app.ui.screens.local_time import local_now
from app.ui.screens.plan_sheet import wanted_sheet
from app.ui.screens.screen import Frame
from app.ui.screens.vehicle_plan import Plan, gather_plan

if TYPE_CHECKING:
    from datetime import date

    from app.operations.ports.queries import Queries


class ReceptionWants(QWidget):
    """One button with the number; it opens the list. Nothing while nobody waits and none sells."""

    def __init__(self, desk: Desk, frame: Frame) -> None:
        super().__init__()
        self._desk, self._frame = desk, frame
        self._asked: tuple[str, str] | None = None
        self._plan: Plan | None = None
        self._button = ActionButton("", icon="parts", tall=False)
        self._button.setObjectName("wanted_parts")
        self._button.clicked.connect(self._open)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(self._button)
        self.hide()

    def start(self) -> None:
        """What was asked before counts no more."""
        self._asked = None
        self.hide()

    def look_for(self, make: str, vin: str, *, known: bool) -> None:
        """A vehicle of a make, '' where none is known. Nobody has told model and year yet.

        What sells is asked for the model that vehicles of such a VIN had until now: what somebody
        waits for is asked for the make alone, so that no guess hides it.
        known: whether it is clear which vehicle this is. The same again asks nothing.
        """
        wanted = (make, vin) if known else None
        if wanted == self._asked:
            return
        self._asked = wanted
        self.hide()
        if wanted is not None:
            today = local_now(self._desk).date()
            self._desk.ask(
                lambda queries: _plan(queries, make, vin, today),
                lambda plan: self._show(plan) if self._asked == wanted else None,
                self._frame.refuse,
            )

    def _show(self, plan: Plan) -> None:
        self._plan = plan
        count = sum(want.missing for line in plan.awaited for want in line.waiting)
        selling = len(plan.selling)
        tr = QCoreApplication.translate
        wanted = tr("Reception", "Parts wanted: {count}").format(count=count)
        sells = tr("Reception", "Parts that sell: {count}").format(count=selling)
        which = tr("Reception", "tap to see which")
        self._button.set_title(wanted if count else sells)
        self._button.set_subline(sells if count and selling else which)
        self.setVisible(bool(count or selling))

    def _open(self) -> None:
        if self._plan is not None:
            sheet = wanted_sheet(self._plan.awaited, self._plan, self._frame.language)
            self._frame.open_sheet(sheet)


def _plan(queries: Queries, make: str, vin: str, today: date) -> Plan:
    known = Vehicle("", make=make)
    sells = gather_plan(queries, replace(known, model=queries.past.model_like(vin)), None, today)
    waits = gather_plan(queries, known, None, today)
    lines = {one.part_type: one for one in (*sells.lines, *waits.awaited)}
    return replace(waits, lines=tuple(lines.values()))
