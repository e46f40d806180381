"""The last look before paper: a picture of the label is read as a scanner would."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

import numpy as np
import zxingcpp
from numpy.typing import NDArray

from app.domain.errors import ShopError
from app.labels.layout import PlacedSymbol
from app.paper.symbols import Symbol

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

    No more than its quiet zone lies around it, so that one whose zone is not quiet is refused.
    """
    for placed in symbols:
        symbol, quiet = placed.symbol, placed.symbol.quiet * placed.dots
        left, top = (round(mm * dpi / 25.4) for mm in (placed.x, placed.y))
        wide = symbol.columns * placed.dots
        high = round(placed.height * dpi / 25.4) if symbol.linear else wide
        above = 0 if symbol.linear else quiet
        part = dots[
            max(0, top - above) : top + high + above, max(0, left - quiet) : left + wide + quiet
        ]
        # Readers want some white on every side, also where paper ends.
        framed = np.pad(part, 4 * placed.dots, constant_values=255)
        read = zxingcpp.read_barcodes(
            framed,
            formats=zxingcpp.BarcodeFormats(_FORMATS[symbol.identifier[1]]),
            try_rotate=False,
            try_downscale=False,
            try_invert=False,
        )
        if (symbol.payload, symbol.identifier) not in {
            (one.bytes, one.symbology_identifier) for one in read
        }:
            raise ShopError("label-not-readable", payload=symbol.payload.decode()[:40])
