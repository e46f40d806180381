"""A label printer that is a folder: for terminals without one, and for the demo."""

from __future__ import annotations

import re
from pathlib import Path

from app.devices.durable_file import write_durably
from app.domain.errors import ShopError

_UNSAFE = re.compile(r"[^A-Za-z0-9._-]+")
_LONGEST_NAME = 80


class FilePrinter:
    """Writes every page as `<name>.pdf`; the same name again replaces the page."""

    def __init__(self, folder: Path, name: str = "PDF") -> None:
        self._folder = folder
        self._name = name

    @property
    def name(self) -> str:
        """Shown beside the preview and kept in the fact."""
        return self._name

    def print_label(self, name: str, pdf: bytes) -> None:
        """Write the page whole or not at all. Raises ShopError."""
        safe = _UNSAFE.sub("-", name).strip(".-")[:_LONGEST_NAME] or "label"
        try:
            write_durably(self._folder / f"{safe}.pdf", pdf)
        except OSError as error:
            problem = error.strerror or type(error).__name__
            raise ShopError("label-not-written", folder=self._folder, problem=problem) from error
