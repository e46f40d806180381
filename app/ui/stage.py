"""Which screen is seen and what lies over it, for whoever works here."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final, Protocol

from app.ui.rooms import Rooms
from app.ui.theme import State

if TYPE_CHECKING:
    from app.stations.base import Standing
    from app.ui.danger_signs import DangerSigns
    from app.ui.desk import Desk
    from app.ui.kit.sheet import Sheet
    from app.ui.kit.window_frame import WindowFrame
    from app.ui.notices import Notices
    from app.ui.rooms import ScreenMaker
    from app.ui.screens.front_frame import Window as FrameWindow
    from app.ui.screens.screen import Screen
    from app.ui.trail import Visit
    from app.ui.wedge import Wedge

    class Window(FrameWindow, Protocol):
        """The shell, as the stage sees it."""

        @property
        def desk(self) -> Desk:
            """The seam to everything else."""
            ...

        @property
        def wedge(self) -> Wedge:
            """What is being typed or scanned."""
            ...


_WITHOUT_BADGE: Final = ("lock", "first_run")


class Stage:
    """Leads through screens; what a newcomer does never disturbs what another one began."""

    def __init__(
        self,
        window: Window,
        frame: WindowFrame,
        notices: Notices,
        signs: DangerSigns,
        makers: Mapping[str, ScreenMaker],
    ) -> None:
        self._window, self._notices, self._signs = window, notices, signs
        self._rail, self._pages, self._sheets = frame.rail, frame.pages, frame.sheets
        self.rooms = Rooms(window.desk, window, makers, frame.pages, frame.sheets)
        self.left_behind = ""
        """The vehicle that was in front when the terminal was locked; '' once somebody works."""

    @property
    def here(self) -> Visit:
        """The key of the screen in front, and what it is about."""
        return self.rooms.here.trail.here

    @property
    def front(self) -> Screen | None:
        """The screen in front."""
        return self.rooms.here.front

    @property
    def locked(self) -> bool:
        """Whether nobody works here."""
        return self.rooms.here.trail.key == "lock" and self._window.desk.person is None

    @property
    def standing(self) -> Standing | None:
        """What is in hand."""
        return self.rooms.here.standing

    def begin(self, key: str) -> None:
        """What stands here before anybody came; screens are made in the language of now."""
        self.rooms.here.trail.go(key, None)
        self.rooms.here.trail.start_here()
        self.make_anew()

    def go(self, key: str, where: object = None) -> None:
        """Show a screen, made on first use; while nobody works here none but the lock."""
        if self.locked and key not in _WITHOUT_BADGE:
            return
        self._leave()
        self.rooms.here.trail.go(key, where)
        self._show()

    def choose(self, key: str) -> None:
        """A place of the rail: nothing lies behind it."""
        self.go(key)
        self.rooms.here.trail.start_here()

    def back(self) -> None:
        """Return to the screen before, or to the line."""
        self._leave()
        self.rooms.here.trail.back()
        self._show()

    def moved(self, where: object) -> None:
        """The screen in front went on by itself; coming back leads here."""
        trail = self.rooms.here.trail
        trail.return_to(trail.key, where)

    def make_anew(self) -> None:
        """Screens are made again where they stood."""
        self._leave()
        self.rooms.make_anew()
        self._show()

    def change(self) -> None:
        """Somebody else works here: where they stood before, with all that lay over it."""
        self._leave()
        vehicle = self.front.vehicle_id if self.front is not None else ""
        self.left_behind = vehicle if self._window.desk.person is None else ""
        room = self.rooms.change(self._window.desk.person)
        if not room.owner:
            room.trail.go("lock", None)
        if room.sheets and room.front is not None:
            screen = self._bring_to_front()
            self._window.heading(*room.heading)
            self._window.safety(*room.safety)
            missed = self.rooms.put_back()
            screen.resume()
            screen.refresh(missed)
        else:
            self._show()

    def tell_lost(self) -> bool:
        """Say once what could not be kept for who works here; whether there was any."""
        room = self.rooms.here
        lost, room.lost = room.lost, False
        if lost:
            self._notices.tell_lost()
        return lost

    # ------------------------------------------------------------------------- the sheets

    @property
    def sheet(self) -> Sheet | None:
        """The sheet on top of the screen."""
        return self._sheets.sheet()

    def open_sheet(self, sheet: Sheet) -> None:
        """Lay a sheet over the screen; never over the lock."""
        if self.locked:
            sheet.deleteLater()
        else:
            self._sheets.open(sheet)

    def close_sheet(self) -> None:
        """Take the sheet away."""
        self._window.wedge.clear()
        self._sheets.close_sheet()

    def close_sheets(self) -> None:
        """Take away every sheet."""
        while self._sheets.sheet() is not None:
            self._sheets.close_sheet()

    # ---------------------------------------------------------------------------- showing

    def _leave(self) -> None:
        if self.front is not None:
            self.front.leave()

    def _show(self) -> None:
        self.close_sheets()
        screen = self._bring_to_front()
        self._window.safety("", State.OFF)
        self.rooms.here.standing = None
        screen.enter(self.here[1])

    def _bring_to_front(self) -> Screen:
        self._window.wedge.clear()
        self._notices.screen_changed()
        screen = self.rooms.screen()
        self._pages.setCurrentWidget(screen)
        shown = self.here[0] not in _WITHOUT_BADGE
        self._rail.setVisible(shown)
        self._signs.beside_rail(shown=shown)
        self._rail.choose(screen.rail)
        return screen
