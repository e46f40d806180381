"""Single pages as one PDF, for tests."""

from __future__ import annotations

import io
from collections.abc import Sequence

import pypdfium2


def joined(pages: Sequence[bytes]) -> bytes:
    """One after the other."""
    whole, stream = pypdfium2.PdfDocument.new(), io.BytesIO()
    for one in pages:
        with pypdfium2.PdfDocument(one) as page:
            whole.import_pages(page)
    whole.save(stream)
    whole.close()
    return stream.getvalue()
