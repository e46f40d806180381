"""Questions and details that take the whole screen, instead of dialogs that trap it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.kit.buttons import ActionButton
from app.ui.kit.layouts import ActionBar
from app.ui.kit.page import Page, Pages
from app.ui.kit.text import Text
from app.ui.theme import State, look


class Sheet(Page):
    """A titled page with its own way back. Fill `body`; put buttons into `bar`.

    `back_word` replaces "Back". `closed` comes when the operator goes back.
    """

    closed = Signal()

    def __init__(
        self, title: str, *, caption: str = "", back_word: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._back_word = back_word
        self.back_button = ActionButton("", icon="back")
        self.back_button.clicked.connect(self.closed)
        self.bar = ActionBar()
        self.bar.add(self.back_button)
        scale = look().scale
        whole = QVBoxLayout(self)
        whole.setContentsMargins(*(scale.px(n) for n in (20, 16, 20, 16)))
        whole.setSpacing(scale.px(14))
        if caption:
            whole.addWidget(Text(caption, "caption", state=State.OFF))
        whole.addWidget(Text(title, "h1"))
        self.body = QVBoxLayout()
        self.body.setSpacing(scale.px(12))
        whole.addLayout(self.body, 1)
        whole.addWidget(self.bar)
        self._say()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._say()
        super().changeEvent(event)

    def _say(self) -> None:
        back = QCoreApplication.translate("Sheet", "Back")
        self.back_button.set_title(self._back_word or back)


class SheetHost(Pages):
    """A page that sheets can cover; they swap without a fade and stack upon each other."""

    def __init__(self, page: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.addWidget(page)

    def open(self, sheet: Sheet) -> None:
        """Cover the page. The sheet is destroyed once it closes."""
        sheet.closed.connect(lambda: self.close_sheet(sheet))
        self.addWidget(sheet)
        self.setCurrentWidget(sheet)

    def close_sheet(self, sheet: Sheet | None = None) -> None:
        """Close a sheet, or the topmost one; without any, nothing happens."""
        leaving = sheet or self.sheet()
        if leaving is None or self.indexOf(leaving) < 1:
            return
        self.removeWidget(leaving)
        leaving.deleteLater()
        self.setCurrentIndex(self.count() - 1)

    def sheet(self) -> Sheet | None:
        """The sheet on top, if any."""
        shown = self.currentWidget()
        return shown if isinstance(shown, Sheet) else None
