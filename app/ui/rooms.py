"""Where each person stands at this terminal: their screens, their way, what they began to type."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Final

from app.ui.screens.front_frame import FrontFrame
from app.ui.theme import State, look
from app.ui.trail import Trail

if TYPE_CHECKING:
    from app.domain.site import Person
    from app.stations.base import Standing
    from app.ui.desk import Desk
    from app.ui.kit.page import Pages
    from app.ui.kit.sheet import Sheet, SheetHost
    from app.ui.language import Language
    from app.ui.screens.front_frame import Window
    from app.ui.screens.screen import Frame, Screen

    ScreenMaker = Callable[[Desk, Frame], Screen]
    Dress = tuple[Language, bool]

KEPT: Final = 4
"""How many people's screens stay in memory; whoever was away longest gets theirs made anew."""
_OF_THE_VEHICLE: Final = ("step", "harvest", "vehicle")


class Room:
    """What one person has in front of them, '' being nobody at the lock.

    sheets: what lay over the screen when somebody else came, the topmost last. missed: what
    changed meanwhile. lost: whether something half typed had to be given up. A plain class: it is
    there before the first picture, and a dataclass would keep that waiting.
    """

    def __init__(self, owner: str, dress: Dress) -> None:
        self.owner, self.dress = owner, dress
        self.roles: tuple[str, ...] = ()
        self.trail = Trail()
        self.made: dict[str, Screen] = {}
        self.sheets: list[Sheet] = []
        self.heading = ("", "")
        self.safety = ("", State.OFF)
        self.standing: Standing | None = None
        self.missed: frozenset[str] = frozenset()
        self.lost = False

    @property
    def front(self) -> Screen | None:
        """The screen in front, once it is made."""
        return self.made.get(self.trail.key)

    def answered(self, key: str) -> None:
        """What was asked over a screen came to its end while its person was away."""
        if key == self.trail.key:
            self._clear_sheets()

    def empty(self) -> None:
        """Give the screens up; what nobody finished typing is lost, and will be told."""
        self.lost = self.lost or bool(self.sheets)
        self._clear_sheets()
        for screen in self.made.values():
            screen.deleteLater()
        self.made.clear()

    def _clear_sheets(self) -> None:
        for sheet in self.sheets:
            sheet.deleteLater()
        self.sheets.clear()


class Rooms:
    """One room for everybody who works at this terminal; exactly one is seen."""

    def __init__(
        self,
        desk: Desk,
        window: Window,
        makers: Mapping[str, ScreenMaker],
        pages: Pages,
        sheets: SheetHost,
    ) -> None:
        self._desk, self._window, self._makers = desk, window, makers
        self._pages, self._sheets = pages, sheets
        self.here = self._new("")
        self._rooms: dict[str, Room] = {"": self.here}
        self._last = self.here

    @property
    def dress(self) -> Dress:
        """What screens are made for: the language read, and whether the left hand leads."""
        return self._window.language, look().mirrored

    def screen(self) -> Screen:
        """The screen in front, made on first use."""
        key = self.here.trail.key
        screen = self.here.made.get(key)
        if screen is None:
            room = self.here
            frame = FrontFrame(self._window, key, room.trail, lambda: room.answered(key))
            screen = frame.screen = room.made[key] = self._makers[key](self._desk, frame)
            self._pages.addWidget(screen)
        return screen

    def make_anew(self) -> None:
        """The screens of who works here are made again when next shown, for now's reader."""
        self._empty(self.here)
        self.here.dress = self.dress

    def change(self, person: Person | None) -> Room:
        """Somebody else works here, or nobody: what the one before began is put aside.

        Who comes for the first time goes on at the vehicle in front; everything else was
        the other's own. Other roles than last time begin at the line.
        """
        self.here.sheets = self._sheets.put_aside()
        if self.here.owner:
            self._last = self.here
        owner = person.person_id if person else ""
        room = self._rooms.pop(owner, None) or self._new(owner)
        roles = person.roles if person else ()
        if room.owner and not room.trail:
            shared = self._last.trail.key in _OF_THE_VEHICLE
            room.trail.begin(self._last.trail.here if shared else None)
        elif room.owner and room.roles != roles:
            self._empty(room)
            room.trail.begin()
        if room.dress != self.dress:
            self._empty(room)
        room.roles, room.dress = roles, self.dress
        self._rooms[owner] = self.here = room
        for long_gone in list(self._rooms.values())[:-KEPT]:
            self._empty(long_gone)
        return room

    def _new(self, owner: str) -> Room:
        return Room(owner, self.dress)

    def _empty(self, room: Room) -> None:
        for screen in room.made.values():
            self._pages.removeWidget(screen)
        room.empty()

    def missed(self, topics: frozenset[str]) -> None:
        """Something was recorded; whoever is away hears of it when they are back."""
        for room in self._rooms.values():
            if room is not self.here and room.sheets:
                room.missed |= topics

    def put_back(self) -> frozenset[str]:
        """Lay over the screen again what lay there; what was missed meanwhile."""
        room = self.here
        sheets, room.sheets = room.sheets, []
        missed, room.missed = room.missed, frozenset()
        self._sheets.put_back(sheets)
        return missed
