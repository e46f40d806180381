"""Hands out finished documents: words and fonts are read when the first is drawn."""

from __future__ import annotations

from pathlib import Path

from app.documents.drawing import draw
from app.documents.paper import Paper
from app.documents.words import Words, read_words
from app.paper.fonts import register_fonts


class DocumentMaker:
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
