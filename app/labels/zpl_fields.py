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
_SAID: Final = {one: f"\\{one:02X}" for one in range(256) if one not in _PLAIN}
_FAST: Final = 6


def field_data(data: bytes) -> str:
    """A field with its bytes hexadecimal where they are not letters or digits (^FH)."""
    return f"^FH\\^FD{data.decode('latin-1').translate(_SAID)}^FS"


def graphic(dots: Dots) -> str:
    """Dots as a graphic field (^GF), packed with zlib and proved by a CRC-16 (:Z64:)."""
    rows = np.packbits(dots, axis=1)
    length, across = rows.size, rows.shape[1]
    packed = base64.b64encode(zlib.compress(rows.tobytes(), _FAST))
    proof = binascii.crc_hqx(packed, 0)
    data = f":Z64:{packed.decode('ascii')}:{proof:04x}"
    return f"^GFA,{length},{length},{across},{data}^FS"
