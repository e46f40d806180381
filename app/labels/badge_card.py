"""The badge as a printed card (ID-1, 85.6 x 54 mm): the only place its text ever stands."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from app.labels.label_maker import check_reads_back
from app.operations.ports.label_printer import BadgeCard
from app.paper.fitting import Room, fit
from app.paper.fonts import register_fonts
from app.paper.page import Page
from app.paper.picture import burnt
from app.paper.symbols import code128, qr

_DPI: Final = 300
_WIDTH, _HEIGHT, _MARGIN = 85.6, 54.0, 4.0
_QR_LEFT, _QR_TOP, _BARS_TOP, _BARS = 58.0, 4.5, 36.5, 11.0
# 29 signs in Code 128 come to some 354 modules: 2 dots each leave room for the quiet zones.
_BAR_DOTS, _QR_DOTS = 2, 9


def badge_card(fonts_folder: Path, card: BadgeCard) -> bytes:
    """One page as PDF, proved to read back. Raises ShopError."""
    fonts = register_fonts(fonts_folder)
    page = Page(_WIDTH, _HEIGHT, _DPI, title=f"Badge {card.number}", author="Refactory Station")
    room = _QR_LEFT - 2 * _MARGIN
    site = fit(fonts, card.site, "sans", Room(room, 8, 9, 7, lines=1))
    name = fit(fonts, card.name, "sans-bold", Room(room, 14, 13, 8, lines=2))
    for line in site.lines:
        page.text(line, _MARGIN, 8, "sans", site.size)
    page.text(fonts.drawable(card.number, "sans-bold"), _MARGIN, 18, "sans-bold", 22)
    for place, line in enumerate(name.lines):
        page.text(line, _MARGIN, 25 + place * 5.5, "sans-bold", name.size)
    matrix, bars = qr(card.badge), code128(card.badge)
    page.symbol(matrix, _QR_LEFT, _QR_TOP, _QR_DOTS)
    left = (_WIDTH - bars.columns * _BAR_DOTS * 25.4 / _DPI) / 2
    page.symbol(bars, left, _BARS_TOP, _BAR_DOTS, _BARS)
    pdf = page.finish()
    check_reads_back(burnt(pdf, _DPI), (matrix, bars))
    return pdf
