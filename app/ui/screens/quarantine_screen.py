"""The quarantine board: every hot battery, where it stands, how hot it was, who looks next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QGridLayout, QVBoxLayout
from shiboken6 import isValid

from app.domain.battery_danger import BatteryDanger
from app.domain.errors import NotAllowed
from app.domain.moment import Moment
from app.operations.end_battery_danger import end_battery_danger
from app.operations.permissions import allows
from app.operations.ports.queries import BoardRow, Queries
from app.ui.desk import Desk
from app.ui.kit.buttons import ActionButton
from app.ui.kit.card import Card
from app.ui.kit.layouts import ActionBar, row
from app.ui.kit.pill import Pill
from app.ui.kit.text import Text
from app.ui.screens.clearing import clear
from app.ui.screens.danger_news import (
    DangerNews,
    gather_news,
    look_word,
    reading_word,
    since_word,
    subject_of,
)
from app.ui.screens.local_time import local
from app.ui.screens.places import StepPlace
from app.ui.screens.rescue_screen import rescue_guide
from app.ui.screens.screen import Frame, Screen
from app.ui.screens.signing import sign_and_record
from app.ui.steps.entry_sheet import TextSheet
from app.ui.theme import State, look

_ACROSS: Final = 3
_ON_A_PAGE: Final = 6


@dataclass(frozen=True)
class Quarantine:
    """The dangers that run, and the vehicles a failed step sent into quarantine."""

    news: DangerNews
    apart: tuple[BoardRow, ...]


@dataclass(frozen=True)
class Shown:
    """A danger's card, and what on it goes on with the clock."""

    danger: BatteryDanger
    card: Card
    timer: Text
    reading: Text
    looks: Pill


