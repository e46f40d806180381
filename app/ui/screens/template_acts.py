"""What can be done with one line of a label: up, down, hide, word it otherwise."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QGridLayout, QWidget
from shiboken6 import isValid

from app.domain.arrangement import STANDS_FOR, for_hands, from_hands
from app.domain.errors import ShopError
from app.ui.kit.buttons import ActionButton
from app.ui.screens.template_words import block_word, label_languages
from app.ui.steps.entry_sheet import TextSheet
from app.ui.theme import look

if TYPE_CHECKING:
    from app.domain.arrangement import Arrangement, TemplateShape
    from app.ui.screens.screen import Frame


class TemplateActs(QWidget):
    """`changed` carries the arrangement after what was tapped; nothing is kept by it."""

    changed = Signal(object)

    def __init__(self, frame: Frame) -> None:
        super().__init__()
        tr = QCoreApplication.translate
        self._frame, self._speaks, self._key = frame, "", ""
        self._shape: TemplateShape | None = None
        self._draft: Arrangement | None = None
        self._sheet: TextSheet | None = None
        self._up = ActionButton(tr("Templates", "Up"), icon="up")
        self._down = ActionButton(tr("Templates", "Down"), icon="down")
        self._hide = ActionButton(tr("Templates", "Hide"))
        self._word = ActionButton(tr("Templates", "Wording…"))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(look().scale.mm(2))
        for place, (button, name, pressed) in enumerate(
            (
                (self._up, "line_up", lambda: self._move(-1)),
                (self._down, "line_down", lambda: self._move(1)),
                (self._hide, "line_hide", self._toggle),
                (self._word, "line_words", self._ask_words),
            )
        ):
            button.setObjectName(name)
            button.clicked.connect(pressed)
            grid.addWidget(button, *divmod(place, 2))
            grid.setColumnStretch(place % 2, 1)

    def show_block(
        self, shape: TemplateShape, draft: Arrangement, key: str, speaks: str, why_not: str
    ) -> None:
        """Offer what this line allows; why_not: why whoever looks may change nothing."""
        tr = QCoreApplication.translate
        self._shape, self._draft, self._key, self._speaks = shape, draft, key, speaks
        block = shape.by_key[key]
        fixed = (
            tr("Templates", "has its place") if block.fixed else tr("Templates", "goes no further")
        )
        for button, step in ((self._up, -1), (self._down, 1)):
            _offer(button, why_not or ("" if draft.can_move(shape, key, step) else fixed))
        hidden = key in draft.hidden
        self._hide.set_title(tr("Templates", "Show") if hidden else tr("Templates", "Hide"))
        _offer(self._hide, why_not or (tr("Templates", "must stay") if block.needed else ""))
        said = [for_hands(draft.said(shape, one)[speaks]) for one in block.words]
        _offer(self._word, why_not or ("" if said else tr("Templates", "stays as it is")))
        if said and not why_not:
            self._word.set_subline("“" + "” “".join(said) + "”")

    def typed(self, text: str, *, ended: bool = False) -> bool:
        """What a keyboard writes, into the wording that is open; False where none is."""
        if self._sheet is None or not isValid(self._sheet):
            return False
        if text:
            self._sheet.keypad.set_text(text)
        if ended:
            self._sheet.entered.emit(text.strip())
        return True

    def _move(self, step: int) -> None:
        if self._shape is not None and self._draft is not None:
            self.changed.emit(self._draft.moved(self._shape, self._key, step))

    def _toggle(self) -> None:
        if self._draft is not None:
            self.changed.emit(self._draft.toggled(self._key))

    def _ask_words(self) -> None:
        if self._shape is not None:
            self._ask(tuple(self._shape.by_key[self._key].words))

    def _ask(self, names: Sequence[str]) -> None:
        """One text after the other, in the language that is shown."""
        shape, draft = self._shape, self._draft
        if shape is None or draft is None or not names:
            return
        name, *rest = names
        shipped = shape.words[name][self._speaks]
        tr = QCoreApplication.translate
        tongue = label_languages((self._speaks,))[self._speaks]
        caption = tr("Templates", "On labels in {language}").format(language=tongue)
        if STANDS_FOR in for_hands(shipped):
            stands = tr("Templates", "* stands for what the label fills in")
            caption = f"{caption} · {stands}"
        sheet = TextSheet(
            block_word(self._key),
            self._frame.language,
            caption=caption,
            text=for_hands(draft.said(shape, name)[self._speaks]),
            hint=for_hands(shipped),
        )
        sheet.setObjectName("text_sheet")

        def entered(text: str) -> None:
            try:
                words = {**draft.words.get(name, {}), self._speaks: from_hands(text, shipped)}
            except ShopError as error:
                self._frame.refuse(error)
                return
            self._frame.close_sheet()
            self.changed.emit(draft.worded(name, words))
            self._ask(rest)

        sheet.entered.connect(entered)
        self._sheet = sheet
        self._frame.open_sheet(sheet)


def _offer(button: ActionButton, why_not: str) -> None:
    if why_not:
        button.wait_for(why_not)
    else:
        button.ready()
