"""What can be done on a screen, in pictures and short lines."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.domain.procedure import text_in
from app.ui.kit.buttons import ActionButton
from app.ui.kit.card import Card
from app.ui.kit.icons import icon
from app.ui.kit.layouts import column, row
from app.ui.kit.painting import painting
from app.ui.kit.sheet import Sheet
from app.ui.kit.text import Text
from app.ui.language import Language
from app.ui.theme import ThemeError, look

_FILE: Final = "help.toml"
_ICON_MM: Final = 11
_EVERYWHERE: Final = "everywhere"


@dataclass(frozen=True)
class HelpLine:
    """One thing that can be done: its picture and its words by language."""

    icon: str
    words: Mapping[str, str]


def help_lines(screen: str, *, is_kept: bool = False) -> tuple[HelpLine, ...]:
    """What the file says about a screen, or about one of which the inventory keeps what it shows.

    Raises ThemeError for a file that cannot be used.
    """
    path = look().theme.resources / _FILE
    try:
        tables: Mapping[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
        kept = tables.get(f"{screen}_kept") if is_kept else None
        told: Sequence[Mapping[str, Any]] = kept or tables[screen]
        return tuple(_line(one) for one in told)
    except (OSError, ValueError, KeyError, TypeError) as fault:
        raise ThemeError(f"help for {screen!r} cannot be read: {fault}") from fault


def _line(told: Mapping[str, str]) -> HelpLine:
    """English is always there; the other languages are whatever the file has."""
    return HelpLine(told["icon"], {"en": told["en"], **told})


class HelpSheet(Sheet):
    """The lines of one screen, and below them what holds everywhere.

    is_kept: the inventory keeps people, places and settings.
    """

    def __init__(self, screen: str, language: Language, *, is_kept: bool = False) -> None:
        tr = QCoreApplication.translate
        super().__init__(tr("HelpSheet", "What you can do here"))
        self.setObjectName("help_sheet")
        self.back_button.setObjectName("sheet_back")
        self.guide_button = ActionButton(tr("HelpSheet", "How it goes, in pictures"), icon="next")
        self.guide_button.setObjectName("show_guide")
        self.bar.add(self.guide_button)
        here = _card("", help_lines(screen, is_kept=is_kept), language)
        always = _card(tr("HelpSheet", "On every screen"), help_lines(_EVERYWHERE), language)
        both = row(here, always, gap_mm=3)
        both.setStretch(0, 3)
        both.setStretch(1, 2)
        self.body.addLayout(both, 1)


class _Picture(QWidget):
    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        side = look().scale.mm(_ICON_MM)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        with painting(self) as painter:
            painter.drawPixmap(0, 0, icon(self._name, look().theme.accent, self.width()))


def _card(caption: str, lines: Sequence[HelpLine], language: Language) -> Card:
    card = Card(caption)
    pile = column(gap_mm=3)
    for one in lines:
        line = row(_Picture(one.icon), Text(text_in(one.words, language), "body"), gap_mm=3)
        line.setStretch(1, 1)
        pile.addLayout(line)
    pile.addStretch(1)
    card.body.addLayout(pile)
    return card
