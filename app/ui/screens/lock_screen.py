"""Nobody at work: the badge opens."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from app.ui.desk import Desk
from app.ui.kit.buttons import ActionButton
from app.ui.kit.layouts import row
from app.ui.kit.pill import PillButton
from app.ui.kit.text import Text
from app.ui.language import Language, shipped
from app.ui.screens.screen import Frame, Screen
from app.ui.theme import State, look

if TYPE_CHECKING:
    from app.domain.site import Site


_LONG_MS: Final = 1500
"""A usual database is open before."""


class LockScreen(Screen):
    """One sentence and the languages; every badge works from here."""

    key = "lock"

    def __init__(self, desk: Desk, frame: Frame) -> None:
        super().__init__(desk, frame)
        self._site = Text("", "title")
        hero = Text(QCoreApplication.translate("LockScreen", "Scan your badge"), "hero")
        words = Text(
            QCoreApplication.translate(
                "LockScreen", "The badge opens your work where it stands. Nothing is lost."
            ),
            "body",
        )
        languages = row(gap_mm=3)
        for language, name in shipped(look().theme.resources).items():
            state = State.INFO if language == frame.language else State.OFF
            button = PillButton(name, state)
            button.setObjectName(f"language:{language}")
            button.clicked.connect(lambda _=False, chosen=language: self._speak(chosen))
            languages.addWidget(button)
        languages.addStretch(1)
        column = QVBoxLayout(self)
        margin = look().scale.px(48)
        column.setContentsMargins(margin, margin, margin, margin)
        column.addWidget(self._site)
        column.addStretch(2)
        column.addWidget(hero)
        column.addWidget(words)
        self._opening = Text("", "strong", state=State.LOOK)
        self._opening.setObjectName("still_opening")
        self._opening.setVisible(False)
        desk.unavailable.connect(self._opening.hide)
        column.addWidget(self._opening)
        column.addSpacing(32)
        column.addLayout(languages)
        column.addStretch(1)
        column.addLayout(self._demo_people())
        column.addStretch(2)

    def _demo_people(self) -> QHBoxLayout:
        people = row(gap_mm=5)
        badges = self.desk.edges.demo_badges if self.desk.is_open else {}
        for name, badge in badges.items():
            pin = self.desk.edges.demo_pins.get(name, "")
            words = QCoreApplication.translate("LockScreen", "demo badge · PIN {pin}")
            button = ActionButton(name, icon="badge", subline=words.format(pin=pin))
            button.clicked.connect(lambda _=False, text=badge: self.frame.scan(text))
            people.addWidget(button)
        people.addStretch(1)
        return people

    def enter(self, where: object) -> None:
        """Lock: whoever was here is gone."""
        del where
        self.frame.heading(QCoreApplication.translate("LockScreen", "Locked"), "")
        if self.desk.is_open:
            self.desk.ask(lambda queries: queries.site(), self._show, self.frame.refuse)
        else:
            QTimer.singleShot(_LONG_MS, self, self._say_opening)

    def _show(self, site: Site | None) -> None:
        name = site.name if site else ""
        self._site.setText(name)
        self.frame.heading(QCoreApplication.translate("LockScreen", "Locked"), name)

    def _say_opening(self) -> None:
        """A large database is checked, copied and brought up to a new release before it opens."""
        if self.desk.is_opening:
            text = QCoreApplication.translate(
                "LockScreen",
                "The records are still being opened. A badge scanned now is read then.",
            )
            self._opening.setText(text)
            self._opening.setVisible(True)

    def _speak(self, language: Language) -> None:
        self.frame.speak(language)
