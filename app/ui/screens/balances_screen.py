"""Balances of a month or a year: against their limits, on paper, and as files to declare."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from app.domain.errors import ShopError
from app.domain.events import ShredderStated
from app.domain.shredder_statement import standing
from app.operations.ports.office import BalanceWanted
from app.ui.desk import Desk
from app.ui.kit.buttons import ActionButton
from app.ui.kit.choice import Choice, Option
from app.ui.kit.keys import Key
from app.ui.kit.layouts import column, reading_row, row
from app.ui.kit.text import Text
from app.ui.language import format_month
from app.ui.screens.balance_page import BalancePage
from app.ui.screens.going import STOPPED
from app.ui.screens.local_time import local_now
from app.ui.screens.paper_sheet import PaperSheet
from app.ui.screens.screen import Frame, Screen
from app.ui.screens.statement_sheet import StatementSheet
from app.ui.theme import Role, State, look

if TYPE_CHECKING:
    from app.domain.balance_report import BalanceReport
    from app.domain.part import Catalogue
    from app.reading.scan import Scan
    from app.ui.screens.badge_sheet import BadgeSheet


class BalancesScreen(Screen):
    """The account at one side; at the other what it is about, and what to do with it."""

    key = "balances"
    rail = "registers"

    def __init__(self, desk: Desk, frame: Frame) -> None:
        super().__init__(desk, frame)
        self._day = local_now(desk).date().replace(day=1)
        self._catalogue: Catalogue | None = None
        self._asked: BalanceWanted | None = None
        self._sheet: BadgeSheet | None = None
        self._page = BalancePage(desk, frame.language)
        side = QWidget()
        beside = column(*self._period_controls(), self._told(), 1, *self._ways(), gap_mm=3)
        beside.insertSpacing(beside.count() - 1, look().scale.mm(2))
        side.setLayout(beside)
        page = row(gap_mm=5)
        page.addWidget(self._page, 23)
        page.addWidget(side, 11)
        self.setLayout(page)

    def _period_controls(self) -> tuple[QWidget, ...]:
        tr = QCoreApplication.translate
        words = {"month": tr("Balances", "A month"), "year": tr("Balances", "A year")}
        self._scope = Choice([Option(key, word) for key, word in words.items()], columns=2)
        for key in words:
            self._scope.tile(key).setObjectName(f"scope:{key}")
        self._scope.choose("month")
        self._scope.changed.connect(lambda _: self._start())
        self._title = Text("", "title")
        before = Key(icon="back", name=tr("Balances", "Time before"))
        before.setObjectName("time_before")
        before.clicked.connect(lambda: self._turn(-1))
        self._after = Key(icon="next", name=tr("Balances", "Time after"))
        self._after.setObjectName("time_after")
        self._after.clicked.connect(lambda: self._turn(1))
        holder = QWidget()
        holder.setLayout(reading_row(before, self._after))
        return self._scope, self._title, holder

    def _told(self) -> Text:
        self._source = Text("", "small", state=State.OFF)
        self._source.setObjectName("statement_told")
        return self._source

    def _ways(self) -> tuple[QWidget, ...]:
        """What can be done with it, from the way back to the files."""
        tr = QCoreApplication.translate
        back = ActionButton(tr("Sheet", "Back"), icon="back")
        back.setObjectName("back")
        back.clicked.connect(self.frame.back)
        state = ActionButton(tr("Balances", "Shredder’s statement…"))
        state.setObjectName("statement")
        state.clicked.connect(self._ask_statement)
        self._paper = ActionButton(tr("Balances", "Paper, flow and trend…"))
        self._paper.setObjectName("balance_paper")
        self._paper.clicked.connect(self._show_paper)
        self._write = ActionButton(tr("Balances", "Write files"), role=Role.PRIMARY)
        self._write.setObjectName("write_balance")
        self._write.clicked.connect(self._write_files)
        return state, self._paper, back, self._write

    # ------------------------------------------------------------------------- the frame

    def enter(self, where: object) -> None:
        """Compute anew what is chosen."""
        del where
        self.desk.ask(lambda queries: queries.catalogue, self._known, self.frame.refuse)

    def leave(self) -> None:
        """What is still being computed is of no use any more."""
        self._asked = None

    def resume(self) -> None:
        """The account beneath the sheet is computed anew."""
        self._start()

    def _known(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._start()

    # ------------------------------------------------------------------------- the period

    @property
    def _yearly(self) -> bool:
        return self._scope.chosen() == ("year",)

    @property
    def _label(self) -> str:
        return f"{self._day:%Y}" if self._yearly else f"{self._day:%Y-%m}"

    @property
    def _name(self) -> str:
        return self._label if self._yearly else format_month(self._day, self.frame.language)

    @property
    def _wanted(self) -> BalanceWanted:
        month, year = ("", self._label) if self._yearly else (self._label, "")
        return BalanceWanted("", month, year)

    def _turn(self, by: int) -> None:
        if self._yearly:
            self._day = self._day.replace(year=self._day.year + by)
        else:
            self._day = (self._day + timedelta(days=31 if by > 0 else -1)).replace(day=1)
        self._start()

    # ------------------------------------------------------------------------ the account

    def _start(self) -> None:
        tr = QCoreApplication.translate
        wanted = self._asked = self._wanted
        self._title.setText(self._name)
        self._after.setEnabled(not self._holds(local_now(self.desk).date()))
        self.frame.heading(tr("Balances", "Balances"), self._name)
        self._source.setText("")
        waiting = tr("Balances", "being computed…")
        self._write.wait_for(waiting)
        self._paper.wait_for(waiting)
        self._page.wait(self._name)
        office = self.desk.edges.office
        self.desk.work(
            lambda: (wanted, office.balance(wanted, lambda _stage, _done: self._still(wanted))),
            self._show,
            lambda error: self._failed(wanted, error),
            "files",
        )

    def _still(self, wanted: BalanceWanted) -> None:
        """Asked while it is computed: raises ShopError once another time, or screen, is wanted."""
        if wanted is not self._asked:
            raise ShopError(STOPPED)

    def _holds(self, day: date) -> bool:
        """Whether the period chosen is the one of a day, or later."""
        if self._yearly:
            return self._day.year >= day.year
        return self._day >= day.replace(day=1)

    def _show(self, answer: tuple[BalanceWanted, BalanceReport]) -> None:
        wanted, report = answer
        if not isValid(self) or wanted is not self._asked or self._catalogue is None:
            return
        self._page.show_report(report, self._catalogue)
        tr = QCoreApplication.translate
        source = tr("Balances", "No statement of the shredder: the hulks stay open.")
        if report.outcome is not None:
            source = tr("Balances", "Shredder: {source}").format(source=report.outcome.source)
        self._source.setText(source)
        self._ready()

    def _failed(self, wanted: BalanceWanted, error: ShopError) -> None:
        if isValid(self) and wanted is self._asked:
            self._page.say_failed()
            self.frame.refuse(error)

    def _ready(self) -> None:
        tr = QCoreApplication.translate
        self._paper.ready()
        what = tr("Balances", "PDF, CSV and JSON")
        if self._yearly:
            what = tr("Balances", "PDF, CSV, JSON and declaration")
        self._write.ready(what)

    # --------------------------------------------------------------------------- what next

    def _ask_statement(self) -> None:
        label = self._label
        self.desk.ask(
            lambda queries: standing(queries.history(f"statement:{label}")),
            lambda known: self._open_statement(label, known),
            self.frame.refuse,
        )

    def _open_statement(self, label: str, known: ShredderStated | None) -> None:
        begun = known or ShredderStated(label, "", "", "", "")
        sheet = StatementSheet(self.desk, self.frame, self._name, begun, self._opened)
        self._opened(sheet)
        self.frame.open_sheet(sheet)

    def _opened(self, sheet: BadgeSheet) -> None:
        self._sheet = sheet

    def refresh(self, topics: frozenset[str]) -> None:
        """A statement was recorded, or a vehicle closed."""
        if topics & {"statement", "vehicle"} and self._asked is not None:
            self._start()

    def scanned(self, scan: Scan) -> bool:
        """A badge answers for what lies over the screen."""
        sheet = self._sheet
        return sheet is not None and isValid(sheet) and sheet.scanned(scan)

    def _show_paper(self) -> None:
        office, wanted = self.desk.edges.office, self._wanted
        self.frame.open_sheet(
            PaperSheet(
                self.desk,
                self.frame,
                self._name,
                lambda language: office.balance_paper(wanted, language),
                "files",
            )
        )

    def _write_files(self) -> None:
        office, wanted, speaks = self.desk.edges.office, self._wanted, self.frame.language.value
        self._write.wait_for(QCoreApplication.translate("Balances", "being written…"))
        self.desk.work(
            lambda: office.write_balance(wanted, speaks), self._written, self._not_written, "files"
        )

    def _written(self, files: tuple[Path, ...]) -> None:
        tr = QCoreApplication.translate
        if isValid(self):
            self._ready()
        where = tr("Balances", "{count} files are in {folder}")
        told = where.format(count=len(files), folder=files[0].parent)
        self.frame.tell(State.OK, tr("Balances", "Balance written"), detail=told)

    def _not_written(self, error: ShopError) -> None:
        if isValid(self):
            self._ready()
        self.frame.refuse(error)
