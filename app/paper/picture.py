"""A finished PDF page as the printer's dots and as a picture for the screen."""

from __future__ import annotations

import io
import threading

import numpy as np
import pypdfium2
from numpy.typing import NDArray
from PIL import Image

# PDFium keeps state in its library and must not be entered by two threads.
_PDFIUM = threading.Lock()
# What a page of pure white may come back as, after rounding.
_WHITE = 245


def grey(pdf: bytes, dpi: int) -> NDArray[np.uint8]:
    """The first page in shades of grey: rows by columns, 0 black to 255 white."""
    with _PDFIUM:
        document = pypdfium2.PdfDocument(pdf)
        try:
            bitmap = document[0].render(scale=dpi / 72, grayscale=True)
            return np.array(bitmap.to_numpy(), dtype=np.uint8).reshape(bitmap.height, bitmap.width)
        finally:
            document.close()


def burnt(pdf: bytes, dpi: int) -> NDArray[np.uint8]:
    """The first page as a one-bit thermal head prints it: every dot that is touched is black."""
    return np.where(grey(pdf, dpi) < _WHITE, np.uint8(0), np.uint8(255))


def png(pdf: bytes, dpi: int) -> bytes:
    """The first page as PNG."""
    stream = io.BytesIO()
    Image.fromarray(grey(pdf, dpi)).save(stream, "PNG", dpi=(dpi, dpi))
    return stream.getvalue()
