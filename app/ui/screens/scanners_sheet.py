"""The scanners of this terminal: how each stands, what it read last, and the test card."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from app.domain.errors import ShopError
from app.domain.wedge_setting import WedgeSetting
from app.operations.ports.scan_source import RawScan
from app.operations.tune_scanner import tune_scanner
from app.reading.keyboard import Stroke, unpacked
from app.reading.scanner_card import setting_from, with_separator
from app.ui.desk import Desk
from app.ui.kit.buttons import ActionButton
from app.ui.kit.card import Card
from app.ui.kit.layouts import column, reading_row
from app.ui.kit.pill import Pill
from app.ui.kit.sheet import Sheet
from app.ui.kit.text import Text
from app.ui.screens.clearing import clear
from app.ui.screens.history_words import when
from app.ui.screens.local_time import local, local_now
from app.ui.screens.paper_sheet import PaperSheet
from app.ui.screens.scanner_words import (
    setting_of,
    setting_words,
    shown,
    source_name,
    standing_words,
)
from app.ui.screens.screen import Frame
from app.ui.sources import Source
from app.ui.steps.tile_grid import PagedArea
from app.ui.theme import State
from app.ui.wedge import KEYBOARD


class ScannersSheet(Sheet):
    """While it is open a scan is looked at and does nothing else; `take` is given every one."""

    waits: ClassVar[bool] = False

    def __init__(self, desk: Desk, frame: Frame) -> None:
        tr = QCoreApplication.translate
        super().__init__(tr("Scanners", "Scanners"))
        self.setObjectName("scanners_sheet")
        self.back_button.setObjectName("sheet_back")
        self._desk, self._frame = desk, frame
        self._setting = WedgeSetting()
        self._print = ActionButton(tr("Scanners", "Test card"), icon="printer")
        self._print.setObjectName("scanner_card")
        self._print.clicked.connect(self._open_card)
        self.bar.add(self._print)
        self._list = column(gap_mm=2)
        listed = Card(title=tr("Scanners", "Where scans come from"))
        listed.body.addLayout(self._list)
        listed.body.addStretch(1)
        across = reading_row(PagedArea(listed), self._trial(), gap_mm=3)
        across.setStretch(0, 1)
        across.setStretch(1, 1)
        self.body.addLayout(across, 1)
        desk.sources.changed.connect(self._show)
        self._show()
        desk.ask(setting_of, self._know, frame.refuse)

    def _trial(self) -> Card:
        tr = QCoreApplication.translate
        trial = Card(title=tr("Scanners", "Test scan"))
        how = tr(
            "Scanners",
            "Scan code 1 of the test card, then code 2: the terminal finds how the scanner is set "
            "up. Any other code is only shown here.",
        )
        trial.body.addWidget(Text(how, "body", state=State.OFF))
        self._read = Text("", "strong")
        self._read.setObjectName("test_read")
        self._from = Text("", "small", state=State.OFF)
        self._found = Text("", "body")
        self._found.setObjectName("wedge_setting")
        self._wrong = Text("", "body", state=State.STOP)
        self._wrong.setObjectName("test_wrong")
        for one in (self._read, self._from, self._wrong):
            trial.body.addWidget(one)
        trial.body.addStretch(1)
        trial.body.addWidget(Text(tr("Scanners", "Scanner that types"), "strong"))
        trial.body.addWidget(self._found)
        return trial

    # --------------------------------------------------------------------- the list

    @Slot()
    def _show(self) -> None:
        clear(self._list)
        known = {one.name: one for one in self._desk.sources.all if one.name != "hand"}
        for one in {KEYBOARD: Source(KEYBOARD)} | known:
            self._list.addWidget(self._line(known.get(one) or Source(one)))

    def _line(self, source: Source) -> QWidget:
        words, state = standing_words(source)
        pill = Pill(words, state, small=True)
        pill.setObjectName(f"source:{source.name}")
        line = column(reading_row(Text(source_name(source), "strong"), 1, pill), gap_mm=0.5)
        if source.last is not None and source.at is not None:
            language, now = self._frame.language, local_now(self._desk)
            at = when(local(self._desk, source.at), now, language)
            line.addWidget(Text(f"{at} · {shown(source.last.text)}", "small", state=State.OFF))
        if source.reason is not None:
            said = self._desk.say(source.reason, self._frame.language)
            line.addWidget(Text(said, "small", state=state))
        line.setContentsMargins(0, 0, 0, 0)
        holder = QWidget()
        holder.setLayout(line)
        return holder

    # --------------------------------------------------------------------- the trial

    def take(self, scan: RawScan) -> None:
        """Show a scan; one of the test card tells how its scanner is set up."""
        self._read.setText(shown(scan.text))
        self._from.setText(self._origin(scan))
        self._wrong.setText("")
        strokes = _strokes(scan)
        found = setting_from(strokes)
        if found is not None:
            self._keep(found)
        elif strokes:
            self._take_fields(strokes)

    def _origin(self, scan: RawScan) -> str:
        tr = QCoreApplication.translate
        if scan.by_hand:
            return tr("Scanners", "typed by hand")
        named = source_name(Source(scan.source))
        return tr("Scanners", "{scanner}, {count} signs").format(
            scanner=named, count=len(scan.text)
        )

    def _take_fields(self, strokes: list[Stroke]) -> None:
        try:
            found = with_separator(strokes, self._setting)
        except ValueError:
            self._refuse(ShopError("scanner-no-separator"))
            return
        if found is not None:
            self._keep(found)

    def _refuse(self, error: ShopError) -> None:
        self._wrong.setText(self._desk.explain(error, self._frame.language))

    def _keep(self, setting: WedgeSetting) -> None:
        by = self._desk.by
        self._desk.submit(
            lambda uow: tune_scanner(uow, setting, by), lambda _: self._kept(setting), self._failed
        )

    def _kept(self, setting: WedgeSetting) -> None:
        word = QCoreApplication.translate("Scanners", "Scanner understood")
        self._frame.confirmed(word, setting_words(setting))
        if isValid(self):
            self._know(setting)

    def _know(self, setting: WedgeSetting) -> None:
        self._setting = setting
        untried = QCoreApplication.translate("Scanners", "test card not scanned yet")
        self._found.setText(untried if setting == WedgeSetting() else setting_words(setting))

    def _failed(self, error: ShopError) -> None:
        self._frame.refuse(error)

    def _open_card(self) -> None:
        title = QCoreApplication.translate("Scanners", "Test card for scanners")
        draw = self._desk.edges.scanner_card
        self._frame.open_sheet(PaperSheet(self._desk, self._frame, title, draw))


def _strokes(scan: RawScan) -> list[Stroke]:
    """The keys of a scan that was typed; none of one that came another way."""
    typed = scan.by_hand or scan.source == KEYBOARD
    return unpacked(scan.raw) if typed and scan.raw else []
