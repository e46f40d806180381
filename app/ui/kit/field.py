"""Where typed text is seen: a field with its hint, and the dots of a PIN."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QMouseEvent, QPaintEvent, QPalette
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from app.ui.kit.layouts import reading_row
from app.ui.kit.painting import draw_surface, painting
from app.ui.kit.text import Text
from app.ui.theme import State, Tone, look


class Frame(QWidget):
    """The surface on which typed text stands; `active` gives it the edge of the focus."""

    def __init__(self, *, active: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._active = active
        self.setMinimumHeight(look().scale.secondary)

    def set_active(self, active: bool) -> None:
        """Mark the field as the one typed into."""
        self._active = active
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The surface and its edge."""
        del event
        theme = look().theme
        tone = Tone(theme.ink, theme.surface, theme.accent if self._active else theme.line)
        with painting(self) as painter:
            draw_surface(painter, self.rect(), tone, width=2)


class Field(Frame):
    """One line of text, 15 mm high, with a quiet hint at its end ("or scan a label").

    A tap emits `tapped`, so that the screen can bring a keypad; a plugged-in keyboard types too.
    """

    changed = Signal(str)
    tapped = Signal()

    def __init__(
        self, placeholder: str = "", *, hint: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent=parent)
        self._edit = _line()
        self._edit.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder or hint)
        self._edit.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self._edit.setInputMethodHints(Qt.InputMethodHint.ImhNoPredictiveText)
        self._edit.textChanged.connect(self.changed)
        self._edit.installEventFilter(self)
        line = reading_row(self._edit, Text(hint, "body", wrap=False, state=State.OFF))
        line.setStretch(0, 1)
        scale = look().scale
        line.setContentsMargins(scale.px(18), 0, scale.px(18), 0)
        self.setLayout(line)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def text(self) -> str:
        """What was typed."""
        return self._edit.text()

    def set_text(self, text: str) -> None:
        """Replace what was typed; emits `changed` if it differs."""
        self._edit.setText(text)

    def click(self) -> None:
        """What a tap does, without the focus: scans go on to where they belong."""
        self.tapped.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the focus of the line and take its taps."""
        if isinstance(event, QFocusEvent):
            self.set_active(event.gotFocus())
        elif event.type() is QEvent.Type.MouseButtonRelease:
            self.tapped.emit()
        return super().eventFilter(watched, event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The whole field is the target, not the line of text alone."""
        if self.rect().contains(event.position().toPoint()):
            self._edit.setFocus()
            self.tapped.emit()


def _line() -> QLineEdit:
    edit = QLineEdit()
    edit.setFrame(False)
    edit.setFont(look().font("typed"))
    palette = edit.palette()
    palette.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
    edit.setPalette(palette)
    return edit
