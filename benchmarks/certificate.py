"""A certificate of destruction as PDF: set, drawn and packed, as the button asks for it.

The floor is one A4 page by reportlab alone: the same words in the same four faces, already
broken into lines, one below the other.
"""

from __future__ import annotations

import io
import time
from collections.abc import Sequence
from datetime import UTC, date, datetime

import pypdfium2
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from app import paths
from app.documents.certificate import certificate_paper
from app.documents.maker import DocumentMakerFromWords
from app.domain.certificate import Certificate, Done, Holder
from app.domain.certificate_sheet import CertificateSheet
from app.domain.events import CertificatePrepared, PrivateRef
from app.domain.signature import Signature
from app.paper.fonts import FACES, register_fonts
from benchmarks.figure import Figure

GATE = 3.0
_LANGUAGES = ("en", "fr", "nl")
_AT = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
_REF = PrivateRef("holder", "d" * 64)
_HAND = Signature(9000, 4000, (tuple((500 + 80 * n, 500 + n * 7919 % 3000) for n in range(90)),))


def measure(rounds: int) -> Figure:
    """The PDF in three languages, in turns; the slowest single one is told as well."""
    resources = paths.resources()
    maker = DocumentMakerFromWords(resources / "documents", resources / "fonts")
    register_fonts(resources / "fonts")
    sheet, words = _sheet(), maker.words
    lines = {one: _lines(maker.draw(certificate_paper(sheet, words[one], one))) for one in words}
    ours, floor = [], []
    for number in range(rounds):
        language = _LANGUAGES[number % len(_LANGUAGES)]
        began = time.perf_counter()
        maker.draw(certificate_paper(sheet, words[language], language))
        drawn = time.perf_counter()
        _plain_page(lines[language])
        ours.append(drawn - began)
        floor.append(time.perf_counter() - drawn)
    note = f"slowest {max(ours) * 1000:.1f} ms"
    return Figure.of("a certificate as PDF", ours, floor, GATE, note)


def _plain_page(lines: Sequence[str]) -> bytes:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=A4, invariant=1, pageCompression=1)
    for number, text in enumerate(lines):
        canvas.setFont(FACES[number % len(FACES)], 9)
        canvas.drawString(40, 800 - number * 11, text)
    canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def _lines(pdf: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [
            line
            for page in document
            for line in page.get_textpage().get_text_bounded().splitlines()
        ]
    finally:
        document.close()


def _sheet() -> CertificateSheet:
    stated = CertificatePrepared(
        certificate_id="c1",
        vehicle_id="v1",
        number="CD-2026-K7Q2-00001",
        issuer_name="Re-Cycle Flins",
        issuer_address="Bd Pierre Lefaucheux, 78410 Aubergenville",
        issuer_permit="PR78 00000 D",
        authority_name="Préfecture des Yvelines",
        authority_address="1 rue Jean Houdon, 78000 Versailles",
        vin="VF1LB240530987654",
        country="F",
        category="m1",
        make="Renault",
        model="Clio II",
        document_state="voided",
        private=_REF,
    )
    signed = Done("p1", _AT, day=date(2026, 11, 22), private=_REF)
    holder = Holder("Jeanne Dupont", "3 rue des Lilas, 78000 Versailles", "FR", "AB-123-CD")
    certificate = Certificate(stated, Done("p2", _AT), signed)
    return CertificateSheet(certificate, holder, "0900 Nadia", _HAND, _HAND, demo=False)


if __name__ == "__main__":
    from benchmarks.figure import table

    print(table([measure(60)]))
