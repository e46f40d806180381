"""The frame as one screen has it: what comes back late moves, names or covers no other screen."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from app.ui.screens.screen import Frame, Screen
from app.ui.theme import State

if TYPE_CHECKING:
    from app.domain.errors import ShopError
    from app.stations.base import Standing
    from app.ui.kit.sheet import Sheet
    from app.ui.language import Language
    from app.ui.trail import Trail


class Window(Frame, Protocol):
    """The shell, as this frame sees it."""

    @property
    def front(self) -> Screen | None:
        """The screen in front."""
        ...


class FrontFrame:
    """Passes on what its screen asks for while that is in front; failures are told always.

    trail: the way of the person whose screen it is. answered: what was begun on it came to its
    end while somebody else worked here.
    """

    def __init__(
        self, window: Window, key: str, trail: Trail, answered: Callable[[], None]
    ) -> None:
        self._window, self._key, self._trail, self._answered = window, key, trail, answered
        self.screen: Screen | None = None

    @property
    def in_front(self) -> bool:
        """Whether the operator looks at this screen."""
        return self.screen is not None and self._window.front is self.screen

    @property
    def language(self) -> Language:
        """What the operator reads."""
        return self._window.language

    @property
    def covered(self) -> bool:
        """Whether a sheet lies over the screen."""
        return self._window.covered

    def go(self, key: str, where: object = None) -> None:
        """Show a screen."""
        if self.in_front:
            self._window.go(key, where)
        else:
            self._answered()

    def back(self) -> None:
        """Return to the screen before."""
        if self.in_front:
            self._window.back()
        else:
            self._answered()

    def moved(self, where: object) -> None:
        """Coming back leads here, even while another screen is in front."""
        self._trail.return_to(self._key, where)
        if not self.in_front:
            self._answered()

    def speak(self, language: Language) -> None:
        """Change the language of everything."""
        if self.in_front:
            self._window.speak(language)

    def scan(self, text: str) -> None:
        """Take a text as if a scanner had read it."""
        if self.in_front:
            self._window.scan(text)

    def stand_on(self, standing: Standing) -> None:
        """Remember what is in hand."""
        if self.in_front:
            self._window.stand_on(standing)

    def heading(self, title: str, subtitle: str) -> None:
        """Say in the top bar where the operator is."""
        if self.in_front:
            self._window.heading(title, subtitle)

    def safety(self, text: str, state: State) -> None:
        """Show the safety state of the vehicle at work."""
        if self.in_front:
            self._window.safety(text, state)

    def tell(
        self,
        state: State,
        text: str,
        *,
        detail: str = "",
        action: str = "",
        acted: Callable[[], None] | None = None,
    ) -> None:
        """Put up a banner about this screen; what must stop somebody is told anywhere."""
        if self.in_front or state is State.STOP:
            self._window.tell(state, text, detail=detail, action=action, acted=acted)

    def refuse(self, error: ShopError) -> None:
        """Say why something did not happen, wherever the operator is by now."""
        self._window.refuse(error)

    def confirmed(self, word: str, detail: str = "", *, settles: bool = False) -> None:
        """Green flash and tone, wherever the operator is by now."""
        if not self.in_front:
            self._answered()
        self._window.confirmed(word, detail, settles=settles and self.in_front)

    def alarm(self) -> None:
        """A battery is hot, whatever screen says so."""
        self._window.alarm()

    def watch_danger(self, danger_id: str) -> None:
        """Show the rescue screen of a danger that is recorded."""
        if self.in_front:
            self._window.watch_danger(danger_id)

    def open_sheet(self, sheet: Sheet) -> None:
        """Lay a sheet over the screen; one that comes too late is thrown away."""
        if self.in_front:
            self._window.open_sheet(sheet)
        else:
            sheet.deleteLater()

    def close_sheet(self) -> None:
        """Take the sheet away."""
        if self.in_front:
            self._window.close_sheet()
        else:
            self._answered()
