"""The registers of the law: choose one and a month, read it, write the month to files."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid

from app.domain.register_lines import REGISTERS, Line, Period
from app.domain.registrar import Registrar, waste_codes
from app.ui.desk import Desk
from app.ui.kit.buttons import ActionButton
from app.ui.kit.choice import Choice, Option
from app.ui.kit.keys import Key
from app.ui.kit.layouts import column, reading_row, row
from app.ui.kit.list_rows import Column, ListRow
from app.ui.kit.list_view import RowList, RowModel
from app.ui.kit.text import Text
from app.ui.language import format_month
from app.ui.screens.going import STOPPED, Going
from app.ui.screens.local_time import local_now
from app.ui.screens.places import VehiclePlace
from app.ui.screens.register_words import line_row, register_words
from app.ui.screens.screen import Frame, Screen
from app.ui.theme import Role, State

if TYPE_CHECKING:
    from app.domain.errors import ShopError
    from app.domain.rules import RulePack
    from app.operations.ports.queries import Queries

_PAGE: Final = 50
# So many vehicles are looked through before other questions get their turn.
_TURN: Final = 50
_COLUMNS: Final = (
    Column("title", 210),
    Column("text", 150),
    Column("pill", 180),
    Column("side", 80),
)


@dataclass
class _Reading:
    """One register of one month as far as it was read; used on the reader's thread alone."""

    register: str
    period: Period
    language: str
    rules: Callable[[str], RulePack]
    found: Iterator[tuple[str, Line] | None] | None = None

    def some(self, queries: Queries) -> tuple[tuple[tuple[str, Line], ...], bool]:
        """A page at most of lines with their vehicles, and whether there are no more."""
        self.found = self.found or self._lines(queries)
        taken: list[tuple[str, Line]] = []
        looked = 0
        for one in self.found:
            if one is None:
                looked += 1
            else:
                taken.append(one)
            if len(taken) == _PAGE or looked == _TURN:
                return tuple(taken), False
        return tuple(taken), True

    def _lines(self, queries: Queries) -> Iterator[tuple[str, Line] | None]:
        """The lines, and None after every vehicle."""
        people = {one.person_id: one for one in queries.people()}
        catalogue = queries.catalogue
        site = queries.site()
        codes = waste_codes(self.rules(site.country if site else ""))
        scribe = Registrar(self.period, catalogue, people, codes, self.language)
        if self.register == "tickets":
            yield from (("", line) for line in scribe.tickets(queries.registers.yard()))
            return
        for file in queries.registers.files(self.period):
            for register, line in scribe.lines(file):
                if register == self.register:
                    yield file.vehicle.vehicle_id, line
            yield None


