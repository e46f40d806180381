"""How documents are drawn, and where they are kept and printed."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from app.domain.certificate_sheet import CertificateSheet


@dataclass(frozen=True, slots=True)
class DrawnDocument:
    """A finished document. name: for its file and its print job; pages: PNG of every page.

    data: the same facts as JSON, for machines.
    """

    name: str
    pdf: bytes
    data: bytes
    pages: tuple[bytes, ...]


class DocumentMaker(Protocol):
    """Draws documents; the pictures on the screen are made from the pages that are printed."""

    def certificate(self, sheet: CertificateSheet, language: str) -> DrawnDocument:
        """The certificate of destruction. Raises ShopError."""
        ...


class DocumentFolder(Protocol):
    """The folder in which the workshop keeps its documents."""

    def keep(self, document: DrawnDocument) -> Path:
        """Write the PDF and the JSON beside it; returns where the PDF is. Raises ShopError."""
        ...
