"""The whole window in red: what to do about a hot battery, first; the record comes after."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QVBoxLayout

from app import paths
from app.domain.errors import ShopError
from app.domain.procedure import text_in
from app.operations.raise_battery_danger import name_battery_vehicle, raise_battery_danger
from app.operations.watch_battery import (
    quarantine_battery,
    read_battery_temperature,
    watch_battery,
)
from app.stations.rescue_file import RescueGuide, load_rescue
from app.ui.desk import Desk
from app.ui.kit.banner import Banner
from app.ui.kit.buttons import ActionButton, HoldButton
from app.ui.kit.layouts import ActionBar
from app.ui.kit.page import Page, Pages
from app.ui.kit.painting import draw_ground, painting
from app.ui.kit.poster import Poster
from app.ui.kit.sheet import Sheet, SheetHost
from app.ui.language import Language
from app.ui.screens import rescue_sheets
from app.ui.screens.danger_news import DangerNews, since_word, spread_words, subject_of
from app.ui.screens.local_time import local
from app.ui.screens.rescue_head import RescueHead
from app.ui.screens.rescue_log import RescueLog
from app.ui.site_alarm import Spread
from app.ui.theme import Role, State, look

if TYPE_CHECKING:
    from app.domain.battery_danger import BatteryDanger
    from app.operations.ports.queries import BoardRow
    from app.operations.ports.unit_of_work import UnitOfWork
    from app.reading.scan import Scan


@cache
def rescue_guide() -> RescueGuide:
    """The shipped steps and rules. Raises ShopError where the file cannot be read."""
    return load_rescue(paths.resources() / "rules" / "battery_danger.toml")


class RescueScreen(Page):
    """Covers everything. `left` comes after a hold on the way out; nothing else leads away.

    Steps and number are there before anything is asked of the database, and stay there where
    it cannot write.
    """

    left = Signal()
    answered = Signal()
    recording = False
    """Whether nobody knows yet if it stands on record."""

    def __init__(self, desk: Desk, language: Language) -> None:
        super().__init__()
        self.setObjectName("rescue")
        self._desk, self._language = desk, language
        self._danger_id = self._vehicle_id = self._told_away = ""
        self._seen, self._says_red = True, False
        self._news, self._spread = DangerNews(), Spread()
        self._head = RescueHead()
        self._banner = Banner(
            State.INFO, "", action=QCoreApplication.translate("Danger", "Try again")
        )
        self._banner.setObjectName("rescue_banner")
        self._again = self._banner.findChildren(ActionButton)[0]
        self._again.setObjectName("try_again")
        self._banner.acted.connect(self._record)
        self._poster = Poster()
        self._poster.setObjectName("poster")
        self._log = RescueLog(rescue_guide().rules, language, self._zone)
        self._log.asked.connect(self._ask)
        self._pages = Pages()
        self._pages.addWidget(self._poster)
        self._pages.addWidget(self._log)
        page = Page()
        pile = QVBoxLayout(page)
        pile.setContentsMargins(0, 0, 0, 0)
        pile.addWidget(self._pages, 1)
        pile.addWidget(self._bar())
        self._sheets = SheetHost(page)
        self._sheets.setAutoFillBackground(True)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._head)
        told = QVBoxLayout()
        side = look().scale.px(12)
        told.setContentsMargins(side, 0, side, side)
        told.addWidget(self._banner)
        whole.addLayout(told)
        whole.addWidget(self._sheets, 1)
        self._show_poster()

    def _bar(self) -> ActionBar:
        bar = ActionBar()
        across = look().scale.px(20)
        bar.setContentsMargins(across, look().scale.px(8), across, look().scale.px(12))
        leave = HoldButton(
            QCoreApplication.translate("Danger", "Hold: to the board"), role=Role.PLAIN
        )
        leave.setObjectName("rescue_leave")
        leave.held.connect(self.left)
        self._which = ActionButton(
            QCoreApplication.translate("Danger", "Which vehicle?"), tall=True
        )
        self._which.setObjectName("which_vehicle")
        self._which.clicked.connect(self._ask_vehicle)
        self._turn = ActionButton("", role=Role.PRIMARY)
        self._turn.setObjectName("rescue_turn")
        self._turn.clicked.connect(self._turn_page)
        bar.add(leave)
        bar.add(self._which)
        bar.set_primary(self._turn)
        return bar

    def paintEvent(self, event: QPaintEvent) -> None:
        """Red below everything."""
        del event
        with painting(self) as painter:
            draw_ground(painter, self.rect(), look().theme.alarm)

    # ------------------------------------------------------------------ coming and going

    def begin(self, vehicle_id: str, *, seen: bool = True) -> None:
        """Somebody held the button: steps first, then the record. '' is no vehicle in front.

        seen: whether it stood on the screen; else it is the one last in hand here, and another
        can be named.
        """
        self._danger_id, self._vehicle_id, self._seen = "", vehicle_id, seen
        self._pages.setCurrentWidget(self._poster)
        self._show_poster()
        self._show()
        self._record()

    def watch(
        self, danger_id: str, news: DangerNews, spread: Spread, *, at_steps: bool = False
    ) -> None:
        """Come back to a danger that is recorded, at its log or, as it was left, its steps."""
        self._danger_id, self._vehicle_id, self._seen = danger_id, "", True
        self._banner.hide()
        self._says_red, self._told_away = False, ""
        self._pages.setCurrentWidget(self._poster if at_steps else self._log)
        self.show_news(news, spread)
        danger = self._danger()
        named = danger is not None and bool(danger.vehicles)
        if named and (spread.knowing or spread.silent) and self._banner.isHidden():
            self._say_red()

    @property
    def at_steps(self) -> bool:
        """Whether the steps are read, and not the log."""
        return self._pages.currentWidget() is self._poster

    @property
    def danger_id(self) -> str:
        """The danger shown; '' while it is not recorded."""
        return self._danger_id

    def show_news(self, news: DangerNews, spread: Spread) -> None:
        """What is known by now, here and at the other terminals."""
        self._news, self._spread = news, spread
        self._show_poster()
        self._show()
        danger = self._danger()
        away = danger is not None and bool(news.away.intersection(danger.vehicles))
        if away and not spread.everywhere:
            self._tell_away()
        elif self._says_red or (away and self._told_away == self._danger_id):
            self._told_away = ""
            self._say_red()

    def _tell_away(self) -> None:
        """Once: without a network nothing reaches the terminal that took the vehicle over."""
        if self._told_away == self._danger_id:
            return
        self._told_away = self._danger_id
        tr = QCoreApplication.translate
        text = tr("ProblemSheet", "Recorded here: the other terminal does not know of it.")
        detail = tr(
            "ProblemSheet",
            "Keep everybody away from the vehicle and tell whoever works on it there.",
        )
        self._say(State.STOP, text, detail)

    def tick(self, spread: Spread) -> None:
        """A second went by; another terminal may know by now, or have fallen silent."""
        if self._says_red and spread != self._spread:
            self._spread = spread
            self._say_red()
        self._show()

    def scanned(self, scan: Scan) -> bool:
        """The code of an area or bin is where it stands; a badge is left to the window."""
        if scan.kind == "badge":
            return False
        if scan.kind == "place" and self._danger_id:
            self._quarantine(scan.value)
        return True

    # ------------------------------------------------------------------------- recording

    def _record(self) -> None:
        vehicle_id, by = self._vehicle_id, self._desk.by
        self.recording = True
        self._say(State.INFO, QCoreApplication.translate("Danger", "Being recorded…"))
        self._desk.submit(
            lambda uow: raise_battery_danger(uow, vehicle_id, uow.terminal, by),
            lambda danger_id: self._recorded(danger_id, vehicle_id),
            self._not_recorded,
        )

    def _recorded(self, danger_id: str, vehicle_id: str) -> None:
        self._danger_id = danger_id
        self._desk.edges.sound.play("alarm")
        tr = QCoreApplication.translate
        if not self._vehicle_id:
            self._say(State.LOOK, tr("Danger", "Recorded. Say which vehicle it is: it turns RED."))
        elif not self._seen:
            last = tr("Danger", "Recorded: the vehicle last in hand here is RED, its work stopped.")
            self._say(State.LOOK, last, tr("Danger", "Is it another one? Name it: it turns RED."))
        else:
            self._say_red()
        if self._vehicle_id != vehicle_id:
            self._name(self._vehicle_id)
        self._answer()

    def _answer(self) -> None:
        """It is known whether it stands on record: whoever waited for that goes on."""
        self.recording = False
        self.answered.emit()

    def _not_recorded(self, error: ShopError) -> None:
        why = self._desk.explain(error, self._language)
        text = QCoreApplication.translate(
            "Danger", "NOT RECORDED: tell everybody yourself, and call {number}."
        )
        self._say(State.STOP, text.format(number=self._news.number), why, again=True)
        if self._desk.is_open:
            self._desk.edges.sound.play("refused")
        self._answer()

    def _say_red(self) -> None:
        """Said anew whenever another terminal says that it knows."""
        self._say(State.OK, _red(), spread_words(self._spread))
        self._says_red = True

    def _say(self, state: State, text: str, detail: str = "", *, again: bool = False) -> None:
        self._says_red = False
        self._banner.set(state, text, detail)
        self._again.setVisible(again)
        self._banner.show()

    def _refused(self, error: ShopError) -> None:
        self._say(State.STOP, self._desk.explain(error, self._language))
        self._desk.edges.sound.play("refused")

    def _submit(self, operation: Callable[[UnitOfWork], None], done: str) -> None:
        self._close_sheets()

        def told(_: None) -> None:
            self._say(State.OK, done)
            self._desk.edges.sound.play("ok")

        self._desk.submit(operation, told, self._refused)

    # --------------------------------------------------------------------------- showing

    def _zone(self, moment: datetime) -> datetime:
        return local(self._desk, moment)

    def _danger(self) -> BatteryDanger | None:
        return self._news.danger(self._danger_id)

    def _show_poster(self) -> None:
        danger = self._danger()
        drive = self._news.drive(danger) if danger is not None else ""
        self._poster.set_lines(
            [
                (
                    text_in(one.text, self._language).format(number=self._news.number),
                    text_in(one.detail, self._language),
                )
                for one in rescue_guide().steps(drive)
            ]
        )

    def _show(self) -> None:
        danger, on_poster = self._danger(), self._pages.currentWidget() is self._poster
        about = ""
        if danger is not None and self._desk.is_open:
            now = self._desk.edges.clock.now()
            about = f"{subject_of(danger, self._news)} · {since_word(danger, now)}"
            self._log.show_danger(danger, self._news, now)
        self._head.show_danger(self._news.number, about)
        named = bool(danger.vehicles if danger is not None else self._vehicle_id)
        self._which.setVisible(not named or not self._seen)
        tr = QCoreApplication.translate
        self._which.set_title(
            tr("Danger", "Another vehicle?") if named else tr("Danger", "Which vehicle?")
        )
        if on_poster:
            self._turn.set_title(QCoreApplication.translate("Danger", "Measure and watch ›"))
        else:
            self._turn.set_title(QCoreApplication.translate("Danger", "‹ Rescue steps"))
        if on_poster and danger is None:
            self._turn.wait_for(QCoreApplication.translate("Danger", "not recorded yet"))
        else:
            self._turn.ready()

    def _turn_page(self) -> None:
        self._pages.setCurrentWidget(self._log if self.at_steps else self._poster)
        self._show()

    # ------------------------------------------------------------------------- questions

    def _open(self, sheet: Sheet) -> None:
        self._sheets.open(sheet)

    def _close_sheets(self) -> None:
        while self._sheets.sheet() is not None:
            self._sheets.close_sheet()

    def _ask_vehicle(self) -> None:
        self._desk.ask(lambda queries: queries.board(), self._choose_vehicle, self._refused)

    def _choose_vehicle(self, rows: tuple[BoardRow, ...]) -> None:
        self._open(rescue_sheets.vehicle_sheet(rows, self._vehicle_chosen))

    def _vehicle_chosen(self, vehicle_id: str) -> None:
        self._close_sheets()
        if not vehicle_id and not self._seen:
            return
        self._vehicle_id, self._seen = vehicle_id, True
        if vehicle_id and self._danger_id:
            self._name(vehicle_id)
        self._show()

    def _name(self, vehicle_id: str) -> None:
        danger_id, by = self._danger_id, self._desk.by
        self._submit(
            lambda uow: name_battery_vehicle(uow, danger_id, vehicle_id, by),
            _red(),
        )

    def _ask(self, what: str) -> None:
        if what == "temperature":
            self._open(rescue_sheets.temperature_sheet(self._language, self._measured))
        elif what == "place":
            sheet = rescue_sheets.place_sheet(
                self._news, self._language, self._quarantine, self._open
            )
            self._open(sheet)
        else:
            self._open(rescue_sheets.look_sheet(self._news, self._arranged))

    def _measured(self, celsius: Decimal, where: str) -> None:
        danger_id, by = self._danger_id, self._desk.by
        self._submit(
            lambda uow: read_battery_temperature(uow, danger_id, celsius, where, by),
            QCoreApplication.translate("Danger", "Temperature recorded."),
        )

    def _quarantine(self, place: str) -> None:
        danger_id, by = self._danger_id, self._desk.by
        self._submit(
            lambda uow: quarantine_battery(uow, danger_id, place, by),
            QCoreApplication.translate("Danger", "Place recorded."),
        )

    def _arranged(self, minutes: int, who: str) -> None:
        danger_id, by = self._danger_id, self._desk.by
        after = timedelta(minutes=minutes)
        self._submit(
            lambda uow: watch_battery(uow, danger_id, after, who, by),
            QCoreApplication.translate("Danger", "Next look recorded."),
        )


def _red() -> str:
    return QCoreApplication.translate(
        "Danger", "Recorded: the vehicle is RED and its work is stopped."
    )
