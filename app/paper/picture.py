"""A finished PDF page as the printer's dots and as a picture for the screen."""

from __future__ import annotations

import io
import threading
from collections.abc import Iterator

import numpy as np
import pypdfium2
from numpy.typing import NDArray
from PIL import Image

# PDFium keeps state in its library and must not be entered by two threads.
PDFIUM = threading.Lock()
# What a page of pure white may come back as, after rounding.
_WHITE = 245
MOST_PICTURES = 20
_QUICKLY = 3  # PNG: a page is ready a third sooner than at 6, and no larger in colour


def grey(pdf: bytes, dpi: int, page: int = 0) -> NDArray[np.uint8]:
    """A page, the first being 0, in greys: rows by columns, 0 black to 255 white."""
    return _greys(pdf, dpi, most=page + 1)[page]


def _greys(pdf: bytes, dpi: int, most: int) -> list[NDArray[np.uint8]]:
    with PDFIUM:
        document = pypdfium2.PdfDocument(pdf)
        try:
            pages = (document[number] for number in range(min(len(document), most)))
            return [_shades(page.render(scale=dpi / 72, grayscale=True)) for page in pages]
        finally:
            document.close()


def _shades(bitmap: pypdfium2.PdfBitmap) -> NDArray[np.uint8]:
    return np.array(bitmap.to_numpy(), dtype=np.uint8).reshape(bitmap.height, bitmap.width)


def burnt(pdf: bytes, dpi: int, page: int = 0) -> NDArray[np.uint8]:
    """A page as a one-bit thermal head prints it: every dot that is touched is black."""
    return np.where(grey(pdf, dpi, page) < _WHITE, np.uint8(0), np.uint8(255))


def burnt_pages(pdf: bytes, dpi: int) -> Iterator[NDArray[np.uint8]]:
    """Every page, one after the other, as a one-bit thermal head prints it."""
    with PDFIUM:
        document = pypdfium2.PdfDocument(pdf)
    try:
        for number in range(len(document)):
            with PDFIUM:
                page = _shades(document[number].render(scale=dpi / 72, grayscale=True))
            yield np.where(page < _WHITE, np.uint8(0), np.uint8(255))
    finally:
        with PDFIUM:
            document.close()


def png(pdf: bytes, dpi: int) -> bytes:
    """The first page as PNG."""
    return _png(grey(pdf, dpi), dpi)


def pngs(pdf: bytes, dpi: int, most: int = MOST_PICTURES) -> tuple[bytes, ...]:
    """Every page as PNG, but no more than `most`."""
    return tuple(_png(page, dpi) for page in _greys(pdf, dpi, most))


def coloured(pdf: bytes, dpi: int, most: int = MOST_PICTURES) -> tuple[bytes, ...]:
    """Every page as PNG in colour, for the screen of a desk; no more than `most`."""
    with PDFIUM:
        document = pypdfium2.PdfDocument(pdf)
        try:
            pages = (document[number] for number in range(min(len(document), most)))
            return tuple(_packed(page.render(scale=dpi / 72).to_pil(), dpi) for page in pages)
        finally:
            document.close()


def _png(page: NDArray[np.uint8], dpi: int) -> bytes:
    return _packed(Image.fromarray(page), dpi)


def _packed(picture: Image.Image, dpi: int) -> bytes:
    stream = io.BytesIO()
    picture.save(stream, "PNG", dpi=(dpi, dpi), compress_level=_QUICKLY)
    return stream.getvalue()
