"""The folder in which the workshop keeps its documents."""

from __future__ import annotations

import re
from pathlib import Path

from app.devices.durable_file import write_durably
from app.domain.errors import ShopError
from app.operations.ports.documents import DrawnDocument

_UNSAFE = re.compile(r"[^A-Za-z0-9._-]+")
_LONGEST_NAME = 80


class FileFolder:
    """Keeps `<name>.pdf` and `<name>.json`; the same name again replaces both."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def keep(self, document: DrawnDocument) -> Path:
        """Write both whole or not at all. Raises ShopError."""
        name = _UNSAFE.sub("-", document.name).strip(".-")[:_LONGEST_NAME] or "document"
        return write_document(self._folder / f"{name}.pdf", document)


def write_document(path: Path, document: DrawnDocument) -> Path:
    """Write a PDF under this path and its JSON beside it. Raises ShopError."""
    try:
        write_durably(path.with_suffix(".json"), document.data)
        write_durably(path, document.pdf)
    except OSError as error:
        problem = error.strerror or type(error).__name__
        raise ShopError("document-not-written", folder=path.parent, problem=problem) from error
    return path
