"""Questions and details that take the whole screen, instead of dialogs that trap it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from PySide6.QtCore import QCoreApplication, QEvent, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.kit.buttons import ActionButton
from app.ui.kit.layouts import ActionBar, column, forget_sizes, row
from app.ui.kit.page import Page, Pages
from app.ui.kit.text import Text
from app.ui.theme import State, look


class Sheet(Page):
    """A titled page with its own way back. Fill `body`; put buttons into `bar`.

    `back_word` replaces "Back". `closed` comes when the operator goes back.
    """

    closed = Signal()
    waits: ClassVar[bool] = True
    """Whether it waits for its operator while somebody else works at the terminal."""

    def __init__(
        self, title: str, *, caption: str = "", back_word: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAutoFillBackground(True)  # what changes on it need not paint what it covers
        self._back_word = back_word
        self.back_button = ActionButton("", icon="back")
        self.back_button.clicked.connect(self.closed)
        self.bar = ActionBar()
        self.bar.add(self.back_button)
        whole = self._sheet_pile = QVBoxLayout(self)
        self._caption = Text(caption, "caption", state=State.OFF)
        self._caption.setVisible(bool(caption))
        whole.addWidget(self._caption)
        heading = Text(title, "h1")
        heading.setObjectName("sheet_title")
        self._sheet_head = row(heading, gap_mm=5)
        self._sheet_head.setStretch(0, 1)
        whole.addLayout(self._sheet_head)
        self.body = QVBoxLayout()
        whole.addLayout(self.body, 1)
        self._sheet_foot = column()
        whole.addLayout(self._sheet_foot)
        self._lay_close(close=False)
        self._lay_bar(below=True)
        self._say()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A banner may have come or gone."""
        super().resizeEvent(event)
        self.arrange()

    def arrange(self) -> None:
        """Where there is too little height the bar goes up beside the title, then gaps close.

        The caption goes last: what to touch stays large enough for a glove.
        """
        self._lay_close(close=False)
        self._lay_bar(below=True)
        self._caption.setVisible(bool(self._caption.text()))
        if not self._fits():
            self._lay_bar(below=False)
        if not self._fits():
            self._lay_close(close=True)
        if not self._fits():
            self._caption.hide()

    def _fits(self) -> bool:
        forget_sizes(self._sheet_pile)
        return self._sheet_pile.totalMinimumHeightForWidth(self.width()) <= self.height()

    def _lay_bar(self, *, below: bool) -> None:
        (self._sheet_foot if below else self._sheet_head).addWidget(self.bar)
        apart = look().scale.gap - self._sheet_pile.spacing() if below else 0
        self._sheet_foot.setContentsMargins(0, apart, 0, 0)

    def _lay_close(self, *, close: bool) -> None:
        px, least = look().scale.px, look().scale.key_gap
        edge = px(2) if close else px(16)
        self._sheet_pile.setContentsMargins(px(20), edge, px(20), edge)
        self._sheet_pile.setSpacing(least if close else px(14))
        self.body.setSpacing(least if close else px(12))

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

    def put_aside(self) -> list[Sheet]:
        """Uncover the page; the sheets, the topmost last, as they stand.

        One that does not wait is closed, with everything that lay upon it.
        """
        waiting: list[Sheet] = []
        going: list[Sheet] = []
        while (one := self.widget(1)) is not None:
            self.removeWidget(one)
            if isinstance(one, Sheet):
                (going if going or not one.waits else waiting).append(one)
        for sheet in going:
            sheet.deleteLater()
        return waiting

    def put_back(self, sheets: Sequence[Sheet]) -> None:
        """Cover the page with what was put aside."""
        for sheet in sheets:
            self.addWidget(sheet)
        self.setCurrentIndex(self.count() - 1)

    def sheet(self) -> Sheet | None:
        """The sheet on top, if any."""
        shown = self.currentWidget()
        return shown if isinstance(shown, Sheet) else None
