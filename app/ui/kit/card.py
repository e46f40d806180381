"""White rounded surfaces that hold what belongs together."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QHideEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.kit.painting import draw_surface, painting
from app.ui.kit.text import Text
from app.ui.theme import State, Tone, look


class Card(QWidget):
    """A surface with an optional caption in capitals or a title; fill its `body`.

    A state other than OFF draws a thick coloured edge; say the state in words inside as well.
    """

    def __init__(
        self,
        caption: str = "",
        *,
        title: str = "",
        state: State | None = None,
        quiet: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._quiet = quiet
        self._state = state
        scale = look().scale
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(*(scale.px(n) for n in (18, 14, 18, 14)))
        self.body.setSpacing(scale.px(8))
        if caption:
            self.body.addWidget(Text(caption, "caption", state=State.OFF))
        if title:
            self.body.addWidget(Text(title, "title"))

    def set_state(self, state: State | None) -> None:
        """Change the edge."""
        if state is not self._state:
            self._state = state
            self.update()

    def state(self) -> State | None:
        """What the edge says."""
        return self._state

    def ground(self) -> str:
        """The colour of the surface."""
        theme = look().theme
        return theme.surface_2 if self._quiet else theme.surface

    def paintEvent(self, event: QPaintEvent) -> None:
        """The surface and its edge."""
        del event
        theme, thick = look().theme, look().scale.px(3)
        plain = self._state in (None, State.OFF)
        edge = theme.line if plain else theme.tone(self._state or State.OFF).edge
        with painting(self) as painter:
            tone = Tone(theme.ink, self.ground(), edge)
            draw_surface(painter, self.rect(), tone, width=1 if plain else thick)


class TapCard(Card):
    """A card that is one large target; whatever lies inside leaves the press to it."""

    tapped = Signal()

    def __init__(
        self,
        caption: str = "",
        *,
        title: str = "",
        state: State | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(caption, title=title, state=state, parent=parent)
        self._down = False

    def ground(self) -> str:
        """Another one under a finger."""
        return look().theme.info_ground if self._down else super().ground()

    def minimumSizeHint(self) -> QSize:
        """Never smaller than a glove can hit."""
        side = look().scale.secondary
        return super().minimumSizeHint().expandedTo(QSize(side, side))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A finger comes down."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._press(down=True)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A finger lifted on the card is a tap; one that slid off is none."""
        hit = self._down and self.rect().contains(event.position().toPoint())
        self._press(down=False)
        if hit:
            self.tapped.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        """A card that goes away forgets the finger on it."""
        self._press(down=False)
        super().hideEvent(event)

    def click(self) -> None:
        """What a tap does."""
        self.tapped.emit()

    def _press(self, *, down: bool) -> None:
        self._down = down
        self.update()
