"""The two kinds of field that carry data in ZPL II: hexadecimal text and packed dots."""

from __future__ import annotations

import base64
import binascii
import zlib
from typing import Final

import numpy as np

from app.labels.raster import Dots

# Everything else is written as \xx: no byte of the data is ever read as a command.
_PLAIN: Final = frozenset(b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz ./:-")
_FAST: Final = 6


def field_data(data: bytes) -> str:
    """A field with its bytes hexadecimal where they are not letters or digits (^FH)."""
    said = "".join(chr(one) if one in _PLAIN else f"\\{one:02X}" for one in data)
    return f"^FH\\^FD{said}^FS"


def graphic(dots: Dots) -> str:
    """Dots as a graphic field (^GF), packed with zlib and proved by a CRC-16 (:Z64:)."""
    rows = np.packbits(dots, axis=1)
    length, across = rows.size, rows.shape[1]
    packed = base64.b64encode(zlib.compress(rows.tobytes(), _FAST))
    proof = binascii.crc_hqx(packed, 0)
    data = f":Z64:{packed.decode('ascii')}:{proof:04x}"
    return f"^GFA,{length},{length},{across},{data}^FS"
