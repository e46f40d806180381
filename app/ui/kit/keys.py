"""Single keys, and what every keypad shares: it holds a text and emits it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QPoint, QSize, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.kit.icons import icon
from app.ui.kit.painting import Line, draw_shade, draw_stack, draw_surface, painting
from app.ui.kit.target import Target
from app.ui.theme import Role, Tone, look


class Key(Target):
    """One key. `types` is what a press adds to the text; keys that do something else type nothing.

    `name` is what a screen reader says where the key shows only a drawing; `size_mm` is the size
    it likes to have.
    """

    def __init__(
        self,
        label: str = "",
        *,
        types: str = "",
        icon: str = "",
        name: str = "",
        role: Role = Role.PLAIN,
        kind: str = "value",
        size_mm: tuple[float, float] = (15, 15),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon, self._role, self._kind = icon, role, kind
        self._size_mm = size_mm
        self._reason = ""
        self.types = types
        self.setText(label)
        self.setAccessibleName(name or label)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_reason(self, reason: str) -> None:
        """Switch the key off for a reason written on it, or on again with an empty one."""
        self._reason = reason
        self.setEnabled(not reason)
        self.updateGeometry()
        self.update()

    def tone(self) -> Tone:
        """The colours of the key as it stands."""
        theme = look().theme
        if not self.isEnabled():
            return theme.waiting
        return theme.button(Role.PRIMARY if self.isChecked() else self._role)

    def lines(self) -> Sequence[Line]:
        """The sign on the key and, while off, why."""
        ink = self.tone().ink
        return (Line(self.text(), self._kind, ink), Line(self._reason, "small_strong", ink))

    def padding(self) -> tuple[int, int]:
        """Keys are close around their sign."""
        return look().scale.px(6), look().scale.px(4)

    def tight(self) -> int:
        """Closer still is no key."""
        return look().scale.px(6)

    def hasHeightForWidth(self) -> bool:
        """Keys of a row are equally high."""
        return False

    def sizeHint(self) -> QSize:
        """The size asked for, where there is room; never below 15 mm where there is none."""
        scale = look().scale
        wanted = QSize(scale.mm(self._size_mm[0]), scale.mm(self._size_mm[1]))
        return wanted.expandedTo(self.minimumSizeHint())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Key, finger mark, sign or drawing."""
        del event
        tone, scale = self.tone(), look().scale
        with painting(self) as painter:
            draw_surface(painter, self.rect(), tone, width=scale.px(2))
            if self.isDown():
                draw_shade(painter, self.rect(), tone.ink, scale.radius)
            area = self.rect().adjusted(scale.px(6), 0, -scale.px(6), 0)
            if self._icon and not self._reason:
                side = min(scale.px(40), self.height() - scale.px(12))
                corner = QPoint(side // 2, side // 2)
                painter.drawPixmap(self.rect().center() - corner, icon(self._icon, tone.ink, side))
            else:
                draw_stack(painter, area, self.lines())


class Keypad(QWidget):
    """Keys around one text. `changed` carries it after every key, `accepted` when it is final."""

    changed = Signal(str)
    accepted = Signal(str)

    def __init__(self, max_length: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self._max_length = max_length
        self._waiting = ""
        size = self.key_size_mm()
        self.erase_key = Key(icon="backspace", name=_erase_name(), size_mm=size)
        self.erase_key.setAutoRepeat(True)
        self.erase_key.setAutoRepeatDelay(600)
        self.erase_key.clicked.connect(lambda: self.set_text(self._text[:-1]))
        self.accept_key = Key(icon="check", name=_accept_name(), role=Role.CONFIRM, size_mm=size)
        self.accept_key.clicked.connect(lambda: self.accepted.emit(self._text))

    def key_size_mm(self) -> tuple[float, float]:
        """Width and height this keypad's keys like to have."""
        return (15, 15)

    def text(self) -> str:
        """What was typed so far."""
        return self._text

    def set_text(self, text: str) -> None:
        """Replace the text; emits `changed` if it differs."""
        if text == self._text:
            return
        self._text = text
        self.show_text()
        self.changed.emit(text)

    def clear(self) -> None:
        """Forget the text."""
        self.set_text("")

    def set_waiting(self, reason: str) -> None:
        """Switch the accept key off for a reason, or on again with an empty one."""
        self._waiting = reason
        self.show_text()

    def keys(self) -> list[Key]:
        """Every key that types something."""
        return [key for key in self.findChildren(Key) if key.types]

    def show_text(self) -> None:
        """Bring what depends on the text up to date."""
        self.accept_key.set_reason(self._waiting)

    def type(self, sign: str) -> None:
        """Add what a key types, if there is room."""
        if len(self._text) + len(sign) <= self._max_length:
            self.set_text(self._text + sign)

    def typing_key(self, sign: str, label: str = "", *, kind: str = "value") -> Key:
        """A key wired to type its sign."""
        key = Key(label or sign, types=sign, kind=kind, size_mm=self.key_size_mm())
        key.clicked.connect(lambda: self.type(key.types))
        return key


def _erase_name() -> str:
    return QCoreApplication.translate("Keypad", "Delete")


def _accept_name() -> str:
    return QCoreApplication.translate("Keypad", "Accept")
