"""A terminal at a step that takes parts off, for tests of the harvest."""

from __future__ import annotations

from pathlib import Path

from app.domain.part import Part
from app.operations.confirm_step import Confirmation, confirm_step
from app.operations.go_back import go_back
from app.operations.receive_vehicle import Received
from app.ui.screens.places import HarvestPlace
from tests.ui.screens.window import Window


class Bench:
    """A terminal at the step that takes doors, catalysts and starters off."""

    def __init__(self, folder: Path) -> None:
        self.window = Window(folder).sign_in()
        self.vehicle: Received = self.window.shop.take_in()
        self._weigh({})

    def open(self, part_type: str = "") -> Window:
        """The choice of parts, or the sheet of one."""
        return self.window.go("harvest", HarvestPlace(self.vehicle.run_id, "A040", part_type))

    def parts(self) -> tuple[Part, ...]:
        """What came off this vehicle."""
        return self.window.queries.parts_of(self.vehicle.vehicle_id)

    def drive(self, km: str) -> None:
        """Read the odometer at the first step, which is done again for it."""
        by = self.window.shop.people["0417"]
        run_id = self.vehicle.run_id
        self.window.shop.do(lambda uow: go_back(uow, run_id, "A010", "mileage not read", by))
        self._weigh({"odometer": km})

    def _weigh(self, more: dict[str, str]) -> None:
        answers = {"mass": "1200", **more}
        order = Confirmation(self.vehicle.run_id, "A010", answers, {"holder": "Jane"})
        by = self.window.shop.people["0417"]
        self.window.shop.do(lambda uow: confirm_step(uow, order, by))
