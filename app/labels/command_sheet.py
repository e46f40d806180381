"""The printed sheet of command cards: a whole run can be worked without touching the glass."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from app.domain.errors import ShopError
from app.labels.contents import WORDS_FILE, read_words
from app.labels.reading_back import check_reads_back
from app.paper.fitting import Room, fit
from app.paper.fonts import Fonts, register_fonts
from app.paper.page import Page
from app.paper.picture import burnt
from app.paper.symbols import Symbol, code128
from app.reading.command import Command

_FILE: Final = "command_sheet.toml"
_FALLBACK: Final = "en"
_DPI: Final = 300
_WIDTH, _HEIGHT, _MARGIN = 210.0, 297.0, 15.0
_CARD: Final = (60.0, 34.0)
_LETTER: Final = (45.0, 34.0)
_TOP: Final = 46.0
_BARS: Final = 15.0
# Modules of 0.34 mm are read from an arm's length and leave the longest code on its card.
_DOTS: Final = 4


def command_sheet(resources_labels: Path, fonts_folder: Path, language: str) -> bytes:
    """Two A4 pages as PDF in a language, English where it has none: commands, then letters.

    Raises ShopError.
    """
    words = _words(resources_labels / _FILE)
    said = words.get(language, words[_FALLBACK])
    named = read_words(resources_labels / WORDS_FILE)
    names = named.get(language, named[_FALLBACK]).commands
    fonts = register_fonts(fonts_folder)
    page = Page(_WIDTH, _HEIGHT, _DPI, title=said["title"], author="Refactory Station")
    _head(page, fonts, said["title"], said["how"])
    commands = _cards(page, [one for one in Command if not one.writes], names, _CARD)
    page.turn()
    _head(page, fonts, said["letters"], said["letters_how"])
    letters = _cards(page, [one for one in Command if one.writes], names, _LETTER)
    pdf = page.finish()
    for number, symbols in enumerate((commands, letters)):
        check_reads_back(burnt(pdf, _DPI, number), symbols)
    return pdf


def _head(page: Page, fonts: Fonts, title: str, how: str) -> None:
    page.text(title, _MARGIN, 22, "sans-bold", 22)
    told = fit(fonts, how, "sans", Room(_WIDTH - 2 * _MARGIN, 12, 11, 9, lines=2))
    for number, line in enumerate(told.lines):
        page.text(line, _MARGIN, 30 + 5.5 * number, "sans", told.size)


def _cards(
    page: Page, commands: Sequence[Command], said: Mapping[str, str], card: tuple[float, float]
) -> list[Symbol]:
    across = int((_WIDTH - 2 * _MARGIN) // card[0])
    symbols = []
    for place, command in enumerate(commands):
        down, beside = divmod(place, across)
        left, top = _MARGIN + beside * card[0], _TOP + down * card[1]
        symbol = code128(command.code)
        symbols.append(symbol)
        page.text(said.get(command.value, command.value), left, top + 4, "sans-bold", 14)
        page.symbol(symbol, left, top + 7, _DOTS, _BARS)
    return symbols


def _words(file: Path) -> Mapping[str, Mapping[str, str]]:
    try:
        words = tomllib.loads(file.read_text(encoding="utf-8"))
        if _FALLBACK not in words:
            raise ValueError(f"{_FALLBACK} is missing")
    except (OSError, ValueError) as error:
        raise ShopError("label-template-broken", file=file.name, problem=error) from error
    return words
