"""Masses of the balance: from a scale that stands still, or typed, and the tile says which."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from app.domain.procedure import Field
from app.domain.units import parse_number
from app.operations.ports.scale import Weighs
from app.ui.steps.limits import Judged
from app.ui.steps.number_input import NumberInput
from app.ui.steps.weight_sheet import AtScale, WeightSheet, origin_words
from app.ui.theme import State

_VEHICLES: Final = ("mass_in", "mass_hulk")
_UNITS: Final = ("kg", "g", "t")


def is_weighed(one: Field) -> bool:
    """Whether an input records a mass that is put on a scale. A tare is read off its plate."""
    records = one.records or ""
    weighed = records in (*_VEHICLES, "gross") or records.startswith("fraction:")
    return one.type == "number" and one.unit in _UNITS and weighed


class WeightInput(NumberInput):
    """One mass in the field's own unit."""

    def open_keypad(self, title: str, raw: str, take: Callable[[str], None]) -> None:
        """The scale, and the keypad beside it."""
        around = self.around
        at_scale = AtScale(
            around.desk.edges.scales,
            around.language,
            around.open_sheet,
            around.close_sheet,
            around.photograph,
            around.refuse,
        )
        weighs: Weighs = "vehicle" if self.one.records in _VEHICLES else "material"
        sheet = WeightSheet(
            title,
            at_scale,
            weighs,
            unit=self.unit,
            lines=self._lines(),
            raw=raw,
            origin=self.origin,
            way_out=self.may_be_impossible,
        )

        def entered(text: str) -> None:
            origin = sheet.origin
            around.close_sheet()
            self.origin = origin
            take(text)

        sheet.entered.connect(entered)
        sheet.impossible.connect(lambda: around.way_out(self.one.id))
        around.open_sheet(sheet)

    def judge(self, judged: Judged) -> None:
        """What is only right also says where it is from."""
        number = parse_number(self.raw) if isinstance(self.raw, str) else None
        if not number:
            super().judge(judged)
            return
        words, state = origin_words(self.origin)
        if judged.state in (State.STOP, State.LOOK):
            words, state = f"{judged.text} · {words}", judged.state
        super().judge(Judged(words, state))
