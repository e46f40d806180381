"""What the frame says: banners that stay, warnings that outlast screens, flashes that pass."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.ui.kit.flash import Flash, FlashHost
from app.ui.theme import State

if TYPE_CHECKING:
    from app.domain.errors import ShopError
    from app.ui.desk import Desk
    from app.ui.kit.banner import Banner
    from app.ui.kit.banner_place import BannerPlace
    from app.ui.language import Language


class Notices:
    """Banners, warnings and flashes of one window, in the language read there now."""

    def __init__(
        self,
        desk: Desk,
        warnings: BannerPlace,
        banners: BannerPlace,
        flash: FlashHost,
        language: Callable[[], Language],
    ) -> None:
        self._desk = desk
        self._warnings, self._banners, self._flash = warnings, banners, flash
        self._language = language
        self._warning: tuple[State, ShopError] | None = None
        self._refusal_stands = False

    @property
    def stopped(self) -> bool:
        """Whether nothing works before the next start."""
        return self._warning is not None and self._warning[0] is State.STOP

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
        banner = _banner(state, text, detail, action or _understood())
        banner.setObjectName("banner")
        self._banners.put(banner)
        self._refusal_stands = False
        if acted is not None:
            banner.acted.connect(acted)

    def warn(self, state: State, error: ShopError) -> None:
        """Say what holds for the whole terminal: it outlasts screens, languages and people.

        LOOK can be dealt with; STOP means that nothing works before the next start.
        """
        self._warning = (state, error)
        text = self._desk.explain(error, self._language())
        banner = _banner(state, text, "", "" if state is State.STOP else _understood())
        banner.setObjectName("warning")
        banner.acted.connect(self._warning_understood)
        self._warnings.put(banner)

    def repeat_warning(self) -> None:
        """Say it in the language read now."""
        if self._warning is not None:
            self.warn(*self._warning)

    def _warning_understood(self) -> None:
        self._warning = None

    def refuse(self, error: ShopError) -> str:
        """Say why something did not happen: banner, red flash and tone; returns the sentence."""
        text = self._desk.explain(error, self._language())
        self.tell(State.STOP, text)
        self._refusal_stands = True
        self.flash_refused()
        if self._desk.is_open:
            self._desk.edges.sound.play("refused")
        return text

    def flash_refused(self) -> None:
        """Show red, and nothing that stays."""
        self._flash.flash(Flash.REFUSED, QCoreApplication.translate("Shell", "Refused"))

    def confirmed(self, word: str, detail: str = "", *, settles: bool = False) -> None:
        """Green flash and tone. It settles what was refused before; another banner if told so."""
        if self._refusal_stands or settles:
            self._banners.clear()
        self._flash.flash(Flash.OK, word, detail)
        self._desk.edges.sound.play("ok")

    def tell_lost(self) -> None:
        """Somebody's half typed entry could not be kept while others worked here."""
        text = QCoreApplication.translate(
            "Shell",
            "What you had begun to type is gone: too many others worked here meanwhile, or your "
            "roles or language changed. Everything you confirmed is kept; type it again.",
        )
        self.tell(State.LOOK, text)

    def screen_changed(self) -> None:
        """Banners go with the screen they were about."""
        self._banners.clear()


def _banner(state: State, text: str, detail: str, action: str) -> Banner:
    from app.ui.kit.banner import Banner  # the first window has nothing to say yet

    return Banner(state, text, detail=detail, action=action)


def _understood() -> str:
    return QCoreApplication.translate("Shell", "Understood")
