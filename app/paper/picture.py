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
            return [_shades(page, dpi).copy() for page in pages]
        finally:
            document.close()


def _shades(page: pypdfium2.PdfPage, dpi: int) -> NDArray[np.uint8]:
    """In memory that is PDFium's."""
    bitmap = page.render(scale=dpi / 72, grayscale=True)
    shades: NDArray[np.uint8] = bitmap.to_numpy().reshape(bitmap.height, bitmap.width)
    return shades


def _one_bit(shades: NDArray[np.uint8]) -> NDArray[np.uint8]:
    return black_and_white(shades < _WHITE)


def black_and_white(dots: NDArray[np.bool_]) -> NDArray[np.uint8]:
    """Burnt dots as a picture: 0 black, 255 white."""
    return dots.view(np.uint8) - np.uint8(1)


def burnt(pdf: bytes, dpi: int, page: int = 0) -> NDArray[np.uint8]:
    """A page as a one-bit thermal head prints it: every dot that is touched is black."""
    return _one_bit(grey(pdf, dpi, page))


def burnt_pages(pdf: bytes, dpi: int) -> Iterator[NDArray[np.uint8]]:
    """Every page, one after the other, as a one-bit thermal head prints it."""
    with PDFIUM:
        document = pypdfium2.PdfDocument(pdf)
    try:
        for number in range(len(document)):
            with PDFIUM:
                page = _one_bit(_shades(document[number], dpi))
            yield page
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
