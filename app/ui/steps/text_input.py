"""Words, codes, days and lists: typed on a sheet, or scanned."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from PySide6.QtCore import QCoreApplication

from app.domain.units import parse_number
from app.ui.kit.buttons import ActionButton
from app.ui.kit.layouts import row
from app.ui.kit.sheet import Sheet
from app.ui.kit.text import Text
from app.ui.language import format_date
from app.ui.steps.entry_sheet import DaySheet, EntrySheet, NumberSheet, TextSheet
from app.ui.steps.step_input import TileInput
from app.ui.steps.wording import number_word
from app.ui.theme import Role, State


class TextInput(TileInput):
    """Words."""

    takes_scans: ClassVar[bool] = True

    def enter(self) -> None:
        """The letters."""
        sheet = TextSheet(
            self.label,
            self.around.language,
            text=self.raw if isinstance(self.raw, str) else "",
            hint=self._scan_hint(),
            way_out=self.may_be_impossible,
        )
        sheet.setObjectName("text_sheet")
        self._open(sheet)

    def _open(self, sheet: EntrySheet) -> None:
        def entered(text: str) -> None:
            self.around.close_sheet()
            self.give(text)

        sheet.entered.connect(entered)
        sheet.impossible.connect(lambda: self.around.way_out(self.one.id))
        self.around.open_sheet(sheet)

    def _scan_hint(self) -> str:
        return QCoreApplication.translate("TextInput", "or scan it")


class CodeInput(TextInput):
    """A number from a plate or label, as it stands there."""

    mono: ClassVar[bool] = True

    def hint(self) -> str:
        """Scanning comes first."""
        return QCoreApplication.translate("TextInput", "scan, or tap to type")


class DayInput(TextInput):
    """A day."""

    takes_scans: ClassVar[bool] = False

    def written(self) -> str:
        """The day in words."""
        try:
            day = date.fromisoformat(self.raw) if isinstance(self.raw, str) else None
        except ValueError:
            return str(self.raw)
        return "" if day is None else format_date(day, self.around.language)

    def enter(self) -> None:
        """Day, month, year."""
        today = self.around.desk.edges.clock.now().wall.astimezone().date()
        sheet = DaySheet(self.label, self.around.language, today, way_out=self.may_be_impossible)
        sheet.setObjectName("day_sheet")
        self._open(sheet)


class ListInput(TextInput):
    """Several entries, one below the other; a scan adds one."""

    def written(self) -> str:
        """All entries."""
        if self.raw == ():
            return QCoreApplication.translate("TextInput", "none")
        return ", ".join(number_word(entry, self.around.language) for entry in self._entries())

    def scan(self, text: str) -> bool:
        """Add what was scanned; a list of numbers takes numbers alone."""
        clean = text.strip()
        if not clean or (self.one.item == "number" and parse_number(clean) is None):
            return False
        if clean not in self._entries():
            self.give((*self._entries(), clean))
        return True

    def enter(self) -> None:
        """The entries with their ways out, and the next one."""
        sheet = Sheet(self.label)
        sheet.setObjectName("list_sheet")
        sheet.back_button.setObjectName("sheet_back")
        for place, entry in enumerate(self._entries()):
            drop = ActionButton(QCoreApplication.translate("TextInput", "Remove"), tall=False)
            drop.setObjectName(f"remove:{place}")
            drop.clicked.connect(lambda _=False, at=place: self._remove(at))
            line = row(Text(number_word(entry, self.around.language), "title"), drop)
            line.setStretch(0, 1)
            sheet.body.addLayout(line)
        if not self._entries():
            none = Text(QCoreApplication.translate("TextInput", "Nothing in the list yet."), "body")
            none.set_state(State.OFF)
            sheet.body.addWidget(none)
            empty = ActionButton(QCoreApplication.translate("TextInput", "There are none"))
            empty.setObjectName("none")
            empty.clicked.connect(lambda: self._finish(()))
            sheet.bar.add(empty)
        sheet.body.addStretch(1)
        add = ActionButton(QCoreApplication.translate("TextInput", "Add one"), role=Role.PRIMARY)
        add.setObjectName("add")
        add.clicked.connect(self._ask_next)
        sheet.bar.set_primary(add)
        self.around.open_sheet(sheet)

    def _ask_next(self) -> None:
        self.around.close_sheet()
        language = self.around.language
        if self.one.item == "number":
            sheet: EntrySheet = NumberSheet(self.label, language, unit=self.unit)
        else:
            sheet = TextSheet(self.label, language, hint=self._scan_hint())

        def entered(text: str) -> None:
            self.around.close_sheet()
            self.give((*self._entries(), text))
            self.enter()

        sheet.entered.connect(entered)
        self.around.open_sheet(sheet)

    def _remove(self, place: int) -> None:
        entries = self._entries()
        self.around.close_sheet()
        left = entries[:place] + entries[place + 1 :]
        self.give(left or None)
        self.enter()

    def _finish(self, entries: tuple[str, ...]) -> None:
        self.around.close_sheet()
        self.give(entries)

    def _entries(self) -> tuple[str, ...]:
        if isinstance(self.raw, tuple):
            return self.raw
        return (self.raw,) if isinstance(self.raw, str) and self.raw else ()
