"""A label printer that is a folder: for terminals without one, and for the demo."""

from __future__ import annotations

import re
from pathlib import Path

from app.devices.durable_file import write_durably
from app.domain.errors import ShopError
from app.operations.ports.printers import ALL, Language

_UNSAFE = re.compile(r"[^A-Za-z0-9._-]+")
_LONGEST_NAME = 80


class FilePrinter:
    """Writes every page as `<name>.pdf`; the same name again replaces the page."""

    speaks: Language = "pdf"
    at_once = ALL

    def __init__(self, folder: Path, name: str = "PDF", *, dpi: int = 203) -> None:
        self._folder = folder
        self._name = name
        self._dpi = dpi

    @property
    def name(self) -> str:
        """Shown beside the preview and kept in the fact."""
        return self._name

    @property
    def dpi(self) -> int:
        """Of the printer that the pages are for."""
        return self._dpi

    def look(self) -> None:
        """A folder says what is wrong with it when it is written to."""

    def send(self, name: str, page: bytes) -> str:
        """Write the page. Raises ShopError: then there is no file of it."""
        self.print_label(name, page)
        return ""

    def came_out(self, ticket: str) -> bool:
        """What was written is there."""
        del ticket
        return True

    def print_label(self, name: str, pdf: bytes) -> None:
        """Write the page whole or not at all. Raises ShopError."""
        safe = _UNSAFE.sub("-", name).strip(".-")[:_LONGEST_NAME] or "label"
        try:
            write_durably(self._folder / f"{safe}.pdf", pdf)
        except OSError as error:
            problem = error.strerror or type(error).__name__
            raise ShopError("label-not-written", folder=self._folder, problem=problem) from error
