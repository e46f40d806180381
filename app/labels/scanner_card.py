"""The printed test card of scanners: two codes that show how one is set up."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from app.domain.errors import ShopError
from app.labels.reading_back import check_reads_back
from app.operations.ports.documents import DrawnDocument
from app.paper.fitting import Room, fit
from app.paper.fonts import Fonts, register_fonts
from app.paper.page import Page
from app.paper.picture import burnt, png
from app.paper.symbols import code128, gs1_128
from app.reading.scanner_card import FIELDS, SIGNS

_FILE: Final = "scanner_card.toml"
_FALLBACK: Final = "en"
_DPI: Final = 300
_SHOWN_DPI: Final = 110
_WIDTH, _HEIGHT, _MARGIN = 210.0, 297.0, 15.0
# Modules of 0.25 mm: what label printers make, and the long code stays on the page.
_DOTS: Final = 3
_BARS: Final = 20.0


def scanner_card(resources_labels: Path, fonts_folder: Path, language: str) -> DrawnDocument:
    """One A4 page in a language, English where it has none. Raises ShopError."""
    words = _words(resources_labels / _FILE)
    said = words.get(language, words[_FALLBACK])
    fonts = register_fonts(fonts_folder)
    page = Page(_WIDTH, _HEIGHT, _DPI, title=said["title"], author="Refactory Station")
    page.text(said["title"], _MARGIN, 22, "sans-bold", 22)
    _tell(page, fonts, said["how"], 30)
    first, second = FIELDS
    symbols = [code128(SIGNS), gs1_128(f"[10]{first[2:]}[21]{second[2:]}")]
    for number, symbol in enumerate(symbols, 1):
        top = 60 + 70 * (number - 1)
        page.text(str(number), _MARGIN, top, "sans-bold", 22)
        _tell(page, fonts, said[f"code_{number}"], top + 8)
        page.symbol(symbol, _MARGIN + 5, top + 20, _DOTS, _BARS)
    pdf = page.finish()
    check_reads_back(burnt(pdf, _DPI), symbols)
    held = {"codes": [symbol.payload.decode() for symbol in symbols]}
    return DrawnDocument("scanner-card", pdf, json.dumps(held).encode(), (png(pdf, _SHOWN_DPI),))


def _tell(page: Page, fonts: Fonts, words: str, top: float) -> None:
    told = fit(fonts, words, "sans", Room(_WIDTH - 2 * _MARGIN, 12, 11, 9, lines=2))
    for number, line in enumerate(told.lines):
        page.text(line, _MARGIN, top + 5.5 * number, "sans", told.size)


def _words(file: Path) -> Mapping[str, Mapping[str, str]]:
    try:
        words = tomllib.loads(file.read_text(encoding="utf-8"))
        if _FALLBACK not in words:
            raise ValueError(f"{_FALLBACK} is missing")
    except (OSError, ValueError) as error:
        raise ShopError("label-template-broken", file=file.name, problem=error) from error
    return words
