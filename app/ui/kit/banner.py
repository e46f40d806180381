"""What went wrong or must be known: it stays until it is dealt with."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.kit.buttons import ActionButton
from app.ui.kit.icons import icon
from app.ui.kit.layouts import column, row
from app.ui.kit.painting import draw_surface, painting
from app.ui.kit.text import Text
from app.ui.theme import State, look

_SHAPES = {State.OK: "check", State.LOOK: "warning", State.STOP: "stop", State.INFO: "info"}


class Banner(QWidget):
    """One sentence in bold with the shape of its state; `detail` says what is safe and what to do.

    `icon` replaces the shape, as the high-voltage triangle. `action` adds a button; `acted` tells
    that it was pressed. The banner never goes away by itself.
    """

    acted = Signal()

    def __init__(
        self,
        state: State,
        text: str,
        *,
        detail: str = "",
        icon: str = "",
        action: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._state = state
        self._picture = _Picture(state, icon)
        self._text = Text(text, "strong", state=state)
        self._detail = Text(detail, "body")
        self._detail.setVisible(bool(detail))
        words = column(1, self._text, self._detail, 1, gap_mm=0.6)
        line = row(self._picture, gap_mm=3, mirrored=False)
        line.addLayout(words, 1)
        if action:
            button = ActionButton(action)
            button.clicked.connect(self.acted)
            line.addWidget(button)
        scale = look().scale
        line.setContentsMargins(*(scale.px(n) for n in (18, 12, 12 if action else 18, 12)))
        self.setLayout(line)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def text(self) -> str:
        """The sentence shown."""
        return self._text.text()

    def state(self) -> State:
        """How grave it is."""
        return self._state

    def set(self, state: State, text: str, detail: str = "") -> None:
        """Say something else."""
        if state is not self._state:
            self._state = state
            self.update()
            self._picture.show_state(state)
            self._text.set_state(state)
        self._text.setText(text)
        self._detail.setText(detail)
        self._detail.setVisible(bool(detail))

    def paintEvent(self, event: QPaintEvent) -> None:
        """A ground in the colour of the state."""
        del event
        with painting(self) as painter:
            tone, radius = look().theme.tone(self._state), look().scale.px(12)
            draw_surface(painter, self.rect(), tone, width=0, radius=radius)


class _Picture(QWidget):
    def __init__(self, state: State, name: str) -> None:
        super().__init__()
        self._state, self._name = state, name
        side = look().scale.px(34)
        self.setFixedSize(QSize(side, side))
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_state(self, state: State) -> None:
        self._state = state
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        name = self._name or _SHAPES.get(self._state, "info")
        colour = look().theme.tone(self._state).ink
        with painting(self) as painter:
            painter.drawPixmap(0, 0, icon(name, colour, self.width()))
