"""Numbers, whole numbers and torques: a large figure, its limits, the keypad."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar

from PySide6.QtCore import QCoreApplication

from app.domain.procedure import Field
from app.domain.run_view import unit_of
from app.domain.units import parse_number
from app.ui.language import format_number
from app.ui.steps.entry_sheet import NumberSheet
from app.ui.steps.limits import limit_origin
from app.ui.steps.step_input import Around, TileInput
from app.ui.steps.wording import figure, number_word


class NumberInput(TileInput):
    """One figure in the field's own unit."""

    words: ClassVar[bool] = False

    def written(self) -> str:
        """The figure with the decimals the procedure asks for, if that loses nothing."""
        number = parse_number(self.raw) if isinstance(self.raw, str) else None
        if number is None:
            return self.raw if isinstance(self.raw, str) else ""
        places = self.one.decimals
        fits = places is not None and round(number, places) == number
        return format_number(number, self.around.language, places if fits else None)

    def enter(self) -> None:
        """The keypad, with limits, formula and source beside it."""
        self.open_keypad(self.label, self.raw if isinstance(self.raw, str) else "", self.give)

    def open_keypad(self, title: str, raw: str, take: Callable[[str], None]) -> None:
        """Ask for one figure."""
        sheet = NumberSheet(
            title,
            self.around.language,
            unit=self.unit,
            whole=self.one.type in ("count", "parts"),
            signed=self.one.type == "number" and self._may_be_negative(),
            lines=self._lines(),
            raw=raw,
            way_out=self.may_be_impossible,
        )
        sheet.setObjectName("number_sheet")

        def entered(text: str) -> None:
            self.around.close_sheet()
            take(text)

        sheet.entered.connect(entered)
        sheet.impossible.connect(lambda: self.around.way_out(self.one.id))
        self.around.open_sheet(sheet)

    def _may_be_negative(self) -> bool:
        """A lower limit of nothing or more leaves no use for a minus key."""
        lows = [limit.bound for limit in self.limits if limit.op == "min"]
        return not any(low is not None and low >= 0 for low in lows)

    def _lines(self) -> Sequence[str]:
        language = self.around.language
        lines = [limit_origin(limit, unit_of(self.one), language) for limit in self.limits]
        if self.one.typical:
            number = parse_number(self.one.typical)
            shown = (
                self.one.typical if number is None else figure(number, unit_of(self.one), language)
            )
            typical = QCoreApplication.translate("NumberInput", "Typically {value}")
            lines.append(typical.format(value=shown))
        if self.one.source:
            lines.append(self.one.source)
        return lines


class TorqueInput(NumberInput):
    """One figure for each joint, asked for one after the other."""

    def written(self) -> str:
        """The figures so far."""
        return " · ".join(number_word(raw, self.around.language) for raw in self._joints())

    def enter(self) -> None:
        """Ask for the next joint; when all are there, begin anew."""
        joints = self._joints()
        if len(joints) >= self.one.count:
            joints = ()
        title = self.label
        if self.one.count > 1:
            text = QCoreApplication.translate("NumberInput", "{label}, joint {number} of {count}")
            title = text.format(label=self.label, number=len(joints) + 1, count=self.one.count)
        self.open_keypad(title, "", lambda raw: self.give((*joints, str(raw))))

    def _joints(self) -> tuple[str, ...]:
        if isinstance(self.raw, tuple):
            return self.raw
        return (self.raw,) if isinstance(self.raw, str) and self.raw else ()


class ComputedInput(TileInput):
    """A value that follows from others; nobody types it."""

    words: ClassVar[bool] = False

    def __init__(self, one: Field, around: Around) -> None:
        super().__init__(one, around)
        self.tile.setEnabled(False)

    def hint(self) -> str:
        """Where it comes from."""
        return QCoreApplication.translate("NumberInput", "follows from the others")

    def written(self) -> str:
        """The value as it was worked out."""
        if isinstance(self.raw, bool):
            yes = QCoreApplication.translate("NumberInput", "yes")
            return yes if self.raw else QCoreApplication.translate("NumberInput", "no")
        number = parse_number(self.raw) if isinstance(self.raw, str) else None
        if number is None:
            return str(self.raw or "")
        return format_number(number, self.around.language, self.one.decimals)

    def enter(self) -> None:
        """Nothing to enter."""
