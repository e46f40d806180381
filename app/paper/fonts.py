"""The typefaces every printed page is set in, registered with the PDF writer."""

from __future__ import annotations

import functools
import unicodedata
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, get_args

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFError, TTFont

from app.domain.errors import ShopError

Face = Literal["sans", "sans-bold", "mono", "mono-bold"]
FACES: tuple[Face, ...] = get_args(Face)
UNKNOWN_GLYPH = "■"
POINTS_PER_MM = 72 / 25.4

_FILES: dict[Face, str] = {
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

    def width(self, text: str, face: Face, size: float) -> float:
        """How wide a line is, in mm."""
        return float(pdfmetrics.stringWidth(text, face, size)) / POINTS_PER_MM

    def cap_height(self, face: Face, size: float) -> float:
        """How tall its capitals are, in mm: what text is aligned by."""
        return self.caps[face] * size / POINTS_PER_MM

    def drawable(self, text: str, face: Face) -> str:
        """The text as one line of glyphs this face has.

        White space becomes one space, control and direction characters go, and what
        cannot be drawn shows as a black square: a visible gap is safer than a silent one.
        """
        known = self.glyphs[face]
        return "".join(_glyphs(one, known) for one in " ".join(_kept(text).split()))


def _kept(text: str) -> str:
    spaced = "".join(" " if one.isspace() else one for one in text)
    whole = unicodedata.normalize("NFC", spaced)
    return "".join(one for one in whole if not unicodedata.category(one).startswith("C"))


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
    for face, file in _FILES.items():
        try:
            font = TTFont(face, folder / file)
        except (TTFError, OSError) as error:
            raise ShopError("paper-font-missing", file=file) from error
        pdfmetrics.registerFont(font)
        glyphs[face] = frozenset(chr(code) for code in font.face.charToGlyph)
        caps[face] = font.face.capHeight / 1000
    return Fonts(glyphs, caps)
