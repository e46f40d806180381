"""How this terminal looks and speaks to whoever works at it, chosen by themselves."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import ClassVar, Protocol

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout
from shiboken6 import isValid

from app.domain.errors import ShopError
from app.domain.instruction_view import EXPERT, NOVICE
from app.domain.site import Person
from app.domain.terminal_look import LEFT, RIGHT, TerminalLook
from app.operations.choose_look import choose_look
from app.operations.choose_view import choose_view
from app.operations.permissions import allows
from app.ui.desk import Desk
from app.ui.kit.choice import Choice, Option
from app.ui.kit.sheet import Sheet
from app.ui.kit.text import Text
from app.ui.language import shipped
from app.ui.screens.language_choice import language_choice
from app.ui.screens.screen import Frame
from app.ui.theme import State, look


class Window(Frame, Protocol):
    """The shell, as this sheet sees it."""

    def wear(self, person: Person) -> bool:
        """What who works here chose holds at once; whether screens were made anew for it."""
        ...

    def my_terminal(self) -> None:
        """Open this sheet."""
        ...


class MyTerminalSheet(Sheet):
    """Every tap is recorded for its person alone and holds at once, here and at the next badge."""

    waits: ClassVar[bool] = False

    def __init__(self, desk: Desk, window: Window, person: Person) -> None:
        tr = QCoreApplication.translate
        caption = tr("MyTerminal", "Kept for operator {number} alone")
        super().__init__(
            tr("MyTerminal", "My terminal"), caption=caption.format(number=person.number)
        )
        self.setObjectName("my_terminal_sheet")
        self.back_button.setObjectName("sheet_back")
        self._desk, self._window, self._person = desk, window, person
        self._look: TerminalLook = person.look
        self._rows = QGridLayout()
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setVerticalSpacing(look().scale.mm(3))
        self._rows.setHorizontalSpacing(look().scale.mm(4))
        self._rows.setColumnStretch(1, 1)
        self._theme = self._ask("theme", tr("MyTerminal", "Colours"), _themes())
        self._hand = self._ask("hand", tr("MyTerminal", "Leading hand"), _hands())
        self._language = language_choice("language", person.language)
        self._lay(tr("MyTerminal", "Language"), self._language)
        self._view = self._ask("view", tr("MyTerminal", "Steps"), _views())
        self._theme.changed.connect(lambda new: self._choose_look(theme=new[0]))
        self._hand.changed.connect(lambda new: self._choose_look(hand=new[0]))
        self._language.changed.connect(lambda new: self._choose_look(language=new[0]))
        self._view.changed.connect(self._choose_view)
        self.body.addLayout(self._rows)
        note = tr(
            "MyTerminal",
            "Another hand or language begins the screen anew: what is half typed there goes, "
            "everything confirmed stays.",
        )
        self.body.addWidget(Text(note, "small", state=State.OFF))
        self.body.addStretch(1)
        self._show()

    def _ask(self, name: str, words: str, options: Sequence[Option]) -> Choice:
        choice = Choice(options, columns=len(options))
        for option in options:
            choice.tile(option.key).setObjectName(f"{name}:{option.key}")
        self._lay(words, choice)
        return choice

    def _lay(self, words: str, choice: Choice) -> None:
        place = self._rows.rowCount()
        self._rows.addWidget(Text(words, "strong"), place, 0, Qt.AlignmentFlag.AlignVCenter)
        self._rows.addWidget(choice, place, 1)

    def _show(self) -> None:
        """What holds now: the site's own where the person chose nothing."""
        person, worn = self._person, look()
        self._theme.choose(worn.theme.name)
        self._hand.choose(LEFT if worn.mirrored else RIGHT)
        if person.language in shipped(worn.theme.resources):
            self._language.choose(person.language)
        self._view.choose(person.view)
        if not allows(person, "choose_view"):
            why = QCoreApplication.translate("MyTerminal", "your role opens no steps")
            for view in (NOVICE, EXPERT):
                self._view.tile(view).wait_for(why)

    # -------------------------------------------------------------------------- choosing

    def _choose_look(self, **other: str) -> None:
        chosen = self._look = replace(self._look, **other)
        desk, window, by = self._desk, self._window, self._person.person_id

        def kept(_: None) -> None:
            person = desk.person
            if person is None or person.person_id != by:
                return
            looks = replace(person, theme=chosen.theme, hand=chosen.hand)
            looks = replace(looks, language=chosen.language)
            if window.wear(looks):
                window.my_terminal()
            elif isValid(self):
                self._person = looks

        desk.submit(lambda uow: choose_look(uow, chosen, by), kept, self._refused)

    def _choose_view(self, chosen: tuple[str, ...]) -> None:
        desk, by, view = self._desk, self._person.person_id, chosen[0]

        def kept(_: None) -> None:
            if desk.person is not None and desk.person.person_id == by:
                desk.person = replace(desk.person, view=view)
                if isValid(self):
                    self._person = desk.person

        desk.submit(lambda uow: choose_view(uow, view, by), kept, self._refused)

    def _refused(self, error: ShopError) -> None:
        self._window.refuse(error)
        if isValid(self):
            self._look = self._person.look
            self._show()


def _themes() -> list[Option]:
    tr = QCoreApplication.translate
    return [
        Option("bright", tr("MyTerminal", "Bright"), tr("MyTerminal", "in daylight")),
        Option("dark", tr("MyTerminal", "Dark"), tr("MyTerminal", "at night")),
        Option(
            "high-contrast",
            tr("MyTerminal", "High contrast"),
            tr("MyTerminal", "in glare, or for weak eyes"),
        ),
    ]


def _hands() -> list[Option]:
    tr = QCoreApplication.translate
    return [
        Option(RIGHT, tr("MyTerminal", "Right"), tr("MyTerminal", "the rail stands on the left")),
        Option(LEFT, tr("MyTerminal", "Left"), tr("MyTerminal", "the rail stands on the right")),
    ]


def _views() -> list[Option]:
    tr = QCoreApplication.translate
    return [
        Option(NOVICE, tr("MyTerminal", "In full"), tr("MyTerminal", "every instruction")),
        Option(EXPERT, tr("MyTerminal", "In short"), tr("MyTerminal", "for those who know them")),
    ]
