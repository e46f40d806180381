"""Places on the body where damage is: a vehicle seen from above, in numbered zones."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication

from app.domain.procedure import Raw
from app.ui.kit.buttons import ActionButton
from app.ui.kit.choice import Choice, Option
from app.ui.kit.sheet import Sheet
from app.ui.steps.step_input import TileInput
from app.ui.theme import Role

COLUMNS: Final = 3


class ZoneInput(TileInput):
    """The zones chosen; no damage is an answer too."""

    def hint(self) -> str:
        """What a tap will do."""
        return QCoreApplication.translate("ZoneInput", "tap to mark zones")

    def written(self) -> str:
        """The numbers of the zones."""
        if self.raw == ():
            return QCoreApplication.translate("ZoneInput", "None")
        return ", ".join(self.raw) if isinstance(self.raw, tuple) else ""

    def enter(self) -> None:
        """The vehicle in five rows from front to rear, left to right."""
        sheet = Sheet(self.label)
        sheet.setObjectName("zone_sheet")
        sheet.back_button.setObjectName("sheet_back")
        zones = Choice(_zones(), columns=COLUMNS, multiple=True, role=Role.DANGER)
        for option in _zones():
            zones.tile(option.key).setObjectName(f"zone:{option.key}")
        zones.choose(*(self.raw if isinstance(self.raw, tuple) else ()))
        sheet.body.addWidget(zones, 1)
        none = ActionButton(QCoreApplication.translate("ZoneInput", "No zone"))
        none.setObjectName("no_zone")
        none.clicked.connect(lambda: self._take(()))
        take = ActionButton(QCoreApplication.translate("ZoneInput", "Done"), role=Role.PRIMARY)
        take.setObjectName("zones_done")
        take.clicked.connect(lambda: self._take(zones.chosen() or None))
        sheet.bar.add(none)
        sheet.bar.set_primary(take)
        self.around.open_sheet(sheet)

    def _take(self, raw: Raw | None) -> None:
        self.around.close_sheet()
        self.give(raw)


def _zones() -> list[Option]:
    rows = (
        QCoreApplication.translate("ZoneInput", "front"),
        QCoreApplication.translate("ZoneInput", "bonnet"),
        QCoreApplication.translate("ZoneInput", "front door"),
        QCoreApplication.translate("ZoneInput", "rear door"),
        QCoreApplication.translate("ZoneInput", "rear"),
    )
    sides = (
        QCoreApplication.translate("ZoneInput", "left"),
        QCoreApplication.translate("ZoneInput", "middle"),
        QCoreApplication.translate("ZoneInput", "right"),
    )
    return [
        Option(str(place * COLUMNS + side + 1), str(place * COLUMNS + side + 1), f"{row}, {word}")
        for place, row in enumerate(rows)
        for side, word in enumerate(sides)
    ]
