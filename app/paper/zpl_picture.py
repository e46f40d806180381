"""Any page as dots for a ZPL printer: for pages that no template of labels makes."""

from __future__ import annotations

import numpy as np

from app.paper.picture import burnt


def zpl_picture(pdf: bytes, dpi: int) -> bytes:
    """The first page in its own size, as `^GF` in hexadecimal digits."""
    dots = burnt(pdf, dpi) == 0
    rows = np.packbits(dots, axis=1)
    height, across = rows.shape
    total = rows.size
    head = f"^XA^PW{across * 8}^LL{height}^FO0,0^GFA,{total},{total},{across},"
    return head.encode() + rows.tobytes().hex().upper().encode() + b"^FS^XZ\n"
