"""The window: rail, top bar, banners, the screens, and where scans go."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.operations.ports.scan_source import RawScan
from app.ui.bar_signs import BarSigns
from app.ui.danger_signs import DangerSigns
from app.ui.idle_lock import IdleLock
from app.ui.kit.flash import FlashHost
from app.ui.kit.page import Pages
from app.ui.kit.sheet import Sheet
from app.ui.kit.window_frame import WindowFrame
from app.ui.language import Language, LanguageSwitch
from app.ui.notices import Notices
from app.ui.rail_items import RailHand
from app.ui.scan_gate import ScanGate
from app.ui.stage import Stage
from app.ui.theme import State
from app.ui.wall_clock import WallClock
from app.ui.wardrobe import Wardrobe

if TYPE_CHECKING:
    from datetime import datetime

    from app.domain.errors import ShopError
    from app.domain.site import Person, Site
    from app.stations.base import Standing
    from app.ui.danger import DangerWatch
    from app.ui.desk import Desk
    from app.ui.rooms import ScreenMaker
    from app.ui.screens.screen import Screen
    from app.ui.sync_sign import SyncSign
    from app.ui.trail import Visit
    from app.ui.wedge import Wedge


class Shell(QWidget):
    """Frame of every screen; see app/ui/screens/screen.py for what it offers them."""

    refused = Signal(str)
    painted = Signal()

    def __init__(
        self,
        desk: Desk,
        wedge: Wedge,
        languages: LanguageSwitch,
        makers: Mapping[str, ScreenMaker],
    ) -> None:
        super().__init__()
        self.desk = desk
        self.wedge = wedge
        self._languages = languages
        self._wardrobe = Wardrobe(languages)
        self._danger: DangerWatch | None = None
        self._sync_sign: SyncSign | None = None
        self._scans = ScanGate(desk, self, self, lambda: self._danger)
        self._was_painted = False
        self.idle = IdleLock(self, desk, self)
        self._build(makers)
        wedge.scanned.connect(desk.sources.read)
        desk.sources.read.connect(self.take)
        wedge.typing.connect(self._typed)
        desk.changed.connect(self._changed)
        desk.unavailable.connect(self._unavailable)
        desk.person_changed.connect(self._person_changed)
        self._seconds = QTimer(self)
        self._seconds.setInterval(1000)
        self._seconds.timeout.connect(self.tick)
        self._seconds.start()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The first time, say that the window stands: what is heavy may be read from now on."""
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            # Not at once: what is read then would compete with the rest of the first picture.
            QTimer.singleShot(1, self._stands)

    def _stands(self) -> None:
        self.idle.guard(self.windowHandle())
        self.painted.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Nothing runs out on a window that is closed."""
        self._seconds.stop()
        super().closeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Every key is a scanner's or somebody's who types a code."""
        self.wedge.press(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """What was held with the keys of a scanner is let go."""
        self.wedge.release(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab ends a scan; it never moves a focus."""
        del forward
        return False

    def _build(self, makers: Mapping[str, ScreenMaker]) -> None:
        self._bar = BarSigns()
        self._bar.who.clicked.connect(self.my_terminal)
        self._bar.network.clicked.connect(lambda: self.choose("sync"))
        frame = self._frame = WindowFrame(*self._bar.pills)
        self.rail, self._top = frame.rail, frame.top
        self._flash = FlashHost(frame)
        self._notices = Notices(
            self.desk, frame.warnings, frame.banners, self._flash, lambda: self.language
        )
        self._clock = WallClock(
            self.desk, frame.top, lambda error: self._notices.warn(State.LOOK, error)
        )
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._cover = Pages()
        self._cover.addWidget(self._flash)
        outer.addWidget(self._cover)
        self._signs = DangerSigns(frame)
        self._signs.alarmed.connect(self.alarm)
        self._stage = Stage(self, frame, self._notices, self._signs, makers)
        self._rail_hand = RailHand(frame.rail, self)
        self._show_person()

    # ------------------------------------------------------------------ what screens see

    @property
    def language(self) -> Language:
        """What the operator reads."""
        return self._languages.language

    @property
    def here(self) -> Visit:
        """The key of the screen in front, and what it is about."""
        return self._stage.here

    @property
    def front(self) -> Screen | None:
        """The screen in front."""
        return self._stage.front

    @property
    def vehicle_in_front(self) -> str:
        """The vehicle of the screen in front, or ''."""
        return self.front.vehicle_id if self.front is not None else ""

    @property
    def vehicle_left_behind(self) -> str:
        """The vehicle that was in front when the terminal was locked, or ''."""
        return self._stage.left_behind

    def alarm(self) -> None:
        """A battery is hot: the rescue screen covers everything, then it is recorded."""
        self.danger.alarm()

    def spares(self, place: QPoint) -> bool:
        """Whether a touch there acts on a sleeping terminal too: a hot battery cannot wait."""
        return self._cover.currentIndex() > 0 or self._signs.under(place)

    @property
    def danger(self) -> DangerWatch:
        """Who watches hot batteries; what it needs is never read before the first paint."""
        if self._danger is None:
            from app.ui.danger import DangerWatch

            self._danger = DangerWatch(self.desk, self._signs, self._cover, self)
        return self._danger

    def watch_danger(self, danger_id: str) -> None:
        """Show the rescue screen of a danger that is recorded."""
        self.danger.watch(danger_id)

    def begin(self) -> None:
        """Stand locked until a badge comes; a database without a site asks for one first."""
        self._scans.hold()
        self.go("lock")
        self.desk.opened.connect(self._opened)

    def _opened(self) -> None:
        # What it knows brings the domain along: never before the first paint.
        from app.ui.sync_sign import SyncSign
        from app.ui.wedge_hand import WedgeHand

        self._wedge_hand = WedgeHand(self.desk, self.wedge)
        self._sync_sign = SyncSign(self.desk, self._bar.show_network, lambda: self.language)
        self.desk.ask(
            lambda queries: (queries.site(), queries.demo, queries.last_change()),
            self._begun,
            self._unavailable,
        )
        self.danger.begin()
        self._bring_out()
        self.tick()

    def _bring_out(self) -> None:
        """Labels that a power cut kept from coming out, beside whatever is done here."""
        from app.ui.print_spool import print_spool_of

        print_spool_of(self.desk)

    def _begun(self, answer: tuple[Site | None, bool, datetime | None]) -> None:
        site, demo, last = answer
        self._bar.show_demo(demo=demo)
        self._stage.begin("lock" if site else "first_run")
        self._say_anew()
        self._clock.began(last)
        self._scans.release()

    def go(self, key: str, where: object = None) -> None:
        """Show a screen, made on first use; while nobody works here none but the lock."""
        self._stage.go(key, where)

    def choose(self, key: str) -> None:
        """A place of the rail: nothing lies behind it."""
        self._stage.choose(key)

    def back(self) -> None:
        """Return to the screen before, or to the line."""
        self._stage.back()

    def moved(self, where: object) -> None:
        """The screen in front went on by itself; coming back leads here."""
        self._stage.moved(where)

    def heading(self, title: str, subtitle: str) -> None:
        """Say in the top bar where the operator is."""
        self._stage.rooms.here.heading = (title, subtitle)
        self._top.set_title(title)
        self._top.set_subtitle(subtitle)

    def safety(self, text: str, state: State) -> None:
        """Show the safety state of the vehicle at work; empty text removes it."""
        self._stage.rooms.here.safety = (text, state)
        self._bar.show_safety(text, state)

    def tell(
        self,
        state: State,
        text: str,
        *,
        detail: str = "",
        action: str = "",
        acted: Callable[[], None] | None = None,
    ) -> None:
        """Put up a banner that stays until it is dealt with or the screen changes."""
        self._notices.tell(state, text, detail=detail, action=action, acted=acted)

    def refuse(self, error: ShopError) -> None:
        """Say why something did not happen: banner, red flash and tone."""
        self.refused.emit(self._notices.refuse(error))

    def confirmed(self, word: str, detail: str = "", *, settles: bool = False) -> None:
        """Green flash and tone; only after the Receipt. What was refused before is settled."""
        self._notices.confirmed(word, detail, settles=settles)

    def dismiss_flash(self) -> None:
        """End what is being flashed."""
        self._flash.dismiss()

    @property
    def sheet(self) -> Sheet | None:
        """The sheet on top of the screen."""
        return self._stage.sheet

    @property
    def covered(self) -> bool:
        """Whether a sheet lies over the screen."""
        return self.sheet is not None

    def open_sheet(self, sheet: Sheet) -> None:
        """Lay a sheet over the screen; never over the lock."""
        self._stage.open_sheet(sheet)

    def close_sheet(self) -> None:
        """Take the sheet away."""
        self._stage.close_sheet()

    def close_sheets(self) -> None:
        """Take away every sheet."""
        self._stage.close_sheets()

    # ------------------------------------------------------------------------- the frame

    def scan(self, text: str) -> None:
        """Take a text as if somebody had typed it."""
        self.take(RawScan(text))

    @Slot(object)
    def take(self, scan: RawScan) -> None:
        """Give a read text to the screen in front, or where the station routes it."""
        self.idle.touched()
        if self._notices.stopped:
            self._notices.flash_refused()
        else:
            self._scans.put(scan)

    @property
    def standing(self) -> Standing | None:
        """What is in hand."""
        return self._stage.standing

    def stand_on(self, standing: Standing) -> None:
        """Remember what is in hand, so that the next scan can refer to it."""
        self._stage.rooms.here.standing = standing

    def lock(self) -> None:
        """Nobody works here any more; what was begun stays."""
        self._switch(None)

    def admit(self, person: Person) -> bool:
        """Somebody else works here now, where they stood before, as they see and read best.

        Whether they had to be told that something half typed is gone.
        """
        self._switch(person)
        return self._stage.tell_lost()

    def _switch(self, person: Person | None) -> None:
        changed = self._wardrobe.dress(person)
        self.desk.switch_person(person)
        if changed:
            self._say_anew()

    def wear(self, person: Person) -> bool:
        """What who works here chose holds at once; whether screens were made anew for it."""
        made_for = self._stage.rooms.dress
        if person != self.desk.person:
            self.desk.person = person
            self._show_person()
        if self._wardrobe.dress(person):
            if made_for != self._stage.rooms.dress:
                self._stage.make_anew()
            self._say_anew()
        return made_for != self._stage.rooms.dress

    def my_terminal(self) -> None:
        """What whoever works here may choose about the terminal."""
        from app.ui.screens.my_terminal_sheet import MyTerminalSheet

        person = self.desk.person
        if person is not None and not isinstance(self.sheet, MyTerminalSheet):
            self.open_sheet(MyTerminalSheet(self.desk, self, person))

    def speak(self, language: Language) -> None:
        """Change the language of everything; screens are made anew where they stood."""
        self._wardrobe.speak(language, for_all=self.desk.person is None)
        self._stage.make_anew()
        self._say_anew()

    def _say_anew(self) -> None:
        self._frame.turn()
        self._show_person()
        self._notices.repeat_warning()
        self._signs.speak()
        if self._danger is not None:
            self._danger.speak()
        if self._sync_sign is not None:
            self._sync_sign.tick()

    def _unavailable(self, error: ShopError) -> None:
        self._notices.warn(State.STOP, error)

    def _typed(self, text: str) -> None:
        if self.front is not None:
            self.front.typed(text)

    def _changed(self, topics: frozenset[str]) -> None:
        self._stage.rooms.missed(topics)
        if self.front is not None:
            self.front.refresh(topics)

    def _person_changed(self) -> None:
        self._show_person()
        if self.desk.by != self._stage.rooms.here.owner:
            self._stage.change()

    def _show_person(self) -> None:
        person = self.desk.person
        self._bar.show_person(person)
        self._rail_hand.show_person(person)

    def tick(self) -> None:
        """Once a second: the clock, and whatever runs out on the screen."""
        if not self.desk.is_open:
            return
        self._clock.tick()
        if self._sync_sign is not None:
            self._sync_sign.tick()
        self.danger.tick()
        if self.front is not None:
            self.front.tick()
