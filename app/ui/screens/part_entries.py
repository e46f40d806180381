"""The sheets on which a part's values are entered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal

from app.ui.kit.buttons import ActionButton
from app.ui.kit.choice import Choice, Option
from app.ui.kit.sheet import Sheet
from app.ui.screens.part_words import POSITIONS, position_words
from app.ui.steps.entry_sheet import TextSheet
from app.ui.steps.weight_sheet import AtScale, WeightSheet

if TYPE_CHECKING:
    from app.domain.mass_origin import MassOrigin
    from app.ui.language import Language
    from app.ui.screens.harvest_draft import PartDraft


class MassSheet(WeightSheet):
    """A mass in kg, or that nobody weighs this part; then `entered` carries nothing.

    ticketed: whether a typed mass may bring its weigh ticket.
    """

    def __init__(
        self, around: AtScale, kg: str, origin: MassOrigin, *, ticketed: bool = False
    ) -> None:
        title = QCoreApplication.translate("HarvestScreen", "Mass of the part")
        super().__init__(title, around, "material", raw=kg, origin=origin, ticketed=ticketed)
        none = ActionButton(QCoreApplication.translate("HarvestScreen", "Not weighed"))
        none.setObjectName("not_weighed")
        none.clicked.connect(lambda: self.entered.emit(""))
        self.bar.add(none)


class PositionSheet(Sheet):
    """Where on the vehicle the part was; `entered` carries the code, or '' for nowhere special."""

    entered = Signal(str)

    def __init__(self, position: str) -> None:
        super().__init__(QCoreApplication.translate("HarvestScreen", "Where on the vehicle?"))
        self.setObjectName("position_sheet")
        self.back_button.setObjectName("sheet_back")
        words = position_words()
        one = QCoreApplication.translate("HarvestScreen", "Only one on the vehicle")
        options = [Option(code, words[code]) for code in POSITIONS]
        choice = Choice([*options, Option("-", one)], columns=4)
        for code in (*POSITIONS, "-"):
            choice.tile(code).setObjectName(f"position:{code}")
        choice.choose(position or "-")
        choice.changed.connect(lambda keys: self.entered.emit("" if keys[0] == "-" else keys[0]))
        self.body.addWidget(choice)
        self.body.addStretch(1)


def words_sheet(name: str, draft: PartDraft, language: Language) -> TextSheet:
    """A sheet for the OE number, the serial or the remark."""
    titles = {
        "oe": QCoreApplication.translate("HarvestScreen", "OE number"),
        "serial": QCoreApplication.translate("HarvestScreen", "Serial number"),
        "remark": QCoreApplication.translate("HarvestScreen", "Remark"),
    }
    texts = {"oe": draft.oe_number, "serial": draft.serial, "remark": draft.remark}
    scan = QCoreApplication.translate("HarvestScreen", "scan or type")
    hint = "" if name == "remark" else scan
    sheet = TextSheet(titles[name], language, text=texts[name], hint=hint, required=False)
    sheet.setObjectName("text_sheet")
    return sheet
