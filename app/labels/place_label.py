"""The label of a bin, area or station (100 x 60 mm, the stock of the large part label)."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from app.labels.label_maker import check_reads_back
from app.operations.ports.label_printer import PlaceCard
from app.paper.fitting import Room, fit
from app.paper.fonts import register_fonts
from app.paper.page import Page
from app.paper.picture import burnt
from app.paper.symbols import code128, qr

_DPI: Final = 203
_WIDTH, _HEIGHT, _MARGIN = 100.0, 60.0, 4.0
_QR_SIDE: Final = 32.0
_BARS_TOP, _BARS = 42.0, 13.0
_MM: Final = 25.4 / _DPI
# Read from 2 m: dots of 0.5 mm; the longest code of 20 signs leaves bars of 2 dots on the label.
_QR_DOTS: Final = (8, 7, 6, 5, 4)
_BAR_DOTS: Final = (4, 3, 2)


def place_label(fonts_folder: Path, card: PlaceCard) -> bytes:
    """One page as PDF, proved to read back. Raises ShopError."""
    fonts = register_fonts(fonts_folder)
    page = Page(_WIDTH, _HEIGHT, _DPI, title=f"Place {card.code}", author="Refactory Station")
    matrix, bars = qr(card.text), code128(card.text)
    dots = next(n for n in _QR_DOTS if matrix.columns * n * _MM <= _QR_SIDE or n == _QR_DOTS[-1])
    side = matrix.columns * dots * _MM
    room = _WIDTH - 3 * _MARGIN - side
    code = fit(fonts, card.code, "sans-bold", Room(room, 18, 54, 14, lines=1))
    name = fit(fonts, card.label, "sans-bold", Room(room, 11, 15, 8, lines=2))
    site = fit(fonts, card.site, "sans", Room(room, 4, 8, 6, lines=1))
    for line in code.lines:
        page.text(line, _MARGIN, 19, "sans-bold", code.size)
    for place, line in enumerate(name.lines):
        page.text(line, _MARGIN, 28 + place * 6, "sans-bold", name.size)
    for line in site.lines:
        page.text(line, _MARGIN, 39.5, "sans", site.size)
    page.symbol(matrix, _WIDTH - _MARGIN - side, _MARGIN, dots)
    widest = _WIDTH - 2 * _MARGIN
    thick = next(n for n in _BAR_DOTS if bars.columns * n * _MM <= widest or n == _BAR_DOTS[-1])
    page.symbol(bars, (_WIDTH - bars.columns * thick * _MM) / 2, _BARS_TOP, thick, _BARS)
    pdf = page.finish()
    check_reads_back(burnt(pdf, _DPI), (matrix, bars))
    return pdf