class RegistersScreen(Screen):
    """A register as a list of large rows; beside it what is shown and the way to files."""

    key = "registers"
    rail = "registers"

    def __init__(self, desk: Desk, frame: Frame) -> None:
        super().__init__(desk, frame)
        self._month = _first_of(local_now(desk).date())
        self._reading: _Reading | None = None
        self._going: Going | None = None
        self._vehicles: dict[str, str] = {}
        self._model = RowModel(self._more, self)
        nothing = QCoreApplication.translate("Registers", "Nothing in this month")
        self._list = RowList(self._model, columns=_COLUMNS, nothing=nothing)
        self._list.setObjectName("register_list")
        self._list.tapped.connect(self._open)
        side = QWidget()
        side.setLayout(column(self._choice(), *self._months(), 1, gap_mm=3))
        whole = row(gap_mm=5)
        read = column(self._list, row(*self._further(), self._export(), gap_mm=5), gap_mm=5)
        read.setStretch(0, 1)
        whole.addLayout(read, 23)
        whole.addWidget(side, 10)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addLayout(whole)

    def _choice(self) -> Choice:
        words = register_words()
        options = [Option(key, words[key]) for key in REGISTERS]
        self._registers = Choice(options, columns=2)
        self._registers.choose(REGISTERS[0])
        for key in REGISTERS:
            self._registers.tile(key).setObjectName(f"register:{key}")
        self._registers.changed.connect(lambda _: self._start())
        return self._registers

    def _months(self) -> tuple[Text, QWidget]:
        tr = QCoreApplication.translate
        self._title = Text("", "title")
        before = Key(icon="back", name=tr("Registers", "Month before"))
        before.setObjectName("month_before")
        before.clicked.connect(lambda: self._turn(_first_of(self._month - timedelta(days=1))))
        self._after = Key(icon="next", name=tr("Registers", "Month after"))
        self._after.setObjectName("month_after")
        self._after.clicked.connect(lambda: self._turn(_last_of(self._month) + timedelta(days=1)))
        holder = QWidget()
        holder.setLayout(reading_row(before, self._after))
        return self._title, holder

    def _further(self) -> tuple[ActionButton, ...]:
        """What is asked of the same records, and the way to stop what is being written."""
        tr = QCoreApplication.translate
        balances = ActionButton(tr("Registers", "Balances…"))
        balances.setObjectName("balances")
        balances.clicked.connect(lambda: self.frame.go("balances"))
        inspection = ActionButton(tr("Registers", "Inspection…"))
        inspection.setObjectName("inspection")
        inspection.clicked.connect(lambda: self.frame.go("inspection"))
        self._stop = ActionButton(tr("Inspection", "Stop writing"))
        self._stop.setObjectName("registers_stop")
        self._stop.clicked.connect(self._stop_writing)
        self._stop.setVisible(False)
        return balances, inspection, self._stop

    def _export(self) -> ActionButton:
        tr = QCoreApplication.translate
        self._write = ActionButton(
            tr("Registers", "Write to files"),
            role=Role.PRIMARY,
            subline=tr("Registers", "All registers of the month"),
        )
        self._write.setObjectName("write_registers")
        self._write.clicked.connect(self._write_month)
        return self._write

    # ------------------------------------------------------------------------- the frame

    def enter(self, where: object) -> None:
        """Read the register anew."""
        del where
        self._start()

    def leave(self) -> None:
        """What is still being read is of no use any more."""
        self._reading = None

    def resume(self) -> None:
        """The list beneath the sheet is read anew."""
        self._start()

    @property
    def _period(self) -> Period:
        return Period(self._month, _last_of(self._month))

    def _turn(self, month: date) -> None:
        self._month = month
        self._start()

    # -------------------------------------------------------------------------- the list

    def _start(self) -> None:
        (register,) = self._registers.chosen()
        now = local_now(self.desk).date()
        month = format_month(self._month, self.frame.language)
        self._title.setText(month)
        self._after.setEnabled(self._month < _first_of(now))
        title = QCoreApplication.translate("Registers", "Registers")
        self.frame.heading(title, f"{register_words()[register]} · {month}")
        speaks = self.frame.language.value
        self._reading = _Reading(register, self._period, speaks, self.desk.edges.rules)
        self._vehicles.clear()
        self._list.set_summary("")
        self._model.start()

    def _more(self, last: ListRow | None) -> None:
        del last
        self._ask([])

    def _ask(self, rows: list[ListRow]) -> None:
        reading = self._reading
        if reading is None:
            return

        def answered(answer: tuple[tuple[tuple[str, Line], ...], bool]) -> None:
            if reading is self._reading:
                self._read(rows, *answer)

        self.desk.ask(reading.some, answered, self.frame.refuse)

    def _read(
        self, rows: list[ListRow], found: tuple[tuple[str, Line], ...], complete: bool
    ) -> None:
        for vehicle, line in found:
            key = str(len(self._vehicles))
            self._vehicles[key] = vehicle
            rows.append(line_row(key, line, self.frame.language))
        if len(rows) < _PAGE and not complete:
            self._ask(rows)
            return
        self._model.append(rows, complete=complete)
        if complete and self._vehicles:
            self._list.set_summary(_count(len(self._vehicles)))

    def _open(self, key: str) -> None:
        if self._vehicles[key]:
            self.frame.go("vehicle", VehiclePlace(self._vehicles[key]))
        else:
            self.frame.go("containers")

    # ------------------------------------------------------------------------- the files

    def _write_month(self) -> None:
        period, write = self._period, self.desk.edges.write_registers
        going = self._going = Going()
        self._write.wait_for(QCoreApplication.translate("Registers", "Being written…"))
        self._stop.ready()
        self._stop.setVisible(True)
        self.desk.work(lambda: write(period, going), self._written, self._not_written, "files")

    def tick(self) -> None:
        """How far the files are."""
        if self._going is not None:
            self._write.set_subline(self._going.words(self.frame.language))

    def _stop_writing(self) -> None:
        if self._going is not None:
            self._going.stopped = True
            self._stop.wait_for(QCoreApplication.translate("Registers", "being stopped…"))

    def _written(self, folder: Path) -> None:
        tr = QCoreApplication.translate
        self._settle()
        self.frame.tell(State.OK, tr("Registers", "Registers written"), detail=str(folder))

    def _not_written(self, error: ShopError) -> None:
        self._settle()
        if error.code == STOPPED:
            self.frame.tell(State.INFO, self.desk.explain(error, self.frame.language.value))
        else:
            self.frame.refuse(error)

    def _settle(self) -> None:
        if isValid(self):
            self._going = None
            self._stop.setVisible(False)
            self._write.ready(QCoreApplication.translate("Registers", "All registers of the month"))


def _count(lines: int) -> str:
    tr = QCoreApplication.translate
    if lines == 1:
        return tr("Registers", "1 line")
    return tr("Registers", "{count} lines").format(count=lines)


def _first_of(day: date) -> date:
    return day.replace(day=1)


def _last_of(day: date) -> date:
    return _first_of(day.replace(day=28) + timedelta(days=4)) - timedelta(days=1)
