"""The only way to put words on a screen: plain text, in one of the kinds the theme knows."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from app.ui.theme import BRAND, KINDS, WORDS, State, look


class Text(QLabel):
    """A label that never interprets what it shows, as names and scans may hold markup.

    `kind` is a key of `theme.KINDS`; captions are set in capitals. With `wrap` the text breaks
    where its column ends, without it the column has to give way.
    """

    def __init__(
        self,
        text: str = "",
        kind: str = "body",
        *,
        wrap: bool = True,
        state: State | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        if kind not in KINDS:
            raise ValueError(f"unknown kind of text: {kind}")
        self._capitals = kind == "caption"
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.setWordWrap(wrap)
        self.setFont(look().font(kind))
        if kind == "brand":
            self.setForegroundRole(BRAND)
        elif state is not None:
            self.set_state(state)
        if wrap:
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)
        self.setText(text)

    def setText(self, text: str) -> None:
        """Show another text; the same again costs no layout."""
        shown = text.upper() if self._capitals else text
        if shown != self.text():
            super().setText(shown)

    def set_state(self, state: State | None) -> None:
        """Colour the words by a state, or plainly again."""
        self.setForegroundRole(WORDS[state or State.FOCUS])
