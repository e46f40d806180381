"""One document, drawn again and again, and eyes to read it."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest

from app.documents.maker import DocumentMaker
from app.documents.paper import (
    Column,
    Issuer,
    Notice,
    Pair,
    Pairs,
    Paper,
    Paragraph,
    Section,
    Signature,
    Signatures,
    Table,
)

ISSUER = Issuer(
    "Re-Cycle Flins",
    "Bd Pierre Lefaucheux, 78410 Aubergenville",
    "+33 1 30 95 00 00",
    "PR78 00000 D",
)
STROKES = (((100, 900), (800, 300), (1500, 1200), (2300, 500)), ((2600, 800),))


@pytest.fixture(scope="session")
def maker(resources: Path) -> DocumentMaker:
    return DocumentMaker(resources / "documents", resources / "fonts")


@pytest.fixture
def sheet() -> Paper:
    return Paper(
        language="en",
        issuer=ISSUER,
        title="Weighing slip",
        number="2026-K7Q2-00017",
        digest="ab" * 32,
        basis="Decision 2005/293/EC",
        code="2026-K7Q2-00017",
        blocks=(
            Notice("Not declared yet", "The authority has not answered.", "open"),
            Section("Vehicle"),
            Pairs((Pair("VIN", "VF1LB240530987654", exact=True), Pair("Make", "Renault"))),
            Section("Fractions"),
            Table(
                (Column("Code", 1, exact=True), Column("Fraction", 3), Column("kg", 1, "right")),
                (("16 01 03", "Tyres", "31.28"), ("13 02 05*", "Engine oil", "2.86")),
                ("", "Together", "34.14"),
            ),
            Paragraph("Weighed on scale 3."),
            Signatures(
                (
                    Signature("Holder", "Jeanne Dupont", "today", STROKES, 3000, 1500),
                    Signature("Operator", blank="not signed"),
                )
            ),
        ),
    )


def texts_of(pdf: bytes) -> list[str]:
    """What can be read on every page."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [page.get_textpage().get_text_bounded() for page in document]
    finally:
        document.close()
