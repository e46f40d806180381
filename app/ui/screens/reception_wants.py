"""Whether somebody waits for parts of the vehicle at the gate, told before it goes on the line."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.vehicle import Vehicle
from app.ui.desk import Desk
from app.ui.kit.buttons import ActionButton
from app.ui.screens.plan_sheet import wanted_sheet
from app.ui.screens.screen import Frame
from app.ui.screens.vehicle_plan import Plan, gather_plan


class ReceptionWants(QWidget):
    """One button with the number; it opens the list. Nothing while nobody waits."""

    def __init__(self, desk: Desk, frame: Frame) -> None:
        super().__init__()
        self._desk, self._frame = desk, frame
        self._asked: str | None = None
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

    def look_for(self, make: str, *, known: bool) -> None:
        """A vehicle of a make, '' where none is known; model and year are not known yet.

        known: whether it is clear which vehicle this is. The same again asks nothing.
        """
        wanted = make if known else None
        if wanted == self._asked:
            return
        self._asked = wanted
        self.hide()
        if wanted is not None:
            vehicle = Vehicle("", make=make)
            self._desk.ask(
                lambda queries: gather_plan(queries, vehicle, None),
                lambda plan: self._show(plan) if self._asked == wanted else None,
                self._frame.refuse,
            )

    def _show(self, plan: Plan) -> None:
        self._plan = plan
        count = sum(want.missing for line in plan.awaited for want in line.waiting)
        text = QCoreApplication.translate("Reception", "Parts wanted: {count}")
        self._button.set_title(text.format(count=count))
        self._button.set_subline(QCoreApplication.translate("Reception", "tap to see which"))
        self.setVisible(bool(count))

    def _open(self) -> None:
        if self._plan is not None:
            sheet = wanted_sheet(self._plan.awaited, self._plan, self._frame.language)
            self._frame.open_sheet(sheet)
