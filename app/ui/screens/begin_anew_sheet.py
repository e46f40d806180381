"""New work for a vehicle whose run was stopped for good: what happened, by what, and why."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.domain.pin import Signature
from app.domain.procedure import Procedure, text_in
from app.operations.begin_anew import begin_anew
from app.ui.desk import Desk
from app.ui.kit.choice import Choice, Option
from app.ui.kit.text import Text
from app.ui.screens.places import StepPlace
from app.ui.screens.screen import Frame
from app.ui.screens.supervisor_sheet import SupervisorSheet
from app.ui.screens.vehicle_file import VehicleFile
from app.ui.theme import State


class BeginAnewSheet(SupervisorSheet):
    """Offers every approved procedure; one alone needs no choice."""

    def __init__(self, desk: Desk, frame: Frame, file: VehicleFile) -> None:
        tr = QCoreApplication.translate
        title = tr("BeginAnew", "Begin new work on this vehicle?")
        known_as = file.vehicle.known_as
        super().__init__(desk, frame, title, known_as, tr("BeginAnew", "Begin new work"))
        self.setObjectName("begin_anew_sheet")
        self._vehicle_id = file.vehicle.vehicle_id
        self._domain = file.approved[0].domain if len(file.approved) == 1 else ""
        for problem in file.open_problems(frame.language):
            said = " · ".join(one for one in (problem.said, problem.about) if one)
            self.body.addWidget(Text(said, "body", state=State.STOP if problem.stops else None))
        fresh = tr(
            "BeginAnew",
            "Nothing of the stopped work counts: every step is done and every proof is taken anew. "
            "What was weighed and taken off stays with the vehicle.",
        )
        self.body.addWidget(Text(fresh, "body", state=State.OFF))
        if len(file.approved) > 1:
            self.body.addWidget(self._procedures(file.approved))
        self.finish()

    def _procedures(self, approved: tuple[Procedure, ...]) -> Choice:
        options = [Option(one.domain, text_in(one.title, self.frame.language)) for one in approved]
        tiles = Choice(options, columns=2)
        for option in options:
            tiles.tile(option.key).setObjectName(f"procedure:{option.key}")
        tiles.changed.connect(lambda chosen: self._chosen(chosen[0]))
        return tiles

    def _chosen(self, domain: str) -> None:
        self._domain = domain
        self.update_ready()

    def lacking(self) -> list[str]:
        """The procedure."""
        return [] if self._domain else [QCoreApplication.translate("BeginAnew", "procedure")]

    def purpose(self) -> str:
        """The vehicle."""
        return f"begin_anew vehicle:{self._vehicle_id}"

    def submit(self, by: str, signature: Signature) -> None:
        """Start the run and lead to its first step."""
        vehicle_id, domain, reason = self._vehicle_id, self._domain, self.written
        self.desk.submit(
            lambda uow: begin_anew(uow, vehicle_id, domain, reason, by),
            self._begun,
            self.failed,
            (signature,),
        )

    def _begun(self, run_id: str) -> None:
        self.frame.close_sheet()
        begun = QCoreApplication.translate("BeginAnew", "New work begun")
        self.frame.confirmed(begun, self.written)
        self.frame.go("step", StepPlace(run_id))
