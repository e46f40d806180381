"""What of a hot battery stands on every screen: the buttons to hold, and the banner that stays."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QPoint, Signal

from app.ui.kit.buttons import HoldButton
from app.ui.kit.rail import RailAlarm
from app.ui.kit.window_frame import WindowFrame
from app.ui.theme import Role, State

if TYPE_CHECKING:
    from app.ui.kit.banner import Banner


class DangerSigns(QObject):
    """There with the first picture, before anything of the program is read.

    `alarmed` comes after a full hold, `followed` when the banner's button was pressed.
    """

    alarmed = Signal()
    followed = Signal()

    def __init__(self, frame: WindowFrame) -> None:
        super().__init__()
        self._frame = frame
        self._said: tuple[str, str] | None = None
        self._banner: Banner | None = None
        self._in_bar = True
        self.speak()

    def speak(self) -> None:
        """Make everything anew in the language read now."""
        tr = QCoreApplication.translate
        words, hold = tr("Danger", "Battery hot"), tr("Danger", "hold 1 s")
        self._bar_button = HoldButton(words, role=Role.ALARM, subline=hold, pill=True)
        in_rail = RailAlarm(words, hold)
        self._buttons = (self._bar_button, in_rail)
        for button in self._buttons:
            button.setObjectName("battery_hot")
            button.held.connect(self.alarmed)
        self._frame.top.set_alarm(self._bar_button)
        self._frame.rail.set_alarm(in_rail)
        self._banner = None
        self.beside_rail(shown=not self._in_bar)
        self.say(self._said)

    def beside_rail(self, *, shown: bool) -> None:
        """The button stands in the rail, and in the top bar where there is none."""
        self._in_bar = not shown
        self._bar_button.setVisible(self._in_bar)

    def under(self, place: QPoint) -> bool:
        """Whether one of them lies there on the glass."""
        signs = (*self._buttons, *(() if self._banner is None else (self._banner,)))
        shown = [one for one in signs if one.isVisible()]
        return any(one.rect().contains(one.mapFromGlobal(place)) for one in shown)

    def say(self, words: tuple[str, str] | None) -> None:
        """The banner's sentence and its detail; None while nothing is hot."""
        self._said = words
        if words is not None:
            self._banner = self._banner or self._put_up()
            self._banner.set(State.STOP, *words)
        if self._banner is not None:
            self._banner.setVisible(words is not None)

    def _put_up(self) -> Banner:
        from app.ui.kit.banner import Banner  # the first window knows of no danger yet

        watch = QCoreApplication.translate("Danger", "Watch it")
        banner = Banner(State.STOP, "", icon="flame", action=watch)
        banner.setObjectName("danger_banner")
        banner.acted.connect(self.followed)
        self._frame.set_danger(banner)
        return banner