class QuarantineScreen(Screen):
    """Whoever is overdue comes first; nothing leaves the board but by a supervisor."""

    key = "quarantine"
    rail = "line"

    def __init__(self, desk: Desk, frame: Frame) -> None:
        super().__init__(desk, frame)
        tr = QCoreApplication.translate
        self._shown: list[Shown] = []
        self._board: Quarantine | None = None
        self._first = 0
        self._empty = Text(tr("Quarantine", "Nothing is in quarantine."), "h2")
        self._cards = QGridLayout()
        self._cards.setSpacing(look().scale.mm(2))
        for place in range(_ACROSS):
            self._cards.setColumnStretch(place, 1)
        bar = ActionBar()
        back = ActionButton(tr("Sheet", "Back"), icon="back")
        back.setObjectName("back")
        back.clicked.connect(frame.back)
        bar.add(back)
        self._more = ActionButton("")
        self._more.setObjectName("more")
        self._more.clicked.connect(self._turn)
        bar.add(self._more)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(look().scale.mm(2))
        page.addWidget(self._empty)
        page.addLayout(self._cards)
        page.addStretch(1)
        page.addWidget(bar)

    def enter(self, where: object) -> None:
        """Ask who is hot."""
        del where
        title = QCoreApplication.translate("Quarantine", "Quarantine board")
        self.frame.heading(title, "")
        self._first = 0
        self._ask()

    def refresh(self, topics: frozenset[str]) -> None:
        """A danger, a vehicle or a run changed."""
        if topics & {"danger", "vehicle", "run"}:
            self._ask()

    def tick(self) -> None:
        """Timers go on, and looks become overdue."""
        if self._board is not None:
            for one in self._shown:
                self._say(one, self._board.news)

    def _ask(self) -> None:
        def question(queries: Queries) -> Quarantine:
            apart = tuple(one for one in queries.board() if one.run_status == "quarantined")
            return Quarantine(gather_news(queries), apart)

        self.desk.ask(question, self._show, self.frame.refuse)

    def _turn(self) -> None:
        self._first += _ON_A_PAGE
        if self._board is not None:
            self._show(self._board)

    def _show(self, board: Quarantine) -> None:
        if not isValid(self):
            return
        self._board = board
        now = self.desk.edges.clock.now()
        dangers = sorted(board.news.dangers, key=lambda one: not one.overdue(now))
        things: Sequence[BatteryDanger | BoardRow] = [*dangers, *board.apart]
        if self._first >= len(things):
            self._first = 0
        clear(self._cards)
        self._shown = []
        page = things[self._first : self._first + _ON_A_PAGE]
        for place, one in enumerate(page):
            card = (
                self._apart_card(one)
                if isinstance(one, BoardRow)
                else self._danger_card(one, board.news)
            )
            self._cards.addWidget(card, place // _ACROSS, place % _ACROSS)
        self._empty.setVisible(not things)
        hidden = len(things) - len(page)
        more = QCoreApplication.translate("LineScreen", "{count} more")
        self._more.set_title(more.format(count=hidden))
        self._more.setVisible(hidden > 0)

    # ----------------------------------------------------------------------------- cards

    def _danger_card(self, danger: BatteryDanger, news: DangerNews) -> Card:
        tr = QCoreApplication.translate
        card = Card(state=State.STOP)
        card.setObjectName(f"danger:{danger.danger_id}")
        place = danger.place or tr("Danger", "It stands nowhere safe yet")
        card.body.addWidget(Text(place, "h2", state=None if danger.place else State.STOP))
        card.body.addWidget(Text(subject_of(danger, news), "strong"))
        shown = Shown(danger, card, Text("", "value"), Text("", "body"), Pill("", breaks=True))
        shown.looks.setObjectName(f"looks:{danger.danger_id}")
        for widget in (shown.timer, shown.reading, shown.looks):
            card.body.addWidget(widget)
        watch = ActionButton(tr("Danger", "Watch it"))
        watch.setObjectName(f"watch:{danger.danger_id}")
        watch.clicked.connect(lambda: self.frame.watch_danger(danger.danger_id))
        end = ActionButton(tr("Quarantine", "End…"))
        end.setObjectName(f"end:{danger.danger_id}")
        end.clicked.connect(lambda: self._ask_reason(danger.danger_id))
        card.body.addLayout(row(watch, end, gap_mm=5))
        self._shown.append(shown)
        self._say(shown, news)
        return card

    def _say(self, shown: Shown, news: DangerNews) -> None:
        if not isValid(shown.card):
            return
        now: Moment = self.desk.edges.clock.now()
        danger = shown.danger
        shown.timer.setText(since_word(danger, now))
        shown.reading.setText(reading_word(danger, now, self.frame.language))
        at = local(self.desk, danger.next_look) if danger.next_look is not None else None
        text, state = look_word(danger, news, now, at)
        shown.looks.set(text, state)
        shown.card.set_state(State.LOOK if state is State.INFO else State.STOP)

    def _apart_card(self, line: BoardRow) -> Card:
        tr = QCoreApplication.translate
        card = Card(state=State.LOOK)
        card.setObjectName(f"apart:{line.vehicle_id}")
        card.body.addWidget(Text(line.title or line.known_as, "h2"))
        card.body.addWidget(Text(line.known_as, "mono"))
        text = tr("Quarantine", "In quarantine since a step failed; no battery was said hot.")
        card.body.addWidget(Text(text, "body"))
        there = ActionButton(tr("Quarantine", "To the vehicle"))
        there.setObjectName(f"go:{line.vehicle_id}")
        there.clicked.connect(lambda: self.frame.go("step", StepPlace(line.run_id)))
        card.body.addWidget(there)
        return card

    # --------------------------------------------------------------------------- the end

    def _ask_reason(self, danger_id: str) -> None:
        tr = QCoreApplication.translate
        sheet = TextSheet(
            tr("Quarantine", "Why is the danger over?"),
            self.frame.language,
            caption=tr("Quarantine", "A supervisor decides; the readings are looked at first."),
        )
        sheet.setObjectName("text_sheet")
        sheet.entered.connect(lambda reason: self._end(danger_id, reason))
        self.frame.open_sheet(sheet)

    def _end(self, danger_id: str, reason: str) -> None:
        """Whoever may not end it is told before any PIN is asked for."""
        self.frame.close_sheet()
        person, rules = self.desk.person, rescue_guide().rules
        if person is None or not allows(person, "end_battery_danger"):
            self.frame.refuse(NotAllowed("needs-supervisor"))
            return
        tr = QCoreApplication.translate
        sign_and_record(
            self.desk,
            self.frame,
            tr("Quarantine", "End the danger") + f" · {reason}",
            f"end_battery_danger danger:{danger_id}",
            lambda uow, by: end_battery_danger(uow, danger_id, reason, rules, by),
            lambda _: self.frame.confirmed(tr("Quarantine", "Danger ended")),
        )
