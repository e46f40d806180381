"""The typefaces every printed page is set in, registered with the PDF writer."""

from __future__ import annotations

import functools
import unicodedata
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, get_args

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFError, TTFont

from app.domain.errors import ShopError

Face = Literal["sans", "sans-bold", "mono", "mono-bold"]
FACES: tuple[Face, ...] = get_args(Face)
UNKNOWN_GLYPH = "■"
_NO_BREAK, _NARROW = "\u00a0", "\u202f"
POINTS_PER_MM = 72 / 25.4

FILES: dict[Face, str] = {
    "sans": "Inter-Regular.ttf",
    "sans-bold": "Inter-Bold.ttf",
    "mono": "JetBrainsMono-Regular.ttf",
    "mono-bold": "JetBrainsMono-Bold.ttf",
}


@dataclass(frozen=True, slots=True)
class Fonts:
    """Measures text and knows which characters can be drawn. Sizes in points, widths in mm."""

    glyphs: dict[Face, frozenset[str]]
    caps: dict[Face, float]
    widths: dict[Face, Mapping[str, float]]

    def width(self, text: str, face: Face, size: float) -> float:
        """How wide a line is, in mm."""
        return sum(map(self.widths[face].__getitem__, text)) * size / 1000 / POINTS_PER_MM

    def cap_height(self, face: Face, size: float) -> float:
        """How tall its capitals are, in mm: what text is aligned by."""
        return self.caps[face] * size / POINTS_PER_MM

    def drawable(self, text: str, face: Face) -> str:
        """The text as one line of glyphs this face has.

        White space becomes one space, but for the spaces that hold a number together, where the
        face has them. Control and direction characters go, and what cannot be drawn shows as a
        black square: a visible gap is safer than a silent one.
        """
        known = self.glyphs[face]
        words = filter(None, _kept(text, known).split(" "))
        return "".join(_glyphs(one, known) for one in " ".join(words).strip())


def _kept(text: str, known: frozenset[str]) -> str:
    spaced = "".join(_space(one, known) if one.isspace() else one for one in text)
    whole = unicodedata.normalize("NFC", spaced)
    return "".join(one for one in whole if not unicodedata.category(one).startswith("C"))


def _space(one: str, known: frozenset[str]) -> str:
    """No line ends at a space that holds a number together; a wide one stands for a narrow one."""
    if one == _NARROW and one in known:
        return one
    return _NO_BREAK if one in (_NO_BREAK, _NARROW) and _NO_BREAK in known else " "


def _glyphs(one: str, known: frozenset[str]) -> str:
    if one in known:
        return one
    if unicodedata.category(one).startswith("M"):
        return ""
    spelled = unicodedata.normalize("NFKC", one)
    return spelled if all(part in known for part in spelled) else UNKNOWN_GLYPH


@functools.cache
def register_fonts(folder: Path) -> Fonts:
    """Register the faces found in `folder`. Raises ShopError where one is missing or broken."""
    glyphs: dict[Face, frozenset[str]] = {}
    caps: dict[Face, float] = {}
    widths: dict[Face, Mapping[str, float]] = {}
    for face, file in FILES.items():
        try:
            font = TTFont(face, folder / file)
        except (TTFError, OSError) as error:
            raise ShopError("paper-font-missing", file=file) from error
        pdfmetrics.registerFont(font)
        glyphs[face] = frozenset(chr(code) for code in font.face.charToGlyph)
        caps[face] = font.face.capHeight / 1000
        widths[face] = _widths(font)
    return Fonts(glyphs, caps, widths)


def _widths(font: TTFont) -> Mapping[str, float]:
    """How wide each character is at a size of 1000, one that is missing as what stands for it.

    The PDF writer asks its table for one character at a time: a long document waits for that.
    """
    known = {chr(code): float(wide) for code, wide in font.face.charWidths.items()}
    return defaultdict(lambda: float(font.face.defaultWidth), known)
