"""The high-voltage state of the vehicles on the board: only what this terminal has proved."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from app.operations.ports.queries import BoardRow, Queries
from app.ui.desk import Desk
from app.ui.kit.pill import Pill
from app.ui.screens.local_time import local
from app.ui.screens.reception_checks import HIGH_VOLTAGE
from app.ui.steps.safety import safety_line, states_that_matter
from app.ui.steps.work import Work, gather
from app.ui.theme import State

STATE = "hv"


def works_at_high_voltage(queries: Queries, rows: Sequence[BoardRow]) -> Mapping[str, Work]:
    """The runs of open high-voltage vehicles, by run id."""
    return {
        row.run_id: gather(queries, row.run_id)
        for row in rows
        if row.drive in HIGH_VOLTAGE and row.run_id and row.vehicle_status == "received"
    }


class BoardSafety:
    """The pills of one board; `tick` lets proofs run out before the operator's eyes."""

    def __init__(self, desk: Desk, works: Mapping[str, Work]) -> None:
        self._desk = desk
        self._works = works
        self._pills: list[tuple[Pill, Work]] = []

    def pill(self, row: BoardRow) -> QWidget | None:
        """The pill of a vehicle, None where high voltage is no matter."""
        work = self._works.get(row.run_id)
        if work is None:
            return None
        pill = Pill("", State.STOP, small=True)
        self._pills.append((pill, work))
        self._say(pill, work)
        return pill

    def tick(self) -> None:
        """A second went by."""
        for pill, work in self._pills:
            if isValid(pill):
                self._say(pill, work)

    def _say(self, pill: Pill, work: Work) -> None:
        clock = self._desk.edges.clock
        if STATE not in states_that_matter(work):
            text = QCoreApplication.translate("LineScreen", "HV · TREAT AS LIVE")
            pill.set(text, State.STOP)
            return
        pill.set(*safety_line(work, STATE, clock.now(), lambda moment: local(self._desk, moment)))
