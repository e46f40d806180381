"""What every screen is, and the frame around it that it may use."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar, Protocol

from app.ui.kit.page import Page

if TYPE_CHECKING:
    from app.domain.errors import ShopError
    from app.reading.scan import Scan
    from app.stations.base import Standing
    from app.ui.desk import Desk
    from app.ui.kit.sheet import Sheet
    from app.ui.language import Language
    from app.ui.theme import State


class Frame(Protocol):
    """The shell, as screens see it."""

    @property
    def language(self) -> Language:
        """What the operator reads."""
        ...

    @property
    def covered(self) -> bool:
        """Whether a sheet lies over the screen."""
        ...

    def go(self, key: str, where: object = None) -> None:
        """Show a screen; `where` is what it is about."""
        ...

    def back(self) -> None:
        """Return to the screen before."""
        ...

    def moved(self, where: object) -> None:
        """The screen in front went on by itself; coming back leads here."""
        ...

    def speak(self, language: Language) -> None:
        """Change the language of everything; screens are made anew where they stood."""
        ...

    def scan(self, text: str) -> None:
        """Take a text as if a scanner had read it."""
        ...

    def stand_on(self, standing: Standing) -> None:
        """Remember what is in hand, so that the next scan can refer to it."""
        ...

    def heading(self, title: str, subtitle: str) -> None:
        """Say in the top bar where the operator is."""
        ...

    def safety(self, text: str, state: State) -> None:
        """Show the safety state of the vehicle at work; empty text removes it."""
        ...

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
        ...

    def refuse(self, error: ShopError) -> None:
        """Say why something did not happen: banner, red flash and tone."""
        ...

    def confirmed(self, word: str, detail: str = "", *, settles: bool = False) -> None:
        """Green flash and tone; only after the Receipt. `settles` takes the banner away."""
        ...

    def alarm(self) -> None:
        """A battery is hot: the rescue screen covers everything, then it is recorded."""
        ...

    def watch_danger(self, danger_id: str) -> None:
        """Show the rescue screen of a danger that is recorded."""
        ...

    def open_sheet(self, sheet: Sheet) -> None:
        """Lay a sheet over the screen."""
        ...

    def close_sheet(self) -> None:
        """Take the sheet away."""
        ...


class Screen(Page):
    """A page of the terminal. Made once per language; asked anew whenever it is shown."""

    key: ClassVar[str]
    rail: ClassVar[str] = ""
    only_typed: ClassVar[bool] = False
    """Whether its fields are for words that people type: a strange code scanned is none of them."""

    def __init__(self, desk: Desk, frame: Frame) -> None:
        super().__init__()
        self.setAutoFillBackground(True)  # what changes on it need not paint what it covers
        self.desk = desk
        self.frame = frame

    @property
    def vehicle_id(self) -> str:
        """The vehicle it is about, '' for none or several."""
        return ""

    def enter(self, where: object) -> None:
        """The screen comes to the front."""
        raise NotImplementedError

    def leave(self) -> None:
        """The screen goes away; let go what is held."""

    def resume(self) -> None:
        """Its operator is back and a sheet lies over it as it was left: reset nothing."""

    def scanned(self, scan: Scan) -> bool:
        """Use a scan and return True, or leave it to the station's routing."""
        del scan
        return False

    def typed(self, text: str) -> None:
        """What is being typed on a keyboard, before Enter."""
        del text

    def refresh(self, topics: frozenset[str]) -> None:
        """Something was recorded; ask again if it concerns this screen."""
        del topics

    def tick(self) -> None:
        """A second went by."""
