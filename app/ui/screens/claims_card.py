"""What the inventory wants somebody to look at, on the Sync screen."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from app.ui.kit.buttons import ActionButton
from app.ui.kit.card import Card
from app.ui.kit.text import Text
from app.ui.language import captioned
from app.ui.screens.claim_words import ShownClaim, what_words
from app.ui.screens.clearing import clear
from app.ui.theme import State, look

if TYPE_CHECKING:
    from app.ui.language import Language

_MOST: Final = 2
"""More are shown once these are settled, the oldest first: the smallest panel has no more room."""


class ClaimsCard(Card):
    """Hidden while there is nothing. opened: called with the one that was tapped."""

    def __init__(self, opened: Callable[[ShownClaim], None]) -> None:
        super().__init__()
        self.body.setSpacing(look().scale.key_gap)
        self._opened = opened
        self.setVisible(False)

    def show_claims(self, claims: tuple[ShownClaim, ...], language: Language) -> None:
        """These, as far as there is room."""
        tr = QCoreApplication.translate
        clear(self.body)
        self.setVisible(bool(claims))
        self.set_state(State.LOOK if any(one.task.must_look for one in claims) else None)
        title = tr("Claims", "Two stories about one part ({count})").format(count=len(claims))
        self.body.addWidget(Text(title, "title"))
        for at, one in enumerate(claims[:_MOST]):
            said = captioned(what_words(one.task.decided.kind), one.about(language))
            button = ActionButton(said)
            button.setObjectName(f"claim-{at}")
            button.clicked.connect(lambda _=False, shown=one: self._opened(shown))
            self.body.addWidget(button)
