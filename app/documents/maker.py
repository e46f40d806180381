"""Hands out finished documents: words and fonts are read when the first is drawn."""

from __future__ import annotations

from pathlib import Path

from app.documents.certificate import certificate_data, certificate_paper
from app.documents.drawing import draw
from app.documents.paper import Paper
from app.documents.words import FALLBACK, Words, read_words
from app.domain.certificate_sheet import CertificateSheet
from app.operations.ports.documents import DrawnDocument
from app.paper.fonts import register_fonts
from app.paper.picture import pngs

PREVIEW_DPI = 110


class DocumentMakerFromWords:
    """Draws documents with the words of a folder."""

    def __init__(self, resources_documents: Path, fonts: Path) -> None:
        self._folder = resources_documents
        self._fonts_folder = fonts
        self._words: dict[str, Words] = {}

    @property
    def words(self) -> dict[str, Words]:
        """The captions of every language. Raises ShopError."""
        self._words = self._words or read_words(self._folder)
        return self._words

    def draw(self, paper: Paper) -> bytes:
        """The PDF, the same bytes for the same document. Raises ShopError."""
        return draw(paper, self.words, register_fonts(self._fonts_folder))

    def certificate(self, sheet: CertificateSheet, language: str) -> DrawnDocument:
        """The certificate of destruction. Raises ShopError."""
        spoken = language if language in self.words else FALLBACK
        pdf = self.draw(certificate_paper(sheet, self.words[spoken], spoken))
        name = f"{sheet.certificate.number}-{spoken}"
        return DrawnDocument(name, pdf, certificate_data(sheet), pngs(pdf, PREVIEW_DPI))
