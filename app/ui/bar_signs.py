"""What the top bar says of the terminal: safety at work, network, who works, demo."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.ui.kit.pill import Pill, PillButton
from app.ui.theme import State

if TYPE_CHECKING:
    from app.domain.site import Person


class BarSigns:
    """The pills of the top bar, in the order they stand there; `who` is pressed for one's own."""

    def __init__(self) -> None:
        self._safety = Pill("", State.OFF, breaks=True)
        self._safety.setObjectName("safety")
        self.network = PillButton("", State.OFF)
        self.network.setObjectName("network")
        self.network.hide()
        self.who = PillButton("", State.FOCUS)
        self.who.setObjectName("my_terminal")
        self._demo = Pill("DEMO", State.LOOK)
        self._safety.hide()
        self._demo.hide()

    @property
    def pills(self) -> tuple[QWidget, ...]:
        """For the bar, from the left."""
        return (self._demo, self._safety, self.network, self.who)

    def show_safety(self, text: str, state: State) -> None:
        """The safety state of the vehicle at work; empty text removes it."""
        self._safety.set(text, state)
        self._safety.setVisible(bool(text))

    def show_demo(self, *, demo: bool) -> None:
        """Whether what is recorded here is play."""
        self._demo.setVisible(demo)

    def show_person(self, person: Person | None) -> None:
        """Who works here, by number alone."""
        tr = QCoreApplication.translate
        who = tr("Shell", "Operator {number}").format(number=person.number) if person else ""
        self.who.setText(who)
        self.who.setVisible(person is not None)

    def show_network(self, text: str, state: State) -> None:
        """How the exchange with the inventory stands; nothing is claimed before it is known."""
        self.network.say(text, state)
        self.network.show()
