"""How this terminal is: database, copies, disk, clock, chain and devices, and a copy now."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QGridLayout, QWidget
from shiboken6 import isValid

from app.domain.errors import ShopError
from app.operations.ports.terminal_care import Finding
from app.operations.read_template import read_templates
from app.ui.desk import Desk
from app.ui.kit.buttons import ActionButton
from app.ui.kit.card import Card
from app.ui.kit.layouts import column, reading_row
from app.ui.kit.pill import Pill
from app.ui.kit.text import Text
from app.ui.language import format_number
from app.ui.screens.clearing import clear
from app.ui.screens.going import STOPPED, Going
from app.ui.screens.history_words import when
from app.ui.screens.local_time import local, local_now
from app.ui.screens.printers_sheet import PrintersSheet
from app.ui.screens.scale_card import ScaleCard
from app.ui.screens.scanners_sheet import ScannersSheet
from app.ui.screens.screen import Frame
from app.ui.screens.template_finding import TemplateFinding
from app.ui.site_alarm import reached
from app.ui.theme import State, look

_COLUMNS: Final = 3


class TerminalPage(QWidget):
    """Looks when it is opened, and after a copy was made."""

    def __init__(self, desk: Desk, frame: Frame) -> None:
        super().__init__()
        tr = QCoreApplication.translate
        self._desk, self._frame = desk, frame
        self._copy = ActionButton(tr("Terminal", "Back up now"))
        self._copy.setObjectName("back_up")
        self._copy.clicked.connect(self._back_up)
        self._stop = ActionButton(tr("Terminal", "Stop"))
        self._stop.setObjectName("back_up_stop")
        self._stop.clicked.connect(self._cancel)
        printers = ActionButton(tr("Printers", "Printers"), icon="printer")
        printers.setObjectName("printers")
        printers.clicked.connect(lambda: frame.open_sheet(PrintersSheet(desk, frame)))
        self._going: Going | None = None
        self._scales: list[ScaleCard] = []
        self._templates = TemplateFinding()
        self._cards = QGridLayout()
        self._cards.setSpacing(look().scale.key_gap)
        for place in range(_COLUMNS):
            self._cards.setColumnStretch(place, 1)
        scanners = ActionButton(tr("Terminal", "Scanners"))
        scanners.setObjectName("scanners")
        scanners.clicked.connect(lambda: frame.open_sheet(ScannersSheet(desk, frame)))
        title = Text(tr("Terminal", "This terminal"), "h1")
        head = reading_row(title, 1, self._stop, printers, scanners, self._copy)
        body = column(head, self._cards, 1, gap_mm=3)
        body.setContentsMargins(0, 0, 0, 0)
        self.setLayout(body)
        self._look()

    def _look(self) -> None:
        tr = QCoreApplication.translate
        self._scales = []
        clear(self._cards)
        looking = Text(tr("Terminal", "being looked at…"), "body", state=State.OFF)
        self._cards.addWidget(looking, 0, 0, 1, _COLUMNS)
        self._copy.wait_for(tr("Terminal", "being looked at…"))
        edges, going = self._desk.edges, self._begin()

        def examine(found: TemplateFinding) -> None:
            self._templates = found
            self._desk.work(lambda: edges.care.examine(going), self._show, self._failed, "files")

        self._desk.ask(
            lambda queries: TemplateFinding(read_templates(queries, edges.templates)),
            examine,
            lambda error: examine(TemplateFinding(problem=error)),
        )

    def _begin(self) -> Going:
        """What is looked at here is stopped with the page: the next one looks anew."""
        going = self._going = Going()
        self.destroyed.connect(lambda: setattr(going, "stopped", True))
        self._stop.setVisible(False)
        return going

    def tick(self) -> None:
        """How far the looking or the copying is, and what stands on the scales."""
        for scale in self._scales:
            scale.tick()
        if self._going is not None and not self._going.stopped:
            self._copy.set_subline(self._going.words(self._frame.language))

    def _cancel(self) -> None:
        if self._going is not None:
            self._going.stopped = True
            self._stop.setVisible(False)
            self._copy.wait_for(QCoreApplication.translate("Terminal", "being stopped…"))

    def _show(self, findings: tuple[Finding, ...]) -> None:
        if not isValid(self):
            return
        self._going = None
        clear(self._cards)
        for one in findings:
            why = self._desk.say(one.reason, self._frame.language) if one.reason else ""
            self._add(one.what, self._verdict(one), why)
        broken = self._templates.problem
        why = self._desk.explain(broken, self._frame.language) if broken else ""
        self._add("templates", self._templates.verdict(), why)
        self._add("scanners", self._scanners())
        self._add("others", self._others())
        self._scales = [ScaleCard(one, self._frame.language) for one in self._desk.edges.scales]
        for scale in self._scales:
            self._place(scale)
        self._copy.ready()

    def _add(self, what: str, verdict: tuple[str, State], why: str = "") -> None:
        """A card; its edge is coloured only where somebody must look."""
        words, state = verdict
        card = Card(title=_words()[what], state=None if state is State.OK else state)
        pill = Pill(words, state, small=True)
        pill.setObjectName(f"finding:{what}")
        card.body.addLayout(reading_row(pill, 1))
        if why:
            card.body.addWidget(Text(why, "body", state=State.STOP))
        card.body.addStretch(1)
        self._place(card)

    def _place(self, card: Card) -> None:
        self._cards.addWidget(card, *divmod(self._cards.count(), _COLUMNS))

    def _scanners(self) -> tuple[str, State]:
        """Those that do not type, and whether one is missing."""
        tr = QCoreApplication.translate
        known = self._desk.sources.all
        lost = [one.name for one in known if one.standing not in ("", "ready")]
        if lost:
            gone = tr("Terminal", "not there: {scanners}").format(scanners=", ".join(lost))
            return gone, State.LOOK
        ready = [one.name for one in known if one.standing == "ready"]
        if ready:
            return tr("Terminal", "ready: {scanners}").format(scanners=", ".join(ready)), State.OK
        return tr("Terminal", "only what types"), State.OFF

    def _others(self) -> tuple[str, State]:
        """Who would hear of a hot battery."""
        tr = QCoreApplication.translate
        alarm = self._desk.edges.alarm
        near = reached(alarm)
        far = sorted({*alarm.silence()} - {*near}) if alarm is not None else []
        if far:
            return tr("Terminal", "not heard: {terminals}").format(
                terminals=", ".join(far)
            ), State.LOOK
        if near:
            return tr("Terminal", "heard: {terminals}").format(terminals=", ".join(near)), State.OK
        return tr("Terminal", "none known here"), State.OFF

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
        self._copy.wait_for(QCoreApplication.translate("Terminal", "being copied…"))
        going = self._going = Going()
        self._stop.setVisible(True)
        care = self._desk.edges.care
        self._desk.work(
            lambda: care.back_up(going), lambda _: self._copied(), self._failed, "files"
        )

    def _copied(self) -> None:
        tr = QCoreApplication.translate
        self._frame.confirmed(tr("Terminal", "Backed up"), tr("Terminal", "the copy was proved"))
        if isValid(self):
            self._look()

    def _failed(self, error: ShopError) -> None:
        if isValid(self):
            self._going = None
            self._stop.setVisible(False)
            self._copy.ready()
        if error.code != STOPPED:
            self._frame.refuse(error)
        elif isValid(self):
            self._frame.tell(State.INFO, self._desk.explain(error, self._frame.language.value))


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
        "templates": tr("Templates", "Templates of the labels"),
        "scanners": tr("Terminal", "Scanners"),
        "others": tr("Terminal", "Other terminals"),
    }
