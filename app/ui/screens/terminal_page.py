"""How this terminal is: database, copies, disk, clock, chain and devices, and a copy now."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid

from app.domain.errors import ShopError
from app.operations.ports.terminal_care import Finding
from app.ui.desk import Desk
from app.ui.kit.buttons import ActionButton
from app.ui.kit.facts import FactRow
from app.ui.kit.layouts import column, reading_row
from app.ui.kit.pill import Pill
from app.ui.kit.text import Text
from app.ui.language import format_number
from app.ui.screens.clearing import clear
from app.ui.screens.history_words import when
from app.ui.screens.local_time import local, local_now
from app.ui.screens.screen import Frame
from app.ui.theme import State


class TerminalPage(QWidget):
    """Looks when it is opened, and after a copy was made."""

    def __init__(self, desk: Desk, frame: Frame) -> None:
        super().__init__()
        tr = QCoreApplication.translate
        self._desk, self._frame = desk, frame
        self._copy = ActionButton(tr("Terminal", "Back up now"))
        self._copy.setObjectName("back_up")
        self._copy.clicked.connect(self._back_up)
        self._lines = QVBoxLayout()
        head = reading_row(Text(tr("Terminal", "This terminal"), "h1"), 1, self._copy)
        body = column(head, self._lines, 1, gap_mm=3)
        body.setContentsMargins(0, 0, 0, 0)
        self.setLayout(body)
        self._look()

    def _look(self) -> None:
        tr = QCoreApplication.translate
        clear(self._lines)
        self._lines.addWidget(Text(tr("Terminal", "being looked at …"), "body", state=State.OFF))
        self._copy.wait_for(tr("Terminal", "being looked at …"))
        self._desk.work(self._desk.edges.care.examine, self._show, self._failed)

    def _show(self, findings: tuple[Finding, ...]) -> None:
        if not isValid(self):
            return
        clear(self._lines)
        words = _words()
        for one in findings:
            pill = Pill(*self._verdict(one), small=True)
            pill.setObjectName(f"finding:{one.what}")
            self._lines.addWidget(FactRow(words[one.what], pill, strong=True, divided=True))
            if one.reason is not None:
                sentence = self._desk.say(one.reason, self._frame.language)
                self._lines.addWidget(Text(sentence, "body", state=State.STOP))
        self._copy.ready()

    def _verdict(self, one: Finding) -> tuple[str, State]:
        """What was found, in a few words."""
        tr = QCoreApplication.translate
        if one.reason is not None:
            return tr("Terminal", "not well"), State.STOP
        if one.what == "printer":
            files = tr("Terminal", "none: labels become files")
            return (one.name, State.OK) if one.name else (files, State.LOOK)
        if one.what == "camera":
            return tr("Terminal", "took a picture"), State.OK
        return self._of_database(one), State.OK

    def _of_database(self, one: Finding) -> str:
        tr = QCoreApplication.translate
        language = self._frame.language
        size, facts = format_number(one.megabytes, language), format_number(one.facts, language)
        if one.what == "database":
            return tr("Terminal", "{size} MB, {count} facts").format(size=size, count=facts)
        if one.what == "free disk":
            return tr("Terminal", "{size} MB free").format(size=size)
        if one.what == "chain":
            return tr("Terminal", "whole, {count} facts").format(count=facts)
        if one.what == "clock":
            return tr("Terminal", "runs on")
        if one.at is None:
            return tr("Terminal", "none yet, the first is due")
        return when(local(self._desk, one.at), local_now(self._desk), language)

    def _back_up(self) -> None:
        self._copy.wait_for(QCoreApplication.translate("Terminal", "being copied …"))
        self._desk.work(self._desk.edges.care.back_up, lambda _: self._copied(), self._failed)

    def _copied(self) -> None:
        tr = QCoreApplication.translate
        self._frame.confirmed(tr("Terminal", "Backed up"), tr("Terminal", "the copy was proved"))
        if isValid(self):
            self._look()

    def _failed(self, error: ShopError) -> None:
        self._frame.refuse(error)
        if isValid(self):
            self._copy.ready()


def _words() -> dict[str, str]:
    tr = QCoreApplication.translate
    return {
        "database": tr("Terminal", "Database"),
        "backups": tr("Terminal", "Newest copy"),
        "free disk": tr("Terminal", "Disk"),
        "clock": tr("Terminal", "Clock"),
        "chain": tr("Terminal", "Chain of facts"),
        "printer": tr("Terminal", "Label printer"),
        "camera": tr("Terminal", "Camera"),
    }
