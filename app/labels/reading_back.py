"""The last look before paper: a picture of the label is read as a scanner would."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

import numpy as np
import zxingcpp
from numpy.typing import NDArray

from app.domain.errors import ShopError
from app.labels.layout import PlacedSymbol
from app.paper.grid import dot_at
from app.paper.symbols import Symbol

# Sets of formats are made where they are used: one kept to the end of the program outlives the
# library that made it, which then complains on the way out.
_FORMATS: Final = {
    "C": zxingcpp.Code128,
    "A": zxingcpp.Code39,
    "Q": zxingcpp.QRCode,
    "d": zxingcpp.DataMatrix,
}


def check_reads_back(dots: NDArray[np.uint8], symbols: Iterable[Symbol]) -> None:
    """Raises ShopError unless every symbol is read from the picture, byte for byte.

    Texts alone would not tell FNC1 from literal brackets, so bytes and symbology
    identifiers are compared.
    """
    framed = np.pad(dots, 20, constant_values=255)
    read = zxingcpp.read_barcodes(framed, formats=zxingcpp.BarcodeFormats(tuple(_FORMATS.values())))
    found = {(one.bytes, one.symbology_identifier) for one in read}
    for symbol in symbols:
        if (symbol.payload, symbol.identifier) not in found:
            raise ShopError("label-not-readable", payload=symbol.payload.decode()[:40])


def check_placed(dots: NDArray[np.uint8], symbols: Iterable[PlacedSymbol], dpi: int) -> None:
    """The same of symbols whose places are known: each is read from its own part of the picture.

    One whose quiet zone is not quiet is refused.
    """
    for placed in symbols:
        symbol, quiet = placed.symbol, placed.symbol.quiet * placed.dots
        left, top = (dot_at(mm, dpi) for mm in (placed.x, placed.y))
        right = left + symbol.columns * placed.dots
        high = dot_at(placed.height, dpi) if symbol.linear else right - left
        above = 0 if symbol.linear else quiet
        part = dots[max(0, top - above) : top + high + above, max(0, left - quiet) : right + quiet]
        own = dots[max(0, top) : top + high, max(0, left) : right]
        noisy = _ink(part) != _ink(own)
        if noisy or (symbol.payload, symbol.identifier) not in _pure(own, quiet, symbol):
            raise ShopError("label-not-readable", payload=symbol.payload.decode()[:40])


def _ink(dots: NDArray[np.uint8]) -> int:
    return dots.size - int(np.count_nonzero(dots))


def _pure(part: NDArray[np.uint8], frame: int, symbol: Symbol) -> set[tuple[bytes, str]]:
    """What a part of the picture says that is one symbol, module by module, and nothing else.

    Nothing is looked for, so that it is quicker, and what is not where it should be is not found.
    """
    high, wide = part.shape
    framed = np.full((high + 2 * frame, wide + 2 * frame), 255, np.uint8)
    framed[frame : frame + high, frame : frame + wide] = part
    read = zxingcpp.read_barcodes(
        framed,
        formats=zxingcpp.BarcodeFormats(_FORMATS[symbol.identifier[1]]),
        binarizer=zxingcpp.Binarizer.FixedThreshold,
        is_pure=True,
        try_rotate=False,
        try_downscale=False,
        try_invert=False,
    )
    return {(one.bytes, one.symbology_identifier) for one in read}
