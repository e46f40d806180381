"""Bar codes as modules, not yet on any page.

Plain Code 128 comes from python-barcode; it must not make GS1-128, because it takes
bracketed element strings literally. GS1-128 and QR come from zxing-cpp. Data Matrix of
reportlab encodes wrong data and is not used at all.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

import numpy as np
import zxingcpp
from barcode.codex import Code128
from barcode.errors import BarcodeError

from app.domain.errors import ShopError

_GIAI = re.compile(r"8004([\x21-\x7e]{1,30})")
_PRINTABLE = re.compile(r"[\x20-\x7e]+")


@dataclass(frozen=True, slots=True)
class Symbol:
    """Rows of modules (`1` dark), the quiet modules around them, and what must read back.

    A linear symbol has one row. identifier: the AIM symbology identifier (ISO/IEC 15424).
    """

    rows: tuple[str, ...]
    quiet: int
    payload: bytes
    identifier: str

    @property
    def columns(self) -> int:
        """Modules across, without the quiet zones."""
        return len(self.rows[0])

    @property
    def linear(self) -> bool:
        """Whether height carries no data."""
        return len(self.rows) == 1


class _Code128(Code128):  # type: ignore[misc]
    """python-barcode's Code 128 without its mistake with codes that begin with 99."""

    def _try_to_optimize(self, encoded: list[int]) -> list[int]:
        # As a pair of digits 99 has the number of "switch to set C"; version 0.16 takes it
        # for one and drops both digits.
        if self.code.startswith("99"):
            return encoded
        optimized: list[int] = super()._try_to_optimize(encoded)
        return optimized


def code128(text: str) -> Symbol:
    """Code 128 of printable ASCII (ISO/IEC 15417: 10 quiet modules). Raises ShopError."""
    if not _PRINTABLE.fullmatch(text):
        raise ShopError("label-code-characters", payload=text[:40])
    try:
        (row,) = _Code128(text).build()
    except BarcodeError as error:
        raise ShopError("label-code-characters", payload=text[:40]) from error
    return Symbol((row,), 10, text.encode("ascii"), "]C0")


def gs1_128(element_string: str) -> Symbol:
    """GS1-128 of a GIAI: `8004` and at most 30 characters (GS1 General Specifications).

    Raises ShopError for any other element string.
    """
    giai = _GIAI.fullmatch(element_string)
    if not giai or set(giai[1]) & set("()[]"):
        raise ShopError("label-code-characters", payload=element_string[:40])
    try:
        made = zxingcpp.create_barcode(f"[8004]{giai[1]}", zxingcpp.Code128, gs1=True)
    except ValueError as error:
        raise ShopError("label-code-characters", payload=element_string[:40]) from error
    return Symbol(_modules(made)[:1], 10, element_string.encode("ascii"), "]C1")


def qr(text: str, level: Literal["L", "M"] = "M") -> Symbol:
    """QR Code at error level M or L (ISO/IEC 18004: 4 quiet modules). Raises ShopError.

    Printable ASCII only, as a web address is (RFC 3986): readers disagree about the rest.
    """
    if not _PRINTABLE.fullmatch(text):
        raise ShopError("label-code-characters", payload=text[:40])
    try:
        made = zxingcpp.create_barcode(text, zxingcpp.QRCode, ec_level=level)
    except ValueError as error:
        raise ShopError("label-code-too-long", payload=text[:40]) from error
    return Symbol(_modules(made), 4, text.encode("ascii"), "]Q1")


def _modules(made: zxingcpp.Barcode) -> tuple[str, ...]:
    picture = zxingcpp.write_barcode_to_image(made, scale=1, add_quiet_zones=False)
    return tuple("".join("1" if one < 128 else "0" for one in row) for row in np.array(picture))


def dark_runs(cells: str) -> list[tuple[int, int]]:
    """Where dark modules lie in a row: (first, count) of each unbroken run."""
    return [(run.start(), run.end() - run.start()) for run in re.finditer("1+", cells)]
