"""A hot battery: what is known of it, the red cover, and what the banner says."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Final, Protocol

from PySide6.QtCore import QCoreApplication, QObject, Qt

from app.domain.battery_danger import BatteryDanger
from app.domain.moment import Moment
from app.reading.scan import read_scan
from app.ui.danger_signs import DangerSigns
from app.ui.desk import Desk
from app.ui.kit.page import Pages
from app.ui.language import Language
from app.ui.screens.danger_news import (
    DangerNews,
    gather_news,
    look_word,
    reading_word,
    subject_of,
)
from app.ui.screens.local_time import local
from app.ui.screens.rescue_screen import RescueScreen
from app.ui.site_alarm import SiteAlarmHand

_CALL: Final = timedelta(minutes=1)
_TOPICS = frozenset({"danger", "site", "person", "place"})


class Window(Protocol):
    """The shell, as this sees it."""

    @property
    def language(self) -> Language:
        """What is read here."""
        ...

    @property
    def vehicle_in_front(self) -> str:
        """The vehicle of the screen in front, or ''."""
        ...

    @property
    def vehicle_left_behind(self) -> str:
        """The vehicle that was in front when the terminal was locked, or ''."""
        ...

    def go(self, key: str, where: object = None) -> None:
        """Show a screen; while nobody works here none but the lock."""
        ...


class DangerWatch(QObject):
    """Needs no badge and asks nothing first; what it shows is the log's, once there is one.

    The shell makes it when the database opens or the button was held, whichever is first.
    """

    def __init__(self, desk: Desk, signs: DangerSigns, cover: Pages, window: Window) -> None:
        super().__init__()
        self._desk, self._signs, self._cover, self._window = desk, signs, cover, window
        self._news = DangerNews()
        self._rescue: RescueScreen | None = None
        self._called: dict[str, Moment] = {}
        self._site = SiteAlarmHand(desk)
        signs.followed.connect(self._follow_banner)
        desk.changed.connect(self._changed)

    # ---------------------------------------------------------------------- what is seen

    @property
    def covers(self) -> bool:
        """Whether the rescue screen lies over everything."""
        return self._rescue is not None and self._cover.currentWidget() is self._rescue

    def speak(self) -> None:
        """Say everything in the language read now; a rescue stays where it is.

        One that is being recorded is told of first: made anew it would be recorded twice.
        """
        self._say()
        before = self._rescue
        if before is None:
            return
        if before.recording:
            before.answered.connect(self.speak, Qt.ConnectionType.SingleShotConnection)
            return
        shown = self.covers
        self._cover.removeWidget(before)
        before.deleteLater()
        self._rescue = None
        if shown and before.danger_id:
            self.watch(before.danger_id, at_steps=before.at_steps)
        elif shown:
            self.alarm()

    def tick(self) -> None:
        """A second went by."""
        if self._site.tick():
            self._show(self._news)
        if self.covers and self._rescue is not None:
            self._rescue.tick(self._site.spread(self._rescue.danger_id))
        self._call()
        self._say()

    def _call(self) -> None:
        """A look that is overdue calls out, and again every minute until somebody has looked."""
        if not self._news.dangers or not self._desk.is_open:
            return
        now = self._desk.edges.clock.now()
        late = {one.danger_id for one in self._news.dangers if one.overdue(now)}
        called = {key: at for key, at in self._called.items() if key in late}
        due = [key for key in late if key not in called or now.elapsed_since(called[key]) >= _CALL]
        self._called = {**called, **dict.fromkeys(due, now)}
        if due:
            self._desk.edges.sound.play("alarm")

    def _say(self) -> None:
        """The banner: what is hot, how hot it was, and who looks next."""
        dangers = self._news.dangers
        self._signs.say(self._words(dangers) if dangers and self._desk.is_open else None)

    def _words(self, dangers: tuple[BatteryDanger, ...]) -> tuple[str, str]:
        tr = QCoreApplication.translate
        now = self._desk.edges.clock.now()
        first = next((one for one in dangers if one.overdue(now)), dangers[0])
        text = tr("Danger", "RED · battery hot: {vehicle}")
        if len(dangers) > 1:
            text = tr("Danger", "RED · {count} batteries hot, among them: {vehicle}")
        title = text.format(vehicle=subject_of(first, self._news), count=len(dangers))
        at = local(self._desk, first.next_look) if first.next_look is not None else None
        looks = look_word(first, self._news, now, at)[0]
        return title, f"{reading_word(first, now, self._window.language)} · {looks}"

    # --------------------------------------------------------------------- what it leads to

    def alarm(self) -> None:
        """The hold is complete: steps and number at once, then the record.

        At a locked terminal the vehicle last in hand turns RED: rather one too many is stopped
        than a burning one goes on, and another can be named beside it.
        """
        seen = self._window.vehicle_in_front
        rescue = self._made()
        self._cover.setCurrentWidget(rescue)
        rescue.begin(seen or self._window.vehicle_left_behind, seen=bool(seen))

    def watch(self, danger_id: str, *, at_steps: bool = False) -> None:
        """Come back to a danger, to its log or to its steps."""
        rescue = self._made()
        self._cover.setCurrentWidget(rescue)
        rescue.watch(danger_id, self._news, self._site.spread(danger_id), at_steps=at_steps)

    def scanned(self, text: str) -> bool:
        """Whether the rescue screen had use for a read text."""
        if not self.covers or self._rescue is None:
            return False
        return self._rescue.scanned(read_scan(text))

    def _made(self) -> RescueScreen:
        if self._rescue is None:
            self._rescue = RescueScreen(self._desk, self._window.language)
            self._rescue.left.connect(self._leave)
            self._cover.addWidget(self._rescue)
            self._show(self._news)
        return self._rescue

    def _leave(self) -> None:
        """To the board, or to the lock where nobody works."""
        self._cover.setCurrentIndex(0)
        self._window.go("line")

    def _follow_banner(self) -> None:
        dangers = self._news.dangers
        if len(dangers) > 1 and self._desk.person is not None:
            self._window.go("quarantine")
        elif dangers:
            self.watch(dangers[-1].danger_id)

    # --------------------------------------------------------------------------- the news

    def _changed(self, topics: frozenset[str]) -> None:
        if topics & _TOPICS or (self._news.dangers and "vehicle" in topics):
            self.ask()

    def ask(self) -> None:
        """Ask what is hot; where nothing can be read, what is known stands."""
        self._desk.ask(gather_news, self._told, lambda _: None)

    def begin(self) -> None:
        """The database is open: ask what is hot here, and hear what is hot elsewhere."""
        self.ask()
        self._site.ask()

    def _told(self, news: DangerNews) -> None:
        known = {one.danger_id for one in self._news.dangers}
        from_elsewhere = [one for one in news.dangers if one.terminal != news.terminal]
        if any(one.danger_id not in known for one in from_elsewhere):
            self._desk.edges.sound.play("alarm")
        self._show(news)
        self._say()

    def _show(self, news: DangerNews) -> None:
        """What is known by now; what other terminals call a vehicle comes by itself."""
        self._news = replace(news, told=self._site.names)
        if self._rescue is not None:
            self._rescue.show_news(self._news, self._site.spread(self._rescue.danger_id))
