"""A symbol of ours in the words of a ZPL printer, so that it prints the very same modules."""

from __future__ import annotations

import re
from typing import Final

from barcode.charsets.code128 import CODES

from app.labels.raster import Dots
from app.paper.symbols import Symbol

# A printer puts a QR code lower than asked by the height of bars that is set: the least.
QR_DROP: Final = 1
# Bytes a QR code of level M holds, version 1 first (ISO/IEC 18004, table 7).
_QR_BYTES: Final = (14, 26, 42, 62, 84, 106, 122, 152, 180, 213)
_QR_MOST_DOTS: Final = 10
_VALUES: Final = {row: value for value, row in enumerate(CODES)}
_PER_SIGN: Final = 11
_STARTS: Final = {104: b">:", 105: b">;"}
_TO_B: Final = 100
_FNC1: Final = 102
_PLAIN: Final = re.compile(rb"(?:>:|>;(?:>8)?(?:[0-9]{2})+(?:>6)?|>:>8)(?:[^>^~]{2,})?")


def code128_data(symbol: Symbol) -> bytes:
    """The very signs of a Code 128, as ^BC in mode N takes them; empty where it had better not.

    That is where digits come after letters, or a sign that needs an escape: the independent
    renderer that proves our labels takes neither (it stays in set B after `>5`).
    """
    row = symbol.rows[0]
    signs = [_VALUES[row[at : at + _PER_SIGN]] for at in range(0, len(row) - 24, _PER_SIGN)]
    if signs[0] not in _STARTS:
        return b""
    in_pairs, parts = signs[0] == 105, [_STARTS[signs[0]]]
    for sign in signs[1:]:
        if sign == _FNC1:
            parts.append(b">8")
        elif in_pairs and sign == _TO_B:
            in_pairs = False
            parts.append(b">6")
        elif sign > (99 if in_pairs else 94):
            return b""
        else:
            parts.append(b"%02d" % sign if in_pairs else bytes([sign + 32]))
    said = b"".join(parts)
    return said if _PLAIN.fullmatch(said) else b""


def datamatrix_data(symbol: Symbol) -> bytes:
    """What ^BX encodes, `_1` for FNC1 as its escape sign is `_`."""
    said = symbol.payload.replace(b"_", b"__").replace(b"\x1d", b"_1")
    return b"_1" + said if symbol.identifier == "]d2" else said


def is_native_qr(symbol: Symbol, dots: int) -> bool:
    """Whether the printer, which takes the smallest version, comes to the same size as ours."""
    fits = [one for one, most in enumerate(_QR_BYTES, 1) if len(symbol.payload) <= most]
    return bool(fits) and symbol.columns == 17 + 4 * fits[0] and dots <= _QR_MOST_DOTS


def qr_data(symbol: Symbol) -> bytes:
    """What ^BQ encodes: level M, one run of bytes, whose version is known beforehand."""
    return b"MM,B%04d%b" % (len(symbol.payload), symbol.payload)


def as_dots(symbol: Symbol, dots: int, high: int) -> Dots:
    """A symbol as a picture without quiet zones, a linear one `high` dots high."""
    down = high if symbol.linear else dots
    return symbol.cells.repeat(down, axis=0).repeat(dots, axis=1)
